/** What readers do not know yet: claims that are new, none that was told before in other words. */
import { agrees, contradict, type Weights } from './agreement.ts';
import { type Board, neighbours, pickDistinct, withSeconds } from './board.ts';
import { knownIn, type Since } from './changes-since.ts';
import type { Claim } from './claims.ts';
import { newsworthy, settledOutcomes } from './salience.ts';

/** So many of the best candidates are compared with what was known. */
const COMPARED = 80;
/** A claim of which what is known holds so much, by weight of words, adds nothing. */
const COVERED = 0.65;

/** New claims since a moment, best first, none that was told before in other words, none that repeats one of `told`. */
export function newClaims(board: Board, since: Since, told: Claim[], limit: number): Claim[] {
  const known = knownIn(since, board.items);
  const fresh = newsworthy(
    board,
    board.claims.filter((claim) => !known(claim)),
  );
  const news = fresh.slice(0, COMPARED).filter((claim) => isMaterial(claim) && !toldBefore(board, claim, known));
  return pickDistinct(board, news, told, limit).map((claim) => withSeconds(board, claim));
}

/** Is this news: not known then, and by nothing known then told in other words? */
export function isNews(board: Board, since: Since, claim: Claim): boolean {
  const known = knownIn(since, board.items);
  return !known(claim) && !toldBefore(board, claim, known);
}

/** The last change that was known: what stands as the outcome of that time, else what was told first. */
export function lastChange(board: Board, since: Since): Claim | undefined {
  const known = knownIn(since, board.items);
  const told = board.claims.filter(known);
  const last = settledOutcomes(board).find(known) ?? newsworthy(board, told)[0];
  return last && withSeconds(board, last);
}

/** Somebody does, decides, plans or says something: neither mood nor colour. */
function isMaterial(claim: Claim): boolean {
  return claim.outcome || claim.state || claim.planned || claim.speaker !== undefined || claim.when !== undefined;
}

/** Was this said, in these or other words, by something that was known? */
export function toldBefore(board: Board, claim: Claim, known: (claim: Claim) => boolean): boolean {
  return neighbours(board, claim, 60).some((other) => known(other) && retells(claim, other, board.weights));
}

/** Does `claim` say no more than `other` did? What was planned and is now done is news, and so is another number or a denial. */
function retells(claim: Claim, other: Claim, weights: Weights): boolean {
  if (claim.mode === 'past' && other.mode === 'future') return false;
  if (contradict(claim, other)) return false;
  return agrees(claim, other, weights) || covered(claim, other, weights) >= COVERED;
}

/** The share of a claim's words, by weight, that another holds. */
function covered(claim: Claim, other: Claim, weights: Weights): number {
  const has = new Set(other.stems);
  const weight = (stems: string[]) => stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 1), 0);
  return weight(claim.stems.filter((stem) => has.has(stem))) / Math.max(1e-9, weight(claim.stems));
}

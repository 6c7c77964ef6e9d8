/** What readers do not know yet: new claims, moved positions, claims that stand differently; nothing told before in other words. */
import { agrees, contradict, opposed, type Weights } from './agreement.ts';
import { type Board, behindEvent, makesSamePoint, pickDistinct, withSeconds } from './board.ts';
import { knownIn, type Since } from './changes-since.ts';
import type { Claim } from './claims.ts';
import { daysBetween, lastDay } from './days.ts';
import { saidAgain } from './matter.ts';
import { neighbours } from './neighbours.ts';
import { type Position, positionsOf } from './positions.ts';
import { newsworthy, rankBy, settledOutcomes } from './salience.ts';
import { standingOf } from './standing.ts';

/** So many of the best candidates are compared with what was known. */
const COMPARED = 80;
/** More publishers than so many make nothing bigger. */
const SECONDED = 3;
const FROM_ONE_ARTICLE = 2;
/** A claim of which one known claim holds so much, by weight of words, adds nothing. */
const COVERED = 0.65;
/** One that holds less is not the same in other words either. */
const ALIKE = 0.2;
/** What happened so many days before the moment is no change since, although it is told only now. */
const LONG_PAST = 3;

/**
 * New claims since a moment: the settled outcome first, then the best; none that was told before in other words, none that
 * repeats one of `told`. `about` picks those that are wanted.
 */
export function newClaims(
  board: Board,
  since: Since,
  told: Claim[],
  limit: number,
  about: (claim: Claim) => boolean = () => true,
): Claim[] {
  const known = knownIn(since, board.items);
  const fresh = newsworthy(
    board,
    board.claims.filter((claim) => !known(claim) && about(claim)),
  ).slice(0, COMPARED);
  // What several tell at once is bigger news than what is merely the newest.
  const place = new Map(fresh.map((claim, at) => [claim, at]));
  const ranked = rankBy(
    fresh,
    (claim) => Math.min(SECONDED, withSeconds(board, claim).sources.length) - (4 * (place.get(claim) ?? 0)) / COMPARED,
  );
  const outcome = settledOutcomes(board)[0];
  const first = outcome && !known(outcome) && about(outcome) ? [outcome] : [];
  const news = [...new Set([...first, ...ranked])].filter(
    (claim) =>
      isMaterial(claim, since) &&
      !toldBefore(board, claim, known) &&
      !toldPlainly(board, claim) &&
      !isOver(board, claim, first.length > 0),
  );
  return pickDistinct(board, spread(news), told, limit, makesSamePoint).map((claim) => withSeconds(board, claim));
}

/** No article is told at length while others have news. */
function spread(claims: Claim[]): Claim[] {
  const taken = new Map<string, number>();
  const turn = claims.map(({ articleId }) => {
    const before = taken.get(articleId) ?? 0;
    taken.set(articleId, before + 1);
    return Math.floor(before / FROM_ONE_ARTICLE);
  });
  return claims
    .map((claim, at) => ({ claim, turn: turn[at] ?? 0 }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ claim }) => claim);
}

/** Is this news since the moment: its article was not known then, and no article known then told it in other words? */
export function isNews(board: Board, since: Since, claim: Claim): boolean {
  const known = knownIn(since, board.items);
  return !known(claim) && !toldBefore(board, claim, known);
}

/** Positions that moved since the moment: the words they moved from were known then, the newer ones were not. */
export function movedSince(board: Board, since: Since, limit: number): Position[] {
  const known = knownIn(since, board.items);
  return positionsOf(board)
    .filter(({ claim, earlier }) => earlier && known(earlier) && !known(claim) && !toldBefore(board, claim, known))
    .slice(0, limit);
}

const WEIGHT = { reported: 0, seconded: 1, confirmed: 2, superseded: 3, denied: 4 };

/**
 * Claims that were known and stand differently by what came since: seconded, confirmed, denied or overtaken; what speaks against
 * them first. Only claims that share words with something new are looked at.
 */
export function changedStatuses(board: Board, since: Since, limit: number): Claim[] {
  const known = knownIn(since, board.items);
  const fresh = newsworthy(
    board,
    board.claims.filter((claim) => !known(claim) && !claim.reworded),
  ).slice(0, COMPARED);
  const touched = new Set(fresh.flatMap((claim) => neighbours(board, claim, 10).filter(known)));
  const changed = newsworthy(
    board,
    [...touched].filter((claim) => !claim.reworded),
  )
    .slice(0, COMPARED)
    .filter((claim) => {
      const now = standingOf(board, claim).status;
      return now !== 'reported' && now !== standingOf(board, claim, known).status;
    });
  const weight = (claim: Claim) => WEIGHT[standingOf(board, claim).status];
  const ordered = changed.toSorted((a, b) => weight(b) - weight(a));
  return pickDistinct(board, ordered, [], limit).map((claim) => withSeconds(board, claim));
}

/** The last change that was known: what stands as the outcome of that time, else what was told first. */
export function lastChange(board: Board, since: Since): Claim | undefined {
  const known = knownIn(since, board.items);
  const told = board.claims.filter(known);
  const last = settledOutcomes(board).find(known) ?? newsworthy(board, told)[0];
  return last && withSeconds(board, last);
}

/** Somebody does, decides, plans or says something: neither mood nor colour, nor what was long past by then. */
function isMaterial(claim: Claim, since: Since): boolean {
  if (claim.when && daysBetween(lastDay(claim.when), since.at) > LONG_PAST) return false;
  const told = claim.outcome || claim.state || claim.planned || claim.speaker !== undefined || claim.when !== undefined;
  return told || (claim.actors.length > 0 && claim.quality > 0);
}

/** Overtaken by something as new; or, where the outcome is news, the mood of those who did not know it yet. */
function isOver(board: Board, claim: Claim, outcomeIsNews: boolean): boolean {
  if (standingOf(board, claim).status === 'superseded') return true;
  return outcomeIsNews && behindEvent(board, claim) > 0 && !claim.outcome && !claim.speaker && !claim.when;
}

/** A machine's rewording hides from comparison what it retells: it is no news where anybody else writes of the same. */
function toldPlainly(board: Board, claim: Claim): boolean {
  const shared = (ours: string[], theirs: string[]) => ours.filter((one) => theirs.includes(one)).length;
  return (
    claim.reworded &&
    board.claims.some(
      (other) =>
        !other.reworded &&
        (shared(claim.topics, other.topics) > 0 ||
          shared(claim.actors, other.actors) >= Math.min(2, claim.actors.length)),
    )
  );
}

/** Was this said, in these or other words, by something that was known? */
function toldBefore(board: Board, claim: Claim, known: (claim: Claim) => boolean): boolean {
  const kept =
    retold.get(claim) ?? neighbours(board, claim, 60).filter((other) => retells(claim, other, board.weights));
  retold.set(claim, kept);
  return kept.some(known);
}

// A claim belongs to one board: what tells the same does not change with who asks.
const retold = new WeakMap<Claim, Claim[]>();

/** Does `claim` say no more than `other` did? What was planned and is now done is news, and so is another number or a denial. */
function retells(claim: Claim, other: Claim, weights: Weights): boolean {
  if (claim.mode === 'past' && other.mode === 'future') return false;
  const share = covered(claim, other, weights);
  const quoted = QUOTED.test(claim.text) && QUOTED.test(other.text);
  const same =
    share >= COVERED ||
    ((share >= ALIKE || quoted) && agrees(claim, other, weights)) ||
    saidAgain(claim, other, weights);
  return same && !contradict(claim, other) && !opposed(claim.text, other.text);
}

const QUOTED = /["“]/;

/** The share of a claim's words, by weight, that another holds. */
function covered(claim: Claim, other: Claim, weights: Weights): number {
  const has = new Set(other.stems);
  const weight = (stems: string[]) => stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 1), 0);
  return weight(claim.stems.filter((stem) => has.has(stem))) / Math.max(1e-9, weight(claim.stems));
}

/** How a claim stands among the articles: told by one, by a second independent one, by a party; denied; no longer so. */
import { DENYING } from '../text/languages/en-opposites.ts';
import { agrees, contradict, deniesShared, likeness, opposed } from './agreement.ts';
import { type Board, seconds } from './board.ts';
import { type Draft, draft } from './card.ts';
import type { Claim } from './claims.ts';
import { daysBetween, firstDay, lastDay } from './days.ts';
import { endedBy } from './ended-state.ts';
import { figuresIn } from './figures.ts';
import { matter } from './matter.ts';
import type { StandingStatus } from './model.ts';
import { neighbours } from './neighbours.ts';
import { partiesOf, speaksFor } from './parties.ts';
import { isBackground } from './salience.ts';
import { mainClause } from './telling.ts';

/** `by` are the claims that carry it, the plainest first; none for what is only reported. */
export type ClaimStanding = { status: StandingStatus; by: Claim[] };

/** Claims that are compared with one. */
const COMPARED = 60;
/** Two sentences with one subject tell of the same thing when they are so much alike, what they differ in left out. */
const SAME_MATTER = 0.4;
const SAME_COUNT = 0.5;

/** One denies a word of the other, which is no outcome: they must be nearly the same sentence. */
const SAME_SENTENCE = 0.6;
/** A plan and its fulfilment are told in other words, but with the same people on the same day. */
const PLAN_AND_DEED = 0.2;

const standings = new WeakMap<Board, Map<Claim, ClaimStanding>>();

/**
 * Where a claim stands on the ladder: reported, seconded by an independent publisher, confirmed by a party, denied, or
 * superseded by a later state of the same thing. Machine rewordings and copies count for nobody. `known` leaves out claims that
 * were not known at a moment.
 */
export function standingOf(board: Board, claim: Claim, known?: (claim: Claim) => boolean): ClaimStanding {
  if (known) return weighed(board, claim, known);
  const kept = standings.get(board) ?? new Map<Claim, ClaimStanding>();
  standings.set(board, kept);
  const made = kept.get(claim) ?? weighed(board, claim, () => true);
  kept.set(claim, made);
  return made;
}

function weighed(board: Board, claim: Claim, known: (claim: Claim) => boolean): ClaimStanding {
  const [end] = endedBy(board, claim, known);
  if (end) return { status: 'superseded', by: [end] };
  const others = neighbours(board, claim, COMPARED).filter((other) => known(other) && !other.reworded);
  const newer = others.filter((other) => supersedes(board, other, claim));
  if (newer.length) return { status: 'superseded', by: latest(newer) };
  const against = others.filter((other) => denies(board, other, claim));
  if (against.length) return { status: 'denied', by: plainest(against) };
  const parties = others.filter((other) => confirms(board, other, claim));
  if (parties.length) return { status: 'confirmed', by: plainest(parties) };
  const same = seconds(board, claim).filter(known);
  return same.length ? { status: 'seconded', by: same } : { status: 'reported', by: [] };
}

/** A party says the same in its own words elsewhere; a quotation repeated confirms nothing, nor one's own word what one says. */
function confirms(board: Board, other: Claim, claim: Claim): boolean {
  const { speaker } = other;
  if (!speaker || other.mode === 'opinion' || claim.mode === 'opinion' || isSpeaker(other, claim)) return false;
  if (other.articleId === claim.articleId || /["“]/.test(claim.text)) return false;
  if (SAYING.test(claim.text) && speaker.actor !== undefined && claim.actors.includes(speaker.actor)) return false;
  const parties = partiesOf(board, claim);
  if (!speaksFor(board, speaker).some((actor) => parties.includes(actor))) return false;
  // Who speaks may differ: that is what makes it a confirmation.
  const { speaker: _, ...plain } = claim;
  const { speaker: __, ...told } = other;
  return agrees(plain, told, board.weights) && matter(other, claim, board.weights) >= SAME_MATTER;
}

/** Tells what somebody said: that they said so elsewhere is no confirmation. */
const SAYING = /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|announc\w+|according to|statement)\b/i;

function isSpeaker(other: Claim, claim: Claim): boolean {
  return other.speaker !== undefined && other.speaker.name === claim.speaker?.name;
}

/** Somebody else says the contrary about the same thing, at that time or later. */
function denies(board: Board, other: Claim, claim: Claim): boolean {
  if (other.mode === 'opinion' || claim.mode === 'opinion' || other.mode !== claim.mode) return false;
  if (earlier(other, claim) || (other.when && claim.when && other.when !== claim.when)) return false;
  if (isSpeaker(other, claim) || (other.articleId === claim.articleId && !other.speaker)) return false;
  return contrary(board, claim, other);
}

/** Tells a newer state: what was planned is done, what was so is undone, what was counted is counted anew. */
function supersedes(board: Board, other: Claim, claim: Claim): boolean {
  if (other.mode === 'opinion' || claim.mode === 'opinion') return false;
  if (claim.mode === 'future') return cameTrue(board, other, claim);
  if (other.mode === 'future' || !later(other, claim)) return false;
  return contrary(board, claim, other) || (countsAnew(claim, other) && sameMatter(board, other, claim) >= SAME_COUNT);
}

/** What was planned happened, or not, on its day or later; told with the same people, by an article of that day or later. */
function cameTrue(board: Board, other: Claim, plan: Claim): boolean {
  if (other.mode !== 'past' || !plan.when || plan.when.length < 10 || !other.published) return false;
  if (lastDay(other.published) < plan.when || !other.when || other.when.length < 10) return false;
  const gap = daysBetween(plan.when, other.when);
  const shared = plan.actors.filter((actor) => other.actors.includes(actor));
  if (gap < 0 || gap > 1 || shared.length < 2 || !plan.subjects.every((actor) => shared.includes(actor))) return false;
  return likeness(plan, other, board.weights) >= PLAN_AND_DEED;
}

/** The same actors, the same topic where both have one, and like words about them. */
function sameMatter(board: Board, a: Claim, b: Claim): number {
  if (isBackground(a) || isBackground(b) || !sameActors(a, b)) return 0;
  if (a.topics.length && b.topics.length && !a.topics.some((topic) => b.topics.includes(topic))) return 0;
  return matter(a, b, board.weights);
}

/** The same subject, or, where no known actor is it, mostly the same names. */
function sameActors(a: Claim, b: Claim): boolean {
  const [ours, theirs] = [aboutWhom(a), aboutWhom(b)];
  if (ours.length && theirs.length) return ours.some((actor) => theirs.includes(actor));
  const shared = a.nameStems.filter((stem) => b.nameStems.includes(stem)).length;
  return shared > 0 && shared >= Math.min(a.nameStems.length, b.nameStems.length) / 2;
}

function aboutWhom(claim: Claim): string[] {
  const about = [...claim.subjects, ...claim.spokenOf];
  return about.length ? about : claim.actors;
}

/** The opposite outcome of the same matter, or nearly the same sentence denied. */
function contrary(board: Board, a: Claim, b: Claim): boolean {
  const alike = sameMatter(board, a, b);
  return (alike >= SAME_MATTER && opposed(toldIn(a), toldIn(b))) || (alike >= SAME_SENTENCE && deniesShared(a, b));
}

/** What the claim itself tells; a denial of it is its contrary. */
function toldIn({ text }: Claim): string {
  return mainClause(text.replace(DENYING, 'not '));
}

function countsAnew(a: Claim, b: Claim): boolean {
  const [ours, theirs] = [figuresIn(a.text), figuresIn(b.text)];
  return (
    contradict(a, b) &&
    ours.some((one) => theirs.some((other) => other.unit === one.unit && other.number !== one.number)) &&
    !ours.some((one) => theirs.some((other) => other.unit === one.unit && other.number === one.number))
  );
}

function dayOfNews(claim: Claim): string | undefined {
  return claim.when?.length === 10 ? claim.when : claim.published;
}

/** Of a later day by what it tells of, printed no earlier. */
function later(other: Claim, claim: Claim): boolean {
  const [newer, older] = [dayOfNews(other), dayOfNews(claim)];
  return newer !== undefined && older !== undefined && firstDay(newer) > lastDay(older) && !earlier(other, claim);
}

function earlier(other: Claim, claim: Claim): boolean {
  return Boolean(other.published && claim.published && lastDay(other.published) < firstDay(claim.published));
}

function plainest(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => b.quality - a.quality).slice(0, 2);
}

function latest(claims: Claim[]): Claim[] {
  return claims
    .toSorted((a, b) =>
      (dayOfNews(a) ?? '') === (dayOfNews(b) ?? '')
        ? b.quality - a.quality
        : (dayOfNews(a) ?? '') < (dayOfNews(b) ?? '')
          ? 1
          : -1,
    )
    .slice(0, 1);
}

/** A claim as a draft that tells how it stands. */
export function standingDraft(board: Board, claim: Claim, more: Partial<Draft> = {}): Draft {
  const { status, by } = standingOf(board, claim);
  const name = by[0]?.speaker?.name;
  const told = status !== 'reported' && status !== 'seconded';
  return draft(claim, {
    ...(told && {
      standing: {
        status,
        ...(name && status !== 'superseded' && { by: name }),
        sources: by.flatMap((one) => one.sources.slice(0, 1)),
      },
    }),
    ...more,
  });
}

/** How much a claim matters for the question a card answers: the outcome, the state of a topic, what is new, what comes. */
import { negated } from './agreement.ts';
import { afterEvent, type Board, behindEvent, centrality, seconds } from './board.ts';
import type { Claim } from './claims.ts';
import { daysBetween, lastDay } from './days.ts';
import { standsPlainly } from './plain-state.ts';

/** Outcomes grow old sooner than the states of topics: where it stands is what happened last. */
const OUTCOME_DAYS = 3;
/** The latest event stands out half as much after so many days. */
const EVENT_DAYS = 4;
/** A side show of a wide story is no outcome of it. */
const ON_STORY = 2;

/** How fresh, 0 to 1: halved in a week, or so many days. A claim without a day counts as half as fresh as its article. */
function freshness(board: Board, claim: Claim, half = 7): number {
  const day = claim.when ?? claim.published;
  if (!day || !board.asOf) return 0.2;
  const age = Math.max(0, daysBetween(day, board.asOf));
  const fresh = 0.5 ** (age / half);
  return claim.when ? fresh : fresh * 0.7;
}

/** Tells of a time long before its article: background, not news. */
export function isBackground(claim: Claim): boolean {
  return (
    claim.background || Boolean(claim.when && claim.published && daysBetween(lastDay(claim.when), claim.published) > 45)
  );
}

const rankings = new WeakMap<Board, Map<string, Claim[]>>();

/** A ranking of a board under a name, made once: boards do not change. */
function ranked(board: Board, name: string, make: () => Claim[]): Claim[] {
  const kept = rankings.get(board) ?? new Map<string, Claim[]>();
  rankings.set(board, kept);
  const known = kept.get(name);
  if (known) return known;
  const made = make();
  kept.set(name, made);
  return made;
}

/** Best first by a score that is computed once for each; ties keep their order. */
export function rankBy(claims: Claim[], score: (claim: Claim) => number): Claim[] {
  return claims
    .map((claim, order) => ({ claim, order, score: score(claim) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ claim }) => claim);
}

/**
 * Settled outcomes, best first: told as past, after the latest event, with an outcome in the reporter's or a party's own
 * words, fresh, plainly told and seconded. Opinions, plans and background never stand here.
 */
export function settledOutcomes(board: Board): Claim[] {
  return ranked(board, 'outcomes', () => rankOutcomes(board));
}

function rankOutcomes(board: Board): Claim[] {
  const candidates = board.claims.filter(
    (claim) =>
      claim.mode === 'past' &&
      claim.outcome &&
      (claim.when || claim.published) &&
      afterEvent(board, claim) &&
      !isBackground(claim) &&
      standsPlainly(claim),
  );
  // An event of long ago is not where it stands, however many told of it.
  const age = board.eventDay && board.asOf ? Math.max(0, daysBetween(board.eventDay, board.asOf)) : 0;
  const onDay = (claim: Claim) => (claim.when === board.eventDay ? 1.2 * 0.5 ** (age / EVENT_DAYS) : 0);
  const first = (claim: Claim) =>
    2 * freshness(board, claim, OUTCOME_DAYS) +
    onDay(claim) +
    claim.quality +
    (claim.speaker ? 0.3 : 0) +
    ON_STORY * centrality(board, claim);
  const short = rankBy(candidates, first).slice(0, 40);
  return rankBy(short, (claim) => first(claim) + 0.6 * Math.min(4, seconds(board, claim).length));
}

/** Where a topic stands, best first: fresh, telling a state or outcome, by a party, about this topic more than others. */
export function statesOf(board: Board, topic: string): Claim[] {
  return ranked(board, `states ${topic}`, () => rankStates(board, topic));
}

function rankStates(board: Board, topic: string): Claim[] {
  const about = board.claims.filter((claim) => claim.topics.includes(topic) && claim.mode !== 'future');
  return rankBy(about, (claim) => {
    const after = -behindEvent(board, claim);
    const opinion = claim.mode === 'opinion' ? -1.2 : 0;
    return (
      2 * centrality(board, claim) +
      2 * freshness(board, claim) +
      (claim.state || (claim.mode === 'past' && negated(claim.text)) ? 0.7 : 0) +
      (claim.outcome ? 0.4 : 0) +
      (claim.speaker?.actor ? 0.4 : 0) +
      // A party's whole words, told by an article of a known day, before what somebody makes of them.
      (claim.speaker?.actor && claim.direct && claim.published && claim.published.length >= 10 ? 0.3 : 0) +
      1 / claim.topics.length +
      claim.quality +
      after +
      opinion +
      (isBackground(claim) ? -1.5 : 0)
    );
  });
}

/** What comes next: planned, told after the latest event or of a day still ahead; dated ones first, soonest first. */
export function upcoming(board: Board, now: string): Claim[] {
  const today = now.slice(0, 10);
  return ranked(board, `upcoming ${today}`, () => rankUpcoming(board, today));
}

function rankUpcoming(board: Board, today: string): Claim[] {
  const ahead = board.claims.filter((claim) => {
    if (claim.when) return lastDay(claim.when) >= today && claim.mode === 'future';
    return (
      claim.mode === 'future' &&
      claim.planned &&
      claim.actors.length > 0 &&
      afterEvent(board, claim) &&
      claim.published !== undefined &&
      daysBetween(claim.published, today) <= 30
    );
  });
  return rankBy(
    ahead,
    (claim) =>
      (claim.when ? 3 - Math.min(2, Math.max(0, daysBetween(today, claim.when)) / 60) : 0) +
      claim.quality +
      freshness(board, claim) +
      2 * centrality(board, claim) +
      (claim.actors.length ? 0.5 : 0),
  );
}

/** What a reader would be told first of what came since: outcomes, then words of parties, then the rest; no background. */
export function newsworthy(board: Board, claims: Claim[]): Claim[] {
  const candidates = claims.filter((claim) => claim.mode !== 'opinion' && !isBackground(claim));
  return rankBy(candidates, (claim) => newsScore(board, claim));
}

const newsScores = new WeakMap<Claim, number>();

// A claim belongs to one board, so its score is computed once; a reader's look only chooses among the claims.
function newsScore(board: Board, claim: Claim): number {
  const kept = newsScores.get(claim);
  if (kept !== undefined) return kept;
  const score =
    2 * freshness(board, claim) +
    (claim.outcome ? 1 : 0) +
    (claim.direct && claim.speaker ? 0.6 : 0) +
    (claim.state ? 0.3 : 0) +
    claim.quality +
    centrality(board, claim) -
    behindEvent(board, claim);
  newsScores.set(claim, score);
  return score;
}

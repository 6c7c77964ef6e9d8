/** The sentences that tell best what happened on a day. */
import { type Board, pickDistinct } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay, lastDay } from './days.ts';
import { rankBy } from './salience.ts';

/** An undated sentence tells the news of its article's day while it stands among its first sentences. */
const LEAD = 8;
/** So many of a day's best are compared with what is told already. */
const COMPARED = 60;
/** How much it counts that all articles use a sentence's words, beside the words of the day. */
const ON_STORY = 5;

/**
 * Claims that may stand under each day: those that speak of it; and what the articles printed on it tell first as done,
 * without naming a day. What had been announced for a day stands there only where nothing else tells of it.
 */
export function claimsByDay(claims: Claim[]): Map<string, Claim[]> {
  const days = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.mode === 'opinion') continue;
    const news = claim.sentence < LEAD && claim.mode === 'past' && !claim.background;
    const own = claim.when ?? (news ? claim.published : undefined);
    // A second day stands only when it is over: "agreed on Friday to meet on Monday" tells of no Monday.
    const over = claim.days.filter((day) => claim.published && lastDay(day) < firstDay(claim.published));
    for (const day of new Set(own ? [own, ...over] : over)) {
      const list = days.get(day);
      if (list) list.push(claim);
      else days.set(day, [claim]);
    }
  }
  for (const [day, list] of days) days.set(day, plainest(list));
  return days;
}

/** What was done rather than planned, in an article's own words rather than a machine's, where there is such. */
function plainest(claims: Claim[]): Claim[] {
  const done = claims.filter((claim) => claim.mode === 'past');
  const told = done.length ? done : claims;
  const plain = told.filter((claim) => !claim.reworded);
  return plain.length ? plain : told;
}

/** How a claim's worth for its day is put together: likeness to the day first, then how well it is told, then outcomes. */
const LIKENESS = 3;
const TOLD_WELL = 0.5;
const OUTCOME = 0.3;

/**
 * The best claims of a day, none that repeats another or one of `shown`: likest to all that is told of the day, the
 * centroid of its claims under idf weights (CENTROID-RANK of Ghalandari and Ifrim 2020 after Radev et al. 2004), times how
 * much of the story is in them, the mean share of articles that use their words; then the better told.
 * @param more what else speaks for a claim, in the same measure (0 to 3)
 */
export function bestOfDay(
  board: Board,
  claims: Claim[],
  shown: Claim[],
  limit: number,
  more: (claim: Claim) => number = () => 0,
): Claim[] {
  const like = likenessToAll(board, claims);
  const ranked = rankBy(
    claims,
    (claim) =>
      LIKENESS * (like.get(claim) ?? 0) + TOLD_WELL * claim.quality + (claim.outcome ? OUTCOME : 0) + more(claim),
  );
  return pickDistinct(board, ranked.slice(0, COMPARED), shown, limit);
}

/** How like each claim is to all of them together and to the story, 0 to 1 with the likest at 1. */
function likenessToAll(board: Board, claims: Claim[]): Map<Claim, number> {
  const weightOf = (stem: string) => board.weights.get(stem) ?? 0;
  const share = shareOfArticles(board);
  const length = (claim: Claim) => Math.sqrt(claim.stems.reduce((sum, stem) => sum + weightOf(stem) ** 2, 0)) || 1;
  const centroid = new Map<string, number>();
  for (const claim of claims) {
    const norm = length(claim);
    for (const stem of claim.stems) centroid.set(stem, (centroid.get(stem) ?? 0) + weightOf(stem) / norm);
  }
  const likeness = claims.map((claim) => {
    const like = claim.stems.reduce((sum, stem) => sum + weightOf(stem) * (centroid.get(stem) ?? 0), 0) / length(claim);
    const onStory = claim.stems.reduce((sum, stem) => sum + share(stem), 0) / Math.max(1, claim.stems.length);
    return like * (1 + ON_STORY * onStory);
  });
  const most = likeness.reduce((a, b) => Math.max(a, b), 0) || 1;
  return new Map(claims.map((claim, at) => [claim, (likeness[at] ?? 0) / most]));
}

const shares = new WeakMap<Board, (stem: string) => number>();

/** The share of articles that use a stem. */
function shareOfArticles(board: Board): (stem: string) => number {
  const kept = shares.get(board);
  if (kept) return kept;
  const users = new Map<string, Set<string>>();
  for (const claim of board.claims)
    for (const stem of claim.stems) {
      const set = users.get(stem);
      if (set) set.add(claim.articleId);
      else users.set(stem, new Set([claim.articleId]));
    }
  const articles = Math.max(1, board.items.size);
  const share = (stem: string) => (users.get(stem)?.size ?? 0) / articles;
  shares.set(board, share);
  return share;
}

/**
 * The days in order, coarser before finer, each with its claims by `pick`; days of which least is told choose first, and
 * the finer before the coarser, so that a sentence that names two stands where it is needed and tells most. Days for which nothing is left are dropped.
 */
export function linesOf(
  days: string[],
  told: Map<string, Claim[]>,
  pick: (claims: Claim[], shown: Claim[], date: string) => Claim[],
): { date: string; claims: Claim[] }[] {
  const claimsOf = (date: string) => told.get(date) ?? [];
  const shown: Claim[] = [];
  const entries = days
    .toSorted((a, b) => claimsOf(a).length - claimsOf(b).length || b.length - a.length || (a < b ? -1 : 1))
    .map((date) => {
      const claims = pick(claimsOf(date), shown, date);
      shown.push(...claims);
      return { date, claims };
    });
  return entries.filter(({ claims }) => claims.length).sort((a, b) => inOrder(a.date, b.date));
}

/** A month stands before its first day, a year before its first month. */
function inOrder(a: string, b: string): number {
  if (firstDay(a) === firstDay(b)) return a.length - b.length;
  return firstDay(a) < firstDay(b) ? -1 : 1;
}

/** The claims of a corpus laid out for choosing: weighed, indexed, with the day of the latest event that counts. */

import { agrees, contradict, repeats, type Weights, weigh } from './agreement.ts';
import { actorNames, type Claim, findClaims, type Source } from './claims.ts';
import type { Item } from './corpus.ts';
import { dayOf, daysBetween, firstDay, lastDay } from './days.ts';
import { saidAgain, samePoint } from './matter.ts';
import type { Briefing } from './model.ts';
import { neighbours } from './neighbours.ts';
import { publisherFamily } from './publishers.ts';
import { topicsIn } from './topics.ts';

export type Board = {
  briefing: Briefing;
  claims: Claim[];
  weights: Weights;
  /** How far a stem is common ground of the current articles. */
  common: Map<string, number>;
  /** Claim numbers by stem. */
  index: Map<string, number[]>;
  items: Map<string, Item>;
  names: Map<string, string>;
  publisherOf: (item: Item) => string;
  /** The newest day of publication, with its precision. */
  asOf?: string;
  /** The latest day on which something happened that several tell of: what was said before it cannot be the state after it. */
  eventDay?: string;
  /** Articles that tell how that event ended: what others of the same day say was written before they knew. */
  informed: Set<string>;
};

const boards = new WeakMap<Item[], Board>();

/** The board of these items; the same array gives the same board, so a second card costs nothing. */
export function boardOf(items: Item[], briefing: Briefing, publisherOf: (item: Item) => string): Board {
  const kept = boards.get(items);
  if (kept && kept.briefing === briefing) return kept;
  const names = actorNames(briefing, items);
  const claims = findClaims(
    items,
    (item) => publisherFamily(publisherOf(item)),
    (actor) => names.get(actor) ?? actor,
    (text) => topicsIn(text, briefing),
  );
  const byId = new Map(items.map((item) => [item.article.id, item]));
  const board = boardFrom(claims, { briefing, items: byId, names, publisherOf });
  boards.set(items, board);
  return board;
}

/** These claims laid out; `items` are the articles they are from. */
export function boardFrom(
  claims: Claim[],
  { briefing, items, names, publisherOf }: Pick<Board, 'briefing' | 'items' | 'names' | 'publisherOf'>,
): Board {
  const asOf = newestDay([...items.values()]);
  const eventDay = latestEvent(claims);
  return {
    briefing,
    claims,
    weights: weigh(claims),
    common: commonGround(claims, asOf),
    index: indexOf(claims),
    items,
    names,
    publisherOf,
    ...(asOf && { asOf }),
    ...(eventDay && { eventDay }),
    informed: new Set(claims.filter((claim) => tellsOutcomeOf(claim, eventDay)).map((claim) => claim.articleId)),
  };
}

function newestDay(items: Item[]): string | undefined {
  return (
    items
      .map((item) => dayOf(item.article.publishedAt ?? ''))
      .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '') || undefined
  );
}

function indexOf(claims: Claim[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [number, claim] of claims.entries()) {
    for (const stem of claim.stems) {
      const list = index.get(stem);
      if (list) list.push(number);
      else index.set(stem, [number]);
    }
  }
  return index;
}

/** Articles count for the common ground of a story while they are this fresh, in days. */
const CURRENT_DAYS = 7;
/** A word that so large a part of the current articles uses is common ground. */
const COMMON = 0.4;

/** How far each stem is common ground of the current articles, 0 to 1; words of a single article are none. */
function commonGround(claims: Claim[], asOf: string | undefined): Map<string, number> {
  const current = claims.filter(
    (claim) => !asOf || !claim.published || daysBetween(claim.published, asOf) <= CURRENT_DAYS,
  );
  const users = new Map<string, Set<string>>();
  for (const claim of current) {
    for (const stem of claim.stems) {
      const set = users.get(stem);
      if (set) set.add(claim.articleId);
      else users.set(stem, new Set([claim.articleId]));
    }
  }
  const articles = new Set(current.map((claim) => claim.articleId)).size;
  return new Map([...users].map(([stem, set]) => [stem, set.size < 2 ? 0 : Math.min(1, set.size / articles / COMMON)]));
}

/**
 * How much of a claim is the story's common ground, 0 to 1: the mean share of articles that use its words (the frequency
 * principle of SumBasic, Nenkova and Vanderwende 2005, counting articles in place of words), its names counting as much as
 * all its words: who else is in a sentence tells whether it belongs to the story.
 */
export function centrality(board: Board, claim: Claim): number {
  const share = (stems: string[]) =>
    stems.reduce((sum, stem) => sum + (board.common.get(stem) ?? 0), 0) / Math.max(1, stems.length);
  return claim.nameStems.length ? (share(claim.stems) + share(claim.nameStems)) / 2 : share(claim.stems);
}

/**
 * Days told as past by articles of that day or later, weighed by publishers, articles and freshness: one day, told by two, outweighs a
 * fresher one told by none other. Undefined when no article dates anything.
 */
function latestEvent(claims: Claim[]): string | undefined {
  const told = new Map<string, { publishers: Set<string>; articles: Set<string> }>();
  for (const claim of claims) {
    if (claim.when?.length !== 10 || claim.mode !== 'past') continue;
    if (claim.published && lastDay(claim.published) < claim.when) continue;
    const day = told.get(claim.when) ?? { publishers: new Set(), articles: new Set() };
    day.publishers.add(claim.publisher);
    day.articles.add(claim.articleId);
    told.set(claim.when, day);
  }
  const days = [...told].sort(([a], [b]) => (a < b ? 1 : -1));
  const newest = days[0]?.[0];
  if (!newest) return undefined;
  const weights = days.map(
    ([day, { publishers, articles }]) =>
      Math.min(publishers.size, 3) + 3 * Math.exp(-daysBetween(day, newest) / 4) + Math.log2(articles.size),
  );
  return days[weights.indexOf(Math.max(...weights))]?.[0];
}

/** Claims of other publishers that say the same, best told first, one each; a machine's rewording is no second voice. */
export function seconds(board: Board, claim: Claim): Claim[] {
  const publishers = new Set([claim.publisher]);
  return neighbours(board, claim, 60)
    .filter((other) => !other.spun && other.publisher !== claim.publisher && agrees(claim, other, board.weights))
    .sort((a, b) => b.quality - a.quality)
    .filter((other) => !publishers.has(other.publisher) && publishers.add(other.publisher));
}

const seconded = new WeakMap<Claim, Claim>();

/** The claim in its plainest telling, with the words of those who second it among its sources. */
export function withSeconds(board: Board, claim: Claim): Claim {
  // A claim belongs to one board, so what seconds it does not change.
  const kept = seconded.get(claim);
  if (kept) return kept;
  const others = seconds(board, claim);
  const plain = claim.spun ? (others[0] ?? claim) : claim;
  const sources: Source[] = [plain, ...others].map((one) => one.sources[0]).filter((one) => one !== undefined);
  const distinct = sources.filter(
    (one, at) => sources.findIndex((other) => other.articleId === one.articleId && other.start === one.start) === at,
  );
  const made = { ...plain, sources: distinct };
  seconded.set(claim, made);
  return made;
}

/** Was this said, in these or other words, by something known before the moment? */
export function knownBefore(board: Board, claim: Claim, moment: string): boolean {
  return neighbours(board, claim, 40).some(
    (other) => other.knownAt <= moment && repeats(claim, other, board.weights) && !contradict(claim, other),
  );
}

function tellsOutcomeOf(claim: Claim, eventDay: string | undefined): boolean {
  if (claim.mode !== 'past' || claim.background || !eventDay) return false;
  return (
    (claim.outcome && claim.when === eventDay) ||
    (claim.published !== undefined && firstDay(claim.published) > eventDay)
  );
}

/**
 * 0 for what was written in the knowledge of the latest event; more for what was written on its day without it, and most
 * for what was written before. Nothing is held against articles where none tells an outcome.
 */
export function behindEvent(board: Board, claim: Claim): number {
  if (!afterEvent(board, claim)) return 1.5;
  // Dated by a month, it may be from before.
  const onDay = claim.published !== undefined && board.eventDay && firstDay(claim.published) <= board.eventDay;
  const unaware = board.informed.size > 0 && onDay && !board.informed.has(claim.articleId);
  return unaware ? 1 : 0;
}

/** Told after the latest event, or of unknown day: may stand as the state of things. */
export function afterEvent(board: Board, claim: Claim): boolean {
  return !board.eventDay || !claim.published || lastDay(claim.published) >= board.eventDay;
}

/** Would a reader be told the same twice? */
export function tellsTheSame(board: Board, claim: Claim, other: Claim): boolean {
  const { weights } = board;
  return repeats(claim, other, weights) || agrees(claim, other, weights) || saidAgain(claim, other, weights);
}

/** The same, or the same point made again: on a card about one thing two such lines are one too many. */
export function makesSamePoint(board: Board, claim: Claim, other: Claim): boolean {
  return tellsTheSame(board, claim, other) || samePoint(claim, other, board.weights);
}

/**
 * Keeps the order, drops what repeats an earlier one or any of `told`, stops at `limit`; tells which were taken.
 * @param same when one of two is enough
 */
export function pickDistinct(
  board: Board,
  claims: Claim[],
  told: Claim[],
  limit: number,
  same: typeof tellsTheSame = tellsTheSame,
): Claim[] {
  const taken: Claim[] = [];
  for (const claim of claims) {
    if (taken.length >= limit) break;
    if (![...told, ...taken].some((other) => same(board, claim, other))) taken.push(claim);
  }
  return taken;
}

/** Where the topics of a story stand: which of them matter now, the best word on each, and whether it is open or agreed. */
import { AGREED, UNSETTLED } from '../text/languages/en-standing.ts';
import { contentStems, stems } from '../text/stems.ts';
import { contradict, deniesWord, opposed } from './agreement.ts';
import { isBeforeOutcome } from './before-outcome.ts';
import { type Board, behindEvent, makesSamePoint, pickDistinct, withSeconds } from './board.ts';
import type { Claim } from './claims.ts';
import { dayOf, lastDay } from './days.ts';
import type { Topic } from './model.ts';
import { standsPlainly } from './plain-state.ts';
import { isBackground, rankBy, statesOf } from './salience.ts';
import { standingOf } from './standing.ts';

/** States of a topic that are weighed anew for how much they are about it. */
const WEIGHED = 40;
/** What being about the topic, and a place further down among its states, count. */
const ABOUT = 3;
const PLACE = 5;
/** What is of no known day may be old. */
const UNDATED = 0.2;
/** So many of the best are looked at for what overtook them. */
const CHECKED = 15;

export type TopicState = { topic: Topic; claim: Claim; state?: 'open' | 'agreed' };

// Boards do not change, so neither does where their topics stand.
const states = new WeakMap<Board, Map<Topic, Claim[]>>();

/**
 * Where a topic stands, best first: told as fact or in a party's words, of its own subject, not overtaken by anything newer.
 * Opinion and advice never stand here.
 */
export function factualStates(board: Board, topic: Topic): Claim[] {
  const kept = states.get(board) ?? new Map<Topic, Claim[]>();
  states.set(board, kept);
  const made = kept.get(topic) ?? rankFacts(board, topic);
  kept.set(topic, made);
  return made;
}

function rankFacts(board: Board, topic: Topic): Claim[] {
  const told = statesOf(board, topic.id)
    .filter((claim) => (claim.mode !== 'opinion' || claim.speaker?.actor !== undefined) && standsPlainly(claim))
    .filter((claim) => !isBeforeOutcome(board, claim))
    .slice(0, WEIGHED);
  const place = new Map(told.map((claim, at) => [claim, at]));
  const ranked = rankBy(
    told,
    (claim) =>
      ABOUT * aboutness(claim, topic) -
      (PLACE * (place.get(claim) ?? 0)) / WEIGHED -
      behindEvent(board, claim) -
      (claim.published ? 0 : UNDATED) -
      (claim.reworded || isBackground(claim) ? 1.5 : 0),
  );
  return ranked.filter((claim, at) => at >= CHECKED || standingOf(board, claim).status !== 'superseded');
}

/** Side clauses, and those by whom something is done: a topic that is named only there is not what the sentence is about. */
const ASIDE =
  /\bby\s[^,.;]*|,?\s(?:which|who|whose|where|when|while|although|though|despite|following|after|before|amid)\b[^,.;]*|,\swith\s(?:\S+\s){1,2}\w+ing\b.*/gi;

/**
 * How far a claim is about a topic, 0 to 1: the words of its title count most, its other words after them, both half where
 * they stand in an aside; and whether it speaks of other topics beside.
 */
export function aboutness(claim: Claim, topic: Topic): number {
  const words = wordsOf(claim.text);
  const main = wordsOf(claim.text.replace(ASIDE, ' '));
  const share = (wanted: string[], full: number) =>
    Math.min(1, wanted.reduce((sum, stem) => sum + (main.has(stem) ? 1 : words.has(stem) ? 0.5 : 0), 0) / full);
  const title = contentStems(topic.title);
  const others = contentStems(topic.words.join(' ')).filter((stem) => !title.includes(stem));
  const alone = 1 / Math.max(1, claim.topics.length);
  return 0.4 * share(title, Math.max(1, title.length)) + 0.25 * share(others, 2) + 0.35 * alone;
}

/** Stems, and those of hyphenated words written as one. */
function wordsOf(text: string): Set<string> {
  return new Set([...stems(text), ...stems(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ''))]);
}

const orders = new WeakMap<Board, Topic[]>();

/**
 * The topics of which something is told, weightiest first: the weight of their plain claims in the knowledge of the latest
 * event, those that are about few topics counting most, and the publishers behind them.
 */
export function topicsByWeight(board: Board): Topic[] {
  const kept = orders.get(board);
  if (kept) return kept;
  const weighed = board.briefing.topics.map((topic) => ({ topic, weight: weightOf(board, topic) }));
  const order = weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ topic }) => topic);
  orders.set(board, order);
  return order;
}

function weightOf(board: Board, topic: Topic): number {
  const about = board.claims.filter(
    (claim) => claim.topics.includes(topic.id) && claim.mode !== 'opinion' && !claim.reworded && !isBackground(claim),
  );
  const byPublisher = new Map<string, number>();
  for (const claim of about) {
    const current = 1 / (1 + behindEvent(board, claim));
    const weight = (current * (0.3 + aboutness(claim, topic))) / Math.sqrt(claim.topics.length);
    // One publisher who goes on and on about a topic makes it no weightier than three who name it.
    byPublisher.set(claim.publisher, Math.min(1.5, (byPublisher.get(claim.publisher) ?? 0) + weight));
  }
  return [...byPublisher.values()].reduce((sum, weight) => sum + weight, 0);
}

/**
 * The best plain word on each topic, none told twice; topics for which nothing distinct is left are left out. A sentence that is the best
 * on two topics goes to the one it is more about.
 */
export function statesOfTopics(board: Board, topics: Topic[], told: Claim[], limit: number): TopicState[] {
  const found: TopicState[] = [];
  const shown = [...told];
  const plain = new Map(
    topics.map((topic) => [topic, factualStates(board, topic).filter((claim) => !claim.reworded)] as const),
  );
  for (const [at, topic] of topics.entries()) {
    if (found.length >= limit) break;
    const later = topics.slice(at + 1);
    const belongsTo = (claim: Claim) =>
      later.some((other) => plain.get(other)?.[0] === claim && aboutness(claim, other) > aboutness(claim, topic));
    const own = plain.get(topic) ?? [];
    const ordered = [...own.filter((claim) => !belongsTo(claim)), ...own.filter(belongsTo)];
    const [best] = pickDistinct(board, ordered, shown, 1, makesSamePoint);
    if (!best) continue;
    const claim = withSeconds(board, best);
    found.push(stateOn(topic, claim));
    shown.push(claim);
  }
  return found;
}

/** A claim as the state of a topic. */
export function stateOn(topic: Topic, claim: Claim): TopicState {
  const state = stateIn(claim);
  return { topic, claim, ...(state && { state }) };
}

/** Does one of these say already where a topic stands: as its only topic, or by the outcome that is the best word on it? */
export function isTold(board: Board, topic: Topic, told: Claim[]): boolean {
  const [best] = factualStates(board, topic);
  return told.some(
    (claim) =>
      (claim.topics.length === 1 && claim.topics[0] === topic.id) || (best !== undefined && sameOutcome(claim, best)),
  );
}

/** One outcome in two tellings: of the same people on the same day, both an outcome, or both that there was none. */
export function sameOutcome(a: Claim, b: Claim): boolean {
  const shared = a.actors.filter((actor) => b.actors.includes(actor));
  const onDay = a.when !== undefined && a.when.length === 10 && a.when === b.when;
  return onDay && shared.length > 1 && a.outcome && b.outcome && !contradict(a, b) && !opposed(a.text, b.text);
}

/** What the claim itself says of the matter: still open, or agreed; nothing where it says neither. */
export function stateIn(claim: Claim): 'open' | 'agreed' | undefined {
  if (claim.reworded || claim.mode !== 'past') return undefined;
  const text = claim.text.replace(/\[[^\]]*\]/g, '');
  const unsettled = UNSETTLED.exec(text);
  if (unsettled && !saysElse(text, unsettled)) return 'open';
  const settled = AGREED.exec(text)?.[0];
  return settled && !contentStems(settled).some((stem) => deniesWord(text, stem)) ? 'agreed' : undefined;
}

/** "Will open the gate", "rejected any suggestion that …", "needs no agreement": such words on a door or a thought leave no issue open. */
function saysElse(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
  if (/^open$/i.test(word)) return !IS_OPEN.test(before);
  if (/^(?:reject|refus)/i.test(word)) return THOUGHT.test(after);
  return /^(?:no|without)\b/i.test(word) && /\b(?:needs?|needed|requires?|required|takes?)\s$/i.test(before);
}

const IS_OPEN = /\b(?:is|are|was|were|remains?|remained|still|left|leaves?|stays?|stayed|an?|the)\s(?:\p{L}+ )?$/iu;
const THOUGHT =
  /^\s(?:any |the |all )?(?:suggestions?|ideas?|notions?|claims?|reports?|criticism|accusations?|allegations?)\b/i;

/** The last day on which anything plain was told of a topic. */
export function lastWordOn(board: Board, topic: Topic): string | undefined {
  const days = board.claims
    .filter((claim) => claim.topics.includes(topic.id) && !claim.reworded && claim.published)
    .map((claim) => dayOf(claim.published ?? ''));
  return days.reduce<string | undefined>(
    (latest, day) => (latest === undefined || lastDay(day) > lastDay(latest) ? day : latest),
    undefined,
  );
}

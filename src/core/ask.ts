/** Answers a question from the claims of boards: the line that says it, those that say otherwise, and else what is nearest. */
import { findDefinition, findSaid, findSpeaker, findTold, findWhy } from './ask-clauses.ts';
import { findFigure } from './ask-figures.ts';
import { candidatesOf, type Matched, matchClaim, onDays, predicateAt, spread } from './ask-match.ts';
import { type Found, findWhen, findWhere, findWho } from './ask-names-found.ts';
import { findVerdict, inOrder } from './ask-polarity.ts';
import type { Question } from './ask-question.ts';
import { type Board, seconds } from './board.ts';
import type { Claim } from './claims.ts';
import { addDays, dayOf, daysBetween, firstDay, lastDay } from './days.ts';
import { newsworthy, settledOutcomes } from './salience.ts';

export type Candidate = { claim: Claim; board: Board; found: Found; score: number };
export type Answer = {
  /** One line for each answer that stands, best first. */
  told: Candidate[];
  /** Answers that cannot all hold, side by side; empty where the sources agree. */
  sides: Candidate[];
  /** Where nothing answers: what comes nearest. */
  nearest: { claim: Claim; board: Board }[];
  /** Words of the question that stand nowhere. */
  unknown: string[];
};

/** A question is answered where so much of its weight is met. */
const ENOUGH = 0.72;
const OPEN_ENOUGH = 0.78;
/** Answers within this of the best stand beside it. */
const WITHIN = 0.75;
/** Reports further apart than this tell two states, one after the other. */
const SAME_TIME_DAYS = 4;
const SHOWN = 3;
const NEAREST = 2;

/**
 * Finds the answer in the tradition of the TREC question answering tracks (Voorhees 2001): sentences by their words, names and
 * days, of these the ones that hold an answer of the kind asked for near to what it is asked about. Nothing is answered of
 * which a part of the question is missing. Of two states the newer is told.
 */
export function answer(boards: Board[], question: Question, now: string): Answer {
  const today = dayOf(now);
  if (question.kind === 'latest') return latest(boards, question);
  const candidates: Candidate[] = [];
  const near: { claim: Claim; board: Board; score: number }[] = [];
  const met = new Set<string>();
  for (const board of boards) {
    const { claims, weights } = candidatesOf(board, question);
    for (const claim of claims) {
      const matched = matchClaim(board, claim, question, weights);
      for (const term of matched.hits.keys()) met.add(term.word);
      for (const term of question.terms) if (!matched.missing.includes(term)) met.add(term.word);
      const own = matched.hits.size > 0 || question.terms.length === 0;
      if (own)
        near.push({
          claim,
          board,
          score: matched.coverage + 0.1 * claim.quality + 0.2 * freshness(board, claim) - (claim.reworded ? 0.2 : 0),
        });
      const found = accepts(matched, question) ? find(matched, question, today) : undefined;
      if (found) candidates.push({ claim, board, found, score: scoreOf(matched, found, question) });
    }
  }
  const told = ranked(candidates);
  const unknown = unknownWords(boards, question, met);
  if (told.length > 0) return { ...settle(told, question), nearest: [], unknown };
  const nearest = near.filter(({ score }) => score >= 0.3).sort((a, b) => b.score - a.score);
  return { told: [], sides: [], nearest: distinct(nearest).slice(0, NEAREST), unknown };
}

/** Words of the question that no article has, in any form; looked for in the whole texts, for not every sentence can be told. */
function unknownWords(boards: Board[], question: Question, met: Set<string>): string[] {
  const words = [
    ...question.terms.filter((term) => !term.light && !met.has(term.word) && !term.actor),
    ...question.counted,
  ];
  return words.flatMap(({ word, forms }) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${[...forms].map((one) => one.replace(/i$/, '').replace(/[.,]/g, '\\$&')).join('|')})`,
      'iu',
    );
    return boards.some((board) =>
      [...board.items.values()].some(({ article }) => pattern.test(article.headline) || pattern.test(article.text)),
    )
      ? []
      : [word];
  });
}

/** The gate: every name and day of the question must be met, and every word that tells something, if only nearby. */
function accepts(matched: Matched, question: Question): boolean {
  const { claim, missing, coverage, hits } = matched;
  if (missing.length > 0) return false;
  if (question.dates.length > 0 && !onDays(claim, question.dates)) return false;
  if (coverage < (question.kind === 'what' ? OPEN_ENOUGH : ENOUGH)) return false;
  const telling = question.terms.filter((term) => !term.light && !term.actor);
  if (telling.length > 0 && !telling.some((term) => hits.has(term)) && question.kind !== 'said') return false;
  if (question.kind !== 'yesno' && matched.loose.size > 0) return false;
  if (question.kind !== 'said' && spread(matched) > 30) return false;
  return true;
}

function find(matched: Matched, question: Question, today: string): Found | undefined {
  const { claim } = matched;
  const told = predicateAt(matched, question);
  const speculation = claim.mode === 'opinion' && !claim.speaker;
  switch (question.kind) {
    case 'who':
      return speculation || (claim.mode === 'future' && !question.ahead) ? undefined : findWho(matched, question);
    case 'speaker':
      return findSpeaker(matched, question);
    case 'said':
      return findSaid(matched, question);
    case 'when':
      return speculation || !inOrder(matched, question, told) ? undefined : findWhen(matched, question, today);
    case 'where':
      return speculation ? undefined : findWhere(matched, question);
    case 'count':
    case 'duration':
    case 'amount':
      return speculation ? undefined : findFigure(matched, question);
    case 'why':
      return inOrder(matched, question, told) ? findWhy(matched, question) : undefined;
    case 'yesno':
      return findVerdict(matched, question);
    case 'define':
      return findDefinition(matched, question);
    default:
      return speculation || (claim.mode === 'future' && !question.ahead) || !inOrder(matched, question, told)
        ? undefined
        : findTold(matched, question);
  }
}

function scoreOf(matched: Matched, found: Found, question: Question): number {
  const { claim, board, coverage } = matched;
  const close = 1 - Math.min(1, spread(matched) / 30);
  return (
    3 * coverage +
    found.near +
    close +
    0.8 * freshness(board, claim) +
    0.3 * claim.quality -
    (claim.reworded ? 1 : claim.spun ? 0.4 : 0) -
    (claim.mode === 'future' && !question.ahead ? 0.6 : 0) -
    (claim.background ? 0.2 : 0)
  );
}

/** How fresh, 0 to 1: halved in a week. */
function freshness(board: Board, claim: Claim): number {
  const day = claim.when ?? claim.published;
  return day && board.asOf ? 0.5 ** (Math.max(0, daysBetween(day, board.asOf)) / 7) : 0.2;
}

/** Best first; those seconded by other publishers gain. */
function ranked(candidates: Candidate[]): Candidate[] {
  const best = candidates.toSorted((a, b) => b.score - a.score).slice(0, 20);
  return best
    .map((one) => ({ ...one, score: one.score + 0.3 * Math.min(2, seconds(one.board, one.claim).length) }))
    .sort((a, b) => b.score - a.score);
}

/** One candidate for each answer; answers of one time that exclude each other become sides. */
function settle(candidates: Candidate[], question: Question): Pick<Answer, 'told' | 'sides'> {
  const [top] = candidates;
  if (!top) return { told: [], sides: [] };
  const serious = candidates.filter((one) => one.score >= WITHIN * top.score);
  const each = serious.filter(
    (one, at) => serious.findIndex((other) => same(other.found.value, one.found.value, question)) === at,
  );
  const exclusive = ['when', 'count', 'duration', 'amount', 'yesno'].includes(question.kind);
  if (!exclusive)
    return {
      told: distinct(each).slice(0, question.kind === 'said' || question.kind === 'what' ? SHOWN : 2),
      sides: [],
    };
  const newest = each.reduce((a, b) => (timeOf(b) > timeOf(a) && apart(a, b) ? b : a), top);
  const rivals = each.filter((one) => one !== newest && !apart(one, newest));
  if (rivals.length > 0) return { told: [], sides: [newest, ...rivals].slice(0, SHOWN) };
  return { told: [newest], sides: [] };
}

/** Do two answers say the same? A day lies within its month; a figure is the same with another word beside it. */
function same(a: string, b: string, question: Question): boolean {
  if (question.kind === 'when') return a.startsWith(b) || b.startsWith(a);
  return a === b;
}

const timeOf = ({ claim, found }: Candidate): string => lastDay(found.day ?? claim.when ?? claim.published ?? '0000');

/** Told at two times, or of two: what is later replaces what was before. */
function apart(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.found.day ?? a.claim.when, b.found.day ?? b.claim.when];
  if (
    one &&
    other &&
    (firstDay(one) > addDays(lastDay(other), SAME_TIME_DAYS) || firstDay(other) > addDays(lastDay(one), SAME_TIME_DAYS))
  )
    return true;
  const [first, second] = [a.claim.published, b.claim.published];
  return first !== undefined && second !== undefined && Math.abs(daysBetween(first, second)) > SAME_TIME_DAYS;
}

/** No line twice, nor its words under another claim. */
function distinct<T extends { claim: Claim }>(list: T[]): T[] {
  return list.filter(
    (one, at) =>
      list.findIndex((other) => other.claim.text === one.claim.text || shares(other.claim, one.claim)) === at,
  );
}

function shares(a: Claim, b: Claim): boolean {
  const own = new Set(a.stems);
  return b.stems.filter((one) => own.has(one)).length > 0.7 * Math.min(a.stems.length, b.stems.length);
}

/** "What is the latest?": the settled outcome, or on the days that are named what was news. */
function latest(boards: Board[], { dates }: Question): Answer {
  const told = boards.slice(0, 1).flatMap((board) => {
    const claims =
      dates.length > 0
        ? newsworthy(
            board,
            board.claims.filter((claim) => claim.mode === 'past' && claim.when !== undefined && onDays(claim, dates)),
          )
        : settledOutcomes(board);
    return distinct(
      claims
        .slice(0, 12)
        .map((claim) => ({ claim, board, found: { start: 0, end: 0, value: claim.text, near: 1 }, score: 1 })),
    ).slice(0, dates.length > 0 ? 3 : 1);
  });
  return { told, sides: [], nearest: [], unknown: [] };
}

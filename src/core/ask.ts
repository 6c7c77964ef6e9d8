/** Answers a question from the claims of boards: the line that says it, those that say otherwise, and else what is nearest. */
import { FUTURE } from '../text/languages/en-plans.ts';
import { asserted, inOrder, judged } from './ask-assert.ts';
import { findSaid, findSpeaker, findTold, findWhy } from './ask-clauses.ts';
import { asksCost, disputedCost } from './ask-costs.ts';
import { findDefinition } from './ask-define.ts';
import { findFigure } from './ask-figures.ts';
import { asHeard } from './ask-hearsay.ts';
import { limited } from './ask-limits.ts';
import { candidatesOf, type Matched, matchClaim, onDays, predicateAt, spread } from './ask-match.ts';
import { type Found, findWho } from './ask-names-found.ts';
import { isNear, type Passage, passagesOf, standsIn, unknownWords } from './ask-nearest.ts';
import { hasObject } from './ask-objects.ts';
import { coming, latest } from './ask-overview.ts';
import { actingOnly } from './ask-owners.ts';
import { metByPeople } from './ask-peoples.ts';
import { findVerdict } from './ask-polarity.ts';
import type { Question } from './ask-question.ts';
import { asksRole, findHolder } from './ask-role.ts';
import { type Candidate, distinct, ranked, SAME_TIME_DAYS, settle } from './ask-settle.ts';
import { timeGiven } from './ask-time-given.ts';
import { asksMeaning, asksMeans, onlyCompounds, onlySupposed, tellsMeaning, tellsMeans } from './ask-verbs.ts';
import { findWhen } from './ask-when.ts';
import { findWhere } from './ask-where.ts';
import { type Board, centrality } from './board.ts';
import type { Claim } from './claims.ts';
import { addDays, dayOf, daysBetween, lastDay } from './days.ts';

export type Answer = {
  /** One line for each answer that stands, best first. */
  told: Candidate[];
  /** Answers that cannot all hold, side by side; empty where the sources agree. */
  sides: Candidate[];
  /** Where nothing answers: what comes nearest. */
  nearest: { claim: Claim; board: Board }[];
  /** Passages that hold the words of the question where no line does. */
  passages: Passage[];
  /** The words stand in the articles, if not as an answer. */
  there: boolean;
  /** Words of the question that stand nowhere. */
  unknown: string[];
};

/** A question is answered where so much of its weight is met. */
const ENOUGH = 0.72;
const OPEN_ENOUGH = 0.78;
const NEAREST = 2;
const NOTHING: Answer = { told: [], sides: [], nearest: [], passages: [], there: false, unknown: [] };

/**
 * Finds the answer in the tradition of the TREC question answering tracks (Voorhees 2001): sentences by their words, names and
 * days, of these the ones that hold an answer of the kind asked for near to what it is asked about. Nothing is answered of
 * which a part of the question is missing. Of two states the newer is told.
 */
export function answer(boards: Board[], question: Question, now: string): Answer {
  const today = dayOf(now);
  const [newest] = boards;
  const bare = question.terms.every((term) => term.light || term.actor);
  const overview =
    newest && question.kind === 'latest'
      ? latest(newest, question)
      : newest && question.ahead && question.kind === 'what' && bare
        ? coming(newest, question, now)
        : undefined;
  if (overview) return { ...NOTHING, told: overview };
  const disputed = newest && asksCost(question) ? disputedCost(newest, question) : [];
  if (disputed.length > 1) return { ...NOTHING, sides: disputed };
  const candidates: Candidate[] = [];
  const near: { claim: Claim; board: Board; score: number; whole: boolean }[] = [];
  const met = new Set<string>();
  for (const board of boards) {
    const { claims, weights } = candidatesOf(board, question);
    for (const claim of claims) {
      const all = metByPeople(matchClaim(board, claim, question, weights), question, weights);
      const matched = actingOnly(all, question, weights);
      for (const term of all.hits.keys()) met.add(term.word);
      for (const term of question.terms) if (!all.missing.includes(term)) met.add(term.word);
      if (isNear(all, question) && !over(claim, question, today))
        near.push({
          claim,
          board,
          whole: question.terms.every((term) => term.light || all.hits.has(term)),
          score:
            all.coverage +
            0.1 * claim.quality +
            (question.ahead && claim.mode === 'future' ? 0.3 : 0) +
            0.2 * freshness(board, claim) -
            (claim.reworded ? 0.2 : 0),
        });
      const given = timeGiven(matched, question);
      const found = limited(given ?? heard(matched, question, today), matched, question);
      const whole = given ? { ...matched, coverage: 1 } : matched;
      if (found) candidates.push({ claim, board, found, score: scoreOf(whole, found, question) });
    }
  }
  const told = ranked(candidates);
  const gone = goneHolder(told);
  if (gone) return { ...NOTHING, nearest: gone, there: true };
  if (told.length > 0) return { ...NOTHING, ...settle(told, question, newest) };
  const plans = newest && question.ahead ? coming(newest, question, now).map((one) => ({ ...one, whole: false })) : [];
  // What is ahead comes before what is over, if it comes near at all.
  const likely = near.filter(({ score }) => score >= 0.3).sort((a, b) => b.score - a.score);
  const nearest = distinct([
    ...plans.filter((one) => likely.some(({ claim }) => claim === one.claim)),
    ...likely,
  ]).slice(0, NEAREST);
  const whole = nearest.some((one) => one.whole);
  const passages = whole ? [] : passagesOf(boards, question);
  const lines = nearest.map(({ claim }) => claim);
  const unknown = unknownWords(boards, question, met).filter((word) => {
    const term = question.terms.find((one) => one.word === word);
    return !term || !standsIn(lines, term);
  });
  return { ...NOTHING, nearest, passages, there: whole || passages.length > 0, unknown };
}

/** The office that is asked for was lost by the one whom most lines call so: who holds it now is not told. */
function goneHolder(told: Candidate[]): { claim: Claim; board: Board }[] | undefined {
  const count = (value: string) => told.filter(({ found }) => found.value === value).length;
  const most = told.toSorted((a, b) => count(b.found.value) - count(a.found.value))[0];
  return most?.found.gone && [{ claim: most.found.gone, board: most.board }];
}

/** What older articles add where the newest do not answer: an answer, or something nearer. */
export function orElse(first: Answer, older: Answer): Answer {
  if (answers(older)) return older;
  return {
    ...first,
    nearest: first.nearest.length > 0 ? first.nearest : older.nearest,
    passages: first.passages.length > 0 ? first.passages : older.passages,
    there: first.there || older.there,
    unknown: first.unknown.filter((word) => older.unknown.includes(word)),
  };
}

/** Does it answer at all? */
export function answers({ told, sides }: Answer): boolean {
  return told.length + sides.length > 0;
}

/** Asked about what is to come, and told of a day that is over. */
function over({ when, published }: Claim, { ahead }: Question, today: string): boolean {
  return ahead && lastDay(when ?? published ?? today) < (when ? today : addDays(today, -SAME_TIME_DAYS));
}

/** Here who or what the verb is told of must stand in the line itself: another thing began elsewhere. */
const ABOUT_SUBJECT: ReadonlySet<string> = new Set(['when', 'where', 'why', 'duration']);

/** The gate: every name and day of the question must be met, and every word that tells something, if only nearby. */
function accepts(matched: Matched, question: Question): boolean {
  const { claim, missing, coverage, hits } = matched;
  if (missing.length > 0 || onlyCompounds(matched, question)) return false;
  if (onlySupposed(matched, question)) return false;
  if (asksMeans(question) && !tellsMeans(matched, question)) return false;
  if (asksMeaning(question) && !tellsMeaning(matched)) return false;
  if (question.dates.length > 0 && !onDays(claim, question.dates)) return false;
  if (coverage < (question.kind === 'what' ? OPEN_ENOUGH : ENOUGH)) return false;
  const telling = question.terms.filter((term) => !term.light && !term.actor);
  if (telling.length > 0 && !telling.some((term) => hits.has(term)) && question.kind !== 'said') return false;
  if (question.kind !== 'yesno' && matched.loose.size > 0) return false;
  if (ABOUT_SUBJECT.has(question.kind) && question.topicOf.some((term) => !hits.has(term))) return false;
  if (question.kind === 'said' || question.kind === 'yesno' || asksRole(question)) return true;
  return spread(matched, true) <= 30 && asserted(matched, question);
}

function heard(matched: Matched, question: Question, today: string): Found | undefined {
  if (!accepts(matched, question) || !hasObject(matched, question)) return undefined;
  return asHeard(find(matched, question, today), matched, question);
}

function find(matched: Matched, question: Question, today: string): Found | undefined {
  const { claim } = matched;
  const told = predicateAt(matched, question);
  const speculation = judged(matched, told);
  const plan = !question.ahead && isPlan(matched, told);
  switch (question.kind) {
    case 'who':
      if (asksRole(question)) return findHolder(matched, question);
      return speculation || plan ? undefined : findWho(matched, question);
    case 'speaker':
      return findSpeaker(matched, question) ?? (plan ? undefined : findWho(matched, question));
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
      return over(claim, question, today) ? undefined : findVerdict(matched, question);
    case 'define':
      return findDefinition(matched, question);
    default:
      return speculation || plan || !inOrder(matched, question, told) ? undefined : findTold(matched, question);
  }
}

/** Told as to come: not merely of a day that was still ahead ("ordered tests by 31 March" is done). */
function isPlan({ claim, tokens }: Matched, told: number[]): boolean {
  if (claim.mode !== 'future') return false;
  return FUTURE.test(claim.text.slice(0, (tokens[Math.max(0, ...told)]?.end ?? 0) + 1));
}

function scoreOf(matched: Matched, found: Found, question: Question): number {
  const { claim, board, coverage } = matched;
  const close = 1 - Math.min(1, spread(matched) / 30);
  return (
    3 * coverage +
    found.near +
    close +
    (isDoer(question) && question.terms.some((term) => term.actor && claim.subjects.includes(term.actor)) ? 0.8 : 0) +
    1.2 * centrality(board, claim) +
    0.8 * freshness(board, claim) +
    0.3 * claim.quality -
    (claim.reworded ? 1 : claim.spun ? 0.4 : 0) -
    (claim.mode === 'future' && !question.ahead ? 0.6 : 0) -
    (claim.background ? 0.2 : 0)
  );
}

/** "Who announced Lund's plan": whom such a question names is no doer of what it asks about. */
function isDoer({ kind, asksObject }: Question): boolean {
  return (kind !== 'who' && kind !== 'speaker') || asksObject;
}

/** How fresh, 0 to 1: halved in a week. */
function freshness(board: Board, claim: Claim): number {
  const day = claim.when ?? claim.published;
  return day && board.asOf ? 0.5 ** (Math.max(0, daysBetween(day, board.asOf)) / 7) : 0.2;
}

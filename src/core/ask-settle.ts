/** Of many answers the ones to tell: one line each, newest where states follow each other, side by side where they cannot all hold. */
import { findDates } from '../text/dates.ts';
import { likeness } from './agreement.ts';
import { AT_FIRST } from './ask-limits.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { type Board, seconds } from './board.ts';
import type { Claim } from './claims.ts';
import { addDays, daysBetween, firstDay, lastDay } from './days.ts';
import { findDisputes } from './disputes.ts';

/** `before` marks what was so until the same person changed course, `alike` are the claims that give the same answer. */
export type Candidate = { claim: Claim; board: Board; found: Found; score: number; before?: boolean; alike?: Claim[] };

/** Answers within this of the best stand beside it. */
const WITHIN = 0.75;
/** Reports further apart than this tell two states, one after the other. */
export const SAME_TIME_DAYS = 4;
const SHOWN = 3;

/** The candidates best first; each gains by every publisher that gives the same answer. */
export function ranked(candidates: Candidate[]): Candidate[] {
  const best = candidates.toSorted((a, b) => b.score - a.score).slice(0, 20);
  const alike = ({ found }: Candidate) =>
    candidates
      .filter((other) => other.found.value === found.value && other.found.hold === found.hold)
      .map(({ claim }) => claim);
  return best
    .map((one) => ({
      ...one,
      alike: alike(one),
      score: one.score + 0.3 * Math.min(2, seconds(one.board, one.claim).length),
    }))
    .sort((a, b) => b.score - a.score);
}

/**
 * One candidate for each answer; answers of one time that exclude each other become sides.
 * @param known the board whose disputes are known: to find those of another would take longer than the answer
 */
export function settle(
  candidates: Candidate[],
  question: Question,
  known: Board | undefined,
): { told: Candidate[]; sides: Candidate[] } {
  const [top] = candidates;
  if (!top) return { told: [], sides: [] };
  const serious = finest(plainly(candidates.filter((one) => one.score >= WITHIN * top.score)), question);
  const each = serious.filter(
    (one, at) => serious.findIndex((other) => same(other.found.value, one.found.value, question)) === at,
  );
  if (
    question.kind === 'what' &&
    question.terms.some((term) => term.actor) &&
    /^what(?:'s|’s| is| are)\b/i.test(question.text)
  )
    return { told: newestStates(each), sides: [] };
  const exclusive = ['when', 'count', 'duration', 'amount', 'yesno'].includes(question.kind);
  if (!exclusive)
    return {
      told: distinct(each).slice(0, question.kind === 'said' || question.kind === 'what' ? SHOWN : 2),
      sides: [],
    };
  if (question.kind === 'yesno') {
    const changed = changedCourse(each);
    if (changed) return { told: changed, sides: [] };
  }
  const later = (a: Candidate, b: Candidate) => timeOf(b) > timeOf(a) && (apart(a, b) || replaces(b, a, question));
  const newest = each.reduce((a, b) => (later(a, b) ? b : a), each[0] ?? top);
  const rivals = each.filter(
    (one) => one !== newest && !apart(one, newest) && !replaces(newest, one, question) && related(one, newest),
  );
  const days =
    question.kind === 'when' && rivals.length === 0 && newest.board === known ? disputedDay(newest, question) : [];
  if (days.length > 1) return { told: [], sides: days };
  if (rivals.length > 0) return { told: [], sides: [newest, ...rivals].slice(0, SHOWN) };
  return { told: [newest], sides: [] };
}

/** What is told outright goes before what is only reported or was so only earlier. */
function plainly(serious: Candidate[]): Candidate[] {
  const reported = ({ found }: Candidate) => found.value === 'reported' || found.hold === 'reported';
  const plain = serious.filter((one) => !reported(one));
  const told = plain.length > 0 ? plain : serious;
  return told.filter(
    ({ found }) => found.hold !== 'earlier' || !told.some((one) => !one.found.hold && one.found.value === found.value),
  );
}

/** Of days and months that go together the finest: "2 December" rather than "in 2031". */
function finest(serious: Candidate[], { kind }: Question): Candidate[] {
  if (kind !== 'when') return serious;
  const finer = (one: string, other: string) => other.length > one.length && other.startsWith(`${one}-`);
  return serious.filter(({ found }) => !serious.some((other) => finer(found.value, other.found.value)));
}

const ownerOf = ({ claim }: Candidate): string => claim.speaker?.actor ?? claim.subjects[0] ?? '';

/** One person's yes and no, of which one is told as what came first: the other stands, and the first as what was before. */
function changedCourse(each: Candidate[]): Candidate[] | undefined {
  const first = each.find((one) => {
    const others = each.filter((other) => other.found.value !== one.found.value);
    return others.length > 0 && others.every((other) => isBefore(one, other));
  });
  const now = each.find((one) => one.found.value !== first?.found.value);
  return first && now && [now, { ...first, before: true }];
}

/** Told as at first, of somebody whose other word is not; or the earlier of two words of one speaker. */
function isBefore(one: Candidate, other: Candidate): boolean {
  if (!ownerOf(one) || ownerOf(one) !== ownerOf(other)) return false;
  if (AT_FIRST.test(one.claim.text) !== AT_FIRST.test(other.claim.text)) return AT_FIRST.test(one.claim.text);
  const spoken = one.claim.speaker?.actor !== undefined && other.claim.speaker?.actor !== undefined;
  return spoken && lastDay(dayTold(one)) < firstDay(dayTold(other));
}

const dayTold = ({ claim, found }: Candidate): string => found.day ?? claim.when ?? claim.published ?? '0000';

/** Of what each actor holds, the newest; of one time the actor's own words first, the shorter before the longer. */
function newestStates(each: Candidate[]): Candidate[] {
  const now = each.filter(
    (one) => !AT_FIRST.test(one.claim.text) || !each.some((other) => other !== one && ownerOf(other) === ownerOf(one)),
  );
  const order = now.toSorted((a, b) => {
    if (apart(a, b)) return timeOf(a) < timeOf(b) ? 1 : -1;
    return Number(b.claim.direct) - Number(a.claim.direct) || b.score - a.score;
  });
  return order.filter((one, at) => order.findIndex((other) => ownerOf(other) === ownerOf(one)) === at).slice(0, 2);
}

/** Where the answer is a day of which the articles are known to give another: both, side by side. */
function disputedDay(top: Candidate, question: Question): Candidate[] {
  const asked = question.terms.flatMap((term) => term.actor ?? []);
  const dispute = findDisputes(top.board).find(
    ({ sides }) =>
      new Set(sides.map((side) => side.when)).size > 1 &&
      sides.every((side) => side.when?.length === 10 && asked.every((actor) => side.actors.includes(actor))) &&
      sides.some((side) => side.when === top.found.value),
  );
  const other = dispute?.sides.find((side) => side.when !== top.found.value);
  if (!other) return [];
  const day = findDates(other.text, {}).find((date) => date.value === other.when);
  return [
    top,
    { ...top, claim: other, found: { start: day?.start ?? 0, end: day?.end ?? 0, value: other.when ?? '', near: 1 } },
  ];
}

/** Do two answers say the same? A day lies within its month; a figure is the same with another word beside it. */
function same(a: string, b: string, question: Question): boolean {
  if (question.kind === 'when') return a.startsWith(b) || b.startsWith(a);
  return a === b;
}

const timeOf = (one: Candidate): string => lastDay(dayTold(one));

/** What is done does not become undone by an older "not yet", and a count that grew is the newer count. */
function replaces(newer: Candidate, older: Candidate, { kind, being, text }: Question): boolean {
  const present = being && /^(?:is|are|isn|aren)/i.test(text);
  const [one, other] = [newer.claim.published, older.claim.published];
  if (!one || !other || firstDay(one) <= lastDay(other)) return false;
  // What is so is what was told last.
  return kind === 'yesno' ? newer.found.value === 'yes' || present : kind === 'count';
}

/** Two figures or days disagree only where the sentences speak of one thing: an actor of both, or like words. */
function related(a: Candidate, b: Candidate): boolean {
  const asked = a.claim.actors.some((actor) => b.claim.actors.includes(actor));
  return asked || likeness(a.claim, b.claim, a.board.weights) >= 0.2;
}

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
export function distinct<T extends { claim: Claim }>(list: T[]): T[] {
  return list.filter(
    (one, at) =>
      list.findIndex((other) => other.claim.text === one.claim.text || shares(other.claim, one.claim)) === at,
  );
}

function shares(a: Claim, b: Claim): boolean {
  const own = new Set(a.stems);
  return b.stems.filter((one) => own.has(one)).length > 0.7 * Math.min(a.stems.length, b.stems.length);
}

/** Dates ahead: what the articles name for a day after them, how sure it is, and what became of it once the day has passed. */
import { CALLED_OFF, EXPECTED, FIXED, GIVEN_UP, KINDS, MOVED_TO, POSSIBLE } from '../text/languages/en-ahead.ts';
import { likeness } from './agreement.ts';
import { type Board, withSeconds } from './board.ts';
import type { Claim } from './claims.ts';
import { addDays, firstDay, isCalendar, lastDay } from './days.ts';

export type AheadKind = keyof typeof KINDS | 'other';
/** `scheduled`: told as fixed; `expected`: somebody's plan or forecast; `possible`: a wish, a chance, a condition. */
export type Certainty = 'scheduled' | 'deadline' | 'expected' | 'possible';

export type DateAhead = {
  claim: Claim;
  /** A day (2025-12-09), a week (2025-W50) or a month (2025-12). */
  day: string;
  kind: AheadKind;
  certainty: Certainty;
  /** Once the day is over: do the articles tell what came of it? */
  passed?: 'reported' | 'in silence';
};

type Span = { start: number; end: number };

/** A report of what was to come appears within so many days of it. */
const SOON = 21;
/** So like, two sentences of a kind are about the same. */
const ALIKE = 0.25;

/**
 * Meetings, votes, hearings, deadlines, expiries and other plans that the articles name for a time after their own
 * publication, soonest first, each once. A plan that a later article calls off or moves is left out. `passed` is set when the
 * time is over as of `now`: `reported` when an article of then or later tells as done something of the kind about the same.
 */
export function datesAhead(board: Board, now: string): DateAhead[] {
  const today = now.slice(0, 10);
  const kept = known.get(board);
  if (kept?.today === today) return kept.dates;
  const plans = board.claims.flatMap((claim) => plansIn(board, claim));
  const called = callingOff(board);
  const standing = plans.filter((plan) => !isCalledOff(board, plan, called));
  const made = distinct(board, standing)
    .map((plan) => {
      const over = spanOf(plan.day).to < today;
      const claim = withSeconds(board, plan.claim);
      return {
        ...plan,
        claim,
        ...(over && { passed: isReported(board, plan) ? ('reported' as const) : ('in silence' as const) }),
      };
    })
    .sort((a, b) => compare(spanOf(a.day).from, spanOf(b.day).from) || compare(spanOf(a.day).to, spanOf(b.day).to));
  known.set(board, { today, dates: made });
  return made;
}

// Boards do not change, so what lies ahead of one is worked out once a day.
const known = new WeakMap<Board, { today: string; dates: DateAhead[] }>();

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a claim says of times after its article. */
function plansIn(board: Board, claim: Claim): DateAhead[] {
  const published = claim.published && lastDay(claim.published);
  if (!published || claim.reworded || claim.background) return [];
  const source = claim.sources[0];
  const item = board.items.get(claim.articleId);
  if (!source || !item) return [];
  const { text } = item.article;
  const dates = item.reading.dates.filter((date) => date.start >= source.start && date.end <= source.end);
  return dates.flatMap((date) => {
    if (!isDayWeekOrMonth(date.value)) return [];
    const { from, to } = spanOf(date.value);
    const runs = to >= published && from <= published && claim.mode === 'future';
    if (from <= published && !runs) return [];
    const { clause, at } = clauseOf(claim, text, source, date);
    const owned = /^['’]s?\s((?:\S+\s?){1,3})/.exec(text.slice(date.end))?.[1];
    // "Friday's debate": what the day owns is what is to come; "Friday's attacks" are not.
    if (owned !== undefined && ['other', 'deadline'].includes(kindOf(owned))) return [];
    const plan = read(clause, at, claim.actors.length + claim.nameStems.length > 0);
    return plan ? [{ claim, day: date.value, ...plan }] : [];
  });
}

/** The words around a date that say what is to come on it, between what turns; and where the date stands in them. */
function clauseOf(claim: Claim, text: string, source: Span, date: Span): { clause: string; at: number } {
  const whole = text.slice(source.start, source.end);
  const blank = (quote: string) => ' '.repeat(quote.length);
  const sentence = claim.direct ? whole : whole.replace(/["“][^"“”]*["”]/g, blank);
  const at = date.start - source.start;
  const cuts = [...sentence.matchAll(TURN)].map((match) => match.index);
  const from = Math.max(0, ...cuts.filter((cut) => cut < at));
  const to = Math.min(sentence.length, ...cuts.filter((cut) => cut >= at));
  return { clause: sentence.slice(from, to), at: at - from };
}

const TURN = /[;:]\s|\s[—–]\s|,\s(?:but|while|whereas|although|though|and (?:he|she|they|it|the)\b)/gi;

/** The kind and certainty of a clause with a date at an offset; undefined when nothing in it is to come. */
function read(clause: string, at: number, names: boolean): { kind: AheadKind; certainty: Certainty } | undefined {
  if (GIVEN_UP.test(clause)) return undefined;
  const kind = kindOf(clause);
  const limit = /\b(?:by|until|till|before)\s(?:the\s(?:end\sof\s)?)?$/i.test(clause.slice(0, at));
  if (kind === 'deadline' && !MOVED_TO.test(clause) && (limit || /deadline|ultimatum/i.test(clause)))
    return { kind, certainty: 'deadline' };
  const certainty = certaintyAt(clause, at);
  const event = kind === 'deadline' ? kindOf(clause, 'deadline') : kind;
  // What is neither a gathering nor a vote nor a term is to come only when somebody says that it will.
  if (!certainty || (event === 'other' && (certainty === 'possible' || !names))) return undefined;
  return { kind: event, certainty };
}

/**
 * The cue nearest before the date decides, else the first behind it in the same clause: "will meet on Monday to discuss
 * whether" is fixed; "told Monday's crowd that he will resign" sets no date.
 */
function certaintyAt(clause: string, at: number): Certainty | undefined {
  const cues = [
    ...[...clause.matchAll(FIXED)].map((match) => ({ certainty: 'scheduled' as const, match })),
    ...[...clause.matchAll(EXPECTED)].map((match) => ({ certainty: 'expected' as const, match })),
    ...[...clause.matchAll(POSSIBLE)].map((match) => ({ certainty: 'possible' as const, match })),
  ].map(({ certainty, match }) => ({ certainty, start: match.index, end: match.index + match[0].length }));
  // Of cues that end together the longer one is meant: "said he would".
  const before = cues.filter((cue) => cue.end <= at).sort((a, b) => b.end - a.end || a.start - b.start)[0];
  const other = clause.slice(at).search(/\b(?:that|which|who|whether)\b/i);
  const end = other < 0 ? clause.length : at + other;
  const behind = cues
    .filter((cue) => cue.end > at && cue.start < end)
    .sort((a, b) => a.end - b.end || a.start - b.start)[0];
  return (before ?? behind)?.certainty;
}

/** What kind of event words tell of, the first that fits. */
function kindOf(text: string, but?: AheadKind): AheadKind {
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, RegExp][];
  return kinds.find(([kind, cue]) => kind !== but && cue.test(text))?.[0] ?? 'other';
}

/** One plan for each thing on a day: the surest, then the best told, stands for those that tell of the same. */
function distinct(board: Board, plans: DateAhead[]): DateAhead[] {
  const sure: Certainty[] = ['deadline', 'scheduled', 'expected', 'possible'];
  const order = plans.toSorted(
    (a, b) => sure.indexOf(a.certainty) - sure.indexOf(b.certainty) || b.claim.quality - a.claim.quality,
  );
  const kept: DateAhead[] = [];
  for (const plan of order) {
    const told = kept.some(
      (other) => other.day === plan.day && (other.claim === plan.claim || isAbout(board, plan, other.claim)),
    );
    if (!told) kept.push(plan);
  }
  return kept;
}

/** Is a claim about what a plan is about: with somebody in common, and of its kind or in like words? */
function isAbout(board: Board, plan: DateAhead, claim: Claim): boolean {
  const { actors, nameStems } = plan.claim;
  const shared =
    actors.some((actor) => claim.actors.includes(actor)) || nameStems.some((stem) => claim.nameStems.includes(stem));
  const unnamed = actors.length + nameStems.length === 0;
  if (!shared && !unnamed) return false;
  if (plan.kind !== 'other' && KINDS[plan.kind].test(claim.text)) return true;
  return likeness(plan.claim, claim, board.weights) >= ALIKE;
}

/** Claims that give a plan up or move it. */
function callingOff(board: Board): Claim[] {
  return board.claims.filter((claim) => claim.mode !== 'opinion' && claim.published && CALLED_OFF.test(claim.text));
}

function isCalledOff(board: Board, plan: DateAhead, called: Claim[]): boolean {
  return called.some(
    (claim) =>
      !(MOVED_TO.test(claim.text) && claim.days.at(-1) === plan.day) &&
      claim.articleId !== plan.claim.articleId &&
      firstDay(claim.published ?? '') >= firstDay(plan.claim.published ?? '') &&
      (claim.days.includes(plan.day) || sharesMatter(plan, claim)) &&
      isAbout(board, plan, claim),
  );
}

/** Beside names and the kind of event: with whom, about what. */
function sharesMatter({ claim: { stems, nameStems }, kind }: DateAhead, claim: Claim): boolean {
  const isKind = (stem: string) => kind !== 'other' && KINDS[kind].test(stem);
  return claim.stems.some((stem) => stems.includes(stem) && !nameStems.includes(stem) && !isKind(stem));
}

function isReported(board: Board, plan: DateAhead): boolean {
  const { from, to } = spanOf(plan.day);
  const [earliest, latest, soon] = [addDays(from, -1), addDays(to, 1), addDays(to, SOON)];
  return board.claims.some((claim) => {
    if (claim.mode !== 'past' || claim.articleId === plan.claim.articleId) return false;
    if (claim.published === undefined || lastDay(claim.published) < from) return false;
    const then = claim.days.length
      ? claim.days.some((day) => lastDay(day) >= earliest && firstDay(day) <= latest)
      : firstDay(claim.published) <= soon;
    return then && isAbout(board, plan, claim);
  });
}

const WEEK = /^(\d{4})-W(\d{2})(-WE)?$/;

function isDayWeekOrMonth(value: string): boolean {
  return (isCalendar(value) && value.length >= 7) || WEEK.test(value);
}

/** The first and last day that a day, week, weekend or month can mean. */
export function spanOf(value: string): { from: string; to: string } {
  const week = WEEK.exec(value);
  if (!week) return { from: firstDay(value), to: lastDay(value) };
  // 4 January always lies in the first week (ISO 8601).
  const fourth = `${week[1]}-01-04`;
  const monday = addDays(fourth, -((new Date(fourth).getUTCDay() + 6) % 7) + 7 * (Number(week[2]) - 1));
  return { from: week[3] ? addDays(monday, 5) : monday, to: addDays(monday, 6) };
}

/** Gives an expression its TIMEX3 value: from itself, from the day of publication, or from the dates named before it. */
import { type DayNumber, dateOf, dateValue, dayNumber, dayValue, shifted, weekdayOf } from './date-calendar.ts';
import type { DateMeaning, Which } from './date-meaning.ts';
import type { Tense } from './date-tense.ts';

/** What the text has said so far. In a narrative the year last named holds on; in news the day of publication does. */
export type Context = {
  reference: DayNumber | undefined;
  narrative: boolean;
  year?: number;
  month?: number;
  day?: DayNumber;
  /** How exactly the date last named is known, of which `day` is the first. */
  precision?: Precision;
  /** Characters since the date last named. */
  distance?: number;
};

/** In a history too a weekday is reckoned from the day of publication, unless a day of the story stands just before it. */
const NEAR = 300;
const isNear = ({ reference, precision, distance = 0 }: Context): boolean =>
  reference === undefined || (precision === 'day' && distance <= NEAR);

export type Precision = 'day' | 'week' | 'month' | 'year';

const PART_MONTH: Record<string, number> = { WI: 12, SP: 3, SU: 6, FA: 9, Q1: 1, Q2: 4, Q3: 7, Q4: 10 };
/** A day "before" the reference may be one ahead: the reporter's clock can be in another zone. */
const ZONES = 1;
/** In days: a day of the year so long past, and so soon to come again, is the coming one even beside a past verb. */
const LONG_AGO = 270;
const SOON = 95;

/**
 * The TIMEX3 value, or undefined where nothing certain can be said. News looks back unless the clause looks ahead
 * (Mani and Wilson 2000, "Robust Temporal Processing of News").
 */
export function resolve(meaning: DateMeaning, tense: Tense, context: Context): string | undefined {
  switch (meaning.kind) {
    case 'explicit':
      return meaning.value;
    case 'yearless':
      return yearless(meaning, tense, context);
    case 'part':
      return part(meaning.part, meaning.which, tense, context);
    case 'monthday':
      return monthday(meaning.day, tense, context);
    case 'weekday':
      return meaning.weeks === undefined
        ? weekday(meaning.weekday, meaning.which, tense, context)
        : weeksAway(meaning.weekday, meaning.weeks, context);
    case 'weekdayOf': {
      const { day } = context;
      if (day === undefined || context.precision !== 'day') return undefined;
      const back = (weekdayOf(day) - meaning.weekday + 7) % 7;
      if (meaning.step === 0) return dayValue(day - back + (back > 3 ? 7 : 0));
      return dayValue(meaning.step > 0 ? day + (7 - back) : day - (back || 7));
    }
    case 'relative': {
      const { reference } = context;
      if (reference === undefined || Math.abs(meaning.count) > 999) return undefined;
      return shifted(reference, meaning.unit, recentWeekend(meaning, tense, reference));
    }
    case 'anchored': {
      const from = context.day ?? (context.narrative ? undefined : context.reference);
      if (from === undefined || Math.abs(meaning.count) > 999) return undefined;
      // Three days after some day of a month is no day; in a history, the stories of its days go on.
      const named = context.day === undefined ? 'day' : (context.precision ?? 'day');
      if (tense === 'future' && from < (context.reference ?? from) && !context.narrative) return undefined;
      if (!context.narrative && !FINE_ENOUGH[named].test(meaning.unit)) return undefined;
      return shifted(from, meaning.unit, meaning.count);
    }
  }
}

/** Units that can be counted from a date known so exactly. */
const FINE_ENOUGH: Record<Precision, RegExp> = {
  day: /./,
  week: /^(?:week|month|year|decade|century)$/,
  month: /^(?:month|quarter|year|decade|century)$/,
  year: /^(?:year|decade|century)$/,
};

/** On a weekend "last weekend" is the one before; on a Monday "this weekend", looking back, is the one just over. */
function recentWeekend(meaning: { unit: string; count: number }, tense: Tense, reference: DayNumber): number {
  return meaning.unit === 'weekend' && meaning.count === 0 && tense === 'past' && weekdayOf(reference) < 5
    ? -1
    : meaning.count;
}

function yearless(
  meaning: { month: number; day?: number; weekday?: number; which?: Which },
  tense: Tense,
  { reference, narrative, year }: Context,
): string | undefined {
  const { month, day, which } = meaning;
  if (narrative && year !== undefined) return dateValue(year, month, day);
  if (reference === undefined) return undefined;
  const now = dateOf(reference);
  if (meaning.weekday !== undefined && day !== undefined) {
    const years = [now.year, now.year - 1, now.year + 1, now.year - 2, now.year + 2];
    const fitting = years.find((candidate) => {
      const number = dayNumber(candidate, month, day);
      return number !== undefined && weekdayOf(number) === meaning.weekday;
    });
    if (fitting !== undefined) return dateValue(fitting, month, day);
  }
  const ahead = which === 'next' || (which === undefined && tense === 'future');
  const back = which === 'last' || (which === undefined && tense === 'past');
  if (day === undefined) {
    if (ahead) return dateValue(month > now.month || (month === now.month && !which) ? now.year : now.year + 1, month);
    if (which === 'this') return dateValue(now.year, month);
    return dateValue(month < now.month || (month === now.month && !which) ? now.year : now.year - 1, month);
  }
  const nearest = [now.year, now.year - 1, now.year + 1]
    .map((candidate) => ({ candidate, number: dayNumber(candidate, month, day) }))
    .filter(({ number }) => {
      if (number === undefined) return false;
      return ahead ? number >= reference : !back || number <= reference + ZONES;
    })
    .sort((a, b) => Math.abs((a.number ?? 0) - reference) - Math.abs((b.number ?? 0) - reference))[0];
  if (nearest?.number !== undefined && reference - nearest.number > LONG_AGO && !which) {
    // "Gave them until 31 March", in February: the verb looks back, the day lies ahead.
    const coming = dayNumber(nearest.candidate + 1, month, day);
    if (coming !== undefined && coming - reference < SOON) return dateValue(nearest.candidate + 1, month, day);
  }
  return nearest && dateValue(nearest.candidate, month, day);
}

function part(
  name: string,
  which: Which | undefined,
  tense: Tense,
  { reference, narrative, year }: Context,
): string | undefined {
  if (narrative && year !== undefined && which === undefined) return `${year}-${name}`;
  if (reference === undefined) return undefined;
  const now = dateOf(reference);
  const begins = PART_MONTH[name] ?? 1;
  const ahead = which === 'next' || (which === undefined && tense === 'future');
  if (ahead)
    return `${begins > now.month || (which === undefined && begins + 2 >= now.month) ? now.year : now.year + 1}-${name}`;
  if (which === 'this') return `${name === 'WI' && now.month <= 3 ? now.year - 1 : now.year}-${name}`;
  const over = which === 'last' ? begins + 2 < now.month : begins <= now.month;
  return `${over ? now.year : now.year - 1}-${name}`;
}

function monthday(day: number, tense: Tense, { reference, narrative, year, month }: Context): string | undefined {
  if (month !== undefined && year !== undefined) return dateValue(year, month, day);
  if (narrative || reference === undefined) return undefined;
  const now = dateOf(reference);
  const shift = tense === 'future' ? (day >= now.day ? 0 : 1) : day <= now.day ? 0 : -1;
  const months = now.year * 12 + now.month - 1 + shift;
  return dateValue(Math.floor(months / 12), (months % 12) + 1, day);
}

function weekday(wanted: number, which: Which | undefined, tense: Tense, context: Context): string | undefined {
  const from = context.reference ?? (context.narrative && isNear(context) ? context.day : undefined);
  if (from === undefined) return undefined;
  const today = weekdayOf(from);
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  if (which === 'next') return dayValue(from + (8 - today) + (wanted - 1));
  if (which === 'last') return dayValue(from - (back || 7));
  if (which === 'this') return dayValue(from + (tense === 'past' ? -back : ahead));
  return dayValue(tense === 'future' ? from + ahead : from - back);
}

/** "A week ago Tuesday", "a week from Monday", "two weeks on Friday". */
function weeksAway(wanted: number, weeks: number, { reference }: Context): string | undefined {
  if (reference === undefined || Math.abs(weeks) > 52) return undefined;
  const today = weekdayOf(reference);
  return dayValue(
    weeks < 0 ? reference - ((today - wanted + 7) % 7) + 7 * weeks : reference + ((wanted - today + 7) % 7) + 7 * weeks,
  );
}

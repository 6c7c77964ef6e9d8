/** Finds the dates a text speaks of and says which day, month or year each of them means. */
import { parseDay, weekStart } from './date-calendar.ts';
import type { DateMeaning } from './date-meaning.ts';
import { DATE } from './date-patterns.ts';
import { readMatch } from './date-read.ts';
import { type Context, resolve } from './date-resolve.ts';
import { type Tense, tenseAt } from './date-tense.ts';

/** Characters read of one text: more than any article has, so that no text takes more than a second or two. */
const LONGEST = 500_000;

export type FoundDate = { text: string; start: number; end: number; value: string };
/** `tense` is that of the clause: it tells whether a weekday or a month without its year lies behind or ahead. */
export type DescribedDate = { text: string; start: number; end: number; tense: Tense } & DateMeaning;

// One for all calls: making it costs more than scanning a short line with it.
const scan = new RegExp(DATE);

/**
 * The dates in a text and what each says by itself, in order, without a day of publication: which are full dates
 * (`kind` explicit), which lack their year (yearless, part), and which count from the day of writing (weekday, relative)
 * or from another date in the text (anchored, monthday).
 */
export function describeDates(whole: string): DescribedDate[] {
  const text = whole.slice(0, LONGEST);
  const found: DescribedDate[] = [];
  scan.lastIndex = 0;
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const meaning = readMatch(match, text);
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (meaning === undefined) {
      scan.lastIndex = start + 1;
      continue;
    }
    const tense = meaning.kind === 'explicit' ? 'none' : tenseAt(text, start, end);
    if (
      meaning.kind === 'relative' &&
      /^in$/i.test(text.slice(start - 3, start).trim()) &&
      meaning.count > 0 &&
      tense !== 'future'
    )
      continue;
    found.push({ text: text.slice(start, end), start, end, tense, ...meaning });
  }
  return found;
}

/**
 * Dates at day or coarser grain with their TIMEX3 values: 2025-12-02, 2025-10, 2025-W48, 2025-W48-WE, 2025-Q3, 2025-SU,
 * 2025, 202 (a decade), 19 (a century), BC0480. `reference` is the day of publication, ISO. Where it is missing, only dates that
 * hold or inherit their year are given. Durations, clock times and sets ("every Monday") are left out.
 */
export function findDates(text: string, { reference }: { reference?: string } = {}): FoundDate[] {
  const described = describeDates(text);
  const day = parseDay(reference);
  const context: Context = { reference: day, narrative: isNarrative(described, reference) };
  const found: FoundDate[] = [];
  for (const [i, date] of described.entries()) {
    context.distance = date.start - (found.at(-1)?.end ?? 0);
    const value = resolve(borrowYear(text, date, described[i + 1]), date.tense, context);
    if (value === undefined) continue;
    remember(context, value);
    startBefore(text, found.at(-1), date, value);
    found.push({ text: date.text, start: date.start, end: date.end, value });
  }
  return found;
}

/** "From 5 May to 12 June 1914": the first date takes the year of the second. */
function borrowYear(text: string, date: DescribedDate, next: DescribedDate | undefined): DateMeaning {
  if (date.kind !== 'yearless' || next?.kind !== 'explicit' || !/^\d{4}-\d{2}/.test(next.value)) return date;
  if (!/^\s?(?:[-–—/,]|to|and|or|until|through)\s?(?:the\s)?$/.test(text.slice(date.end, next.start))) return date;
  const month = Number(next.value.slice(5, 7));
  const year = Number(next.value.slice(0, 4)) - (date.month > month ? 1 : 0);
  const two = (n: number): string => String(n).padStart(2, '0');
  return { kind: 'explicit', value: `${year}-${two(date.month)}${date.day === undefined ? '' : `-${two(date.day)}`}` };
}

/** "Between March and June", told in May: the March of the same year as the June, and never after it. */
function startBefore(text: string, first: FoundDate | undefined, date: DescribedDate, value: string): void {
  if (!first || date.kind !== 'yearless' || first.value.length !== value.length || first.value <= value) return;
  if (!/^\d{4}-\d{2}/.test(first.value) || /\d{4}/.test(first.text)) return;
  if (!/\b(?:between|from)\s(?:the\s)?$/i.test(text.slice(Math.max(0, first.start - 12), first.start))) return;
  if (!/^\s(?:and|to|until|through)\s(?:the\s)?$/.test(text.slice(first.end, date.start))) return;
  const sameYear = value.slice(0, 4) + first.value.slice(4);
  first.value = sameYear <= value ? sameYear : `${Number(value.slice(0, 4)) - 1}${first.value.slice(4)}`;
}

function remember(context: Context, value: string): void {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(W\d\d|[A-Z]\w))?/.exec(value);
  if (!match) return;
  const week = match[4] !== undefined && /^W\d/.test(match[4]);
  context.precision = match[3] ? 'day' : match[2] ? 'month' : week ? 'week' : 'year';
  context.year = Number(match[1]);
  if (match[2]) context.month = Number(match[2]);
  else delete context.month;
  const day = parseDay(value) ?? weekStart(value) ?? parseDay(match[2] ? `${value}-01` : `${match[1]}-01-01`);
  if (day !== undefined) context.day = day;
}

/** A text is a history when most years it names lie more than a year from its publication (Strötgen and Gertz 2012). */
function isNarrative(dates: DescribedDate[], reference: string | undefined): boolean {
  const years = dates
    .filter((date) => date.kind === 'explicit' && /^\d{4}/.test(date.value))
    .map((date) => Number('value' in date ? date.value.slice(0, 4) : 0));
  const now = Number(reference?.slice(0, 4));
  if (years.length < 3) return false;
  return Number.isNaN(now) || years.filter((year) => Math.abs(year - now) > 1).length > years.length * 0.6;
}

/** Dates as pages and files state them, as ISO days or instants. */
import { monthNumber } from '../text/month-names.ts';

const MONTH = '(\\p{L}{3,10})\\.?';
const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'giu');
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?(?:\\s+(?:of|de|d'|del))?[\\s-]+${MONTH}(?:\\s+de[l]?)?,?[\\s-]+(\\d{4})(?!\\d)`,
  'giu',
);
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const NUMBERS = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/;
/** "3.12.25": only with stops, the continental way, and for years of the web. */
const SHORT = /(?<![\d.:])(\d{1,2})\.(\d{1,2})\.([0-4]\d)(?![\d.:])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const RFC_TIME = /\b(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})\b/i;

/**
 * Reads a stated date: ISO 8601, RFC 5322, "December 3, 2025", "3 Dec 2025", "3.12.2025". An instant with a zone comes
 * back as that instant in UTC, anything else as a day; undefined when it is no date, or could be two ("3/4/2025").
 * @example readStatedDate('Updated Wed, 3 Dec 2025 10:00:00 +0100') // '2025-12-03T09:00:00Z'
 */
export function readStatedDate(stated: string): string | undefined {
  const text = stated.slice(0, 200).trim();
  const iso = ISO.exec(text);
  if (iso) return withTime(day(iso[1], iso[2], iso[3]), iso[4], iso[5], iso[6], iso[7]);
  const compact = COMPACT.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const named = namedDay(text);
  if (named) {
    const time = RFC_TIME.exec(text);
    return time ? withTime(named, time[1], time[2], time[3], time[4]) : named;
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return numericDay(Number(numbers[1]), numbers[2] ?? '', Number(numbers[3]), numbers[4]);
  const short = SHORT.exec(text);
  return short ? day(`20${short[3]}`, short[2], short[1]) : undefined;
}

/** The day a stated date is written with, whatever its zone makes of it in UTC: that is the day on the page. */
export function writtenDay(stated: string): string | undefined {
  const iso = ISO.exec(stated.slice(0, 200));
  return iso
    ? day(iso[1], iso[2], iso[3])
    : readStatedDate(stated.replace(/[+-]\d{2}:?\d{2}\s*$|\b(?:GMT|UTC)\b/, ''))?.slice(0, 10);
}

function namedDay(text: string): string | undefined {
  for (const [, month, date, year] of text.matchAll(MONTH_FIRST)) {
    const found = day(year, monthNumber(month ?? ''), date);
    if (found) return found;
  }
  for (const [, date, month, year] of text.matchAll(DAY_FIRST)) {
    const found = day(year, monthNumber(month ?? ''), date);
    if (found) return found;
  }
  return undefined;
}

// Dots are the continental order; with slashes only a number above twelve tells which is the day.
function numericDay(first: number, mark: string, second: number, year: string | undefined): string | undefined {
  if (mark === '.' || first > 12) return day(year, second, first);
  if (second > 12 || first === second) return day(year, first, second);
  return undefined;
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined | number,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!(y >= 1000 && y <= 2200 && m >= 1 && m <= 12 && d >= 1)) return undefined;
  const made = new Date(Date.UTC(y, m - 1, d));
  return made.getUTCMonth() === m - 1 ? made.toISOString().slice(0, 10) : undefined;
}

function withTime(
  date: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | undefined {
  if (!date || !hour || !zone) return date;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') : 'Z';
  const instant = Date.parse(`${date}T${hour}:${minute}:${second ?? '00'}${offset}`);
  return Number.isNaN(instant) ? date : new Date(instant).toISOString().replace('.000Z', 'Z');
}

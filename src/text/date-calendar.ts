/** Days of the Gregorian calendar as numbers (1970-01-01 is 0) and the TIMEX3 values made from them. */

export type DayNumber = number;
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** The number of a day, or undefined where the calendar has no such day. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (year < 100 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const number = Date.UTC(year, month - 1, day) / MS;
  return dateOf(number).day === day ? number : undefined;
}

export function dateOf(number: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(number * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO: Monday is 1, Sunday 7. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Reads the day at the head of an ISO day or instant; undefined when there is none. */
export function parseDay(iso: string | undefined): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** `2025-12-02` */
export function dayValue(number: DayNumber): string {
  const { year, month, day } = dateOf(number);
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** `2025-10`, `2025-10-05`; undefined where the calendar has no such day. */
export function dateValue(year: number, month: number, day?: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${four(year)}-${two(month)}`;
  return dayNumber(year, month, day) === undefined ? undefined : `${four(year)}-${two(month)}-${two(day)}`;
}

/** ISO 8601 week: `2025-W48`. */
function weekValue(number: DayNumber): string {
  const thursday = number + 4 - weekdayOf(number);
  const { year } = dateOf(thursday);
  const first = Date.UTC(year, 0, 1) / MS;
  return `${four(year)}-W${two(Math.floor((thursday - first) / 7) + 1)}`;
}

/** The Monday of an ISO week: `2025-W48`. */
export function weekStart(value: string): DayNumber | undefined {
  const match = /^(\d{4})-W(\d{2})/.exec(value);
  const fourth = match && dayNumber(Number(match[1]), 1, 4);
  return match && typeof fourth === 'number' ? fourth - weekdayOf(fourth) + 1 + 7 * (Number(match[2]) - 1) : undefined;
}

/** The unit of time that lies `count` units from the one holding `from`, as a TIMEX3 value. */
export function shifted(from: DayNumber, unit: Unit, count: number): string {
  const { year, month } = dateOf(from);
  switch (unit) {
    case 'day':
      return dayValue(from + count);
    case 'week':
      return weekValue(from + 7 * count);
    case 'weekend':
      return `${weekValue(from + 7 * count)}-WE`;
    case 'month': {
      const months = year * 12 + month - 1 + count;
      return `${four(Math.floor(months / 12))}-${two((months % 12) + 1)}`;
    }
    case 'quarter': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + count;
      return `${four(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`;
    }
    case 'year':
      return four(year + count);
    case 'decade':
      return String(Math.floor(year / 10) + count).padStart(3, '0');
    case 'century':
      return two(Math.floor(year / 100) + count);
  }
}

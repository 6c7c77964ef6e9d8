/** Days, months and years as ISO strings with their own precision: comparing, naming, stepping. */

import type { Language } from './language.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day part of an ISO instant or day; months and years stay as they are. */
export function dayOf(value: string): string {
  return value.slice(0, 10);
}

/** Is it a day, month or year in ISO form (2025-12-02, 2025-12, 2025)? */
export function isCalendar(value: string): boolean {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
}

/** "2 Dec 2025", "Dec 2025", "2025", in German "2. Dez. 2025", "Dezember 2025"; anything else as it is. */
export function dayName(value: string, language: Language = 'en'): string {
  const [year, month, day] = dayOf(value).split('-');
  if (!isCalendar(dayOf(value)) || !year) return value;
  if (!month) return year;
  const name = monthName(Number(month), language, day ? 'short' : 'long') ?? month;
  return day ? `${dayNumber(Number(day), language)} ${name} ${year}` : `${name} ${year}`;
}

/** A day of the month as a date writes it: "2", in German "2.", in French "1er" and "2". */
export function dayNumber(day: number, language: Language): string {
  if (language === 'de') return `${day}.`;
  return language === 'fr' && day === 1 ? '1er' : String(day);
}

/**
 * A month by its number: short as it stands behind a day ("Dez.", "груд."), long as it stands alone ("Dezember", "грудень");
 * in English "Dec". Undefined where there is no such month.
 */
function monthName(month: number, language: Language, as: 'short' | 'long'): string | undefined {
  if (language === 'en' || month < 1 || month > 12) return MONTHS[month - 1]?.slice(0, 3);
  const parts = new Intl.DateTimeFormat(language, {
    ...(as === 'short' && { day: 'numeric' as const }),
    month: as,
    timeZone: 'UTC',
  });
  return parts.formatToParts(Date.UTC(2024, month - 1, 1)).find(({ type }) => type === 'month')?.value;
}

/** Last day that a value can mean: 2025-12 is 2025-12-31. */
export function lastDay(value: string): string {
  const day = dayOf(value);
  if (day.length === 4) return `${day}-12-31`;
  if (day.length === 7) {
    const [year, month] = day.split('-').map(Number);
    return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
  }
  return day;
}

/** First day that a value can mean: 2025-12 is 2025-12-01. */
export function firstDay(value: string): string {
  const day = dayOf(value);
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day;
}

/** Whole days from one value to another, counted between their first days; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000);
}

/** The day `count` days after an ISO day or instant. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(firstDay(day)) + count * 86_400_000).toISOString().slice(0, 10);
}

/**
 * What a person types as a date: 2025-12-02, 2025-12, 2025, "2 Dec 2025", "Dec 2025", "today", "yesterday".
 * `now` is an ISO instant. Undefined when it is none.
 */
export function parseDay(typed: string, now: string): string | undefined {
  const text = typed.trim().toLowerCase();
  if (text === 'today') return dayOf(now);
  if (text === 'yesterday') return addDays(now, -1);
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return calendar(iso[1], iso[2], iso[3]);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,})\.?(?:[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?=,|\s|$))?(?:,?[\s-]+(\d{4}))?$/.exec(
      text,
    );
  if (!named) return undefined;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith(named[2] ?? '-')) + 1;
  return month === 0 ? undefined : calendar(named[4] ?? now.slice(0, 4), String(month), named[1] ?? named[3]);
}

function calendar(year?: string, month?: string, day?: string): string | undefined {
  const value = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  const first = new Date(firstDay(value));
  return Number.isNaN(first.getTime()) || !first.toISOString().startsWith(value) ? undefined : value;
}

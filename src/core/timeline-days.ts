/** Which days articles tell of, and how much: by being printed on them or by naming them, in hindsight or ahead. */
import type { Board } from './board.ts';
import { dayOf, daysBetween, isCalendar, lastDay } from './days.ts';

/** Being printed on a day tells less than naming it. */
const PRINTED = 0.85;
/** So many days from a day its naming counts half. */
const HALF = 14;
/** A month or a year counts as so many days: it tells of many, and of none in particular. */
const MONTH = 20;
const YEAR = 100;

/**
 * What each day, month and year weighs: articles that name it count one each, those that only were printed on it less, and so do those that name it the further
 * from it they were printed. Publication and naming are the two signals of date selection in news timelines (Tran et al.
 * 2015; Ghalandari and Ifrim 2020), here without training; nearness keeps history and anniversaries from outweighing the
 * story. Days after the newest article are left out: a timeline tells what happened.
 */
export function weighDays(board: Board): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (day: string, weight: number) => weights.set(day, (weights.get(day) ?? 0) + weight);
  const newest = board.asOf && lastDay(board.asOf);
  for (const { article, reading } of board.items.values()) {
    const printed = article.publishedAt ? dayOf(article.publishedAt) : undefined;
    const named = new Set(reading.dates.map((date) => date.value));
    if (printed?.length === 10 && !named.has(printed)) add(printed, PRINTED);
    for (const date of named) {
      if (!isCalendar(date) || (newest && date > newest)) continue;
      const whole = date.length === 10 ? 1 : date.length === 7 ? MONTH : YEAR;
      add(date, 1 / (1 + (printed ? Math.abs(daysBetween(date, printed)) / HALF : 0)) / whole);
    }
  }
  return weights;
}

/** Days by weight, heaviest first, the later of two that weigh the same. */
export function heaviest(weights: Map<string, number>): string[] {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1)).map(([day]) => day);
}

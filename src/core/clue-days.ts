/** Which day a clue of time means, and its words for a reader. Weekdays are ISO numbers, Monday is 1. */
import type { TimeClue } from './dated-events.ts';
import { addDays } from './days.ts';

/** The words around a date expression, for a reader. */
export function snippet({ sentence, date }: TimeClue): string {
  const at = sentence.indexOf(date.text);
  const before = sentence.slice(Math.max(0, at - 60), at).replace(at > 60 ? /^\S*\s/ : /^/, '');
  return `${before}${date.text}`.replace(/\s+/g, ' ').trim();
}

/** The TIMEX3 value of a date expression that names its year, '' for one that does not. */
export function explicitValue({ date }: TimeClue): string {
  return date.kind === 'explicit' ? date.value : '';
}

/** The ISO day of a full date. */
export function explicitDay(clue: TimeClue): string | undefined {
  const value = explicitValue(clue);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** The weekday a clue names without "last" or "next". */
export function plainWeekday({ date }: TimeClue): number | undefined {
  return date.kind === 'weekday' && date.which !== 'last' && date.which !== 'next' ? date.weekday : undefined;
}

/** The day a plain weekday means in an article of a known day: the one within a week, on the side its tense says. */
export function weekdayFrom(clue: TimeClue, published: string): string | undefined {
  const weekday = plainWeekday(clue);
  if (weekday === undefined || clue.tense === 'none') return undefined;
  const back = (isoWeekday(published) - weekday + 7) % 7;
  return addDays(published, clue.tense === 'past' ? -back : (7 - back) % 7);
}

export function isoWeekday(day: string): number {
  return new Date(Date.parse(day.slice(0, 10))).getUTCDay() || 7;
}

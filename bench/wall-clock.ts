/** Due instants once more, by another way: the offsets of a zone read off Intl hour by hour, then sums of milliseconds. */
import type { DueRule, Weekday } from '../src/core/digest-settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** From `start` on (ms since 1970) local time is UTC plus `offset` (ms). */
export type Stretch = { start: number; offset: number };

/** The offsets of a zone between two instants, in ms since 1970: looked at every hour, each change found to the minute. */
export function stretchesOf(zone: string, from: number, to: number): Stretch[] {
  const offsetAt = offsetReader(zone);
  const stretches = [{ start: from, offset: offsetAt(from) }];
  let before = stretches[0]?.offset;
  for (let time = from + HOUR; time <= to; time += HOUR) {
    const here = offsetAt(time);
    if (here === before) continue;
    let [low, high] = [time - HOUR, time];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    stretches.push({ start: high, offset: here });
    before = here;
  }
  return stretches;
}

function offsetReader(zone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return (time) => {
    // "3/29/2026, 04:00"
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (format.format(time).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(time / MINUTE) * MINUTE;
  };
}

/** The first instant at which the clock on the wall shows `local` (ms of a UTC clock that shows the same) or more. */
function reached(stretches: Stretch[], local: number): number {
  for (const [at, { start, offset }] of stretches.entries()) {
    const time = Math.max(start, local - offset);
    if (time < (stretches[at + 1]?.start ?? Number.POSITIVE_INFINITY)) return time;
  }
  throw new Error('the stretches end before that');
}

function afterQuiet(stretches: Stretch[], time: number, { quiet }: DueRule): number {
  if (!quiet) return time;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const isQuiet = (instant: number) => {
    const { offset } = stretches.findLast(({ start }) => start <= instant) ?? { offset: 0 };
    const minute = (((instant + offset) % DAY) + DAY) % DAY;
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
  };
  let instant = time;
  while (isQuiet(instant)) instant += MINUTE;
  return instant;
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * HOUR + minute * MINUTE;
}

/** Every instant at which the rule is due on the local days from `first` to `last` (ISO), in order, each once. */
export function dueInstants(rule: DueRule, stretches: Stretch[], first: string, last: string): string[] {
  const instants = new Set<number>();
  for (let day = Date.parse(first); day <= Date.parse(last); day += DAY) {
    if (!isWanted(rule, new Date(day))) continue;
    for (const time of rule.at.split(','))
      instants.add(afterQuiet(stretches, reached(stretches, day + minutesOf(time)), rule));
  }
  return [...instants].sort((a, b) => a - b).map((instant) => new Date(instant).toISOString());
}

function isWanted({ days, monthDays }: DueRule, date: Date): boolean {
  if (!monthDays) return days.includes(WEEK[date.getUTCDay()] as Weekday);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return monthDays.some((wanted) => date.getUTCDate() === (wanted === -1 || wanted > length ? length : wanted));
}

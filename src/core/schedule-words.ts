/** A schedule and its instants in words, in the schedule's own zone. */
import type { Subscription, Weekday } from './model.ts';

const ORDER: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** "daily at 08:00 (Europe/Kyiv)", "Mon to Fri at 08:00 (…)", "Mon, Wed at 08:00 (…)". */
export function scheduleName({ at, days, timezone }: Pick<Subscription, 'at' | 'days' | 'timezone'>): string {
  return `${daysName(days)} at ${at} (${timezone})`;
}

function daysName(days: Weekday[]): string {
  const kept = ORDER.filter((day) => days.includes(day));
  const name = (day: Weekday) => day.charAt(0).toUpperCase() + day.slice(1);
  if (kept.length === 7) return 'daily';
  const first = ORDER.indexOf(kept[0] ?? 'mon');
  const run = kept.length > 2 && kept.every((day, offset) => ORDER[first + offset] === day);
  return run ? `${name(kept[0] ?? 'mon')} to ${name(kept.at(-1) ?? 'mon')}` : kept.map(name).join(', ');
}

/** "Thu 4 Dec 2025, 08:00 (Europe/Kyiv)". */
export function instantName(instant: string, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')} (${timezone})`;
}

/** "Wed 3 Dec 2025, 14:20"; at midnight, where a day was meant, the day alone. */
export function momentName(instant: string, timezone: string): string {
  return instantName(instant, timezone)
    .replace(/ \([^)]*\)$/, '')
    .replace(/, 00:00$/, '');
}

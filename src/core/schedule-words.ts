/** A schedule, its instants and the other settings of a digest in words, in the schedule's own zone. */
import type { DigestSettings, DueRule, Weekday } from './digest-settings.ts';
import type { Topic } from './model.ts';

const ORDER: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** "daily at 08:00 and 18:00 (Europe/Kyiv)", "Mon to Fri at 08:00 (…)", "monthly on 1 and the last day at 08:00 (…)". */
export function scheduleName({ at, days, monthDays, timezone }: DueRule): string {
  const when = monthDays ? `monthly on ${listed(monthDays.map(monthDayName))}` : daysName(days);
  return `${when} at ${listed(at.split(','))} (${timezone})`;
}

function monthDayName(day: number): string {
  return day < 0 ? 'the last day' : `day ${day}`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function daysName(days: Weekday[]): string {
  const kept = ORDER.filter((day) => days.includes(day));
  const name = (day: Weekday) => day.charAt(0).toUpperCase() + day.slice(1);
  if (kept.length === 7) return 'daily';
  const first = ORDER.indexOf(kept[0] ?? 'mon');
  const run = kept.length > 2 && kept.every((day, offset) => ORDER[first + offset] === day);
  return run ? `${name(kept[0] ?? 'mon')} to ${name(kept.at(-1) ?? 'mon')}` : kept.map(name).join(', ');
}

const MISSED = {
  late: 'sent late, for up to six hours; after that told in the next',
  fold: 'told in the next',
  skip: 'left out; the next one says so',
};

/** What a channel chose beside the schedule, as rows of name and value; `late` is said too, for it is what happens. */
export function settingRows(settings: DigestSettings, topics: Topic[]): string[][] {
  const { quiet, missed = 'late', windowDays, format } = settings;
  const titles = settings.topics?.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
  return [
    ...(titles ? [['Topics', titles.join(', ')]] : []),
    ...(windowDays ? [['Looks back', durationName(windowDays)]] : []),
    ...(format === 'short' ? [['Format', 'short: the bottom line, what is new, counts']] : []),
    ...(quiet ? [['Quiet hours', `${quiet.from} to ${quiet.to}: what is due then waits until they end`]] : []),
    ['If missed', MISSED[missed]],
  ];
}

/** "7 days", "36 hours". */
function durationName(days: number): string {
  const hours = Math.round(days * 24);
  const [count, unit] = hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
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

/** The day that an instant falls on in a zone: "2025-12-04". */
export function localDay(instant: string, timezone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date(instant));
}

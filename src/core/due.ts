/** When a schedule is due next, and the words in which people give times, days and time zones. */
import { closest, distance } from 'fastest-levenshtein';
import { Temporal } from 'temporal-polyfill';
import { UserError } from './errors.ts';
import type { Weekday } from './model.ts';

const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** No week without the wanted day is longer, even where a zone skipped a day. */
const LOOK_AHEAD_DAYS = 16;

/**
 * The first instant after `after` at which the schedule is due, as UTC. A local time that the clocks skip is due right
 * after the gap; one that they repeat is due the first time; a day that a zone left out is not made up for.
 * @example nextDue({ at: '08:00', days: ['mon'], timezone: 'Europe/Lisbon' }, '2026-07-04T12:00:00Z') // '2026-07-06T07:00:00.000Z'
 */
export function nextDue(schedule: { at: string; days: Weekday[]; timezone: string }, after: string): string {
  const { timezone, days } = schedule;
  const time = Temporal.PlainTime.from(schedule.at);
  const from = Temporal.Instant.from(after);
  // From the day before: a gap across midnight moves a time into the next day.
  const first = from.toZonedDateTimeISO(timezone).toPlainDate().subtract({ days: 1 });
  for (let offset = 0; offset < LOOK_AHEAD_DAYS; offset++) {
    const date = first.add({ days: offset });
    const weekday = WEEK[date.dayOfWeek - 1];
    if (!weekday || !days.includes(weekday)) continue;
    const due = instantAt(date, time, timezone);
    if (due && Temporal.Instant.compare(due, from) > 0) return new Date(due.epochMilliseconds).toISOString();
  }
  throw new UserError('A schedule needs at least one day of the week.');
}

function instantAt(date: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant | undefined {
  const local = date.toPlainDateTime(time);
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.toInstant();
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined;
  return zoned.getTimeZoneTransition('next')?.toInstant();
}

/** A time of day as people write it ("8", "8:30 pm", "08.30", "noon") as "08:30". Throws a UserError otherwise. */
export function parseTime(words: string): string {
  const text = words.trim().toLowerCase();
  if (text === 'noon' || text === 'midday') return '12:00';
  if (text === 'midnight') return '00:00';
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:(a|p)\.?m\.?|h|uhr|o'clock)?$/.exec(text);
  const half = match?.[3];
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? 0);
  if (!match || minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) {
    throw new UserError(`"${words}" is no time of day. Write it as 08:00, 8:30 pm or noon.`);
  }
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const GROUPS = new Map<string, Weekday[]>([
  ['daily', WEEK],
  ['everyday', WEEK],
  ['every day', WEEK],
  ['all', WEEK],
  ['weekdays', WEEK.slice(0, 5)],
  ['workdays', WEEK.slice(0, 5)],
  ['weekends', WEEK.slice(5)],
]);

/** Days as people write them ("daily", "weekdays", "mon-fri", "Mon, Wed and Saturday"), in the order of the week. */
export function parseDays(words: string): Weekday[] {
  const text = words.trim().toLowerCase();
  const group = GROUPS.get(text) ?? GROUPS.get(`${text}s`);
  if (group) return [...group];
  const chosen = new Set<Weekday>();
  const parts = text
    .replace(/\s*(?:-|–|—|\bto\b|\bthrough\b)\s*/g, '-')
    .split(/(?:[\s,;+&]|\band\b)+/)
    .filter(Boolean);
  for (const part of parts) {
    const [from, to, more] = part.split('-').map((name) => weekday(name, words));
    if (from === undefined || more !== undefined) throw notDays(words);
    const length = to === undefined ? 0 : (to - from + 7) % 7;
    for (let step = 0; step <= length; step++) chosen.add(WEEK[(from + step) % 7] as Weekday);
  }
  if (chosen.size === 0) throw notDays(words);
  return WEEK.filter((day) => chosen.has(day));
}

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekday(name: string, words: string): number {
  const plain = name.replace(/\.$/, '').replace(/(?<=day)s$/, '');
  const index = plain.length < 2 ? -1 : DAY_NAMES.findIndex((day) => day.startsWith(plain));
  if (index < 0) throw notDays(words);
  return index;
}

function notDays(words: string): UserError {
  return new UserError(
    `"${words}" are no days I know. Write daily, weekdays, mon-fri, or a list as mon,wed,sat (in English).`,
  );
}

/**
 * An IANA time zone by its name, in any case; a city alone is not taken, but suggested. Throws a UserError with the
 * nearest name otherwise.
 */
export function parseZone(words: string): string {
  const typed = words.trim().replace(/\s+/g, '_');
  if (/^(?:utc|gmt|z|etc\/utc)$/i.test(typed)) return 'UTC';
  const known = zoneNames().find((name) => name.toLowerCase() === typed.toLowerCase());
  if (known) return known;
  // Names that the list leaves out because another stands for the same zone.
  if (/^[a-z_]+\/[a-z_/-]+$/i.test(typed) && isZone(typed)) return titled(typed);
  throw new UserError(
    `There is no time zone "${words}". Did you mean ${nearestZone(typed)}? Zones are named as region/city, or UTC.`,
  );
}

/** Names of time zones for autocomplete, in alphabetical order. */
export function zoneNames(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone').map((name) => RENAMED[name] ?? name), 'UTC'])].sort();
}

// Runtimes list some zones under the names of cities as they were once written.
const RENAMED: Record<string, string> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'America/Godthab': 'America/Nuuk',
};

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function titled(name: string): string {
  return name.toLowerCase().replace(/(?:^|[/_-])[a-z]/g, (start) => start.toUpperCase());
}

function nearestZone(typed: string): string {
  const names = zoneNames();
  const wanted = typed.toLowerCase();
  const city = wanted.split('/').at(-1) ?? wanted;
  const cityOf = (name: string) => name.toLowerCase().split('/').at(-1) ?? '';
  const sameCity = names.find((name) => cityOf(name) === city);
  if (sameCity) return sameCity;
  const whole = closest(
    wanted,
    names.map((name) => name.toLowerCase()),
  );
  const byCity = closest(city, names.map(cityOf));
  const found = names.find((name) => cityOf(name) === byCity) ?? 'UTC';
  const better = distance(wanted, whole) <= distance(city, byCity) ? titled(whole) : found;
  return names.find((name) => name.toLowerCase() === better.toLowerCase()) ?? better;
}

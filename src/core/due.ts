/** When a schedule is due next, and the words in which people give times, days and time zones. */
import { closest, distance } from 'fastest-levenshtein';
import { Temporal } from 'temporal-polyfill';
import type { DueRule, QuietHours, Weekday } from './digest-settings.ts';
import { UserError } from './errors.ts';

const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** No month or week without a wanted day is longer, even where a zone skipped a day. */
const LOOK_AHEAD_DAYS = 66;
/** Quiet hours, a gap across midnight and a zone behind UTC each put a local day later. */
const LOOK_BACK_DAYS = 3;
const DAY = 24 * 3_600_000;

/** A local time read as UTC, and a gap with it, is at most so far behind the instant, in ms; quiet hours are no longer. */
const AT_MOST = DAY;

/** A slot by its local time as the rule says it ("2026-03-29T03:30"), and the instant it is due. */
export type Slot = { local: string; dueAt: string };

/** The first instant after `after` at which the rule is due, as UTC. See `nextSlot`. */
export function nextDue(rule: DueRule, after: string): string {
  return nextSlot(rule, after).dueAt;
}

/**
 * The first slot that is due after `after`. A local time that the clocks skip is due right after the gap; one that they
 * repeat is due the first time; a day that a zone left out is not made up for; what falls into quiet hours is due when they end.
 * @example nextSlot({ at: '08:00', days: ['mon'], timezone: 'Europe/Lisbon' }, '2026-07-04T12:00:00Z').dueAt // '2026-07-06T07:00:00.000Z'
 */
export function nextSlot(rule: DueRule, after: string): Slot {
  const from = Date.parse(after);
  // Days are stepped through on a UTC clock: only a slot that may be it is worth asking the zone.
  const first = Math.floor(from / DAY) - LOOK_BACK_DAYS;
  const times = rule.at.split(',');
  const longest = rule.quiet ? 2 * AT_MOST : AT_MOST;
  for (let offset = 0; offset < LOOK_AHEAD_DAYS; offset++) {
    const date = new Date((first + offset) * DAY);
    if (!isWanted(rule, date)) continue;
    for (const time of times) {
      const local = `${date.toISOString().slice(0, 10)}T${time}`;
      if (Date.parse(`${local}Z`) + longest <= from) continue;
      const dueAt = dueOf(rule, local);
      if (dueAt !== undefined && Date.parse(dueAt) > from) return { local, dueAt };
    }
  }
  throw new UserError('A schedule needs at least one day of the week or of the month.');
}

/** When the slot of this local time is due, as UTC; undefined for a day that the zone left out. */
export function dueOf(rule: DueRule, local: string): string | undefined {
  const due = instantAt(Temporal.PlainDateTime.from(local), rule.timezone);
  return due && afterQuiet(rule, iso(due));
}

/** The instant itself, or the end of the quiet hours it falls into. */
export function afterQuiet({ quiet, timezone }: DueRule, instant: string): string {
  if (!quiet) return instant;
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
  if (!isWithin(time, quiet)) return instant;
  // Its days are those of the clock on the wall: an hour that comes twice is no reason to wait a day.
  return nextSlot({ at: quiet.to, days: WEEK, timezone }, instant).dueAt;
}

/** Does a local time ("23:00") lie within these hours, their end left out? */
export function isWithin(time: string, { from, to }: QuietHours): boolean {
  return from > to ? time >= from || time < to : time >= from && time < to;
}

function isWanted({ days, monthDays }: DueRule, date: Date): boolean {
  if (monthDays) {
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    return monthDays.some((wanted) => date.getUTCDate() === (wanted < 0 ? length : Math.min(wanted, length)));
  }
  const weekday = WEEK[(date.getUTCDay() + 6) % 7];
  return weekday !== undefined && days.includes(weekday);
}

function instantAt(local: Temporal.PlainDateTime, zone: string): Temporal.Instant | undefined {
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.toInstant();
  const date = local.toPlainDate();
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined;
  return zoned.getTimeZoneTransition('next')?.toInstant();
}

function iso(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString();
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
    throw new UserError('“{words}” is no time of day. Write it as 08:00, 8:30 pm or noon.', { words });
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
    '“{words}”: I know no such days. Write daily, weekdays, mon-fri, or a list as mon,wed,sat (in English).',
    { words },
  );
}

/**
 * An IANA time zone by its name, in any case; a city alone is not taken, but suggested. Throws a UserError otherwise, with a
 * name that comes near.
 */
export function parseZone(words: string): string {
  const typed = words.trim().replace(/\s+/g, '_');
  if (/^(?:utc|gmt|z|etc\/utc)$/i.test(typed)) return 'UTC';
  const known = zoneNames().find((name) => name.toLowerCase() === typed.toLowerCase());
  if (known) return known;
  // Names that the list leaves out because another stands for the same zone.
  if (/^[a-z_]+\/[a-z_/-]+$/i.test(typed) && isZone(typed)) return titled(typed);
  const zone = nearestZone(typed);
  if (zone)
    throw new UserError(
      'There is no time zone “{words}”. Did you mean {zone}? Zones are named as region/city, or UTC.',
      { words, zone },
    );
  throw new UserError('There is no time zone “{words}”. Zones are named as region/city, as Europe/Kyiv, or UTC.', {
    words,
  });
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

/** The most of a name's letters that a slip gets wrong. */
const SLIP = 0.35;

function nearestZone(typed: string): string | undefined {
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
  const [byWhole, byName] = [distance(wanted, whole), distance(city, byCity)];
  // Two names that share less than this are no slip of each other.
  if (byWhole > wanted.length * SLIP && byName > city.length * SLIP) return undefined;
  const better = byWhole <= byName ? titled(whole) : found;
  return names.find((name) => name.toLowerCase() === better.toLowerCase()) ?? better;
}

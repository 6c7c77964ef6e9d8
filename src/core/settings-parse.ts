/** A channel's digest settings as people write them. */
import type { DigestSettings, QuietHours } from './digest-settings.ts';
import { parseDays, parseTime, parseZone, zoneNames } from './due.ts';
import { UserError } from './errors.ts';
import { match } from './match.ts';
import type { Topic } from './model.ts';

/** What was typed for each setting; absent: leave it as it is. */
export type TypedSettings = {
  /** Times, days and zone in one: "08:00, 18:00 mon-fri Europe/Kyiv". */
  schedule?: string;
  topics?: string | undefined;
  window?: string | undefined;
  format?: 'short' | 'long' | undefined;
  quiet?: string | undefined;
  missed?: 'late' | 'fold' | 'skip' | undefined;
};

/** The settings `before` with what was typed in their place. Throws a UserError for words that mean nothing. */
export function changedSettings(before: DigestSettings, typed: TypedSettings, topics: Topic[]): DigestSettings {
  const set = <Value>(words: string | undefined, read: (words: string) => Value | undefined, old: Value | undefined) =>
    words === undefined ? old : isOff(words) ? undefined : read(words);
  const when = typed.schedule?.trim() ? parseSchedule(typed.schedule) : {};
  const monthDays = when.days ? undefined : (when.monthDays ?? before.monthDays);
  const quiet = set(typed.quiet, parseQuiet, before.quiet);
  const chosen = set(typed.topics, (words) => parseTopics(words, topics), before.topics);
  const windowDays = set(typed.window, parseWindow, before.windowDays);
  const format = typed.format ?? before.format;
  const missed = typed.missed ?? before.missed;
  return {
    at: when.at ?? before.at,
    days: when.days ?? before.days,
    timezone: when.timezone ?? before.timezone,
    ...(monthDays && { monthDays }),
    ...(quiet && { quiet }),
    ...(missed && { missed }),
    ...(chosen && { topics: chosen }),
    ...(windowDays && { windowDays }),
    ...(format && { format }),
  };
}

function isOff(words: string): boolean {
  return /^(?:all|off|none|no|everything)$/i.test(words.trim());
}

const CLOCK = String.raw`(?:noon|midday|midnight|\d{1,2}[:.h]\d{2}(?:\s*[ap]\.?m\.?)?|\d{3,4}|\d{1,2}(?:\s*(?:[ap]\.?m\.?|h|uhr|o'clock))?)(?![\w:/])`;
const CLOCKS = new RegExp(`^(?:at\\s+)?(${CLOCK}(?:(?:\\s*[,;&+]\\s*|\\s+and\\s+|\\s+)${CLOCK})*)[\\s,;]*`, 'i');
// Behind the days only what can be nothing else is a time: "monthly on 1" names none.
const CLOCKS_LAST = new RegExp(
  `[\\s,]+(?:at\\s+(${CLOCK}(?:(?:\\s*[,;&+]\\s*|\\s+and\\s+|\\s+)${CLOCK})*)|(\\d{1,2}[:.]\\d{2}(?:[\\s,;&]+(?:and\\s+)?\\d{1,2}[:.]\\d{2})*))$`,
  'i',
);
const ZONE = /(?:^|\s)\(?((?:utc|gmt|[a-z_]+\/.+?))\)?$/i;
const MONTHLY = /^(?:monthly|every\s+month)\b[\s,:]*(?:on\b)?(.*)$/i;

type When = Partial<Pick<DigestSettings, 'at' | 'days' | 'monthDays' | 'timezone'>>;

/** Times, then days of the week or the month, then a zone; each may be left out. Throws a UserError for anything else. */
export function parseSchedule(words: string): When {
  let text = words.trim().replace(/\s+/g, ' ');
  const zone = ZONE.exec(text);
  if (zone) text = text.slice(0, zone.index);
  const clocks = CLOCKS.exec(text) ?? CLOCKS_LAST.exec(text);
  if (clocks) text = text.slice(0, clocks.index) + text.slice(clocks.index + clocks[0].length);
  else if (/^\d/.test(text)) parseTime(text.split(/[\s,;]/)[0] ?? '');
  const times = (clocks?.[1] ?? clocks?.[2])?.match(new RegExp(CLOCK, 'gi'))?.map(parseTime);
  return {
    ...(times && { at: [...new Set(times)].sort().join(',') }),
    ...readDays(text.trim()),
    ...(zone?.[1] && { timezone: parseZone(zone[1]) }),
  };
}

function readDays(text: string): When {
  if (!text) return {};
  const monthly = MONTHLY.exec(text);
  if (monthly) return { monthDays: parseMonthDays(monthly[1] ?? '') };
  const plain = text.replace(/^(?:(?:weekly|every week)\b[\s,:]*)?(?:on\s+)?(?:every\s+(?!day$))?/i, '');
  if (!plain) return { days: ['mon'] };
  try {
    return { days: parseDays(plain) };
  } catch (error) {
    const name = placeIn(plain);
    if (name) parseZone(name);
    throw error;
  }
}

/** Words at the end that name no days but the city of a zone. */
function placeIn(text: string): string | undefined {
  const words = text.split(' ');
  const cities = new Set(zoneNames().map((name) => (name.split('/').at(-1) ?? '').toLowerCase()));
  return words
    .map((_, at) => words.slice(at).join(' '))
    .find((name) => cities.has(name.toLowerCase().replaceAll(' ', '_')));
}

function parseMonthDays(words: string): number[] {
  const parts = words
    .toLowerCase()
    .replace(/\b(?:on|the|days?)\b/g, ' ')
    .split(/(?:[\s,;&+]|\band\b)+/)
    .filter(Boolean);
  const days = parts.map((part) => (part === 'last' ? -1 : Number(/^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(part)?.[1])));
  if (days.some((day) => !(day === -1 || (day >= 1 && day <= 31))))
    throw new UserError(
      '“{words}”: no such day of a month. Write: monthly on 1, monthly on 1 and 15, monthly on last.',
      { words: words.trim().slice(0, 40) },
    );
  return days.length === 0 ? [1] : [...new Set(days)].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
}

/** "22:00-07:00", "10 pm to 7 am". */
export function parseQuiet(words: string): QuietHours {
  const [from, to, more] = words.split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/);
  if (!from || !to || more !== undefined)
    throw new UserError('“{typed}”: no quiet hours. Write them as 22:00-07:00, or off.', { typed: words.slice(0, 40) });
  const hours = { from: parseTime(from), to: parseTime(to) };
  if (hours.from === hours.to)
    throw new UserError(
      'Quiet hours should not begin and end at the same time: nothing would ever be posted, or always.',
    );
  return hours;
}

const UNITS: Record<string, number> = { h: 1 / 24, d: 1, w: 7, m: 30 };

/** "7 days", "48h", "2 weeks", "1 month" in days; a bare number counts days. */
export function parseWindow(words: string): number {
  const found = /^(?:last\s+)?(\d{1,4})\s*(h|hours?|d|days?|w|weeks?|m|months?)?$/i.exec(words.trim());
  const days = Number(found?.[1]) * (UNITS[(found?.[2] ?? 'd').charAt(0).toLowerCase()] ?? 1);
  if (!found || days === 0)
    throw new UserError('“{typed}” is no length of time. Write it as 48h, 7 days or 2 weeks, or all.', {
      typed: words.slice(0, 40),
    });
  return days;
}

/** Topics by their names, as ids in the order of the story. */
export function parseTopics(words: string, topics: Topic[]): string[] {
  const named = topics.map(({ id, title, words }) => ({ id, title, names: words }));
  const whole = match(words, named).sure;
  const parts = whole ? [words] : words.split(/\s*(?:[,;+&]|\band\b)\s*/).filter(Boolean);
  const ids = parts.map((part) => {
    const { sure, candidates } = match(part, named);
    if (sure) return sure.id;
    const near = candidates.slice(0, 3).map(({ title }) => title);
    const typed = part.slice(0, 40);
    if (near.length > 0)
      throw new UserError('“{typed}” is no topic of this story. Did you mean: {names}; or all?', {
        typed,
        names: near.join(', '),
      });
    throw new UserError('“{typed}” is no topic of this story. There are: {names}; or all.', {
      typed,
      names: topics.map(({ title }) => title).join(', '),
    });
  });
  return topics.map(({ id }) => id).filter((id) => ids.includes(id));
}

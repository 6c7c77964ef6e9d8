/** A schedule, its instants and the other settings of a digest in words, in the schedule's own zone. */
import { dayNumber } from './days.ts';
import type { DigestSettings, DueRule, Weekday } from './digest-settings.ts';
import type { Topic } from './model.ts';
import { english, listed, type Say } from './say.ts';

const ORDER: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** The first of January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** "daily at 08:00 and 18:00 (Europe/Kyiv)", "Mon to Fri at 08:00 (…)", "monthly on day 1 and the last day at 08:00 (…)". */
export function scheduleName({ at, days, monthDays, timezone }: DueRule, say: Say = english): string {
  const when = monthDays
    ? say('monthly on {days}', {
        days: listed(
          say,
          monthDays.map((day) => monthDayName(day, say)),
        ),
      })
    : daysName(days, say);
  return say('{when} at {times} ({timezone})', { when, times: listed(say, at.split(',')), timezone });
}

function monthDayName(day: number, say: Say): string {
  return day < 0 ? say('the last day') : say('day {day}', { day });
}

function daysName(days: Weekday[], say: Say): string {
  const kept = ORDER.filter((day) => days.includes(day));
  if (kept.length === 7) return say('daily');
  const names = kept.map((day) => weekdayName(day, say));
  const first = ORDER.indexOf(kept[0] ?? 'mon');
  const run = kept.length > 2 && kept.every((day, offset) => ORDER[first + offset] === day);
  return run ? say('{first} to {last}', { first: names[0] ?? '', last: names.at(-1) ?? '' }) : names.join(', ');
}

function weekdayName(day: Weekday, say: Say): string {
  const date = new Date(MONDAY + ORDER.indexOf(day) * DAY);
  return new Intl.DateTimeFormat(say.language, { weekday: 'short', timeZone: 'UTC' }).format(date);
}

const MISSED = {
  late: 'sent late, for up to six hours; after that told in the next',
  fold: 'told in the next',
  skip: 'left out; the next one says so',
};

/** What a channel chose beside the schedule, as rows of name and value; `late` is said too, for it is what happens. */
export function settingRows(settings: DigestSettings, topics: Topic[], say: Say = english): string[][] {
  const { quiet, missed = 'late', windowDays, format } = settings;
  const titles = settings.topics?.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
  return [
    ...(titles ? [[say('Topics'), titles.join(', ')]] : []),
    ...(windowDays ? [[say('Looks back'), durationName(windowDays, say)]] : []),
    ...(format === 'short' ? [[say('Format'), say('short: the bottom line, what is new, counts')]] : []),
    ...(quiet ? [[say('Quiet hours'), say('{from} to {to}: what is due then waits until they end', quiet)]] : []),
    [say('If missed'), say(MISSED[missed])],
  ];
}

/** "7 days", "36 hours". */
function durationName(days: number, say: Say): string {
  const hours = Math.round(days * 24);
  return hours % 24 === 0
    ? say('{count, plural, one {# day} other {# days}}', { count: hours / 24 })
    : say('{count, plural, one {# hour} other {# hours}}', { count: hours });
}

/** "Thu 4 Dec 2025, 08:00 (Europe/Kyiv)". */
export function instantName(instant: string, timezone: string, say: Say = english): string {
  const { weekday, dayAndTime } = localName(instant, timezone, say);
  return `${weekday} ${dayAndTime} (${timezone})`;
}

/** "Wed 3 Dec 2025, 14:20"; at midnight, where a day was meant, the day alone. */
export function momentName(instant: string, timezone: string, say: Say = english): string {
  const { weekday, dayAndTime } = localName(instant, timezone, say);
  const named = dayAndTime.replace(/, 00:00$/, '');
  // Behind "від" and "с" an abbreviated weekday cannot be declined, and "depuis le" has no place for one.
  return ['uk', 'ru', 'fr'].includes(say.language) ? named : `${weekday} ${named}`;
}

function localName(instant: string, timezone: string, say: Say): { weekday: string; dayAndTime: string } {
  const parts = new Intl.DateTimeFormat(say.language === 'en' ? 'en-GB' : say.language, {
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
  // Part by part: Russian and Ukrainian would add an abbreviated "year".
  const day = `${dayNumber(Number(part('day')), say.language)} ${part('month')} ${part('year')}`;
  return { weekday: part('weekday'), dayAndTime: `${day}, ${part('hour')}:${part('minute')}` };
}

/** The day that an instant falls on in a zone: "2025-12-04". */
export function localDay(instant: string, timezone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: timezone }).format(new Date(instant));
}

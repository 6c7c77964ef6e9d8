/** Due instants against an independent calculation that steps through minutes with Intl, and the words people write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../src/core/digest-settings.ts';
import { nextDue, parseDays, parseTime, parseZone, zoneNames } from '../../src/core/due.ts';
import { UserError } from '../../src/core/errors.ts';

const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function wall(time: number, timeZone: string): { day: string; weekday: Weekday; minutes: number } {
  let format = formats.get(timeZone);
  if (!format) {
    const style = { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-GB', {
      ...style,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(time).map((part) => [part.type, part.value]));
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: String(parts.weekday).toLowerCase() as Weekday,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/**
 * Walks forward minute by minute: due is the first minute at which the wall clock of a wanted day reaches the time, or at
 * which that day is over without having reached it.
 */
function walked(at: string, days: Weekday[], timezone: string, after: string): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const wanted = hour * 60 + minute;
  const start = Math.floor(Date.parse(after) / MINUTE) * MINUTE - 26 * 60 * MINUTE;
  let yesterday = wall(start, timezone);
  let reached = yesterday.minutes >= wanted;
  for (let time = start; ; time += MINUTE) {
    const here = wall(time, timezone);
    const over = here.day !== yesterday.day;
    const missed = over && !reached && days.includes(yesterday.weekday);
    if (over) reached = false;
    const due = !reached && here.minutes >= wanted && days.includes(here.weekday);
    if (here.minutes >= wanted) reached = true;
    yesterday = here;
    if ((due || missed) && time > Date.parse(after)) return new Date(time).toISOString();
  }
}

const ZONES = [
  'Europe/Kyiv',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Beirut',
  'America/Nuuk',
  'Pacific/Chatham',
  'Africa/Cairo',
  'UTC',
];
const clock = fc.integer({ min: 0, max: 1439 }).map((all) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
});
const someDays = fc.subarray(WEEK, { minLength: 1 });
const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-12-01'), noInvalidDate: true });

describe('the next due instant', () => {
  it('is what walking minute by minute finds', () => {
    fc.assert(
      fc.property(clock, fc.constantFrom(...ZONES), moment, (at, timezone, after) => {
        const from = after.toISOString();
        expect(nextDue({ at, days: WEEK, timezone }, from)).toBe(walked(at, WEEK, timezone, from));
      }),
      { numRuns: 60 },
    );
  });

  it('is what walking finds around every change of the clocks', () => {
    for (const zone of ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Nuuk']) {
      for (const change of [
        '2026-03-07',
        '2026-03-28',
        '2026-04-04',
        '2026-04-23',
        '2026-10-03',
        '2026-10-24',
        '2026-10-31',
      ]) {
        for (const at of ['00:00', '01:30', '02:00', '02:15', '03:00', '03:59', '23:30']) {
          const from = `${change}T12:00:00.000Z`;
          const days: Weekday[] = WEEK;
          expect(nextDue({ at, days, timezone: zone }, from), `${zone} ${at}`).toBe(walked(at, days, zone, from));
        }
      }
    }
  });

  it('is after the moment, on a wanted day, and never skips one', () => {
    fc.assert(
      fc.property(clock, someDays, fc.constantFrom(...ZONES), moment, (at, days, timezone, after) => {
        const from = after.toISOString();
        const due = nextDue({ at, days, timezone }, from);
        expect(due > from).toBe(true);
        // A gap that ends at midnight moves a time of the day before to the first minute of the next.
        const hours = [0, 60 * MINUTE].map((back) => wall(Date.parse(due) - back, timezone).weekday);
        expect(hours.some((weekday) => days.includes(weekday))).toBe(true);
        const justBefore = new Date(Date.parse(due) - 1).toISOString();
        expect(nextDue({ at, days, timezone }, justBefore)).toBe(due);
        expect(Date.parse(due) - Date.parse(from)).toBeLessThanOrEqual(8 * 24 * 60 * MINUTE);
      }),
      { numRuns: 300 },
    );
  });

  it('comes right after the gap in spring, once', () => {
    const schedule = { at: '03:30', days: WEEK, timezone: 'Europe/Kyiv' };
    expect(nextDue(schedule, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(nextDue(schedule, '2026-03-29T01:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
  });

  it('comes at the first of the two hours in autumn, once', () => {
    const schedule = { at: '03:30', days: WEEK, timezone: 'Europe/Kyiv' };
    expect(nextDue(schedule, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(nextDue(schedule, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('does not make up for a day that a zone left out', () => {
    const schedule = { at: '08:00', days: WEEK, timezone: 'Pacific/Apia' };
    expect(nextDue(schedule, '2011-12-29T18:30:00Z')).toBe('2011-12-30T18:00:00.000Z');
  });

  it('asks for a day when there is none', () => {
    expect(() => nextDue({ at: '08:00', days: [], timezone: 'UTC' }, '2026-01-01T00:00:00Z')).toThrow(UserError);
  });
});

describe('words for times, days and zones', () => {
  it.each([
    ['8', '08:00'],
    ['8:00', '08:00'],
    ['08:30', '08:30'],
    ['0830', '08:30'],
    ['8.30', '08:30'],
    ['8am', '08:00'],
    ['8:30 pm', '20:30'],
    ['8 P.M.', '20:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['0', '00:00'],
    ['23:59', '23:59'],
  ])('reads the time %s as %s', (words, time) => expect(parseTime(words)).toBe(time));

  it.each(['', '24:00', '8:60', '13pm', '0am', 'soon', '8:5', '-1', '8:00:00', '99'])(
    'refuses the time "%s"',
    (words) => expect(() => parseTime(words)).toThrow(UserError),
  );

  it.each([
    ['daily', WEEK],
    ['Weekdays', WEEK.slice(0, 5)],
    ['weekend', ['sat', 'sun']],
    ['mon-fri', WEEK.slice(0, 5)],
    ['Mon – Fri', WEEK.slice(0, 5)],
    ['monday to friday', WEEK.slice(0, 5)],
    ['fri-mon', ['mon', 'fri', 'sat', 'sun']],
    ['fri,wed,mon', ['mon', 'wed', 'fri']],
    ['Tue and Thu', ['tue', 'thu']],
    ['Saturday', ['sat']],
    ['Sundays', ['sun']],
    ['tues thurs', ['tue', 'thu']],
  ])('reads the days %s', (words, days) => expect(parseDays(words)).toEqual(days));

  it.each(['', 'someday', 'mon-', 'm', 'mon-wed-fri', 'mon,xyz', '--'])('refuses the days "%s"', (words) =>
    expect(() => parseDays(words)).toThrow(UserError),
  );

  it.each([
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['america/new york', 'America/New_York'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['us/eastern', 'US/Eastern'],
  ])('reads the zone %s as %s', (words, zone) => {
    expect(parseZone(words).toLowerCase()).toBe(zone.toLowerCase());
    expect(nextDue({ at: '08:00', days: WEEK, timezone: parseZone(words) }, '2026-01-01T00:00:00Z')).toMatch(/Z$/);
  });

  it.each([
    ['Europe/Kyv', 'Europe/Kyiv'],
    ['Kyiv', 'Europe/Kyiv'],
    ['new york', 'America/New_York'],
    ['Europe/Londn', 'Europe/London'],
    ['Amerika/Chicago', 'America/Chicago'],
    ['+02:00', 'region/city'],
    ['../../etc/passwd', 'region/city'],
  ])('refuses the zone %s and names %s', (words, suggestion) => {
    expect(() => parseZone(words)).toThrow(UserError);
    expect(() => parseZone(words)).toThrow(suggestion);
  });

  it('offers only zones that it takes', () => {
    for (const name of zoneNames()) expect(parseZone(name)).toBe(name);
    expect(zoneNames()).toContain('Europe/Kyiv');
  });
});

/** Rules of a channel's digest: several times a day, months, quiet hours, over every zone; and the words people write them in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInstants, stretchesOf } from '../../bench/wall-clock.ts';
import type { DigestSettings, DueRule, Weekday } from '../../src/core/digest-settings.ts';
import { afterQuiet, nextDue, nextSlot, zoneNames } from '../../src/core/due.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Topic } from '../../src/core/model.ts';
import { instantName, scheduleName, settingRows } from '../../src/core/schedule-words.ts';
import { changedSettings, parseQuiet, parseSchedule, parseWindow } from '../../src/core/settings-parse.ts';

const WEEK: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = 86_400_000;
const time = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) => `${String(quarter >> 2).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const rules = fc.record(
  {
    at: fc.uniqueArray(time, { minLength: 1, maxLength: 3 }).map((times) => times.sort().join(',')),
    days: fc.subarray(WEEK, { minLength: 1 }),
    monthDays: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), {
      minLength: 1,
      maxLength: 3,
    }),
    quiet: fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to),
    timezone: fc.constantFrom(...zoneNames()),
  },
  { requiredKeys: ['at', 'days', 'timezone'] },
);
const first = fc.integer({ min: Date.parse('2025-01-01') / DAY, max: Date.parse('2030-11-01') / DAY });

/** The due instants of some days, one after the other, as the rule gives them. */
function walked(rule: DueRule, expected: string[]): string[] {
  let after = new Date(Date.parse(expected[0] ?? '') - 1).toISOString();
  return expected.map(() => {
    after = nextDue(rule, after);
    return after;
  });
}

describe('a rule', () => {
  it('is due when an independent calculation says so, in any zone, with months, several times and quiet hours', () => {
    let slots = 0;
    fc.assert(
      fc.property(rules, first, (rule, day) => {
        const [from, to] = [day * DAY, (day + 40) * DAY];
        const stretches = stretchesOf(rule.timezone, from - 3 * DAY, to + 4 * DAY);
        const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);
        const expected = dueInstants(rule, stretches, iso(from), iso(to));
        expect(walked(rule, expected)).toEqual(expected);
        slots += expected.length;
      }),
      { numRuns: 60 },
    );
    expect(slots).toBeGreaterThan(100);
  });

  it('is never due in its quiet hours', () => {
    fc.assert(
      fc.property(rules, first, (rule, day) => {
        const due = nextDue(rule, new Date(day * DAY).toISOString());
        expect(afterQuiet(rule, due)).toBe(due);
      }),
      { numRuns: 100 },
    );
  });

  it('comes several times a day', () => {
    const rule = { at: '08:00,18:00', days: WEEK.slice(0, 5), timezone: 'Europe/Kyiv' };
    expect(nextDue(rule, '2026-03-06T05:00:00Z')).toBe('2026-03-06T06:00:00.000Z');
    expect(nextDue(rule, '2026-03-06T06:00:00Z')).toBe('2026-03-06T16:00:00.000Z');
    expect(nextDue(rule, '2026-03-06T16:00:00Z')).toBe('2026-03-09T06:00:00.000Z');
  });

  it('comes on the last day of a month that has not the wanted one, once', () => {
    const rule = { at: '08:00', days: [], monthDays: [30, 31, -1], timezone: 'UTC' };
    const due = ['2026-01-31T08:00:00.000Z', '2026-02-28T08:00:00.000Z', '2026-03-30T08:00:00.000Z'];
    expect(due.map((_, at) => nextDue(rule, due[at - 1] ?? '2026-01-30T09:00:00Z'))).toEqual(due);
  });

  it('waits for the end of quiet hours, over midnight too, and two that waited are one', () => {
    const quiet = { from: '22:00', to: '07:00' };
    const rule = { at: '06:00,23:00', days: WEEK, timezone: 'Europe/Lisbon', quiet };
    expect(nextDue(rule, '2026-01-05T12:00:00Z')).toBe('2026-01-06T07:00:00.000Z');
    expect(nextDue(rule, '2026-01-06T07:00:00Z')).toBe('2026-01-07T07:00:00.000Z');
    expect(nextSlot(rule, '2026-01-06T07:00:00Z').local).toBe('2026-01-06T23:00');
    // What falls on their end is not in them.
    expect(nextDue({ ...rule, at: '07:00' }, '2026-01-05T12:00:00Z')).toBe('2026-01-06T07:00:00.000Z');
  });

  it('ends its quiet hours by the clock on the wall when that is changed within them', () => {
    const rule = { at: '01:00', days: WEEK, timezone: 'Europe/Kyiv', quiet: { from: '00:00', to: '07:00' } };
    expect(nextDue(rule, '2026-03-28T12:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(nextDue(rule, '2026-10-24T12:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
  });
});

describe('what is typed for a schedule', () => {
  it.each([
    ['08:00,18:00 mon-fri Europe/Kyiv', { at: '08:00,18:00', days: WEEK.slice(0, 5), timezone: 'Europe/Kyiv' }],
    ['18:00, 08:00 and 18:00', { at: '08:00,18:00' }],
    ['8 am, 6 pm weekdays', { at: '08:00,18:00', days: WEEK.slice(0, 5) }],
    ['8 mon, wed and fri america/new york', { at: '08:00', days: ['mon', 'wed', 'fri'], timezone: 'America/New_York' }],
    ['mon', { days: ['mon'] }],
    ['08:00 weekly on tue', { at: '08:00', days: ['tue'] }],
    ['every friday 17:00', { at: '17:00', days: ['fri'] }],
    ['daily at 8', { at: '08:00', days: WEEK }],
    ['monthly on 1', { monthDays: [1] }],
    ['monthly', { monthDays: [1] }],
    ['08:00 monthly on the 1st and 15th UTC', { at: '08:00', monthDays: [1, 15], timezone: 'UTC' }],
    ['08:00 monthly on the last day', { at: '08:00', monthDays: [-1] }],
    ['monthly on 1 and 15 at 8 am', { at: '08:00', monthDays: [1, 15] }],
    ['', {}],
  ])('“%s” is understood', (words, meant) => expect(parseSchedule(words)).toEqual(meant));

  it.each([
    ['25:00', '08:00'],
    ['08:00 Kyiv', 'Europe/Kyiv'],
    ['08:00 daily New York', 'America/New_York'],
    ['08:00 someday', 'mon-fri'],
    ['08:00 monthly on 32', 'monthly on 1'],
    ['08:00 monthly on 0', 'monthly on 1'],
    ['08:00 daily Europe/Nowhere', 'region/city'],
  ])('“%s” is refused, with how to write it: %s', (words, hint) => {
    expect(() => parseSchedule(words)).toThrow(UserError);
    expect(() => parseSchedule(words)).toThrow(hint);
  });

  it('is a mistake of the user or a rule that comes due, whatever it is', () => {
    const word = fc.constantFrom(
      '8',
      '08:00',
      ',',
      'and',
      'mon',
      'monthly',
      'on',
      '31',
      'last',
      'UTC',
      'x',
      '/',
      'at',
      '-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
          fc.string(),
        ),
        (words) => {
          try {
            const rule = { at: '08:00', days: WEEK, timezone: 'UTC', ...parseSchedule(words) };
            expect(nextDue(rule, '2026-01-01T00:00:00Z')).toMatch(/Z$/);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('settings', () => {
  const topics: Topic[] = [
    { id: 'pay', title: 'Pay', words: ['wages'] },
    { id: 'night-shifts', title: 'Night shifts', words: [] },
  ];
  const before: DigestSettings = { at: '08:00', days: WEEK, timezone: 'Europe/Lisbon' };

  it('change what is named and leave the rest', () => {
    const first = changedSettings(before, { quiet: '22-7', topics: 'wages and night shifts', missed: 'skip' }, topics);
    expect(first).toEqual({
      ...before,
      quiet: { from: '22:00', to: '07:00' },
      topics: ['pay', 'night-shifts'],
      missed: 'skip',
    });
    const second = changedSettings(first, { schedule: '18:00 monthly on last', window: '2 weeks' }, topics);
    expect(second).toEqual({ ...first, at: '18:00', monthDays: [-1], windowDays: 14 });
    const third = changedSettings(second, { schedule: 'mon', quiet: 'off', topics: 'all', window: 'all' }, topics);
    expect(third).toEqual({ at: '18:00', days: ['mon'], timezone: 'Europe/Lisbon', missed: 'skip' });
  });

  it('name what is no topic, and the nearest', () => {
    expect(() => changedSettings(before, { topics: 'pay, weather' }, topics)).toThrow(/weather.*Pay, Night shifts/);
  });

  it.each([
    ['22:00-07:00', { from: '22:00', to: '07:00' }],
    ['10 pm to 7 am', { from: '22:00', to: '07:00' }],
  ])('quiet hours %s', (words, meant) => expect(parseQuiet(words)).toEqual(meant));
  it.each(['22:00', '08:00-08:00', '22-25', 'night', '1-2-3'])('no quiet hours: %s', (words) =>
    expect(() => parseQuiet(words)).toThrow(UserError),
  );
  it.each([
    ['7', 7],
    ['48h', 2],
    ['2 weeks', 14],
    ['last 3 days', 3],
  ])('a window of %s', (words, days) => expect(parseWindow(words)).toBe(days));
  it.each(['0', '0d', 'week', '-1', '99999'])('no window: %s', (words) =>
    expect(() => parseWindow(words)).toThrow(UserError),
  );

  it('are told in words, in their zone', () => {
    expect(scheduleName({ ...before, at: '08:00,18:00', days: WEEK.slice(0, 5) })).toBe(
      'Mon to Fri at 08:00 and 18:00 (Europe/Lisbon)',
    );
    expect(scheduleName({ ...before, monthDays: [1, 15, -1] })).toBe(
      'monthly on day 1, day 15 and the last day at 08:00 (Europe/Lisbon)',
    );
    expect(settingRows({ ...before, topics: ['pay'], windowDays: 1.5, format: 'short' }, topics)).toEqual([
      ['Topics', 'Pay'],
      ['Looks back', '36 hours'],
      ['Format', 'short: the bottom line, what is new, counts'],
      ['If missed', 'sent late, for up to six hours; after that told in the next'],
    ]);
    expect(instantName('2026-07-01T07:00:00Z', 'Europe/Lisbon')).toBe('Wed 1 Jul 2026, 08:00 (Europe/Lisbon)');
  });
});

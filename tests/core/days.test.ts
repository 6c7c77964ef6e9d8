// Days, months and years as people type them and cards name them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayName, daysBetween, firstDay, isCalendar, lastDay, parseDay } from '../../src/core/days.ts';

const NOW = '2031-03-06T08:00:00Z';

describe('a typed date', () => {
  it.each([
    ['2031-03-05', '2031-03-05'],
    ['2031-3-5', '2031-03-05'],
    ['2031-03', '2031-03'],
    ['2031', '2031'],
    ['5 Mar 2031', '2031-03-05'],
    ['5th March 2031', '2031-03-05'],
    ['March 5, 2031', '2031-03-05'],
    ['Mar 5 2031', '2031-03-05'],
    ['5 Mar', '2031-03-05'],
    ['March 5', '2031-03-05'],
    ['March', '2031-03'],
    ['Dec. 2030', '2030-12'],
    ['29 Feb 2032', '2032-02-29'],
    ['today', '2031-03-06'],
    ['Yesterday', '2031-03-05'],
  ])('%s', (typed, value) => {
    expect(parseDay(typed, NOW)).toBe(value);
  });

  it.each([
    '',
    '29 Feb 2031',
    '2031-02-30',
    '2031-13',
    '2031-00',
    '31',
    'marching',
    '5 Foo 2031',
    '0',
    '12/2/2031',
    '2031-3-5x',
  ])('%s is none', (typed) => {
    expect(parseDay(typed, NOW)).toBeUndefined();
  });

  it('what is read is a day, month or year of the calendar, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,4}-?\d{0,2}-?\d{0,3}$/)), (typed) => {
        const value = parseDay(typed, NOW);
        if (value !== undefined) {
          expect(isCalendar(value)).toBe(true);
          expect(parseDay(value, NOW)).toBe(value);
          expect(firstDay(value) <= lastDay(value)).toBe(true);
        }
      }),
    );
  });
});

it('keeps the precision that is known', () => {
  expect(['2031', '2031-03', '2031-03-05', '2031-03-05T10:00:00Z', 'soon'].map((value) => dayName(value))).toEqual([
    '2031',
    'Mar 2031',
    '5 Mar 2031',
    '5 Mar 2031',
    'soon',
  ]);
  expect(['2031', '2032-02', '2031-12', '2031-03-05'].map(lastDay)).toEqual([
    '2031-12-31',
    '2032-02-29',
    '2031-12-31',
    '2031-03-05',
  ]);
});

it('counts days across months, years and changes of the clock', () => {
  expect(daysBetween('2031-03-05', '2031-03-06T23:00:00Z')).toBe(1);
  expect(daysBetween('2031-03-29', '2031-03-31')).toBe(2);
  expect(daysBetween('2032-03-01', '2032-02-28')).toBe(-2);
  expect(addDays('2031-12-31', 1)).toBe('2032-01-01');
  expect(addDays('2032-03-01', -1)).toBe('2032-02-29');
});

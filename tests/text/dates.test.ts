import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDates, findDates } from '../../src/text/dates.ts';

/** A Monday. */
const reference = '2025-12-01';
const values = (text: string, day = reference): string[] =>
  findDates(text, { reference: day }).map((date) => `${date.text} = ${date.value}`);

describe('dates that hold their year', () => {
  test.each([
    ['The pact was signed on December 2, 2025.', ['December 2, 2025 = 2025-12-02']],
    ['It was signed on 2 Dec 2025 in Port Ellis.', ['2 Dec 2025 = 2025-12-02']],
    ['Signed on the 2nd of December, 2025.', ['the 2nd of December, 2025 = 2025-12-02']],
    ['Filed 2025-12-02 by the clerk.', ['2025-12-02 = 2025-12-02']],
    ['Output fell in October 2025.', ['October 2025 = 2025-10']],
    ['Prices rose in late 2014.', ['late 2014 = 2014']],
    ['It was built in the 1990s.', ['the 1990s = 199']],
    ['They met in the spring of 2019.', ['the spring of 2019 = 2019-SP']],
    ['Sales in the third quarter of 2024 were flat.', ['the third quarter of 2024 = 2024-Q3']],
    ['A treaty of the nineteenth century.', ['the nineteenth century = 18']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('a range gives both ends, each with the year', () => {
    expect(values('The fair ran from 5 to 12 September 2014.')).toEqual([
      '5 = 2014-09-05',
      '12 September 2014 = 2014-09-12',
    ]);
    expect(values('The fair ran from September 28 to October 3, 2014.')).toEqual([
      'September 28 = 2014-09-28',
      'October 3, 2014 = 2014-10-03',
    ]);
    expect(values('the drought of 2011-13')).toEqual(['2011 = 2011', '13 = 2013']);
  });

  test('numbers that count something are no years', () => {
    expect(values('The plant employs 1900 people, sold 2000 units and paid $1850 to 1,999 others.')).toEqual([]);
  });

  test('a day the calendar does not have is no date', () => {
    expect(values('on 31 February 2025')).not.toContain('31 February 2025 = 2025-02-31');
  });
});

describe('dates that count from the day of publication', () => {
  test.each([
    ['The mayor spoke on Tuesday.', ['Tuesday = 2025-11-25']],
    ['The mayor spoke on Monday.', ['Monday = 2025-12-01']],
    ['The mayor will travel on Tuesday.', ['Tuesday = 2025-12-02']],
    ['On Thursday the council will vote.', ['Thursday = 2025-12-04']],
    ['A decision is due Friday.', ['Friday = 2025-12-05']],
    ['Both sides are expected to meet again on Sunday.', ['Sunday = 2025-12-07']],
    ['He will answer the letter that arrived on Friday.', ['Friday = 2025-11-28']],
    ['They must reply by Thursday.', ['Thursday = 2025-12-04']],
    ['The envoys met last month.', ['last month = 2025-11']],
    ['The envoys met this past weekend.', ['this past weekend = 2025-W48-WE']],
    ['Over the past two weekends the envoys met.', ['the past two weekends = 2025-W48-WE']],
    ['The plan leaked in late November.', ['late November = 2025-11']],
    ['It began in April.', ['April = 2025-04']],
    ['It will begin in April.', ['April = 2026-04']],
    ['They return tomorrow after talks yesterday.', ['tomorrow = 2025-12-02', 'yesterday = 2025-11-30']],
    ['The bridge fell three years ago.', ['three years ago = 2022']],
    ['It was founded on 14 June.', ['14 June = 2025-06-14']],
    ['It will open on 14 June.', ['14 June = 2026-06-14']],
    ['Next week the court sits.', ['Next week = 2025-W50']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('a weekday beside a date tells the year', () => {
    expect(values('Wednesday, 11 June', '2026-01-10')).toEqual(['Wednesday, 11 June = 2025-06-11']);
  });

  test('without a day of publication nothing is guessed', () => {
    expect(findDates('He spoke on Tuesday and on 5 May 2020.', {}).map((date) => date.value)).toEqual(['2020-05-05']);
  });

  test('a history keeps to the year it tells of', () => {
    const text = 'In 1911 the canal opened. In 1912 it froze. In March 1913 the lock broke; in May it was mended.';
    expect(values(text).at(-1)).toBe('May = 1913-05');
  });
});

test('words that only look like dates are left alone', () => {
  expect(values('Theresa Bell may march with April Stone on Black Friday, said the Sunday Times.')).toEqual([]);
});

test('describes what each date says by itself', () => {
  const kinds = describeDates(
    'On 2 December 2025 he spoke. On Tuesday he left. He will be back on 9 January, or next month.',
  ).map(({ kind, tense }) => `${kind} ${tense}`);
  expect(kinds).toEqual(['explicit none', 'weekday past', 'yearless future', 'relative future']);
  expect(describeDates('He left on Tuesday.')[0]).toMatchObject({ kind: 'weekday', weekday: 2, start: 11, end: 18 });
});

describe('any text', () => {
  const pieces = [
    'May ',
    '2 ',
    '2025',
    'Monday',
    ', ',
    'the early ',
    'in ',
    'last ',
    '-',
    '5th',
    ' of ',
    "'99",
    'BC',
    '\n',
    '\ud800',
    'weeks ago',
  ];
  test('spans are in order, apart, and hold their text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0;
          for (const date of findDates(text, { reference })) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            expect(text.slice(date.start, date.end)).toBe(date.text);
            expect(date.value).toMatch(
              /^(?:BC\d{4}|\d{2,4}(?:-(?:\d{2}(?:-\d{2})?|W\d{2}(?:-WE)?|Q\d|SP|SU|FA|WI))?)$/,
            );
            end = date.end;
          }
        },
      ),
    );
  });

  test('a day written in any way reads back as that day', () => {
    const names = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const name = names[month - 1];
          for (const written of [
            `${day} ${name} ${year}`,
            `${name} ${day}, ${year}`,
            `${name?.slice(0, 3)}${month === 5 ? '' : '.'} ${day}, ${year}`,
            value,
          ]) {
            expect(values(`It rained on ${written}.`)).toEqual([`${written} = ${value}`]);
          }
        },
      ),
    );
  });

  test('five million characters on one line are read', () => {
    expect(findDates('early '.repeat(800_000), { reference })).toEqual([]);
    expect(findDates(`${'('.repeat(200_000)}Monday${')'.repeat(200_000)}`, { reference })).toHaveLength(1);
  });
});

describe('what begins on a day lies ahead', () => {
  test.each([
    ['Barges should be banned from Monday.', ['Monday = 2025-12-08']],
    ['The keys must be handed over by Thursday.', ['Thursday = 2025-12-11']],
    ['The seal may be broken on Tuesday.', ['Tuesday = 2025-12-09']],
    ['Ministers announced a ban on barges from Monday.', ['Monday = 2025-12-08']],
    ['Barges are banned from Monday.', ['Monday = 2025-12-08']],
    ['The ban was imposed from Monday.', ['Monday = 2025-12-01']],
    ['The ferry ran from Monday to Thursday.', ['Monday = 2025-12-01', 'Thursday = 2025-12-04']],
  ])('%s', (text, expected) => {
    expect(values(text, '2025-12-05')).toEqual(expected);
  });
});

test.each([
  ['Der Rat tagte am 1. Dezember 2025 in Sandhafen.', '1. Dezember 2025 = 2025-12-01'],
  ['Совет собрался 1 декабря 2025 года.', '1 декабря 2025 = 2025-12-01'],
  ['El barco llegó el 3 de marzo de 2024.', '3 de marzo de 2024 = 2024-03-03'],
  ['Le pont fut fermé le 1er août 2025.', '1er août 2025 = 2025-08-01'],
  ['Most zamknięto 11 listopada 2024 roku.', '11 listopada 2024 = 2024-11-11'],
])('a full date in another language is that day: %s', (text, expected) => {
  expect(values(text)).toEqual([expected]);
  expect(values('They counted 12 marbles 2025 times.')).not.toContain('12 marbles 2025 = 2025-03-12');
});

describe('days counted from other days, timetables and ranges', () => {
  /** A Wednesday. */
  const day = '2031-03-05';
  test.each([
    ['They met a week ago Tuesday.', ['a week ago Tuesday = 2031-02-25']],
    ['The trial starts a week from Monday.', ['a week from Monday = 2031-03-17']],
    [
      'He quit on May 2, 2030. The following Tuesday he was back.',
      ['May 2, 2030 = 2030-05-02', 'The following Tuesday = 2030-05-07'],
    ],
    ['He quit on May 2, 2030. That Friday he was back.', ['May 2, 2030 = 2030-05-02', 'That Friday = 2030-05-03']],
    ['The following Tuesday he was back.', []],
    ['Two weeks ago he quit. Three days later he was back.', ['Two weeks ago = 2031-W08']],
    ['Talks resume on Saturday.', ['Saturday = 2031-03-08']],
    ['The truce expires at midnight Sunday.', ['Sunday = 2031-03-09']],
    ['The final is on Monday.', ['Monday = 2031-03-10']],
    ['She retires in June.', ['June = 2031-06']],
    ['By Tuesday evening, winds had eased.', ['Tuesday evening = 2031-03-04']],
    ['By Tuesday the money must be paid.', ['Tuesday = 2031-03-11']],
    ['The shop closed on Friday.', ['Friday = 2031-02-28']],
    ['Between March and June it rained.', ['March = 2030-03', 'June = 2030-06']],
    ['Third-quarter profit fell.', ['Third-quarter = 2030-Q3']],
    ['Revenue in the quarter ended Dec. 31 rose.', ['Dec. 31 = 2030-12-31']],
    ['A fire broke out at 2025 Main Street.', []],
    ['The crews meet every Tuesday and Friday.', []],
    ['They play every Monday, Tuesday and Friday night.', []],
    ['The crowd grew on Super Bowl Sunday.', []],
    ['The mayor agreed Tuesday to not stand in September.', ['Tuesday = 2031-03-04', 'September = 2031-09']],
    ['The fair opened on May 2, 2030. The next day will be loud.', ['May 2, 2030 = 2030-05-02']],
  ])('%s', (text, expected) => {
    expect(values(text, day)).toEqual(expected);
  });

  test.each([
    'Founded in 1901, rebuilt in 1946 and again in 1988, the hall burned on Monday.',
    'Built in 1901 and 1946, it was sold on 12 January 1988. On Monday night it burned, and on Monday',
    'By 2060, 2080 or 2100 the sea will be higher. On Monday the council met.',
  ])('the day of the week is the last one, whatever years were named: %s', (text) => {
    expect(values(text, day).at(-1)).toBe('Monday = 2031-03-03');
  });
});

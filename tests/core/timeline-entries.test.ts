// One entry for one event; comparisons and what is so now are no events; months count where an article is of a month only.
import { expect, it } from 'vitest';
import { timelineOf } from '../../src/core/timeline.ts';
import { board, item } from './story.ts';

const entries = (...items: ReturnType<typeof item>[]) =>
  timelineOf(board(items), {}).map(({ date, claims }) => [date, ...claims.map(({ text }) => text)]);

it('two tellings of one outcome are one entry', () => {
  const told = entries(
    item('On 3 March 2031 Petra Lund met Rainer Haas at the customs hall, and they parted without a deal.'),
    item('Petra Lund and Rainer Haas talked for five hours on 3 March 2031 without an agreement on pay.', {
      publisher: 'Desk B',
    }),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toHaveLength(2);
});

it.each([
  ['a comparison without its other half', 'Petra Lund sounded more guarded on Monday.', '2031-03-03'],
  ['the year to which something is compared', 'The strike in Vik was the longest of dockers since 2009.', '2009'],
  ['what is so now', 'About a third of the quay is under water now, and the mole was lost as early as 2014.', '2014'],
])('%s is no event', (_, text, date) => {
  expect(entries(item(text)).map(([day]) => day)).not.toContain(date);
});

it('of an article that is only known to be of a month, months are told', () => {
  const month = item('Rainer Haas and Petra Lund spoke for four hours in Bergen in January. Pilots met on Monday.', {
    publishedAt: '2031-03',
  });
  expect(month.reading.dates.map(({ value }) => value)).toEqual(['2031-01']);
  expect(entries(month)).toEqual([['2031-01', expect.stringContaining('four hours in Bergen')]]);
});

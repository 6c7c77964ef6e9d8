// Dates ahead: what is fixed and what is not, told once, and what became of a day that has passed.
import { describe, expect, it } from 'vitest';
import { aheadBlocks } from '../../src/core/ahead-blocks.ts';
import { datesAhead, spanOf } from '../../src/core/dates-ahead.ts';
import { board, item } from './story.ts';

const NOW = '2031-03-06T08:00:00Z';

/** What an article of Wednesday 5 March 2031 names ahead: day, kind and certainty. */
function ahead(text: string, now = NOW) {
  return datesAhead(board([item(text)]), now).map(({ day, kind, certainty }) => `${day} ${kind} ${certainty}`);
}

describe('a date ahead', () => {
  it.each([
    ['Petra Lund will meet the pilots on Monday.', '2031-03-10 meeting scheduled'],
    ['Petra Lund said she would meet the pilots on Monday.', '2031-03-10 meeting scheduled'],
    ['Petra Lund will meet the pilots on Monday to discuss whether they might strike.', '2031-03-10 meeting scheduled'],
    ['The union votes on the offer on 9 March 2031.', '2031-03-09 vote scheduled'],
    ['Dockers might vote again on 20 March 2031.', '2031-03-20 vote possible'],
    ['Rainer Haas hopes to meet the mayor in April.', '2031-04 meeting possible'],
    ['Talks between Lund and Haas are expected to resume on 12 March.', '2031-03-12 meeting expected'],
    ['Rainer Haas plans to visit the northern terminal next week.', '2031-W11 meeting expected'],
    ['A court hearing on the strike is set for 14 April.', '2031-04-14 hearing scheduled'],
    ['The union gave the port until 31 March to answer.', '2031-03-31 deadline deadline'],
    ['Rainer Haas must hand over the books by Friday.', '2031-03-07 deadline deadline'],
    ['The licence of the northern terminal expires on 30 June 2031.', '2031-06-30 expiry scheduled'],
    ['Friday’s hearing on the strike will go ahead, Petra Lund said.', '2031-03-07 hearing scheduled'],
    ['Rainer Haas will open the new crane on Saturday.', '2031-03-08 other scheduled'],
  ])('%s', (text, expected) => {
    expect(ahead(text)).toEqual([expected]);
  });

  it.each([
    ['is over', 'Petra Lund met the pilots on Monday.'],
    ['was given up before it came', 'Petra Lund had hoped to meet the pilots on Friday 7 March 2031.'],
    ['was never set', 'No talks are scheduled for Friday 7 March 2031, Petra Lund said.'],
    ['is a chance of nothing in particular', 'It might rain at the port on Saturday 8 March 2031.'],
    ['owns what is over', 'Monday’s fire at the port will be looked into, Petra Lund told Friday’s crowd.'],
    ['only dates who spoke', 'Petra Lund’s word on Friday 7 March 2031 that she will resign surprised the pilots.'],
    ['is a year', 'Rainer Haas will build a second terminal in 2035.'],
  ])('is none when it %s', (_, text) => {
    expect(ahead(text)).toEqual([]);
  });

  it('stands once, however many tell of it, with those who say the same behind it, the soonest first', () => {
    const two = board([
      item('Petra Lund will meet the pilots in the harbour hall on Monday. The union votes on 8 March 2031.'),
      item('On Monday Petra Lund will meet the pilots in the harbour hall.', { publisher: 'Coast Daily' }),
    ]);
    const dates = datesAhead(two, NOW);
    expect(dates.map(({ day }) => day)).toEqual(['2031-03-08', '2031-03-10']);
    expect(dates[1]?.claim.sources).toHaveLength(2);
  });

  it('is left out once a later article calls it off', () => {
    const off = board([
      item('Petra Lund will meet the pilots in the harbour hall on Monday.'),
      item('Petra Lund called off the meeting with the pilots on 10 March.', { publishedAt: '2031-03-06' }),
    ]);
    expect(datesAhead(off, NOW)).toEqual([]);
  });

  it('moves when a later article moves it', () => {
    const moved = board([
      item('Petra Lund will meet the pilots in the harbour hall on Monday.'),
      item('The meeting of Petra Lund and the pilots was postponed until 17 March.', { publishedAt: '2031-03-06' }),
    ]);
    expect(datesAhead(moved, NOW).map(({ day, kind, certainty }) => [day, kind, certainty])).toEqual([
      ['2031-03-17', 'meeting', 'scheduled'],
    ]);
  });
});

describe('a day that has passed', () => {
  const plan = item('Petra Lund will meet the pilots in the harbour hall on Monday.');
  const on = (text: string, publishedAt: string) =>
    datesAhead(board([plan, item(text, { publishedAt })]), '2031-03-13T00:00:00Z').map(({ passed }) => passed);

  it('is reported when a later article tells of it as done', () => {
    expect(on('Petra Lund met the pilots on Monday for an hour.', '2031-03-11')).toEqual(['reported']);
  });

  it('passes in silence when later articles tell of something else', () => {
    expect(on('A crane fell over in the storm on Monday.', '2031-03-11')).toEqual(['in silence']);
  });

  it('is not reported by what was printed before it, nor by a plan', () => {
    expect(on('Petra Lund met the pilots on Tuesday for an hour.', '2031-03-05')).toEqual(['in silence']);
    expect(on('Petra Lund will meet the pilots again.', '2031-03-11')).toContain('in silence');
  });

  it('has not passed while a week or month runs', () => {
    const laid = board([item('Petra Lund will meet the pilots next week. Rainer Haas will visit the port in April.')]);
    expect(datesAhead(laid, '2031-03-16T00:00:00Z').map(({ passed }) => passed)).toEqual([undefined, undefined]);
    expect(datesAhead(laid, '2031-03-17T00:00:00Z').map(({ passed }) => passed)).toEqual(['in silence', undefined]);
  });
});

it('a week begins on its Monday, a weekend on its Saturday', () => {
  expect(spanOf('2031-W11')).toEqual({ from: '2031-03-10', to: '2031-03-16' });
  expect(spanOf('2031-W11-WE')).toEqual({ from: '2031-03-15', to: '2031-03-16' });
  expect(spanOf('2027-W01')).toEqual({ from: '2027-01-04', to: '2027-01-10' });
  expect(spanOf('2031-02')).toEqual({ from: '2031-02-01', to: '2031-02-28' });
});

describe('on a card', () => {
  const laid = board([
    item('Petra Lund will meet the pilots on Monday. Dockers might vote again on 20 March 2031.'),
    item('A crane fell over in the storm on Wednesday.', { publisher: 'Coast Daily' }),
  ]);

  it('what is fixed stands apart from what is not, and nothing that the card told already', () => {
    const [fixed, open] = aheadBlocks(laid, NOW);
    expect(fixed).toMatchObject({ heading: 'Ahead', entries: [{ date: '2031-03-10' }] });
    expect(open).toMatchObject({ heading: 'Ahead, not certain', entries: [{ date: '2031-03-20' }] });
    const told = datesAhead(laid, NOW).map(({ claim }) => claim);
    expect(aheadBlocks(laid, NOW, told).flatMap((block) => (block.type === 'timeline' ? block.entries : []))).toEqual(
      [],
    );
  });

  it('silence is told of the articles, with how old the newest is', () => {
    const blocks = aheadBlocks(laid, '2031-03-12T00:00:00Z');
    expect(blocks[2]).toMatchObject({
      heading: 'Passed, no article reports',
      entries: [{ date: '2031-03-10' }],
    });
    expect(blocks[3]).toEqual({
      type: 'note',
      text: 'The newest article is of 5 Mar 2031: reports may be missing here.',
    });
  });
});

// Which sentence is told first: the newest settled outcome, never the louder hope; what comes next; what is news.
import { describe, expect, it } from 'vitest';
import { centrality, knownBefore } from '../../src/core/board.ts';
import { newsworthy, settledOutcomes, statesOf, upcoming } from '../../src/core/salience.ts';
import { topicCard } from '../../src/core/topic-card.ts';
import { textOf } from '../commands/harness.ts';
import { board, item, STRIKE } from './story.ts';

const BEFORE = `Hopes for a deal on pay rose at the port on Monday. Petra Lund agreed to a vote of all dockers.

Petra Lund said that the dockers will accept the pay offer on Wednesday. The night shift was settled on 28 February 2031, Rainer Haas said.`;
const AFTER = `Dockers rejected the pay offer by 61 percent on Wednesday. Dockers might still accept another pay offer, and ships could be released.

Talks on pay will resume on Monday. The pay offer was called historic by analysts. In 2019 dockers accepted a pay offer of 9 percent.`;

const story = () =>
  board([
    item(BEFORE, { publishedAt: '2031-03-03', publisher: 'Harbour Post' }),
    item(AFTER, { publishedAt: '2031-03-05', publisher: 'Coast Daily' }),
  ]);
const texts = (list: { text: string }[]) => list.map((one) => one.text);

describe('the bottom line', () => {
  it('is the outcome of the latest event', () => {
    const laid = story();
    expect(laid.eventDay).toBe('2031-03-05');
    expect(laid.asOf).toBe('2031-03-05');
    expect(settledOutcomes(laid)[0]?.text).toBe(
      'Dockers rejected the pay offer by 61 percent on Wednesday [5 Mar 2031].',
    );
  });

  it('is never a hope, a plan, a judgement, background or anything from before the event', () => {
    const all = texts(settledOutcomes(story())).join('\n');
    expect(all).toContain('61 percent');
    for (const part of ['Hopes', 'will accept', 'might', 'resume', 'analysts', '2019', 'released', 'agreed to a vote'])
      expect(all).not.toContain(part);
  });

  it('changes with a newer outcome, also of an article that came first', () => {
    const laid = board([
      item('Dockers accepted the pay offer on Friday.', { publishedAt: '2031-03-07' }),
      item(AFTER, { publishedAt: '2031-03-05', publisher: 'Coast Daily' }),
    ]);
    expect(settledOutcomes(laid)[0]?.text).toContain('accepted the pay offer on Friday [7 Mar 2031]');
  });

  it('of two outcomes of one day is the one that others second', () => {
    const laid = board([
      item('Pilots signed the roster of the lighthouse on Wednesday.', { publisher: 'Harbour Post' }),
      item('Dockers rejected the pay offer on Wednesday.', { publisher: 'Coast Daily' }),
      item('On Wednesday the dockers rejected an offer on pay.', { publisher: 'Third Desk' }),
      item('The pay offer was rejected by dockers on Wednesday.', { publisher: 'Fourth Desk' }),
    ]);
    expect(settledOutcomes(laid)[0]?.text).toMatch(/reject/);
  });
});

describe('where a topic stands', () => {
  it('is told by what came after the event', () => {
    const [first] = statesOf(story(), 'pay');
    expect(first?.published).toBe('2031-03-05');
    expect(first?.mode).toBe('past');
  });

  it('holds only what speaks of it, and nothing planned', () => {
    const laid = story();
    expect(texts(statesOf(laid, 'night-shifts'))).toEqual([
      'The night shift was settled on 28 February 2031, Rainer Haas said.',
    ]);
    expect(statesOf(laid, 'pay').every((claim) => claim.topics.includes('pay') && claim.mode !== 'future')).toBe(true);
  });

  it('a topic of which no article speaks says so', () => {
    const [, deadline] = STRIKE.topics;
    if (!deadline) throw new Error('no topic');
    const card = topicCard(story(), deadline, '2031-03-06T08:00:00Z');
    expect(textOf(card)).toBe('No article speaks of Deadline.');
    expect(card.citations).toEqual([]);
  });
});

describe('what comes next', () => {
  it('is planned for a day still ahead', () => {
    const laid = story();
    expect(texts(upcoming(laid, '2031-03-06T08:00:00Z'))).toEqual([
      'Talks on pay will resume on Monday [10 Mar 2031].',
    ]);
    expect(upcoming(laid, '2031-03-11T08:00:00Z').filter((one) => one.when)).toEqual([]);
  });

  it('soonest first', () => {
    const laid = board([
      item('Petra Lund will meet the pilots on 2 June 2031. Rainer Haas will meet the pilots on 9 March 2031.'),
    ]);
    expect(upcoming(laid, '2031-03-06T08:00:00Z').map((one) => one.when)).toEqual(['2031-03-09', '2031-06-02']);
  });
});

describe('news', () => {
  const laid = (later: string) =>
    board([
      item('Dockers rejected the pay offer by 61 percent at the port.', { knownAt: '2031-03-05T10:00:00Z' }),
      item(later, { knownAt: '2031-03-06T10:00:00Z', publisher: 'Coast Daily' }),
      item('Nine freighters lie at anchor outside the breakwater.', { publisher: 'Third Desk' }),
    ]);
  const known = (later: string) => {
    const made = laid(later);
    const claim = made.claims.find((one) => one.publisher === 'coast daily');
    return claim && knownBefore(made, claim, '2031-03-05T12:00:00Z');
  };

  it.each([
    ['the same in other words', 'At the port dockers rejected the offer on pay by 61 percent.', true],
    ['another number', 'Dockers rejected the pay offer by 63 percent at the port.', false],
    ['something else', 'Ingrid Moen reopened the northern terminal for tankers.', false],
  ])('%s', (_, later, before) => {
    expect(known(later)).toBe(before);
  });

  it('is not opinion nor background', () => {
    const made = story();
    const all = texts(newsworthy(made, made.claims)).join('\n');
    expect(all).toContain('61 percent');
    expect(all).not.toMatch(/might|2019/);
  });

  it('what the articles share weighs more than what one tells alone', () => {
    const made = board([
      item('Dockers rejected the pay offer.\n\nA bakery sells buns of rye.', { publisher: 'Harbour Post' }),
      item('The pay offer failed, for dockers rejected it.', { publisher: 'Coast Daily' }),
    ]);
    const [vote, buns] = ['rejected', 'buns'].map((word) => made.claims.find((one) => one.text.includes(word)));
    expect(vote && centrality(made, vote)).toBeGreaterThan((buns && centrality(made, buns)) ?? 1);
  });
});

// What stands as a state or as the bottom line is told plainly, alone, and not by somebody's reading of it.
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/core/card.ts';
import { standsPlainly } from '../../src/core/plain-state.ts';
import { settledOutcomes } from '../../src/core/salience.ts';
import { factualStates, stateIn } from '../../src/core/topic-state.ts';
import { board, claim, item, STRIKE } from './story.ts';

const PAY = STRIKE.topics[0]!;

describe('no state', () => {
  it.each([
    [
      'a reading',
      'Petra Lund met pilots. Rainer Haas wants to blunt the claim for more pay, in Moen’s reading.',
      'blunt',
    ],
    ['talk', 'The pay in Vik is sort of important to dockers on the quay.', 'important'],
    ['a day counted from elsewhere', 'Four days earlier, Rainer Haas announced a new offer on pay.', 'announced'],
    ['a dateline run in', 'OSLO, Dec. 9 -- Rainer Haas announced a new offer on pay in Vik.', 'announced'],
    ['what leans on another line', 'Some have similar concerns about the pay of crane crews in Vik.', 'concerns'],
    [
      'what somebody thinks of others',
      '“The dockers are pretty good at haggling over pay,” Rainer Haas said.',
      'haggling',
    ],
    ['advice', 'Tighter control of wages and of the pay of crane crews are the tools at hand.', 'tools'],
  ])('%s', (_, text, words) => {
    expect(standsPlainly(claim(text, words))).toBe(false);
  });

  it('and the plain telling stands in its place', () => {
    const told = board([
      item('Rainer Haas wants to blunt the claim for more pay, in Moen’s reading.'),
      item('The pay of crane crews stays at the level of old.', { publisher: 'Desk B' }),
    ]);
    expect(factualStates(told, PAY).map(({ text }) => text)).toEqual([
      'The pay of crane crews stays at the level of old.',
    ]);
  });
});

describe('open', () => {
  it.each([
    ['The question of pay is still open.', 'open'],
    ['Dockers rejected the offer on pay.', 'open'],
    ['Strikers said that the offer on pay will open the prison of debt.', undefined],
    ['Rainer Haas has rejected any suggestion that the pay will fall.', undefined],
    ['Meals for crane crews need no agreement on pay.', undefined],
  ])('%s', (text, state) => {
    expect(stateIn(claim(text, 'pay'))).toBe(state);
  });
});

it('an event of long ago is no bottom line beside what the story is about now', () => {
  const old = ['2031-01-06', '2031-01-06', '2031-01-07'].map((publishedAt, at) =>
    item('On 6 January 2031 the bourse of Oslo was closed after prices crashed.', {
      publisher: `Desk ${at}`,
      publishedAt,
    }),
  );
  const now = ['Vik', 'Bergen', 'Tolvik'].map((place, at) =>
    item(`Dockers of ${place} rejected the offer of the port.`, { publisher: `Paper ${at}` }),
  );
  expect(settledOutcomes(board([...old, ...now]))[0]?.text).toMatch(/rejected the offer/);
});

it('words told with another day than theirs have no day', () => {
  const told = claim(
    'Lund’s words, disclosed by the Harbour Post on 3 March 2031, were read out in the hall: “I have the deepest respect for Haas,” Lund said.',
    'deepest',
  );
  expect(told.when ?? 'none').not.toBe('2031-03-05');
  expect(draft(told).date).not.toBe('2031-03-05');
});

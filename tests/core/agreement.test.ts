// When two say the same, when they contradict each other, and how many stand behind a line.
import { describe, expect, it } from 'vitest';
import { agrees, deniesWord, negated, numbersIn, repeats, weigh } from '../../src/core/agreement.ts';
import { seconds, withSeconds } from '../../src/core/board.ts';
import { findDisputes } from '../../src/core/disputes.ts';
import type { Article } from '../../src/core/model.ts';
import { stem } from '../../src/text/stems.ts';
import { board, claim, item } from './story.ts';

/** Filler, so that words of the strike are rarer than words of every article. */
const FILLER = [
  'The bakery at the gate closed its doors on Monday.',
  'Nine freighters lie at anchor outside the breakwater.',
  'Pilots painted the old lighthouse in the spring.',
  'A new crane was lifted onto the northern quay.',
];
const other = (text: string, publisher: string, more: Partial<Article> = {}) => item(text, { publisher, ...more });
const filler = () => FILLER.map((text, index) => other(text, `Filler ${index}`));

describe('negation', () => {
  it.each([
    'There is no deal.',
    'They did not sign.',
    "They didn't sign.",
    'They didn’t sign.',
    'They didnt sign.',
    'The talks failed.',
  ])('%s', (text) => {
    expect(negated(text)).toBe(true);
  });
  it.each([
    'The president signed.',
    'The notary and the Norwegian signed.',
    'She wants rent control.',
    'The resident of Kent spoke.',
  ])('is not in: %s', (text) => {
    expect(negated(text)).toBe(false);
  });

  it('reaches a word of its own phrase, and no further', () => {
    const denies = (text: string) => deniesWord(text, stem('deadline'));
    expect(denies('Haas did not set a deadline.')).toBe(true);
    expect(denies('Haas set no new deadline.')).toBe(true);
    expect(denies('Haas set a deadline.')).toBe(false);
    expect(denies('Haas did not speak, and set a deadline.')).toBe(false);
    expect(denies('Haas did not speak of the deadline.')).toBe(false);
    expect(denies('Haas said no, set a deadline.')).toBe(false);
    expect(denies('The president set a deadline.')).toBe(false);
  });
});

it('numbers are those that count something', () => {
  expect(numbersIn('In 2031 some 1,200 dockers, 61 percent, rejected 4.5% [5 Mar 2031].')).toEqual([
    '1,200',
    '61%',
    '4.5%',
  ]);
});

describe('two tellings', () => {
  const same = (a: string, b: string) => {
    const [one, two] = [claim(a, a.slice(0, 6)), claim(b, b.slice(0, 6), { publisher: 'Coast Daily' })];
    const weights = weigh([one, two, ...FILLER.map((text) => claim(text, text.slice(0, 8)))]);
    return [agrees(one, two, weights), repeats(one, two, weights)];
  };
  const VOTE = 'Dockers rejected the pay offer by 61 percent.';

  it.each([
    ['in other words', VOTE, 'By 61 percent the dockers rejected an offer on pay.', true],
    ['with another number', VOTE, 'Dockers rejected the pay offer by 52 percent.', false],
    ['on another day', `On Tuesday, ${VOTE.toLowerCase()}`, `On Monday, ${VOTE.toLowerCase()}`, false],
    [
      'denied',
      'Rainer Haas signed the paper on night shifts.',
      'Rainer Haas never signed the paper on night shifts.',
      false,
    ],
    ['planned', VOTE, 'Dockers will reject the pay offer by 61 percent.', false],
    [
      'of somebody else',
      'Petra Lund rejected the pay offer in a letter.',
      'Rainer Haas rejected the pay offer in a letter.',
      false,
    ],
    [
      'by another speaker',
      '"The pay offer of Haas is far too low," Petra Lund said.',
      '"The pay offer of Haas is far too low," Ingrid Moen said.',
      false,
    ],
  ])('%s', (_, a, b, agree) => {
    expect(same(a, b)[0]).toBe(agree);
  });

  it('that agree are not both shown', () => {
    expect(same(VOTE, 'By 61 percent the dockers rejected an offer on pay.')[1]).toBe(true);
    expect(same(VOTE, 'Ingrid Moen opened the northern terminal again.')[1]).toBe(false);
  });
});

describe('who stands behind a line', () => {
  const VOTE = 'Dockers rejected the pay offer by 61 percent.';
  const AGAIN = 'The dockers have rejected an offer on pay by 61 percent.';

  it('another publisher counts once, however often it says so', () => {
    const laid = board([
      other(VOTE, 'Harbour Post'),
      other(AGAIN, 'Coast Daily'),
      other(`${AGAIN} Pilots waited.`, 'Coast Daily'),
      ...filler(),
    ]);
    const first = laid.claims.find((one) => one.text === VOTE);
    expect(first && seconds(laid, first).map((one) => one.publisher)).toEqual(['coast daily']);
    expect(first && withSeconds(laid, first).sources).toHaveLength(2);
  });

  it('the same wire under two mastheads is one publisher', () => {
    const laid = board([
      other(VOTE, 'Harbour Post', { wire: 'Wire One' }),
      other(AGAIN, 'Coast Daily', { wire: 'Wire One' }),
      ...filler(),
    ]);
    const first = laid.claims.find((one) => one.text === VOTE);
    expect(first && seconds(laid, first)).toEqual([]);
  });
});

describe('disagreement', () => {
  const issues = (...texts: [string, string, Partial<Article>?][]) =>
    findDisputes(board([...texts.map(([text, publisher, more]) => other(text, publisher, more)), ...filler()])).map(
      ({ issue }) => issue,
    );

  it('of figures', () => {
    expect(
      issues(
        ['At noon 14 tankers waited outside the harbour of Vik.', 'Harbour Post'],
        ['At noon 23 tankers waited outside the harbour of Vik.', 'Coast Daily'],
      ),
    ).toEqual([expect.stringMatching(/^The figure: (14 or 23|23 or 14) tanker/)]);
  });

  it('of days', () => {
    expect(
      issues(
        ['Petra Lund and Rainer Haas met at the customs hall on Monday and shook hands.', 'Harbour Post'],
        ['On Tuesday Petra Lund met Rainer Haas at the customs hall, where they shook hands.', 'Coast Daily'],
      ),
    ).toEqual(['The day: 3 Mar 2031 or 4 Mar 2031 (Lund, Haas)']);
  });

  it('of yes and no', () => {
    expect(
      issues(
        ['Rainer Haas set a deadline for the dockers at the port.', 'Harbour Post'],
        ['Rainer Haas did not set a deadline for the dockers at the port.', 'Coast Daily'],
      ),
    ).toEqual(['Deadline: yes or no (Haas)']);
  });

  it('is none where things changed in between', () => {
    expect(
      issues(
        ['Rainer Haas set a deadline for the dockers at the port.', 'Harbour Post', { publishedAt: '2031-02-01' }],
        ['Rainer Haas did not set a deadline for the dockers at the port.', 'Coast Daily'],
      ),
    ).toEqual([]);
    expect(
      issues(
        ['At noon 14 tankers waited outside the harbour of Vik.', 'Harbour Post', { publishedAt: '2031-02-01' }],
        ['At noon 23 tankers waited outside the harbour of Vik.', 'Coast Daily'],
      ),
    ).toEqual([]);
  });

  it('is none between other things counted, or the same told twice', () => {
    expect(
      issues(
        ['At noon 14 tankers waited outside the harbour of Vik.', 'Harbour Post'],
        ['At noon 23 captains waited outside the harbour of Vik.', 'Coast Daily'],
        ['At noon 14 tankers were waiting outside the harbour of Vik.', 'Third Desk'],
      ),
    ).toEqual([]);
  });
});

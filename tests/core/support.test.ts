import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSupport } from '../../src/core/support.ts';

const PASSAGE = [
  'Ferry pilots at Sandvik will strike for 14 days from Monday, the pilots’ guild said.',
  'Guild chair Mona Reyes said the company had offered them nothing.',
  'The ferry company Blue Line bought its rival Norder for 90 million euros in April.',
  'No passengers were hurt when a ferry touched the quay on 3 June.',
  'Harbour master Jon Eide said the strike would empty the islands’ shops within a week.',
];
const score = (claim: string) => checkSupport(claim, PASSAGE).score;

describe('checkSupport', () => {
  it('ranks the text that backs a claim first and gives every text once', () => {
    const { evidence } = checkSupport('A ferry touched the quay in June and hurt no passengers.', PASSAGE);
    expect(evidence[0]).toBe(3);
    expect(evidence.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('finds all texts a claim rests on, not one twice in other words', () => {
    const { evidence } = checkSupport('Ferry pilots strike for 14 days, and shops empty within a week.', [
      'Ferry pilots strike for 14 days.',
      'The ferry pilots strike 14 days long.',
      'The shops will be empty in a week.',
    ]);
    expect(evidence.slice(0, 2).toSorted()).toEqual([0, 2]);
  });

  it.each([
    ['a number', 'The pilots will strike for 14 days.', 'The pilots will strike for 40 days.'],
    ['a number in words', 'The pilots will strike for fourteen days.', 'The pilots will strike for forty days.'],
    ['a weekday', 'Ferry pilots will strike from Monday.', 'Ferry pilots will strike from Friday.'],
    ['a month', 'Blue Line bought Norder in April.', 'Blue Line bought Norder in August.'],
    ['a denial taken away', 'No passengers were hurt at the quay.', 'Passengers were hurt at the quay.'],
    ['a denial put in', 'The strike would empty the shops.', 'The strike would not empty the shops.'],
    [
      'another speaker',
      'Mona Reyes said the company had offered nothing.',
      'Jon Eide said the company had offered nothing.',
    ],
    ['roles turned round', 'Blue Line bought its rival Norder.', 'Norder bought its rival Blue Line.'],
    ['all for some', 'Ferry pilots at Sandvik will strike.', 'All ferry pilots will strike.'],
    ['a name nobody gives', 'Ferry pilots at Sandvik will strike.', 'Ferry pilots at Lisbon will strike.'],
  ])('scores %s far lower than the same told rightly', (_, right, wrong) => {
    expect(score(wrong)).toBeLessThan(score(right) * 0.7);
  });

  it('tells who did it from to whom a mere pronoun did it, and lets a decimal stand in its sentence', () => {
    const race = ['Nina Vold won the regatta.', 'She beat Karl Moe by four lengths at the buoy.'];
    expect(checkSupport('Karl Moe beat Nina Vold by four lengths at the buoy.', race).score).toBeLessThan(
      checkSupport('Nina Vold beat Karl Moe by four lengths at the buoy.', race).score * 0.7,
    );
    const rate = ['The board did not raise the 4.5 percent fee on Monday.', 'Boats came in.'];
    expect(checkSupport('The board raised the 4.5 percent fee on Monday.', rate).score).toBeLessThan(
      checkSupport('The board did not raise the 4.5 percent fee on Monday.', rate).score * 0.7,
    );
    const met = ["Nina Vold met Karl Moe's demand on Monday.", 'Boats came in.'];
    expect(checkSupport("Karl Moe met Nina Vold's demand on Monday.", met).score).toBeLessThan(
      checkSupport("Nina Vold met Karl Moe's demand on Monday.", met).score * 0.7,
    );
  });

  it('lets a passive turn names without holding it against the claim', () => {
    expect(score('Norder was bought by Blue Line for 90 million euros.')).toBeGreaterThan(0.6);
  });

  it('scores nothing without evidence or without words', () => {
    expect(checkSupport('Pilots strike.', [])).toEqual({ score: 0, evidence: [] });
    expect(checkSupport('', ['Pilots strike.'])).toEqual({ score: 0, evidence: [0] });
  });

  it('takes whatever it is given: a score from 0 to 1 and each index once', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('not ', '"', '“', 'Lund ', ' said ', '3 June ', ', while ', '; ', '\n', 'by ', 'all '),
    );
    const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(hostile, fc.array(hostile, { maxLength: 8 }), (claim, texts) => {
        const { score: made, evidence } = checkSupport(claim, texts);
        expect(made >= 0 && made <= 1).toBe(true);
        expect(evidence.toSorted((a, b) => a - b)).toEqual([...texts.keys()]);
      }),
    );
  });

  it('reads a claim and texts of any length', () => {
    const long = 'Lund said Reyes did not sell 14 ships, while Eide bought all of them; '.repeat(3000);
    expect(checkSupport(long, [long, long, '']).score).toBeGreaterThanOrEqual(0);
  });
});

// Whatever the articles, their order, copies and rewordings: disagreements cite both sides and are those of the originals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disputesCard } from '../../src/core/disputes-card.ts';
import type { Article } from '../../src/core/model.ts';
import { findDisagreements } from '../../src/core/unbriefed.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { board, item } from './story.ts';

type Told = [text: string, more?: Partial<Article>];

/** So that words of the strike are rarer than words of every article. */
const FILLER = [
  'The bakery at the gate closed its doors on Monday.',
  'Nine freighters lie at anchor outside the breakwater.',
  'Pilots painted the old lighthouse in the spring.',
  'A new crane was lifted onto the northern quay.',
];

function articles(told: Told[]): Article[] {
  return [...told, ...FILLER.map((text): Told => [text])].map(
    ([text, more], at) => item(text, { publisher: `Desk ${at}`, ...more }).article,
  );
}

const STORY: Told[] = [
  ['At noon 14 tankers waited outside the harbour of Vik.', { id: 's1' }],
  ['At noon 23 tankers waited outside the harbour of Vik.', { id: 's2' }],
  ['On 3 March 2031, Petra Lund met Rainer Haas at the customs hall.', { id: 's3' }],
  ['Rainer Haas and Petra Lund parted after a long evening at the customs hall on 4 March 2031.', { id: 's4' }],
  ['In January, the port director imposed fees on the grain barges of the Ostra company.', { id: 's5' }],
  ['Captains grumble, as new fees on grain barges of the Ostra company were imposed in late February.', { id: 's6' }],
];

describe('whatever the articles', () => {
  it('every side cites its own words, on the card and in the library', () => {
    const items = STORY.map(([text, more], at) => item(text, { publisher: `Desk ${at}`, ...more }));
    const card = disputesCard(board(items), '2031-03-06T08:00:00Z');
    expectHonestCard(card, (id) => items.find((one) => one.article.id === id)?.article);
    expect(card.blocks.filter((block) => block.type === 'dispute')).toHaveLength(3);
    const { disagreements, citations } = findDisagreements(items.map((one) => one.article));
    expect(disagreements).toHaveLength(3);
    for (const { sides } of disagreements) {
      expect(sides.length).toBeGreaterThan(1);
      for (const side of sides) expect(side.cites.every((n) => citations[n - 1]?.n === n)).toBe(true);
    }
  });

  it('their order changes nothing', () => {
    const told = articles(STORY);
    const once = findDisagreements(told);
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (shuffled) => {
        expect(findDisagreements(shuffled)).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  it('a copy disagrees with nobody, and adds no side', () => {
    const told = articles(STORY);
    const copies = told.map((one) => ({ ...one, id: `${one.id}-copy`, publisher: 'Mirror' }));
    expect(
      findDisagreements([...told, ...copies]).disagreements.map(({ issue, sides }) => [issue, sides.length]),
    ).toEqual(findDisagreements(told).disagreements.map(({ issue, sides }) => [issue, sides.length]));
    expect(findDisagreements([told[0] as Article, copies[0] as Article]).disagreements).toEqual([]);
  });

  it('a machine that rewords an article disagrees with it in nothing', () => {
    const text =
      'Petra Lund and Rainer Haas met in Vik on 3 March 2031 without a deal. The 14 tankers waited, but another tug came. Because of the storm, the talks lasted more than five hours. They spoke about pay, such as the wages of crane crews. It was the most useful evening of the week.';
    const spun =
      'Petra Lund and Rainer Haas encountered in Vik on 3 March 2031 with out a deal. The 14 vessels waited, on the other hand every other tug got here. As a result of the hurricane, the negotiations lasted greater than 5 hours. They spoke referring to pay, comparable to the wages of crane crews. It used to be the essentially the most helpful night time of the week.';
    const told = articles([[text], [spun]]);
    expect(findDisagreements(told).disagreements).toEqual([]);
  });
});

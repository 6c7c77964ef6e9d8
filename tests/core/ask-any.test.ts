// Whatever is asked: no question breaks a card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCard } from '../../src/core/plain.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { cardOf, STORY } from './ask-story.ts';

describe('whatever is asked', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'who',
      'what',
      'when',
      'where',
      'why',
      'did',
      'how many',
      'how much',
      'Lund',
      'haas',
      'offer',
      'the',
      'reject',
      'ships',
      '?',
      '"',
      '“',
      '[',
      ']',
      '**',
      '2 March',
      'percent',
      'not',
      "n't",
      '…',
      '/',
      ':',
      '\\',
      '(',
      '$&',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('the card is honest, its marks lie in their lines, and it can be printed', () => {
    const articles = new Map([[STORY.article.id, STORY.article]]);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const card = cardOf(words.join(' '), [STORY]);
        expectHonestCard(card, (id) => articles.get(id));
        expect(card.title.length).toBeLessThanOrEqual(151);
        for (const block of card.blocks)
          for (const line of block.type === 'lines' ? block.lines : block.type === 'dispute' ? block.sides : []) {
            if (!line.answer) continue;
            expect(line.answer.start).toBeGreaterThanOrEqual(0);
            expect(line.answer.end).toBeLessThanOrEqual(line.text.length);
            expect(line.text.slice(line.answer.start, line.answer.end).trim()).not.toBe('');
          }
        expect(plainCard(card).join('')).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('the same question gives the same card', () => {
    expect(cardOf('Who met Haas?', [STORY])).toEqual(cardOf('Who met Haas?', [STORY]));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenings } from '../../src/core/shorten.ts';

describe('a line is told shorter', () => {
  it('without a clause that adds, the longest rest first', () => {
    expect(
      shortenings(
        'The ferry company cancelled all crossings to the islands, citing the storm over the northern sound, which is due on Friday.',
      ),
    ).toEqual([
      'The ferry company cancelled all crossings to the islands, citing the storm over the northern sound…',
      'The ferry company cancelled all crossings to the islands…',
    ]);
  });

  it('without what stands behind a dash', () => {
    expect(shortenings('The council closed the old bridge over the Arn for good — the third this year.')).toEqual([
      'The council closed the old bridge over the Arn for good…',
    ]);
  });

  it.each([
    ['a turn', 'The harbour company signed the new contract with the union, but a court stopped it the same day.'],
    ['a denial', 'The harbour company signed the new contract with the union, which has not agreed to it.'],
    ['a condition', 'The harbour company will pay the bonus to all its dockers, if the ministry agrees to it.'],
    ['whose words they are', 'The harbour company has run out of money for wages, according to its own accountant.'],
    ['who says so', 'The harbour company has run out of money for its wages, the union said on Friday.'],
    [
      'the rest of a list',
      'Inspectors of the ministry visited the harbours in the towns of Tolvik, the Arn, and Sund.',
    ],
    [
      'what an aside belongs to',
      'The new head of the harbour company in Tolvik, Berit Lund, a former judge, resigned.',
    ],
    ['the end of a quotation', 'She told the meeting in the hall that “the company is broke, which hurts us all”.'],
    ['the main clause', 'When the last ship of the season left the harbour, the dockers went on strike.'],
    [
      'the verb of a clause inside',
      'The union told its members that the owner of the harbour, who lives abroad, resigned.',
    ],
  ])('never without %s', (_, line) => {
    expect(shortenings(line)).toEqual([]);
  });

  it('only by cutting its end, whatever it is', () => {
    const piece = fc.constantFrom(
      'The dockers voted ',
      'in the hall of the harbour',
      ', which ',
      ' — ',
      '“',
      ', and ',
      'is late',
      '[',
      ']',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }), {
          maxLength: 12,
        }),
        (pieces) => {
          const line = pieces.join('');
          for (const cut of shortenings(line)) {
            expect(cut.endsWith('…')).toBe(true);
            expect(line.startsWith(cut.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
});

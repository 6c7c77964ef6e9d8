// The notation in which lexicons are written: what each sign stands for, and that a slip in it is told at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anywhere, atStart } from '../../src/text/phrases.ts';

describe('a lexicon of phrases', () => {
  it.each([
    ['agree(s,d)', ['they agree', 'she agrees', 'we AGREED'], ['agreeing', 'disagree']],
    ['end{s,ed}', ['it ends', 'it ended'], ['the end']],
    ['{broke,break(s)} {down,off}', ['talks broke off', 'it breaks down'], ['he broke it', 'breakdown']],
    ['(very) good talks', ['good talks', 'very good talks'], ['very talks', 'bad talks']],
    ['walk(s) out (again) today', ['walks out today', 'walk out again today'], ['walk out again']],
    ['no * deal', ['no U.S. deal', 'no long-term deal'], ['no deal', 'no new, good deal']],
    ['no .. deal', ['no deal', 'no new deal', 'no good new deal'], ['no such very good deal']],
    ["won't", ["won't", 'won’t'], ['wont']],
    ['no. 5 a+b', ['no. 5 a+b'], ['no, 5 a+b', 'no. 5 aab']],
    ['set up,\n  put off', ['set up', 'put off'], ['set off']],
  ])('%s', (phrases, met, not) => {
    expect(met.filter((text) => !anywhere(phrases).test(text))).toEqual([]);
    expect(not.filter((text) => anywhere(phrases).test(text))).toEqual([]);
  });

  it('is met at the start only, and not where an exception is', () => {
    const opens = atStart('the idea, it', 'it is clear, the * of');
    expect(['The idea failed', 'It failed'].every((text) => opens.test(text))).toBe(true);
    expect(['It is clear', 'The idea of peace', 'Was it?', 'Italy'].some((text) => opens.test(text))).toBe(false);
  });

  it.each(['br{oke', 'br{oke)', 'deal(s', 'a}b', 'deal)s'])('a bracket out of place is told: %s', (slip) => {
    expect(() => anywhere(slip)).toThrow(/bracket/);
  });

  it('whatever is written, it is read or refused in words', () => {
    const sign = fc.constantFrom('a', 'b', ' ', '{', '}', '(', ')', ',', '*', '..', "'", '[', '\\', '/', '+', '?', '|');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        try {
          anywhere(signs.join('')).test('a b');
        } catch (error) {
          expect(String(error)).toMatch(/bracket/);
        }
      }),
    );
  });
});

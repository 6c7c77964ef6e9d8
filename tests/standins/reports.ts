/** Reports of which no two share more than a few words: for tests that must not meet copies. */
import { shortHash } from '../../src/core/hash.ts';

/** A report of twenty sentences that is its name's own. */
export function reportFrom(name: string): string {
  const word = (at: number, place: string) => shortHash(`${name} ${at} ${place}`).replace(/\d/g, 'e');
  return Array.from(
    { length: 20 },
    (_, at) =>
      `The ${word(at, 'a')} ${word(at, 'b')} of ${name} told ${word(at, 'c')} on Tuesday that berth ${at} ${word(at, 'd')} ${word(at, 'e')}.`,
  ).join(' ');
}

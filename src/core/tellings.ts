/** The tellings among which a summary chooses: each claim whole or without a last clause, measured once. */
import type { Claim } from './claims.ts';
import { type Told, toldBy } from './common-words.ts';
import { countWords, type Openings, runningWords } from './openings.ts';
import { shortenings } from './shorten.ts';

/** What speaks for a line. */
export type Merits = {
  /** The worth of a line by what it tells, per word, about 0 to 2; 0 leaves it out. */
  worth: (claim: Claim, told: Told) => number;
  /** What the whole should resemble. */
  openings?: Openings;
  /** Do two claims say the same, in these or other words? Only one of them is told. */
  same?: (one: Claim, other: Claim) => boolean;
};

export type Telling = {
  claim: Claim;
  text: string;
  /** Its place among all tellings. */
  order: number;
  /** In words, as `sizeOf` counts. */
  size: number;
  worth: number;
  /** What it tells, as numbers that are the same in all tellings of a pool: single words, and pairs. */
  words: number[];
  pairs: number[];
  /** Its running words that openings hold: how often it uses each, and the shares of the openings that hold it so often. */
  shared: { word: number; times: number; shares: number[] }[];
  length: number;
};

/** So many tellings are looked at closely. */
const POOL = 80;
/** Long lines fill a budget better than several short ones: the pool is gathered by worth times size to this power. */
const LONG = 0.3;

/**
 * The size of a line in words: what stands between spaces, brackets apart; where letters and digits are counted as runs ("U.S." is
 * two) and with brackets, no count comes to more than a tenth above it.
 */
function sizeOf(text: string): number {
  const own = text.replace(/\s*\[[^\]]*\]/g, '');
  const spaced = own.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(spaced, runningWords(text).length / 1.1);
}

/** The likeliest tellings that fit into `limit` words, best first. */
export function tellingsOf(claims: Claim[], limit: number, { worth, openings }: Merits): Telling[] {
  const ranked = claims
    .flatMap((claim) => [claim.text, ...shortenings(claim.text)].map((text) => ({ claim, text, size: sizeOf(text) })))
    .map((one, order) => ({ ...one, order }))
    .filter(({ size }) => size > 0 && size <= limit)
    .map((one) => {
      const told = toldBy(one.text);
      const value = worth(one.claim, told);
      return { ...one, told, worth: value, rank: value * one.size ** LONG };
    })
    .filter((one) => one.worth > 0)
    .sort((a, b) => b.rank - a.rank || a.order - b.order)
    .slice(0, POOL);
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  return ranked.map(({ claim, text, order, size, worth: value, told }) => {
    const running = runningWords(text);
    return {
      claim,
      text,
      order,
      size,
      worth: value,
      words: told.words.map(numberOf),
      pairs: told.pairs.map(numberOf),
      shared: [...countWords(running)].flatMap(([word, times]) => {
        const shares = openings?.shares.get(word);
        return shares ? [{ word: numberOf(`= ${word}`), times, shares }] : [];
      }),
      length: running.length,
    };
  });
}

/** Until src/core/duplicates.ts is there: fingerprints by MinHash over word shingles. */
import { fnv1a } from '../core/hash.ts';
import type { Article } from '../core/model.ts';

export type Fingerprint = { minima: number[] };

/** MinHash of five-word shingles (Broder 1997), 64 lanes. */
export function fingerprint(article: Article): Fingerprint {
  const words = article.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const minima = new Array<number>(64).fill(0xffffffff);
  for (let index = 0; index + 5 <= words.length; index++) {
    const hash = fnv1a(words.slice(index, index + 5).join(' '));
    for (let lane = 0; lane < 64; lane++) {
      const value = Math.imul(hash ^ (lane * 0x9e3779b1), 0x85ebca6b + 2 * lane) >>> 0;
      if (value < (minima[lane] as number)) minima[lane] = value;
    }
  }
  return { minima: words.length < 5 ? [] : minima };
}

/** Two articles are copies when about two thirds of their shingles are shared. */
export function isCopy(a: Fingerprint, b: Fingerprint): boolean {
  if (a.minima.length === 0 || b.minima.length === 0) return false;
  return a.minima.filter((value, lane) => value === b.minima[lane]).length / 64 >= 0.6;
}

/** Copies share a key with high probability: bands of four lanes. */
export function copyKeys(print: Fingerprint): string[] {
  const keys: string[] = [];
  for (let lane = 0; lane < print.minima.length; lane += 4) keys.push(`${lane}:${print.minima.slice(lane, lane + 4)}`);
  return keys;
}

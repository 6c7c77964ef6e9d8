/** A short stable name for a text, for ids that must be the same on every run and machine. */

const PRIME = 16777619;
const OFFSET = 2166136261;

/** 32-bit FNV-1a over UTF-16 code units (Fowler, Noll, Vo; RFC 9923), from a given start value. */
export function fnv1a(text: string, start = OFFSET): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/**
 * Up to 12 characters of base 36, from two FNV-1a lanes (the second starts where the first ends).
 * Not for secrets: it resists chance, not an attacker.
 */
export function shortHash(text: string): string {
  const first = fnv1a(text);
  const second = fnv1a(text, first ^ 0x5bd1e995);
  return (BigInt(first) * 0x100000000n + BigInt(second)).toString(36).slice(0, 12);
}

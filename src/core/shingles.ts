/** A text as runs of words ("shingles", Broder 1997): what stays of a text that was republished. */
import { readable } from './read-limit.ts';

const RUN = 4;
const WORD =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** What is filled in afresh in each edition of a serial report, besides figures. */
const FILLED_IN = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
december one two three four five six seven eight nine ten eleven twelve`.split(/\s+/),
);
const MASK = 0x5bd1e995;

export type Shingles = {
  /** Hashes of the runs, in the order of the text. */
  runs: Uint32Array;
  /** The same runs with figures, weekdays and months taken out; 0 for a run without any. */
  masked: Uint32Array;
  words: string[];
};

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(hash: number, next: number): number {
  let mixed = Math.imul(hash ^ next, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

/** Lower-case words without apostrophes; figures whole. A copy of a long text is known by its beginning. */
export function wordsOf(text: string): string[] {
  return (readable(text).match(WORD) ?? []).map((word) => word.toLowerCase().replace(/['’]/g, ''));
}

function isSlot(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || FILLED_IN.has(word);
}

/** All runs of four words; a shorter text is one run. */
export function shinglesOf(words: string[]): Shingles {
  const run = Math.min(RUN, words.length);
  const count = run === 0 ? 0 : words.length - run + 1;
  const hashes = words.map(hashWord);
  const slots = words.map(isSlot);
  const runs = new Uint32Array(count);
  const masked = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let plain = run;
    let without = run;
    let hasSlot = false;
    for (let k = i; k < i + run; k++) {
      const hash = hashes[k] ?? 0;
      plain = mix(plain, hash);
      without = mix(without, slots[k] ? MASK : hash);
      hasSlot ||= slots[k] === true;
    }
    runs[i] = plain;
    masked[i] = hasSlot ? without : 0;
  }
  return { runs, masked, words };
}

/** A bounded sample of the runs: the `size` smallest hashes (bottom-k, Cohen and Kaplan 2007), sorted. */
export function sampleOf({ runs }: Shingles, size: number): number[] {
  const sorted = Uint32Array.from(runs).sort();
  const sample: number[] = [];
  for (const hash of sorted) {
    if (hash !== sample.at(-1)) sample.push(hash);
    if (sample.length === size) break;
  }
  return sample;
}

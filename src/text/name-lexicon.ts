/** What is known about single words and fixed names before a text is read. */
import { FIRST_NAMES } from './languages/en-first-names.ts';
import { LAST_NAMES } from './languages/en-last-names.ts';
import * as words from './languages/en-names.ts';
import { OPENERS } from './languages/en-openers.ts';
import { PLACES } from './languages/en-places.ts';

const spaced = (list: string): Set<string> => new Set(list.trim().split(/\s+/));
const barred = (list: string): Set<string> => new Set(list.trim().split(/[|\n]/));

export const firstNames = spaced(FIRST_NAMES);
export const lastNames = spaced(LAST_NAMES);
export const places = barred(PLACES).union(barred(words.MORE_PLACES));
export const organizations = barred(words.ORGANIZATIONS);
export const titles = spaced(words.TITLES);
export const ranks = spaced(words.RANKS);
export const organizationHeads = spaced(words.ORGANIZATION_HEADS);
export const placeHeads = spaced(words.PLACE_HEADS);
export const placeStarts = spaced(words.PLACE_STARTS);
export const otherHeads = spaced(words.OTHER_HEADS);
export const noNames = spaced(words.NO_NAMES);
export const fields = spaced(words.FIELDS);
export const speech = spaced(words.SPEECH);
export const openers = spaced(OPENERS);
const demonyms = spaced(words.DEMONYMS);

const MARKED = /[^\p{ASCII}]/u;
const LETTERS: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', '’': "'" };

/** Lower case, without accents, with plain apostrophes: the form in which words are looked up. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (!MARKED.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđß’]/g, (letter) => LETTERS[letter] ?? letter);
}

/** "Russian", "Americans": of a nation, faith or party, and no place. */
export function isDemonym(word: string): boolean {
  return demonyms.has(word) || (word.endsWith('s') && demonyms.has(word.slice(0, -1)));
}

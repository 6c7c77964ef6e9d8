/** An invented vocabulary of natural size: pseudo-words, people, places and organisations, all made from a seed. */
import { type Chance, chanceFrom } from './chance.ts';

const ONSETS = ['b', 'br', 'c', 'cl', 'd', 'dr', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pl', 'pr', 'r', 's'];
const MORE_ONSETS = ['sc', 'sh', 'sl', 'st', 'str', 't', 'th', 'tr', 'v', 'w'];
const NUCLEI = ['a', 'a', 'e', 'e', 'e', 'i', 'i', 'o', 'o', 'u', 'ai', 'ea', 'oo', 'ou'];
const CODAS = ['', '', '', 'b', 'd', 'ck', 'l', 'm', 'n', 'n', 'nd', 'nt', 'p', 'r', 'r', 'rt', 's', 'st', 't', 'x'];
const NOUN_ENDINGS = ['', '', 'er', 'ment', 'ity', 'ion', 'age', 'ship', 'ness', 'ure'];
const ADJECTIVE_ENDINGS = ['al', 'ive', 'ous', 'ic', 'ful', 'less', 'ary', 'able'];

export type Vocabulary = { nouns: string[]; verbs: string[]; adjectives: string[]; people: string[]; places: string[] };

/** Some 60,000 distinct stems, of which a text uses a few often and most hardly ever; draw them with `zipfRank`. */
export function makeVocabulary(seed: number): Vocabulary {
  const chance = chanceFrom(seed, 1);
  const taken = new Set<string>();
  return {
    nouns: many(36_000, taken, () => stem(chance) + chance.pick(NOUN_ENDINGS)),
    verbs: many(9_000, taken, () => stem(chance)),
    adjectives: many(9_000, taken, () => stem(chance) + chance.pick(ADJECTIVE_ENDINGS)),
    people: many(
      4_000,
      taken,
      () => `${capital(syllables(chance, 2))} ${capital(syllables(chance, chance.between(2, 3)))}`,
    ),
    places: many(
      2_000,
      taken,
      () => capital(syllables(chance, chance.between(2, 3))) + chance.pick(['', 'stad', 'mouth', 'a']),
    ),
  };
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Rarer words are longer, as in any language: the first hundreds have one syllable, the rest two or three. */
function stem(chance: Chance): string {
  return syllables(chance, chance.pick([1, 2, 2, 2, 3]));
}

function syllables(chance: Chance, count: number): string {
  let word = '';
  for (let index = 0; index < count; index++) {
    word += chance.pick(chance.happens(0.35) ? MORE_ONSETS : ONSETS) + chance.pick(NUCLEI);
  }
  return word + chance.pick(CODAS);
}

function many(count: number, taken: Set<string>, make: () => string): string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = make();
    if (word.length < 3 || taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  return words;
}

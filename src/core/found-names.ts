/** Which names found in a text can be a person of the story, and how they are written. */
import { firstNames, lastNames, plain } from '../text/name-lexicon.ts';
import { slug } from './slug.ts';

/** No name holds a pronoun, a finite verb or a question's word, and none begins with a preposition. */
const NO_NAME =
  /\b(?:he|she|it|they|we|i|is|are|was|were|be|been|has|have|had|does|did|would|could|should|cannot|says?|said|died|how|what|why|who|whom|when|where|which)\b|^(?:for|with|from|to|by|in|on|at|of|and|but|if|as|than|like)\s/i;

/** Can these words be a person's name? */
export function mayBePerson(name: string): boolean {
  return !NO_NAME.test(name);
}

/** A given name and no surname: alone it does not tell who is meant. */
export function isGivenName(name: string): boolean {
  return firstNames.has(plain(name)) && !lastNames.has(plain(name));
}

/** Written in capitals throughout. */
export function isLoud(name: string): boolean {
  return name.length > 5 && name === name.toUpperCase();
}

/** A name with one space between its words, its capitals as in running text. */
export function spelled(name: string): string {
  const one = name.replace(/\s+/g, ' ');
  return isLoud(one) && one.includes(' ')
    ? one.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
    : one;
}

/** "PETRA LUND, HARBOUR TV ANCHOR:" opens a turn of somebody who reports and is not reported on. */
const LABEL =
  /^\W{0,3}(\p{Lu}[\p{Lu}.'’ -]{3,40}),\s(?:[\p{Lu}\d.,&'’-]+\s){0,5}(?:ANCHOR|CO-ANCHOR|CORRESPONDENT|HOST|CO-HOST|REPORTER|PRODUCER|METEOROLOGIST|CONTRIBUTOR)S?\b[^:\n]{0,60}:/gmu;

/** Tells whether a name is of the staff that speaks in a transcript. */
export function staffOf(text: string): (name: string) => boolean {
  const ids = new Set<string>();
  for (const [, label] of text.matchAll(LABEL)) {
    const words = (label ?? '').trim().split(/\s+/);
    ids.add(slug(words.join(' ')));
    ids.add(slug(words.at(-1) ?? ''));
  }
  return (name) => ids.has(slug(name));
}

/** Signs that capitalised words are, or are not, a person's name: nouns for what people do, initials, generational suffixes. */
import { noDoers, speakerNouns } from './languages/en-speakers.ts';
import { firstNames, lastNames, places } from './name-lexicon.ts';
import type { Word } from './name-words.ts';

const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
const SUFFIX = /^(?:jr|sr|junior|senior|i{2,3}|iv)$/;

/** "Pilots", "Defendant", "Violinist": a noun for what people are, which only a sentence's beginning gives its capital. */
export function isOccupation(word: string): boolean {
  if (firstNames.has(word) || lastNames.has(word) || places.has(word)) return false;
  const one = word.endsWith('s') ? word.slice(0, -1) : word;
  if (speakerNouns.has(word) || speakerNouns.has(one)) return true;
  // Surnames end like this too ("Sommers"), but seldom long ones.
  return isDoer(one) && (one.endsWith('ist') || (one !== word && word.length > 7));
}

/** "Striker", "organist": a singular that ends like one who does something. */
export function isDoer(word: string): boolean {
  return (
    /^\p{Ll}{3,}(?:er|or|ist|ian)$/u.test(word) && !noDoers.has(word) && !firstNames.has(word) && !lastNames.has(word)
  );
}

const DERIVED_ADJECTIVE = /(?:ical|ional|ental|obal|uous|ious|tive|sive|ful|less|able|ible|istic)$/;
const DERIVED_NOUN = /\p{L}{3}(?:tion|sion|ment|ments|tions|ness|ility|ivity|ship|ships|ology|isms?)$/u;

/** "Practical Advice", "Data Protection": endings that make words of words and no names. */
export function isDerived(words: Word[]): boolean {
  return DERIVED_ADJECTIVE.test(words[0]?.plain ?? '') || DERIVED_NOUN.test(words.at(-1)?.plain ?? '');
}

/** "A.J. Brown", "R. Haas": initials with their stops before a name. */
export function startsWithInitials(words: Word[], source: string): boolean {
  const [first, second] = words;
  if (!first || !second || words.length > 4 || second.plain.length < 2) return false;
  const written = source.slice(first.start, first.end);
  if (!INITIALS.test(written) || !(written.includes('.') || source[first.end] === '.')) return false;
  return !places.has(first.plain) && !/^[ue]\.?[nksu]\.?(?:[sa]\.?)?$/.test(first.plain);
}

export const isSuffix = (word: Word | undefined): boolean => word !== undefined && SUFFIX.test(word.plain);

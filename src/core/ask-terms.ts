/** The words of a question as terms: each with the stems that say the same, and how far it must be met. */
import { CONTRARY, FORMS, LIGHT, OUTCOMES, SENSES } from '../text/languages/en-questions.ts';
import { commonVerbs } from '../text/languages/en-verbs.ts';
import { contentStems, stem } from '../text/stems.ts';
import type { Topic } from './model.ts';

export type Term = {
  word: string;
  /** Stems of the word's own forms. */
  forms: Set<string>;
  /** Those, and stems that say the same. */
  alts: Set<string>;
  /** Stems that a denial may have in its place. */
  wide: Set<string>;
  /** Stems that say the contrary. */
  contrary: Set<string>;
  /** For a name that is known. */
  actor?: string;
  /** A topic of the briefing that this word means. */
  topic?: string;
  /** A name: nothing else can stand for it. */
  name: boolean;
  /** Tells little: an answer may do without it. */
  light: boolean;
  /** Something done rather than a thing: an answer must have a form of this very word. */
  verb: boolean;
};

const stemmed = (words: string[]): string[] => words.map((word) => stem(word));
const rowsOf = (rows: string[][]): Map<string, Set<string>> => {
  const made = new Map<string, Set<string>>();
  for (const same of rows.map(stemmed))
    for (const one of same) made.set(one, new Set([...(made.get(one) ?? []), ...same]));
  return made;
};
const forms = rowsOf(FORMS);
const senses = rowsOf(SENSES);
const verbs = new Set(stemmed(commonVerbs));
const outcomes = new Set(stemmed(OUTCOMES));
const contraries = new Map<string, Set<string>>();
for (const [head = '', ...others] of CONTRARY)
  for (const one of senses.get(stem(head)) ?? [stem(head)]) contraries.set(one, new Set(stemmed(others)));

/** A common verb, in any form. */
export function isVerb(word: string): boolean {
  return verbs.has(stem(word)) || forms.has(stem(word));
}

/** "WHO", "IT", "US": capitals that would be a function word in small letters. A text all in capitals tells nothing by them. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && contentStems(word).length === 0;
}

const DETERMINER = /^(?:an?|the|any|no|some|this|that|these|those|their|his|her|its|more|new|other|further)$/i;

/** Terms of a text, one for each word that carries meaning. `unknown` are stems of names, `skip` words that were read otherwise. */
export function termsOf(
  text: string,
  { unknown, topics, skip }: { unknown: Set<string>; topics: Topic[]; skip: Set<string> },
): Term[] {
  const seen = new Set<string>();
  // Of a compound every part must stand in an answer: "director-general" is not any director.
  const words =
    (/\p{Ll}/u.test(text) ? text : text.toLowerCase()).match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word, at) => {
    const lower = word.toLowerCase().replace(/['’]s$/, '');
    const acronym = isAcronym(word);
    const parts = acronym ? [word] : contentStems(lower);
    const [first] = parts;
    if (!first || (!acronym && skip.has(lower)) || seen.has(first)) return [];
    seen.add(first);
    const name = acronym || unknown.has(first);
    // Short verbs have a stem for each form: "sue" and "sued".
    const inflected = /e$/.test(lower) && lower.length <= 5 ? [stem(`${lower}d`)] : [];
    const own = new Set([...parts, ...(name ? [] : [...inflected, ...(forms.get(first) ?? [])])]);
    const thing = DETERMINER.test(words[at - 1] ?? '');
    const topic = topics.find((one) => [one.title, ...one.words].some((words) => sameWords(words, lower)))?.id;
    return [
      {
        word,
        forms: own,
        alts: name ? own : new Set([...own].flatMap((one) => [one, ...(senses.get(one) ?? [])])),
        wide: outcomes.has(first) ? outcomes : new Set<string>(),
        contrary: contraries.get(first) ?? new Set<string>(),
        ...(topic && !name && { topic }),
        name,
        light: !name && LIGHT.has(lower),
        verb: !name && !thing && (verbs.has(first) || forms.has(first) || /\p{L}{3}ed$/u.test(lower)),
      },
    ];
  });
}

function sameWords(words: string, lower: string): boolean {
  const [one, other] = [contentStems(words), contentStems(lower)];
  return one.length > 0 && one.length === other.length && one.every((each, at) => each === other[at]);
}

/** The words of a question as terms: each with the stems that say the same, and how far it must be met. */
import { CONTRARY, LIGHT, OUTCOMES, SENSES } from '../text/languages/en-questions.ts';
import { contentStems, stem } from '../text/stems.ts';
import type { Topic } from './model.ts';

export type Term = {
  word: string;
  /** Stems that say the same. */
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
};

const stemmed = (words: string[]): string[] => words.map((word) => stem(word));
const senses = new Map<string, Set<string>>();
for (const row of SENSES) {
  const same = stemmed(row);
  for (const one of same) senses.set(one, new Set([...(senses.get(one) ?? []), ...same]));
}
const outcomes = new Set(stemmed(OUTCOMES));
const contraries = new Map<string, Set<string>>();
for (const [head = '', ...others] of CONTRARY)
  for (const one of senses.get(stem(head)) ?? [stem(head)]) contraries.set(one, new Set(stemmed(others)));

/** Terms of a text, one for each word that carries meaning. `unknown` are stems of names, `skip` words that were read otherwise. */
export function termsOf(
  text: string,
  { unknown, topics, skip }: { unknown: Set<string>; topics: Topic[]; skip: Set<string> },
): Term[] {
  const seen = new Set<string>();
  return (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => {
    const lower = word.toLowerCase().replace(/['’]s$/, '');
    const parts = contentStems(lower);
    const [first] = parts;
    if (!first || skip.has(lower) || seen.has(first)) return [];
    seen.add(first);
    const name = unknown.has(first);
    const topic = topics.find((one) => [one.title, ...one.words].some((words) => sameWords(words, lower)))?.id;
    return [
      {
        word,
        alts: new Set([...parts, ...(name ? [] : (senses.get(first) ?? []))]),
        wide: outcomes.has(first) ? outcomes : new Set<string>(),
        contrary: contraries.get(first) ?? new Set<string>(),
        ...(topic && !name && { topic }),
        name,
        light: !name && LIGHT.has(lower),
      },
    ];
  });
}

function sameWords(words: string, lower: string): boolean {
  const [one, other] = [contentStems(words), contentStems(lower)];
  return one.length > 0 && one.length === other.length && one.every((each, at) => each === other[at]);
}

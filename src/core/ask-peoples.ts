/** A country named in a question and its people in an answer: "did Russia …" is answered by what Russian forces did. */
import type { Matched, Weights } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';

/** Endings with which English makes the adjective of a place, in place of its last vowel or behind it. */
const ENDINGS = ['n', 'an', 'ian', 'i', 'ese', 'ish'];

/** Who acts for a country when its adjective stands before them; a Russian poet acts for himself. */
export const ACTS_FOR =
  /^(?:forces|troops|army|military|soldiers|navy|government|authorities|officials|side|delegation|negotiators|leaders|leadership|parliament)$/i;

/** What may be the adjective of a name of one word: "russian" of "Russia", "chinese" of "China". */
function adjectivesOf(name: string): string[] {
  const lower = name.toLowerCase();
  if (lower.length < 4 || !/^\p{L}+$/u.test(lower)) return [];
  const base = lower.replace(/[aeiouy]$/, '');
  return ENDINGS.flatMap((ending) => [`${base}${ending}`, `${lower}${ending}`]);
}

/** "Norwegian officials" act for Norway: the match with a country counted as met where its people act in the line; unchanged where none do. */
export function metByPeople(matched: Matched, question: Question, weights: Weights): Matched {
  const found = new Map<Term, number[]>();
  for (const term of matched.missing) {
    const adjectives = term.name ? adjectivesOf(term.word) : [];
    const places = matched.tokens.flatMap(({ text }, number) => {
      const acts = [1, 2].some((next) => ACTS_FOR.test(matched.tokens[number + next]?.text ?? ''));
      return acts && adjectives.includes(text.toLowerCase()) ? [number] : [];
    });
    if (places.length > 0) found.set(term, places);
  }
  if (found.size === 0) return matched;
  const weigh = (terms: Iterable<Term>) => [...terms].reduce((sum, term) => sum + (weights.get(term) ?? 1), 0);
  return {
    ...matched,
    hits: new Map([...matched.hits, ...found]),
    missing: matched.missing.filter((term) => !found.has(term)),
    coverage: Math.min(1, matched.coverage + weigh(found.keys()) / weigh(question.terms)),
  };
}

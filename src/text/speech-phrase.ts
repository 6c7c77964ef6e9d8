/** Noun phrases in a sentence, by closed word classes: there is no tagger that would be as fast. */
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  noSpeakers,
  nounLinks,
  prepositions,
  relatives,
  subjectPronouns,
} from './languages/en.ts';
import type { Token } from './speech-frame.ts';

/** A stretch of tokens, first and last included. */
export type Phrase = { first: number; last: number };

/** Longest name or description taken for a speaker, in tokens. */
const LONGEST = 12;

export const isAdverb = (t: Token): boolean =>
  t.word && (adverbs.has(t.lower) || (!t.capital && t.lower.endsWith('ly') && t.lower.length > 4));
export const isBreak = (t: Token | undefined): boolean => !t || (!t.word && t.lower !== '&' && t.lower !== '%');

/** The noun phrase that ends at `last`; undefined where what stands there is no noun phrase. */
export function nounPhraseEndingAt(tokens: Token[], last: number, low: number): Phrase | undefined {
  const head = tokens[last];
  if (!head?.word) return undefined;
  if (subjectPronouns.has(head.lower)) return { first: last, last };
  if (isClosed(head) || noSpeakers.has(head.lower)) return undefined;
  let first = last + 1;
  for (let i = last; i >= low && last - i < LONGEST; i--) {
    const t = tokens[i] as Token;
    if (isBreak(t)) break;
    if (determiners.has(t.lower)) {
      first = i;
      if (i - 1 >= low && determiners.has((tokens[i - 1] as Token).lower)) continue;
      if (i - 1 > low && nounLinks.has((tokens[i - 1] as Token).lower) && isNounish(tokens[i - 2])) {
        i--;
        continue;
      }
      break;
    }
    if (nounLinks.has(t.lower)) {
      if (i - 1 >= low && first === i + 1 && isNounish(tokens[i - 1])) continue;
      break;
    }
    if (t.lower === 'and' && t !== head && i - 1 >= low && tokens[i - 1]?.capital) continue;
    if (subjectPronouns.has(t.lower) && tokens[i + 1]?.lower === 'and') first = i;
    if (isClosed(t) || isAdverb(t) || noSpeakers.has(t.lower) || subjectPronouns.has(t.lower)) break;
    if (t.verb && t !== head && !t.capital && t.verb.role !== 'base') break;
    first = i;
  }
  return first > last ? undefined : { first, last };
}

const isNounish = (t: Token | undefined): boolean =>
  t?.word === true &&
  !isClosed(t) &&
  !determiners.has(t.lower) &&
  !nounLinks.has(t.lower) &&
  !isAdverb(t) &&
  t.verb?.role !== 'finite';

/** Words that are no part of a noun phrase. */
const isClosed = (t: Token): boolean =>
  auxiliaries.has(t.lower) ||
  conjunctions.has(t.lower) ||
  relatives.has(t.lower) ||
  t.lower === 'that' ||
  (prepositions.has(t.lower) && !nounLinks.has(t.lower));

/** The noun phrase that begins at `first`: to the first word that cannot belong to it. */
export function nounPhraseFrom(tokens: Token[], first: number): Phrase | undefined {
  const head = tokens[first];
  if (!head?.word) return undefined;
  if (subjectPronouns.has(head.lower) || head.lower === 'him' || head.lower === 'them' || head.lower === 'her')
    return { first, last: first };
  if (isClosed(head) || nounLinks.has(head.lower) || noSpeakers.has(head.lower) || isAdverb(head)) return undefined;
  let last = first - 1;
  for (let i = first; i < tokens.length && i - first < LONGEST; i++) {
    const t = tokens[i] as Token;
    if (isBreak(t)) break;
    const next = tokens[i + 1];
    if (nounLinks.has(t.lower)) {
      const ties = t.lower === 'of' || t.lower === 'for' || next?.capital === true;
      if (!ties || !next?.word || noSpeakers.has(next.lower) || !(isNounish(next) || determiners.has(next.lower)))
        break;
      if ((t.lower === 'in' || t.lower === 'on' || t.lower === 'at' || t.lower === 'from') && tokens[last]?.capital)
        break;
      continue;
    }
    if (i > first && subjectPronouns.has(t.lower)) break;
    if (t.lower === 'and' && next?.capital && tokens[last]?.capital) continue;
    if (
      isClosed(t) ||
      isAdverb(t) ||
      (noSpeakers.has(t.lower) && i > first) ||
      (t.verb && t.verb.role !== 'base' && !t.capital)
    )
      break;
    if (t.verb && !t.capital && i > first && /[^s]s$/.test((tokens[i - 1] as Token).lower)) break;
    if (determiners.has(t.lower) && i > first && !nounLinks.has((tokens[i - 1] as Token).lower)) break;
    last = i;
    if (!t.capital && !determiners.has(t.lower) && isLowerVerb(t, i - first)) {
      last = i - 1;
      break;
    }
  }
  return last < first || determiners.has((tokens[last] as Token).lower) ? undefined : { first, last };
}

/** A lower-case word with the ending of a past form, after the first: more likely the verb than part of the name. */
const isLowerVerb = (t: Token, place: number): boolean => place > 0 && /[^e]ed$/.test(t.lower) && t.lower.length > 4;

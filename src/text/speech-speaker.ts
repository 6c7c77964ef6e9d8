/** Whether a noun phrase names somebody who can speak, and where the words that say who it is end. */
import {
  auxiliaries,
  conjunctions,
  determiners,
  nounLinks,
  prepositions,
  relatives,
  subjectPronouns,
} from './languages/en.ts';
import { noDoers, speakerNouns, speakerPlurals } from './languages/en-speakers.ts';
import { organizationHeads, ranks } from './name-lexicon.ts';
import type { Token } from './speech-frame.ts';
import { isAdverb, nounPhraseEndingAt, nounPhraseFrom, type Phrase } from './speech-phrase.ts';

/** How far the words after a noun may run. */
const REACH = 9;
const OBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'him',
  'her',
  'them',
  'me',
  'us',
  'himself',
  'herself',
  'themselves',
]);

/** "officials", "the ministry", "divers": a word for people or for a body of people, by lists and by the endings of those who do something. */
export function isSpeakerNoun(word: string): boolean {
  const doer = /^\p{Ll}{3,}(?:er|or|ist|ian)(s?)$/u.exec(word);
  if (doer && !noDoers.has(doer[1] ? word.slice(0, -1) : word)) return true;
  if (speakerPlurals.has(word) || speaks(word)) return true;
  if (word.endsWith('men')) return speaks(`${word.slice(0, -3)}man`);
  if (word.endsWith('ies')) return speaks(`${word.slice(0, -3)}y`);
  return word.endsWith('s') && (speaks(word.slice(0, -1)) || (word.endsWith('es') && speaks(word.slice(0, -2))));
}

const speaks = (word: string): boolean => {
  const last = word.slice(word.lastIndexOf('-') + 1);
  return (
    speakerNouns.has(word) ||
    ranks.has(word) ||
    organizationHeads.has(word) ||
    speakerNouns.has(last) ||
    ranks.has(last)
  );
};

/**
 * Whether a phrase is a pronoun, a name, or is headed by a word for people or bodies. Its head is the last word before what
 * ties another noun to it. A single capital that opens a sentence proves no name where other words follow it.
 */
export function canBeSpeaker(tokens: Token[], { first, last }: Phrase): boolean {
  const opening = tokens[first] as Token;
  if (first === last && (subjectPronouns.has(opening.lower) || OBJECT_PRONOUNS.has(opening.lower))) return true;
  let end = first;
  let capitals = 0;
  for (let i = first; i <= last; i++) {
    const t = tokens[i] as Token;
    if (i > first && (nounLinks.has(t.lower) || prepositions.has(t.lower)) && !t.capital) break;
    if (isSpeakerNoun(t.lower) || /^\d+-year-old$/.test(t.lower)) return true;
    const proves =
      t.capital && !determiners.has(t.lower) && (i > 0 || first === last || tokens[i + 1]?.capital === true);
    if (proves) capitals++;
    if (/['’]s?$/.test(t.lower) && t.capital && i === last) return true;
    end = i;
  }
  // "Lund's spokesman" is a person, "the Lund plan" is none.
  return capitals > 0 && (tokens[end] as Token).capital;
}

/** The noun phrase that begins at `first`, with what follows a noun for people in it ("officials familiar with the talks"). */
export function speakerFrom(tokens: Token[], first: number): Phrase | undefined {
  const phrase = nounPhraseFrom(tokens, first);
  return phrase && { first: phrase.first, last: modifierEnd(tokens, phrase) };
}

/** The noun phrase that ends at `last`, with the noun for people that it says more of ("sources close to the ministry"). */
export function speakerEndingAt(tokens: Token[], last: number, low: number): Phrase | undefined {
  const phrase = nounPhraseEndingAt(tokens, last, low);
  return phrase && { first: modifiedFrom(tokens, phrase.first, low), last: phrase.last };
}

/** "officials familiar | with the talks", "people briefed | on it": the last word of what follows a noun for people, else `last`. */
function modifierEnd(tokens: Token[], { first, last }: Phrase): number {
  let head = first;
  while (head <= last && !isSpeakerNoun((tokens[head] as Token).lower)) head++;
  if (head > last || last > head + 1) return last;
  const tie = tokens[head + 2];
  if (!isModifier(tokens[head + 1]) || !tie || !prepositions.has(tie.lower)) return last;
  let end = head + 2;
  for (let i = head + 3; i < tokens.length && i - head < REACH; i++) {
    const t = tokens[i] as Token;
    if (!t.word || stops(t)) break;
    end = i;
  }
  return end > head + 2 ? end : last;
}

const isModifier = (t: Token | undefined): boolean =>
  t?.word === true &&
  !t.capital &&
  !t.verb &&
  !isAdverb(t) &&
  !stops(t) &&
  !prepositions.has(t.lower) &&
  !determiners.has(t.lower) &&
  !isSpeakerNoun(t.lower) &&
  !/day$/.test(t.lower);

const stops = (t: Token): boolean =>
  auxiliaries.has(t.lower) ||
  conjunctions.has(t.lower) ||
  relatives.has(t.lower) ||
  subjectPronouns.has(t.lower) ||
  t.lower === 'that' ||
  /day$/.test(t.lower) ||
  (t.verb !== undefined && t.verb.role === 'finite');

/** "Sources close to the ministry": where a phrase ends what follows a noun for people, its beginning; else `first`. */
function modifiedFrom(tokens: Token[], first: number, low: number): number {
  const head = first - 3;
  if (head < low || !prepositions.has((tokens[first - 1] as Token).lower) || !isModifier(tokens[first - 2]))
    return first;
  if (!isSpeakerNoun((tokens[head] as Token).lower)) return first;
  let from = head;
  while (from > low && isBeforeNoun(tokens[from - 1] as Token)) from--;
  return from;
}

const isBeforeNoun = (t: Token): boolean =>
  t.word && !stops(t) && !prepositions.has(t.lower) && !isAdverb(t) && (!t.verb || t.capital);

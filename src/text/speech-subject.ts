/** Who speaks: the subject of a verb of saying, by the order of words and the closed word classes beside it. */
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  noSpeakers,
  nounLinks,
  passiveAuxiliaries,
  prepositions,
  relatives,
  subjectPronouns,
} from './languages/en.ts';
import type { Token } from './speech-frame.ts';

/** A stretch of tokens, first and last included. */
export type Phrase = { first: number; last: number };

/** How far a subject may stand from its verb, in tokens; appositions are seldom longer. */
const REACH = 40;
/** Longest name or description taken for a speaker, in tokens. */
const LONGEST = 12;

const isAdverb = (t: Token): boolean =>
  t.word && !t.capital && (adverbs.has(t.lower) || (t.lower.endsWith('ly') && t.lower.length > 4));
const isAuxiliary = (t: Token): boolean => t.word && auxiliaries.has(t.lower);
const isBreak = (t: Token | undefined): boolean => !t || (!t.word && t.lower !== '&' && t.lower !== '%');
const isDash = (t: Token): boolean => /^[–—―-]$/.test(t.lower);
const isComma = (t: Token | undefined): boolean => t !== undefined && (t.lower === ',' || isDash(t) || t.lower === ')');

/** The subject of the verb at `v`, looking left no further than `low`. Undefined where there is none or it is passive. */
export function subjectBefore(tokens: Token[], v: number, low: number): Phrase | undefined {
  const floor = Math.max(low, v - REACH);
  const verb = tokens[v] as Token;
  let i = v - 1;
  let passive = false;
  let helped = false;
  while (i >= floor && (isAdverb(tokens[i] as Token) || isAuxiliary(tokens[i] as Token))) {
    const { lower } = tokens[i] as Token;
    if (auxiliaries.has(lower)) helped = true;
    if (passiveAuxiliaries.has(lower)) passive = true;
    i--;
  }
  const form = verb.verb?.role;
  if (passive && form === 'finite') return agentAfter(tokens, v);
  const before = tokens[i];
  if (i < floor || !before) return undefined;
  if (form === 'gerund' && !passive) return participleSubject(tokens, i, floor);
  if (form === 'base' && before.lower === 'to') return mainSubject(tokens, low, i);
  if (form === 'base' && !helped && !isPluralSubject(tokens, i)) return undefined;
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') return mainSubject(tokens, low, i);
  if (before.lower === 'who' || before.lower === 'which') return beforeRelative(tokens, i, floor);
  if (isComma(before))
    return beforeApposition(tokens, i, floor) ?? (before.lower === ',' ? mainSubject(tokens, low, i) : undefined);
  return nounPhraseEndingAt(tokens, i, floor);
}

/** "…, adding" and "in saying": the subject of the clause before. "quoted as saying" likewise. */
function participleSubject(tokens: Token[], i: number, low: number): Phrase | undefined {
  const before = tokens[i] as Token;
  if (before.lower === 'who' || determiners.has(before.lower)) return undefined;
  return mainSubject(tokens, low, i);
}

/** A base form without "to" or auxiliary is a verb only after a plural or a pronoun ("officials say"); else a noun. */
function isPluralSubject(tokens: Token[], i: number): boolean {
  const t = tokens[i] as Token;
  if (['i', 'we', 'they', 'you', 'who', 'and'].includes(t.lower) || isComma(t)) return true;
  return t.word && /[^s']s$/.test(t.lower) && !t.verb && !determiners.has(t.lower) && !t.lower.endsWith("'s");
}

/** Words that "by" introduces after a passive ("was denounced by officials"). */
function agentAfter(tokens: Token[], v: number): Phrase | undefined {
  for (let i = v + 1; i < tokens.length && i < v + 4; i++) {
    if ((tokens[i] as Token).lower === 'by') return nounPhraseFrom(tokens, i + 1);
  }
  return undefined;
}

function beforeRelative(tokens: Token[], i: number, low: number): Phrase | undefined {
  const end = isComma(tokens[i - 1]) ? i - 2 : i - 1;
  return end < low ? undefined : nounPhraseEndingAt(tokens, end, low);
}

/** "Peter Vann, the union leader, said": over the parts between commas to the one that the apposition explains. */
function beforeApposition(tokens: Token[], comma: number, low: number): Phrase | undefined {
  let end = comma;
  while (end > low) {
    let begin = end - 1;
    while (begin >= low && !isBreak(tokens[begin])) begin--;
    const part = { first: begin + 1, last: end - 1 };
    const leftmost = begin < low || !isComma(tokens[begin]);
    if (part.first <= part.last && (leftmost || isName(tokens, part))) {
      const phrase = nounPhraseEndingAt(tokens, part.last, part.first);
      return leftmost || phrase ? phrase : undefined;
    }
    if (leftmost) return undefined;
    end = begin;
  }
  return undefined;
}

/** Capitalised words and what ties them, two at least or one that follows no determiner. */
function isName(tokens: Token[], { first, last }: Phrase): boolean {
  if (last - first > 5) return startsWithName(tokens, first, last);
  for (let i = first; i <= last; i++) {
    const t = tokens[i] as Token;
    if (!t.capital && !nounLinks.has(t.lower)) return startsWithName(tokens, first, last);
  }
  return (tokens[first] as Token).capital;
}

const startsWithName = (tokens: Token[], first: number, last: number): boolean => {
  const t = tokens[first] as Token;
  const next = tokens[first + 1];
  if (!t.capital || determiners.has(t.lower) || prepositions.has(t.lower) || conjunctions.has(t.lower)) return false;
  return (
    first < last &&
    next?.capital === true &&
    /[\p{L}]$/u.test((tokens[last] as Token).lower) &&
    (tokens[last] as Token).capital
  );
};

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
    if (t.lower === 'and' && t !== head && i - 1 >= low && tokens[i - 1]?.capital && tokens[i + 1]?.capital) continue;
    if (isClosed(t) || isAdverb(t) || noSpeakers.has(t.lower) || subjectPronouns.has(t.lower)) break;
    if (t.verb && !t.capital && t.verb.role !== 'base') break;
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
    if (t.lower === 'and' && next?.capital && tokens[last]?.capital) continue;
    if (
      isClosed(t) ||
      isAdverb(t) ||
      (noSpeakers.has(t.lower) && i > first) ||
      (t.verb && t.verb.role !== 'base' && !t.capital)
    )
      break;
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

/** The subject of the clause that holds `i`: its first noun phrase, past adverbials that a comma parts from it. */
export function mainSubject(tokens: Token[], low: number, i: number): Phrase | undefined {
  let at = low;
  for (let tries = 0; tries < 4 && at < i; tries++) {
    const t = tokens[at] as Token;
    const opens =
      t.word && !prepositions.has(t.lower) && !conjunctions.has(t.lower) && !isAdverb(t) && !relatives.has(t.lower);
    if (opens && !auxiliaries.has(t.lower) && !/ing$/.test(t.lower)) {
      const phrase = nounPhraseFrom(tokens, at);
      if (phrase && phrase.last < i) return nameWithin(tokens, phrase);
    }
    if (t.lower === 'and' || t.lower === 'but' || t.lower === 'while' || isBreak(t) || (isAdverb(t) && t.capital)) {
      at++;
      continue;
    }
    while (at < i && (tokens[at] as Token).lower !== ',' && at - low < REACH) at++;
    at++;
  }
  return undefined;
}

/** A common noun phrase read forwards may run into its verb: it is cut after the first two words past the determiner. */
function nameWithin(tokens: Token[], phrase: Phrase): Phrase {
  let lastCapital = -1;
  for (let i = phrase.first; i <= phrase.last; i++) {
    const t = tokens[i] as Token;
    if (t.capital && !determiners.has(t.lower)) lastCapital = i;
  }
  if (lastCapital >= 0) return { first: phrase.first, last: lastCapital };
  return { first: phrase.first, last: Math.min(phrase.last, phrase.first + 2) };
}

/** Who speaks: the subject of a verb of saying, by the order of words and the closed word classes beside it. */
import {
  auxiliaries,
  conjunctions,
  determiners,
  noSpeakers,
  nounLinks,
  passiveAuxiliaries,
  prepositions,
  relatives,
} from './languages/en.ts';
import type { Token } from './speech-frame.ts';
import { isAdverb, isBreak, nounPhraseEndingAt, nounPhraseFrom, type Phrase } from './speech-phrase.ts';
import { isSpeakerNoun, speakerEndingAt, speakerFrom } from './speech-speaker.ts';

/** How far a subject may stand from its verb, in tokens; appositions are seldom longer. */
const REACH = 40;
const isAuxiliary = (t: Token): boolean => t.word && auxiliaries.has(t.lower);
const isDash = (t: Token): boolean => /^[–—―-]$/.test(t.lower);
const isComma = (t: Token | undefined): boolean =>
  t !== undefined && (t.lower === ',' || isDash(t) || t.lower === ')' || t.lower === '(');

/**
 * The subject of the verb at `v`, looking left no further than `low`, or than the sentence's beginning where the verb shares the
 * subject of the clause before. Undefined where there is none or it is passive.
 */
export function subjectBefore(tokens: Token[], v: number, low: number): Phrase | undefined {
  const start = v > 2 * REACH ? low : 0;
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
  // "said rates “may stay,” adding that …": the words quoted end the clause before.
  if (form === 'gerund' && !passive && i < low && before?.quote !== undefined) return mainSubject(tokens, start, i);
  if (i < floor || !before) return undefined;
  if (before.lower === ')') return beforeBrackets(tokens, i, floor);
  if (form === 'gerund' && !passive) return participleSubject(tokens, i, start);
  if (form === 'base' && before.lower === 'to') return mainSubject(tokens, start, i);
  if (form === 'base' && !helped && !isPluralSubject(tokens, i)) return undefined;
  if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') return mainSubject(tokens, start, i);
  if (before.lower === 'who' || before.lower === 'which') return beforeRelative(tokens, i, floor);
  if (isComma(before))
    return beforeApposition(tokens, i, floor) ?? (before.lower === ',' ? mainSubject(tokens, start, i) : undefined);
  return speakerEndingAt(tokens, i, floor);
}

/** "…, adding" and "in saying": the subject of the clause before. "quoted as saying" likewise. */
function participleSubject(tokens: Token[], i: number, low: number): Phrase | undefined {
  const before = tokens[i] as Token;
  if (before.lower === 'who' || determiners.has(before.lower)) return undefined;
  const own = before.word && before.capital && i > low ? nounPhraseEndingAt(tokens, i, low) : undefined;
  return own ?? mainSubject(tokens, low, i);
}

/** A base form without "to" or auxiliary is a verb only after a plural or a pronoun ("officials say"); else a noun. */
function isPluralSubject(tokens: Token[], i: number): boolean {
  const t = tokens[i] as Token;
  if (['i', 'we', 'they', 'you', 'who', 'and'].includes(t.lower) || isComma(t)) return true;
  if (t.word && /[^s']s$/.test(t.lower) && !t.verb && !determiners.has(t.lower) && !t.lower.endsWith("'s")) return true;
  // "People involved in the deal say": the plural stands at the head.
  const head = tokens[speakerEndingAt(tokens, i, 0)?.first ?? i] as Token;
  return head !== t && isSpeakerNoun(head.lower) && (head.lower.endsWith('s') || head.lower === 'people');
}

/** Words that "by" introduces after a passive ("was denounced by officials"). */
function agentAfter(tokens: Token[], v: number): Phrase | undefined {
  for (let i = v + 1; i < tokens.length && i < v + 4; i++) {
    if ((tokens[i] as Token).lower === 'by') return speakerFrom(tokens, i + 1);
  }
  return undefined;
}

function beforeRelative(tokens: Token[], i: number, low: number): Phrase | undefined {
  const end = isComma(tokens[i - 1]) ? i - 2 : i - 1;
  return end < low ? undefined : nounPhraseEndingAt(tokens, end, low);
}

/** "Quill (D-Ohio) said": what stands in brackets is not the subject. */
function beforeBrackets(tokens: Token[], close: number, low: number): Phrase | undefined {
  let open = close;
  while (open > low && tokens[open]?.lower !== '(') open--;
  return open > low ? nounPhraseEndingAt(tokens, open - 1, low) : undefined;
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

/** The subject of the clause that holds `i`: its first noun phrase, past adverbials that a comma parts from it. */
function mainSubject(tokens: Token[], low: number, i: number): Phrase | undefined {
  let at = low;
  for (let tries = 0; tries < 8 && at < i; tries++) {
    const t = tokens[at] as Token;
    if (isBreak(t) || isAdverb(t) || ['and', 'but', 'while', 'or', 'so'].includes(t.lower)) {
      at++;
    } else if (prepositions.has(t.lower) && noSpeakers.has(tokens[at + 1]?.lower ?? '')) {
      at += 2;
      while (at < i && /^[\d.]+$/.test((tokens[at] as Token).lower)) at++;
    } else if (
      prepositions.has(t.lower) ||
      conjunctions.has(t.lower) ||
      relatives.has(t.lower) ||
      /ing$/.test(t.lower)
    ) {
      while (at < i && (tokens[at] as Token).lower !== ',' && at - low < REACH) at++;
    } else {
      const phrase = nounPhraseFrom(tokens, at);
      return phrase && phrase.last < i ? nameWithin(tokens, phrase) : undefined;
    }
  }
  return undefined;
}

/** A noun phrase read forwards may run into its verb: it is cut after its last capital, or after two words past its first. */
function nameWithin(tokens: Token[], { first, last }: Phrase): Phrase {
  let capital = -1;
  for (let i = first; i <= last; i++) {
    const t = tokens[i] as Token;
    if (t.capital && !determiners.has(t.lower) && !(t.verb && i === first)) capital = i;
  }
  if (capital < 0 || (capital === first && isCommonNoun(tokens, first, last)))
    return { first, last: Math.min(last, first + 2) };
  return { first, last: EPITHET.test((tokens[capital] as Token).lower) ? Math.min(last, capital + 1) : capital };
}

/** Adjectives of place and possessives: the noun comes after them ("Western analysts", "Lund's office"). */
const EPITHET = /(?:[ai]an|[lr]ean|ern|ish|ese|'s|s')$/;

/** "Officials in the city": the capital is only the sentence's. Known by the plural, or the words that tie the next noun to it. */
function isCommonNoun(tokens: Token[], first: number, last: number): boolean {
  const next = tokens[first + 1];
  return first < last && next !== undefined && !next.capital && nounLinks.has(next.lower);
}

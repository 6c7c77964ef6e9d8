/** A sentence as words, marks and whole quotations: what the search for speakers reads. */
import type { Quoted } from './quote-marks.ts';
import { isApostrophe, isDigit, isLetter, isSpace, isUpper } from './sentence-characters.ts';
import { type SpeechVerb, speechVerb } from './speech-verbs.ts';

/** `lower` is the word in lower case with a straight apostrophe, or the mark itself; a quotation has its index in `quote`. */
export type Token = {
  start: number;
  end: number;
  lower: string;
  word: boolean;
  capital: boolean;
  verb: SpeechVerb | undefined;
  quote: number | undefined;
};

/** Tokens of `text` from `from` to `to`; quotations from index `first` on (in order) are one token each. */
export function readFrame(text: string, from: number, to: number, quotes: Quoted[], first: number): Token[] {
  const tokens: Token[] = [];
  const add = (
    start: number,
    end: number,
    lower: string,
    word: boolean,
    capital: boolean,
    verb?: SpeechVerb,
    quote?: number,
  ) => tokens.push({ start, end, lower, word, capital, verb, quote });
  let next = first;
  let at = from;
  while (at < to) {
    const quoted = quotes[next];
    if (quoted && at >= quoted.open) {
      add(quoted.open, quoted.close, '', false, false, undefined, next);
      at = Math.max(at, quoted.close);
      next++;
      continue;
    }
    const c = text.charCodeAt(at);
    if (isSpace(c)) {
      at++;
      continue;
    }
    const begin = at;
    if (isLetter(c) || isDigit(c)) {
      at = wordEnd(text, at + 1, Math.min(to, quoted?.open ?? to));
      const lower = text.slice(begin, at).toLowerCase().replace('’', "'");
      add(begin, at, lower, true, isUpper(c), speechVerb(lower));
    } else {
      at++;
      add(begin, at, text[begin] as string, false, false);
    }
  }
  return tokens;
}

/** Letters and digits, with apostrophes, hyphens, stops and commas inside; a stop after an initial or short title belongs to it. */
function wordEnd(text: string, at: number, to: number): number {
  const begin = at - 1;
  while (at < to && at - begin < 80) {
    const c = text.charCodeAt(at);
    if (isLetter(c) || isDigit(c)) {
      at++;
      continue;
    }
    const joins =
      c === 45 ||
      c === 46 ||
      c === 0x2010 ||
      c === 0x2011 ||
      isApostrophe(c) ||
      (c === 44 && isDigit(text.charCodeAt(at - 1)));
    const next = text.charCodeAt(at + 1);
    if (!joins || at + 1 >= to || !(isLetter(next) || isDigit(next))) break;
    if (c === 44 && !isDigit(next)) break;
    at += 2;
  }
  if (
    text[at] === '.' &&
    at + 1 < to &&
    at - begin < 5 &&
    isUpper(text.charCodeAt(begin)) &&
    isSpace(text.charCodeAt(at + 1))
  )
    at++;
  return at;
}

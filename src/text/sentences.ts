/** Splits a text into its sentences. */

import { attributionFollows } from './sentence-attribution.ts';
import {
  isCloser,
  isDigit,
  isLetter,
  isLower,
  isQuoteMark,
  isSpace,
  isUpper,
  letterCase,
  skipSpace,
} from './sentence-characters.ts';
import { blocks, carriesOn, type Marker, readMarker } from './sentence-lines.ts';
import { endsSentence, type Place, skipOpeners } from './sentence-stops.ts';

type Span = { text: string; start: number; end: number };

/**
 * The sentences of a text, in order, without the white space around them; `text` is always `source.slice(start, end)`.
 * A line is at least one sentence (a heading or list item needs no stop); a wrapped line goes on in the next. A sentence inside
 * a quotation is its own, but a quotation stays with the words that name its speaker (“Why?” she asked.). Stops missing their
 * space, or parted from their word by one, still end a sentence. `language` is BCP 47; other languages than English get the rules
 * that need no word list. Linear in the length of the text.
 */
export function splitSentences(text: string, language = 'en'): Span[] {
  const english = /^en\b/i.test(language);
  const sentences: Span[] = [];
  for (const [from, end] of blocks(text)) {
    let to = end;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) splitBlock({ text, from: skipSpace(text, from, to), to, sentence: from, english }, sentences);
  }
  return sentences;
}

function splitBlock(place: Place, sentences: Span[]): void {
  const { text, to } = place;
  let start = place.from;
  let straight = 0;
  let mark: Marker | undefined = readMarker(text, start, to);
  let i = mark?.end ?? start;
  const cut = (end: number, next: number) => {
    if (end > start) sentences.push({ text: text.slice(start, end), start, end });
    start = next;
  };
  while (i < to) {
    place.sentence = start;
    const c = text.charCodeAt(i);
    if (c === 34) straight++;
    if (mark && isSpace(c) && i > start) {
      const next = skipSpace(text, i, to);
      const found = readMarker(text, next, to);
      if (found && carriesOn(mark, found)) {
        cut(i, next);
        mark = found;
        i = found.end;
      } else {
        i = next;
      }
      continue;
    }
    if (!isStop(c)) {
      i++;
      continue;
    }
    const stop = readStop(place, i, straight % 2 === 1);
    for (let k = i + 1; k < stop.resume; k++) if (text.charCodeAt(k) === 34) straight++;
    i = Math.max(i + 1, stop.resume);
    if (stop.end === undefined) continue;
    cut(stop.end, skipSpace(text, stop.end, to));
    const item = mark && readMarker(text, start, to);
    if (mark && item && carriesOn(mark, item)) {
      mark = item;
      i = item.end;
    }
  }
  cut(to, to);
}

/** . ! ? … and their full-width forms. */
const isStop = (c: number): boolean => c === 46 || c === 33 || c === 63 || c === 0x2026 || isWideStop(c);
const isWideStop = (c: number): boolean => c === 0x3002 || c === 0xff01 || c === 0xff1f;

/** What a run of stops means: where the sentence ends, if it does, and where to read on. */
type Stop = { end?: number; resume: number };

function readStop(place: Place, at: number, inStraight: boolean): Stop {
  const { text, to } = place;
  let run = at + 1;
  while (run < to && isStop(text.charCodeAt(run))) run++;
  const spaced = spacedDots(text, run, to);
  if (spaced > run) return readSpacedEllipsis(place, at, run, spaced);
  const close = skipClosers(text, run, to, inStraight);
  const quoted = hasQuoteMark(text, run, close);
  const next = skipSpace(text, close, to);
  const none: Stop = { resume: close };
  if (next >= to) return { resume: to };
  if (next === close) return startsUnspaced(place, at, run, close, quoted) ? { end: close, resume: close } : none;
  const opener = skipOpeners(text, next, to);
  if (!canStart(text, opener, to)) return none;
  const end: Stop = { end: close, resume: close };
  const c = text.charCodeAt(at);
  const bracketed = text[at - 1] === '(' || text[at - 1] === '[';
  if (bracketed && close > run) return none;
  if (c === 46 && run === at + 1) return endsSentence(place, at, next) || (close > run && !quoted) ? end : none;
  if (quoted && c !== 46 && place.english && attributionFollows(text, next, to)) return none;
  const ellipsis = c === 0x2026 || (c === 46 && run === at + 3);
  if (ellipsis && close === run && (isSpace(text.charCodeAt(at - 1)) || isFirstPerson(text, opener))) return none;
  return end;
}

/** The end of the dots that follow, each after one space (". . ."). */
function spacedDots(text: string, at: number, to: number): number {
  while (at + 1 < to && text[at] === ' ' && text[at + 1] === '.') at += 2;
  return at;
}

/**
 * Dots parted by spaces mark an omission. Where four follow a word, the first is the sentence's own stop (Chicago Manual of Style,
 * 13.53); four that stand free end the sentence before them; three stand inside one.
 */
function readSpacedEllipsis(place: Place, at: number, run: number, dots: number): Stop {
  const { text, to } = place;
  const next = skipSpace(text, dots, to);
  const count = run - at + (dots - run) / 2;
  if (next >= to || count < 4 || !canStart(text, skipOpeners(text, next, to), to)) return { resume: dots };
  const attached = at > place.from && !isSpace(text.charCodeAt(at - 1));
  return { end: attached ? run : dots, resume: dots };
}

/** Past closing marks and references in brackets ("[3]"). A straight mark closes where one is open or a space follows. */
function skipClosers(text: string, at: number, to: number, inStraight: boolean): number {
  let open = inStraight;
  while (at < to) {
    const c = text.charCodeAt(at);
    if (c === 91) {
      let end = at + 1;
      while (end < to && end - at < 4 && isDigit(text.charCodeAt(end))) end++;
      if (end === at + 1 || text[end] !== ']') return at;
      at = end + 1;
    } else if (!isCloser(c)) {
      return at;
    } else {
      if (c === 34) {
        if (!open && at + 1 < to && isLetter(text.charCodeAt(at + 1))) return at;
        open = false;
      }
      at++;
    }
  }
  return at;
}

function hasQuoteMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isQuoteMark(text.charCodeAt(i))) return true;
  return false;
}

/** Whether a sentence may begin here: anything but a lower-case word or a dash. "iPhone" and "al-Sadr" count as capitals. */
function canStart(text: string, at: number, to: number): boolean {
  if (at >= to) return true;
  const c = text.charCodeAt(at);
  if (isLower(c)) {
    for (let i = at + 1; i < to && i < at + 5; i++) {
      const d = text.charCodeAt(i);
      if (isUpper(d)) return true;
      if (!isLetter(d) && d !== 45 && d !== 39 && d !== 0x2019) return false;
    }
    return false;
  }
  return !(
    c === 45 ||
    (c >= 0x2010 && c <= 0x2015) ||
    c === 44 ||
    c === 59 ||
    c === 58 ||
    c === 38 ||
    c === 47 ||
    isCloser(c)
  );
}

/** A stop directly before the next word: the space was lost, unless it stands inside an address, a number or a name. */
function startsUnspaced(place: Place, at: number, run: number, close: number, quoted: boolean): boolean {
  const { text, to } = place;
  if (isWideStop(text.charCodeAt(at))) return true;
  const opener = skipOpeners(text, close, to);
  const first = letterCase(text.charCodeAt(opener));
  if (first !== 'upper') return false;
  if (quoted || opener > close) return true;
  if (close > run) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(opener + 1);
  if (!isLower(after) && !isSpace(after)) return false;
  if (isSpace(before)) return isLower(after);
  // "He left in 2030.It rained": a number of two figures is no item of a list.
  if (/(?:^|[\s$£€(–-])\d[\d,.]*[\d%]$/.test(text.slice(Math.max(place.sentence, at - 12), at))) return isLower(after);
  return isLower(before) && isLower(text.charCodeAt(at - 2)) && !inAddress(text, at);
}

/** Whether the run of characters around `at` holds what only addresses and paths hold; 80 characters each way. */
function inAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 80 && !isSpace(text.charCodeAt(from - 1))) from--;
  let end = at;
  while (end < text.length && end - at < 80 && !isSpace(text.charCodeAt(end))) end++;
  return /[/@\\=_]|^www\./i.test(text.slice(from, end));
}

/** "I" has a capital everywhere, so that it tells nothing. */
const isFirstPerson = (text: string, at: number): boolean => text[at] === 'I' && !isLetter(text.charCodeAt(at + 1));

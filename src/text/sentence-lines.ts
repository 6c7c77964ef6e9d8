/** Lines of a text: where a block of running text ends, and list items that stand in one line. */
import { bylineWords, dangling } from './languages/en.ts';
import { isDigit, isLetter, isLineBreak, isLower, isSpace, isUpper, skipSpace } from './sentence-characters.ts';

/** A line shorter than this many words that has no stop is a heading or item, not one that was wrapped. */
const WRAPPED_WORDS = 4;

/** Stretches of text that no sentence reaches over, in order: lines, with wrapped lines put together. */
export function* blocks(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  let lineStart = 0;
  let wrapped = false;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    if (at < text.length && goesOn(text, lineStart, at, next, wrapped)) {
      wrapped = true;
    } else {
      yield [start, at];
      start = next;
      wrapped = false;
    }
    lineStart = next;
    at = next - 1;
  }
}

/**
 * Whether a line was only wrapped. A wrapped line has no stop and goes on in lower case, and one of these holds: it ends in a
 * space (RFC 3676, format=flowed), in a comma, in a word that cannot end a sentence, or it reads like running text
 * (begins with a capital, some words long).
 */
function goesOn(text: string, start: number, end: number, next: number, wrapped: boolean): boolean {
  const from = skipSpace(text, start, end);
  if (from === end || next >= text.length || !isLower(text.charCodeAt(next))) return false;
  let last = end;
  while (last > from && isSpace(text.charCodeAt(last - 1))) last--;
  const c = text.charCodeAt(last - 1);
  if (c !== 44 && !isLetter(c) && !isDigit(c)) return false;
  if (c === 44) return true;
  if (readMarker(text, next, text.length) || bylineWords.has(wordAt(text, next))) return false;
  if (last < end || dangling.has(lastWord(text, from, last))) return true;
  return (
    (wrapped || isUpper(text.charCodeAt(from))) &&
    spaces(text, from, last) >= WRAPPED_WORDS - 1 &&
    !isTitleCase(text, from, last)
  );
}

/** The word that begins at `at`, in lower case, cut at an apostrophe; at most 24 letters. */
export function wordAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at < 24 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end).toLowerCase();
}

function lastWord(text: string, from: number, end: number): string {
  let at = end;
  while (at > from && end - at < 24 && isLetter(text.charCodeAt(at - 1))) at--;
  return text.slice(at, end).toLowerCase();
}

function spaces(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end && count < WRAPPED_WORDS; at++) if (isSpace(text.charCodeAt(at))) count++;
  return count;
}

/** Whether a line is written like a headline: most words longer than three letters have a capital. Judged on 400 characters. */
export function isTitleCase(text: string, from: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  const to = Math.min(end, from + 400);
  for (let at = from; at < to; ) {
    const begin = at;
    while (at < to && isLetter(text.charCodeAt(at))) at++;
    if (at - begin > 3) {
      if (isUpper(text.charCodeAt(begin))) upper++;
      else lower++;
    }
    if (at === begin) at++;
  }
  return upper > 2 * lower;
}

/** The mark of a list item: a bullet, a number or letter with its stop or bracket, or a bullet and a number. */
export type Marker = { bullet: string; form: string; value: number; end: number };

const BULLETS = '•⁃‣◦▪●■–-*';

/** Reads the mark that stands at `at`; undefined where none does. A mark is followed by a space; a bullet need not be. */
export function readMarker(text: string, at: number, to: number): Marker | undefined {
  let i = at;
  let bullet = '';
  if (BULLETS.includes(text[i] ?? ' ')) {
    bullet = text[i] as string;
    i = skipSpace(text, i + 1, to);
  }
  const item = readNumber(text, i, to);
  if (item) return { bullet, ...item };
  const spaced = bullet !== '-' && bullet !== '*' && bullet !== '–';
  return bullet && (spaced || i > at + 1) ? { bullet, form: '', value: Number.NaN, end: i } : undefined;
}

function readNumber(text: string, at: number, to: number): { form: string; value: number; end: number } | undefined {
  let i = at;
  let value = 0;
  while (i < to && i - at < 3 && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 48;
  let form = '0';
  if (i === at) {
    const c = text.charCodeAt(i);
    if (!(c >= 97 && c <= 122) && !(c >= 65 && c <= 90)) return undefined;
    form = c >= 97 ? 'a' : 'A';
    value = c & 31;
    i++;
  }
  const stop = i;
  if (text[i] === '.') i++;
  if (text[i] === ')') i++;
  if (i === stop || i >= to || !isSpace(text.charCodeAt(i))) return undefined;
  return { form: form + text.slice(stop, i), value, end: i };
}

/** Whether `next` carries on the list in which `mark` stands: the same form and the number after it, or the same bullet. */
export function carriesOn(mark: Marker, next: Marker): boolean {
  if (mark.bullet !== next.bullet || mark.form !== next.form) return false;
  return mark.form === '' || next.value === mark.value + 1;
}

/** Whether a full stop, with the words beside it, ends a sentence. */
import { calendar, closing, inner, numbered, starters, states, titles } from './languages/en.ts';
import { opensWithMonth } from './month-names.ts';
import { isDigit, isLetter, isOpener, isSpace, isUpper, letterCase } from './sentence-characters.ts';
import { isTitleCase, wordAt } from './sentence-lines.ts';

/** Longest abbreviation looked at, in characters. */
const REACH = 24;

/** The stretch in which a stop stands and the place where the sentence that it may end began. */
export type Place = { text: string; from: number; to: number; sentence: number; english: boolean };

/**
 * Whether the single stop at `at` ends its sentence, given that `next`, after white space, could begin one. Abbreviations by
 * list and by shape (initials, letters parted by stops) as in Kiss and Strunk 2006 ("Unsupervised Multilingual Sentence
 * Boundary Detection"), where an abbreviation ends a sentence if a word follows that takes a capital only there.
 */
export function endsSentence(place: Place, at: number, next: number): boolean {
  const { text } = place;
  let begin = at;
  while (begin > place.from && at - begin < REACH && isWordUnit(text.charCodeAt(begin - 1))) begin--;
  if (begin === at) return true;
  const word = text.slice(begin, at);
  const lower = word.toLowerCase();
  const capital = isUpper(text.charCodeAt(begin));
  const opener = skipOpeners(text, next, place.to);
  const digit = isDigit(text.charCodeAt(opener));
  const opens = () => starters.has(wordAt(text, opener)) && !isHeadline(place);

  if (word.length === 1 && isLetter(text.charCodeAt(begin))) return letterEnds(place, begin, digit, opener, opens);
  if (isDottedLetters(word)) return dottedEnds(place, begin, lower, opener, opens);
  if (isDayNumber(word) && opensWithMonth(text.slice(next, next + 40), place.english)) return false;
  if (!place.english) return true;
  if (inner.has(lower) || (capital && titles.has(lower))) return false;
  if (digit && numbered.has(lower)) return false;
  if (closing.has(lower) && (capital || lower === 'al' || lower.includes('.'))) return opens();
  if (capital && calendar.has(lower)) return !digit && !calendar.has(wordAt(text, opener).slice(0, 3));
  if (capital && states.has(lower) && text[begin - 2] === ',') return opens();
  return true;
}

const isDayNumber = (word: string): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/.test(word);

/** Units of which an abbreviation is made: letters, stops inside, the degree sign of "n°". */
const isWordUnit = (c: number): boolean => c === 46 || c === 0xb0 || isDigit(c) || isLetter(c);

export function skipOpeners(text: string, at: number, to: number): number {
  while (at < to && isOpener(text.charCodeAt(at))) at++;
  return at;
}

/** One letter and a stop: an initial between names, else the end ("Plan B.", "you and I."). */
function letterEnds(place: Place, begin: number, digit: boolean, opener: number, opens: () => boolean): boolean {
  const { text } = place;
  if (begin === place.sentence) return false;
  if (!isUpper(text.charCodeAt(begin))) return !(digit || 'vcpd'.includes(text[begin] as string));
  if (digit || !isSpace(text.charCodeAt(begin - 1)))
    return !isDigit(text.charCodeAt(begin - 1)) && !isUpper(text.charCodeAt(opener));
  const before = firstOfWordBefore(text, begin, place.from);
  const afterName = before >= place.from && isUpper(text.charCodeAt(before));
  if (text[begin] === 'I' && !afterName) return true;
  return opens();
}

/** Letters parted by stops: "U.S." may end a sentence, "e.g." never does, "p.m." does unless a day or zone follows. */
function dottedEnds(place: Place, begin: number, lower: string, opener: number, opens: () => boolean): boolean {
  if (inner.has(lower) || isOnlyAdverbial(place, begin)) return false;
  if (lower !== 'a.m' && lower !== 'p.m') return opens();
  const { text } = place;
  if (isDigit(text.charCodeAt(opener))) return false;
  const word = wordAt(text, opener);
  if (calendar.has(word.slice(0, 3)) || (word.length < 5 && isUpper(text.charCodeAt(opener + 1)))) return false;
  return wordAt(text, opener + word.length + 1) !== 'time';
}

/** "At 5 a.m." or "In the U.S.": a preposition and at most two words more cannot be the whole sentence. */
function isOnlyAdverbial({ text, sentence }: Place, begin: number): boolean {
  return (
    begin - sentence < REACH &&
    /^(?:at|by|in|on|from|around|until|since|after|before|across)(?:\s+\S+){0,2}\s+$/i.test(text.slice(sentence, begin))
  );
}

function firstOfWordBefore(text: string, at: number, from: number): number {
  let i = at - 1;
  while (i >= from && isSpace(text.charCodeAt(i))) i--;
  const floor = Math.max(from, i - REACH);
  while (i > floor && !isSpace(text.charCodeAt(i - 1))) i--;
  while (i < at && letterCase(text.charCodeAt(i)) === undefined) i++;
  return i;
}

function isDottedLetters(word: string): boolean {
  if (word.length < 3) return false;
  for (let i = 0; i < word.length; i += 2) {
    if (!isLetter(word.charCodeAt(i)) || (i + 1 < word.length && word[i + 1] !== '.')) return false;
  }
  return word.length % 2 === 1;
}

/** A line without a stop at its end, in which most words have a capital: capitals tell nothing there. */
function isHeadline({ text, from, to }: Place): boolean {
  return !'.!?…”"'.includes(text[to - 1] ?? '.') && isTitleCase(text, from, to);
}

/** Whether words in quotation marks are an utterance or a title, judged by themselves and their place. */
import type { Quoted } from './quote-marks.ts';
import { isUpper } from './sentence-characters.ts';
import type { Token } from './speech-frame.ts';

/** Longest stretch judged word by word. */
const SAMPLE = 200;

/** A whole utterance that nobody is named for: begins a sentence, ends with its own stop, and stands alone or after a colon. */
export function isUtterance(text: string, tokens: Token[], q: number, { start, end, goesOn }: Quoted): boolean {
  const before = tokens[q - 1];
  const alone = !before || before.quote !== undefined || before.lower === ':' || before.lower === ',';
  if (!alone) return false;
  if (goesOn) return true;
  const stopped =
    /[.!?…,]$/.test(text.slice(end - 1, end)) || tokens[q + 1] === undefined || tokens[q + 1]?.lower === '.';
  if (!stopped || !isUpper(text.charCodeAt(start))) return false;
  // "It hurts.", a paragraph of its own.
  const words = text.slice(start, Math.min(end, start + SAMPLE));
  if (!before && !tokens[q + 1] && /\s\p{Ll}/u.test(words) && /[.!?…]$/.test(words)) return true;
  return before?.lower === ':' || before?.quote !== undefined || /\s\S+\s/.test(words);
}

/** Two words or more, all longer ones with a capital, and no stop inside: a title or a name. */
export function isTitleLike(text: string, { start, end }: Quoted): boolean {
  if (end - start > SAMPLE) return false;
  const words = text.slice(start, end).match(/[\p{L}][\p{L}\p{N}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  if (words.length < 2 || !isUpper(text.charCodeAt(start)) || long.length === 0) return false;
  return long.every((word) => isUpper(word.charCodeAt(0))) && !/[.!?]/.test(text.slice(start, end));
}

/** Whether the words after a closing quotation mark name the speaker of what was quoted. */
import { isDigit, isLetter, isQuoteMark, isSpace, isUpper } from './sentence-characters.ts';
import { speechRole } from './speech-verbs.ts';

const WORDS = 8;
/** After a verb of saying these begin what is said, so that the words before are a sentence of their own. */
const CLAUSE = new Set(
  'that he she it they we i you the a an this these there his her its their our if whether'.split(' '),
);
const BEFORE_NAME = new Set('the a an of de van von der bin al for in and'.split(' '));

/**
 * Whether “…?” is followed by a subject with a verb of saying and nothing said (“Why now?” Olsen asked.): then the quotation and
 * these words are one sentence. Looks at eight words.
 */
export function attributionFollows(text: string, at: number, to: number): boolean {
  let capitals = 0;
  let lower = 0;
  for (let count = 0; count < WORDS && at < to; count++) {
    const begin = at;
    while (
      at < to &&
      (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || "'’-.".includes(text[at] as string))
    )
      at++;
    if (at === begin || at - begin > 40) return false;
    const stopped = text[at - 1] === '.';
    const word = text.slice(begin, stopped ? at - 1 : at).toLowerCase();
    if (count > 0 && speechRole(word) === 'finite') return stopped || !saysMore(text, at, to);
    if (isUpper(text.charCodeAt(begin))) capitals++;
    else if (!BEFORE_NAME.has(word)) lower++;
    if (lower > capitals + 2 || (stopped && word.length > 4)) return false;
    if (text[at] === ',') at++;
    if (!isSpace(text.charCodeAt(at))) return false;
    at++;
  }
  return false;
}

function saysMore(text: string, at: number, to: number): boolean {
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  const begin = at;
  if (at < to && isQuoteMark(text.charCodeAt(at))) return true;
  while (at < to && at - begin < 12 && isLetter(text.charCodeAt(at))) at++;
  return at > begin && CLAUSE.has(text.slice(begin, at).toLowerCase());
}

/** Text of articles made inert for Discord: nothing in it is a mention, a link, an emoji or markup any more. */
import { cleanText } from '../../core/plain.ts';

/**
 * One line of text as Discord shows it literally: every character that starts markup or a mention has a backslash.
 * Beside emphasis, code, spoilers, masked links and all `<…>` forms, that is `://` and invite hosts, which Discord links
 * unasked, and what makes a heading, list or quote at the start of a line.
 */
function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\*_~|`<>[\]@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\.(?=gg\/|com\/invite)/gi, '\\.')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** `text` escaped and no longer than `max`, cut at a word with "…". */
export function clipText(text: string, max: number): string {
  const [first = '', ...rest] = splitText(text, max - 1);
  return rest.length === 0 ? first : `${first}…`;
}

/**
 * `text` escaped, in pieces of at most `max` UTF-16 units: cut between words, and within a word only where the word alone is
 * too long. At least one piece, perhaps empty.
 */
export function splitText(text: string, max: number): string[] {
  const whole = escapeText(text);
  if (whole.length <= max) return [whole];
  const pieces: string[][] = [];
  let size = max;
  for (const word of cleanText(text)
    .split(' ')
    .flatMap((part) => cutWord(part, max))) {
    const more = escapeText(word).length + 1;
    if (size + more > max) pieces.push([]);
    size = size + more > max ? more : size + more;
    pieces.at(-1)?.push(word);
  }
  return pieces.map((words) => escapeText(words.join(' ')));
}

/** A word in parts that fit: half of `max` code units each, since escaping can at most double them. */
function cutWord(word: string, max: number): string[] {
  if (escapeText(word).length < max) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part.length + character.length > Math.floor((max - 3) / 2)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** An address that may stand in a masked link; undefined when it is no http(s) address or longer than `max`. */
export function linkAddress(url: string | undefined, max: number): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol) || parsed.host.startsWith('[')) return undefined;
  const address = parsed.href.replace(
    /[()<>[\]\\|`"'\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return address.length > max ? undefined : address;
}

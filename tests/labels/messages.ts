/** Every message of the project that can be translated, as it stands in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What a message stands behind: what says it, what keeps it to be said later, a mistake. */
const SPEAKS = /(?<![\w$.])(?:(?:say|about|UserError)\(|text:\s)/g;
/** A string without gaps of its own, or whatever else is one token of an argument. */
const TOKEN = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[()[\]{},?:;]|[^'"`()[\]{},?:;]+/gy;

/** The English messages that files under src and commands say, each with the files. */
export function messagesInCode(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, code] of sources())
    for (const text of messagesIn(code)) found.set(text, [...(found.get(text) ?? []), path]);
  return found;
}

/** Every string that stands in the code, also with a capital: what is said by a name (of a state, of a command) is among them. */
export function stringsInCode(): Set<string> {
  const found = new Set<string>();
  for (const code of sources().values())
    for (const [literal] of code.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)) {
      const text = unquoted(literal);
      found.add(text).add(text.charAt(0).toUpperCase() + text.slice(1));
    }
  return found;
}

/** Files under src and commands with what stands in them. */
export function sources(): Map<string, string> {
  return new Map(
    ['src', 'commands'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path): [string, string] => [relative(root, path), readFileSync(path, 'utf8')]),
    ),
  );
}

/** What the first argument of each call can be, as far as it stands there: a literal, or one of two behind a `?`. */
function messagesIn(code: string): string[] {
  const plain = code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return [...plain.matchAll(SPEAKS)].flatMap((call) => {
    const found: string[] = [];
    let depth = 0;
    let before = '(';
    TOKEN.lastIndex = call.index + call[0].length;
    for (let token = TOKEN.exec(plain)?.[0]; token; token = TOKEN.exec(plain)?.[0]) {
      if (depth === 0 && /^[,;)}]$/.test(token)) break;
      if (/^[([{]$/.test(token)) depth += 1;
      if (/^[)\]}]$/.test(token)) depth -= 1;
      if (depth === 0 && /^['"]/.test(token) && /^[(?:]$/.test(before)) found.push(unquoted(token));
      if (token.trim()) before = token;
    }
    return found;
  });
}

function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\u([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}

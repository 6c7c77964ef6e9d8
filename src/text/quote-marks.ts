/** Stretches of a text between quotation marks, outermost only, whatever marks are used and however damaged they are. */

import { singleQuoted } from './quote-singles.ts';
import { attributionFollows } from './sentence-attribution.ts';
import { closesBefore, isDigit, isLetter, isLineBreak, isSpace, opensAfter, skipSpace } from './sentence-characters.ts';

/** Words between marks: `open` is where the opening mark begins, `close` where the closing one ends (= `end` where there is none). */
export type Quoted = { open: number; start: number; end: number; close: number; goesOn: boolean };

type Entry = { open: number; start: number; end: number; close: number; family: string };

/**
 * All outermost quotations, in order. Marks pair within a paragraph; nested ones go by a stack, so that the work is linear however
 * deep they are. A quotation left open at the end of a paragraph goes on in the next if that begins with an opening mark (Chicago
 * Manual of Style 13.32); else its end was lost, and it is kept only where the end can be told.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    if (at > start) addLine(text, start, at, found);
    start = at + 1;
  }
  return found;
}

function addLine(text: string, from: number, to: number, found: Quoted[]): void {
  const doubles = settle(text, from, to, readDoubles(text, from, to));
  const singles = singleQuoted(text, from, to, doubles, (at) => nextLineOpens(text, at));
  let s = 0;
  let reach = from;
  for (const double of doubles) {
    while (s < singles.length && (singles[s] as Quoted).open < double.open)
      reach = keep(text, singles[s++] as Quoted, reach, found);
    reach = keep(text, double, reach, found);
  }
  while (s < singles.length) reach = keep(text, singles[s++] as Quoted, reach, found);
}

/** Keeps what holds a letter and does not lie inside the quotation before it. */
function keep(text: string, quoted: Quoted, reach: number, found: Quoted[]): number {
  if (quoted.open < reach) return reach;
  let { start, end } = quoted;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  for (let i = start; i < end; i++) {
    if (!isLetter(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i))) continue;
    found.push({ ...quoted, start, end });
    return quoted.close;
  }
  return reach;
}

function readDoubles(text: string, from: number, to: number): Entry[] {
  const entries: Entry[] = [];
  const stack: Entry[] = [];
  const open = (at: number, width: number, family: string) => {
    const entry = { open: at, start: at + width, end: -1, close: -1, family };
    entries.push(entry);
    stack.push(entry);
  };
  const close = (at: number, width: number) => {
    const entry = stack.pop();
    if (entry) Object.assign(entry, { end: at, close: at + width });
  };
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    const family = familyOf(c, text, at);
    if (!family) continue;
    const width = family === 'typed' ? 2 : 1;
    const before = at === from || opensAfter(text.charCodeAt(at - 1));
    const after = at + width >= to || closesBefore(text.charCodeAt(at + width));
    const top = stack.at(-1)?.family;
    const foot = isDigit(text.charCodeAt(at - 1)) && after;
    if (family === 'low' || family === 'left') {
      if (top && !before && after) close(at, width);
      else if (top === 'low' && family === 'left' && !before) close(at, width);
      else open(at, width, family);
    } else if (family === 'right') {
      if (top) close(at, width);
      else if (before && !after) open(at, width, family);
    } else if (top === family && !(before && !after)) {
      close(at, width);
    } else if (top && !before && after) {
      close(at, width);
    } else if (!(foot && !top) && !(after && !before)) {
      open(at, width, family);
    }
    at += width - 1;
  }
  return entries;
}

/** left and right: marks that show their side; low: the German opening mark; straight and typed ('' or ``): either. */
function familyOf(c: number, text: string, at: number): 'left' | 'right' | 'low' | 'straight' | 'typed' | undefined {
  if (c === 34 || c === 0x201f || c === 0xff02) return 'straight';
  if (c === 0x201c || c === 0xab) return 'left';
  if (c === 0x201d || c === 0xbb) return 'right';
  if (c === 0x201e) return 'low';
  return (c === 39 || c === 96) && text.charCodeAt(at + 1) === c ? 'typed' : undefined;
}

function settle(text: string, from: number, to: number, entries: Entry[]): Quoted[] {
  const quoted: Quoted[] = [];
  let reach = from;
  for (const [i, entry] of entries.entries()) {
    if (entry.open < reach) continue;
    const whole =
      entry.end >= 0 ? { ...entry, goesOn: false } : repaired(text, from, entries[i + 1]?.open ?? to, to, entry);
    if (!whole) continue;
    const { open, start, end, close, goesOn } = whole;
    quoted.push({ open, start, end, close, goesOn });
    reach = close;
  }
  return quoted;
}

/** A quotation without its closing mark, up to `bound` at most. */
function repaired(text: string, from: number, bound: number, to: number, { open, start }: Entry): Quoted | undefined {
  const last = bound === to;
  const first = skipSpace(text, from, to) === open;
  if (last && first && nextLineOpens(text, to)) return { open, start, end: to, close: to, goesOn: true };
  for (let i = start; i < bound - 1; i++) {
    const c = text.charCodeAt(i);
    if ((c !== 44 && c !== 63 && c !== 33) || !isSpace(text.charCodeAt(i + 1))) continue;
    if (attributionFollows(text, i + 2, bound)) return { open, start, end: i + 1, close: i + 1, goesOn: false };
  }
  const lead = text.slice(Math.max(from, open - 2), open).trimEnd();
  if (last && nextLineOpens(text, to) && lead.endsWith(':')) return { open, start, end: to, close: to, goesOn: true };
  return last && (first || /[:,]$/.test(lead)) ? { open, start, end: to, close: to, goesOn: false } : undefined;
}

/** Whether the next line that holds anything begins with an opening mark; lines of white space are passed over, 200 units at most. */
function nextLineOpens(text: string, at: number): boolean {
  const next = skipSpace(text, at, Math.min(text.length, at + 200));
  return '“"«„‘\''.includes(text[next] ?? ' ') && isLetter(text.charCodeAt(next + 1));
}

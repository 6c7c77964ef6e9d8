/** A scraped text as lines with the shallow features by which furniture is told from prose. */
import { opensWithMonth } from '../text/month-names.ts';

export type TextLine = {
  /** White space folded, ends trimmed; list markers kept. */
  text: string;
  /** Without the list marker. */
  body: string;
  marker: 'none' | 'bullet' | 'number';
  words: number;
  /** Ends a sentence: a full stop or its like, quotation marks and brackets aside. */
  stopped: boolean;
  /** Share of words of four letters or more that begin with a capital. */
  capitals: number;
  /** An empty line stood before it. */
  parted: boolean;
};

// Characters that no article means and no store keeps: they part lines instead of being changed into something else.
const UNKEEPABLE = /(?![\t\n\r])\p{Cc}|[\u2028\u2029]|\p{Cs}/gu;
/** A wire's credit may follow the stop: "… he said. (AP)". */
const STOPPED = /(?:[.!?…。！？]|\.\.\.)["'”’»)\]]*(?:\s*[-–—(]+\s?\p{Lu}\p{L}{1,9}\)?\.?)?$/u;
const BULLET = /^(?:[•·●○▪■▸►‣⁃◦*]|[-–—](?=\s))\s*/u;
const NUMBERED = /^\d{1,3}[.)]\s+/;
/** Features need no more of a line than this, so that a line of megabytes costs no more than a long one. */
const LOOK = 2000;

/** Splits a text into non-empty lines with features. */
export function toLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let parted = false;
  for (const raw of unwrap(text.replace(UNKEEPABLE, '\n').split(/\r\n|\r|\n/))) {
    const folded = raw.replace(/\s+/g, ' ').trim();
    if (folded) lines.push(describeLine(folded, parted));
    parted = !folded;
  }
  return lines;
}

/** The features of one line whose white space is folded. */
export function describeLine(text: string, parted = false): TextLine {
  const head = text.slice(0, LOOK);
  const numbered = NUMBERED.exec(head);
  // "1. Dezember 2025" is no item of a list.
  const dated = numbered !== null && opensWithMonth(head.slice(numbered[0].length), true);
  const marked = BULLET.exec(head) ?? (dated ? null : numbered);
  const body = marked && marked[0].length < text.length ? text.slice(marked[0].length) : text;
  const words = body.slice(0, LOOK).split(' ');
  const long = words.filter((word) => /^\P{L}?\p{L}{4}/u.test(word));
  return {
    text,
    body,
    marker: body === text ? 'none' : numbered ? 'number' : 'bullet',
    words: words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    stopped: STOPPED.test(text.slice(-30)),
    capitals: long.length === 0 ? 0 : long.filter((word) => /^\P{L}?\p{Lu}/u.test(word)).length / long.length,
    parted,
  };
}

/** A sentence or more of running text, as opposed to a label, heading or link. */
export function isProse(line: TextLine): boolean {
  return (line.stopped && line.words >= 9) || line.words >= 30;
}

// Plain text may be wrapped at a column: a line that fills the width, or is followed by a small letter, goes on.
function unwrap(lines: string[]): string[] {
  const widest = wrapWidth(lines);
  if (!widest) return lines;
  const joined: string[][] = [];
  let open: string | undefined;
  for (const line of lines) {
    const text = line.trim();
    const last = joined.at(-1);
    const full = open !== undefined && open.length >= widest * 0.75;
    const goesOn = open && text && !BULLET.test(text) && !NUMBERED.test(text) && full;
    if (goesOn && last) last.push(text);
    else joined.push([text]);
    open = text;
  }
  return joined.map((parts) => parts.join(' '));
}

/** The column at which a text is wrapped, or 0: most lines inside its paragraphs must come near one width. */
function wrapWidth(lines: string[]): number {
  const inner: number[] = [];
  let midSentence = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]?.trim() ?? '';
    const next = lines[index + 1]?.trim() ?? '';
    if (!line || !next) continue;
    inner.push(line.length);
    if (!STOPPED.test(line.slice(-30)) && /^\p{Ll}/u.test(next)) midSentence++;
  }
  const widest = inner.reduce((most, length) => Math.max(most, length), 0);
  const near = inner.filter((length) => length >= widest * 0.75).length;
  const wrapped = inner.length >= 4 && widest >= 40 && widest <= 120 && near >= inner.length * 0.7;
  return wrapped && midSentence >= inner.length * 0.3 ? widest : 0;
}

/** Wraps words to the width of a window, with hanging indents and colours that do not count as width. */
import { width } from '../../core/columns.ts';

export type Style = 'title' | 'heading' | 'topic' | 'mark' | 'new' | 'faint';
/** Words of one style. A no-break space keeps two words in one row. */
export type Piece = { text: string; style?: Style };
/** How a window shows things: its columns, and whether it understands colours (SGR codes of ECMA-48). */
export type Window = { width: number; colour: boolean };

const CODES: Record<Style, string> = { title: '1', heading: '1;36', topic: '1', mark: '36', new: '1;32', faint: '2' };
const ESCAPE = '\u001b';
/** Narrower than this nothing can be read: rows are then longer than the window. */
const NARROWEST = 16;

export function paint(text: string, style: Style | undefined, window: Window): string {
  return style && window.colour && text ? `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m` : text;
}

/**
 * Pieces as rows: `first` stands before the first row, `hang` spaces before the others (as many as `first` is wide, unless
 * told otherwise). A word too long for a row is broken.
 */
export function wrap(pieces: Piece[], window: Window, first = '', hang = width(first)): string[] {
  const indent = Math.max(hang, width(first));
  const room = Math.max(NARROWEST, window.width - indent);
  const rows: Piece[][] = [[]];
  let used = 0;
  for (const word of pieces.flatMap(splitWords)) {
    for (const part of breakWord(word, room)) {
      const row = rows.at(-1) ?? [];
      const length = width(part.text);
      if (row.length > 0 && used + 1 + length > room) {
        rows.push([part]);
        used = length;
      } else {
        row.push(part);
        used += length + (row.length > 1 ? 1 : 0);
      }
    }
  }
  return rows.map((row, index) => {
    const text = joinWords(row, window);
    return text ? `${index === 0 ? first : ' '.repeat(hang)}${text}` : first.trimEnd();
  });
}

function splitWords(piece: Piece): Piece[] {
  return piece.text
    .split(' ')
    .filter(Boolean)
    .map((text) => ({ ...piece, text: text.replaceAll('\u00a0', ' ') }));
}

/** Breaks between what a reader sees as one character. */
function breakWord(word: Piece, room: number): Piece[] {
  if (width(word.text) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word.text)) {
    const length = width(segment);
    if (part && used + length > room) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += length;
  }
  return [...parts, part].map((text) => ({ ...word, text }));
}

/** Neighbours of one style share one pair of codes. */
function joinWords(row: Piece[], window: Window): string {
  const runs: Piece[] = [];
  for (const word of row) {
    const last = runs.at(-1);
    if (last && last.style === word.style) last.text += ` ${word.text}`;
    else runs.push({ ...word });
  }
  return runs.map((run) => paint(run.text, run.style, window)).join(' ');
}

/** Blocks of a card as groups of rows: a row is one line of mrkdwn, small enough for a section, with its citations. */
import type { Block, Citation, Line, PositionRow } from '../../core/model.ts';
import {
  cleanText,
  dayLabel,
  type LineParts,
  lineParts,
  plainBlock,
  plainTable,
  withAnswer,
} from '../../core/plain.ts';
import { shownLines } from '../../core/positions-rows.ts';
import type { Say } from '../../core/say.ts';
import { bold, escapeLabel, escapeText, italic, link } from './escape.ts';
import { ROW_TEXT, size, TABLE_COLUMNS } from './limits.ts';

export type Group = {
  heading?: string;
  rows: string[];
  /** Rows stand in a monospaced, preformatted section. */
  code: boolean;
};

/** Linked marks of one line; beyond it they stand without links. */
const CITES_TEXT = 600;
/** A longer first cell of a table is no name but a text. */
const LABEL_CHARACTERS = 100;
/** A longer run without a space is cut, so that it cannot outgrow a section once it is escaped. */
const WORD = /.{1,120}/gsu;

type Marks = (cites: number[]) => string[];

/**
 * `first` makes a lone line without heading the card's bottom line: bold. `title` is what the card is about, which need not be
 * said again.
 */
export function groupsOf(block: Block, citations: Citation[], say: Say, first: boolean, title: string): Group {
  const marks = citeMarks(citations);
  const heading = 'heading' in block && block.heading ? cleanText(block.heading) : '';
  const above = [title, heading].filter(Boolean);
  const group = (rows: string[], code = false): Group => ({
    ...(heading && { heading: bold(escapeLabel(heading)) }),
    rows: rows.filter((row) => row !== ''),
    code,
  });
  switch (block.type) {
    case 'lines': {
      const bottom = first && !heading && block.lines.length === 1;
      return group(
        block.lines.flatMap((line) => lineRows(lineParts(line, above, say), marks, bottom ? '' : '• ', bottom)),
      );
    }
    case 'timeline':
      return group(block.entries.flatMap((entry) => entryRows(entry, above, marks, say)));
    case 'positions':
      return group(positionRows(block.rows, above, marks, say));
    case 'dispute':
      return group([
        ...textRows(cleanText(block.issue)),
        ...block.sides.flatMap((line) => lineRows(lineParts(line, [...above, block.issue], say), marks, '• ')),
      ]);
    case 'table':
      return tableGroup(block.columns, block.rows, group);
    case 'note':
      return group(block.text.split(/\r?\n/).flatMap((text) => textRows(text)));
    default:
      return group(
        plainBlock(block, say)
          .slice(heading ? 1 : 0)
          .flatMap((text) => textRows(text)),
      );
  }
}

/** `[1]` as a link to the article where it has an address, else plain. */
function citeMarks(citations: Citation[]): Marks {
  const urls = new Map(citations.map(({ n, url }) => [n, url]));
  return (cites) => {
    const linked = cites.map((n) => link(urls.get(n), `[${n}]`) ?? `[${n}]`);
    return size(linked.join('')) <= CITES_TEXT ? linked : cites.map((n) => `[${n}]`);
  };
}

function entryRows(entry: { date: string; lines: Line[] }, above: string[], marks: Marks, say: Say): string[] {
  const day = dayLabel(entry.date, say);
  const shown = [...above, day];
  const label = bold(escapeLabel(day));
  const [only] = entry.lines;
  if (only && entry.lines.length === 1) return lineRows(lineParts(only, shown, say), marks, `${label} — `);
  return [label, ...entry.lines.flatMap((line) => lineRows(lineParts(line, shown, say), marks, '• '))];
}

/** The actor once, then a bullet for each line with its topic. */
function positionRows(rows: PositionRow[], above: string[], marks: Marks, say: Say): string[] {
  return rows.flatMap(({ actor, topic, lines }, index) => {
    const known = above.includes(cleanText(actor)) || rows[index - 1]?.actor === actor;
    const name = escapeLabel(topic);
    // One label a row: two in italics side by side are one to Slack.
    const leadOf = (label: string) => (label ? `• ${italic(label)} — ` : '• ');
    const said = shownLines({ lines }, say).flatMap(({ topic: own, ...line }, at) => {
      const label = own !== lines[at]?.topic ? [name, escapeLabel(own ?? '')].filter(Boolean).join(', ') : name;
      const parts = lineParts({ ...line, ...(!label && own && { topic: own }) }, [...above, actor, topic], say);
      return lineRows(parts, marks, leadOf(label));
    });
    return [known ? '' : bold(escapeLabel(actor)), ...(said.length > 0 || !name ? said : [`• ${italic(name)}`])];
  });
}

/** A line as one row; only one too long for a section is parted, between words, each part with the citations. */
function lineRows(parts: LineParts, marks: Marks, lead: string, strong = false): string[] {
  const before = `${lead}${parts.topic ? `${italic(escapeLabel(parts.topic))} — ` : ''}`;
  const who = [parts.speaker && escapeLabel(parts.speaker), parts.date && escapeLabel(parts.date)].filter(Boolean);
  const about = `${who.length > 0 ? ` — ${who.join(', ')}` : ''}${parts.publishers ? ` · ${parts.publishers}` : ''}`;
  const change = `${parts.change ? ` ${bold(parts.change)}` : ''}${parts.flagged ? ` · ${escapeText(parts.flagged)}` : ''}`;
  const cites = marks(parts.cites);
  const carried = parts.standing ? marks(parts.standing.cites) : [];
  const standing = parts.standing ? ` · ${escapeLabel(parts.standing.text)} ${carried.join('')}`.trimEnd() : '';
  const own = size(`${cites.join('')}${carried.join('')}`) <= CITES_TEXT;
  const mark = own && cites.length > 0 ? ` ${cites.join('')}` : '';
  const room = ROW_TEXT - size(`${before}${about}${mark}${own ? standing : ''}${change}`) - 10;
  const answered = parts.answer && !strong ? withAnswer(parts, escapeText, bold) : '';
  const texts = answered && size(answered) <= room ? [answered] : splitText(parts.text, room);
  const rows = texts.map((text, index) => {
    const last = index === texts.length - 1;
    const shown = strong ? bold(text) : text;
    return `${index === 0 ? before : '… '}${shown}${last ? `${about}${mark}${own ? standing : ''}${change}` : ` …${mark}`}`;
  });
  return own ? rows : [...rows, ...splitText([...cites, ...carried].join(' '), ROW_TEXT)];
}

/** Plain text, escaped, as rows that fit a section. */
export function textRows(text: string): string[] {
  return splitText(text, ROW_TEXT);
}

/** Escapes a text and parts it between words where it is longer than `room`; one part at least. */
function splitText(text: string, room: number): string[] {
  const clean = cleanText(text);
  const whole = escapeText(clean);
  if (size(whole) <= room) return [whole];
  const parts: string[] = [];
  let part = '';
  for (const word of clean.split(' ').flatMap((run) => run.match(WORD) ?? [])) {
    const next = part === '' ? escapeText(word) : `${part} ${escapeText(word)}`;
    if (part !== '' && size(next) > room) {
      parts.push(part);
      part = escapeText(word);
    } else part = next;
  }
  return [...parts, part];
}

/** Counts as aligned monospace where a phone can show it, all else as a list. */
function tableGroup(columns: string[], rows: string[][], group: (rows: string[], code?: boolean) => Group): Group {
  const aligned = plainTable(columns, rows);
  const counts = rows.some((row) => row.slice(1).some(isNumber));
  if (counts && aligned.every((row) => row.length <= TABLE_COLUMNS)) return group(aligned.map(escapeCode), true);
  return group(rows.flatMap((row) => listRows(columns, row)));
}

/** A row of a table: its first cell in bold names it or numbers it, bare numbers after it say what they count. */
function listRows(columns: string[], [first = '', ...rest]: string[]): string[] {
  const facts = rest.map((cell, index) => {
    const column = isNumber(cell) ? cleanText(columns[index + 1] ?? '') : '';
    return column ? `${column}: ${cleanText(cell)}` : cleanText(cell);
  });
  const name = cleanText(first);
  if (name.length > LABEL_CHARACTERS) return textRows(`• ${[name, ...facts.filter(Boolean)].join(' · ')}`);
  const label = `${isNumber(name) ? '' : '• '}${bold(escapeText(name))}`;
  const [row = '', ...more] = splitText(facts.filter(Boolean).join(' · '), ROW_TEXT - size(label) - 10);
  const link = isNumber(name) ? ' ' : ' — ';
  return [name && row ? `${label}${link}${row}` : `${label}${row}`, ...more].filter((text) => text !== '• ');
}

function isNumber(cell: string): boolean {
  return /^\s*\d+\s*$/.test(cell);
}

/** As `escapeText`, keeping the spaces that align the columns. */
function escapeCode(row: string): string {
  return row
    .split(/( {2,})/)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join('');
}

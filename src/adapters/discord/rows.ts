/** A block as rows of Discord markdown, each row whole in itself, so that a message can end after any of them. */
import type { Block, Line } from '../../core/model.ts';
import { cleanText, dayLabel, lineParts, plainBlock, plainTable, withAnswer } from '../../core/plain.ts';
import { shownLines } from '../../core/positions-rows.ts';
import type { Say } from '../../core/say.ts';
import { type Marker, viewerTime } from './citations.ts';
import { clipText, splitText } from './escape.ts';

/** No row is longer, so that each fits an embed's description. */
const ROW_LENGTH = 3900;
const TEXT_LENGTH = 3000;
const NAME_LENGTH = 120;
const ISSUE_LENGTH = 400;
/** What a phone shows in one monospaced row without wrapping it. */
const TABLE_WIDTH = 38;
const TABLE_CHUNK = 1500;

/**
 * `title` is what the card is about, which stands above and need not be said again; `lead` is true for the first block of a card: a single
 * line there is its bottom line, in bold.
 */
export function blockRows(block: Block, marker: Marker, say: Say, title: string, lead: boolean): string[] {
  const above = [title, 'heading' in block ? (block.heading ?? '') : ''].filter(Boolean);
  switch (block.type) {
    case 'lines':
      return linesRows(block.heading, block.lines, above, marker, say, lead);
    case 'timeline':
      return headed(
        block.heading,
        block.entries.flatMap((entry) => entryRows(entry, above, marker, say)),
      );
    case 'positions':
      return headed(block.heading, positionRows(block.rows, above, marker, say));
    case 'dispute': {
      const sides = block.sides.flatMap((side) => lineRows('- ', side, [...above, block.issue], marker, say));
      return headed(block.heading, [clipText(block.issue, ISSUE_LENGTH), ...sides].filter(Boolean));
    }
    case 'table':
      return headed(block.heading, tableRows(block.columns, block.rows));
    case 'note':
      return splitText(block.text, TEXT_LENGTH).filter(Boolean).map(viewerTime);
    default:
      return fallbackRows(block, marker, say);
  }
}

function linesRows(
  heading: string | undefined,
  lines: Line[],
  above: string[],
  marker: Marker,
  say: Say,
  lead: boolean,
): string[] {
  const [only] = lines;
  // A topic right after a heading in one row would read as a part of it.
  if (only && lines.length === 1 && !(heading && only.topic)) {
    if (!heading) return lineRows('', only, above, marker, say, lead);
    return lineRows(`${bold(clipText(heading, NAME_LENGTH))} `.trimStart(), only, above, marker, say);
  }
  return headed(
    heading,
    lines.flatMap((line) => lineRows('- ', line, above, marker, say)),
  );
}

function entryRows(entry: { date: string; lines: Line[] }, above: string[], marker: Marker, say: Say): string[] {
  const label = dayLabel(entry.date, say);
  const day = bold(clipText(label, NAME_LENGTH));
  const shown = [...above, label];
  const [only] = entry.lines;
  if (only && entry.lines.length === 1) return lineRows(day ? `${day} — ` : '', only, shown, marker, say);
  return glue(
    day,
    entry.lines.flatMap((line) => lineRows('- ', line, shown, marker, say)),
  );
}

function positionRows(
  rows: { actor: string; topic: string; lines: Line[] }[],
  above: string[],
  marker: Marker,
  say: Say,
): string[] {
  const result: string[] = [];
  let actor: string | undefined;
  for (const row of rows) {
    const topic = italic(clipText(row.topic, NAME_LENGTH));
    const shown = [...above, row.actor, row.topic].filter(Boolean);
    const lines = shownLines(row, say).flatMap((line) =>
      lineRows(topic ? `- ${topic} — ` : '- ', line, shown, marker, say),
    );
    const name = row.actor === actor || above.some((part) => cleanText(part) === cleanText(row.actor)) ? '' : row.actor;
    actor = row.actor;
    result.push(...glue(bold(clipText(name, NAME_LENGTH)), lines.length > 0 || !topic ? lines : [`- ${topic}`]));
  }
  return result;
}

/** A line, in more rows than one only when it is too long for a message; its marks follow its last words. */
function lineRows(prefix: string, line: Line, shown: string[], marker: Marker, say: Say, strong = false): string[] {
  const parts = lineParts(line, shown, say);
  const topic = parts.topic ? `${italic(clipText(parts.topic, NAME_LENGTH))} — ` : '';
  const marked = strong ? '' : withAnswer(parts, (words) => clipText(words, TEXT_LENGTH), bold);
  const texts = parts.answer && marked && marked.length <= TEXT_LENGTH ? [marked] : splitText(parts.text, TEXT_LENGTH);
  const rows = texts.map((text, index) => {
    const cut = `${index > 0 ? '…' : ''}${text}${index < texts.length - 1 ? '…' : ''}`;
    return `${index === 0 ? prefix + topic : prefix}${strong ? bold(cut) : cut}`;
  });
  const who = [clipText(parts.speaker ?? '', NAME_LENGTH), clipText(parts.date ?? '', 40)].filter(Boolean).join(', ');
  const toldNew = new RegExp(`(?<!\\p{L})${say('new')}(?!\\p{L})`, 'iu');
  const isNew = line.change === 'new' && shown.some((part) => toldNew.test(part));
  const tail = [
    who && ` — ${who}`,
    ' ',
    ...parts.cites.map((n) => marker.mark(n)),
    parts.publishers && ` · ${parts.publishers}`,
    parts.standing && ` · ${clipText(parts.standing.text, NAME_LENGTH)} `,
    ...(parts.standing?.cites ?? []).map((n) => marker.mark(n)),
    parts.change && !isNew && ` · **${parts.change}**`,
    parts.flagged && ` · ${clipText(parts.flagged, ISSUE_LENGTH)}`,
  ].filter((part) => typeof part === 'string');
  for (const part of tail) {
    const last = rows.at(-1) ?? '';
    if (last.length + part.length > ROW_LENGTH) rows.push(part.trimStart());
    else rows[rows.length - 1] = last + part;
  }
  return rows;
}

/** A narrow table as aligned monospace; a wide one, or one that tells times, as a list. */
function tableRows(columns: string[], rows: string[][]): string[] {
  // Only a back-tick can leave a code block.
  const aligned = plainTable(columns, rows).map((row) => row.replaceAll('`', 'ˋ'));
  const timed = rows.flat().some((cell) => viewerTime(cell) !== cell);
  if (!timed && columns.length > 2 && aligned.every((row) => row.length <= TABLE_WIDTH)) return codeBlocks(aligned);
  return rows.flatMap((cells) => listRows(columns, cells));
}

function codeBlocks(rows: string[]): string[] {
  const blocks: string[] = [];
  let block = '';
  for (const row of rows) {
    if (block.length + row.length > TABLE_CHUNK) {
      blocks.push(block);
      block = '';
    }
    block += `${row}\n`;
  }
  return [...blocks, block].filter((text) => text.trim()).map((text) => `\`\`\`\n${text}\`\`\``);
}

/** A row of a table as an item: its first cell in bold names it or numbers it, bare numbers after it say what they count. */
function listRows(columns: string[], cells: string[]): string[] {
  const [first = '', ...rest] = cells.map(cleanText);
  const facts = rest.map((cell, index) => {
    const column = isNumber(cell) && rest.length > 1 ? cleanText(columns[index + 1] ?? '') : '';
    return column ? `${column}: ${cell}` : cell;
  });
  const named = first.length <= NAME_LENGTH ? first : '';
  const text = [named ? '' : first, facts.filter(Boolean).join(' · ')].filter(Boolean).join(' — ');
  const [row = '', ...more] = splitText(text, TEXT_LENGTH).map(viewerTime);
  const name = bold(viewerTime(clipText(named, 2 * NAME_LENGTH + 1)));
  const lead = isNumber(named) ? name : `- ${name}`;
  const link = isNumber(named) ? ' ' : ' — ';
  if (!name && !row) return [];
  return [name && row ? `${lead}${link}${row}` : `${lead}${row}`, ...more.map((part) => `- ${part}`)];
}

function isNumber(cell: string): boolean {
  return /^\s*\d+\s*$/.test(cell);
}

/** Charts, and blocks of a kind unknown here, as plain text; marks of citations become links again. */
function fallbackRows(block: Block, marker: Marker, say: Say): string[] {
  const [first = '', ...rest] = plainBlock(block, say);
  const heading = 'heading' in block && block.heading ? block.heading : undefined;
  const rows = (heading ? rest : [first, ...rest]).flatMap((row) => splitText(row, TEXT_LENGTH)).filter(Boolean);
  return headed(
    heading,
    rows.flatMap((row) => remark(row, marker)),
  );
}

/** A mark that does not become a link stays escaped, or what follows it could make it one. */
function remark(row: string, marker: Marker): string[] {
  const linked = row.replace(/\\\[(\d{1,6})\\\]/g, (plain, n: string) => {
    const mark = marker.mark(Number(n));
    return mark.includes('(') ? mark : plain;
  });
  return [linked.length > ROW_LENGTH ? row : linked];
}

function headed(heading: string | undefined, rows: string[]): string[] {
  return glue(bold(clipText(heading ?? '', NAME_LENGTH)), rows);
}

/** A heading never stands at the end of a message without its first row. */
function glue(heading: string, rows: string[]): string[] {
  const [first, ...rest] = rows;
  if (heading === '') return rows;
  if (first === undefined) return [heading];
  return heading.length + 1 + first.length > ROW_LENGTH ? [heading, ...rows] : [`${heading}\n${first}`, ...rest];
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}

function italic(text: string): string {
  return text === '' ? '' : `*${text}*`;
}

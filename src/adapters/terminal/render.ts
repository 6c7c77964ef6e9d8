/** A reply as text for a window: cards with hanging indents, citations as numbers, their sources listed at the end. */

import { sparkline, width } from '../../core/columns.ts';
import { sayerOf } from '../../core/labels.ts';
import type { Action, Block, Card, Citation, Line, Reply } from '../../core/model.ts';
import { cleanText, dayLabel, type LineParts, lineParts, plainBlock, withAnswer } from '../../core/plain.ts';
import { shownLines } from '../../core/positions-rows.ts';
import type { Say } from '../../core/say.ts';
import { renderTable } from './table.ts';
import { type Piece, paint, type Style, type Window, wrap } from './wrap.ts';

/** A window and the language of what stands in it. */
type Page = Window & { say: Say };

const BULLET = '  • ';
const INDENT = '  ';
const SOURCE_INDENT = '    ';
/** Columns that a date takes at least before the lines of a timeline. */
const DATE_COLUMN = 11;

/**
 * A reply as rows joined by newlines, no wider than `width` columns save for addresses, which stay whole. Pure; words of
 * articles are stripped of control characters, escape sequences and bidirectional overrides; codes only with `colour`.
 */
export function renderTerminal(reply: Reply, shown: Window): string {
  return reply.cards
    .map((card) => renderCard(card, { ...shown, say: sayerOf(card.language ?? reply.language) }).join('\n'))
    .join(`\n\n${rule(shown)}\n\n`);
}

function rule(window: Window): string {
  return paint('─'.repeat(Math.min(40, window.width)), 'faint', window);
}

function renderCard(card: Card, window: Page): string[] {
  const title = wrap([{ text: cleanText(card.title), style: 'title' }], window);
  const asOf = card.citations.some((one) => one.publishedAt)
    ? wrap([{ text: window.say('as of {day}', { day: dayLabel(card.asOf, window.say) }), style: 'faint' }], window)
    : [];
  const parts = [
    [...title, ...asOf],
    ...card.blocks.map((block) => renderBlock(block, window)),
    renderActions(card.actions, window),
    renderSources(card.citations, window),
  ];
  return parts.filter((rows) => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : ['', ...rows]));
}

function renderBlock(block: Block, window: Page): string[] {
  const heading = 'heading' in block && block.heading ? cleanText(block.heading) : '';
  const above = heading ? [heading] : [];
  const rows = renderBody(block, above, window);
  if (rows.length === 0) return [];
  return heading ? [...wrap([{ text: heading, style: 'heading' }], window), ...rows] : rows;
}

function renderBody(block: Block, above: string[], window: Page): string[] {
  switch (block.type) {
    case 'note':
      return wrap([{ text: cleanText(block.text) }], window);
    case 'lines': {
      // A single line without a heading is the bottom line: it stands by itself, in bold.
      const alone = above.length === 0 && block.lines.length === 1;
      return block.lines.flatMap((line) =>
        wrap(linePieces(line, above, window, alone ? 'title' : undefined), window, alone ? '' : BULLET),
      );
    }
    case 'timeline': {
      const column = Math.max(DATE_COLUMN, ...block.entries.map(({ date }) => width(dayLabel(date, window.say))));
      return block.entries.flatMap((entry) => renderEntry(entry.date, entry.lines, above, window, column));
    }
    case 'positions':
      return block.rows.flatMap((row) => {
        const names = [row.actor, row.topic].map(cleanText).filter((name) => name && !above.includes(name));
        const head = names.length > 0 ? wrap([{ text: names.join(' · '), style: 'topic' }], window, INDENT) : [];
        return [
          ...head,
          ...renderLines(shownLines(row, window.say), [...above, row.actor, row.topic], window, head.length > 0),
        ];
      });
    case 'dispute': {
      const issue = wrap([{ text: cleanText(block.issue), style: 'topic' }], window, INDENT);
      return [...issue, ...renderLines(block.sides, [...above, block.issue], window, true)];
    }
    case 'table':
      return renderTable(block.columns, block.rows, window, INDENT.length);
    case 'chart':
      return [
        ...wrap([{ text: cleanText(block.alt) }], window, INDENT),
        ...block.series.flatMap(({ name, points }) => renderSeries(name, points, window)),
      ];
    default:
      return plainBlock(block, window.say).flatMap((row) => wrap([{ text: row }], window, INDENT));
  }
}

function renderLines(lines: Line[], shown: string[], window: Page, deep: boolean): string[] {
  return lines.flatMap((line) => wrap(linePieces(line, shown, window), window, deep ? INDENT + BULLET : BULLET));
}

function renderEntry(date: string, lines: Line[], above: string[], window: Page, column: number): string[] {
  const label = dayLabel(date, window.say);
  const gap = ' '.repeat(Math.max(0, column - width(label)));
  const head = `${INDENT}${label}${gap}  `;
  return lines.flatMap((line, index) =>
    wrap(linePieces(line, [...above, label], window), window, index === 0 ? head : ' '.repeat(width(head))),
  );
}

function renderSeries(name: string, points: [number, number][], window: Page): string[] {
  const values = points.map(([, y]) => y).filter(Number.isFinite);
  if (values.length === 0) return [];
  const ends = `${values[0]} → ${values.at(-1)}`;
  return wrap([{ text: cleanText(name) }, { text: sparkline(values), style: 'mark' }, { text: ends }], window, INDENT);
}

function linePieces(line: Line, shown: string[], window: Page, style?: Style): Piece[] {
  const parts = lineParts(line, shown, window.say);
  const who = [parts.speaker, parts.date].filter(Boolean).join(', ');
  const pieces: (Piece | undefined)[] = [
    parts.change ? { text: parts.change, style: 'new' } : undefined,
    parts.topic ? { text: `${parts.topic}:`, style: 'topic' } : undefined,
    ...textPieces(parts, window, style),
    who ? { text: `— ${who}`, style: 'faint' } : undefined,
    parts.publishers ? { text: `· ${parts.publishers}`, style: 'faint' } : undefined,
    { text: parts.cites.map((n) => `[${n}]`).join(''), style: 'mark' },
    parts.standing && { text: `· ${parts.standing.text}`, style: 'faint' },
    parts.standing && { text: parts.standing.cites.map((n) => `[${n}]`).join(''), style: 'mark' },
    parts.flagged ? { text: `· ${parts.flagged}`, style: 'new' } : undefined,
  ];
  return pieces.filter((piece) => piece !== undefined);
}

/** The answer in bold by whole words; between stars where the window shows no styles. */
function textPieces(parts: LineParts, window: Page, style?: Style): Piece[] {
  const { text, answer } = parts;
  if (!answer || style) return [{ text, ...(style && { style }) }];
  if (!window.colour)
    return [
      {
        text: withAnswer(
          parts,
          (words) => words,
          (words) => `*${words}*`,
        ),
      },
    ];
  const start = text.lastIndexOf(' ', answer.start - 1) + 1;
  const next = text.indexOf(' ', answer.end);
  const end = next < 0 ? text.length : next;
  return [{ text: text.slice(0, start) }, { text: text.slice(start, end), style: 'title' }, { text: text.slice(end) }];
}

/** What every name of a menu ends with ("of" an answer) is told once, behind the last. */
function withoutEnding(names: string[]): string[] {
  const ending = /\u00a0of\u00a0\S+$/.exec(names[0] ?? '')?.[0];
  if (!ending || !names.every((name) => name.endsWith(ending))) return names;
  return names.map((name, at) => (at === names.length - 1 ? name : name.slice(0, -ending.length)));
}

/** So many buttons of one command are a list of its names, not a row of command lines. */
const MENU = 4;

/** Buttons are the command lines they save: `Timeline: /talks timeline`; one of them is never broken between two rows. */
function renderActions(actions: Action[], window: Page): string[] {
  const commandOf = ({ command }: Action) => cleanText(command).split(' ').slice(0, 2).join(' ');
  const counts = new Map<string, number>();
  for (const action of actions) counts.set(commandOf(action), (counts.get(commandOf(action)) ?? 0) + 1);
  const isMenu = (action: Action) => (counts.get(commandOf(action)) ?? 0) >= MENU;
  const single = actions.filter((action) => !isMenu(action));
  const texts = single.map(({ label, command }) =>
    window.say('{label}: {what}', { label: cleanText(label), what: cleanText(command) }).replaceAll(' ', '\u00a0'),
  );
  const menus = [...counts]
    .filter(([, count]) => count >= MENU)
    .map(([command]) => {
      const names = actions
        .filter((action) => commandOf(action) === command)
        .map((action) => cleanText(action.command).split(' ').slice(2).join('\u00a0'));
      return window.say('{command} with one of: {names}', {
        command: command.replaceAll(' ', '\u00a0'),
        names: withoutEnding(names).join(', '),
      });
    });
  return [
    ...(texts.length ? wrap([{ text: texts.join(' · ') }], window, '› ') : []),
    ...menus.flatMap((menu) => wrap([{ text: menu, style: 'faint' }], window, '› ')),
  ];
}

/** One row for each article, with the numbers of all its passages. */
function renderSources(citations: Citation[], window: Page): string[] {
  return [...groupByArticle(citations)].flatMap(([first, numbers]) => {
    const mark = `${numbers.map((n) => `[${n}]`).join('')} `;
    const day = first.publishedAt ? dayLabel(first.publishedAt, window.say) : window.say('undated');
    const about = [cleanText(first.publisher), day, cleanText(first.headline)].filter(Boolean).join(' · ');
    const address = webAddress(first.url);
    const pieces: Piece[] = [
      { text: mark, style: 'mark' },
      { text: about, style: 'faint' },
    ];
    const rows = wrap(pieces, window, '', SOURCE_INDENT.length);
    return address ? [...rows, `${SOURCE_INDENT}${paint(address, 'faint', window)}`] : rows;
  });
}

/** The passages of each article, in the order of their first numbers. */
export function groupByArticle(citations: Citation[]): Map<Citation, number[]> {
  const firsts = new Map<string, Citation>();
  const numbers = new Map<Citation, number[]>();
  for (const citation of citations) {
    const first = firsts.get(citation.articleId) ?? citation;
    firsts.set(citation.articleId, first);
    numbers.set(first, [...(numbers.get(first) ?? []), citation.n]);
  }
  return numbers;
}

/** An address of the web in its normal form, which holds no blank and no control character; undefined for any other. */
export function webAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

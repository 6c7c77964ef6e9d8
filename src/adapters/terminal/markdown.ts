/** A reply as Markdown (CommonMark with GitHub's tables), in which no markup, link or mention of an article works. */
import { sparkline } from '../../core/columns.ts';
import { sayerOf } from '../../core/labels.ts';
import type { Block, Card, Citation, Line, Reply } from '../../core/model.ts';
import { cleanText, dayLabel, lineParts, plainBlock, withAnswer } from '../../core/plain.ts';
import { shownLines } from '../../core/positions-rows.ts';
import type { Say } from '../../core/say.ts';
import { groupByArticle, webAddress } from './render.ts';

/** Breaks a mention or an emoji code in two; no reader shows it. */
const SEAM = '<!-- -->';

/** A reply as Markdown: citations are links `[1]` into the source list that closes each card. Pure. */
export function renderMarkdown(reply: Reply): string {
  return `${reply.cards.map((card) => renderCard(card, sayerOf(card.language ?? reply.language)).join('\n\n')).join('\n\n***\n\n')}\n`;
}

/**
 * Text of an article, so that it reads the same and does nothing: CommonMark lets every ASCII punctuation mark be escaped
 * (section 2.4), GitHub's autolinks need an unescaped `://`, `www.` or a bare domain, mentions an `@` before a name.
 */
export function escapeMarkdown(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_[\]<>#|~$]|&(?=#|\w+;)/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/(?<=\bwww)\.|\.(?=\p{L}{2,})/giu, '\\.')
    .replace(/@/g, `@${SEAM}`)
    .replace(/:(?=[\w\\+-]+:)/g, `:${SEAM}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
}

function renderCard(card: Card, say: Say): string[] {
  const known = new Map(card.citations.map((citation) => [citation.n, citation]));
  const asOf = card.citations.some((one) => one.publishedAt)
    ? [`*${escapeMarkdown(say('as of {day}', { day: dayLabel(card.asOf, say) }))}*`]
    : [];
  const actions = card.actions.map(({ label, command }) =>
    say('{label}: {what}', { label: escapeMarkdown(label), what: code(command) }),
  );
  const sources = [...groupByArticle(card.citations)].map(([first, numbers]) => `- ${source(first, numbers, say)}`);
  return [
    `## ${escapeMarkdown(card.title)}`,
    ...asOf,
    ...card.blocks.flatMap((block) => renderBlock(block, known, say)),
    ...(actions.length > 0 ? [actions.join(' · ')] : []),
    ...(sources.length > 0 ? [`### ${say('Sources')}`, sources.join('\n')] : []),
  ];
}

type Known = Map<number, Citation>;

function renderBlock(block: Block, known: Known, say: Say): string[] {
  const heading = 'heading' in block && block.heading ? cleanText(block.heading) : '';
  const above = heading ? [heading] : [];
  const body = renderBody(block, above, known, say);
  if (body.length === 0) return [];
  return [...(heading ? [`### ${escapeMarkdown(heading)}`] : []), body.join('\n')];
}

function renderBody(block: Block, above: string[], known: Known, say: Say): string[] {
  const item = (line: Line, shown: string[]) => `- ${renderLine(line, shown, known, say)}`;
  switch (block.type) {
    case 'note':
      return [escapeMarkdown(block.text)].filter(Boolean);
    case 'lines':
      return above.length === 0 && block.lines.length === 1
        ? block.lines.map((line) => `**${renderLine(line, above, known, say, true)}**`)
        : block.lines.map((line) => item(line, above));
    case 'timeline':
      return block.entries.flatMap(({ date, lines }) => {
        const label = dayLabel(date, say);
        return lines.map((line) => `- **${escapeMarkdown(label)}** ${renderLine(line, [...above, label], known, say)}`);
      });
    case 'positions':
      return block.rows.flatMap(({ actor, topic, lines }) => {
        const names = [actor, topic].map(cleanText).filter((name) => name && !above.includes(name));
        const rows = shownLines({ lines }, say).map((line) => item(line, [...above, actor, topic]));
        return names.length > 0 ? [`- ${escapeMarkdown(names.join(' · '))}`, ...rows.map((row) => `  ${row}`)] : rows;
      });
    case 'dispute':
      return [
        `- ${escapeMarkdown(block.issue)}`,
        ...block.sides.map((line) => `  ${item(line, [...above, block.issue])}`),
      ];
    case 'table':
      return renderTable(block.columns, block.rows);
    case 'chart':
      return [`- ${escapeMarkdown(block.alt)}`, ...block.series.flatMap(renderSeries)];
    default:
      return plainBlock(block, say).map((row) => `- ${escapeMarkdown(row)}`);
  }
}

function renderLine(line: Line, shown: string[], known: Known, say: Say, strong = false): string {
  const parts = lineParts(line, shown, say);
  const who = [parts.speaker, parts.date].filter(Boolean).join(', ');
  return [
    parts.topic && `*${escapeMarkdown(parts.topic)}:*`,
    withAnswer(strong ? { text: parts.text } : parts, escapeMarkdown, (words) => `**${words}**`),
    who && `— ${escapeMarkdown(who)}`,
    parts.publishers && `· ${parts.publishers}`,
    parts.cites.map((n) => mark(n, known.get(n))).join(''),
    parts.standing && `· ${escapeMarkdown(parts.standing.text)}`,
    parts.standing?.cites.map((n) => mark(n, known.get(n))).join(''),
    parts.change && `(${parts.change})`,
    parts.flagged && `· ${escapeMarkdown(parts.flagged)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function renderTable(columns: string[], rows: string[][]): string[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length));
  if (count === 0) return [];
  const row = (cells: string[]) =>
    `| ${Array.from({ length: count }, (_, index) => escapeMarkdown(cells[index] ?? '')).join(' | ')} |`;
  return [row(columns), `|${' --- |'.repeat(count)}`, ...rows.map(row)];
}

function renderSeries(series: { name: string; points: [number, number][] }): string[] {
  const values = series.points.map(([, y]) => y).filter(Number.isFinite);
  if (values.length === 0) return [];
  return [`- ${escapeMarkdown(series.name)} ${sparkline(values)} ${values[0]} → ${values.at(-1)}`];
}

function mark(n: number, citation: Citation | undefined): string {
  const address = webAddress(citation?.url);
  return address ? `[\\[${n}\\]](${destination(address)})` : `\\[${n}\\]`;
}

function source(citation: Citation, numbers: number[], say: Say): string {
  const day = citation.publishedAt ? dayLabel(citation.publishedAt, say) : say('undated');
  const address = webAddress(citation.url);
  const headline = escapeMarkdown(citation.headline);
  const title = address && headline ? `[${headline}](${destination(address)})` : headline;
  return [
    `${numbers.map((n) => `\\[${n}\\]`).join('')} ${escapeMarkdown(citation.publisher)}`,
    escapeMarkdown(day),
    title,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** An address between `<` and `>`, where only these, backslashes and entities would mean something (CommonMark 6.3). */
function destination(address: string): string {
  const safe = address.replace(/[<>\\|`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `<${safe.replace(/&/g, '&amp;')}>`;
}

/** A command line as code; backticks cannot be escaped inside, so the fence is longer than any run of them. */
function code(command: string): string {
  const text = cleanText(command);
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** Any block as plain lines of text: the fallback of every platform, and the one place that decides what of a line is shown. */
import type { Block, Card, Citation, Line, Standing } from './model.ts';
import { shownLines } from './positions-rows.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const BARS = '▁▂▃▄▅▆▇█';

/**
 * Makes text of an article safe to show anywhere: lone surrogates, control characters, bidirectional overrides and
 * invisible characters go, white space becomes single spaces. Joiners that scripts need (U+200C, U+200D) stay.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(
      /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu,
      '',
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * An ISO day, month, year or instant for a reader, with the precision it has: "2 Dec 2025", "Dec 2025", "2025". Of an
 * instant the day in UTC. Anything else comes back as it is.
 */
export function dayLabel(date: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T|$)/.exec(date);
  if (!match) return cleanText(date);
  const [, year, month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (!name) return year ?? date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** What is shown of a line: nothing that its text, or the heading above it, already says. */
export type LineParts = {
  topic?: string;
  text: string;
  speaker?: string;
  date?: string;
  cites: number[];
  /** "2 publishers", where more than one stands behind it. */
  publishers?: string;
  /** "Confirmed by Lund", "denied by Haas", with the citations that carry it. */
  standing?: { text: string; cites: number[] };
  change?: 'new' | 'changed';
  /** "⚑ doubted by Ann, 3 Dec 2025: why". */
  flagged?: string;
  /** The words of `text` that answer what was asked. */
  answer?: { start: number; end: number };
};

/** `shown` is what stands above or before the line already: a heading, a date, an actor, a topic. */
export function lineParts(line: Line, shown: string[] = []): LineParts {
  const text = cleanText(line.text);
  const said = [text, ...shown].map((part) => cleanText(part).toLowerCase());
  const fresh = (part: string | undefined): part is string =>
    part !== undefined && part !== '' && !said.some((other) => other.includes(part.toLowerCase()));
  const topic = line.topic === undefined ? undefined : cleanText(line.topic);
  const speaker = line.speaker === undefined ? undefined : cleanText(line.speaker);
  const family = speaker?.split(' ').at(-1);
  const date = line.date === undefined ? undefined : dayLabel(line.date);
  const topicShown = topic !== undefined && shown.some((part) => cleanText(part).toLowerCase() === topic.toLowerCase());
  return {
    text,
    cites: [...new Set(line.cites)],
    ...(topic && !topicShown && { topic: line.state ? `${topic} (${line.state})` : topic }),
    ...(speaker && fresh(family) && { speaker }),
    ...(fresh(date) && { date }),
    ...(line.publishers > 1 && { publishers: `${line.publishers} publishers` }),
    ...standingPart(line.standing),
    ...(line.change && { change: line.change }),
    ...(line.flagged && { flagged: flagText(line.flagged) }),
    ...answerIn(line, text),
  };
}

function flagText({ by, at, why }: NonNullable<Line['flagged']>): string {
  return cleanText(`⚑ doubted by ${by}, ${dayLabel(at)}${why ? `: ${why}` : ''}`);
}

/** Where the answer stands once the text is clean. */
function answerIn({ text, answer }: Line, clean: string): Pick<LineParts, 'answer'> {
  if (!answer) return {};
  const words = cleanText(text.slice(answer.start, answer.end));
  const start = words ? clean.indexOf(words, Math.max(0, cleanText(text.slice(0, answer.start)).length - 1)) : -1;
  return start < 0 ? {} : { answer: { start, end: start + words.length } };
}

/** The text in the platform's form with its answer marked: `inert` makes words inert, `mark` sets the answer off. */
export function withAnswer(
  { text, answer }: Pick<LineParts, 'text' | 'answer'>,
  inert: (words: string) => string,
  mark: (escaped: string) => string,
): string {
  if (!answer) return inert(text);
  const [before, words, after] = [
    text.slice(0, answer.start),
    text.slice(answer.start, answer.end),
    text.slice(answer.end),
  ];
  const lead = before && `${inert(before.trimEnd())}${before.endsWith(' ') ? ' ' : ''}`;
  const tail = after && `${after.startsWith(' ') ? ' ' : ''}${inert(after.trimStart())}`;
  return `${lead}${mark(inert(words))}${tail}`;
}

function standingPart(standing: Standing | undefined): Pick<LineParts, 'standing'> {
  const text = standing && STANDING[standing.status](standing);
  return text ? { standing: { text, cites: [...new Set(standing.cites)] } } : {};
}

const STANDING: Record<Standing['status'], (standing: Standing) => string> = {
  reported: () => '',
  seconded: () => '',
  confirmed: ({ by }) => `confirmed${by ? ` by ${cleanText(by)}` : ''}`,
  denied: ({ by }) => `denied${by ? ` by ${cleanText(by)}` : ''}`,
  superseded: () => 'overtaken by',
};

/** A line in one row: `Topic — text — Speaker, 2 Dec 2025 · 2 publishers [1][2] (new)`. */
function plainLine(line: Line, shown: string[] = []): string {
  const parts = lineParts(line, shown);
  const who = [parts.speaker, parts.date].filter(Boolean).join(', ');
  return [
    parts.topic && `${parts.topic} —`,
    withAnswer(
      parts,
      (words) => words,
      (words) => `*${words}*`,
    ),
    who && `— ${who}`,
    parts.publishers && `· ${parts.publishers}`,
    plainMarks(parts.cites),
    parts.standing && `· ${[parts.standing.text, plainMarks(parts.standing.cites)].filter(Boolean).join(' ')}`,
    parts.change && `(${parts.change})`,
    parts.flagged && `· ${parts.flagged}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function plainMarks(cites: number[]): string {
  return cites.map((n) => `[${n}]`).join('');
}

/** Rows of a table with aligned columns; the heading row is left out when no column has a name. */
export function plainTable(columns: string[], rows: string[][]): string[] {
  const all = (columns.some((name) => cleanText(name)) ? [columns, ...rows] : rows).map((row) => row.map(cleanText));
  const widths: number[] = [];
  for (const row of all)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  return all.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** Columns a text takes in a monospaced font: East Asian wide characters and emoji take two, marks none. */
export function width(text: string): number {
  const bare = text.replace(/\p{Mn}|\p{Me}|\p{Cf}/gu, '');
  const wide = bare.match(
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/gu,
  );
  return [...bare].length + (wide?.length ?? 0);
}

/** A row of points as a line of bars, lowest to highest. */
export function sparkline(values: number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values.map((value) => BARS[span > 0 ? Math.round(((value - low) / span) * (BARS.length - 1)) : 0]).join('');
}

/** One block as lines of text, heading first, bullets before lines. A block of a kind not known here is told all the same. */
export function plainBlock(block: Block): string[] {
  if (block.type === 'note') return [cleanText(block.text)];
  const heading = 'heading' in block && block.heading ? cleanText(block.heading) : '';
  const above = heading ? [heading] : [];
  const body = plainBody(block, above).filter(Boolean);
  return [...above, ...body];
}

function plainBody(block: Exclude<Block, { type: 'note' }>, above: string[]): string[] {
  switch (block.type) {
    case 'lines':
      return block.lines.map((line) => `• ${plainLine(line, above)}`);
    case 'timeline':
      return block.entries.flatMap((entry) =>
        entry.lines.map((line) => `${dayLabel(entry.date)}: ${plainLine(line, [...above, dayLabel(entry.date)])}`),
      );
    case 'positions':
      return block.rows.flatMap((row) => [
        [row.actor, row.topic]
          .map(cleanText)
          .filter((name) => name && !above.includes(name))
          .join(' · '),
        ...shownLines(row).map((line) => `• ${plainLine(line, [...above, row.actor, row.topic])}`),
      ]);
    case 'dispute':
      return [cleanText(block.issue), ...block.sides.map((line) => `• ${plainLine(line, [...above, block.issue])}`)];
    case 'table':
      return plainTable(block.columns, block.rows);
    case 'chart':
      return [cleanText(block.alt), ...block.series.map(plainSeries)];
    default:
      return plainUnknown(block);
  }
}

function plainSeries(series: { name: string; points: [number, number][] }): string {
  const values = series.points.map(([, y]) => y).filter(Number.isFinite);
  if (values.length === 0) return '';
  return `${cleanText(series.name)} ${sparkline(values)} ${values[0]} → ${values.at(-1)}`;
}

/** Whatever a newer version may put on a card: every line with its citations, every other text, in order. */
function plainUnknown(value: unknown): string[] {
  if (typeof value === 'string') return [cleanText(value)];
  if (Array.isArray(value)) return value.flatMap(plainUnknown);
  if (typeof value !== 'object' || value === null) return [];
  if (isLine(value)) return [`• ${plainLine(value)}`];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'type' || key === 'heading' ? [] : plainUnknown(part),
  );
}

function isLine(value: object): value is Line {
  return 'text' in value && typeof value.text === 'string' && 'cites' in value && Array.isArray(value.cites);
}

/** One source as a reader finds it: `[1] Publisher, 2 Dec 2025: Headline https://…`. */
function plainCitation(citation: Citation): string {
  const about = [citation.publisher, citation.publishedAt && dayLabel(citation.publishedAt)].filter(Boolean).join(', ');
  const url = citation.url ? ` ${citation.url}` : '';
  return `[${citation.n}] ${cleanText(about)}: ${cleanText(citation.headline)}${url}`;
}

/** A whole card as lines of text, blocks parted by an empty line, sources last. */
export function plainCard(card: Card): string[] {
  const parts = [[cleanText(card.title)], ...card.blocks.map(plainBlock), card.citations.map(plainCitation)];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** Any block as plain lines of text: the fallback of every platform, and the one place that decides what of a line is shown. */
import { sparkline, width } from './columns.ts';
import { dayName } from './days.ts';
import type { Block, Card, Citation, Line, Standing } from './model.ts';
import { shownLines } from './positions-rows.ts';
import { english, type Say } from './say.ts';

/** The narrow no-break space that French sets before its stops. */
const NARROW = '\u202F';

/**
 * Makes text of an article safe to show anywhere: lone surrogates, control characters, bidirectional overrides and
 * invisible characters go, white space becomes single spaces, but for one narrow no-break space. Joiners that scripts need (U+200C, U+200D) stay.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085\p{Zl}\p{Zp}]+/gu, (space) => (space === NARROW ? NARROW : ' '))
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
export function dayLabel(date: string, say: Say = english): string {
  const [, day] = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)(?:T|$)/.exec(date) ?? [];
  return day === undefined ? cleanText(date) : dayName(day, say.language);
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
  /** "new" or "changed". */
  change?: string;
  /** "⚑ doubted by Ann, 3 Dec 2025: why". */
  flagged?: string;
  /** The words of `text` that answer what was asked. */
  answer?: { start: number; end: number };
};

/** `shown` is what stands above or before the line already: a heading, a date, an actor, a topic. */
export function lineParts(line: Line, shown: string[] = [], say: Say = english): LineParts {
  const text = cleanText(line.text);
  const said = [text, ...shown].map((part) => cleanText(part).toLowerCase());
  const fresh = (part: string | undefined): part is string =>
    part !== undefined && part !== '' && !said.some((other) => other.includes(part.toLowerCase()));
  const topic = line.topic === undefined ? undefined : cleanText(line.topic);
  const speaker = line.speaker === undefined ? undefined : cleanText(line.speaker);
  const family = speaker?.split(' ').at(-1);
  const date = line.date === undefined ? undefined : dayLabel(line.date, say);
  const topicShown = topic !== undefined && shown.some((part) => cleanText(part).toLowerCase() === topic.toLowerCase());
  return {
    text,
    cites: [...new Set(line.cites)],
    ...(topic && !topicShown && { topic: withState(topic, line.state, say) }),
    ...(speaker && fresh(family) && { speaker }),
    // A day that the line itself names stands there in English.
    ...(fresh(date) && fresh(dayLabel(line.date ?? '')) && { date }),
    ...(line.publishers > 1 && {
      publishers: say('{count, plural, one {# publisher} other {# publishers}}', { count: line.publishers }),
    }),
    ...standingPart(line.standing, say),
    ...(line.change && { change: line.change === 'new' ? say('new') : say('changed') }),
    ...(line.flagged && { flagged: flagText(line.flagged, say) }),
    ...answerIn(line, text),
  };
}

function withState(topic: string, state: Line['state'], say: Say): string {
  if (!state) return topic;
  return state === 'open' ? say('{topic} (open)', { topic }) : say('{topic} (agreed)', { topic });
}

function flagText({ by, at, why }: NonNullable<Line['flagged']>, say: Say): string {
  const doubt = say('⚑ doubted by {by}, {day}', { by, day: dayLabel(at, say) });
  return cleanText(why ? `${doubt}: ${why}` : doubt);
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

function standingPart(standing: Standing | undefined, say: Say): Pick<LineParts, 'standing'> {
  const text = standing && standingText(standing, say);
  return text ? { standing: { text, cites: [...new Set(standing.cites)] } } : {};
}

function standingText({ status, by }: Standing, say: Say): string {
  const who = by && cleanText(by);
  if (status === 'confirmed') return who ? say('confirmed by {who}', { who }) : say('confirmed');
  if (status === 'denied') return who ? say('denied by {who}', { who }) : say('denied');
  return status === 'superseded' ? say('overtaken by') : '';
}

/** A line in one row: `Topic — text — Speaker, 2 Dec 2025 · 2 publishers [1][2] (new)`. */
function plainLine(line: Line, say: Say, shown: string[] = []): string {
  const parts = lineParts(line, shown, say);
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

/** One block as lines of text, heading first, bullets before lines. A block of a kind not known here is told all the same. */
export function plainBlock(block: Block, say: Say = english): string[] {
  if (block.type === 'note') return [cleanText(block.text)];
  const heading = 'heading' in block && block.heading ? cleanText(block.heading) : '';
  const above = heading ? [heading] : [];
  const body = plainBody(block, above, say).filter(Boolean);
  return [...above, ...body];
}

function plainBody(block: Exclude<Block, { type: 'note' }>, above: string[], say: Say): string[] {
  switch (block.type) {
    case 'lines':
      return block.lines.map((line) => `• ${plainLine(line, say, above)}`);
    case 'timeline':
      return block.entries.flatMap(({ date, lines }) => {
        const day = dayLabel(date, say);
        return lines.map((line) => `${day}: ${plainLine(line, say, [...above, day])}`);
      });
    case 'positions':
      return block.rows.flatMap((row) => [
        [row.actor, row.topic]
          .map(cleanText)
          .filter((name) => name && !above.includes(name))
          .join(' · '),
        ...shownLines(row, say).map((line) => `• ${plainLine(line, say, [...above, row.actor, row.topic])}`),
      ]);
    case 'dispute':
      return [
        cleanText(block.issue),
        ...block.sides.map((line) => `• ${plainLine(line, say, [...above, block.issue])}`),
      ];
    case 'table':
      return plainTable(block.columns, block.rows);
    case 'chart':
      return [cleanText(block.alt), ...block.series.map(plainSeries)];
    default:
      return plainUnknown(block, say);
  }
}

function plainSeries(series: { name: string; points: [number, number][] }): string {
  const values = series.points.map(([, y]) => y).filter(Number.isFinite);
  if (values.length === 0) return '';
  return `${cleanText(series.name)} ${sparkline(values)} ${values[0]} → ${values.at(-1)}`;
}

/** Whatever a newer version may put on a card: every line with its citations, every other text, in order. */
function plainUnknown(value: unknown, say: Say): string[] {
  if (typeof value === 'string') return [cleanText(value)];
  if (Array.isArray(value)) return value.flatMap((one) => plainUnknown(one, say));
  if (typeof value !== 'object' || value === null) return [];
  if (isLine(value)) return [`• ${plainLine(value, say)}`];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'type' || key === 'heading' ? [] : plainUnknown(part, say),
  );
}

function isLine(value: object): value is Line {
  return 'text' in value && typeof value.text === 'string' && 'cites' in value && Array.isArray(value.cites);
}

/** One source as a reader finds it: `[1] Publisher, 2 Dec 2025: Headline https://…`. */
function plainCitation(citation: Citation, say: Say): string {
  const about = [citation.publisher, citation.publishedAt && dayLabel(citation.publishedAt, say)]
    .filter(Boolean)
    .join(', ');
  const url = citation.url ? ` ${citation.url}` : '';
  return `[${citation.n}] ${cleanText(about)}: ${cleanText(citation.headline)}${url}`;
}

/** A whole card as lines of text, blocks parted by an empty line, sources last. */
export function plainCard(card: Card, say: Say = english): string[] {
  const parts = [
    [cleanText(card.title)],
    ...card.blocks.map((block) => plainBlock(block, say)),
    card.citations.map((one) => plainCitation(one, say)),
  ];
  return parts.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The gate: every line of a card against what it cites, whoever wrote it. What does not stand is not shown. */
import { linesOf } from './contribution.ts';
import type { Item } from './corpus.ts';
import { firstDay } from './days.ts';
import type { Evidence } from './gate-brackets.ts';
import { concerns, type Fault, faultOf, speaks, tellsOf, unbacked, type Writer } from './gate-line.ts';
import { shortHash } from './hash.ts';
import type { Block, Card, Citation, Line } from './model.ts';
import { publisherFamily } from './publishers.ts';
import { english, type Say } from './say.ts';

export type Dropped = { line: Line; why: Fault | 'quote' };

export type Gate = {
  /** The article of a citation with what was read from it. */
  itemOf: (articleId: string) => Item | undefined;
  /** How an actor is called in brackets and as a speaker. */
  nameOf: (actor: string) => string;
  writer?: Writer;
  /** For the note on a card that loses all its lines. */
  say?: Say;
};

/**
 * The card with the lines that stand, and those that do not with the reason. Each citation is word for word the article's; each line
 * passes `faultOf`; citations that say something else than their line are taken off it, publishers counted anew, citations
 * renumbered where one goes. A card that loses all its lines says so. Linear in the card; no line is changed in its words.
 */
export function gate(
  card: Card,
  { itemOf, nameOf, writer = 'extractive', say = english }: Gate,
): { card: Card; dropped: Dropped[] } {
  const evidence = new Map<number, Evidence>();
  for (const citation of card.citations) {
    const item = itemOf(citation.articleId);
    if (item && isExact(citation, item)) evidence.set(citation.n, { citation, item });
  }
  const known = new Set(card.citations.map((one) => one.n));
  const dropped: Dropped[] = [];
  const check: Check = (line, more, halved) => {
    const found = line.cites.flatMap((n) => evidence.get(n) ?? []);
    const inexact = found.length === 0 && line.cites.some((n) => known.has(n));
    const why = inexact ? 'quote' : (faultOf(line, found, writer, nameOf, halved) ?? more?.(found));
    if (why) dropped.push({ line, why });
    return why ? [] : [withStanding(counted(line, found), evidence, nameOf)];
  };
  const blocks = card.blocks.flatMap((block) => checked(block, check, nameOf));
  if (JSON.stringify(blocks) === JSON.stringify(card.blocks)) return { card, dropped };
  return { card: rebuilt(card, blocks, say), dropped };
}

function isExact({ quote, start, end }: Citation, { article }: Item): boolean {
  return quote.trim() !== '' && start >= 0 && quote === article.text.slice(start, end);
}

/** Without citations that say something else, its publishers counted as houses. */
function counted(line: Line, found: Evidence[]): Line {
  const [main] = found;
  const kept = found.filter((one) => !main || one === main || !unbacked(line, main, one));
  const cites = kept.map(({ citation }) => citation.n);
  const publishers = new Set(kept.map(({ citation }) => publisherFamily(citation.publisher))).size;
  return { ...line, cites, publishers };
}

/** A status stands only on exact words, and a name in it only where the article lets that one speak. */
function withStanding(line: Line, evidence: Map<number, Evidence>, nameOf: (actor: string) => string): Line {
  const { standing, ...rest } = line;
  if (!standing) return line;
  const found = standing.cites.flatMap((n) => evidence.get(n) ?? []);
  const carried = standing.status === 'reported' || standing.status === 'seconded' || found.length > 0;
  if (!carried || (standing.by !== undefined && !speaks(standing.by, found, nameOf))) return rest;
  return { ...rest, standing: { ...standing, cites: found.map(({ citation }) => citation.n) } };
}

type Check = (line: Line, more?: (found: Evidence[]) => Fault | undefined, halved?: boolean) => Line[];

function checked(block: Block, check: Check, nameOf: (actor: string) => string): Block[] {
  switch (block.type) {
    case 'lines': {
      const lines = block.lines.flatMap((line) => check(line));
      return lines.length ? [{ ...block, lines }] : [];
    }
    case 'timeline': {
      const entries = block.entries.flatMap((entry) => {
        const onDay = (found: Evidence[]) => (tellsOf(entry.date, found) ? undefined : 'date');
        const lines = entry.lines.flatMap((line) => check(line, onDay));
        return lines.length ? [{ ...entry, lines }] : [];
      });
      return entries.length ? [{ ...block, entries }] : [];
    }
    case 'positions': {
      const rows = block.rows.flatMap((row) => {
        const lines = row.lines.flatMap((line) =>
          check(line, (found) => (concerns(row.actor, line, found, nameOf) ? undefined : 'actor')),
        );
        return lines.length ? [{ ...row, lines }] : [];
      });
      return rows.length ? [{ ...block, rows }] : [];
    }
    case 'dispute': {
      const halved = (line: Line) =>
        block.sides.some((other) => other !== line && other.cites.some((n) => line.cites.includes(n)));
      const sides = block.sides.flatMap((line) => check(line, undefined, halved(line)));
      return sides.length > 1 ? [{ ...block, sides }] : [];
    }
    default:
      return [block];
  }
}

/** The card with these blocks: citations that nobody uses are gone, the others numbered as they are read. */
function rebuilt(card: Card, blocks: Block[], say: Say): Card {
  const lines = linesOf({ ...card, blocks });
  const numbers = new Map<number, number>();
  const used = lines.flatMap((line) => [...line.cites, ...(line.standing?.cites ?? [])]);
  for (const n of used) if (!numbers.has(n)) numbers.set(n, numbers.size + 1);
  const citations = card.citations
    .flatMap((one) => {
      const n = numbers.get(one.n);
      return n === undefined ? [] : [{ ...one, n }];
    })
    .sort((a, b) => a.n - b.n);
  const renumbered = (cites: number[]) => cites.map((n) => numbers.get(n) ?? n);
  const renumber = (line: Line): Line => ({
    ...line,
    cites: renumbered(line.cites),
    ...(line.standing && { standing: { ...line.standing, cites: renumbered(line.standing.cites) } }),
  });
  const made = blocks.map((block) => withLines(block, renumber));
  if (lines.length === 0 && linesOf(card).length > 0) made.push({ type: 'note', text: nothingLeft(say) });
  const newest = citations
    .map((one) => one.publishedAt ?? '')
    .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '');
  return {
    ...card,
    id: shortHash(JSON.stringify([card.id, made])),
    asOf: newest || card.asOf,
    blocks: made,
    citations,
  };
}

function nothingLeft(say: Say): string {
  return say(
    'Nothing that I had to say here stands up to the words it cites, so I say nothing. Ask for the sources to read them yourself.',
  );
}

function withLines(block: Block, change: (line: Line) => Line): Block {
  switch (block.type) {
    case 'lines':
      return { ...block, lines: block.lines.map(change) };
    case 'timeline':
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, lines: entry.lines.map(change) })) };
    case 'positions':
      return { ...block, rows: block.rows.map((row) => ({ ...row, lines: row.lines.map(change) })) };
    case 'dispute':
      return { ...block, sides: block.sides.map(change) };
    default:
      return block;
  }
}

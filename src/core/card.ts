/** From weighed claims to a card: citations numbered in reading order, publishers counted, one place for each line. */
import type { Claim, Source } from './claims.ts';
import type { Item } from './corpus.ts';
import { firstDay } from './days.ts';
import { shortHash } from './hash.ts';
import type { Language } from './language.ts';
import type { Action, Block, Card, Citation, Line, Reply, Standing, Visibility } from './model.ts';
import { publisherFamily } from './publishers.ts';
import type { Say } from './say.ts';

/** A line before its citations have numbers. */
export type Draft = {
  text: string;
  sources: Source[];
  date?: string;
  speaker?: string;
  topic?: string;
  change?: 'new' | 'changed';
  answer?: { start: number; end: number };
  state?: 'open' | 'agreed';
  standing?: Omit<Standing, 'cites'> & { sources: Source[] };
};

/** A block whose lines are drafts; blocks without lines stand as they are. */
export type DraftBlock =
  | { type: 'lines'; heading?: string; lines: Draft[] }
  | { type: 'timeline'; heading?: string; entries: { date: string; lines: Draft[] }[] }
  | { type: 'positions'; heading?: string; rows: { actor: string; topic: string; lines: Draft[] }[] }
  | { type: 'dispute'; heading?: string; issue: string; sides: Draft[] }
  | Extract<Block, { type: 'table' | 'note' }>;

/** A claim as a draft; `more` adds or replaces what the card knows better (topic, mark of change). */
export function draft(claim: Claim, more: Partial<Draft> = {}): Draft {
  const date = claim.when ?? (claim.otherDay ? undefined : claim.published);
  return {
    text: claim.text,
    sources: claim.sources,
    ...(date && { date }),
    ...(claim.speaker && { speaker: claim.speaker.name }),
    ...more,
  };
}

/**
 * Builds the card. Empty blocks are left out; a passage cited twice has one number.
 * @param find the article of a citation; `publisherOf` the name that stands behind it
 */
export function makeCard(parts: {
  kind: string;
  title: string;
  now: string;
  blocks: DraftBlock[];
  actions: Action[];
  find: (articleId: string) => Item | undefined;
  publisherOf: (item: Item) => string;
}): Card {
  const citations: Citation[] = [];
  const numbers = new Map<string, number>();
  const cite = (source: Source): number | undefined => {
    const key = `${source.articleId}:${source.start}:${source.end}`;
    const known = numbers.get(key);
    if (known) return known;
    const item = parts.find(source.articleId);
    if (!item) return undefined;
    const { article } = item;
    const n = citations.length + 1;
    numbers.set(key, n);
    citations.push({
      n,
      articleId: article.id,
      headline: article.headline,
      publisher: parts.publisherOf(item),
      ...(article.url && { url: article.url }),
      ...(article.publishedAt && { publishedAt: article.publishedAt }),
      quote: article.text.slice(source.start, source.end),
      start: source.start,
      end: source.end,
    });
    return n;
  };
  const lineOf = (one: Draft): Line[] => {
    const { sources, standing, ...rest } = one;
    const cites = [...new Set(sources.flatMap((source) => cite(source) ?? []))];
    const publishers = new Set(cites.map((n) => publisherFamily(citations[n - 1]?.publisher ?? ''))).size;
    if (cites.length === 0) return [];
    const carried = standing && [...new Set(standing.sources.flatMap((source) => cite(source) ?? []))];
    return [{ ...rest, cites, publishers, ...(standing && { standing: standingOf(standing, carried ?? []) }) }];
  };
  const blocks = parts.blocks.flatMap((block) => blockOf(block, lineOf));
  const newest = citations
    .map((one) => one.publishedAt ?? '')
    .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '');
  const asOf = newest || parts.now;
  const id = shortHash(JSON.stringify([parts.kind, parts.title, asOf, blocks]));
  return { id, kind: parts.kind, title: parts.title, asOf, blocks, citations, actions: parts.actions };
}

function standingOf({ status, by }: NonNullable<Draft['standing']>, cites: number[]): Standing {
  return { status, ...(by && { by }), cites };
}

function blockOf(block: DraftBlock, lineOf: (one: Draft) => Line[]): Block[] {
  switch (block.type) {
    case 'lines': {
      const lines = block.lines.flatMap(lineOf);
      return lines.length ? [{ ...block, lines }] : [];
    }
    case 'timeline': {
      const entries = block.entries
        .map((entry) => ({ ...entry, lines: entry.lines.flatMap(lineOf) }))
        .filter((entry) => entry.lines.length);
      return entries.length ? [{ ...block, entries }] : [];
    }
    case 'positions': {
      const rows = block.rows
        .map((row) => ({ ...row, lines: row.lines.flatMap(lineOf) }))
        .filter((row) => row.lines.length);
      return rows.length ? [{ ...block, rows }] : [];
    }
    case 'dispute': {
      const sides = block.sides.flatMap(lineOf);
      return sides.length > 1 ? [{ ...block, sides }] : [];
    }
    case 'table':
      return block.rows.length ? [block] : [];
    case 'note':
      return [block];
  }
}

/** A card that says only what the bot knows of itself. */
export function noteCard(kind: string, title: string, now: string, notes: string[], actions: Action[] = []): Card {
  const blocks: Block[] = notes.map((text) => ({ type: 'note', text }));
  return {
    id: shortHash(JSON.stringify([kind, title, now, blocks])),
    kind,
    title,
    asOf: now,
    blocks,
    citations: [],
    actions,
  };
}

/** A card of an answer given before, shown again in a reply that `say` speaks: its labels stay in the language they were told in. */
export function asTold(card: Card, { language = 'en' }: Reply, say: Say): Card {
  return card.language || language === say.language ? card : { ...card, language };
}

/** Cards as a reply, with labels in `language`; its id is the same for the same content. */
export function makeReply(visibility: Visibility, cards: Card[], language: Language = 'en'): Reply {
  const id = shortHash(cards.map((card) => card.id).join());
  return { id, visibility, cards, ...(language !== 'en' && { language }) };
}

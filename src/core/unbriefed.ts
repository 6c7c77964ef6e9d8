/** Articles without a briefing: read and laid out with no actor or topic named beforehand. */
import { type Board, boardOf } from './board.ts';
import { type Draft, draft, makeCard } from './card.ts';
import { findDisputes } from './disputes.ts';
import { gate } from './gate.ts';
import type { Article, Briefing, Citation, Line } from './model.ts';
import { publisherOf } from './publishers.ts';
import { readClosely } from './read.ts';

const NONE: Briefing = {
  id: 'none',
  command: 'none',
  title: '',
  language: 'en',
  timezone: 'UTC',
  topics: [],
  actors: [],
  sources: [],
  digest: { at: '08:00', days: [] },
};

/** The board of articles that no briefing is about. `knownAt` tells when a reader could know one: without it, on its day. */
export function unbriefed(articles: Article[], knownAt = (article: Article) => article.publishedAt ?? ''): Board {
  const items = articles.map((article) => ({
    article,
    reading: readClosely(article, NONE),
    knownAt: knownAt(article),
  }));
  return boardOf(items, NONE, (item) => publisherOf(item.article));
}

/** Numbers the citations of drafts in the order of the lines; a line that does not stand up to what it cites is left out. */
export function cited<T>(
  board: Board,
  groups: { value: T; lines: Draft[] }[],
): { groups: { value: T; lines: Line[] }[]; citations: Citation[] } {
  const drafted = makeCard({
    kind: 'library',
    title: '',
    now: '',
    blocks: groups.map(({ lines }, at) => ({ type: 'lines' as const, heading: String(at), lines })),
    actions: [],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
  const { card } = gate(drafted, {
    itemOf: (id) => board.items.get(id),
    nameOf: (actor) => board.names.get(actor) ?? actor,
  });
  const made = card.blocks.flatMap((block) => {
    const group = block.type === 'lines' ? groups[Number(block.heading)] : undefined;
    return block.type === 'lines' && group ? [{ value: group.value, lines: block.lines }] : [];
  });
  return { groups: made, citations: card.citations };
}

/** Claims of the articles that cannot all hold: what about, and the lines of each side. */
export function findDisagreements(articles: Article[]): {
  disagreements: { issue: string; sides: Line[] }[];
  citations: Citation[];
} {
  const board = unbriefed(articles);
  const { groups, citations } = cited(
    board,
    findDisputes(board).map(({ issue, sides }) => ({ value: issue, lines: sides.map((claim) => draft(claim)) })),
  );
  return { disagreements: groups.map(({ value, lines }) => ({ issue: value, sides: lines })), citations };
}

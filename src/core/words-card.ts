/** "Show the words": the exact passages that the lines of a reply rest on, one by one. */
import { shortHash } from './hash.ts';
import type { Action, Block, Card, Citation, Line } from './model.ts';

/** A card of the citations of these cards, word for word, each once. */
export function wordsCard(cards: Card[], actions: Action[]): Card | undefined {
  const seen = new Set<string>();
  const citations: Citation[] = [];
  for (const one of cards.flatMap((card) => card.citations)) {
    const key = `${one.articleId}:${one.start}:${one.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    citations.push({ ...one, n: citations.length + 1 });
  }
  const first = cards[0];
  if (!first || citations.length === 0) return undefined;
  const lines: Line[] = citations.map((one) => ({
    text: one.quote.replace(/\s+/g, ' ').trim(),
    cites: [one.n],
    publishers: 1,
    ...(one.publishedAt && { date: one.publishedAt.slice(0, 10) }),
  }));
  const blocks: Block[] = [
    { type: 'lines', lines },
    { type: 'note', text: 'Passages are as the articles have them; only white space is folded.' },
  ];
  const title = `The words behind “${first.title}”`;
  return {
    id: shortHash(JSON.stringify([title, blocks])),
    kind: 'words',
    title,
    asOf: first.asOf,
    blocks,
    citations,
    actions,
  };
}

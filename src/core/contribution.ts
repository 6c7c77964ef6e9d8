/** How much each article contributes: the lines of the status and topic cards that rest on it. */
import type { Corpus } from './corpus.ts';
import type { Block, Briefing, Card, Line } from './model.ts';
import { english } from './say.ts';
import { recentBoard, statusCard } from './status.ts';
import { topicCard } from './topic-card.ts';

/** How many lines of a card rest on each article, by article id. A line that rests on several articles counts for each. */
export async function linesPerArticle(briefing: Briefing, corpus: Corpus, now: string): Promise<Map<string, number>> {
  const board = await recentBoard(briefing, corpus);
  const cards = [
    await statusCard(briefing, corpus, now, english),
    ...briefing.topics.map((topic) => topicCard(board, topic, now)),
  ];
  const used = new Map<string, Set<string>>();
  for (const card of cards) {
    for (const line of linesOf(card)) {
      for (const n of line.cites) {
        const article = card.citations[n - 1]?.articleId;
        if (article) used.set(article, (used.get(article) ?? new Set()).add(line.text));
      }
    }
  }
  return new Map([...used].map(([article, lines]) => [article, lines.size]));
}

/** All lines of a card, in reading order. */
export function linesOf(card: Card): Line[] {
  return card.blocks.flatMap(linesIn);
}

function linesIn(block: Block): Line[] {
  switch (block.type) {
    case 'lines':
      return block.lines;
    case 'timeline':
      return block.entries.flatMap((entry) => entry.lines);
    case 'positions':
      return block.rows.flatMap((row) => row.lines);
    case 'dispute':
      return block.sides;
    default:
      return [];
  }
}

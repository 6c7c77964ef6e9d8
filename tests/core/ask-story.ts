/** Invented articles on a port strike, and what a question to them is answered. */
import { actorsOf } from '../../src/core/actor-list.ts';
import { answer } from '../../src/core/ask.ts';
import { askCard } from '../../src/core/ask-card.ts';
import { readQuestion } from '../../src/core/ask-question.ts';
import type { Item } from '../../src/core/corpus.ts';
import type { Card } from '../../src/core/model.ts';
import { board, item, STRIKE } from './story.ts';

const NOW = '2031-03-06T08:00:00Z';

/** The card that answers a question from these items. */
export function cardOf(question: string, items: Item[]): Card {
  const laid = board(items);
  const read = readQuestion(question, actorsOf(STRIKE, [...laid.items.values()]), STRIKE.topics, NOW);
  return askCard([laid], read, answer([laid], read, NOW), NOW);
}

/** Heading and marked words of the first block, or what is said in place of an answer. */
export function reply(question: string, items: Item[]): string[] {
  const [block] = cardOf(question, items).blocks;
  if (block?.type === 'note') return [block.text];
  if (block?.type === 'dispute') return [block.heading ?? '', block.issue];
  if (block?.type !== 'lines') return [];
  return [
    block.heading ?? '',
    ...block.lines.map(({ text, answer: marked }) => (marked ? text.slice(marked.start, marked.end) : text)),
  ];
}

export const STORY = item(
  `Dockers rejected the offer by 61 percent on Wednesday.

Union chair Petra Lund met Rainer Haas in Bergen on Tuesday, and their talks lasted nine hours without a settlement. Some 14 ships wait outside the port.

"Four percent is the last word on pay," Haas said. Lund said the union would not accept the offer.

Haas froze the bonus in February because the port lost two customers. The talks will resume on Monday in Oslo.

Ingrid Moen, a former judge, drafted the 12-point plan for the port.`,
);

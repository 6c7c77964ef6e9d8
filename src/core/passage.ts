/** A passage in its place: the sentence before it, its own words marked, the sentence after it. */
import type { Draft } from './card.ts';
import type { Item } from './corpus.ts';
import type { Sentence } from './model.ts';
import { tidy } from './wording.ts';

/** Stands before the passage among its neighbours. */
export const MARK = '▸ ';

/** Lines of the passage and its neighbours, each with its own words as its source; headings are no neighbours. */
export function inContext(item: Item, passage: { start: number; end: number }): Draft[] {
  const { sentences } = item.reading;
  const first = sentences.findIndex((one) => one.end > passage.start);
  const last = sentences.findLastIndex((one) => one.start < passage.end);
  const said = tidy(item.article.text.slice(passage.start, passage.end));
  return [
    ...neighbour(item, sentences[first - 1]),
    { text: `${MARK}${said}`, sources: [{ articleId: item.article.id, start: passage.start, end: passage.end }] },
    ...(last < 0 ? [] : neighbour(item, sentences[last + 1])),
  ];
}

/** The sentence before a passage, for what it leans on. */
export function leansOn(item: Item, passage: { start: number; end: number }): Draft[] {
  return neighbour(
    item,
    item.reading.sentences[item.reading.sentences.findIndex((one) => one.end > passage.start) - 1],
  );
}

function neighbour(item: Item, sentence: Sentence | undefined): Draft[] {
  if (!sentence || sentence.kind === 'heading') return [];
  const { start, end } = sentence;
  return [{ text: tidy(sentence.text), sources: [{ articleId: item.article.id, start, end }] }];
}

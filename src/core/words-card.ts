/** "Show the words": the exact passages that the lines of a reply rest on, one by one, under the numbers they have there. */
import { linesOf } from './contribution.ts';
import type { Item } from './corpus.ts';
import { takeOutBrackets } from './gate-brackets.ts';
import { shortHash } from './hash.ts';
import type { Action, Block, Card, Citation, Line } from './model.ts';
import { leansOn, MARK } from './passage.ts';
import { english, type Say } from './say.ts';
import { tidy } from './wording.ts';

/**
 * A card of the citations of these cards, word for word, each once. Where a line fills in whom its passage means, the sentence before the
 * passage stands above it.
 * @param itemOf an article that is cited, while it is kept
 */
export function wordsCard(
  cards: Card[],
  actions: Action[],
  itemOf: (id: string) => Item | undefined,
  say: Say = english,
): Card | undefined {
  const passages = new Map<string, Citation>();
  for (const one of cards.flatMap((card) => card.citations)) {
    const key = keyOf(one);
    if (!passages.has(key)) passages.set(key, { ...one, n: passages.size + 1 });
  }
  const first = cards[0];
  if (!first || passages.size === 0) return undefined;
  const leaning = new Set(cards.flatMap(leaningIn));
  const citations = [...passages.values()];
  const lines: Line[] = [...passages].flatMap(([key, one]) => {
    const before = leaning.has(key) ? sentenceBefore(one, itemOf, citations.length + 1) : undefined;
    if (before) citations.push(before);
    return [...(before ? [lineOf(before)] : []), lineOf(one, before ? MARK : '')];
  });
  const blocks: Block[] = [
    { type: 'lines', lines },
    { type: 'note', text: say('Passages are as the articles have them; only white space is folded.') },
  ];
  const title = say('The words behind “{title}”', { title: first.title });
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

function keyOf({ articleId, start, end }: Citation): string {
  return `${articleId}:${start}:${end}`;
}

/** Passages of lines that insert a name: what it is taken from stands before them. */
function leaningIn(card: Card): string[] {
  return linesOf(card).flatMap((line) => {
    const cited = card.citations[(line.cites[0] ?? 0) - 1];
    if (!cited) return [];
    const { inserted } = takeOutBrackets(line.text, cited.quote);
    return inserted.some((inner) => !/\d/.test(inner)) ? [keyOf(cited)] : [];
  });
}

function sentenceBefore(one: Citation, itemOf: (id: string) => Item | undefined, n: number): Citation | undefined {
  const item = itemOf(one.articleId);
  const [source] = item ? leansOn(item, one).flatMap((line) => line.sources) : [];
  if (!item || !source) return undefined;
  const { start, end } = source;
  return { ...one, n, start, end, quote: item.article.text.slice(start, end) };
}

function lineOf(one: Citation, mark = ''): Line {
  return { text: `${mark}${tidy(one.quote)}`, cites: [one.n], publishers: 1 };
}

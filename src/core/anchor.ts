/** An answer given before, on its articles as they are now: passages that only moved are found again. */
import type { Corpus } from './corpus.ts';
import type { Article, Card, Reply } from './model.ts';

/** The reply with its citations where their words stand today. Words that are gone keep their old place, for the gate to judge. */
export async function anchored(reply: Reply | undefined, corpus: Corpus): Promise<Reply | undefined> {
  if (!reply) return undefined;
  const ids = new Set(reply.cards.flatMap((card) => card.citations.map((one) => one.articleId)));
  const articles = new Map((await corpus.items([...ids])).map(({ article }) => [article.id, article]));
  return { ...reply, cards: reply.cards.map((card) => anchorCard(card, articles)) };
}

function anchorCard(card: Card, articles: Map<string, Article>): Card {
  const citations = card.citations.map((one) => {
    const text = articles.get(one.articleId)?.text;
    if (text === undefined || text.slice(one.start, one.end) === one.quote) return one;
    const start = text.indexOf(one.quote);
    return start < 0 ? one : { ...one, start, end: start + one.quote.length };
  });
  return { ...card, citations };
}

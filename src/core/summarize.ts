/** A summary of articles in their own sentences. */
import { contentStems } from '../text/stems.ts';
import { withSeconds } from './board.ts';
import { draft } from './card.ts';
import type { Claim } from './claims.ts';
import { chooseCovering, weighConcepts } from './coverage.ts';
import type { Article, Citation, Line } from './model.ts';
import { publisherOf } from './publishers.ts';
import { cited, unbriefed } from './unbriefed.ts';

/**
 * What the articles tell between them, in their own sentences: what most publishers tell, early and in their headlines, each thing
 * once (method: `chooseCovering`). `words` bounds the text of all lines together, `sentences` their number; with neither there
 * are up to five, as long as each adds something. With a `query` only sentences that hold a word of it, those with more of
 * them first. Lines cite every publisher that says the same.
 */
export function summarize(
  articles: Article[],
  options: { sentences?: number; words?: number; query?: string } = {},
): { lines: Line[]; citations: Citation[] } {
  const board = unbriefed(articles);
  const headlines = articles.map((article) => ({ publisher: publisherOf(article), text: article.headline }));
  const asked = contentStems(options.query ?? '');
  const answers = (claim: Claim) => asked.filter((stem) => claim.stems.includes(stem)).length / asked.length;
  const chosen = chooseCovering(
    board.claims,
    weighConcepts(board.claims, headlines),
    options,
    asked.length ? (claim) => answers(claim) ** 2 : undefined,
  );
  // A plainer telling may be longer than the budget allows: the words stay, the others stand behind them.
  const lines = chosen.map((claim) => draft({ ...claim, sources: sourcesOf(claim, withSeconds(board, claim)) }));
  const { groups, citations } = cited(board, [{ value: '', lines }]);
  return { lines: groups[0]?.lines ?? [], citations };
}

function sourcesOf(claim: Claim, seconded: Claim): Claim['sources'] {
  const others = seconded.sources.filter((one) => !claim.sources.some((own) => own.articleId === one.articleId));
  return [...claim.sources, ...others];
}

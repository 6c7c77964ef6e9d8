/** A summary of articles in their own sentences. */
import { contentStems } from '../text/stems.ts';
import { agrees, repeats } from './agreement.ts';
import { type Board, withSeconds } from './board.ts';
import { draft } from './card.ts';
import type { Claim } from './claims.ts';
import { commonTo } from './common-words.ts';
import { chooseCovering, roomOf } from './coverage.ts';
import type { Article, Citation, Line } from './model.ts';
import { newsValue } from './news-value.ts';
import { openingsOf } from './openings.ts';
import { publisherFamily, publisherOf } from './publishers.ts';
import { cited, unbriefed } from './unbriefed.ts';

/** News tells first what matters (Lin and Hovy 1997): what the first sentence of an article counts beside what is common. */
const LEAD = 0.1;

/**
 * What the articles tell between them, in their own sentences, each thing once: sentences whose words most publishers use, early
 * ones first and opinions last, that together resemble the openings of the articles (methods: `commonTo`, `openingsOf`, `chooseCovering`). `words`
 * bounds the text of all lines together (counted between spaces, brackets apart, see `sizeOf` in tellings.ts), `sentences` their number; with neither
 * there are up to five, as long as each adds something. With a `query` only sentences that hold a word of it, those with more of
 * them first. Lines cite every publisher that says the same; "…" marks a clause left out.
 */
export function summarize(
  articles: Article[],
  options: { sentences?: number; words?: number; query?: string } = {},
): { lines: Line[]; citations: Citation[] } {
  const board = unbriefed(articles);
  const voices = articles.map((article) => ({
    id: article.id,
    house: publisherFamily(publisherOf(article)),
    text: `${article.headline}\n${article.text}`,
  }));
  const common = commonTo(voices);
  const asked = contentStems(options.query ?? '');
  const chosen = chooseCovering(board.claims, options, {
    worth: (claim, told) =>
      (common(told, claim.articleId) + LEAD / (1 + claim.sentence / 2)) *
      newsValue(claim) *
      (asked.length ? (asked.filter((stem) => told.words.includes(stem)).length / asked.length) ** 2 : 1),
    same: (one, other) => repeats(one, other, board.weights) || agrees(one, other, board.weights),
    ...(!asked.length && { openings: openingsOf(voices, roomOf(options)) }),
  });
  const lines = chosen.map((claim) => draft({ ...claim, sources: sourcesOf(board, claim) }));
  const { groups, citations } = cited(board, [{ value: '', lines }]);
  return { lines: groups[0]?.lines ?? [], citations };
}

/** A plainer telling may be longer than the budget allows: the words stay, the others stand behind them. */
function sourcesOf(board: Board, claim: Claim): Claim['sources'] {
  const seconded = withSeconds(board, claim);
  const others = seconded.sources.filter((one) => !claim.sources.some((own) => own.articleId === one.articleId));
  return [...claim.sources, ...others];
}

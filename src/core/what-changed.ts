/** What articles tell that earlier ones did not. */
import { type Board, knownBefore } from './board.ts';
import { draft } from './card.ts';
import type { Claim } from './claims.ts';
import { commonTo, type Told, toldBy } from './common-words.ts';
import type { Item } from './corpus.ts';
import { chooseCovering } from './coverage.ts';
import type { Article, Citation, Line } from './model.ts';
import { newsValue } from './news-value.ts';
import { rankBy } from './salience.ts';
import { cited, unbriefed } from './unbriefed.ts';

const WORDS = 100;
const ENOUGH = 200;
const COMPARED = 2000;
const BEFORE = '0';
const AFTER = '1';
/** What was common before still tells what the story is about (topicality beside novelty), at this weight. */
const EARLIER = 0.5;

/**
 * The news in `after` for somebody who has read `before`: sentences whose words most of its articles use, and many before used
 * (`commonTo`), what was done and its outcome first, each whole or without a last clause; none that says, in these or other words,
 * what `before` said; a denial or another number is news. `words` bounds the text of all lines together (100 without it). Lines cite
 * articles of `after` only.
 */
export function whatChanged(
  before: Article[],
  after: Article[],
  options: { words?: number } = {},
): { lines: Line[]; citations: Citation[] } {
  const fresh = new Set(after);
  // An article that changed keeps its id: its earlier text counts as read, its later one is cited.
  const board = unbriefed([...before.filter((one) => !fresh.has(one)), ...after], (one) =>
    fresh.has(one) ? AFTER : BEFORE,
  );
  const read = new Set(before.map((one) => `${one.id} ${one.text}`));
  const unread = new Set(after.filter((one) => !read.has(`${one.id} ${one.text}`)).map((one) => one.id));
  const claims = board.claims.filter((claim) => claim.knownAt === AFTER && unread.has(claim.articleId));
  const voice = (item: Item) => ({
    id: item.article.id,
    house: item.article.id,
    text: `${item.article.headline}\n${item.article.text}`,
  });
  const items = [...board.items.values()];
  const today = commonTo(items.filter((item) => item.knownAt === AFTER).map(voice));
  const earlier = commonTo(items.filter((item) => item.knownAt === BEFORE).map(voice));
  const worth = (claim: Claim, told: Told) =>
    (today(told, claim.articleId) + EARLIER * earlier(told)) * newsValue(claim);
  const news = unknown(
    board,
    rankBy(claims, (claim) => worth(claim, toldBy(claim.text))),
  );
  const chosen = chooseCovering(news, { words: options.words ?? WORDS }, { worth });
  const { groups, citations } = cited(board, [{ value: '', lines: chosen.map((claim) => draft(claim)) }]);
  return { lines: groups[0]?.lines ?? [], citations };
}

/** The first of these that nothing before tells: comparing takes long, so it ends when there is enough to choose from. */
function unknown(board: Board, ranked: Claim[]): Claim[] {
  const news: Claim[] = [];
  for (const claim of ranked.slice(0, COMPARED)) {
    if (news.length >= ENOUGH) break;
    if (!knownBefore(board, claim, BEFORE)) news.push(claim);
  }
  return news;
}

/**
 * The library: pure functions over plain text and plain JSON, without clock, network or files. Offsets are UTF-16.
 * Names and shapes are relied on by other programs; functions are added here as they come to exist.
 */
export { readArticle } from './core/article.ts';
export { buildTimeline } from './core/build-timeline.ts';
export { findDuplicates } from './core/duplicates.ts';
export type { Article, Citation, Line, Name, Quotation, Span } from './core/model.ts';
export { type SearchHit, search } from './core/search.ts';
export { groupStories, type Story } from './core/stories.ts';
export { type GrowingStories, growingStories } from './core/story-growth.ts';
export { summarize } from './core/summarize.ts';
export { checkSupport } from './core/support.ts';
export { findDisagreements } from './core/unbriefed.ts';
export { whatChanged } from './core/what-changed.ts';
export type { Feed, FeedItem } from './sources/feed-fields.ts';
export { parseFeed } from './sources/feed-parse.ts';
export { extractPage } from './sources/page.ts';
export { findDates } from './text/dates.ts';
export { findNames } from './text/names.ts';
export { findQuotes } from './text/quotes.ts';
export { splitSentences } from './text/sentences.ts';

/** One entry of a feed -> an item: the feed's own text where it is whole, else the page it links to. */
import { FetchError } from '../core/errors.ts';
import type { RawItem, StatedFields } from '../core/model.ts';
import type { Web } from '../core/ports.ts';
import { type PageRead, readArticlePage } from './article-page.ts';
import type { Feed, FeedItem } from './feed-fields.ts';
import { parsePage } from './page-dom.ts';
import { nodeText, strippedText } from './page-text.ts';
import { isPassing } from './round.ts';

/** A text this long is the article; shorter ones are teasers. In characters. */
const WHOLE = 1500;
/** A teaser this long can stand for an article that cannot be had. */
const TEASER = 120;

/** Reads an entry. Throws FetchError when its page should be asked for again later and the feed itself tells too little. */
export async function readFeedItem(web: Web, feed: Feed, entry: FeedItem, key: string, now: string): Promise<PageRead> {
  const own = plainText(longest(entry.content, entry.summary));
  if (own.length >= WHOLE || !entry.url)
    return own.length >= TEASER
      ? { item: itemOf(feed, entry, key, own, now) }
      : { why: 'tells too little, and links to nothing' };
  const read = await readArticlePage(web, entry.url, key, now).catch((error: unknown): PageRead => {
    if (error instanceof FetchError && !isPassing(error)) return { why: error.message };
    throw error;
  });
  if ('why' in read) return own.length >= TEASER ? { item: itemOf(feed, entry, key, own, now) } : read;
  return { item: withFeedFields(read.item, feed, entry) };
}

/** What of an entry, when it changes, makes it another text. */
export function entryMark(entry: FeedItem): string {
  return [entry.headline, entry.updatedAt, entry.content ?? entry.summary].join('\n');
}

function itemOf(feed: Feed, entry: FeedItem, key: string, text: string, now: string): RawItem {
  return {
    key,
    content: { type: 'article', fields: fieldsOf(feed, entry), text },
    ...(entry.url && { url: entry.url }),
    fetchedAt: now,
  };
}

/** The page knows best; what it does not say, the feed may. */
function withFeedFields(item: RawItem, feed: Feed, entry: FeedItem): RawItem {
  if (item.content.type !== 'article') {
    return { ...item, content: { type: 'article', fields: fieldsOf(feed, entry), text: item.content.text } };
  }
  return { ...item, content: { ...item.content, fields: { ...fieldsOf(feed, entry), ...item.content.fields } } };
}

function fieldsOf(feed: Feed, entry: FeedItem): StatedFields {
  const headline = plainText(entry.headline);
  // An aggregator's entry names the paper it took the piece from; else the feed's title is the paper.
  const publisher = entry.publisher ?? feed.title;
  return {
    ...(headline && { headline }),
    ...(publisher && { publisher: plainText(publisher) }),
    ...(entry.author && { byline: plainText(entry.author) }),
    ...(entry.publishedAt && { publishedAt: entry.publishedAt }),
    ...(entry.url && { url: entry.url }),
  };
}

function longest(...texts: (string | undefined)[]): string {
  return texts.reduce<string>((best, text) => ((text?.length ?? 0) > best.length ? (text ?? '') : best), '');
}

function plainText(html: string | undefined): string {
  if (!html) return '';
  if (!/[<&]/.test(html)) return html.trim();
  const document = parsePage(html);
  return document ? nodeText(document.body) : strippedText(html);
}

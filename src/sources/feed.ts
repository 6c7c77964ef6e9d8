/** A feed (RSS, RDF, Atom, JSON Feed) whose entries are read as articles, each from its page where the feed tells only its beginning. */
import { z } from 'zod';
import { FetchError } from '../core/errors.ts';
import { shortHash } from '../core/hash.ts';
import type { Source } from '../core/ports.ts';
import { webAddress } from './address.ts';
import { charsetOf } from './article-page.ts';
import { feedLinks } from './feed-links.ts';
import { readRound } from './round.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

const spec = z.strictObject({ type: z.literal('feed'), url: webAddress });

export const feed: Source<z.output<typeof spec>> = {
  type: 'feed',
  spec,
  async fetch({ url }, { web, now, memory = {} }) {
    const answer = await web.get(url, {
      accept: ACCEPT,
      ...(memory.etag && { etag: memory.etag }),
      ...(memory.lastModified && { lastModified: memory.lastModified }),
    });
    const moved = answer.movedTo && { movedTo: answer.movedTo };
    if (answer.unchanged) return { items: [], failed: [], memory, ...moved };
    // The libraries for feeds and pages are large: only a feed that is read pays for loading them.
    const [{ parseFeed }, { entryMark, readFeedItem }] = await Promise.all([
      import('./feed-parse.ts'),
      import('./feed-item.ts'),
    ]);
    const parsed = parseFeed(answer.body, {
      url: answer.url,
      ...(answer.contentType && { contentType: answer.contentType }),
    });
    if (parsed.format === 'unknown') throw await noFeed(answer.body, answer.url, answer.contentType);
    const wanted = parsed.items.map((entry) => {
      const key = entry.id ?? entry.url ?? shortHash(`${entry.headline} ${entry.publishedAt}`);
      return { key, mark: shortHash(entryMark(entry)), read: () => readFeedItem(web, parsed, entry, key, now) };
    });
    const distinct = [...new Map(wanted.map((one) => [one.key, one])).values()];
    const round = await readRound(distinct, memory, now);
    // While entries wait, the whole feed is asked for again: "not modified" would leave them unread.
    const marks = round.waiting === 0 && {
      ...(answer.etag && { etag: answer.etag }),
      ...(answer.lastModified && { lastModified: answer.lastModified }),
    };
    return {
      items: round.items,
      failed: round.failed,
      memory: { ...round.memory, ...marks },
      ...(round.again && { again: round.again }),
      ...(parsed.title && { title: parsed.title }),
      ...moved,
    };
  },
};

async function noFeed(body: Uint8Array, url: string, contentType: string | undefined): Promise<FetchError> {
  const { decodeText } = await import('./decode.ts');
  const [named] = feedLinks(decodeText(body, charsetOf(contentType)) ?? '', url);
  if (!named) return new FetchError('failed', 'holds no feed');
  return new FetchError('failed', 'holds no feed; the page names one: {named}', { values: { named } });
}

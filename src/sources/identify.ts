/** What stands at an address: a feed, a sitemap, a list of feeds or addresses, or one article. */
import { UserError } from '../core/errors.ts';
import type { SourceSpec } from '../core/model.ts';
import type { Web } from '../core/ports.ts';
import { charsetOf } from './article-page.ts';
import { decodeText } from './decode.ts';
import { feedLinks } from './feed-links.ts';
import { parseFeed } from './feed-parse.ts';
import { isPdf } from './is-pdf.ts';
import { addressesIn } from './list.ts';
import { feedsIn } from './opml.ts';
import { extractPage } from './page.ts';
import { refusalOf } from './page-refusal.ts';
import { parseSitemap } from './sitemap.ts';

/** A plain text with so many addresses, a line each, is a list of them. */
const LIST = 2;

/**
 * The sources that an address stands for, as a briefing would name them; more than one for a list of feeds (OPML). A page that is no
 * article but names a feed stands for that feed. Throws FetchError when it cannot be fetched, UserError when it is nothing to read.
 */
export async function identifySource(web: Web, address: string): Promise<SourceSpec[]> {
  const answer = await web.get(address);
  const url = answer.movedTo ?? address;
  if (isPdf(answer.body)) return [{ type: 'page', url }];
  const text = decodeText(answer.body, charsetOf(answer.contentType)) ?? '';
  const feeds = feedsIn(text);
  if (feeds) {
    if (feeds.length === 0) throw new UserError('{address} lists no feeds.', { address });
    return feeds.map((feed) => ({ type: 'feed', url: feed.url }));
  }
  if (parseSitemap(text.slice(0, 1000))) return [{ type: 'sitemap', url }];
  if (parseFeed(answer.body, answer.contentType ? { contentType: answer.contentType } : {}).format !== 'unknown')
    return [{ type: 'feed', url }];
  if (/^text\/plain/i.test(answer.contentType ?? '') && addressesIn(text).length >= LIST)
    return [{ type: 'list', url }];
  const refusal = refusalOf(text, extractPage(text, { url: answer.url }));
  if (!refusal) return [{ type: 'page', url }];
  const [feed] = feedLinks(text, answer.url);
  if (feed) return [{ type: 'feed', url: feed }];
  throw new UserError('{address} {refusal}, and it names no feed: give the address of an article or a feed.', {
    address,
    refusal: { text: refusal },
  });
}

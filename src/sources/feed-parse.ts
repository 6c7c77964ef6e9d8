/** Reads a feed: RSS, RDF, Atom, CDF or JSON Feed, also a broken one. */
import { parseFeed as parse } from 'feedsmith';
import iconv from 'iconv-lite';
import { decodeText } from './decode.ts';
import { type Feed, feedOf } from './feed-fields.ts';
import { isTooDeep, mendXml } from './feed-mend.ts';

/**
 * Reads the body of a feed as it came over the wire or as text. `url` is where it was read (relative addresses start there),
 * `contentType` the header it came with. Parsed by feedsmith, after mending what feeds get wrong. Never throws: a body that is
 * no feed gives the format `unknown` without items.
 */
export function parseFeed(body: string | Uint8Array, options: { url?: string; contentType?: string } = {}): Feed {
  try {
    const text = typeof body === 'string' ? body : decoded(body, options.contentType);
    if (text === undefined) return { format: 'unknown', items: [] };
    const { format, feed } = parse(prepared(text));
    return feedOf(format, feed, options.url);
  } catch {
    // feedsmith throws for whatever it does not know as a feed.
    return { format: 'unknown', items: [] };
  }
}

function prepared(text: string): string {
  if (/^\ufeff?\s*\{/.test(text)) return text;
  const mended = mendXml(text);
  if (isTooDeep(mended.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g, ''))) throw new Error('The feed is nested too deep.');
  return mended;
}

/** The header tells the encoding only of bytes that are no UTF-8: servers send it for all files alike. */
function decoded(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const charset = /charset\s*=\s*["']?([\w:.-]{2,30})/i.exec(contentType ?? '')?.[1];
  const text = decodeText(bytes);
  if (!charset || /^(?:utf-?8|us-ascii)$/i.test(charset) || !iconv.encodingExists(charset)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), charset);
  }
}

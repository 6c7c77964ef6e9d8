/** One address of an article -> an item: fetched, decoded, the article taken out, refusals told. */
import type { RawItem } from '../core/model.ts';
import type { Web, WebAnswer } from '../core/ports.ts';
import { isPdf } from './is-pdf.ts';
import { refusalOf } from './page-refusal.ts';

const ACCEPT = 'text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.7';

/** What a page came to: an item, or why it is none. `gone`: withdrawn at its source (404, 410). */
export type PageRead = { item: RawItem } | { why: string };

/**
 * Reads the page at an address. Throws FetchError when it cannot be fetched; a page that is no article is a `why`.
 * @param key under which the item is kept
 */
export async function readArticlePage(web: Web, address: string, key: string, now: string): Promise<PageRead> {
  const answer = await web.get(address, { accept: ACCEPT });
  // The libraries for pages and encodings are large: only who reads a page pays for loading them.
  const [{ decodeText }, { extractPage }] = await Promise.all([import('./decode.ts'), import('./page.ts')]);
  const type = answer.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/(?:pdf|octet-stream)$/.test(type) && isPdf(answer.body)) return readPdfPage(answer, key, now);
  if (type && !/^(?:text\/|application\/xhtml)/.test(type)) return { why: `is no page but ${type.slice(0, 60)}` };
  const html = decodeText(answer.body, charsetOf(answer.contentType));
  if (!html?.trim()) return { why: 'is empty' };
  if (type === 'text/plain')
    return { item: { key, content: { type: 'text', text: html }, url: answer.url, fetchedAt: now } };
  const page = extractPage(html, { url: answer.url });
  const why = refusalOf(html, page);
  if (why) return { why };
  const { text, canonicalUrl, ...fields } = page;
  const url = ownAddress(canonicalUrl, answer.url);
  return { item: { key, content: { type: 'article', fields: { ...fields, url }, text }, url, fetchedAt: now } };
}

async function readPdfPage({ body, url }: WebAnswer, key: string, now: string): Promise<PageRead> {
  try {
    const { readPdf } = await import('./pdf.ts');
    const { fields, text } = await readPdf(body);
    return { item: { key, content: { type: 'article', fields: { ...fields, url }, text }, url, fetchedAt: now } };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** The charset that a Content-Type field names. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]{2,30})/i.exec(contentType ?? '')?.[1];
}

/** The canonical address a page gives itself, but for one that names the site's front page, as careless templates do. */
function ownAddress(canonical: string | undefined, found: string): string {
  if (!canonical) return found;
  const { pathname, search } = new URL(canonical);
  return pathname === '/' && !search ? found : canonical;
}

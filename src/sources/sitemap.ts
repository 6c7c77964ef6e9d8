/** A sitemap (sitemaps.org, with Google's news extension): its newest pages are read, and read again when it says they changed. */
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { FetchError } from '../core/errors.ts';
import type { Source, Web } from '../core/ports.ts';
import { webAddress } from './address.ts';
import { readArticlePage } from './article-page.ts';
import { decodeEntities } from './page-text.ts';
import { readRound } from './round.ts';

const spec = z.strictObject({ type: z.literal('sitemap'), url: webAddress });

/** Of an index so many maps are read, the newest; of all maps so many pages are wanted. */
const MOST_MAPS = 5;
const MOST_PAGES = 200;
/** A packed map may unpack to so much (sitemaps.org allows 50 MB). */
const MOST_BYTES = 50 * 1024 * 1024;

type Entry = { address: string; changed: string };

export const sitemap: Source<z.output<typeof spec>> = {
  type: 'sitemap',
  spec,
  async fetch({ url }, { web, now, memory }) {
    const entries = newest(await entriesOf(web, url), MOST_PAGES);
    const wanted = entries.map(({ address, changed }) => ({
      key: address,
      mark: changed || 'read',
      read: () => readArticlePage(web, address, address, now),
    }));
    const { waiting: _, ...round } = await readRound(wanted, memory, now);
    return round;
  },
};

async function entriesOf(web: Web, url: string): Promise<Entry[]> {
  const map = await mapAt(web, url);
  if (map.kind === 'pages') return map.entries;
  const maps = newest(map.entries, MOST_MAPS);
  const pages: Entry[] = [];
  for (const { address } of maps) {
    const inner = await mapAt(web, address);
    // An index of indexes is not allowed (sitemaps.org, "Using Sitemap index files").
    if (inner.kind === 'pages') pages.push(...inner.entries);
  }
  return pages;
}

async function mapAt(web: Web, url: string): Promise<SiteMap> {
  const { body } = await web.get(url, { accept: 'application/xml, text/xml;q=0.9, */*;q=0.5' });
  const { decodeText } = await import('./decode.ts');
  const map = parseSitemap(decodeText(unpacked(body)) ?? '');
  if (!map) throw new FetchError('failed', 'holds no sitemap');
  return map;
}

function unpacked(body: Uint8Array): Uint8Array {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new FetchError('size', 'is a packed sitemap that is too large or broken', { cause: error });
  }
}

export type SiteMap = { kind: 'index' | 'pages'; entries: Entry[] };

/** Reads a sitemap or an index of them; undefined for a text that is neither. Linear in the text, whatever is in it. */
export function parseSitemap(xml: string): SiteMap | undefined {
  const root = /<(?:\w+:)?(sitemapindex|urlset)\b/i.exec(xml)?.[1]?.toLowerCase();
  if (!root) return undefined;
  const kind = root === 'urlset' ? 'pages' : 'index';
  const entries = xml
    .split(kind === 'pages' ? /<url>/i : /<sitemap>/i)
    .slice(1)
    .flatMap((part): Entry[] => {
      const address = decodeEntities(elementOf(part, 'loc'));
      if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
      return [{ address, changed: elementOf(part, 'lastmod') || elementOf(part, 'news:publication_date') }];
    });
  return { kind, entries };
}

function elementOf(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`);
  if (start < 0) return '';
  const end = xml.indexOf('<', start + 1);
  const inner = xml.slice(start + name.length + 2, end < 0 ? undefined : end).trim();
  return inner || (/^<!\[CDATA\[([^\]]*)\]\]>/.exec(xml.slice(end))?.[1]?.trim() ?? '');
}

/** By the day of change, latest first; those without a day keep their order after them. */
function newest(entries: Entry[], most: number): Entry[] {
  return entries.toSorted((a, b) => (a.changed === b.changed ? 0 : a.changed < b.changed ? 1 : -1)).slice(0, most);
}

/** What a parsed feed tells, whatever its format calls it. */

import { address } from './feed-address.ts';
import { feedDate } from './feed-dates.ts';
import { cleanHtml } from './feed-html.ts';

/** One entry of a feed. Texts may hold HTML as the feed gives it, without scripts; dates are ISO. */
export type FeedItem = {
  id?: string;
  url?: string;
  headline?: string;
  summary?: string;
  content?: string;
  publishedAt?: string;
  updatedAt?: string;
  author?: string;
  publisher?: string;
};
export type Feed = { format: string; title?: string; link?: string; items: FeedItem[] };

/** The string at the first of some dotted paths that holds one; of a list its first, of an object its value or name. */
function pick(record: unknown, paths: string[]): string | undefined {
  for (const path of paths) {
    let at = record;
    for (const step of stepsOf(path)) at = single(at)?.[step];
    const text = textIn(at);
    if (text) return text;
  }
  return undefined;
}

/** The paths are few and asked of every entry. */
const steps = new Map<string, string[]>();

function stepsOf(path: string): string[] {
  const known = steps.get(path) ?? path.split('.');
  steps.set(path, known);
  return known;
}

function single(value: unknown): Record<string, unknown> | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : undefined;
}

function textIn(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim() || undefined;
  const record = single(one);
  return record && ['value', 'name', 'title', 'text', 'email', 'url'].map((key) => record[key]).find(isText);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function linkOf(record: unknown, base: string | undefined): string | undefined {
  const feed = single(record);
  const links = [feed?.links, single(feed?.atom)?.links].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const alternate = links.find((link) => ['alternate', undefined].includes(pick(link, ['rel'])));
  const written = pick(record, ['link', 'url', 'external_url']) ?? pick(alternate, ['href']) ?? permalink(record);
  return address(written ?? pick(record, ['home_page_url']), base);
}

/** The identifier of an item is its address, unless the feed says it is none. */
function permalink(record: unknown): string | undefined {
  const guid = single(single(record)?.guid);
  const value = pick(guid, ['value']);
  return guid?.isPermaLink !== false && value && /^https?:/i.test(value) ? value : undefined;
}

/** A feed as feedsmith gives it (any format) in the fields used here. `url` is where it was read: relative addresses start there. */
export function feedOf(format: string, parsed: unknown, url: string | undefined): Feed {
  const feed = single(parsed);
  const base = address(pick(feed, ['xml.base']), url) ?? url;
  const entries = feed?.items ?? feed?.entries;
  const title = cleanHtml(pick(feed, ['title', 'dc.title', 'dc.titles', 'atom.title']), base);
  const items = (Array.isArray(entries) ? entries : []).map((entry) => itemOf(entry, base, format));
  const link = linkOf(feed, base);
  return { format, ...(title && { title }), ...(link && { link }), items };
}

function itemOf(entry: unknown, feedBase: string | undefined, format: string): FeedItem {
  const base = address(pick(entry, ['xml.base']), feedBase) ?? feedBase;
  const url = linkOf(entry, base);
  const id = pick(entry, ['guid.value', 'id', 'atom.id', 'rdf.about', 'dc.identifier', 'dc.identifiers']);
  const item: Record<keyof FeedItem, string | undefined> = {
    id: format === 'atom' && id?.startsWith('/') ? address(id, base) : id,
    url,
    headline: cleanHtml(
      pick(entry, ['title', 'dc.title', 'dc.titles', 'atom.title', 'itunes.title', 'media.title']),
      base,
    ),
    summary: cleanHtml(
      pick(entry, ['description', 'summary', 'dc.description', 'dc.descriptions', 'atom.summary', 'itunes.summary']),
      base,
    ),
    content: cleanHtml(
      pick(entry, ['content.encoded', 'content', 'content_html', 'content_text', 'atom.content']),
      base,
    ),
    publishedAt: date(entry, [
      'pubDate',
      'published',
      'date_published',
      'atom.published',
      'dc.date',
      'dc.dates',
      'dcterms.issued',
      'dcterms.created',
    ]),
    updatedAt: date(entry, ['updated', 'date_modified', 'atom.updated', 'dcterms.modified']),
    author: person(entry, ['authors', 'author', 'dc.creator', 'dc.creators', 'atom.authors', 'itunes.author']),
    publisher: pick(entry, ['source.title', 'source', 'dc.publisher', 'dc.publishers']),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function date(entry: unknown, paths: string[]): string | undefined {
  for (const path of paths) {
    const found = feedDate(pick(entry, [path]));
    if (found) return found;
  }
  return undefined;
}

/** "Ann Holt (ann@paper.example)" and "ann@paper.example (Ann Holt)" are written by Ann Holt. */
function person(entry: unknown, paths: string[]): string | undefined {
  const written = pick(entry, paths);
  const [, before = '', inside = ''] = /^([^()]*)\(([^()]*)\)$/.exec(written ?? '') ?? [];
  return [before, inside].map((part) => part.trim()).find((part) => part && !part.includes('@')) ?? written;
}

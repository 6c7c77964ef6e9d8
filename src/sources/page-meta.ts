/** What a page states about its article: JSON-LD first, then meta elements, then what is marked in the body. */

import type { StatedFields } from '../core/model.ts';
import { splitSite } from '../core/title.ts';
import { type Candidate, firstOf, metaCandidates } from './candidates.ts';
import { languageCode, readFields, textOf } from './fields.ts';
import { findArticles } from './json.ts';
import { findPageDate } from './page-date.ts';
import type { PageDocument, PageElement } from './page-dom.ts';
import { decodeEntities } from './page-text.ts';

export type PageFields = {
  headline?: string;
  publishedAt?: string;
  publisher?: string;
  byline?: string;
  language?: string;
  canonicalUrl?: string;
};

/** The places where each field of a page may stand; `publishedAt` has its own in page-date.ts. */
export type FieldCandidates = Record<'headline' | 'publisher' | 'byline' | 'language' | 'canonicalUrl', Candidate[]>;

/** What is read once of a page, and where its fields may stand. */
export function candidatesOf(document: PageDocument): {
  metas: Map<string, string>;
  stated: StatedFields;
  fields: FieldCandidates;
} {
  const metas = readMetas(document);
  const stated = readJsonLd(document);
  const meta = (...names: string[]) => metaCandidates(metas, ...names);
  const linked = (field: keyof StatedFields) => ({ from: `JSON-LD ${field}`, read: () => stated[field] });
  const element = (selector: string) => ({ from: `<${selector}>`, read: () => text(document, selector) });
  const fields: FieldCandidates = {
    headline: [
      linked('headline'),
      ...meta('og:title', 'twitter:title', 'dc.title', 'title', 'headline', 'citation_title'),
      element('h1'),
      element('title'),
    ],
    publisher: [
      linked('publisher'),
      ...meta('og:site_name', 'application-name', 'twitter:app:name:iphone'),
      ...meta('publisher', 'dc.publisher', 'copyright', 'citation_publisher'),
    ],
    byline: [
      linked('byline'),
      ...meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author'),
      { from: 'an element marked as the author', read: () => markedAuthor(document) },
    ],
    language: [
      { from: '<html lang>', read: () => attribute(document, 'html', 'lang') },
      ...meta('og:locale', 'language', 'content-language', 'dc.language'),
      linked('language'),
    ],
    canonicalUrl: [
      { from: '<link rel="canonical">', read: () => attribute(document, 'link[rel="canonical"]', 'href') },
      ...meta('og:url'),
      linked('url'),
    ],
  };
  return { metas, stated, fields };
}

/** Reads the fields of a page. Every one may be absent; nothing is guessed but from what the page says. */
export function readPageFields(document: PageDocument, html: string, url?: string): PageFields {
  const { metas, stated, fields: places } = candidatesOf(document);
  const headline = clean(firstOf(places.headline));
  const fields: PageFields = {};
  const title = headline ? splitSite(headline).title : undefined;
  const publisher = clean(firstOf(places.publisher));
  const byline = author(firstOf(places.byline));
  const language = languageCode(firstOf(places.language) ?? '');
  const publishedAt = findPageDate(document, metas, stated.publishedAt, html);
  if (title) fields.headline = title;
  if (publishedAt) fields.publishedAt = publishedAt;
  if (publisher && publisher.length <= 80) fields.publisher = publisher;
  if (byline) fields.byline = byline;
  if (language) fields.language = language.split('-')[0]?.toLowerCase() ?? language;
  const address = absolute(firstOf(places.canonicalUrl), url);
  if (address) fields.canonicalUrl = address;
  return fields;
}

function readJsonLd(document: PageDocument): StatedFields {
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const source = (script.textContent ?? '')
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*;?\s*$/g, '')
      .trim();
    const [node] = findArticles(parseLoose(source));
    if (node) {
      const fields = readFields(node);
      const name = textOf(node.headline) ?? textOf(node.name);
      return { ...fields, ...(name && { headline: decodeEntities(name) }) };
    }
  }
  return {};
}

// Line breaks inside strings are the commonest mistake in pages' JSON-LD.
function parseLoose(source: string): unknown {
  for (const attempt of [source, source.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

/** Meta elements by name, property or itemprop, in small letters; the first of a name counts. */
function readMetas(document: PageDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attributeName of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attributeName)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function markedAuthor(document: PageDocument): string | undefined {
  for (const selector of [
    '[rel="author"]',
    '[itemprop="author"] [itemprop="name"]',
    '[itemprop="author"]',
    '.author-name',
    '.byline-name',
    '.byline',
    '.author',
  ]) {
    const found = text(document, selector);
    if (found && found.length <= 80) return found;
  }
  return undefined;
}

function author(stated: string | undefined): string | undefined {
  const name = clean(stated)?.replace(/^(?:by|von|par|por|di|door)\s*:?\s+/i, '');
  return name && name.length <= 150 && !/^https?:|\/\//.test(name) && /\p{L}/u.test(name) ? name : undefined;
}

function text(document: PageDocument, selector: string): string | undefined {
  return clean(document.querySelector(selector)?.textContent ?? undefined);
}

function attribute(document: PageDocument, selector: string, name: string): string | undefined {
  const element: PageElement | null = selector === 'html' ? document.documentElement : document.querySelector(selector);
  return element?.getAttribute(name)?.trim() || undefined;
}

function clean(value: string | undefined): string | undefined {
  return value ? decodeEntities(value).replace(/\s+/g, ' ').trim().slice(0, 500) || undefined : undefined;
}

function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

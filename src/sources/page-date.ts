/** The day a page says its article was published. */
import { addDays } from '../core/days.ts';
import { writtenDay } from '../core/stated-date.ts';
import { type Candidate, firstOf, metaCandidates } from './candidates.ts';
import type { PageDocument, PageElement } from './page-dom.ts';
import { nodeText } from './page-text.ts';

// By how surely a name means the first publication, not an update or a crawl.
const META_NAMES =
  `article:published_time og:article:published_time datepublished article:published og:published_time og:pubdate publishdate publish_date publish-date
  published_time_telegram parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.date dc.date dcterms.created dc.date.created
  citation_publication_date citation_date citation_online_date pubdate pub_date publication_date publication-date published-date published_at uploaddate
  article_date_original originalpublicationdate article.published article.created cxenseparse:recs:publishtime bt:pubdate rnews:datepublished
  ptime displaydate date datecreated created shareaholic:article_published_time vr:published_time dateposted timestamp last-modified-date`.split(
    /\s+/,
  );
const UPDATE_NAMES =
  'article:modified_time og:updated_time datemodified dcterms.modified dc.date.modified last-modified lastmod revised modified'.split(
    ' ',
  );
const MARKED = [
  '[itemprop="datePublished"]',
  '[property*="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, abbr.published',
  'article time[datetime]',
  'time[datetime]',
  '[itemprop="dateCreated"], [property*="dateCreated"]',
  '.entry-date, .post-date, .published, .date-published, .article-date, .pubdate, .publish-date, .dateline',
  'time',
  '[class*="date"], [class*="datum"], [data-testid*="date"], [id*="date"], [class*="publish"], [class*="timestamp"]',
  '[class*="meta"], [class*="byline"], [class*="info"], [class*="author"], [class*="submitted"]',
];
/** A longer piece of text is no date line. */
const LABEL_LENGTH = 200;
/** So many elements of a kind are looked at. */
const LOOK = 12;
const LINES = 400;
const DESCRIPTION = 400;

/** Where the day may stand, in the order of trust: `stated` instants, then whole days, then the last change. */
export function dateCandidates(
  document: PageDocument,
  metas: Map<string, string>,
  stated: string | undefined,
  html: string,
): { stated: Candidate[]; others: Candidate[]; address: Candidate } {
  const address: Candidate = {
    from: 'the address',
    read: () =>
      addressDay([
        metas.get('og:url'),
        linkTo(document, 'canonical'),
        linkTo(document, 'shortlink'),
        FEED.exec(html)?.[1],
      ]),
  };
  return {
    stated: [
      { from: 'JSON-LD publishedAt', read: () => stated },
      ...metaCandidates(metas, ...META_NAMES),
      { from: 'a script', read: () => SCRIPTED.exec(html)?.[1] },
    ],
    others: [
      { from: 'an element marked as a date', read: () => markedDay(document) },
      address,
      { from: 'a line of the page', read: () => textDay(document) },
      ...metaCandidates(metas, ...UPDATE_NAMES),
      { from: 'a script that tells the last change', read: () => CHANGED.exec(html)?.[1] },
      { from: 'the description', read: () => describedDay(metas) },
    ],
    address,
  };
}

/** ISO day, by where it is said: structured data, meta elements, marked times, the address, lines of text, the last change. */
export function findPageDate(
  document: PageDocument,
  metas: Map<string, string>,
  stated: string | undefined,
  html: string,
): string | undefined {
  const places = dateCandidates(document, metas, stated, html);
  const first = places.stated.map(({ read }) => read()).find((value) => day(value));
  if (first) return localDay(first, sameInstant(first, html) ?? places.address.read()) ?? day(first);
  return firstOf(places.others.map(({ from, read }) => ({ from, read: () => day(read()) })));
}

/**
 * Many systems state the instant in UTC; the day of publication is the site's own. Where the page has the same instant with its
 * offset, or else an address, with the neighbouring day, and the hour lets it be that day somewhere, that day counts.
 */
function localDay(stated: string, own: string | undefined): string | undefined {
  const [, date, hour] = /(\d{4}-\d{2}-\d{2})T(\d{2}):?\d{2}\S*?(?:Z|[+-]00:?00)$/.exec(stated.trim()) ?? [];
  if (!date || !hour) return undefined;
  return own === addDays(date, Number(hour) < 10 ? -1 : 1) ? own : undefined;
}

/** The day of an instant as the page has it elsewhere with an offset of its own. */
function sameInstant(stated: string, html: string): string | undefined {
  const instant = Date.parse(stated);
  for (const [written] of html.matchAll(OFFSET)) if (Date.parse(written) === instant) return day(written);
  return undefined;
}
const OFFSET = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-](?!00:?00)\d{2}:?\d{2}/g;

/** What a description says in full, where nothing else on the page does. */
function describedDay(metas: Map<string, string>): string | undefined {
  return firstDay(['description', 'og:description'].map((name) => metas.get(name)?.slice(0, DESCRIPTION)));
}
// Structured data in scripts that are no JSON-LD of an article, or no JSON at all.
const SCRIPTED =
  /["'](?:datePublished|publishedAt|publishDate|publicationDate|publication_time|published_at|pubDate|dateCreated|uploadDate|firstPublished)["']\s*:\s*["']([^"']{8,40})["']/i;
const CHANGED = /["'](?:dateModified|modifiedAt|updatedAt|__updated)["']\s*:\s*(?:\{"value":)?["']([^"']{8,40})["']/i;
const FEED = /<link[^>]{0,300}href=["']([^"']{10,300}\/\d{4}\/\d{2}\/\d{2}\/[^"']{1,200})["']/i;

function markedDay(document: PageDocument): string | undefined {
  for (const selector of MARKED) {
    let looked = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++looked > LOOK) break;
      const found = firstDay([
        element.getAttribute('datetime'),
        element.getAttribute('content'),
        element.getAttribute('title'),
        label(element),
      ]);
      if (found) return found;
    }
  }
  return undefined;
}

// Addresses of news carry their day: /2019/05/03/, /20190503/, -2019-05-03.
function addressDay(addresses: (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const match = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(address ?? '');
    const found = match && day(`${match[1]}-${match[2]}-${match[3]}`);
    if (found) return found;
  }
  return undefined;
}

// Title and headings first, then short lines in the order of the page.
function textDay(document: PageDocument): string | undefined {
  const headings = [...document.querySelectorAll('title, h1, h2, h3, h4, h5')].slice(0, LOOK * 2).map(label);
  for (const text of [...headings, ...nodeText(document.body).split('\n').slice(0, LINES)]) {
    if (!text || text.length > LABEL_LENGTH || !/(?:19|20)\d{2}/.test(text) || /©|copyright/i.test(text)) continue;
    const found = day(text);
    if (found) return found;
  }
  return undefined;
}

function linkTo(document: PageDocument, rel: string): string | undefined {
  return document.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? undefined;
}

function label(element: PageElement): string | undefined {
  const text = (element.textContent ?? '').slice(0, 2000).replace(/\s+/g, ' ').trim();
  return text.length <= LABEL_LENGTH ? text : undefined;
}

function firstDay(values: (string | null | undefined)[]): string | undefined {
  return values.map((value) => day(value ?? undefined)).find(Boolean);
}

/** The day a text names, where an article of the web may be of it. */
export function day(value: string | undefined): string | undefined {
  const found = value ? writtenDay(value) : undefined;
  return found && found >= '1990' && found < '2100' ? found : undefined;
}

/** The day a page says its article was published. */
import { readStatedDate } from '../core/stated-date.ts';
import type { PageDocument } from './page-dom.ts';

// By how surely a name means the first publication, not an update or a crawl.
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'og:published_time',
  'og:pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time_telegram',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'pubdate',
  'pub_date',
  'publication_date',
  'publication-date',
  'published-date',
  'published_at',
  'article_date_original',
  'originalpublicationdate',
  'article.published',
  'article.created',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'rnews:datepublished',
  'ptime',
  'displaydate',
  'date',
  'datecreated',
  'created',
  'shareaholic:article_published_time',
  'vr:published_time',
  'dateposted',
  'timestamp',
  'last-modified-date',
];
const UPDATE_NAMES = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
  'modified',
];

/** ISO day, from JSON-LD, meta elements, marked times, then visible date lines; undefined when none is stated. */
export function findPageDate(
  document: PageDocument,
  metas: Map<string, string>,
  stated: string | undefined,
): string | undefined {
  const named = [stated, ...META_NAMES.map((name) => metas.get(name))].map(day).find(Boolean);
  return named ?? markedDay(document) ?? UPDATE_NAMES.map((name) => day(metas.get(name))).find(Boolean);
}

const MARKED = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.entry-date.published',
  'time.published',
  'abbr.published',
  'time[itemprop="datePublished"]',
  'article time[datetime]',
  'time[datetime]',
  '[itemprop="dateCreated"]',
  '.entry-date',
  '.post-date',
  '.published',
  '.date-published',
  '.article-date',
  '.pubdate',
  '.timestamp',
  '.date',
  'time',
];

function markedDay(document: PageDocument): string | undefined {
  for (const selector of MARKED) {
    for (const element of document.querySelectorAll(selector)) {
      const values = [
        element.getAttribute('datetime'),
        element.getAttribute('content'),
        element.getAttribute('title'),
        element.textContent,
      ];
      const found = values.map((value) => day(value ?? undefined)).find(Boolean);
      if (found) return found;
    }
  }
  return undefined;
}

function day(value: string | undefined): string | undefined {
  const found = value ? readStatedDate(value)?.slice(0, 10) : undefined;
  return found && found >= '1990' ? found : undefined;
}

/** Makes an article of what a source could tell: a stable id, clean text, and the fields stated or found in it. */
import { detectLanguage } from '../text/language.ts';
import { cleanText } from './clean.ts';
import { dateArticles } from './dating.ts';
import { UserError } from './errors.ts';
import { shortHash } from './hash.ts';
import type { Article, RawItem, StatedFields } from './model.ts';
import { readStatedDate } from './stated-date.ts';

/** Longer headlines are cut at a word. */
const HEADLINE_MAX = 160;

/**
 * Reads one item of a source. The id is made from the address where there is one, else from the source's key. Nothing
 * is reasoned here: an article without a stated day has none (see dating.ts).
 */
export function toArticle(raw: RawItem): Article | { skipped: string } {
  const fields: StatedFields = raw.content.type === 'article' ? raw.content.fields : {};
  const cleaned = cleanText(raw.content.text, fields.headline ? { headline: fields.headline } : {});
  if (!/[\p{L}\p{N}]/u.test(cleaned.text)) return { skipped: 'holds no text of an article' };
  const url = webAddress(fields.url) ?? webAddress(raw.url);
  const publisher = oneLine(fields.publisher) ?? cleaned.publisher;
  const site = url ? new URL(url).hostname.replace(/^www\./, '') : fileName(raw.key);
  const byline = oneLine(fields.byline) ?? cleaned.byline;
  const publishedAt = (fields.publishedAt && readStatedDate(fields.publishedAt)) || cleaned.publishedAt;
  return {
    id: shortHash(url ? addressKey(url) : raw.key),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...(site && { site }),
    ...(cleaned.wire && { wire: cleaned.wire }),
    headline: oneLine(fields.headline) ?? oneLine(cleaned.headline) ?? firstClause(cleaned.text),
    ...(byline && { byline }),
    ...(publishedAt && { publishedAt, dateBasis: 'stated' as const }),
    ...(raw.fetchedAt && { fetchedAt: raw.fetchedAt }),
    language: fields.language ?? detectLanguage(cleaned.text),
    text: cleaned.text,
  };
}

/**
 * Plain text as scraped from a page -> a clean article. `publishedAt` and `fetchedAt` are ISO days or instants. Without a
 * stated day, one is reasoned from the text where it can be (`dateBasis` tells).
 * Throws UserError when the text holds no article.
 */
export function readArticle(page: { text: string; url?: string; publishedAt?: string; fetchedAt?: string }): Article {
  const { text, url, publishedAt, fetchedAt } = page;
  const article = toArticle({
    key: text,
    content: { type: 'article', fields: publishedAt ? { publishedAt } : {}, text },
    ...(url && { url }),
    ...(fetchedAt && { fetchedAt }),
  });
  if ('skipped' in article)
    throw new UserError(`The text ${article.skipped}: give the text of a page with at least one sentence.`);
  return dateArticles([article])[0] ?? article;
}

// Two writings of one address are one article: protocol, "www.", a fragment and campaign marks tell nothing.
function addressKey(url: string): string {
  const address = new URL(url);
  for (const name of [...address.searchParams.keys()])
    if (/^(?:utm_|fbclid|gclid|mc_)/.test(name)) address.searchParams.delete(name);
  return `${address.hostname.replace(/^www\./, '')}${address.port}${address.pathname.replace(/\/$/, '')}${address.search}`;
}

function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

function fileName(key: string): string | undefined {
  if (key.length > 500) return undefined;
  return (
    key
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '')
      .trim() || undefined
  );
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.slice(0, 2000).replace(/\s+/g, ' ').trim();
  if (!line) return undefined;
  return line.length <= HEADLINE_MAX * 2 ? line : `${line.slice(0, HEADLINE_MAX).replace(/\s\S*$/, '')}…`;
}

/** Stands for a headline: the first sentence up to a comma, or as much of it as a headline holds. */
function firstClause(text: string): string {
  const line = text.split('\n')[0]?.slice(0, 1000) ?? '';
  const sentence = /^.{20,}?[.!?](?=\s+\p{Lu}|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= HEADLINE_MAX) return sentence.replace(/\.$/, '');
  const clause = sentence.slice(0, HEADLINE_MAX);
  const comma = clause.lastIndexOf(', ');
  return `${comma > 40 ? clause.slice(0, comma) : clause.replace(/\s\S*$/, '')}…`;
}

/** The fields a file states about its article, whatever names its format gives them. */
import type { StatedFields } from '../core/model.ts';

const NAMES: { [field in keyof StatedFields]-?: string[] } = {
  headline: ['headline', 'title', 'name'],
  publisher: ['publisher', 'source', 'site', 'sitename', 'site_name', 'outlet'],
  byline: ['byline', 'author', 'authors', 'creator'],
  publishedAt: [
    'publishedat',
    'published_at',
    'datepublished',
    'published',
    'date',
    'pubdate',
    'datecreated',
    'uploaddate',
  ],
  language: ['language', 'inlanguage', 'lang'],
  url: ['url', 'canonical', 'canonicalurl', 'link', 'mainentityofpage', '@id'],
};

/** Reads front matter or a JSON object: the first name of each field that holds something. Never throws. */
export function readFields(record: Record<string, unknown>): StatedFields {
  const known = new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
  const fields: StatedFields = {};
  for (const [field, names] of Object.entries(NAMES) as [keyof StatedFields, string[]][]) {
    const value = names.map((name) => textOf(known.get(name))).find(Boolean);
    if (value) fields[field] = value;
  }
  if (fields.language) fields.language = languageCode(fields.language);
  if (!fields.language) delete fields.language;
  return fields;
}

/** A string of whatever stands there: text, number, date, an object with a name or address, or a list of them. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : dayOrInstant(value);
  if (Array.isArray(value)) return value.slice(0, 20).map(textOf).filter(Boolean).join(', ') || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  return ['name', '@value', 'url', '@id']
    .map((name) => record[name])
    .find((inner): inner is string => typeof inner === 'string' && inner !== '');
}

/** "en-US" of "en_US"; nothing for what is no language tag. */
export function languageCode(tag: string): string {
  const code = tag.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code) ? code : '';
}

function dayOrInstant(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso;
}

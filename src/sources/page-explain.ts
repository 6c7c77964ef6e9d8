/** Why a page was read as it was: for each field every place where the page says something, and which was taken. */
import type { Candidate } from './candidates.ts';
import { extractPage, LOOK, mainText } from './page.ts';
import { dateCandidates, day } from './page-date.ts';
import { parsePage, trimHtml } from './page-dom.ts';
import { candidatesOf } from './page-meta.ts';
import { refusalOf } from './page-refusal.ts';

/** A place and what stands there. */
export type Found = { from: string; value: string };
export type PageExplanation = {
  /** Why the page is taken for no article. */
  refused?: string;
  /** By field: what was taken, from where, and what else was found, most trusted first. */
  fields: Record<string, { taken?: string; from?: string; found: Found[] }>;
  text: { from: string; words: number; dropped: string[] };
};

/** Longer values are cut. */
const VALUE_MAX = 200;
/** So many of the lines that were taken out are shown. */
const DROPPED = 40;

/** Explains how `extractPage` reads a page. Never throws. */
export function explainPage(html: string, options: { url?: string } = {}): PageExplanation {
  const page = extractPage(html, options);
  const refused = refusalOf(html, page);
  const trimmed = trimHtml(html);
  const document = parsePage(trimmed);
  if (!document)
    return {
      ...(refused && { refused }),
      fields: {},
      text: { from: 'the page without its tags', words: words(page.text), dropped: [] },
    };
  const { metas, stated, fields: places } = candidatesOf(document);
  const dates = dateCandidates(document, metas, stated.publishedAt, html.slice(0, LOOK));
  const publishedAt = [...dates.stated, ...dates.others].filter(({ read }) => day(read()));
  const fields: PageExplanation['fields'] = {};
  for (const [field, candidates] of Object.entries({ ...places, publishedAt })) {
    const found = candidates.flatMap(foundAt);
    const taken = page[field as keyof typeof page];
    if (found.length > 0)
      fields[field] = { ...(taken && { taken }), ...(taken && found[0] && { from: found[0].from }), found };
  }
  const { text, from } = mainText(trimmed, document);
  const kept = new Set(page.text.split('\n').map(folded));
  const dropped = text
    .split('\n')
    .map(folded)
    .filter((line) => line && !kept.has(line));
  return {
    ...(refused && { refused }),
    fields,
    text: {
      from,
      words: words(page.text),
      dropped: dropped.slice(0, DROPPED).map((line) => line.slice(0, VALUE_MAX)),
    },
  };
}

function foundAt({ from, read }: Candidate): Found[] {
  const value = folded(read() ?? '').slice(0, VALUE_MAX);
  return value ? [{ from, value }] : [];
}

function words(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A web page -> the text of its article and what it states about it. */
import { Readability } from '@mozilla/readability';
import { dropFurniture } from '../core/clean.ts';
import { type PageDocument, parsePage, trimHtml } from './page-dom.ts';
import { type PageFields, readPageFields } from './page-meta.ts';
import { nodeText, type PageNode, strippedText } from './page-text.ts';

/** Dates in scripts are looked for in so much of the page. */
export const LOOK = 1_000_000;

export type Page = PageFields & { text: string };

/**
 * Takes the article out of a page. `text` is plain, a line a block, and empty when there is no article; `publishedAt`
 * is an ISO day. Never throws: what no parser should be given is only stripped of its tags.
 * @param html the page; more than 2 MB of it (scripts and styles not counted) is not read
 * @param options.url its address, against which relative addresses are resolved
 */
export function extractPage(html: string, options: { url?: string } = {}): Page {
  const trimmed = trimHtml(html);
  const document = parsePage(trimmed);
  if (!document) return { text: strippedText(trimmed) };
  const fields = readPageFields(document, html.slice(0, LOOK), options.url);
  return {
    ...fields,
    text: dropFurniture(mainText(trimmed, document).text, fields.headline)
      .kept.map((line) => line.text)
      .join('\n'),
  };
}

/** The text of the article, and where it was found. Takes the document apart: what else is to be read of it is read before. */
export function mainText(
  html: string,
  document: PageDocument,
): { text: string; from: 'the article' | 'the whole page' } {
  const main = readability(document);
  if (main) return { text: main, from: 'the article' };
  const again = parsePage(html);
  return { text: again ? nodeText(again.body) : '', from: 'the whole page' };
}

function readability(document: PageDocument): string {
  try {
    // The library walks the parser's document as if it were a browser's; the types do not know of each other.
    const reader = new Readability<PageNode>(document as never, { serializer: (node) => node as unknown as PageNode });
    const content = reader.parse()?.content;
    return content ? nodeText(content) : '';
  } catch {
    return '';
  }
}

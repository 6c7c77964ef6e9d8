/** Parses a page into a DOM, unless it is built to harm the parser. */
import { parseHTML } from 'linkedom';

/** The few things asked of a document; the parser's own types speak of browsers. */
export interface PageElement {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}
export interface PageDocument extends PageElement {
  documentElement: PageElement;
  body: PageElement;
}

/** No article page is larger once scripts and styles are gone; the rest of a larger one is not looked at. */
const MAX_HTML = 2_000_000;
const MAX_DEPTH = 250;
const MAX_TAGS = 60_000;
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot)$/i;

/** Takes out what carries no text (styles, scripts but JSON-LD, comments, inlined images), to the size that is parsed. */
export function trimHtml(html: string): string {
  return (
    html
      .slice(0, MAX_HTML * 3)
      .replace(/<style\b[^>]*>[\s\S]*?(?:<\/style\s*>|$)/gi, '')
      .replace(/<script\b(?![^>]*ld\+json)[^>]*>[\s\S]*?(?:<\/script\s*>|$)/gi, '')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      // No page has these, and parsers try each anew.
      .replace(/([<&])\1{2,}/g, ' ')
      .replace(/data:image\/[^"')\s]*/gi, '')
      .slice(0, MAX_HTML)
  );
}

/** The document of a page; undefined when it is nested or tagged beyond what any page is. */
export function parsePage(html: string): PageDocument | undefined {
  if (isHostile(html)) return undefined;
  const whole = /<html[\s>]/i.test(html) ? withBody(html) : `<html><body>${html}</body></html>`;
  try {
    const { document } = parseHTML(whole) as unknown as { document: PageDocument };
    return document.documentElement && document.body ? document : undefined;
  } catch {
    return undefined;
  }
}

/** The tags of the body may be left out (HTML standard, section 13.1.2.4); the parser wants them. */
function withBody(html: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html) ?? /<html[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}

function isHostile(html: string): boolean {
  let depth = 0;
  let tags = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (++tags > MAX_TAGS) return true;
    if (VOID.test(name ?? '')) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

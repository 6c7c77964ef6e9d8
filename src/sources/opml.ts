/** OPML: a list of feeds as readers exchange it, in and out. */
import { generateOpml, parseOpml } from 'feedsmith';

export type Subscribed = { title?: string; url: string };

/** The feeds of an OPML document, each once, in its order; undefined for a text that is none. Never throws. */
export function feedsIn(text: string): Subscribed[] | undefined {
  if (!/<opml\b/i.test(text)) return undefined;
  try {
    const found = new Map<string, Subscribed>();
    const open: unknown[] = [...(parseOpml(text).body?.outlines ?? [])].reverse();
    for (let next = open.pop(); next; next = open.pop()) {
      const outline = next as { text?: string; title?: string; xmlUrl?: string; outlines?: unknown[] };
      const url = outline.xmlUrl?.trim();
      const title = (outline.title ?? outline.text)?.trim();
      if (url && /^https?:\/\//i.test(url) && URL.canParse(url) && !found.has(url))
        found.set(url, { url, ...(title && { title }) });
      open.push(...[...(outline.outlines ?? [])].reverse());
    }
    return [...found.values()];
  } catch {
    return undefined;
  }
}

/** These feeds as an OPML 2.0 document. */
export function opmlOf(title: string, feeds: Subscribed[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: feeds.map((feed) => ({
        type: 'rss',
        text: feed.title ?? feed.url,
        title: feed.title ?? feed.url,
        xmlUrl: feed.url,
      })),
    },
  });
}

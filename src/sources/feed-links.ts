/** The feeds that a page names in its head. */

const LINK = /<link\b[^>]{0,2000}>/gi;
const TYPE = /type\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json|json)/i;
const HEAD = 200_000;

/** Addresses of feeds that a page offers (`<link rel="alternate">`), in its order; comments feeds last. */
export function feedLinks(html: string, url: string): string[] {
  const found = (html.slice(0, HEAD).match(LINK) ?? []).flatMap((tag) => {
    if (!/rel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag) || !TYPE.test(tag)) return [];
    const href = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const address = (href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&');
    return address && URL.canParse(address, url) ? [{ tag, address: new URL(address, url).href }] : [];
  });
  const comments = (tag: string) => Number(/comment/i.test(tag));
  return [...new Set(found.toSorted((a, b) => comments(a.tag) - comments(b.tag)).map(({ address }) => address))];
}

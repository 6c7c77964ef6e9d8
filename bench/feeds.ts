/** `feeds`: how fast feeds are read, beside the parser alone on the same feeds. */
import { parseFeed as feedsmith } from 'feedsmith';
import type { Article } from '../src/core/model.ts';
import { parseFeed } from '../src/sources/feed-parse.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { escaped, paragraphs } from './markup.ts';
import { duel, type Figure } from './measure.ts';
import { briefing } from './prepared.ts';

const FEEDS = 40;
const ITEMS = 50;

/**
 * Items per second over 40 feeds of 50 items, from bytes: half RSS 2.0, half Atom, half with whole articles and half with their
 * first paragraph. Ours decodes and mends them and settles what each field means; the parser is given the text.
 */
export function feeds(): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, FEEDS * ITEMS));
  const texts = Array.from({ length: FEEDS }, (_, at) => {
    const own = articles.slice(at * ITEMS, (at + 1) * ITEMS);
    return at % 2 ? atom(own, at % 4 > 1) : rss(own, at % 4 > 1);
  });
  const bodies = texts.map((text) => Buffer.from(text));
  return duel(
    {
      ours: () => bodies.forEach((body) => void parseFeed(body, { url: 'https://desk.example/feed' })),
      peer: { name: 'feedsmith', work: () => texts.forEach((text) => void feedsmith(text)) },
      unit: 'items/s',
      value: (milliseconds) => (FEEDS * ITEMS) / (milliseconds / 1000),
    },
    { n: 9, warmUp: 2 },
  );
}

function rss(articles: Article[], whole: boolean): string {
  const items = articles.map(
    ({
      id,
      url = '',
      headline,
      publishedAt = '',
      text,
    }) => `<item><title>${escaped(headline)}</title><link>${url}</link>
<guid isPermaLink="false">${id}</guid><pubDate>${new Date(publishedAt).toUTCString()}</pubDate><dc:creator>Desk staff</dc:creator>
<description>${escaped(paragraphs(text, 1))}</description>${whole ? `<content:encoded><![CDATA[${paragraphs(text)}]]></content:encoded>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Desk</title><link>https://desk.example/</link><description>News</description>${items.join('\n')}</channel></rss>`;
}

function atom(articles: Article[], whole: boolean): string {
  const entries = articles.map(
    ({ id, url = '', headline, publishedAt = '', text }) => `<entry><title>${escaped(headline)}</title>
<link rel="alternate" href="${url}"/><id>tag:desk.example,2024:${id}</id><published>${publishedAt}</published><updated>${publishedAt}</updated>
<author><name>Desk staff</name></author><summary type="html">${escaped(paragraphs(text, 1))}</summary>${
      whole ? `<content type="html">${escaped(paragraphs(text))}</content>` : ''
    }</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Desk</title><id>https://desk.example/</id><updated>2024-06-03T08:00:00Z</updated>
<link rel="self" href="https://desk.example/feed"/>${entries.join('\n')}</feed>`;
}

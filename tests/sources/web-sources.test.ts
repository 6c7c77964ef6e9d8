/** Feeds, pages, sitemaps and lists read from a real site on loopback. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SourceContext, SourceMemory } from '../../src/core/ports.ts';
import { feed } from '../../src/sources/feed.ts';
import { list } from '../../src/sources/list.ts';
import { feedsIn, opmlOf } from '../../src/sources/opml.ts';
import { sitemap } from '../../src/sources/sitemap.ts';
import { createWeb } from '../../src/sources/web.ts';
import { page } from '../../src/sources/web-page.ts';
import { type Route, type Site, startSite } from '../standins/site.ts';

const now = '2031-05-06T07:08:09Z';
const inMinutes = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const paragraph =
  'The harbour board met on Tuesday and heard from the dredging firm, which asked for four more weeks to clear the northern channel before the winter storms.';
const article = (headline: string, body = paragraph) =>
  `<html><head><title>${headline}</title><meta property="og:site_name" content="Harbour Post"></head>
  <body><article><h1>${headline}</h1>${`<p>${body}</p>`.repeat(6)}</article></body></html>`;
const html =
  (text: string, status = 200): Route =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(text);
  };
const entry = (name: string, more = '') =>
  `<item><guid>${name}</guid><title>${name}</title><link>/${name}</link><pubDate>Tue, 06 May 2031 06:00:00 GMT</pubDate>${more}</item>`;

let routes: Record<string, Route>;
let site: Site;
let web: ReturnType<typeof createWeb>;
beforeEach(async () => {
  routes = {};
  site = await startSite(routes);
  web = createWeb({ userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0, silenceMs: 300 });
});
afterEach(async () => {
  await web.close();
  await site.close();
});

const context = (memory?: SourceMemory, at = now): SourceContext => ({
  base: '.',
  now: at,
  web,
  ...(memory && { memory }),
});
const serveFeed = (items: string[], headers: Record<string, string> = {}) => {
  routes['/feed'] = (request, response) => {
    const known = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
    response.writeHead(known ? 304 : 200, { 'content-type': 'application/rss+xml', ...headers });
    response.end(
      known ? undefined : `<rss version="2.0"><channel><title>The Post</title>${items.join('')}</channel></rss>`,
    );
  };
};
const readFeed = (memory?: SourceMemory, at?: string) =>
  feed.fetch({ type: 'feed', url: `${site.origin}/feed` }, context(memory, at));
const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);

test('a feed’s entries are read from their pages, with what only the feed tells', async () => {
  serveFeed([entry('one'), entry('two')]);
  routes['/one'] = html(article('Board hears firm'));
  routes['/two'] = html(article('Storms ahead'));
  const { items, failed, title } = await readFeed();
  expect(keys(items)).toEqual(['one', 'two']);
  expect(failed).toEqual([]);
  expect(title).toBe('The Post');
  expect(items[0]).toMatchObject({
    url: `${site.origin}/one`,
    fetchedAt: now,
    content: {
      type: 'article',
      fields: { headline: 'Board hears firm', publisher: 'Harbour Post', publishedAt: '2031-05-06T06:00:00.000Z' },
      text: expect.stringContaining('four more weeks'),
    },
  });
});

test('an entry that is whole needs no page; a wire credit in the feed is its publisher', async () => {
  const body = `<p>${paragraph.repeat(12)}</p>`;
  serveFeed([
    entry(
      'one',
      `<source url="https://agency.example">The Agency</source><description><![CDATA[${body}]]></description>`,
    ),
  ]);
  const { items } = await readFeed();
  expect(items[0]?.content).toMatchObject({ fields: { publisher: 'The Agency' } });
  expect(site.asked.map(({ path }) => path)).toEqual(['/feed']);
});

test('nothing is read twice: unchanged entries, unchanged feeds; a changed entry is read again', async () => {
  serveFeed([entry('one')], { etag: '"1"' });
  routes['/one'] = html(article('Board hears firm'));
  const first = await readFeed();
  const second = await readFeed(first.memory);
  expect(second.items).toEqual([]);
  expect(site.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
  serveFeed([entry('two'), entry('one')], { etag: '"2"' });
  routes['/two'] = html(article('Storms ahead'));
  const third = await readFeed(second.memory);
  expect(keys(third.items)).toEqual(['two']);
  serveFeed([entry('two'), entry('one', '<description>Corrected: three weeks.</description>')], { etag: '"3"' });
  expect(keys((await readFeed(third.memory)).items)).toEqual(['one']);
});

test('a page that fails for now is tried again, also when the feed does not change, and given up at last', async () => {
  serveFeed([entry('one'), entry('two')], { etag: '"1"' });
  routes['/one'] = html('', 500);
  routes['/two'] = html(article('Storms ahead'));
  let round = await readFeed();
  expect(keys(round.items)).toEqual(['two']);
  expect(round.failed).toEqual([{ key: 'one', why: expect.stringContaining('tried again') }]);
  expect(round.again).toBe(inMinutes(1));
  round = await readFeed(round.memory);
  expect([...round.items, ...round.failed]).toEqual([]);
  expect(round.again).toBe(inMinutes(2));
  routes['/one'] = html(article('Board hears firm'));
  expect(keys((await readFeed(round.memory)).items)).toEqual(['one']);
  routes['/one'] = html('', 500);
  for (let tried = 3; tried <= 9; tried++) round = await readFeed(round.memory);
  expect(round.failed).toEqual([]);
  round = await readFeed(round.memory, '2031-05-07T08:00:00Z');
  expect(keys(round.failed)).toEqual(['one']);
  expect((await readFeed(round.memory)).failed).toEqual([]);
});

test('a host that wants a pause loses no entry, however often it is asked too soon', async () => {
  serveFeed([entry('one'), entry('two')]);
  routes['/one'] = (_, response) => {
    response.writeHead(429, { 'retry-after': '0' });
    response.end();
  };
  routes['/two'] = html(article('Storms ahead'));
  let round = await readFeed();
  expect(round.again).toBeDefined();
  for (let at = 0; at < 9; at++) round = await readFeed(round.memory);
  expect([...round.items, ...round.failed]).toEqual([]);
  routes['/one'] = html(article('Board hears firm'));
  expect(keys((await readFeed(round.memory)).items)).toEqual(['one', 'two']);
});

test('of a long list one round reads a part and wants to go on at once', async () => {
  const names = Array.from({ length: 45 }, (_, at) => `n${at}`);
  serveFeed(names.map((name) => entry(name)));
  for (const name of names) routes[`/${name}`] = html(article(`Board hears firm ${name}`));
  const first = await readFeed();
  expect([first.items.length, first.again]).toEqual([40, inMinutes(0)]);
  const second = await readFeed(first.memory);
  expect([second.items.length, second.again]).toEqual([5, undefined]);
});

test('what is no article is not taken for one', async () => {
  serveFeed(['error', 'robots', 'consent', 'paywall', 'front', 'image', 'lost'].map((name) => entry(name)));
  routes['/error'] = html(
    '<title>Page not found</title><p>We could not find that page. It may have moved to another place since you were here.</p>',
  );
  routes['/robots'] = html(
    '<title>Just a moment...</title><p>Checking your browser before you proceed. Enable JavaScript and cookies to continue, please.</p>',
  );
  routes['/consent'] = html(
    '<title>The Post</title><h1>We value your privacy</h1><p>We and our 812 partners use cookies to store things. Accept all or manage your choices below.</p>',
  );
  routes['/paywall'] = html(
    `<h1>Board hears firm</h1><p>${paragraph}</p><p>Subscribe now to continue reading this story.</p>`,
  );
  routes['/front'] = html(
    `<title>The Post</title><main>${Array.from({ length: 30 }, (_, at) => `<p>Harbour news headline number ${at}</p>`).join('')}</main>`,
  );
  routes['/image'] = (_, response) => {
    response.setHeader('content-type', 'image/png');
    response.end('PNG');
  };
  const { items, failed } = await readFeed();
  expect(items).toEqual([]);
  expect(failed.map(({ key, why }) => `${key} ${why}`)).toEqual([
    'error is an error page',
    'robots asks whether we are human; it cannot be read by robots',
    'consent asks for consent to cookies before it shows anything',
    'paywall is behind a paywall',
    'front is a list of headlines, not an article',
    'image is no page but image/png',
    expect.stringContaining('lost 127.0.0.1'),
  ]);
});

test('where the page is closed, the feed’s own teaser stands', async () => {
  serveFeed([entry('one', `<description>${paragraph}</description>`)]);
  routes['/one'] = html('', 403);
  const { items } = await readFeed();
  expect(items[0]?.content.text).toBe(paragraph);
});

test('a feed that moved for good says where to; a page in its place names its feed', async () => {
  routes['/feed'] = (_, response) => {
    response.writeHead(301, { location: '/new-feed' });
    response.end();
  };
  routes['/new-feed'] = (_, response) => response.end('<rss version="2.0"><channel><title>T</title></channel></rss>');
  expect(await readFeed()).toMatchObject({ movedTo: `${site.origin}/new-feed` });
  routes['/feed'] = html('<head><link rel="alternate" type="application/rss+xml" href="/rss"></head>');
  await expect(readFeed()).rejects.toThrow(`${site.origin}/rss`);
});

test('a page is read again each time, and its withdrawal is told', async () => {
  const read = () => page.fetch({ type: 'page', url: `${site.origin}/one` }, context());
  routes['/one'] = html(article('Board hears firm'));
  expect((await read()).items[0]?.content.text).toContain('four more weeks');
  routes['/one'] = html(article('Board hears firm', paragraph.replace('four', 'three')));
  expect((await read()).items[0]?.content.text).toContain('three more weeks');
  routes['/one'] = html('', 410);
  expect(await read()).toMatchObject({ items: [], gone: [`${site.origin}/one`] });
});

test('a sitemap gives its newest pages, and again those that it says changed', async () => {
  const map = (...pages: [string, string][]) =>
    `<urlset>${pages.map(([path, day]) => `<url><loc>${site.origin}/${path}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`;
  routes['/index.xml'] = (_, response) =>
    response.end(`<sitemapindex><sitemap><loc>${site.origin}/map.xml</loc></sitemap></sitemapindex>`);
  routes['/map.xml'] = (_, response) => response.end(map(['one', '2031-05-01'], ['two', '2031-05-02']));
  for (const name of ['one', 'two']) routes[`/${name}`] = html(article(`Report ${name}`));
  const read = (memory?: SourceMemory) =>
    sitemap.fetch({ type: 'sitemap', url: `${site.origin}/index.xml` }, context(memory));
  const first = await read();
  expect(keys(first.items)).toEqual([`${site.origin}/two`, `${site.origin}/one`]);
  routes['/map.xml'] = (_, response) => response.end(map(['one', '2031-05-03'], ['two', '2031-05-02']));
  expect(keys((await read(first.memory)).items)).toEqual([`${site.origin}/one`]);
});

test('a list of addresses is read once, each', async () => {
  routes['/list'] = (_, response) =>
    response.end(`# reading list\n${site.origin}/one  good\nnothing\n${site.origin}/one\n`);
  routes['/one'] = html(article('Board hears firm'));
  const read = (memory?: SourceMemory) => list.fetch({ type: 'list', url: `${site.origin}/list` }, context(memory));
  const first = await read();
  expect(keys(first.items)).toEqual([`${site.origin}/one`]);
  expect((await read(first.memory)).items).toEqual([]);
});

test('feeds come in and go out as OPML', () => {
  const feeds = [
    { url: 'https://a.example/rss', title: 'A & B' },
    { url: 'https://c.example/feed', title: 'C' },
  ];
  expect(feedsIn(opmlOf('Mine', feeds))).toEqual(feeds);
  const nested =
    '<opml version="2.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/rss"/><outline text="x" xmlUrl="file:///etc"/></outline></body></opml>';
  expect(feedsIn(nested)).toEqual([{ url: 'https://a.example/rss', title: 'A' }]);
  expect(feedsIn('<html></html>')).toBeUndefined();
});

/** Pages: the article, what it states about itself, and pages built to do harm. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractPage } from '../../src/sources/page.ts';

const paragraphs = [
  'The dike at Sankt Veit held through the night, and the mayor thanked forty volunteers who had carried sandbags since noon.',
  '“We were lucky with the wind,” said Eva Lindt, who leads the water board, adding that the next tide comes on Sunday.',
  'Farmers upstream lost two fields. The province has promised to pay for both, according to a letter read out on Friday.',
];
const page = (head: string, before = '', after = '') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><header><a href="/">Home</a> <a href="/news">News</a></header>${before}<article><h1>Dike holds at Sankt Veit</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>${after}<footer>© 2031 Province Post. All rights reserved.</footer></body></html>`;

test('the text is the article’s, block by block, and nothing of the page around it', () => {
  const related =
    '<aside><h3>Related articles</h3><ul><li><a href="/a">Ferry Crews Turn Down Offer</a></li><li><a href="/b">Storm Wall Costs Rise</a></li></ul></aside><div class="share">Share Tweet Email</div>';
  expect(
    extractPage(page('<title>Dike holds at Sankt Veit | Province Post</title>', '', related)).text.split('\n'),
  ).toEqual(paragraphs);
});

test('structured data comes first, with the day as it is written on the page', () => {
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Dike holds at Sankt Veit',
    datePublished: '2031-03-02T00:20:00+02:00',
    dateModified: '2031-03-09',
    author: [{ '@type': 'Person', name: 'Ann Lee' }],
    publisher: { '@type': 'Organization', name: 'Province Post' },
  });
  const found = extractPage(
    page(`<script type="application/ld+json">${json}</script><link rel="canonical" href="/dike">`),
    { url: 'https://example.org/x?y=1' },
  );
  expect(found).toMatchObject({
    headline: 'Dike holds at Sankt Veit',
    publishedAt: '2031-03-02',
    byline: 'Ann Lee',
    publisher: 'Province Post',
    language: 'en',
    canonicalUrl: 'https://example.org/dike',
  });
});

test.each([
  ['<meta property="article:published_time" content="2031-03-02T10:00:00Z">', ''],
  ['', '<p class="date">2. März 2031</p>'],
  ['', '<time datetime="2031-03-02">yesterday</time>'],
  ['<link rel="canonical" href="https://example.org/2031/03/02/dike">', ''],
  ['', '<div>Sankt Veit, 02.03.2031</div>'],
  ['<script type="application/ld+json">{"@type":"WebPage","datePublished":"2031-03-02"}</script>', ''],
])('the day is found wherever a page says it: %s%s', (head, before) => {
  expect(extractPage(page(head, before)).publishedAt).toBe('2031-03-02');
});

test('a page that states no day has none, and a copyright year is no day', () => {
  expect(extractPage(page('')).publishedAt).toBeUndefined();
});

test('deep nesting, floods of tags and megabytes without any are survived with the text there is', () => {
  expect(extractPage(`${'<div>'.repeat(100_000)}Deep words${'</div>'.repeat(100_000)}`).text).toContain('Deep words');
  expect(extractPage(`<p>Words</p>${'<b>'.repeat(200_000)}`).text).toContain('Words');
  for (const flood of ['<', '<!--', '<script>', '&', '<a href="', '"', '<p', '</', 'a']) {
    expect(typeof extractPage(flood.repeat(Math.ceil(3_000_000 / flood.length))).text).toBe('string');
  }
});

test('any string gives plain text and plain fields', () => {
  const bits = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="date">',
    '<table><tr><td>',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":',
    '</script>',
    '<meta name="date" content="',
    '">',
    '<!--',
    '-->',
    '<svg><title>',
    '\u0000',
    '\ud800',
    'Words and more words. ',
    '&#x110000;',
    '<html lang="',
    '<base href="//',
    '<template>',
    '<noscript>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 20 })), { maxLength: 30 }), (parts) => {
      const found = extractPage(parts.join(''));
      for (const value of Object.values(found)) expect(typeof value).toBe('string');
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['the address', '<link rel="canonical" href="https://example.org/2031/03/02/dike">', ''],
  ['the same instant with its offset', '', '<time datetime="2031-03-02T21:40:00-05:00">last night</time>'],
])('an instant in UTC is the day of the site, as %s has it', (_, head, before) => {
  const stated = '<meta property="article:published_time" content="2031-03-03T02:40:00+00:00">';
  expect(extractPage(page(stated + head, before)).publishedAt).toBe('2031-03-02');
  expect(extractPage(page(stated, '<time datetime="2031-03-02T20:00:00-05:00">other news</time>')).publishedAt).toBe(
    '2031-03-03',
  );
});

test('a day with a year of two figures, a marked test id and a description are read where nothing else says it', () => {
  expect(extractPage(page('', '<div class="date">Harbour, 2.3.31</div>')).publishedAt).toBe('2031-03-02');
  expect(extractPage(page('', '<div data-testid="story-date">2.3.2031</div>')).publishedAt).toBe('2031-03-02');
  expect(extractPage(page('<meta name="description" content="Dike holds (note of 2 March 2031)">')).publishedAt).toBe(
    '2031-03-02',
  );
});

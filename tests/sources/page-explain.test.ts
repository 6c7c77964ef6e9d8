/** Why a page was read as it was, as whoever doubts a date or headline asks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractPage } from '../../src/sources/page.ts';
import { explainPage } from '../../src/sources/page-explain.ts';
import { reportFrom } from '../standins/reports.ts';

const page = `<html lang="en-GB"><head><title>Ferry deal near - Coast Daily</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry deal near","datePublished":"2031-05-03"}</script>
<meta property="og:title" content="A deal is near"><meta property="article:modified_time" content="2031-05-09T10:00:00Z">
<meta name="author" content="Ann Lee"></head><body><nav>Home World Sport</nav><article><h1>Ferry deal near</h1>
<time datetime="2031-05-04">4 May 2031</time><p>${reportFrom('Aland')}</p><p>${reportFrom('Borough')}</p></article></body></html>`;

test('each field says where it was taken from and what else was found, most trusted first', () => {
  const { fields, text, refused } = explainPage(page);
  expect(refused).toBeUndefined();
  expect(fields.headline).toEqual({
    taken: 'Ferry deal near',
    from: 'JSON-LD headline',
    found: [
      { from: 'JSON-LD headline', value: 'Ferry deal near' },
      { from: 'meta og:title', value: 'A deal is near' },
      { from: '<h1>', value: 'Ferry deal near' },
      { from: '<title>', value: 'Ferry deal near - Coast Daily' },
    ],
  });
  expect(fields.publishedAt).toMatchObject({ taken: '2031-05-03', from: 'JSON-LD publishedAt' });
  expect(fields.publishedAt?.found.map(({ from }) => from)).toEqual([
    'JSON-LD publishedAt',
    'a script',
    'an element marked as a date',
    'a line of the page',
    'meta article:modified_time',
  ]);
  expect(fields.byline).toMatchObject({ taken: 'Ann Lee', from: 'meta author' });
  expect(fields.publisher).toBeUndefined();
  expect(text.from).toBe('the article');
});

test('what is taken is what reading the page gives, whatever the page', () => {
  const pieces = [
    '<h1>A</h1>',
    '<meta name="author" content="B">',
    '<title>C | D</title>',
    '<p>',
    '</div>',
    '<time>',
    '2031-05-03',
    page,
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const html = parts.join('');
      const { fields } = explainPage(html);
      const { text: _, ...read } = extractPage(html);
      const taken = Object.entries(fields).flatMap(([field, one]) => (one.taken ? [[field, one.taken]] : []));
      expect(Object.fromEntries(taken)).toEqual(read);
    }),
    { numRuns: 60 },
  );
});

test('a page that is no article says why', () => {
  expect(
    explainPage('<html><title>Just a moment...</title><body>Checking your browser</body></html>').refused,
  ).toBeTruthy();
});

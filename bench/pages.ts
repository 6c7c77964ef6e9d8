/** `pages`: how fast articles are taken out of web pages, beside Readability alone on the same pages. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Article } from '../src/core/model.ts';
import { extractPage } from '../src/sources/page.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { escaped, paragraphs } from './markup.ts';
import { duel, type Figure } from './measure.ts';
import { briefing } from './prepared.ts';

const PAGES = 120;

/**
 * Pages per second, from HTML with the menus, scripts, teasers and comments of a news site. Ours gives text, headline, byline, publisher,
 * day, language and address; Readability over linkedom its own article.
 */
export function pages(): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, PAGES));
  const all = articles.map((article, at) => ({ url: article.url ?? '', html: pageOf(article, articles, at) }));
  return duel(
    {
      ours: () => all.forEach(({ html, url }) => void extractPage(html, { url })),
      peer: { name: 'Readability', work: () => all.forEach(({ html }) => void byReadability(html)) },
      unit: 'pages/s',
      value: (milliseconds) => PAGES / (milliseconds / 1000),
    },
    { n: 7, warmUp: 2 },
  );
}

function byReadability(html: string): unknown {
  return new Readability(parseHTML(html).document as never).parse();
}

function pageOf(article: Article, others: Article[], at: number): string {
  const { headline, publisher = '', publishedAt = '', url = '', text } = article;
  const near = Array.from({ length: 24 }, (_, step) => others[(at + step + 1) % others.length] as Article);
  const links = (list: Article[]) =>
    list.map((one) => `<li><a href="${one.url}">${escaped(one.headline)}</a></li>`).join('\n');
  const menu = ['Home', 'World', 'Politics', 'Business', 'Culture', 'Sport', 'Opinion', 'Weather', 'Archive', 'Shop'];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: publishedAt,
    author: { '@type': 'Person', name: 'Desk Staff' },
    publisher: { '@type': 'Organization', name: publisher },
  };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)} | ${publisher}</title>
<meta property="og:title" content="${escaped(headline)}"><meta property="og:site_name" content="${publisher}">
<meta property="article:published_time" content="${publishedAt}"><link rel="canonical" href="${url}">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${'.grid{display:grid;gap:1rem}.card{padding:4px;margin:0 auto}'.repeat(60)}</style>
<script>${'window.layer=window.layer||[];function track(e){window.layer.push({event:e})}'.repeat(80)}</script></head><body>
<header><nav><ul>${menu.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul></nav></header>
<div class="breadcrumbs"><a href="/">Home</a> / <a href="/world">World</a></div>
<main><article class="story"><h1>${escaped(headline)}</h1><div class="byline">By <a href="/staff">Desk Staff</a>
<time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time></div><div class="share"><a href="#">Share</a><a href="#">Tweet</a></div>
<div class="body">${paragraphs(text)}</div><ul class="tags">${menu.map((tag) => `<li><a href="/tag/${tag}">${tag}</a></li>`).join('')}</ul>
</article><aside class="related"><h2>More on this</h2><ul>${links(near.slice(0, 12))}</ul></aside>
<section class="comments">${near
    .slice(12, 20)
    .map((one) => `<div class="comment"><b>Reader</b><p>${escaped(one.text.slice(0, 160))}</p></div>`)
    .join('\n')}</section></main>
<aside class="popular"><h2>Most read</h2><ol>${links(near.slice(12))}</ol></aside>
<footer><p>© ${publisher}. All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>
</body></html>`;
}

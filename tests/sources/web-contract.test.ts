/** Every source of the web keeps the contract of sources, against a real site on loopback. */
import { afterAll, beforeAll, describe } from 'vitest';
import type { SourceSpec } from '../../src/core/model.ts';
import { feed } from '../../src/sources/feed.ts';
import { list } from '../../src/sources/list.ts';
import { sitemap } from '../../src/sources/sitemap.ts';
import { createWeb } from '../../src/sources/web.ts';
import { page } from '../../src/sources/web-page.ts';
import { type SourceCase, sourceContract } from '../contracts/source.ts';
import { reportFrom } from '../standins/reports.ts';
import { type Route, type Site, startSite } from '../standins/site.ts';

let site: Site;
const routes: Record<string, Route> = {};
const web = createWeb({ userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0, silenceMs: 500 });
const report =
  (name: string): Route =>
  (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<html><body><article><h1>${name} speaks</h1><p>${reportFrom(name)}</p></article></body></html>`);
  };

beforeAll(async () => {
  site = await startSite(routes);
  const addresses = ['Aland', 'Borough', 'missing'].map((name) => `${site.origin}/${name}`);
  routes['/Aland'] = report('Aland');
  routes['/Borough'] = report('Borough');
  routes['/list'] = (_, response) => response.end(addresses.join('\n'));
  routes['/map'] = (_, response) =>
    response.end(`<urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('')}</urlset>`);
  routes['/feed'] = (_, response) =>
    response.end(
      `<rss version="2.0"><channel><title>T</title>${addresses.map((address) => `<item><title>x</title><link>${address}</link></item>`).join('')}</channel></rss>`,
    );
});
afterAll(async () => {
  await web.close();
  await site.close();
});

const at =
  (type: string, path: string, more: Partial<SourceCase> = {}) =>
  async (): Promise<SourceCase> => {
    const spec: SourceSpec = { type, url: site.origin + path };
    return { spec, base: '.', web, ...more };
  };

describe('web sources', () => {
  sourceContract('feed', feed, at('feed', '/feed'));
  sourceContract('list', list, at('list', '/list'));
  sourceContract('sitemap', sitemap, at('sitemap', '/map'));
  sourceContract('page', page, at('page', '/Aland', { single: true }));
});

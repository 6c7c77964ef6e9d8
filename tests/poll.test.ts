/** Sources read round the clock: real feeds on loopback into a real store. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FetchError } from '../src/core/errors.ts';
import type { Briefing } from '../src/core/model.ts';
import type { Store } from '../src/core/ports.ts';
import type { Target } from '../src/ingest.ts';
import { poll, sourceRecords } from '../src/poll.ts';
import { createWeb } from '../src/sources/web.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { reportFrom } from './standins/reports.ts';
import { type Route, type Site, startSite } from './standins/site.ts';
import { temporary } from './temporary.ts';

const start = '2031-05-06T07:00:00.000Z';
const hours = (count: number) => new Date(Date.parse(start) + count * 3_600_000).toISOString();
const feedOf =
  (...names: string[]): Route =>
  (_, response) => {
    const items = names.map(
      (name) =>
        `<item><guid>${name}</guid><title>Report from ${name}</title><link>https://paper.example/${name}</link><description>${reportFrom(name)}</description></item>`,
    );
    response.setHeader('content-type', 'application/rss+xml');
    response.end(`<rss version="2.0"><channel><title>The Paper</title>${items.join('')}</channel></rss>`);
  };

let routes: Record<string, Route>;
let site: Site;
let store: Store;
let web: ReturnType<typeof createWeb>;
beforeEach(async () => {
  routes = {};
  site = await startSite(routes);
  store = await openSqlite(':memory:');
  web = createWeb({ userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0, silenceMs: 300 });
});
afterEach(async () => {
  await web.close();
  await store.close();
  await site.close();
});

const target = (...paths: string[]): Target => ({
  briefing: { id: 'harbour' } as Briefing,
  scope: 'harbour',
  specs: paths.map((path) => ({ type: 'feed', url: site.origin + path })),
  base: '.',
  web,
});
const headlines = async () => (await store.articles('harbour')).map(({ article }) => article.headline).sort();

test('a source that fails never stops another, and each has a state', async () => {
  routes['/good'] = feedOf('Aland', 'Borough');
  routes['/reset'] = (request) => void request.socket.resetAndDestroy();
  routes['/stalls'] = (_, response) => void response.write('<rss');
  routes['/gone'] = (_, response) => {
    response.statusCode = 410;
    response.end();
  };
  routes['/no-feed'] = (_, response) => response.end('<html>a page</html>');
  const sources = target('/reset', '/good', '/stalls', '/gone', '/no-feed');
  await poll(store, sources, start);
  expect(await headlines()).toEqual(['Report from Aland', 'Report from Borough']);
  const records = await sourceRecords(store, sources, start);
  expect(records.map(({ state }) => state)).toEqual(['failing', 'fresh', 'failing', 'gone', 'failing']);
  expect(records[1]?.name).toBe('The Paper');
  for (const { state, why } of records) expect(Boolean(why)).toBe(state !== 'fresh');
});

test('of several processes on one database one asks, and what it began and left is taken up by another', async () => {
  routes['/feed'] = feedOf('Aland');
  const sources = target('/feed');
  const folder = temporary('poll');
  const stores = await Promise.all([1, 2, 3].map(() => openSqlite(join(folder, 'readout.db'))));
  await sourceRecords(stores[0] as Store, sources, start);
  const lines = await Promise.all(stores.map((each) => poll(each, sources, start)));
  expect(lines.flat().map(({ result }) => result)).toEqual(['added']);
  expect(site.asked).toHaveLength(1);
  // Killed after its claim: nothing was read, and the source stays due.
  const [record] = await sourceRecords(stores[0] as Store, sources, start);
  const due = record?.nextAt ?? '';
  const dead = new Proxy(stores[0] as Store, {
    get: (of, name, self) =>
      name === 'sourceMemory' ? () => Promise.reject(new Error('killed')) : Reflect.get(of, name, self),
  });
  await expect(poll(dead, sources, due)).rejects.toThrow('killed');
  expect(await poll(stores[1] as Store, sources, due)).toEqual([]);
  await poll(stores[1] as Store, sources, new Date(Date.parse(due) + 10 * 60_000).toISOString());
  expect(site.asked).toHaveLength(2);
  for (const each of stores) await each.close();
});

test('nothing is asked before it is due, and nothing is put twice', async () => {
  routes['/feed'] = feedOf('Aland');
  const sources = target('/feed');
  expect((await poll(store, sources, start)).map(({ result }) => result)).toEqual(['added']);
  expect(await poll(store, sources, start)).toEqual([]);
  expect(site.asked).toHaveLength(1);
  routes['/feed'] = feedOf('Borough', 'Aland');
  expect((await poll(store, sources, hours(1))).map(({ item, result }) => `${item} ${result}`)).toEqual([
    'https://paper.example/Borough added',
  ]);
  expect(await headlines()).toHaveLength(2);
});

test('what dies before its source is settled is read again, and found there', async () => {
  routes['/feed'] = feedOf('Aland', 'Borough');
  const sources = target('/feed');
  const dying: Store = {
    ...store,
    saveSource: async (scope, record, memory) => {
      if (memory) throw new Error('the process dies');
      await store.saveSource(scope, record);
    },
  };
  await expect(poll(dying, sources, start)).rejects.toThrow('the process dies');
  expect(await headlines()).toHaveLength(2);
  const again = await poll(store, sources, hours(1 / 6));
  expect(again.map(({ why }) => why)).toEqual(['unchanged', 'unchanged']);
  expect(await headlines()).toHaveLength(2);
});

test('a feed that moved for good is asked at its new place', async () => {
  routes['/old'] = (_, response) => {
    response.writeHead(301, { location: '/new' });
    response.end();
  };
  routes['/new'] = feedOf('Aland');
  const sources = target('/old');
  await poll(store, sources, start);
  await poll(store, sources, hours(3));
  expect(site.asked.map(({ path }) => path)).toEqual(['/old', '/new', '/new']);
});

test('an article re-dated by its site keeps its day; one withdrawn goes', async () => {
  const page = (day: string, extra = '') =>
    `<html><head><title>Board meets</title><meta property="article:published_time" content="${day}"></head><article><h1>Board meets</h1><p>${reportFrom('Aland')}${extra}</p></article></html>`;
  routes['/page'] = (_, response) => response.end(page('2031-05-04'));
  const sources = { ...target(), specs: [{ type: 'page', url: `${site.origin}/page` }] };
  await poll(store, sources, start);
  routes['/page'] = (_, response) => response.end(page('2031-05-06', ' It was corrected.'));
  const second = await poll(store, sources, hours(4));
  expect(second.map(({ result }) => result)).toEqual(['updated']);
  expect((await store.articles('harbour'))[0]?.article.publishedAt).toBe('2031-05-04');
  routes['/page'] = (_, response) => {
    response.statusCode = 404;
    response.end();
  };
  await poll(store, sources, hours(8));
  expect(await headlines()).toEqual([]);
});

test('a web that cannot be had is a state, not a crash', async () => {
  const dark: Target = {
    ...target('/feed'),
    web: { get: () => Promise.reject(new FetchError('network', 'there is no such host')) },
  };
  expect(await poll(store, dark, start)).toEqual([
    expect.objectContaining({ result: 'skipped', why: 'there is no such host' }),
  ]);
});

/** Lists of feeds as a user has them: into a briefing, into its corpus, and out of it again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { loadBriefing } from '../src/briefings.ts';
import { opmlOfSources } from '../src/opml-sources.ts';
import { feedsIn, opmlOf } from '../src/sources/opml.ts';
import { reportFrom } from './standins/reports.ts';
import { type Site, startSite } from './standins/site.ts';
import { temporary } from './temporary.ts';

let folder: string;
let site: Site;
let app: App | undefined;
beforeEach(async () => {
  folder = temporary('opml');
  const feed = (name: string) => (_: unknown, response: import('node:http').ServerResponse) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(
      `<rss version="2.0"><channel><title>${name} news</title><item><guid>${name}</guid><title>Report from ${name}</title><description>${reportFrom(name)}</description></item></channel></rss>`,
    );
  };
  site = await startSite({ '/a': feed('Aland'), '/b': feed('Borough') });
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await site.close();
});

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const listed = (...paths: string[]) =>
  opmlOf(
    'Mine',
    paths.map((path) => ({ url: site.origin + path })),
  );
const open = async () => {
  app = await createApp({
    briefingsFolder: join(folder, 'briefings'),
    dataFolder: join(folder, 'data'),
    clock: () => '2031-05-06T07:00:00.000Z',
    remember: true,
    web: { userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0, silenceMs: 300 },
    onFault: (error) => {
      throw error;
    },
  });
  return app;
};

test('each feed of a list in a briefing is a source with a state of its own, and they come out as a list again', async () => {
  write('briefings/harbour/briefing.yaml', 'title: Harbour\nsources:\n  - { type: opml, path: feeds.opml }\n');
  write('briefings/harbour/feeds.opml', listed('/a', '/gone', '/b'));
  const { refresh, sourceRecords } = await open();
  await refresh();
  const records = await sourceRecords();
  expect(records.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'Aland news fresh',
    expect.stringMatching(/gone failing$/),
    'Borough news fresh',
  ]);
  const out = await opmlOfSources('Harbour', records);
  expect(feedsIn(out)?.map(({ url }) => url)).toEqual(['/a', '/gone', '/b'].map((path) => site.origin + path));
  expect(feedsIn(out)?.[0]?.title).toBe('Aland news');
});

test('ingest takes a list of feeds; one that cannot be read stops none', async () => {
  write('briefings/harbour/briefing.yaml', 'title: Harbour\n');
  write('briefings/harbour/corpus/.keep', '');
  write('feeds.opml', listed('/gone', '/a', '/b'));
  const { ingest, store } = await open();
  const lines = await ingest([join(folder, 'feeds.opml')]);
  expect(lines.map(({ result }) => result)).toEqual(['skipped', 'added', 'added']);
  expect(lines[0]?.why).toMatch(/404|not found/i);
  expect((await store.counts('harbour')).articles).toBe(2);
  write('feeds.opml', 'no list');
  await expect(ingest([join(folder, 'feeds.opml')])).rejects.toThrow('is no OPML');
});

test('mistakes are named by file and key before anything is read', () => {
  write('briefings/harbour/briefing.yaml', 'title: Harbour\nsources:\n  - { type: opml, path: nix.opml }\n');
  expect(() => loadBriefing(join(folder, 'briefings/harbour'))).toThrow('sources[0].path: there is no file "nix.opml"');
  write('briefings/harbour/briefing.yaml', 'title: Harbour\nsources:\n  - { type: opml, url: "https://a.example" }\n');
  expect(() => loadBriefing(join(folder, 'briefings/harbour'))).toThrow(
    /sources\[0\]\.path: is missing[\s\S]*sources\[0\]\.url: is no known key/,
  );
});

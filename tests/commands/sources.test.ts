// Sources kept from chat: added, tried, removed, told; against a real site on loopback.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportFrom } from '../standins/reports.ts';
import { type Route, type Site, startSite } from '../standins/site.ts';
import { type Desk, desk, textOf } from './harness.ts';

const NOW = '2031-05-06T07:00:00Z';
const page =
  (name: string): Route =>
  (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<html><head><title>${name} speaks</title></head><body><article><h1>${name} speaks</h1><p>${reportFrom(name)}</p></article></body></html>`,
    );
  };
const feed =
  (...names: string[]): Route =>
  (_, response) => {
    response.setHeader('content-type', 'application/rss+xml');
    response.end(
      `<rss version="2.0"><channel><title>Harbour Post</title>${names.map((name) => `<item><guid>${name}</guid><title>${name} speaks</title><link>/${name}</link></item>`).join('')}</channel></rss>`,
    );
  };

let routes: Record<string, Route>;
let site: Site;
let here: Desk;
beforeEach(async () => {
  routes = { '/feed': feed('Aland', 'Borough'), '/Aland': page('Aland'), '/Borough': page('Borough') };
  site = await startSite(routes);
  here = await desk('title: Harbour\ncommand: harbour\ntopics: [{ title: Berths, words: [berth] }]', {}, NOW);
});
afterEach(async () => {
  await here.close();
  await site.close();
});
const say = async (line: string) => textOf(await here.card(line));

test('a feed added in chat is read at once, and its articles are in the next answer', async () => {
  expect(await say(`/harbour add ${site.origin}/feed`)).toBe('Harbour Post: 2 new articles.');
  const status = await here.card('/harbour status');
  expect(status.citations.length).toBeGreaterThan(0);
  const sources = await say('/harbour sources');
  expect(sources).toContain('Harbour Post | fresh');
  expect(sources).toContain('Aland speaks');
});

test('a page, an address as Slack writes it, and a pasted link can be added', async () => {
  expect(await say(`/harbour add <${site.origin}/Aland|a page>`)).toBe('Aland speaks: 1 new article.');
  const hint = await here.card(`/harbour ${site.origin}/Borough`);
  expect(hint.actions[0]).toEqual({ label: 'Add', command: `/harbour add ${site.origin}/Borough` });
  expect(await say(hint.actions[0]?.command ?? '')).toBe('Borough speaks: 1 new article.');
});

test('what cannot be added says why, and is not kept', async () => {
  routes['/empty'] = (_, response) => response.end('<html><head><title>Welcome</title></head><body></body></html>');
  expect(await say(`/harbour add ${site.origin}/empty`)).toMatch(/no text of an article.*names no feed/);
  expect(await say(`/harbour add ${site.origin}/nothing`)).toMatch(/cannot be added.*404/);
  expect(await say('/harbour add harbour post')).toMatch(/no address/);
  await say(`/harbour add ${site.origin}/feed`);
  expect(await say(`/harbour add ${site.origin}/feed`)).toMatch(/among the sources already/);
  expect(await say('/harbour sources')).not.toContain('empty');
});

test('only people who may manage change the sources', async () => {
  for (const line of [`add ${site.origin}/feed`, 'remove Post', 'sources check']) {
    const [card] = (await here.ask(`/harbour ${line}`, 'test:eve', false)).cards;
    expect(card && textOf(card)).toMatch(/Only people who may manage/);
  }
  expect(site.asked).toEqual([]);
});

test('a source is removed by its name, with its articles; a briefing’s own is not', async () => {
  await say(`/harbour add ${site.origin}/feed`);
  expect(await say('/harbour remove Coast Daily')).toMatch(/no source “Coast Daily”. There are: Harbour Post/);
  expect(await say('/harbour remove harbour post')).toMatch(/not read any more. Its 2 articles are taken out/);
  expect(await say('/harbour sources')).toContain('no articles yet');
  await here.close();
  here = await desk(`title: Harbour\ncommand: harbour\nsources: [{ type: feed, url: "${site.origin}/feed" }]`, {}, NOW);
  expect(await say('/harbour remove harbour post')).toMatch(/briefing.yaml/);
});

test('a check tries each source and says what it saw', async () => {
  await say(`/harbour add ${site.origin}/feed`);
  await say(`/harbour add ${site.origin}/Aland`);
  routes['/feed'] = feed('Cape', 'Aland', 'Borough');
  routes['/Cape'] = page('Cape');
  routes['/Aland'] = (request) => void request.socket.resetAndDestroy();
  expect(await say('/harbour sources check')).toBe(
    `Harbour Post: 1 new article.\nAland speaks: 127.0.0.1:${site.port} cannot be read: it broke the connection off.`,
  );
});

test('the digest says when sources could not be read, and no more once they can', async () => {
  await say(`/harbour add ${site.origin}/feed`);
  const working = routes['/feed'] as Route;
  routes['/feed'] = (_, response) => {
    response.statusCode = 500;
    response.end();
  };
  await here.at('2031-05-06T12:00:00Z');
  expect(await say('/harbour digest preview')).toMatch(/The source could not be read since 6 May 2031: Harbour Post\./);
  routes['/feed'] = working;
  await here.at('2031-05-07T12:00:00Z');
  expect(await say('/harbour digest preview')).not.toContain('could not be read');
});

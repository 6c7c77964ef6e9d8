// The corpus as of a moment: what is not published or not seen yet is unknown, and an unchanged corpus is the same list.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Corpus } from '../../src/core/corpus.ts';
import { createLibrary } from '../../src/core/library.ts';
import type { Article } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import { publisherOf } from '../../src/core/publishers.ts';
import { readClosely } from '../../src/core/read.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { item, STRIKE } from './story.ts';

const SEEN = '2031-03-10T08:00:00.000Z';
let store: Store;
let asOf: (now: string) => Promise<Corpus>;
beforeEach(async () => {
  store = await openSqlite(':memory:');
  const library = createLibrary(store, 'strike', STRIKE, 'test');
  asOf = (now) => library.asOf(now);
});
afterEach(() => store.close());

async function put(text: string, more: Partial<Article>, seen = SEEN): Promise<string> {
  const { article } = item(text, more);
  await store.putArticle('strike', article.id, article, seen);
  const reading = readClosely(article, STRIKE);
  const about = [...reading.mentions.map((one) => one.actor), ...reading.topics.flat()];
  await store.saveReadings('strike', 'test', [{ reading, about: [...new Set(about)] }]);
  return article.id;
}
const ids = async (corpus: Corpus) => (await corpus.recent()).map((one) => one.article.id);

it('an article of a later day is unknown, in every list and count, until its day has come', async () => {
  const old = await put('Petra Lund met the pilots of the port.', {
    publishedAt: '2031-03-01',
    publisher: 'Harbour Post',
  });
  const next = await put('Petra Lund signed the paper on pay.', {
    publishedAt: '2031-03-09',
    publisher: 'Coast Daily',
  });
  const before = await asOf('2031-03-08T23:59:59.000Z');
  expect(await ids(before)).toEqual([old]);
  expect((await before.about('petra-lund')).map((one) => one.article.id)).toEqual([old]);
  expect((await before.rows(10)).map((row) => row.article.id)).toEqual([old]);
  expect(await before.counts()).toEqual({ articles: 1, publishers: 1, duplicates: 0 });
  const after = await asOf('2031-03-09T00:00:00.000Z');
  expect(await ids(after)).toEqual([next, old]);
  expect(await after.counts()).toEqual({ articles: 2, publishers: 2, duplicates: 0 });
});

it('a moment before the first look, and one after it, do not mix', async () => {
  await put('Petra Lund met the pilots of the port.', { publishedAt: '2031-03-01' });
  await put('Petra Lund signed the paper on pay.', { publishedAt: '2031-03-20' });
  expect(await ids(await asOf('2031-03-21T00:00:00.000Z'))).toHaveLength(2);
  expect(await ids(await asOf('2031-03-02T00:00:00.000Z'))).toHaveLength(1);
  expect(await ids(await asOf('2031-03-21T00:00:00.000Z'))).toHaveLength(2);
});

it('the same list while nothing changed, another when something did', async () => {
  await put('Petra Lund met the pilots of the port.', { publishedAt: '2031-03-01' });
  const first = await asOf('2031-03-11T08:00:00.000Z');
  const second = await asOf('2031-03-12T08:00:00.000Z');
  expect(await second.recent()).toBe(await first.recent());
  expect(await second.about('petra-lund')).toBe(await first.about('petra-lund'));
  await put('Petra Lund signed the paper on pay.', { publishedAt: '2031-03-09' });
  const third = await (await asOf('2031-03-12T08:00:00.000Z')).recent();
  expect(third).not.toBe(await first.recent());
  expect(third).toHaveLength(2);
});

it('knows an article from when it was published, or first seen if that is later', async () => {
  await put('Petra Lund met the pilots of the port.', { publishedAt: '2031-03-01' });
  await put(
    'Petra Lund signed the paper on pay.',
    { publishedAt: '2031-03-10T12:30:00+02:00' },
    '2031-03-10T09:00:00.000Z',
  );
  const [late, early] = await (await asOf('2031-03-12T08:00:00.000Z')).recent();
  expect(late?.knownAt).toBe('2031-03-10T10:30:00.000Z');
  expect(early?.knownAt).toBe(SEEN);
});

it('finds the articles of a person under all the names they go by', async () => {
  await put('Henrik Dahlberg signed the paper. Henrik Dahlberg left the hall.', { publishedAt: '2031-03-01' });
  await put('Mr Dahlberg refused to speak to reporters at the gate.', { publishedAt: '2031-03-02' });
  await put('Petra Lund met the pilots of the port.', { publishedAt: '2031-03-03' });
  const found = await (await asOf(SEEN)).about('henrik-dahlberg');
  expect(found).toHaveLength(2);
  expect(found.every((one) => one.reading.mentions.every((mention) => mention.actor === 'henrik-dahlberg'))).toBe(true);
});

it('a copy counts as no article and no publisher, and is told in the rows', async () => {
  const text =
    'Petra Lund met the pilots of the port and spoke of pay, of nights and of the old crane at the quay. '.repeat(6);
  const first = await put(text, { publishedAt: '2031-03-01', publisher: 'Harbour Post' });
  await put(text, { publishedAt: '2031-03-02', publisher: 'Link Farm' });
  const corpus = await asOf(SEEN);
  expect(await ids(corpus)).toEqual([first]);
  expect(await corpus.counts()).toEqual({ articles: 1, publishers: 1, duplicates: 1 });
  expect((await corpus.rows(10)).map((row) => row.duplicateOf)).toEqual([first, undefined]);
});

it('names who stands behind an article', () => {
  const { article } = item('Text.');
  const { publisher: _, ...nameless } = article;
  expect(publisherOf({ ...article, wire: 'Wire One', site: 'harbour.example' })).toBe('Wire One');
  expect(publisherOf(article)).toBe('Harbour Post');
  expect(publisherOf({ ...nameless, site: 'harbour.example' })).toBe('harbour.example');
  expect(publisherOf(nameless)).toBe(article.id);
});

it('a number made of the articles is kept over restarts, until an article comes or the engine changes', async () => {
  const now = '2031-03-21T00:00:00.000Z';
  let made = 0;
  const number = async (corpus: Corpus) => corpus.number('of claims', () => ++made);
  await put('Petra Lund met the pilots of the port.', { publishedAt: '2031-03-01' });
  expect(await number(await asOf(now))).toBe(1);
  expect(await number(await asOf(now))).toBe(1);
  expect(await number(await createLibrary(store, 'strike', STRIKE, 'test').asOf(now))).toBe(1);
  expect(await number(await createLibrary(store, 'strike', STRIKE, 'newer').asOf(now))).toBe(2);
  await put('Petra Lund signed the paper on pay.', { publishedAt: '2031-03-09' });
  expect(await number(await asOf(now))).toBe(3);
});

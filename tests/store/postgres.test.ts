/** The PostgreSQL store on a real server: the contract, the tables beside those of SQLite, and several processes at once. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { article, longText, SCOPE, subscription, T0, T1 } from '../contracts/article.ts';
import { storeContract } from '../contracts/store.ts';
import { temporary } from '../temporary.ts';
import { type PostgresServer, START_PATIENCE, startPostgres } from './postgres-server.ts';
import { postgresShape, sqliteShape, tablesWithoutTurns } from './shapes.ts';

let server: PostgresServer;
/** A database whose tables are made: a copy of it is had sooner. */
let made: string;
beforeAll(async () => {
  server = await startPostgres();
  const url = await server.create();
  await (await openPostgres(url)).close();
  made = nameOf(url);
}, START_PATIENCE);
afterAll(() => server.close());

storeContract('PostgreSQL', async () => openPostgres(await server.create(`template ${made}`)));

describe('the tables on PostgreSQL', () => {
  it('are those on SQLite: names, columns, what may be missing, keys and the order of text', async () => {
    const folder = temporary('shape');
    const file = join(folder, 'readout.db');
    await (await openSqlite(file)).close();
    const url = await server.create();
    await (await openPostgres(url)).close();
    expect(await postgresShape((statement) => server.run(nameOf(url), statement))).toEqual(sqliteShape(file));
  });

  it('all make writers take turns', async () => {
    const url = await server.create();
    await (await openPostgres(url)).close();
    expect(await tablesWithoutTurns((statement) => server.run(nameOf(url), statement))).toEqual([]);
  });
});

describe('one PostgreSQL database', () => {
  it('is made ready once by bots that start at the same moment, and is the same when it is opened again', async () => {
    const url = await server.create();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    await stores[0]?.putArticle(SCOPE, 'a', article('a'), T0);
    const before = await stores[1]?.articles(SCOPE);
    await Promise.all(stores.map((store) => store.close()));
    const again = await openPostgres(url);
    expect(await again.articles(SCOPE)).toEqual(before);
    expect(await again.putArticle(SCOPE, 'a', article('a'), T1)).toBe('unchanged');
    await again.close();
  });

  it('gives each claim, take-over and first sight to one of several processes, and loses no article', async () => {
    const url = await server.create();
    const rounds = 40;
    const children = ['a', 'b', 'c'].map((name) =>
      fork(new URL('./race.ts', import.meta.url), [url, name, `${rounds}`], { stdio: 'inherit' }),
    );
    await Promise.all(children.map(message));
    const results = children.map(message);
    for (const child of children) child.send('go');
    const won = (await Promise.all(results)).flatMap((each) => each as string[]);
    const expected = ['claim', 'take', 'first'].flatMap((what) =>
      Array.from({ length: rounds }, (_, round) => `${what} ${round}`),
    );
    expect(won.sort()).toEqual(expected.sort());
    const store = await openPostgres(url);
    expect(await store.counts('s')).toEqual({ articles: rounds + 5, publishers: 0, duplicates: 3 * rounds - 5 });
    expect(await store.articles('s', { copies: true })).toHaveLength(4 * rounds);
    await store.close();
  }, 120_000);

  it('keeps a change that was made while another process changed the same subscription', async () => {
    const url = await server.create();
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    await stores[0]?.saveSubscription(subscription('s1', { dueAt: T0 }));
    const days = Array.from({ length: 20 }, (_, day) => new Date(Date.parse(T0) + day * 86_400_000).toISOString());
    for (const [step, due] of days.entries()) {
      const next = new Date(Date.parse(due) + 86_400_000).toISOString();
      const moved = stores.map((store) => store.updateSubscription('s1', { dueAt: next }, due));
      const noted = stores[step % 2]?.updateSubscription('s1', { lastSentAt: due });
      expect((await Promise.all(moved)).filter(Boolean)).toHaveLength(1);
      await noted;
      expect(await stores[0]?.subscriptions({})).toEqual([subscription('s1', { dueAt: next, lastSentAt: due })]);
    }
    // What was removed does not come back by a change that had begun.
    await Promise.all([
      stores[0]?.updateSubscription('s1', { lastSentAt: T1 }),
      stores[1]?.removeSubscription('s1'),
      stores[0]?.updateSubscription('s1', { lastSentAt: T1 }),
    ]);
    expect(await stores[0]?.subscriptions({})).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('what PostgreSQL would refuse', () => {
  const put = async (use: (store: Store) => Promise<void>) => {
    const store = await openPostgres(await server.create());
    await use(store);
    await store.close();
  };

  it('is kept: NUL characters, halves of characters, an address of any length', () =>
    put(async (store) => {
      const url = `https://news.example/${longText(7, 2000).replaceAll(' ', '/')}`;
      const odd = article('odd', { url, text: `Nul \0 herring \ud800 ${longText(3)}`, headline: '\0' });
      expect(await store.putArticle(SCOPE, url, odd, T0)).toBe('added');
      expect(await store.putArticle(SCOPE, url, odd, T1)).toBe('unchanged');
      const kept = (await store.article(SCOPE, 'odd'))?.article;
      expect(kept?.text).toHaveLength(odd.text.length);
      expect(kept?.url).toBe(url);
      expect((await store.search(SCOPE, [['herring']], { limit: 1 })).length).toBe(1);
      expect(await store.article(SCOPE, '\0')).toBeUndefined();
      expect(await store.dropMissing(SCOPE, 'https://', [])).toBe(1);
    }));

  it('is found by its beginning where there are more words than an index entry holds', () =>
    put(async (store) => {
      const words = Array.from({ length: 200_000 }, (_, index) => `w${index.toString(36)}`);
      const long = article('long', { text: `Herring first. ${words.join(' ')} ${'cod '.repeat(50_000)}` });
      expect(await store.putArticle(SCOPE, 'long', long, T0)).toBe('added');
      expect((await store.search(SCOPE, [['herring first']], { limit: 1 })).length).toBe(1);
    }));
});

it('finds the same articles as SQLite, in the same order', async () => {
  const stores = [await openSqlite(':memory:'), await openPostgres(await server.create())];
  const texts = [
    'The café’s owners refused: no O’Brien, no deal.',
    'Brien said o. The cafe owner is refusing deals of 1,500 in May.',
    'МИНИСТР сказал: сделки нет. El Niño is back-to-back.',
    'Ministers, министр and owners; a deal was dealt with ... refuse.',
  ];
  const queries = [
    'café',
    'cafe owner',
    "o'brien",
    'министр',
    'nino',
    'back to back',
    'deals',
    'refusal',
    '1,500',
    'May',
  ];
  const found = await Promise.all(
    stores.map(async (store) => {
      for (const [index, text] of texts.entries())
        await store.putArticle(
          SCOPE,
          `${index}`,
          article(`${index}`, { text, publishedAt: `2026-02-0${index + 1}` }),
          T0,
        );
      const hits: string[] = [];
      for (const one of queries)
        for (const groups of [[[one]], [[one], ['deal', 'no']], [[one, 'sprat']]]) {
          const list = await store.search(SCOPE, groups, { limit: 4 });
          hits.push(`${JSON.stringify(groups)} ${list.map((each) => each.article.id).join()}`);
        }
      await store.close();
      return hits;
    }),
  );
  expect(found[1]).toEqual(found[0]);
});

function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the process ended with ${code} and said nothing`)));
  });
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** The SQLite store: the contract in memory and in a file, and what only a file can go through. */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { article, delivery, longText, subscription } from '../contracts/article.ts';
import { storeContract } from '../contracts/store.ts';
import { temporary } from '../temporary.ts';

const folder = temporary('store');
let files = 0;
const newFile = () => join(folder, `${++files}`, 'readout.db');
const NOW = '2026-03-01T08:00:00.000Z';

storeContract('SQLite in memory', () => openSqlite(':memory:'));
storeContract('SQLite in a file', () => openSqlite(newFile()));

describe('the SQLite file', () => {
  it('is the same after closing and opening it again', async () => {
    const file = newFile();
    const first = await openSqlite(file);
    await first.putArticle('s', 'a', article('a', { text: longText(1) }), NOW);
    await first.putArticle('s', 'b', article('b', { text: longText(1) }), NOW);
    await first.saveSubscription(subscription('s1'));
    const before = [await first.articles('s', { copies: true }), await first.counts('s'), await first.version('s')];
    await first.close();
    const second = await openSqlite(file);
    expect([await second.articles('s', { copies: true }), await second.counts('s'), await second.version('s')]).toEqual(
      before,
    );
    expect(await second.putArticle('s', 'a', article('a', { text: longText(1) }), NOW)).toBe('unchanged');
    expect(await second.subscriptions({})).toEqual([subscription('s1')]);
    await second.close();
  });

  it('keeps every article whose putting was answered when the process is killed', async () => {
    const file = newFile();
    const child = fork(new URL('./put-forever.ts', import.meta.url), [file], { stdio: 'inherit' });
    let answered = 0;
    await new Promise<void>((resolve) => {
      child.on('message', (count: number) => {
        answered = count;
        if (count === 25) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const store = await openSqlite(file);
    const { articles, duplicates } = await store.counts('s');
    expect(articles + duplicates).toBeGreaterThanOrEqual(Math.max(25, answered));
    expect((await store.articles('s', { copies: true })).length).toBe(articles + duplicates);
    await store.close();
    expect(integrity(file)).toEqual('ok');
  });

  it('lets one of several connections claim, take over and see first', async () => {
    const file = newFile();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openSqlite(file)));
    const winners = async (race: (store: (typeof stores)[number], index: number) => Promise<unknown>) =>
      (await Promise.all(stores.map(race))).filter(Boolean).length;
    expect(await winners((store, index) => store.claimDelivery(delivery(`d${index}`)))).toBe(1);
    const [claimed] = await (stores[0] as (typeof stores)[number]).unsettledDeliveries();
    if (!claimed) throw new Error('nothing was claimed');
    expect(await winners((store) => store.takeOverDelivery(claimed, NOW))).toBe(1);
    expect(await winners((store) => store.firstTime('event', NOW))).toBe(1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('takes articles from several connections at once and loses none', async () => {
    const file = newFile();
    const stores = await Promise.all([openSqlite(file), openSqlite(file), openSqlite(file)]);
    const puts = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(
      puts.map((index) =>
        stores[index % 3]?.putArticle('s', `k${index}`, article(`a${index}`, { text: longText(index % 20) }), NOW),
      ),
    );
    expect(await stores[0]?.counts('s')).toEqual({ articles: 20, publishers: 0, duplicates: 40 });
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps the text index in step with the articles', async () => {
    const file = newFile();
    const store = await openSqlite(file);
    await store.putArticle('s', 'a', article('a', { text: 'Pilots refused the ferry.' }), NOW);
    await store.putArticle('s', 'b', article('b', { text: 'Cranes stood still.' }), NOW);
    await store.putArticle('s', 'a', article('a', { text: 'Pilots accepted the barge.' }), NOW);
    await store.dropMissing('s', 'b', []);
    await store.close();
    const raw = new Sqlite(file);
    const hits = (words: string) =>
      raw.prepare('select count(*) as n from articles_text where articles_text match ?').get(words) as { n: number };
    expect([hits('pilot').n, hits('barges').n, hits('ferry').n, hits('cranes').n]).toEqual([1, 1, 0, 0]);
    raw.exec("insert into articles_text (articles_text, rank) values ('integrity-check', 1)");
    raw.close();
  });

  it('says in a sentence that a database was written by a newer version', async () => {
    const file = newFile();
    await (await openSqlite(file)).close();
    const raw = new Sqlite(file);
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01T00:00:00.000Z')");
    raw.close();
    const opening = openSqlite(file);
    await expect(opening).rejects.toBeInstanceOf(UserError);
    await expect(opening).rejects.toThrow(/newer version of Readout.*Update Readout/);
  });

  it('says in a sentence that a file is no database', async () => {
    const file = join(folder, 'letter.db');
    writeFileSync(file, 'Dear Sir, '.repeat(1000));
    const opening = openSqlite(file);
    await expect(opening).rejects.toBeInstanceOf(UserError);
    await expect(opening).rejects.toThrow(file);
  });
});

function integrity(file: string): unknown {
  const raw = new Sqlite(file);
  const result = raw.pragma('integrity_check', { simple: true });
  raw.close();
  return result;
}

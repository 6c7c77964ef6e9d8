/** Backup and restore as whoever runs a bot relies on them: while it writes, and without losing what was there. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupSqlite, restoreSqlite } from '../../src/store/backup.ts';
import { checkFile, fileProblems } from '../../src/store/integrity.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { article, longText, subscription } from '../contracts/article.ts';
import { temporary } from '../temporary.ts';

const NOW = '2026-03-01T08:00:00.000Z';
const STAMP = '2026-03-02T08:00:00.000Z';
const newFolder = () => temporary('backup');

/** A database that holds so many articles and a digest, closed. */
async function keptIn(folder: string, articles: number): Promise<string> {
  const file = join(folder, 'readout.db');
  const store = await openSqlite(file);
  for (let count = 1; count <= articles; count++)
    await store.putArticle('s', `a${count}`, article(`a${count}`, { text: longText(count) }), NOW);
  await store.saveSubscription(subscription('room'));
  await store.close();
  return file;
}

async function articlesIn(file: string): Promise<number> {
  const store = await openSqlite(file);
  const { articles, duplicates } = await store.counts('s');
  await store.close();
  return articles + duplicates;
}

describe('a backup', () => {
  it('is whole and sound while another process writes without end, which goes on writing', async () => {
    const folder = newFolder();
    const file = join(folder, 'readout.db');
    const child = fork(new URL('./put-forever.ts', import.meta.url), [file], { stdio: 'inherit' });
    let put = 0;
    const reached = (count: number) =>
      new Promise<void>((resolve) => {
        const look = (now: number) => {
          put = now;
          if (now < count) return;
          child.off('message', look);
          resolve();
        };
        child.on('message', look);
      });
    await reached(20);
    const backups: { to: string; least: number }[] = [];
    for (let number = 1; number <= 4; number++) {
      const to = join(folder, `copy-${number}.db`);
      backups.push({ to, least: put });
      backupSqlite(file, to);
      await reached(put + 10);
    }
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    for (const { to, least } of backups) {
      expect(fileProblems(to, true)).toEqual([]);
      expect(await articlesIn(to)).toBeGreaterThanOrEqual(least);
    }
  });

  it('can be read by its owner alone, and leaves nothing beside it', async () => {
    const folder = newFolder();
    const to = join(folder, 'copies', 'monday.db');
    const bytes = backupSqlite(await keptIn(folder, 2), to);
    expect(statSync(to).size).toBe(bytes);
    expect((statSync(to).mode & 0o777).toString(8)).toBe('600');
    expect(existsSync(`${to}.partial`)).toBe(false);
  });

  it('overwrites nothing, and is not made of nothing', async () => {
    const folder = newFolder();
    const file = await keptIn(folder, 1);
    const to = join(folder, 'taken.db');
    writeFileSync(to, 'mine');
    expect(() => backupSqlite(file, to)).toThrow(/exists already/);
    expect(readFileSync(to, 'utf8')).toBe('mine');
    expect(() => backupSqlite(join(folder, 'other.db'), join(folder, 'new.db'))).toThrow(/no database/);
    expect(existsSync(join(folder, 'new.db'))).toBe(false);
  });

  it('is not made of a database that is broken', async () => {
    const folder = newFolder();
    const file = await keptIn(folder, 30);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const to = join(folder, 'copy.db');
    expect(() => backupSqlite(file, to)).toThrow(/cannot be copied|not sound/);
    expect([existsSync(to), existsSync(`${to}.partial`)]).toEqual([false, false]);
  });
});

describe('a restore', () => {
  it('brings back what was backed up, and keeps what was there beside it', async () => {
    const folder = newFolder();
    const file = await keptIn(folder, 3);
    const copy = join(folder, 'copy.db');
    backupSqlite(file, copy);
    const store = await openSqlite(file);
    await store.putArticle('s', 'later', article('later', { text: longText(99) }), NOW);
    await store.close();
    const before = restoreSqlite(copy, file, STAMP);
    expect(await articlesIn(file)).toBe(3);
    expect(before).toBe(`${file}.before-20260302T080000000Z`);
    expect(await articlesIn(before!)).toBe(4);
    const restored = await openSqlite(file);
    expect(await restored.subscriptions({})).toEqual([subscription('room')]);
    await restored.close();
    expect(existsSync(copy)).toBe(true);
  });

  it('makes the data folder where there is none', async () => {
    const folder = newFolder();
    const copy = join(folder, 'copy.db');
    backupSqlite(await keptIn(folder, 2), copy);
    const file = join(folder, 'new', 'place', 'readout.db');
    expect(restoreSqlite(copy, file, STAMP)).toBeUndefined();
    expect(await articlesIn(file)).toBe(2);
  });

  it('is refused while another process has the database open, be it busy or idle', async () => {
    const folder = newFolder();
    const file = await keptIn(folder, 1);
    const copy = join(folder, 'copy.db');
    backupSqlite(file, copy);
    const idle = await openSqlite(file);
    expect(() => restoreSqlite(copy, file, STAMP)).toThrow(/is running.*stop it/);
    await idle.close();
    const child = fork(new URL('./put-forever.ts', import.meta.url), [file], { stdio: 'inherit' });
    await new Promise<void>((resolve) => child.on('message', (count: number) => count === 3 && resolve()));
    expect(() => restoreSqlite(copy, file, STAMP)).toThrow(/is running.*stop it/);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(await articlesIn(file)).toBeGreaterThan(1);
    restoreSqlite(copy, file, STAMP);
    expect(await articlesIn(file)).toBe(1);
  });

  it('is refused for what is broken, something else, or of a newer version, and changes nothing', async () => {
    const folder = newFolder();
    const file = await keptIn(folder, 1);
    const broken = join(folder, 'broken.db');
    const whole = await keptIn(newFolder(), 30);
    writeFileSync(broken, readFileSync(whole).subarray(0, Math.floor(statSync(whole).size / 2)));
    expect(() => restoreSqlite(broken, file, STAMP)).toThrow(/cannot be restored.*Nothing was changed/s);
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'these are notes, and long enough to have a header of a hundred bytes if they were a database');
    expect(() => restoreSqlite(text, file, STAMP)).toThrow(/not a database/);
    const other = join(folder, 'other.db');
    const foreign = new Sqlite(other);
    foreign.exec('create table notes (text)');
    foreign.close();
    expect(() => restoreSqlite(other, file, STAMP)).toThrow(/no database of Readout/);
    const newer = new Sqlite(whole);
    newer.exec(`insert into kysely_migration values ('9999_future', '2030-01-01')`);
    newer.close();
    expect(() => restoreSqlite(whole, file, STAMP)).toThrow(/newer version.*9999_future/);
    expect(() => restoreSqlite(join(folder, 'none.db'), file, STAMP)).toThrow(/no file/);
    expect(() => restoreSqlite(file, file, STAMP)).toThrow(/the database itself/);
    expect(await articlesIn(file)).toBe(1);
  });

  it('mends a data folder whose database is broken, log and all', async () => {
    const folder = newFolder();
    const copy = join(folder, 'copy.db');
    const file = await keptIn(folder, 2);
    backupSqlite(file, copy);
    writeFileSync(file, 'no database any more, whatever it was, and longer than the header of one: '.repeat(4));
    writeFileSync(`${file}-wal`, 'rubbish');
    const before = restoreSqlite(copy, file, STAMP);
    expect(readFileSync(before!, 'utf8')).toMatch(/^no database/);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await articlesIn(file)).toBe(2);
  });
});

describe('the check of a database', () => {
  it('finds none of what is sound, in a thread of its own, also while it is written to', async () => {
    const file = await keptIn(newFolder(), 5);
    const store = await openSqlite(file);
    expect(await checkFile(file)).toEqual([]);
    await store.close();
  });

  it('tells of an index that does not fit its table when it is thorough, and of a file that is missing', async () => {
    const file = await keptIn(newFolder(), 5);
    const database = new Sqlite(file);
    database.unsafeMode(true);
    database.pragma('writable_schema = on');
    database.exec(
      `update sqlite_schema set sql = replace(sql, '(scope, id)', '(scope, publisher)') where name = 'articles_by_id'`,
    );
    database.close();
    expect(await checkFile(file, true)).not.toEqual([]);
    expect(await checkFile(join(newFolder(), 'none.db'))).toEqual([expect.stringMatching(/unable to open/)]);
  });
});

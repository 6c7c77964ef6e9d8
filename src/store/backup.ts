/** Backup of a database that others go on writing to, and restore of one that nobody has open. */
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { UserError } from '../core/errors.ts';
import { makeDataFolder } from './data-folder.ts';
import { fileProblems } from './integrity.ts';

/** How long a lock of somebody else is waited for, in ms. */
const PATIENCE = 15_000;

/**
 * Copies the database in `from`, as it is at one moment, to the new file `to`; whoever writes meanwhile is not held up.
 * Gives the size in bytes. UserError when there is none, `to` exists or the copy does not stand up to a check: `to` is
 * then not made.
 * @example backupSqlite('data/readout.db', 'readout-monday.db')
 */
export function backupSqlite(from: string, to: string): number {
  if (!existsSync(from)) throw new UserError(`There is no database ${from} yet: there is nothing to back up.`);
  if (existsSync(to)) throw new UserError(`${to} exists already: a backup overwrites nothing. Choose another name.`);
  makeDataFolder(dirname(to));
  const partial = `${to}.partial`;
  try {
    copyInto(from, partial);
    checked(partial, `The backup of ${from} is not sound`);
    // A name that came to exist meanwhile is not overwritten either.
    linkOrCopy(partial, to);
    settle(to);
    return statSync(to).size;
  } finally {
    rmSync(partial, { force: true });
  }
}

/**
 * Puts the backup `from` in the place of the database `to`, which is kept beside it under a name that ends in `stamp`; gives that
 * name, if there was one. UserError, and nothing changed, when the backup is not sound or was written by a newer version, or when
 * anybody has the database open.
 */
export function restoreSqlite(from: string, to: string, stamp: string): string | undefined {
  if (!existsSync(from)) throw new UserError(`There is no file ${from}.`);
  if (resolve(from) === resolve(to)) throw new UserError(`${from} is the database itself: give a backup of it.`);
  makeDataFolder(dirname(to));
  const fresh = `${to}.restoring`;
  rmSync(fresh, { force: true });
  try {
    checked(from, `${from} cannot be restored`);
    copyInto(from, fresh);
    checked(fresh, `${from} cannot be restored`);
    const alone = existsSync(to) ? holdAlone(to) : undefined;
    try {
      const before = alone && `${to}.before-${stamp.replace(/[^0-9A-Za-z]/g, '')}`;
      // The old one stays in its place until the new one takes it, in one step.
      if (before) linkOrCopy(to, before);
      setLogsAside(to, before);
      renameSync(fresh, to);
      settle(to);
      return before;
    } finally {
      alone?.close();
    }
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** `vacuum into` reads one snapshot: what is written meanwhile is not in it, and does not wait for it. */
function copyInto(from: string, to: string): void {
  rmSync(to, { force: true });
  // Made first, so that nobody else can read it at any moment: it holds what is known of people.
  closeSync(openSync(to, 'wx', 0o600));
  const source = new Sqlite(from, { readonly: true, fileMustExist: true, timeout: PATIENCE });
  try {
    source.prepare('vacuum into ?').run(to);
  } catch (error) {
    throw new UserError(
      `${from} cannot be copied to ${to}: ${error instanceof Error ? error.message : error}. Is there space, and may it be read?`,
    );
  } finally {
    source.close();
  }
}

function checked(file: string, what: string): void {
  const problems = fileProblems(file, true);
  if (problems.length > 0) throw new UserError(`${what}: ${problems.join('; ')}. Nothing was changed.`);
}

/** Leaves write-ahead logging, which SQLite lets nobody do while another has the database open, and locks everybody out. */
function holdAlone(file: string): Sqlite.Database {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(file, { timeout: 0 });
    database.pragma('locking_mode = exclusive');
    database.pragma('journal_mode = delete');
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) {
      throw new UserError(`A bot or a prompt is running on ${file}: stop it, then restore. Nothing was changed.`);
    }
    // What is no database any more is kept beside the new one all the same.
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new Sqlite(':memory:');
    throw error;
  }
}

/** The write-ahead log of a broken database, or of one that is gone, must not be played into the new one. */
function setLogsAside(file: string, before: string | undefined): void {
  // The index of the log is made anew whenever it is missing.
  rmSync(`${file}-shm`, { force: true });
  if (!existsSync(`${file}-wal`)) return;
  if (before) renameSync(`${file}-wal`, `${before}-wal`);
  else rmSync(`${file}-wal`);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UserError(`${to} exists already. Nothing was changed; try again.`);
    }
    // Not every file system knows links.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, 0o600);
  }
}

/** On the disk, with its name, before anybody is told that it is done. */
function settle(file: string): void {
  for (const [path, flags] of [
    [file, 'r+'],
    [dirname(resolve(file)), 'r'],
  ] as const) {
    const handle = openSync(path, flags);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}

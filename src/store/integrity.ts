/** Whether a database file is sound and ours: its pages, its rows, and the version that wrote it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { MIGRATIONS } from './migrations.ts';

/** Problems told of one file. */
const MOST = 5;

/**
 * What is wrong with the database in a file, in words; none where it is sound. Only reads. `thorough` compares indexes with
 * their tables, too (`integrity_check` in place of `quick_check`), which takes several times as long. Blocks while it looks.
 */
export function fileProblems(file: string, thorough: boolean): string[] {
  let database: Sqlite.Database;
  try {
    database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  } catch (error) {
    return [reason(error)];
  }
  try {
    const rows = database.pragma(thorough ? `integrity_check(${MOST})` : `quick_check(${MOST})`) as object[];
    const told = rows.flatMap((row) => Object.values(row).map(String)).filter((text) => text !== 'ok');
    return told.length > 0 ? told : versionProblems(database);
  } catch (error) {
    return [reason(error)];
  } finally {
    database.close();
  }
}

/** The same in a thread of its own, while everything else goes on. */
export async function checkFile(file: string, thorough = false): Promise<string[]> {
  const worker = new Worker(new URL('./integrity-worker.ts', import.meta.url), { workerData: { file, thorough } });
  try {
    const [problems] = (await once(worker, 'message')) as [string[]];
    return problems;
  } catch (error) {
    return [reason(error)];
  } finally {
    await worker.terminate();
  }
}

function versionProblems(database: Sqlite.Database): string[] {
  const tables = new Set(
    database.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[],
  );
  if (!tables.has('kysely_migration') || !tables.has('subscriptions')) return ['it is no database of Readout'];
  const steps = database.prepare('select name from kysely_migration').pluck().all() as string[];
  const unknown = steps.filter((step) => !(step in MIGRATIONS));
  return unknown.length > 0 ? [`it was written by a newer version of Readout (${unknown.join(', ')})`] : [];
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The store on SQLite: opens a file, brings its tables up to date, and puts the parts of the store together. */
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { UserError } from '../core/errors.ts';
import type { Store } from '../core/ports.ts';
import { makeDataFolder } from './data-folder.ts';
import { WaitingSqliteDialect } from './dialect.ts';
import { storeOn } from './methods.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './schema.ts';

/**
 * Opens the store in a file (made with its folder when missing) or in memory.
 * Throws a UserError when the file is no database, cannot be written, or was written by a newer version.
 * @example const store = await openSqlite('data/readout.db')
 */
export async function openSqlite(file: string | ':memory:'): Promise<Store> {
  const database = new Kysely<Tables>({ dialect: new WaitingSqliteDialect(openFile(file)) });
  try {
    await migrate(database, MIGRATIONS, { name: file, otherwise: 'choose another data folder' });
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return storeOn(database);
}

function openFile(file: string): Sqlite.Database {
  if (file !== ':memory:') makeDataFolder(dirname(file));
  try {
    const opened = new Sqlite(file, { timeout: 20 });
    try {
      opened.pragma('journal_mode = WAL');
      // Also after a power cut: a try that was noted and forgotten would be sent again without a look.
      opened.pragma('synchronous = FULL');
      opened.pragma('foreign_keys = ON');
      opened.pragma('cache_size = -32768');
      opened.pragma('wal_autocheckpoint = 8192');
      opened.pragma('recursive_triggers = ON');
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  } catch (error) {
    throw new UserError(
      `Cannot open the database ${file}: ${reason(error)}. Choose another data folder, or mend or move that file.`,
    );
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where state lives: in the data folder's SQLite file, or in a PostgreSQL database. */
import { join } from 'node:path';
import type { Store } from './core/ports.ts';

/** The database at `databaseUrl`; without one, a file in `dataFolder`. */
export type StatePlace = { dataFolder: string; databaseUrl?: string };

/** The file of a data folder in which all state lives. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'readout.db');
}

/** Where the configuration has it; a data folder that is named in the call goes before. */
export function statePlace({ dataFolder, databaseUrl }: StatePlace, data: string | undefined): StatePlace {
  if (data !== undefined) return { dataFolder: data };
  return { dataFolder, ...(databaseUrl !== undefined && { databaseUrl }) };
}

/** Opens the store; only the library that is needed is loaded. UserError when it cannot be opened. */
export async function openStore({ databaseUrl, dataFolder }: StatePlace): Promise<Store> {
  if (databaseUrl) return (await import('./store/postgres.ts')).openPostgres(databaseUrl);
  return (await import('./store/sqlite.ts')).openSqlite(databaseFile(dataFolder));
}

/** `readout backup` and `readout restore`: the whole state in one file, and back. */
import { loadEnv, readConfig } from './config.ts';
import { UserError } from './core/errors.ts';
import { bytesName } from './core/finding.ts';
import { databaseFile, statePlace } from './open-store.ts';
import { backupSqlite, restoreSqlite } from './store/backup.ts';

/** Copies the state to a new file, also while a bot runs on it; one line that says so. UserError where that cannot be. */
export function backup(to: string, data: string | undefined): string {
  const bytes = backupSqlite(fileOf(data), to);
  return `Backed up to ${to} (${bytesName(bytes)}), and checked.\n`;
}

/** Puts a backup in the place of the state; one line that says where the old one is. UserError, and nothing changed, otherwise. */
export function restore(from: string, data: string | undefined): string {
  const file = fileOf(data);
  const before = restoreSqlite(from, file, new Date().toISOString());
  return `Restored ${file} from ${from}.${before ? ` What was there is kept as ${before}.` : ''}\n`;
}

function fileOf(data: string | undefined): string {
  const { databaseUrl, dataFolder } = statePlace(readConfig(loadEnv()), data);
  if (databaseUrl === undefined) return databaseFile(dataFolder);
  throw new UserError(
    'The state is in PostgreSQL (DATABASE_URL): back it up with pg_dump and put it back with pg_restore, or name a data folder with --data.',
  );
}

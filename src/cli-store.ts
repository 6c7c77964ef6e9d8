/** `readout backup` and `readout restore`: the whole state in one file, and back. */
import { join } from 'node:path';
import { type Config, loadEnv, readConfig } from './config.ts';
import { bytesName } from './core/finding.ts';
import { backupSqlite, restoreSqlite } from './store/backup.ts';

/** The file of a data folder in which all state lives. */
export function databaseFile(data: string | undefined, config: Pick<Config, 'dataFolder'>): string {
  return join(data ?? config.dataFolder, 'readout.db');
}

/** Copies the state to a new file, also while a bot runs on it; one line that says so. UserError where that cannot be. */
export function backup(to: string, data: string | undefined): string {
  const bytes = backupSqlite(databaseFile(data, readConfig(loadEnv())), to);
  return `Backed up to ${to} (${bytesName(bytes)}), and checked.\n`;
}

/** Puts a backup in the place of the state; one line that says where the old one is. UserError, and nothing changed, otherwise. */
export function restore(from: string, data: string | undefined): string {
  const file = databaseFile(data, readConfig(loadEnv()));
  const before = restoreSqlite(from, file, new Date().toISOString());
  return `Restored ${file} from ${from}.${before ? ` What was there is kept as ${before}.` : ''}\n`;
}

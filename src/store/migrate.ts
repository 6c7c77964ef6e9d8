/** Brings the tables of a database up to date. */
import { type Migration, Migrator } from 'kysely/migration';
import { UserError } from '../core/errors.ts';
import type { Database } from './schema.ts';

/**
 * Takes the steps that were not taken yet, all or none. UserError when the database has taken steps that are not known here:
 * `name` is what it is called then, `otherwise` what to do instead of an update.
 */
export async function migrate(
  database: Database,
  migrations: Record<string, Migration>,
  { name, otherwise }: { name: string; otherwise: string },
): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof Error && error.message.includes('previously executed migration')) {
    throw new UserError(
      `The database ${name} was written by a newer version of Readout (${error.message}). Update Readout, or ${otherwise}.`,
    );
  }
  throw error;
}

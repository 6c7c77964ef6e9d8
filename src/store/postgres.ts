/** The store on PostgreSQL, for several bots on one corpus: connects and brings the tables up to date, or says what is wrong. */
import { Kysely, sql } from 'kysely';
import { UserError } from '../core/errors.ts';
import { bytesName, type Examination } from '../core/finding.ts';
import type { Store } from '../core/ports.ts';
import { storeOn } from './methods.ts';
import { migrate } from './migrate.ts';
import { SharedPostgresDialect } from './postgres-dialect.ts';
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts';
import { type PostgresPlace, placeOf, troubleOf } from './postgres-trouble.ts';
import type { Database, Tables } from './schema.ts';

/**
 * Opens the store in a database of a PostgreSQL server; its tables are made when they are missing. Throws a UserError, which never
 * holds the password, when the server cannot be reached, refuses us, or the database was written by a newer version.
 * @param url `postgres://user:password@host:port/database`, with what else the pg library understands
 */
export async function openPostgres(url: string): Promise<Store> {
  const place = placeOf(url);
  const database = connect(url);
  try {
    await checkEncoding(database, place);
    await migrate(database, POSTGRES_MIGRATIONS, { name: place.name, otherwise: 'choose another in DATABASE_URL' });
  } catch (error) {
    await database.destroy();
    const trouble = error instanceof UserError ? undefined : troubleOf(error, place);
    throw trouble ? new UserError(`${trouble.wrong} ${trouble.mend}`) : error;
  }
  return storeOn(database);
}

/** What an operator wants to know of the database, without making anything in it: how it is, or what is wrong. */
export async function examinePostgres(url: string): Promise<Examination> {
  const place = placeOf(url);
  const database = connect(url);
  try {
    const { rows } = await sql<{ version: string; bytes: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(
      database,
    );
    const facts = rows.map(({ version, bytes }): [string, string] => [
      'Database',
      `${place.name} answers: PostgreSQL ${version}, ${bytesName(bytes)}`,
    ]);
    return { findings: [], facts };
  } catch (error) {
    const trouble = troubleOf(error, place);
    if (!trouble) throw error;
    return { findings: [{ what: 'Database', ...trouble }], facts: [] };
  } finally {
    await database.destroy();
  }
}

function connect(url: string): Database {
  return new Kysely<Tables>({ dialect: new SharedPostgresDialect(url) });
}

async function checkEncoding(database: Database, { database: name }: PostgresPlace): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(database);
  if (rows[0]?.server_encoding === 'UTF8') return;
  throw new UserError(
    `The database ${name} is encoded in ${rows[0]?.server_encoding}; Readout needs UTF8. Make another: createdb --template template0 --encoding UTF8 --locale C <name>`,
  );
}

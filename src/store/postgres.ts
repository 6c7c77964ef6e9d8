/** The store on PostgreSQL, for several bots on one corpus: connects, brings the tables up to date, and says what is wrong. */
import { Kysely, sql } from 'kysely';
import { UserError } from '../core/errors.ts';
import type { Store } from '../core/ports.ts';
import { storeOn } from './methods.ts';
import { migrate } from './migrate.ts';
import { codeOf, SharedPostgresDialect } from './postgres-dialect.ts';
import { POSTGRES_MIGRATIONS } from './postgres-migrations.ts';
import type { Database, Tables } from './schema.ts';

/**
 * Opens the store in a database of a PostgreSQL server; its tables are made when they are missing. Throws a UserError, which never
 * holds the password, when the server cannot be reached, refuses us, or the database was written by a newer version.
 * @param url `postgres://user:password@host:port/database`, with what else the pg library understands
 */
export async function openPostgres(url: string): Promise<Store> {
  const place = placeOf(url);
  const database = new Kysely<Tables>({ dialect: new SharedPostgresDialect(url) });
  try {
    await checkEncoding(database, place);
    await migrate(database, POSTGRES_MIGRATIONS, { name: place.name, otherwise: 'choose another in DATABASE_URL' });
  } catch (error) {
    await database.destroy();
    throw error instanceof UserError ? error : explained(error, place);
  }
  return storeOn(database);
}

/** Parts of an address that may be printed. */
type Place = { server: string; user: string; database: string; name: string };

function placeOf(text: string): Place {
  const url = new URL(text);
  const user = decodeURIComponent(url.username) || 'you';
  const database = decodeURIComponent(url.pathname.slice(1)) || user;
  const server = url.searchParams.get('host') ?? `${url.hostname || 'localhost'}:${url.port || 5432}`;
  return { server, user, database, name: `${database} on ${server}` };
}

async function checkEncoding(database: Database, { database: name }: Place): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(database);
  if (rows[0]?.server_encoding === 'UTF8') return;
  throw new UserError(
    `The database ${name} is encoded in ${rows[0]?.server_encoding}; Readout needs UTF8. Make another: createdb --template template0 --encoding UTF8 ${name}`,
  );
}

/** By SQLSTATE (PostgreSQL, appendix A) or the network's code. */
function explained(error: unknown, { server, user, database, name }: Place): unknown {
  const code = codeOf(error);
  const reason = reasonOf(error);
  // No code and SASL: the server wants a password and none was given.
  if (code.startsWith('28') || reason.startsWith('SASL')) {
    return new UserError(
      `The database server ${server} refuses the user ${user} (${reason}). Correct the user and password in DATABASE_URL.`,
    );
  }
  if (code === '3D000') {
    return new UserError(
      `The server ${server} has no database ${database}. Make it (createdb ${database}), or correct DATABASE_URL.`,
    );
  }
  if (code === '42501') {
    return new UserError(
      `The user ${user} may not work in the database ${name} (${reason}). Make that user its owner, or give another in DATABASE_URL.`,
    );
  }
  if (/^[0-9A-Z]{5}$/.test(code)) {
    return new UserError(
      `The database ${name} cannot be used: ${reason} (${code}). Mend that, or correct DATABASE_URL.`,
    );
  }
  if (code === '' && !/connection|connect|SSL/i.test(reason)) return error;
  return new UserError(
    `The database server ${server} cannot be reached (${reason}). Start it, or correct the address in DATABASE_URL.`,
  );
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with as many errors and no message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

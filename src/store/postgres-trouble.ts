/** What is wrong with a PostgreSQL database, in sentences that say what to do and never hold the password. */
import { codeOf } from './postgres-dialect.ts';

/** Parts of an address that may be printed; `name` is the database with its server. */
export type PostgresPlace = { server: string; user: string; database: string; name: string };
export type PostgresTrouble = { wrong: string; mend: string };

/** Takes an address apart that was checked when the configuration was read. */
export function placeOf(address: string): PostgresPlace {
  const url = new URL(address);
  const user = decodeURIComponent(url.username) || 'of this process';
  const database = decodeURIComponent(url.pathname.slice(1));
  const server = url.searchParams.get('host') ?? `${url.hostname || 'localhost'}:${url.port || 5432}`;
  return { server, user, database, name: `${database} on ${server}` };
}

/** By SQLSTATE (PostgreSQL, appendix A) or the network's code; undefined for what has neither and is a fault of ours. */
export function troubleOf(
  error: unknown,
  { server, user, database, name }: PostgresPlace,
): PostgresTrouble | undefined {
  const code = codeOf(error);
  const reason = reasonOf(error);
  // SASL without a code: the server wants a password and none was given.
  if (code.startsWith('28') || reason.startsWith('SASL')) {
    return {
      wrong: `The database server ${server} refuses the user ${user} (${reason}).`,
      mend: 'Correct the user and password in DATABASE_URL.',
    };
  }
  if (code === '3D000') {
    return {
      wrong: `The database server ${server} has no database ${database}.`,
      mend: `Make it (createdb ${database}), or correct DATABASE_URL.`,
    };
  }
  if (code === '42501') {
    return {
      wrong: `The user ${user} may not work in the database ${name} (${reason}).`,
      mend: 'Make that user its owner, or give another in DATABASE_URL.',
    };
  }
  if (/^[0-9A-Z]{5}$/.test(code)) {
    return {
      wrong: `The database ${name} cannot be used (${reason}, ${code}).`,
      mend: 'Mend that, or correct DATABASE_URL.',
    };
  }
  if (code === '' && !/connect|SSL/i.test(reason)) return undefined;
  return {
    wrong: `The database server ${server} cannot be reached (${reason}).`,
    mend: 'Start it, or correct the address in DATABASE_URL.',
  };
}

function reasonOf(error: unknown): string {
  // A name with several addresses fails with as many errors and no message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

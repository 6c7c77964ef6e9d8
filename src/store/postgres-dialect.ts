/** Kysely's PostgreSQL dialect with three changes: writers take turns, a restart is waited for, and no text is refused. */
import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery, type DatabaseConnection, type Driver, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';

/** How long a writer waits for its turn, a connection for the server, and a server for a process that died, in ms. */
const TURN = 15_000;
const RESTART = 5_000;
const DEAD = 30_000;
const STEP = 50;
/** Connections of one process. */
const CONNECTIONS = 8;
/** The type of whole numbers of 8 bytes, which come as text; none of ours is beyond what a number holds. */
const INT8 = 20;

/**
 * Waits until no other process writes, and holds the turn until the transaction ends. So every transaction sees what it read stay
 * as it was, as on SQLite, and none has to be tried again.
 */
export const WAIT_FOR_TURN = "pg_advisory_xact_lock(x'726561646f7574'::bigint)";

/** Connects to the server at `url` when first asked. */
export class SharedPostgresDialect extends PostgresDialect {
  readonly #url: string;

  constructor(url: string) {
    super({ pool: async () => openPool(url) });
    this.#url = url;
  }

  override createDriver(): Driver {
    return new SharedDriver({ pool: async () => openPool(this.#url) });
  }
}

class SharedDriver extends PostgresDriver {
  readonly #seen = new WeakSet<DatabaseConnection>();
  #reached = false;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#connect();
    if (!this.#seen.has(connection)) {
      this.#seen.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query) => execute({ ...query, parameters: query.parameters.map(storable) });
    }
    return connection;
  }

  // Nothing was asked of the server yet, so that trying again is harmless.
  async #connect(): Promise<DatabaseConnection> {
    for (let waited = 0; ; waited += STEP) {
      try {
        const connection = await super.acquireConnection();
        this.#reached = true;
        return connection;
      } catch (error) {
        if (!(isRestarting(error) || (this.#reached && isAway(error))) || waited >= RESTART) throw error;
        await delay(STEP);
      }
    }
  }

  // In one message: it goes with every transaction.
  override async beginTransaction(connection: Parameters<PostgresDriver['rollbackTransaction']>[0]): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; select ${WAIT_FOR_TURN}`));
    } catch (error) {
      await this.rollbackTransaction(connection).catch(() => undefined);
      throw error;
    }
  }
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'readout',
    max: CONNECTIONS,
    connectionTimeoutMillis: TURN,
    lock_timeout: TURN,
    idle_in_transaction_session_timeout: DEAD,
    keepAlive: true,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // A connection that breaks is replaced at its next use; whoever was using it is told by the failing statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** PostgreSQL takes no NUL character in a text; its stand-in has the same length, so that offsets stay true. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}

// 57P03: starting up or shutting down.
function isRestarting(error: unknown): boolean {
  return codeOf(error) === '57P03';
}

function isAway(error: unknown): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', '57P01'].includes(codeOf(error)) || String(error).includes('terminated');
}

/** What the server (SQLSTATE) or the network calls an error; '' when neither does. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

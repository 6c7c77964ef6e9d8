/** Kysely's SQLite dialect with two changes: transactions take the write lock at once, and a busy database is waited for. */
import { setTimeout as delay } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** How long a statement waits for another process to let go, in ms, and in which steps. */
const PATIENCE = 15_000;
const STEP = 5;

/** `file` must be open already; statements are prepared once and kept. */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #database: { close(): void; prepare(sql: string): SqliteStatement };

  constructor(file: Sqlite.Database) {
    const prepared = new Map<string, SqliteStatement>();
    const database = {
      close: () => void file.close(),
      prepare: (text: string) => {
        const known = prepared.get(text);
        if (known) return known;
        const statement = file.prepare(text) as unknown as SqliteStatement;
        if (prepared.size < 500) prepared.set(text, statement);
        return statement;
      },
    };
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WaitingDriver({ database: this.#database });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

// SQLite can undo DDL: with that known, kysely runs all migrations in one transaction, and only one process runs them.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WaitingDriver extends SqliteDriver {
  #connection: DatabaseConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= waiting(await super.acquireConnection());
    return this.#connection;
  }

  // A deferred transaction that turns from reading to writing fails at once when another process wrote in between.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

// SQLite's own busy timeout blocks the whole process, and with it whoever holds the lock in this process; so it is kept
// short and the waiting is done here.
function waiting(connection: DatabaseConnection): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      for (let waited = 0; ; waited += STEP) {
        try {
          return await connection.executeQuery<Row>(query);
        } catch (error) {
          if (!isBusy(error) || waited >= PATIENCE) throw error;
          await delay(STEP);
        }
      }
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

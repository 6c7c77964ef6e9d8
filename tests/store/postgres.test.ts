/** The PostgreSQL store on a real server: the contract. */
import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../src/store/postgres.ts';
import { storeContract } from '../contracts/store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.close());

storeContract('PostgreSQL', async () => openPostgres(await server.create()));

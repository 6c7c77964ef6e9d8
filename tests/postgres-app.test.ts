/** The whole app on PostgreSQL: it answers as on SQLite, byte for byte, and a second bot on the same database knows what the first read. */
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import type { StatePlace } from '../src/open-store.ts';
import { type PostgresServer, START_PATIENCE, startPostgres } from './store/postgres-server.ts';
import { temporary } from './temporary.ts';

const folder = temporary('app');
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, START_PATIENCE);
afterAll(async () => {
  await server.close();
});

const open = (place: Omit<StatePlace, 'dataFolder'>, name: string) =>
  createApp({
    ...place,
    briefingsFolder: resolve(import.meta.dirname, '..', 'briefings'),
    dataFolder: join(folder, name),
    clock: () => '2026-03-20T08:00:00.000Z',
    remember: true,
    onFault: (error) => {
      throw error;
    },
  });

const LINES = ['status', 'positions', 'sources', 'ask who refused', 'why 1', 'privacy'];

async function answers(app: App, reader: string): Promise<string[]> {
  const replies: string[] = [];
  for (const story of app.bot.briefings)
    for (const line of LINES) {
      const { cards } = await app.bot.handle({ line: `/${story.command} ${line}`, reader, channel: 'terminal' });
      replies.push(`${line}: ${JSON.stringify(cards, null, 1)}`);
    }
  return replies;
}

test('every command answers on PostgreSQL as on SQLite, for both of two bots', async () => {
  const databaseUrl = await server.create();
  const apps = [await open({}, 'sqlite'), await open({ databaseUrl }, 'first'), await open({ databaseUrl }, 'second')];
  const [sqlite, first, second] = apps as [App, App, App];
  await sqlite.refresh();
  expect((await first.refresh()).length).toBeGreaterThan(0);
  const expected = await answers(sqlite, 'me');
  expect(expected.join()).toContain('"citations": [\n');
  expect(await answers(first, 'me')).toEqual(expected);
  // Nothing is left to read, and nothing is read twice.
  expect(await second.refresh()).toEqual([]);
  expect(await answers(second, 'you')).toEqual(expected);
  await Promise.all(apps.map((app) => app.close()));
}, 120_000);

/** Several bots on one PostgreSQL database: each digest is sent by one of them, also after the database was away. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../src/core/ports.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { subscription } from './contracts/article.ts';
import { beatenProcess } from './standins/process.ts';
import { type PostgresServer, START_PATIENCE, startPostgres } from './store/postgres-server.ts';

const CHANNELS = 40;
const AT = (time: string, day: string) => `2026-03-${day}T${time}:00.000Z`;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, START_PATIENCE);
afterAll(() => server.close());

it('sends each digest once, whoever sends it, and goes on when the database is back', async () => {
  const url = await server.create();
  const stores = await Promise.all(Array.from({ length: 3 }, () => openPostgres(url)));
  for (let number = 0; number < CHANNELS; number++) {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const daily = {
      days: [...days],
      at: '08:00',
      timezone: 'UTC',
      dueAt: AT('08:00', '02'),
      channel: `slack:T1:C${number}`,
    };
    await (stores[0] as Store).saveSubscription(subscription(`s${number}`, daily));
  }
  let now = AT('07:00', '02');
  const bots = stores.map((store) => beatenProcess(store, () => now, {}));
  const beat = async (at: string) => {
    now = at;
    await Promise.all(bots.map(({ schedule }) => schedule.beat(at)));
    return bots.flatMap(({ posted }) => posted.splice(0).map(({ channel }) => channel)).sort();
  };
  const everyone = Array.from({ length: CHANNELS }, (_, number) => `slack:T1:C${number}`).sort();
  expect(await beat(AT('07:59', '02'))).toEqual([]);
  expect(await beat(AT('08:00', '02'))).toEqual(everyone);
  expect(await beat(AT('08:01', '02'))).toEqual([]);

  await server.stop();
  expect(await beat(AT('08:00', '03'))).toEqual([]);
  await server.start();
  expect(await beat(AT('08:01', '03'))).toEqual(everyone);
  await Promise.all(bots.map(({ schedule }) => schedule.stop()));
  await Promise.all(stores.map((store) => store.close()));
}, 120_000);

/** A schedule beaten by hand over a database of its own: clock, store and what became of deliveries. */

import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Subscription } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporary } from '../temporary.ts';
import { type BeatenProcess, beatenProcess, type Hooks } from './process.ts';

export const DAILY: Partial<Subscription> = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  at: '08:00',
  timezone: 'UTC',
  dueAt: '2026-03-02T08:00:00.000Z',
};
export const AT = (time: string, day = '02') => `2026-03-${day}T${time}:00.000Z`;

export let store: Store;
export const clock = { now: '' };
export let folder: string;
beforeEach(async () => {
  folder = temporary('schedule');
  store = await openSqlite(join(folder, 'readout.db'));
  clock.now = AT('07:00');
});
afterEach(async () => {
  await store.close();
});

export const start = (own: Store = store, hooks: Hooks = {}): BeatenProcess =>
  beatenProcess(own, () => clock.now, hooks);

export async function beat(process: BeatenProcess, at: string): Promise<void> {
  clock.now = at;
  await process.schedule.beat(at);
}
export const current = async () => (await store.subscriptions({ id: 's1' }))[0];
export const states = async () =>
  (await store.deliveries('s1', 20)).map(({ dueAt, state }) => `${dueAt.slice(8, 10)} ${state}`);

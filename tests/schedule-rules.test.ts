/** The schedule by a channel's own rules: quiet hours, missed slots, a clock that is wrong, a zone whose rules change. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../src/core/model.ts';
import type { Store } from '../src/core/ports.ts';
import { createMender } from '../src/mend-due.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { subscription } from './contracts/article.ts';
import { type BeatenProcess, beatenProcess, type Hooks } from './standins/process.ts';
import { temporary } from './temporary.ts';

const DAILY: Partial<Subscription> = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  at: '08:00',
  timezone: 'UTC',
  dueAt: '2026-03-02T08:00:00.000Z',
  dueSlot: '2026-03-02T08:00',
};
const AT = (time: string, day = '02') => `2026-03-${day}T${time}:00.000Z`;

let store: Store;
let now: string;
let folder: string;
beforeEach(async () => {
  folder = temporary('rules');
  store = await openSqlite(join(folder, 'readout.db'));
  now = AT('07:00');
});
afterEach(async () => {
  await store.close();
});

const start = (hooks: Hooks = {}): BeatenProcess => beatenProcess(store, () => now, hooks);
async function beat(process: BeatenProcess, at: string): Promise<void> {
  now = at;
  await process.schedule.beat(at);
}
const keep = (fields: Partial<Subscription>) => store.saveSubscription(subscription('s1', { ...DAILY, ...fields }));
const current = async () => (await store.subscriptions({ id: 's1' }))[0];
const told = (process: BeatenProcess) => process.posted.map(({ text }) => JSON.parse(text));

describe('what was missed', () => {
  it('is told in the next where the channel wants that, however soon the bot is back', async () => {
    await keep({ missed: 'fold' });
    const process = start();
    await beat(process, AT('08:40'));
    expect(process.posted).toEqual([]);
    await beat(process, AT('08:00', '03'));
    expect(told(process)).toEqual([{ folded: [AT('08:00')] }]);
  });

  it('is left out where the channel wants that', async () => {
    await keep({ missed: 'skip', at: '08:00,18:00' });
    const process = start();
    await beat(process, AT('12:00'));
    expect(process.posted).toEqual([]);
    await beat(process, AT('18:00'));
    await beat(process, AT('08:00', '03'));
    expect(told(process)).toEqual([{ folded: [AT('08:00')] }, {}]);
  });

  it('is sent although a rule is strict, when it is only minutes late', async () => {
    await keep({ missed: 'skip' });
    const process = start();
    await beat(process, AT('08:20'));
    expect(told(process)).toEqual([{ lateFrom: AT('08:00') }]);
  });
});

describe('quiet hours', () => {
  const quiet = { from: '22:00', to: '07:00' };

  it('hold what is late until they end, and it says what it covers', async () => {
    await keep({ quiet, at: '21:30', dueAt: AT('21:30'), dueSlot: '2026-03-02T21:30' });
    const process = start();
    await beat(process, AT('23:00'));
    await beat(process, AT('06:59', '03'));
    expect(process.posted).toEqual([]);
    await beat(process, AT('07:00', '03'));
    await beat(process, AT('07:01', '03'));
    expect(told(process)).toEqual([{ folded: [AT('21:30')] }]);
    expect(await current()).toMatchObject({ dueAt: AT('21:30', '03') });
  });

  it('hold a try that failed, and it is not too late after them', async () => {
    await keep({ quiet, at: '21:50', dueAt: AT('21:50'), dueSlot: '2026-03-02T21:50' });
    const process = start();
    process.fail(new Error('connection reset'));
    for (let minute = 0; minute < 20; minute++)
      await beat(process, new Date(Date.parse(AT('21:50')) + minute * 60_000).toISOString());
    process.fail(undefined);
    for (const at of ['22:30', '23:59']) await beat(process, AT(at));
    expect(process.posted).toEqual([]);
    await beat(process, AT('07:00', '03'));
    await beat(process, AT('07:20', '03'));
    expect(process.posted.map(({ text }) => text)).toEqual(['{}', `late ${AT('21:50')}`]);
  });
});

describe('a clock that is wrong', () => {
  it('stepped back and forth over a slot sends it once', async () => {
    await keep({ at: '08:00,18:00' });
    const process = start();
    for (const at of ['08:00', '07:00', '08:00', '07:59', '08:01', '06:00', '08:30']) await beat(process, AT(at));
    expect(process.posted).toHaveLength(1);
    await beat(process, AT('18:00'));
    expect(process.posted).toHaveLength(2);
  });

  it('a year ahead for a moment does not silence a channel for a year', async () => {
    await keep({});
    const process = start();
    await beat(process, '2027-03-02T12:00:00.000Z');
    expect((await current())?.dueAt).toBe('2027-03-03T08:00:00.000Z');
    const posted = process.posted.length;
    await beat(process, AT('07:30'));
    await beat(process, AT('08:00'));
    await beat(process, AT('08:01'));
    expect(process.posted).toHaveLength(posted + 1);
    await beat(process, AT('08:00', '03'));
    expect(process.posted).toHaveLength(posted + 2);
  });

  it('of a machine that slept for days sends one digest, not one a day', async () => {
    await keep({ at: '08:00,18:00' });
    const process = start();
    await beat(process, AT('08:00'));
    await Promise.all([beat(process, AT('09:00', '05')), beat(process, AT('09:00', '05'))]);
    expect(process.posted).toHaveLength(2);
    expect(told(process)[1]).toMatchObject({ lateFrom: AT('08:00', '05') });
    expect(told(process)[1].folded).toHaveLength(5);
  });
});

describe('a zone whose rules changed while the bot was down', () => {
  it('keeps the slot at its local time, and sends it once', async () => {
    // Stored when Kyiv was thought to be an hour further east.
    const kyiv = { timezone: 'Europe/Kyiv', dueAt: AT('05:00'), dueSlot: '2026-03-02T08:00' };
    await keep(kyiv);
    const process = start();
    await beat(process, AT('05:30'));
    expect(process.posted).toEqual([]);
    expect((await current())?.dueAt).toBe(AT('06:00'));
    await beat(process, AT('06:00'));
    expect(process.posted).toHaveLength(1);
  });

  it('does not send again what was begun by the old rules', async () => {
    await keep({ timezone: 'Europe/Kyiv', dueAt: AT('05:00') });
    const [id, dueAt] = ['d', AT('05:00')];
    await store.claimDelivery({ id, subscriptionId: 's1', dueAt, state: 'sent', claimedAt: dueAt, attempts: 1 });
    const process = start();
    for (const at of ['05:30', '06:00', '06:30']) await beat(process, AT(at));
    expect(process.posted).toEqual([]);
    expect((await current())?.dueAt).toBe(AT('06:00', '03'));
  });

  it('leaves alone what is right', async () => {
    await keep({});
    await store.saveSubscription(subscription('s2', { dueAt: AT('08:00') }));
    expect(await createMender(store)(now)).toBe(0);
  });
});

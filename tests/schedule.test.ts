/** The schedule, beaten by hand: once, on time, late with a note, folded, taken up again, paused. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeliveryError } from '../src/core/errors.ts';
import type { Subscription } from '../src/core/model.ts';
import type { Store } from '../src/core/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { subscription } from './contracts/article.ts';
import { type BeatenProcess, beatenProcess, type Hooks } from './standins/process.ts';
import { temporary } from './temporary.ts';

const DAILY: Partial<Subscription> = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  at: '08:00',
  timezone: 'UTC',
  dueAt: '2026-03-02T08:00:00.000Z',
};
const AT = (time: string, day = '02') => `2026-03-${day}T${time}:00.000Z`;

let store: Store;
let now: string;
let folder: string;
beforeEach(async () => {
  folder = temporary('schedule');
  store = await openSqlite(join(folder, 'readout.db'));
  now = AT('07:00');
});
afterEach(async () => {
  await store.close();
});

const start = (own: Store = store, hooks: Hooks = {}): BeatenProcess => beatenProcess(own, () => now, hooks);

async function beat(process: BeatenProcess, at: string): Promise<void> {
  now = at;
  await process.schedule.beat(at);
}
const current = async () => (await store.subscriptions({ id: 's1' }))[0];
const states = async () =>
  (await store.deliveries('s1', 20)).map(({ dueAt, state }) => `${dueAt.slice(8, 10)} ${state}`);

describe('the schedule', () => {
  it('sends once when due, and marks what the channel has seen', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    await beat(process, AT('07:59'));
    expect(process.posted).toEqual([]);
    await beat(process, AT('08:00'));
    await beat(process, AT('08:01'));
    expect(process.posted).toHaveLength(1);
    expect(process.posted[0]).toMatchObject({ channel: 'slack:T1:C1', text: '{}' });
    expect(process.seen).toEqual([AT('08:00')]);
    expect(await current()).toMatchObject({ dueAt: AT('08:00', '03'), lastSentAt: AT('08:00') });
    await beat(process, AT('08:00', '03'));
    expect(process.posted).toHaveLength(2);
    expect(await states()).toEqual(['03 sent', '02 sent']);
  });

  it('sends late with a note when it was down for hours, and folds what is later', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    await beat(process, AT('13:59'));
    expect(process.posted.map((one) => one.text)).toEqual([JSON.stringify({ lateFrom: AT('08:00') })]);
    await beat(process, AT('14:00', '05'));
    expect(process.posted).toHaveLength(1);
    expect(await states()).toEqual(['05 folded', '04 folded', '03 folded', '02 sent']);
    await beat(process, AT('08:00', '06'));
    const folded = ['03', '04', '05'].map((day) => AT('08:00', day));
    expect(process.posted[1]?.text).toBe(JSON.stringify({ folded }));
    await beat(process, AT('08:00', '07'));
    expect(process.posted[2]?.text).toBe('{}');
  });

  it('sends the latest of several missed slots and folds the others into it', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    await beat(process, AT('09:00', '04'));
    const folded = [AT('08:00'), AT('08:00', '03')];
    expect(process.posted.map((one) => one.text)).toEqual([JSON.stringify({ lateFrom: AT('08:00', '04'), folded })]);
  });

  it('sends once when beats overlap and when the clock steps back', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    now = AT('08:00');
    await Promise.all([process.schedule.beat(now), process.schedule.beat(now), process.schedule.beat(AT('08:01'))]);
    await beat(process, AT('07:30'));
    await beat(process, AT('08:00'));
    expect(process.posted).toHaveLength(1);
  });

  it('lets one of several processes on a database send', async () => {
    for (let index = 0; index < 12; index++) {
      await store.saveSubscription(subscription(`s${index}`, { ...DAILY, channel: `slack:T1:C${index}` }));
    }
    const others = await Promise.all([1, 2, 3].map(() => openSqlite(join(folder, 'readout.db'))));
    const processes = [store, ...others].map((own) => start(own));
    now = AT('08:00');
    await Promise.all(processes.map((process) => process.schedule.beat(now)));
    const all = processes.flatMap((process) => process.posted.map((one) => one.channel));
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    for (const other of others) await other.close();
  });

  it('takes up what a dead process left, with the same id and the same words, once its claim is old', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const ids: string[] = [];
    const posting = Promise.withResolvers<void>();
    const dead = start(store, {
      beforePost: async () => {
        posting.resolve();
        // The process dies here: the post is never answered.
        await new Promise(() => undefined);
      },
    });
    now = AT('08:00');
    void dead.schedule.beat(now);
    await posting.promise;
    for (const left of await store.unsettledDeliveries()) ids.push(left.id);
    expect(ids).toHaveLength(1);

    const digests: string[] = [];
    const living = start(store, { digests });
    await beat(living, AT('08:01'));
    expect(living.posted).toEqual([]);
    await Promise.all([beat(living, AT('08:02')), beat(start(store), AT('08:02'))]);
    await beat(living, AT('08:12'));
    expect(living.posted).toHaveLength(1);
    expect(living.posted[0]).toMatchObject({ deliveryId: ids[0], text: '{}' });
    expect(digests).toEqual([]);
    expect(await states()).toEqual(['02 sent']);
  });

  it('builds the digest late when the process died before it was built', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const dead = start();
    const dueAt = AT('08:00');
    await store.claimDelivery({
      id: 'd',
      subscriptionId: 's1',
      dueAt,
      state: 'claimed',
      claimedAt: dueAt,
      attempts: 0,
    });
    await beat(dead, AT('08:10'));
    await beat(dead, AT('08:20'));
    expect(dead.posted).toEqual([
      { channel: 'slack:T1:C1', deliveryId: 'd', text: JSON.stringify({ lateFrom: dueAt }) },
    ]);
    expect((await current())?.dueAt).toBe(AT('08:00', '03'));
  });

  it('waits as long as the platform asks, and holds nobody else up', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    process.fail(new DeliveryError('slow down', { retryAfterMs: 10 * 60_000 }));
    await beat(process, AT('08:00'));
    process.fail(undefined);
    await store.saveSubscription(subscription('s2', { ...DAILY, channel: 'slack:T1:C2', dueAt: AT('08:01') }));
    await beat(process, AT('08:01'));
    expect(process.posted.map((one) => one.channel)).toEqual(['slack:T1:C2']);
    await beat(process, AT('08:09'));
    expect(process.posted).toHaveLength(1);
    // A little later than it asked to, so that what waited together does not come back together.
    await beat(process, AT('08:13'));
    expect(process.posted.map((one) => one.channel)).toEqual(['slack:T1:C2', 'slack:T1:C1']);
    expect((await store.deliveries('s1', 1))[0]).toMatchObject({ state: 'sent', attempts: 2 });
    // What came in while it waited is news for the next digest.
    expect((await current())?.lastSentAt).toBe(AT('08:00'));
  });

  it('tries a failing channel ever less often, then folds the digest into the next and says so', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    let tries = 0;
    const failing = start(store, { beforePost: async () => void tries++ });
    failing.fail(new Error('connection reset'));
    for (let minute = 0; minute < 400; minute++) {
      await beat(failing, new Date(Date.parse(AT('08:00')) + minute * 60_000).toISOString());
    }
    expect(tries).toBeGreaterThan(10);
    expect(tries).toBeLessThan(40);
    expect(await states()).toEqual(['02 folded']);
    await beat(process, AT('08:00', '03'));
    expect(process.posted.map((one) => one.text)).toEqual([JSON.stringify({ folded: [AT('08:00')] })]);
  });

  it('pauses a channel that is gone, tells its creator once, tries it again a day later and goes on', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    process.fail(new DeliveryError('The bot is not in the channel: invite it there.', { gone: true }));
    await beat(process, AT('08:00'));
    await beat(process, AT('08:01'));
    expect(await current()).toMatchObject({
      pausedReason: 'The bot is not in the channel: invite it there.',
      pause: { at: AT('08:00'), probeAt: AT('08:00', '03'), toldAt: AT('08:00') },
    });
    expect((await store.deliveries('s1', 5))[0]).toMatchObject({ state: 'failed' });
    await beat(process, AT('08:00', '03'));
    expect(await current()).toMatchObject({ pause: { at: AT('08:00'), probeAt: AT('08:00', '04') } });
    expect(process.notified.map(({ person, channel }) => [person, channel])).toEqual([['slack:U1', 'slack:T1:C1']]);
    expect(process.notified[0]?.text).toContain('invite it there');
    expect(process.notified[0]?.text).toContain('/talks digest on');

    process.fail(undefined);
    await beat(process, AT('07:59', '04'));
    expect(process.posted).toEqual([]);
    await beat(process, AT('08:00', '04'));
    expect(process.posted.map((one) => one.text)).toEqual([
      JSON.stringify({ folded: [AT('08:00'), AT('08:00', '03')] }),
    ]);
    expect(await current()).toEqual({
      ...subscription('s1', DAILY),
      dueSlot: '2026-03-05T08:00',
      dueAt: AT('08:00', '05'),
      lastSentAt: AT('08:00', '04'),
    });
    process.fail(new DeliveryError('gone again', { gone: true }));
    await beat(process, AT('08:00', '05'));
    expect(process.notified).toHaveLength(2);
  });

  it('goes on at once where the bot came back, and elsewhere when its day has come', async () => {
    for (const channel of ['slack:T1:C1', 'slack:T2:C1'])
      await store.saveSubscription(subscription(channel, { ...DAILY, channel }));
    const process = start();
    process.fail(new DeliveryError('gone', { gone: true }));
    await beat(process, AT('08:00'));
    process.fail(undefined);
    await process.schedule.returned('slack:T1');
    expect((await store.subscriptions({ dueBefore: AT('08:00', '03') })).map(({ id }) => id)).toEqual(['slack:T1:C1']);
  });

  it.each([
    ['10:00', [expect.stringContaining(AT('08:00'))]],
    ['15:00', []],
  ])('back at %s it makes up for what it owes, unless that is too late, and keeps its times', async (time, made) => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    process.fail(new DeliveryError('gone', { gone: true }));
    await beat(process, AT('08:00'));
    process.fail(undefined);
    now = AT(time);
    await process.schedule.returned('slack:T1');
    await beat(process, AT(time));
    await beat(process, AT('16:00'));
    expect(process.posted.map(({ text }) => text)).toEqual(made);
    expect(await current()).toMatchObject({ dueAt: AT('08:00', '03') });
    await beat(process, AT('08:00', '03'));
    expect(process.posted).toHaveLength(made.length + 1);
  });

  it('tells of a pause another day where the platform does not answer, and gives up on who takes no messages', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start();
    process.fail(new DeliveryError('gone', { gone: true }));
    process.failNotices(new DeliveryError('no answer'));
    await beat(process, AT('08:00'));
    await beat(process, AT('08:01'));
    expect((await current())?.pause?.toldAt).toBeUndefined();
    process.failNotices(new DeliveryError('closed', { refused: true }));
    await beat(process, AT('00:01', '03'));
    expect((await current())?.pause?.toldAt).toBe(AT('00:01', '03'));
    process.failNotices(undefined);
    await beat(process, AT('00:02', '04'));
    expect(process.notified).toEqual([]);
    expect(process.noticesTried).toBe(2);
  });

  it('does not bring back a subscription that was turned off while its digest was sent', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const process = start(store, { beforePost: () => store.removeSubscription('s1') });
    await beat(process, AT('08:00'));
    expect(await current()).toBeUndefined();
    await beat(process, AT('08:00', '03'));
    expect(process.posted).toHaveLength(1);
  });

  it('leaves to other processes what is not on its platforms', async () => {
    await store.saveSubscription(subscription('s1', { ...DAILY, platform: 'discord' }));
    await beat(start(), AT('08:00'));
    expect(await current()).toMatchObject({ dueAt: AT('08:00') });
    expect(await states()).toEqual([]);
  });

  it('finishes what it began when stopped, takes nothing new, and says how it is', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const posting = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const process = start(store, {
      beforePost: () => {
        posting.resolve();
        return answer.promise;
      },
    });
    expect(process.schedule.trouble()).toMatch(/not running/);
    now = AT('08:00');
    process.schedule.start();
    expect(process.schedule.trouble()).toBeUndefined();
    await posting.promise;
    const stopped = process.schedule.stop();
    answer.resolve();
    await stopped;
    expect(process.posted).toHaveLength(1);
    await beat(process, AT('08:00', '03'));
    expect(process.posted).toHaveLength(1);
    expect(process.schedule.trouble()).toMatch(/stopped/);
  });

  it('waits for a refresh that runs when it is stopped, and begins nothing after it', async () => {
    await store.saveSubscription(subscription('s1', DAILY));
    const reading = Promise.withResolvers<void>();
    const process = start(store, { refresh: () => reading.promise });
    const beating = beat(process, AT('08:00'));
    let over = false;
    const stopped = process.schedule.stop().finally(() => {
      over = true;
    });
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    reading.resolve();
    await Promise.all([stopped, beating]);
    expect(process.posted).toEqual([]);
    expect(await states()).toEqual([]);
  });

  it('is in trouble when it has not beaten for minutes', () => {
    const { schedule } = start();
    schedule.start();
    now = AT('07:30');
    expect(schedule.trouble()).toMatch(/not beaten/);
    return schedule.stop();
  });
});

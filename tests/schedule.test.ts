import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../src/store/sqlite.ts';
import { subscription } from './contracts/article.ts';
import { AT, beat, clock, current, DAILY, folder, start, states, store } from './standins/beating.ts';

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
    clock.now = AT('08:00');
    await Promise.all([
      process.schedule.beat(clock.now),
      process.schedule.beat(clock.now),
      process.schedule.beat(AT('08:01')),
    ]);
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
    clock.now = AT('08:00');
    await Promise.all(processes.map((process) => process.schedule.beat(clock.now)));
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
    clock.now = AT('08:00');
    void dead.schedule.beat(clock.now);
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
    clock.now = AT('08:00');
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
    clock.now = AT('07:30');
    expect(schedule.trouble()).toMatch(/not beaten/);
    return schedule.stop();
  });
});

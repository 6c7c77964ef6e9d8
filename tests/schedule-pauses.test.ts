// The schedule where a platform fails: it waits, tries again ever less often, pauses a channel that is gone and goes on.

import { describe, expect, it } from 'vitest';
import { DeliveryError } from '../src/core/errors.ts';
import { subscription } from './contracts/article.ts';
import { AT, beat, clock, current, DAILY, start, states, store } from './standins/beating.ts';

describe('the schedule where posting fails', () => {
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
    expect(process.posted.map(({ channel, text }) => [channel, text])).toEqual([
      ['slack:T1:C2', '{}'],
      ['slack:T1:C1', '{}'],
      ['slack:T1:C1', `late ${AT('08:00')}`],
    ]);
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
    clock.now = AT(time);
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
});

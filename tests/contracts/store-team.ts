/** The part of the store's contract about what a team notes together. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import type { Flag } from '../../src/core/team.ts';
import { SCOPE, subscription, T0, T1 } from './article.ts';

const flag = (id: string, more: Partial<Flag> = {}): Flag => ({
  id,
  articleId: 'a',
  start: 0,
  end: 14,
  quote: 'The board met.',
  headline: 'Board meets',
  publisher: 'Harbour Post',
  by: 'slack:T1:U1',
  name: 'Ann',
  at: T0,
  why: 'It did not.',
  ...more,
});

export function team(store: () => Store): void {
  it('keeps doubts by story and place, earliest first, and takes them back', async () => {
    await store().saveFlag(SCOPE, 'slack:T1', flag('late', { at: T1 }));
    await store().saveFlag(SCOPE, 'slack:T1', flag('early'));
    await store().saveFlag(SCOPE, 'slack:T2', flag('early', { why: 'theirs' }));
    expect((await store().flags(SCOPE, 'slack:T1')).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(await store().flags(SCOPE, 'slack:T2')).toEqual([flag('early', { why: 'theirs' })]);
    expect(await store().flags('other', 'slack:T1')).toEqual([]);
    await store().saveFlag(SCOPE, 'slack:T1', flag('early', { why: 'better told' }));
    await store().removeFlag(SCOPE, 'slack:T1', 'late');
    expect(await store().flags(SCOPE, 'slack:T1')).toEqual([flag('early', { why: 'better told' })]);
    expect(await store().flags(SCOPE, 'slack:T2')).toHaveLength(1);
  });

  it('knows the handover that a channel acknowledged last, by a moment', async () => {
    const made = (at: string, name: string) => ({ by: 'slack:T1:U1', name, at, until: at });
    await store().saveHandover(SCOPE, 'slack:T1:C1', made(T1, 'Bo'));
    await store().saveHandover(SCOPE, 'slack:T1:C1', made(T0, 'Ann'));
    expect(await store().lastHandover(SCOPE, 'slack:T1:C1', T1)).toEqual(made(T1, 'Bo'));
    expect(await store().lastHandover(SCOPE, 'slack:T1:C1', T0)).toEqual(made(T0, 'Ann'));
    expect(await store().lastHandover(SCOPE, 'slack:T1:C2', T1)).toBeUndefined();
    expect(await store().lastHandover('other', 'slack:T1:C1', T1)).toBeUndefined();
  });

  it('finds a digest that was sent, the first of an id, for two years', async () => {
    const sent = { id: 'd1', channel: 'slack:T1:C1', at: T0, replyId: 'r1' };
    await store().saveDigest(SCOPE, sent);
    await store().saveDigest(SCOPE, { ...sent, at: T1, replyId: 'r2' });
    expect(await store().sentDigest(SCOPE, 'd1')).toEqual(sent);
    expect(await store().sentDigest('other', 'd1')).toBeUndefined();
    await store().saveDigest(SCOPE, { ...sent, id: 'd2', at: '2028-06-01T08:00:00.000Z' });
    expect(await store().sentDigest(SCOPE, 'd1')).toBeUndefined();
  });

  it('counts what somebody noted, and takes their name out of it when they ask', async () => {
    await store().saveFlag(SCOPE, 'slack:T1', flag('mine'));
    await store().saveFlag(SCOPE, 'slack:T1', flag('theirs', { by: 'slack:T1:U2', name: 'Bo' }));
    await store().saveHandover(SCOPE, 'slack:T1:C1', { by: 'slack:T1:U1', name: 'Ann', at: T0, until: T0 });
    const watch = { kind: 'topic', of: 'pay', title: 'Pay', everyMinutes: 60 } as const;
    await store().saveSubscription(subscription('w', { createdBy: 'slack:T1:U1', watch }));
    const kept = await store().aboutReader('slack:T1:U1');
    expect(kept).toMatchObject({ flags: 1, acknowledgements: 1, watches: 1, subscriptions: 0 });
    await store().forgetReader('slack:T1:U1');
    expect(await store().aboutReader('slack:T1:U1')).toMatchObject({ flags: 0, acknowledgements: 0, watches: 0 });
    const left = JSON.stringify([
      await store().flags(SCOPE, 'slack:T1'),
      await store().lastHandover(SCOPE, 'slack:T1:C1', T1),
      await store().subscriptions({}),
    ]);
    expect(left).not.toContain('Ann');
    expect(left).not.toContain('U1');
    expect(left).toContain('It did not.');
    expect(left).toContain('Bo');
  });

  it('gives what is watched apart from what is due, and leaves out what is paused', async () => {
    const watch = { kind: 'topic', of: 'pay', title: 'Pay', everyMinutes: 60 } as const;
    await store().saveSubscription(subscription('digest'));
    await store().saveSubscription(subscription('watch', { watch, channel: 'slack:T1:C2' }));
    await store().saveSubscription(subscription('paused', { watch, channel: 'slack:T1:C3', pausedReason: 'gone' }));
    const ids = async (filter: Parameters<Store['subscriptions']>[0]) =>
      (await store().subscriptions(filter)).map(({ id }) => id);
    expect(await ids({ watching: true })).toEqual(['watch']);
    expect(await ids({ dueBefore: '2099-01-01T00:00:00Z' })).toEqual(['digest']);
  });
}

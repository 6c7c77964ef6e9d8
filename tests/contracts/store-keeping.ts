/** The part of the store's contract about what is derived, about readers and about promises. */
import { expect, it } from 'vitest';
import type { Article, Reply, Subscription } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import { article, delivery, longText, reading, SCOPE, subscription, T0, T1 } from './article.ts';
import { plainCardOf } from './cards.ts';

const reply = (id: string): Reply => ({ id, visibility: 'private', cards: [] });
const ids = (rows: { article: Article }[]) => rows.map((row) => row.article.id);

export function derived(store: () => Store): void {
  it('keeps one reading of an article, by its engine, in the order asked for', async () => {
    const all = ['a', 'b', 'c'].map((id, index) =>
      article(id, { text: longText(index), publishedAt: `2026-02-0${index + 1}` }),
    );
    for (const each of all) await store().putArticle(SCOPE, each.id, each, T0);
    expect((await store().unread(SCOPE, '1', 10)).sort()).toEqual(['a', 'b', 'c']);
    expect(await store().unread(SCOPE, '1', 2)).toHaveLength(2);
    await store().saveReadings(
      SCOPE,
      '1',
      all.map((each) => ({ reading: reading(each), about: ['port', each.id] })),
    );
    expect(await store().unread(SCOPE, '1', 10)).toEqual([]);
    const read = await store().readings(SCOPE, '1', ['c', 'none', 'a']);
    expect(read).toEqual([reading(all[2] as Article), reading(all[0] as Article)]);
    expect(ids(await store().articles(SCOPE, { about: 'port', limit: 2 }))).toEqual(['c', 'b']);

    expect((await store().unread(SCOPE, '2', 10)).sort()).toEqual(['a', 'b', 'c']);
    expect((await store().unread(SCOPE, '0', 10)).sort()).toEqual(['a', 'b', 'c']);
    await store().saveReadings(SCOPE, '2', [{ reading: reading(all[0] as Article), about: ['ship'] }]);
    expect(await store().readings(SCOPE, '1', ['a', 'b'])).toEqual([reading(all[1] as Article)]);
    expect(ids(await store().articles(SCOPE, { about: 'port' }))).toEqual(['c', 'b']);
  });

  it('does not keep a reading whose offsets are of another text', async () => {
    const before = article('a');
    await store().putArticle(SCOPE, 'a', article('a', { text: longText(3) }), T0);
    await store().saveReadings(SCOPE, '1', [{ reading: reading(before), about: ['port'] }]);
    expect(await store().unread(SCOPE, '1', 10)).toEqual(['a']);
    expect(await store().articles(SCOPE, { about: 'port' })).toEqual([]);
  });

  it('gives a derived value for its own corpus version only', async () => {
    await store().saveDerived(SCOPE, 'board', '1', '{"a":1}');
    expect(await store().derived(SCOPE, 'board', '1')).toBe('{"a":1}');
    await store().saveDerived(SCOPE, 'board', '2', '{"a":2}');
    expect(await store().derived(SCOPE, 'board', '1')).toBeUndefined();
    expect(await store().derived(SCOPE, 'board', '2')).toBe('{"a":2}');
    expect(await store().derived('other', 'board', '2')).toBeUndefined();
  });
}

export function readers(store: () => Store): void {
  it('knows when a reader last looked, strictly before a moment', async () => {
    for (const at of [T1, T0, T0]) await store().saveLook(SCOPE, 'me', at);
    expect(await store().lastLook(SCOPE, 'me', '2026-03-03T00:00:00Z')).toBe(T1);
    expect(await store().lastLook(SCOPE, 'me', '2026-03-02T08:00:00Z')).toBe(T0);
    expect(await store().lastLook(SCOPE, 'me', T0)).toBeUndefined();
    expect(await store().lastLook(SCOPE, 'you', T1)).toBeUndefined();
    expect(await store().lastLook('other', 'me', T1)).toBeUndefined();
  });

  it('keeps replies by id, knows the last in a channel, and lets go of old ones', async () => {
    const save = (id: string, at: string, channel = 'c1') =>
      store().saveReply(reply(id), { scope: SCOPE, line: '/talks status', reader: 'me', channel, at });
    await save('r2', T0);
    await save('r1', T0);
    await save('r3', T1, 'c2');
    expect(await store().reply('r2', 'c1')).toEqual(reply('r2'));
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1'))?.id).toBe('r1');
    await save('r2', T0);
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1'))?.id).toBe('r2');
    expect(await store().lastReplyTo(SCOPE, 'you', 'c1')).toBeUndefined();
    // The order in which they were kept, not their moments; and each set of articles has its own.
    await save('set back', '2026-02-20T08:00:00.000Z');
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1'))?.id).toBe('set back');
    expect(await store().lastReplyTo('other', 'me', 'c1')).toBeUndefined();
    await store().saveReply(
      { ...reply('cited'), cards: [plainCardOf(['Dockers rejected the offer.'])] },
      { scope: SCOPE, line: '/talks status', reader: 'me', channel: 'c1', at: T0 },
    );
    await save('r1', T0);
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1'))?.id).toBe('r1');
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1', { cited: true }))?.id).toBe('cited');
    const [cited] = (await store().reply('cited', 'c1'))?.cards ?? [];
    expect((await store().lastReplyTo(SCOPE, 'me', 'c1', { except: ['why'] }))?.id).toBe('r1');
    expect(
      await store().lastReplyTo(SCOPE, 'me', 'c1', { cited: true, except: ['why', cited?.kind ?? ''] }),
    ).toBeUndefined();
    await save('late', '2026-06-01T00:00:00.000Z');
    expect(await store().reply('r1', 'c1')).toBeUndefined();
  });

  it('tells what it keeps about a reader, and forgets it without taking the channel its digest', async () => {
    await store().saveLook(SCOPE, 'me', T0);
    await store().saveLook('other', 'me', T0);
    await store().saveReply(reply('r'), { scope: SCOPE, line: '/talks', reader: 'me', channel: 'c', at: T0 });
    await store().saveSubscription(subscription('s', { createdBy: 'me' }));
    const none = { looks: 0, subscriptions: 0, watches: 0, replies: 0, flags: 0, acknowledgements: 0, settings: 0 };
    expect(await store().aboutReader('me')).toEqual({ ...none, looks: 2, subscriptions: 1, replies: 1 });
    await store().forgetReader('me');
    expect(await store().aboutReader('me')).toEqual(none);
    expect(await store().reply('r', 'c')).toBeUndefined();
    expect(JSON.stringify(await store().subscriptions({}))).not.toContain('"me"');
    expect(await store().subscriptions({ channel: 'slack:T1:C1' })).toHaveLength(1);
  });

  it('sees an event for the first time once a day', async () => {
    expect(await store().firstTime('e', T0)).toBe(true);
    expect(await store().firstTime('e', T0)).toBe(false);
    expect(await store().firstTime('e', '2026-03-01T23:00:00Z')).toBe(false);
    expect(await store().firstTime('f', T0)).toBe(true);
  });
}

export function promises(store: () => Store): void {
  it('finds subscriptions by place, story and due instant, the paused never as due', async () => {
    const late = subscription('s2', { dueAt: '2026-03-02T10:00:00+02:00', channel: 'discord:9', platform: 'discord' });
    await store().saveSubscription(late);
    await store().saveSubscription(subscription('s1'));
    await store().saveSubscription(subscription('s3', { pausedReason: 'gone', briefingId: 'ferry' }));
    await store().saveSubscription(subscription('s4', { dueAt: '2026-03-02T08:00:01Z' }));
    const found = async (filter: Parameters<Store['subscriptions']>[0]) =>
      (await store().subscriptions(filter)).map((each) => each.id).sort();
    expect(await found({ dueBefore: T1 })).toEqual(['s1', 's2']);
    expect(await found({ platform: 'discord' })).toEqual(['s2']);
    expect(await found({ id: 's3' })).toEqual(['s3']);
    expect(await found({ channel: 'slack:T1:C1', briefingId: 'harbour' })).toEqual(['s1', 's4']);
    expect(await store().subscriptions({ platform: 'discord' })).toEqual([late]);
    await store().removeSubscription('s2');
    expect(await found({})).toEqual(['s1', 's3', 's4']);
  });

  it('changes a subscription only while it is there and as expected', async () => {
    await store().saveSubscription(subscription('s1'));
    expect(await store().updateSubscription('s1', { dueAt: '2026-03-09T08:00:00.000Z' }, T1)).toBe(true);
    expect(await store().updateSubscription('s1', { dueAt: T0 }, T1)).toBe(false);
    expect(await store().updateSubscription('s1', { lastSentAt: T1 })).toBe(true);
    expect(await store().subscriptions({})).toEqual([
      subscription('s1', { dueAt: '2026-03-09T08:00:00.000Z', lastSentAt: T1 }),
    ]);
    await store().removeSubscription('s1');
    expect(await store().updateSubscription('s1', { lastSentAt: T1 })).toBe(false);
    expect(await store().subscriptions({})).toEqual([]);
  });

  it('gives subscriptions in pages, in the same order, and finds the paused by when they are tried again', async () => {
    const all = Array.from({ length: 7 }, (_, n) =>
      subscription(`s${n}`, { dueAt: n % 2 ? T0 : T1, channel: `c${n}` }),
    );
    for (const each of all) await store().saveSubscription(each);
    const pause = { at: T0, probeAt: T1 };
    await store().updateSubscription('s6', { pausedReason: 'gone', pause });
    await store().updateSubscription('s5', { pausedReason: 'gone', pause: { ...pause, toldAt: T1 } });
    const paged: string[] = [];
    for (let after: Subscription | undefined, more = true; more; ) {
      const page = await store().subscriptions({ dueBefore: T1, limit: 2, ...(after && { after }) });
      paged.push(...page.map(({ id }) => id));
      after = page.at(-1);
      more = page.length === 2;
    }
    expect(paged).toEqual(['s1', 's3', 's0', 's2', 's4']);
    const found = async (filter: Parameters<Store['subscriptions']>[0]) =>
      (await store().subscriptions(filter)).map(({ id }) => id);
    expect(await found({ probeBefore: T1 })).toEqual(['s5', 's6']);
    expect(await found({ probeBefore: T0 })).toEqual([]);
    expect(await found({ untold: true })).toEqual(['s6']);
    await store().updateSubscription('s6', { pausedReason: undefined, pause: undefined });
    expect(await found({ id: 's6', dueBefore: T1 })).toEqual(['s6']);
    expect((await store().subscriptions({ id: 's6' }))[0]).toEqual(all[6]);
  });

  it('keeps the parts of a delivery as they were first, until it is settled, for whoever holds its claim', async () => {
    await store().claimDelivery(delivery('d1'));
    expect(await store().keepParts('d1', [])).toEqual([]);
    expect(await store().keepParts('d1', ['one', 'two'])).toEqual([{ body: 'one' }, { body: 'two' }]);
    expect(await store().keepParts('d1', ['other'])).toEqual([{ body: 'one' }, { body: 'two' }]);
    const at = '2026-03-02T08:00:30.000Z';
    const mine = await store().tryPart(delivery('d1'), 1, at);
    expect(mine).toEqual(delivery('d1', { claimedAt: at }));
    expect(await store().tryPart(delivery('d1'), 0, '2026-03-02T08:00:31.000Z')).toBeUndefined();
    await store().settlePart('d1', 0, 'm0');
    expect(await store().keepParts('d1', [])).toEqual([
      { body: 'one', messageId: 'm0' },
      { body: 'two', triedAt: at },
    ]);
    await store().settlePart('d1', 1, undefined);
    expect((await store().keepParts('d1', []))[1]).toEqual({ body: 'two' });
    await store().saveDelivery({ ...(mine ?? delivery('d1')), state: 'sent', settledAt: at });
    expect(await store().keepParts('d1', [])).toEqual([]);
  });

  it('adds parts behind the others once, for whoever holds the claim', async () => {
    await store().claimDelivery(delivery('d1'));
    await store().keepParts('d1', ['one', 'two']);
    const [first, second] = ['2026-03-02T08:20:00.000Z', '2026-03-02T08:21:00.000Z'];
    const mine = await store().addLateParts(delivery('d1'), ['late'], first);
    expect(mine).toEqual(delivery('d1', { claimedAt: first, lateSaid: true }));
    expect(await store().addLateParts(delivery('d1'), ['late'], second)).toBeUndefined();
    const again = await store().addLateParts(mine ?? delivery('d1'), ['later'], second);
    expect(again).toEqual(delivery('d1', { claimedAt: second, lateSaid: true }));
    expect(await store().keepParts('d1', [])).toEqual([{ body: 'one' }, { body: 'two' }, { body: 'late' }]);
    await store().saveDelivery({ ...(again ?? delivery('d1')), state: 'sent', settledAt: second });
    expect(await store().keepParts('d1', [])).toEqual([]);
  });

  it('tells which claims are free: those whose wait or lease is over, and those of a clock that was set back', async () => {
    const dueAt = (minute: number) => `2026-03-02T08:0${minute}:00.000Z`;
    await store().claimDelivery(delivery('held', { dueAt: dueAt(1), claimedAt: '2026-03-02T09:59:30.000Z' }));
    await store().claimDelivery(delivery('dead', { dueAt: dueAt(2), claimedAt: '2026-03-02T09:50:00.000Z' }));
    await store().claimDelivery(delivery('waits', { dueAt: dueAt(3), retryAt: '2026-03-02T10:05:00.000Z' }));
    await store().claimDelivery(delivery('again', { dueAt: dueAt(4), retryAt: '2026-03-02T10:00:00.000Z' }));
    await store().claimDelivery(delivery('ahead', { dueAt: dueAt(5), claimedAt: '2026-03-03T10:00:00.000Z' }));
    const free = async (limit?: number) =>
      await store().unsettledDeliveries({ freeAt: '2026-03-02T10:00:00.000Z', ...(limit && { limit }) });
    expect((await free()).map(({ id }) => id)).toEqual(['dead', 'again', 'ahead']);
    const [first] = await free(1);
    const rest = await store().unsettledDeliveries({
      freeAt: '2026-03-02T10:00:00.000Z',
      ...(first && { after: first }),
    });
    expect(rest.map(({ id }) => id)).toEqual(['again', 'ahead']);
  });

  it('tells how deliveries stand as a whole', async () => {
    expect(await store().outlook(T1)).toEqual({ overdue: 0, paused: 0 });
    await store().saveSubscription(subscription('s1', { dueAt: T1 }));
    await store().saveSubscription(subscription('s2', { dueAt: '2026-03-09T08:00:00.000Z' }));
    await store().saveSubscription(subscription('s3', { pausedReason: 'gone', pause: { at: T0, probeAt: T1 } }));
    await store().claimDelivery(delivery('d1', { subscriptionId: 's2', dueAt: T0 }));
    await store().claimDelivery(delivery('d2', { subscriptionId: 's9', dueAt: T0, claimedAt: T0, state: 'sent' }));
    expect(await store().outlook(T1)).toEqual({
      lastSentAt: T0,
      nextDueAt: '2026-03-09T08:00:00.000Z',
      overdue: 2,
      overdueSince: T0,
      paused: 1,
    });
  });

  it('lets one claim a delivery, keeps it until it is settled, and lets one take a dead claim over', async () => {
    expect(await store().claimDelivery(delivery('d1'))).toBe(true);
    expect(await store().claimDelivery(delivery('d2'))).toBe(false);
    expect(await store().claimDelivery(delivery('d3', { dueAt: '2026-03-02T08:00:00Z' }))).toBe(false);
    expect(await store().claimDelivery(delivery('d4', { dueAt: T0, state: 'folded' }))).toBe(true);
    expect(await store().unsettledDeliveries()).toEqual([delivery('d1')]);

    const later = '2026-03-02T08:10:00.000Z';
    await store().saveDelivery(delivery('d1', { reply: reply('r'), retryAt: later }));
    const taken = await store().takeOverDelivery(delivery('d1'), later);
    expect(taken).toEqual(delivery('d1', { claimedAt: later, reply: reply('r') }));
    expect(await store().takeOverDelivery(delivery('d1'), '2026-03-02T08:11:00.000Z')).toBeUndefined();

    const sent = delivery('d1', { claimedAt: later, state: 'sent', settledAt: later, attempts: 1 });
    await store().saveDelivery(sent);
    expect(await store().unsettledDeliveries()).toEqual([]);
    expect(await store().takeOverDelivery(sent, later)).toBeUndefined();
    expect(await store().deliveries('s1', 10)).toEqual([sent, delivery('d4', { dueAt: T0, state: 'folded' })]);
    expect(await store().deliveries('s1', 1)).toHaveLength(1);
  });
}

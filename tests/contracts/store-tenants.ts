/** The part of the store's contract about tenants: what is one's is no other's, and goes when its time is over. */

import { expect, it } from 'vitest';
import type { Reply } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import type { SourceRecord } from '../../src/core/source-record.ts';
import { delivery, SCOPE, subscription, T0, T1 } from './article.ts';

const ONE = 'slack:T1';
// Its name begins like the other's.
const TWO = 'slack:T11';
const T2 = '2026-03-03T08:00:00.000Z';
const reply: Reply = { id: 'r', visibility: 'private', cards: [] };

export function tenants(store: () => Store): void {
  it('gives a reply to the tenant it was made for, to no other', async () => {
    const request = { scope: SCOPE, line: '/talks', reader: `${ONE}:U1`, channel: `${ONE}:C1`, at: T0 };
    await store().saveReply(reply, request);
    expect(await store().reply('r', ONE)).toEqual(reply);
    expect(await store().reply('r', `${ONE}:C1`)).toEqual(reply);
    for (const other of [TWO, 'slack:T', `${ONE}:C`, 'discord:T1', ''])
      expect(await store().reply('r', other), other).toBeUndefined();
  });

  it('knows which tenants have the bot, and which removed it when', async () => {
    await store().saveTenants([TWO, ONE, 'discord:1']);
    await store().saveTenants([ONE]);
    expect(await store().tenants({ platform: 'slack' })).toEqual([ONE, TWO]);
    await store().tenantRemoved(ONE, T0);
    await store().tenantRemoved(ONE, T1);
    await store().tenantRemoved('discord:2', T2);
    expect(await store().tenants({ platform: 'slack' })).toEqual([TWO]);
    expect(await store().tenants({ removedBefore: T0 })).toEqual([ONE]);
    expect(await store().tenants({ removedBefore: T2 })).toEqual(['discord:2', ONE]);
    await store().saveTenants([ONE]);
    expect(await store().tenants({ removedBefore: T1 })).toEqual([]);
  });

  it('keeps the keys of an installation; what came before it cannot take it away', async () => {
    await store().saveInstallation(ONE, { sealed: 'first', at: T0 });
    await store().saveInstallation(ONE, { sealed: 'second', at: T1 });
    expect(await store().installation(ONE)).toEqual({ sealed: 'second', at: T1 });
    expect(await store().installation(TWO)).toBeUndefined();
    expect(await store().removeInstallation(ONE, T0)).toBe(false);
    expect(await store().removeInstallation(ONE, T2)).toBe(true);
    expect(await store().installation(ONE)).toBeUndefined();
  });

  it('forgets all of a tenant that removed the bot and nothing of another, and not while it has the bot', async () => {
    await fill(ONE, 'a');
    await fill(TWO, 'b');
    await store().saveTenants([ONE, TWO]);
    expect(await store().purgeTenant(ONE)).toBe(false);
    expect(await kept(ONE)).toEqual(FULL);
    await store().tenantRemoved(ONE, T0);
    expect(await store().purgeTenant(ONE)).toBe(true);
    expect(await kept(ONE)).toEqual(EMPTY);
    expect(await kept(TWO)).toEqual(FULL);
    expect(await store().tenants({ platform: 'slack' })).toEqual([TWO]);
    const [first, second] = await store().sourceRecords(SCOPE);
    expect(JSON.stringify(first)).not.toContain('T1');
    expect(second?.addedBy).toBe(`${TWO}:U1`);
  });

  it('forgets who added a source when that person asks to be forgotten; the source stays', async () => {
    await fill(ONE, 'a');
    await store().forgetReader(`${ONE}:U1`);
    const [record] = await store().sourceRecords(SCOPE);
    expect(record?.addedBy).toBeDefined();
    expect(JSON.stringify(record)).not.toContain(`${ONE}:U1`);
  });

  async function fill(tenant: string, id: string): Promise<void> {
    const [channel, reader] = [`${tenant}:C1`, `${tenant}:U1`];
    const who = { by: reader, name: 'Ann', at: T0 };
    await store().saveInstallation(tenant, { sealed: 'sealed', at: T0 });
    await store().saveSubscription(subscription(id, { channel, createdBy: reader }));
    await store().claimDelivery(delivery(id, { subscriptionId: id }));
    await store().keepParts(id, ['body']);
    await store().saveReply({ ...reply, id }, { scope: SCOPE, line: '/talks', reader, channel, at: T0 });
    for (const looker of [reader, `channel:${channel}`]) await store().saveLook(SCOPE, looker, T0);
    const line = { id, channel, articleId: 'x', headline: '', publisher: '', text: '', quotes: [], engine: '1' };
    await store().savePosted(SCOPE, [{ ...line, at: T0, corrected: { kind: 'edited', noticedAt: T0 } }]);
    await store().saveHandover(SCOPE, channel, { ...who, until: T0 });
    await store().saveDigest(SCOPE, { id, channel, at: T0, replyId: id });
    const words = { articleId: 'x', start: 0, end: 1, quote: 'a', headline: '', publisher: '' };
    await store().saveFlag(SCOPE, tenant, { ...who, ...words, id });
    await store().saveSource(SCOPE, source(id, tenant));
  }

  /** How much is kept of a tenant, kind by kind. */
  async function kept(tenant: string): Promise<number[]> {
    const [channel, id] = [`${tenant}:C1`, tenant === ONE ? 'a' : 'b'];
    const { looks, replies, subscriptions, flags, acknowledgements } = await store().aboutReader(`${tenant}:U1`);
    const claimable = await store().claimDelivery(delivery(id, { subscriptionId: id }));
    const [part] = await store().keepParts(id, ['another']);
    return [
      looks + replies + subscriptions + flags + acknowledgements,
      Number(claimable),
      Number(part?.body === 'body'),
      (await store().posted(SCOPE, { corrected: channel })).length,
      Number((await store().lastLook(SCOPE, `channel:${channel}`, T1)) !== undefined),
      Number((await store().sentDigest(SCOPE, id)) !== undefined),
      Number((await store().installation(tenant)) !== undefined),
    ];
  }
}

const FULL = [5, 0, 1, 1, 1, 1, 1];
const EMPTY = [0, 1, 0, 0, 0, 0, 0];

function source(id: string, tenant: string): SourceRecord {
  const about = { name: id, state: 'fresh' as const, since: T0, everyMinutes: 5, failures: 0, addedAt: T0 };
  return { id, spec: { type: 'feed' }, ...about, addedBy: `${tenant}:U1`, addedIn: tenant };
}

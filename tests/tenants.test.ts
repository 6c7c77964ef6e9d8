/** Servers and workspaces that share one bot: whatever each of them does, no other can tell. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../src/core/model.ts';
import { createTenants, type Tenants } from '../src/tenants.ts';
import { type Desk, desk } from './commands/harness.ts';
import { BRIEFING, CRANE, TALKS, VOTE } from './commands/strike.ts';

const TENANTS = ['slack:T1', 'slack:T11', 'discord:1', 'discord:11'];
const BEGIN = Date.parse('2031-03-06T08:00:00Z');
/** Of one's own reply, or of anybody's: the id is put in where the place is. */
const LINES = [
  'status',
  'topic pay',
  'changes',
  'positions',
  'sources',
  'digest when',
  'digest on 09:00',
  'digest on 18:30 mon-fri Asia/Tokyo topics:Pay',
  'digest off',
  'digest now',
  'digest preview',
  'watch pay',
  'watch',
  'flag 1 that is not so',
  'handover',
  'handover acknowledge',
  'why 1',
  'words',
  'share',
  'privacy',
  'privacy delete',
  'settings',
  'settings language:de for:server',
  'settings timezone:Asia/Tokyo topics:pay for:channel',
  'settings format:short',
  'settings for:server timezone:default quiet:22:00-06:00',
  'doctor',
  'share ID',
  'words ID',
  'why 1 of ID',
  'flag 1 of ID wrong',
  'digest DIGEST',
];

let room: Desk;
let clock = '';
let tenants: Tenants;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

beforeAll(async () => {
  room = await desk(BRIEFING, { 'vote.md': VOTE, 'talks.md': TALKS, 'crane.md': CRANE }, new Date(BEGIN).toISOString());
  tenants = createTenants(room.app.store, () => clock, silent);
});
afterAll(() => room.close());
afterEach(forgetAll);

/** A step as it was in fact asked, at its moment. */
type Asked = { tenant: string; line: string; at: string; person: number; channel: number };

const steps = fc.array(
  fc.record({
    tenant: fc.nat(TENANTS.length - 1),
    person: fc.nat(1),
    channel: fc.nat(1),
    line: fc.nat(LINES.length - 1),
    pick: fc.nat(),
  }),
  { minLength: 6, maxLength: 24 },
);

/** People of a Discord server are the platform's, so that each server has its own here. */
const personOf = (tenant: string, person: number) =>
  tenant.startsWith('slack') ? `${tenant}:U${person}` : `discord:7${tenant.length}${person}`;

async function ask({ tenant, line, at, person, channel }: Asked): Promise<Reply> {
  await room.at(at);
  clock = at;
  const place = `${tenant}:C${channel}`;
  await tenants.seen(place);
  const reader = personOf(tenant, person);
  return room.app.bot.handle({
    line: `/strike ${line}`,
    reader,
    readerName: `Name of ${reader}`,
    channel: place,
    mayManage: true,
  });
}

/** Every tenant removes the bot, and its time is over; the platform's people ask to be forgotten. */
async function forgetAll(): Promise<void> {
  for (const tenant of TENANTS) {
    await room.app.store.tenantRemoved(tenant, new Date(BEGIN).toISOString());
    for (const person of [0, 1]) await room.app.store.forgetReader(personOf(tenant, person));
  }
  clock = new Date(BEGIN + 31 * 86_400_000).toISOString();
  await tenants.purge();
}

describe('two workspaces and two servers', () => {
  it('each get what they would get alone, whatever the others do and whichever ids they try', async () => {
    const kinds = new Set<string>();
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const asked: Asked[] = [];
        const replies: Reply[] = [];
        const digests: string[] = [];
        for (const [index, step] of script.entries()) {
          const id = replies[step.pick % Math.max(1, replies.length)]?.id ?? 'none';
          const digest = digests[step.pick % Math.max(1, digests.length)] ?? '1a2b3c4d';
          const line = (LINES[step.line] ?? '').replace('ID', id).replace('DIGEST', digest);
          const at = new Date(BEGIN + index * 7 * 60_000).toISOString();
          const one = { ...step, tenant: TENANTS[step.tenant] ?? '', line, at };
          const reply = await ask(one);
          asked.push(one);
          replies.push(reply);
          if (line.includes(id) && id !== 'none') tried++;
          for (const [, found = ''] of JSON.stringify(reply).matchAll(/strike digest ([0-9a-z]{8})"/g))
            digests.push(found);
          for (const { kind } of reply.cards) kinds.add(kind);
        }
        for (const tenant of new Set(asked.map((one) => one.tenant))) {
          await forgetAll();
          for (const [index, one] of asked.entries())
            if (one.tenant === tenant) expect(await ask(one), `${tenant}: ${one.line}`).toEqual(replies[index]);
        }
        await forgetAll();
      }),
      { numRuns: 25, seed: 20311 },
    );
    // The scripts did go everywhere.
    expect([...kinds]).toEqual(expect.arrayContaining(['status', 'digest', 'words', 'why', 'privacy', 'doctor']));
    expect(tried).toBeGreaterThan(20);
  });

  it('never read the names or numbers of another, be they of people, channels or the places themselves', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        for (const [index, step] of script.entries()) {
          const at = new Date(BEGIN + index * 7 * 60_000).toISOString();
          const tenant = TENANTS[step.tenant] ?? '';
          const line = (LINES[step.line] ?? '').replace('ID', 'none').replace('DIGEST', '1a2b3c4d');
          const text = JSON.stringify(await ask({ ...step, tenant, line, at }));
          for (const other of TENANTS.filter((one) => one !== tenant))
            for (const name of [`${other}:`, personOf(other, 0), personOf(other, 1)])
              expect(text.includes(name), `${tenant} reads ${name} after ${line}`).toBe(false);
        }
        await forgetAll();
      }),
      { numRuns: 15, seed: 20312 },
    );
  });
});

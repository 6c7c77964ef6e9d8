/** A server or workspace that removes the bot: found again as it was for thirty days, then gone; and the sources, which all share. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../src/store/sqlite.ts';
import { createTenants } from '../src/tenants.ts';
import { running } from './adapters/discord-harness.ts';
import { type Desk, desk, textOf } from './commands/harness.ts';
import { BRIEFING, VOTE } from './commands/strike.ts';
import { subscription } from './contracts/article.ts';
import { GUILD } from './standins/discord.ts';
import { startSite } from './standins/site.ts';

const DAY = 86_400_000;
const BEGIN = Date.parse('2031-03-06T08:00:00Z');
const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const dayNumber = (days: number) => new Date(BEGIN + days * DAY).toISOString();

describe('a tenant', () => {
  async function kept(doing: (tenants: ReturnType<typeof createTenants>, at: (days: number) => void) => Promise<void>) {
    const store = await openSqlite(':memory:');
    let now = dayNumber(0);
    const tenants = createTenants(store, () => now, log);
    await store.saveSubscription(subscription('one', { channel: 'slack:T1:C1' }));
    await store.saveSubscription(subscription('two', { channel: 'discord:2:3', platform: 'discord' }));
    for (const channel of ['slack:T1:C1', 'discord:2:3', 'discord:dm:9', 'terminal:local']) await tenants.seen(channel);
    await doing(tenants, (days) => {
      now = dayNumber(days);
    });
    await tenants.purge();
    const ids = (await store.subscriptions({})).map(({ id }) => id).sort();
    await store.close();
    return ids;
  }

  it('that removed the bot finds all as it was within thirty days', async () => {
    const back = await kept(async (tenants, at) => {
      await tenants.removed('slack:T1');
      at(29);
      await tenants.purge();
      await tenants.returned('slack:T1');
      at(300);
    });
    expect(back).toEqual(['one', 'two']);
    const used = await kept(async (tenants, at) => {
      await tenants.removed('discord:2');
      at(29);
      await tenants.returned('discord:2:3');
      at(300);
    });
    expect(used).toEqual(['one', 'two']);
  });

  it('is forgotten when they are over, and no other with it', async () => {
    const left = await kept(async (tenants, at) => {
      await tenants.removed('slack:T1');
      at(15);
      // Told twice, the first word counts.
      await tenants.removed('slack:T1');
      at(30);
    });
    expect(left).toEqual(['two']);
  });

  it('that went while the bot was away is missed when it connects', async () => {
    const left = await kept(async (tenants, at) => {
      await tenants.present('discord', ['discord:4']);
      at(31);
    });
    expect(left).toEqual(['one']);
  });

  it('that is used again after another process heard of its removal stays', async () => {
    const left = await kept(async (tenants, at) => {
      await tenants.removed('slack:T1');
      at(29);
      await tenants.purge();
      await tenants.seen('slack:T1:C7');
      at(40);
    });
    expect(left).toEqual(['one', 'two']);
  });
});

describe('Discord tells', () => {
  const run = running();
  it('which servers there are, who removes the bot and who takes it in; an outage is neither', async () => {
    await run.adapter.stop();
    const told: string[] = [];
    const bot = Object.assign(run.bot, {
      present: (platform: string, tenants: string[]) => void told.push(`${platform}: ${tenants.join()}`),
      removed: (tenant: string) => void told.push(`-${tenant}`),
      returned: (place: string) => void told.push(`+${place}`),
    });
    const adapter = run.another();
    await adapter.start(bot);
    expect(told).toEqual([`discord: discord:${GUILD}`]);
    const heard = new Promise<void>((resolve) => {
      bot.returned = (place) => {
        told.push(`+${place}`);
        resolve();
      };
    });
    const server = {
      id: GUILD,
      name: 'Desk',
      channels: [],
      roles: [],
      members: [],
      emojis: [],
      stickers: [],
      threads: [],
    };
    run.discord.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
    run.discord.gateway.dispatch('GUILD_CREATE', server);
    run.discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
    run.discord.gateway.dispatch('GUILD_CREATE', server);
    await heard;
    expect(told.slice(1)).toEqual([`-discord:${GUILD}`, `+discord:${GUILD}`]);
    await adapter.stop();
  });
});

describe('sources', () => {
  let room: Desk;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeEach(async () => {
    site = await startSite({
      '/feed': (_, response) => {
        response.setHeader('content-type', 'application/rss+xml');
        response.end('<rss version="2.0"><channel><title>Quay Courier</title></channel></rss>');
      },
    });
    room = await desk(BRIEFING, { 'vote.md': VOTE }, dayNumber(0));
  });
  afterEach(async () => {
    await room.close();
    await site.close();
  });
  const say = async (tenant: string, line: string, mayChangeSources?: boolean) => {
    const asked = { line: `/strike ${line}`, reader: `${tenant}:U1`, readerName: 'Ann Quay', channel: `${tenant}:C1` };
    const may = mayChangeSources === undefined ? {} : { mayChangeSources };
    return (await room.app.bot.handle({ ...asked, mayManage: true, ...may })).cards.map(textOf).join('\n');
  };

  it('are changed from no workspace that strangers share the bot with', async () => {
    for (const line of [`add ${site.origin}/feed`, 'remove Quay Courier'])
      expect(await say('slack:T1', line, false)).toMatch(/shared by every workspace/);
    expect(site.asked).toEqual([]);
  });

  it('are taken out only where they were added, or by whoever runs the bot; nobody reads who added them', async () => {
    await say('slack:T1', `add ${site.origin}/feed`);
    for (const line of ['sources', 'status', 'doctor', 'help'])
      expect(await say('slack:T2', line)).not.toMatch(/T1|U1|Ann/);
    expect(await say('slack:T2', 'sources')).toContain('Quay Courier');
    expect(await say('slack:T2', 'remove Quay Courier')).toMatch(/added elsewhere/);
    expect(await say('slack:T1', 'remove Quay Courier')).toMatch(/not read any more/);
    await say('slack:T1', `add ${site.origin}/feed`);
    const local = { reader: 'terminal:local', channel: 'terminal:local' };
    const removed = await room.app.bot.handle({ line: '/strike remove Quay Courier', ...local });
    expect(removed.cards.map(textOf).join()).toMatch(/not read any more/);
  });
});

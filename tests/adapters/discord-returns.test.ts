/** Where the bot may post again, who took it in and who removed it, as the real client hears of it from a gateway on loopback. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { APPLICATION, BEN, GUILD, NEWS, type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import { guildOf, memberOf, roleOf } from '../standins/discord-events.ts';
import { BOT_ROLE } from '../standins/discord-standing.ts';
import { createTestBot } from './discord-bot.ts';

const OTHER = '900000000000000009';
const channel = { id: NEWS, guild_id: GUILD, type: 0, name: 'news', position: 0, permission_overwrites: [] };
const silent = { info: () => {}, warn: () => {}, error: () => {} };

let discord: StandIn;
let adapter: Adapter;
let told: string[];
beforeEach(async () => {
  discord = await startDiscord();
  adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log: silent });
  told = [];
  const bot = Object.assign(createTestBot(), {
    returned: (place: string) => void told.push(`returned ${place}`),
    removed: (tenant: string) => void told.push(`removed ${tenant}`),
    present: (platform: string, tenants: string[]) => void told.push(`present ${platform} ${tenants}`),
  });
  await adapter.start(bot);
});
afterEach(async () => {
  await adapter.stop();
  await discord.close();
});

/** What the bot was told of these events: a last one, of a channel of its own, tells that all of them were heard. */
async function after(...events: [string, unknown][]): Promise<string[]> {
  told = [];
  for (const [name, data] of [...events, ['CHANNEL_UPDATE', { ...channel, topic: String(told.length) }]] as const)
    discord.gateway.dispatch(name, data);
  const last = `returned discord:${GUILD}:${NEWS}`;
  while (told.at(-1) !== last) await new Promise((resolve) => setImmediate(resolve));
  return told.slice(0, -1);
}

it('tells at the start which servers have the bot', () => {
  expect(told).toEqual([`present discord discord:${GUILD}`]);
});

it('tells of a server that takes it in, and of one that removes it; an outage is neither', async () => {
  expect(await after(['GUILD_CREATE', guildOf(OTHER, new Map(), APPLICATION)])).toEqual([`returned discord:${OTHER}`]);
  expect(await after(['GUILD_DELETE', { id: OTHER, unavailable: true }])).toEqual([]);
  expect(await after(['GUILD_CREATE', guildOf(OTHER, new Map(), APPLICATION)])).toEqual([]);
  expect(await after(['GUILD_DELETE', { id: OTHER }])).toEqual([`removed discord:${OTHER}`]);
});

it('tells of permissions that changed: of a role, of its own roles or time-out; not of a role’s name', async () => {
  const role = (permissions: string, name?: string): [string, unknown] => [
    'GUILD_ROLE_UPDATE',
    { guild_id: GUILD, role: roleOf(BOT_ROLE, permissions, name) },
  ];
  expect(await after(role('2048'))).toEqual([`returned discord:${GUILD}`]);
  expect(await after(role('2048', 'Readers'))).toEqual([]);
  const member = (user: string, more: object): [string, unknown] => [
    'GUILD_MEMBER_UPDATE',
    { guild_id: GUILD, ...memberOf(user, [BOT_ROLE]), ...more },
  ];
  expect(await after(member(APPLICATION, { roles: [] }))).toEqual([`returned discord:${GUILD}`]);
  const until = new Date(Date.now() + 60_000).toISOString();
  expect(await after(member(APPLICATION, { roles: [], communication_disabled_until: until }))).toHaveLength(1);
  expect(await after(member(BEN.id, { roles: [] }), member(BEN.id, {}))).toEqual([]);
});

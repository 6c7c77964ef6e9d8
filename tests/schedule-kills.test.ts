/** A bot that is killed in the midst of its deliveries, again and again: what stands in the channels in the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../src/core/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { subscription } from './contracts/article.ts';
import { GUILD, startDiscord, TOKEN } from './standins/discord.ts';
import { startFaultProxy } from './standins/fault-proxy.ts';
import { killAgainAndAgain } from './standins/kills.ts';
import { createSlackWorkspace } from './standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM } from './standins/slack-api.ts';

/** `KILLS=1000 SEED=3 npm test -- schedule-kills` for a long run. */
const KILLS = Number(process.env.KILLS ?? 10);
const SEED = Number(process.env.SEED ?? 7);
const LINES = 260;

/** The figures of a long run. */
function tell(figures: string): void {
  if (process.env.KILLS) process.stdout.write(`${figures}\n`);
}

function onKill({ kills }: { kills: number }): void {
  if (kills % 50 === 0) tell(`${kills} kills`);
}

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-kills-'));
  store = await openSqlite(join(folder, 'readout.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function subscribe(platform: string, channels: string[], first: string): Promise<void> {
  const daily = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], timezone: 'UTC', at: first.slice(11, 16) };
  for (const channel of channels)
    await store.saveSubscription(
      subscription(channel, { ...daily, platform, channel, dueAt: first } as Parameters<typeof subscription>[1]),
    );
}

/** How often each part of each delivery stands in its channel; all deliveries must have been sent. */
async function tally(channels: string[], keyed: Map<string, number>, days: number) {
  const deliveries = (await Promise.all(channels.map((channel) => store.deliveries(channel, 10_000)))).flat();
  expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(deliveries).toHaveLength(days * channels.length);
  const counts = [...keyed.values()];
  // Those that ended late have one part more, which says so.
  const late = deliveries.filter(({ lateSaid }) => lateSaid).length;
  return { deliveries, late, parts: counts.length, doubled: counts.filter((count) => count > 1).length };
}

/**
 * With the permission to read history Discord need not know a nonce for longer than a minute, which is less than passes
 * between two lives; without it all rests on the nonces, which Discord keeps for "a few minutes".
 */
it.each([true, false])(
  'posts each part in Discord, and once where it may read the channel (%s)',
  { timeout: 7_200_000 },
  async (reads) => {
    const first = '2025-07-30T06:20:00.000Z';
    const discord = await startDiscord();
    discord.state.historyHidden = !reads;
    discord.state.nonceMs = (reads ? 1 : 5) * 60_000;
    const proxy = await startFaultProxy(discord.url);
    const channels = [11, 12, 13].map((n) => `discord:${GUILD}:9000000000000000${n}`);
    await subscribe('discord', channels, first);
    const life = {
      platform: 'discord' as const,
      file: join(folder, 'readout.db'),
      url: proxy.url,
      token: TOKEN,
      appToken: '',
      lines: LINES,
    };
    const posts = (method: string, path: string) => method === 'POST' && path.endsWith('/messages');
    const { moveTo } = discord.state;
    const ended = await killAgainAndAgain({
      life,
      store,
      proxy,
      posts,
      moveTo,
      first,
      kills: KILLS,
      seed: SEED,
      onKill,
    });
    const keyed = new Map<string, number>();
    for (const { channel, nonce } of discord.state.messages)
      keyed.set(`${channel} ${nonce}`, (keyed.get(`${channel} ${nonce}`) ?? 0) + 1);
    const { deliveries, late, parts, doubled } = await tally(channels, keyed, ended.days);
    const [one = ''] = channels;
    const lateHere = deliveries.filter((each) => each.lateSaid && each.subscriptionId === one).length;
    const here = [...keyed.keys()].filter((key) => key.startsWith('900000000000000011')).length;
    const each = (here - lateHere) / ended.days;
    tell(
      `Discord (history ${reads}): ${JSON.stringify({ ...ended, deliveries: deliveries.length, late, parts, doubled })}`,
    );
    expect(each).toBeGreaterThan(2);
    // None is lost, with or without the permission.
    expect(parts).toBe(deliveries.length * each + late);
    if (reads) expect(doubled).toBe(0);
    else expect(doubled).toBeLessThanOrEqual(ended.kills);
    expect(discord.state.refused).toEqual([]);
    await proxy.close();
    await discord.close();
  },
);

it.each([true, false])(
  'posts each part in Slack, and once where it may read the channel (%s)',
  { timeout: 7_200_000 },
  async (reads) => {
    const first = '2025-12-02T08:00:00.000Z';
    const slack = await createSlackWorkspace();
    slack.unlimited();
    if (reads) slack.scopes.add('channels:history');
    const proxy = await startFaultProxy(slack.url);
    const ids = ['C01', 'C02', 'C03'];
    for (const id of ids) slack.addChannel(id, ['U0ANN', BOT_USER]);
    const channels = ids.map((id) => `slack:${TEAM}:${id}`);
    await subscribe('slack', channels, first);
    const life = {
      platform: 'slack' as const,
      file: join(folder, 'readout.db'),
      url: proxy.url,
      token: BOT_TOKEN,
      appToken: APP_TOKEN,
      lines: 220,
    };
    const posts = (_: string, path: string) => path.endsWith('/chat.postMessage');
    const ended = await killAgainAndAgain({
      life,
      store,
      proxy,
      posts,
      moveTo: slack.moveTo,
      first,
      kills: KILLS,
      seed: SEED,
      onKill,
    });
    const keyed = new Map<string, number>();
    for (const { metadata } of slack.posted) {
      const key = JSON.stringify(metadata?.event_payload);
      keyed.set(key, (keyed.get(key) ?? 0) + 1);
    }
    const { deliveries, late, parts, doubled } = await tally(channels, keyed, ended.days);
    const numbers = new Set([...keyed.keys()].map((key) => (JSON.parse(key) as { part: number }).part)).size;
    const perDelivery = late > 0 ? numbers - 1 : numbers;
    tell(
      `Slack (history ${reads}): ${JSON.stringify({ ...ended, deliveries: deliveries.length, late, parts, doubled })}`,
    );
    expect(perDelivery).toBeGreaterThan(2);
    // None is lost, with or without the scope.
    expect(parts).toBe(deliveries.length * perDelivery + late);
    if (reads) expect(doubled).toBe(0);
    else expect(doubled).toBeLessThanOrEqual(ended.kills);
    await proxy.close();
    await slack.close();
  },
);

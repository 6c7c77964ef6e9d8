/** The schedule with real clients behind a proxy that breaks things: what stands in the channel in the end. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../src/adapters/discord/adapter.ts';
import { createSlackAdapter } from '../src/adapters/slack/adapter.ts';
import { lateReply } from '../src/core/missed.ts';
import type { Adapter, Store } from '../src/core/ports.ts';
import { english } from '../src/core/say.ts';
import { createSchedule } from '../src/schedule.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { createTestBot } from './adapters/discord-bot.ts';
import { subscription } from './contracts/article.ts';
import { plainCardOf } from './contracts/cards.ts';
import { GUILD, startDiscord, TOKEN } from './standins/discord.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './standins/fault-proxy.ts';
import type { Life } from './standins/sender.ts';
import { createSlackWorkspace } from './standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM } from './standins/slack-api.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const EVERY_DAY = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], timezone: 'UTC' };

type Place = {
  adapter: Adapter;
  proxy: FaultProxy;
  url: string;
  first: string;
  channel: string;
  posts(path: string, method: string): boolean;
  /** How often each part stands in the channel. */
  parts(): number[];
  close(): Promise<void>;
};

let folder: string;
let store: Store;
let place: Place | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-faults-'));
  store = await openSqlite(join(folder, 'readout.db'));
});
afterEach(async () => {
  await place?.close();
  place = undefined;
  await store.close();
  rmSync(folder, { recursive: true });
});

function timesOf(keys: string[]): number[] {
  return [...Map.groupBy(keys, (key) => key).values()].map(({ length }) => length);
}

async function inDiscord(): Promise<Place> {
  const discord = await startDiscord();
  const proxy = await startFaultProxy(discord.url);
  const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: proxy.url, log: silent });
  await adapter.start(createTestBot());
  const id = '900000000000000011';
  return {
    adapter,
    proxy,
    url: proxy.url,
    first: '2025-07-30T06:20:00.000Z',
    channel: `discord:${GUILD}:${id}`,
    posts: (path, method) => method === 'POST' && path.endsWith('/messages'),
    parts: () => timesOf(discord.state.messages.map(({ nonce }) => String(nonce))),
    async close() {
      await adapter.stop();
      await proxy.close();
      await discord.close();
      expect(discord.state.refused).toEqual([]);
    },
  };
}

async function inSlack(): Promise<Place> {
  const slack = await createSlackWorkspace();
  slack.unlimited();
  slack.scopes.add('channels:history');
  slack.addChannel('C01', ['U0ANN', BOT_USER]);
  const proxy = await startFaultProxy(slack.url);
  const adapter = createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: proxy.url, log: silent });
  await adapter.start(createTestBot());
  return {
    adapter,
    proxy,
    url: proxy.url,
    first: '2025-12-02T08:00:00.000Z',
    channel: `slack:${TEAM}:C01`,
    posts: (path) => path.endsWith('/chat.postMessage'),
    parts: () => timesOf(slack.posted.map(({ metadata }) => JSON.stringify(metadata?.event_payload))),
    async close() {
      await adapter.stop();
      await proxy.close();
      await slack.close();
    },
  };
}

/** A schedule over the real client; `beat` takes minutes after the first slot. */
function processOf({ adapter, first, channel }: Place, own: Store = store) {
  let now = first;
  const schedule = createSchedule({
    store: own,
    adapters: new Map([[adapter.name, adapter]]),
    digest: async () => {
      const lines = Array.from({ length: 130 }, (_, line) => `Ship ${line} left the harbour at noon, said the pilot.`);
      return { id: 'r', visibility: 'channel', cards: [plainCardOf(lines)] };
    },
    late: async (subscription, dueAt) => lateReply(subscription, dueAt, now, english),
    seen: async () => undefined,
    refresh: async () => undefined,
    command: () => 'talks',
    clock: () => now,
    log: silent,
  });
  return {
    schedule,
    subscribe: () =>
      store.saveSubscription(
        subscription('s1', {
          ...EVERY_DAY,
          at: first.slice(11, 16),
          platform: adapter.name,
          channel,
          dueAt: first,
        } as Parameters<typeof subscription>[1]),
      ),
    async beat(minutes: number) {
      now = new Date(Date.parse(first) + minutes * 60_000).toISOString();
      await schedule.beat(now);
    },
  };
}

const FAULTS: [string, Fault][] = [
  ['a connection that breaks before the platform heard', { kind: 'drop' }],
  ['a connection that breaks before the answer', { kind: 'lose' }],
  ['an answer that breaks off', { kind: 'truncate' }],
  ['an error of the platform', { kind: 'answer', status: 500, body: { ok: false } }],
  ['a gateway that has no answer', { kind: 'answer', status: 504 }],
  [
    'a limit that ends in minutes',
    {
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '70', 'x-ratelimit-scope': 'shared' },
      body: { message: 'slow', retry_after: 70, global: false },
    },
  ],
  [
    'an answer that makes no sense',
    { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: 'x' },
  ],
];

describe.each([
  ['Discord', inDiscord],
  ['Slack', inSlack],
] as const)('in %s each part stands once after', (_name, open) => {
  it.each(FAULTS)('%s', async (_words, fault) => {
    place = await open();
    const { proxy, posts, parts } = place;
    const { subscribe, beat } = processOf(place);
    await subscribe();
    let seen = 0;
    // The second part, and once more when it is tried again.
    proxy.breaks(({ method, path }) => (posts(path, method) && [2, 3].includes(++seen) ? fault : undefined));
    for (const minutes of [0, 3, 6, 12, 20, 40]) await beat(minutes);
    expect(proxy.done.length).toBeGreaterThan(0);
    expect((await store.deliveries('s1', 1))[0]).toMatchObject({ state: 'sent' });
    const counts = parts();
    expect(counts.length).toBeGreaterThan(1);
    expect(new Set(counts)).toEqual(new Set([1]));
  });
});

describe('the schedule', () => {
  it('sends once though the clock jumps ahead in the midst of it and another process takes over', async () => {
    place = await inDiscord();
    const first = processOf(place);
    const second = processOf(place);
    await first.subscribe();
    const release = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    let seen = 0;
    const { proxy, posts, parts } = place;
    proxy.breaks(({ method, path }) => {
      if (!posts(path, method) || ++seen !== 2) return undefined;
      reached.resolve();
      return { kind: 'delay', until: release.promise };
    });
    const slow = first.beat(0);
    await reached.promise;
    // For the other process two hours have gone by, and its claim looks long dead.
    const other = second.beat(120);
    release.resolve();
    await Promise.all([slow, other]);
    await second.beat(130);
    await second.beat(140);
    expect(parts().length).toBeGreaterThan(1);
    expect(new Set(parts())).toEqual(new Set([1]));
    expect((await store.deliveries('s1', 3)).map(({ state }) => state)).toEqual(['sent']);
  });

  it('takes up a claim of a clock that was set back since', async () => {
    place = await inSlack();
    const { subscribe, beat } = processOf(place);
    await subscribe();
    const dueAt = place.first;
    const ahead = new Date(Date.parse(dueAt) + 24 * 3_600_000).toISOString();
    await store.claimDelivery({
      id: 'd',
      subscriptionId: 's1',
      dueAt,
      state: 'claimed',
      claimedAt: ahead,
      attempts: 0,
    });
    await beat(1);
    expect((await store.deliveries('s1', 1))[0]).toMatchObject({ id: 'd', state: 'sent' });
  });

  it('waits for a database that another program has locked, and sends once', async () => {
    place = await inSlack();
    const { subscribe, beat, schedule } = processOf(place);
    await subscribe();
    const other = new Sqlite(join(folder, 'readout.db'));
    other.exec('begin immediate');
    let waited = false;
    const beating = beat(0).finally(() => {
      waited = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(waited).toBe(false);
    other.exec('commit');
    other.close();
    await beating;
    expect(new Set(place.parts())).toEqual(new Set([1]));
    expect(schedule.trouble()).not.toMatch(/cannot read/);
  });

  it('keeps what it owes while the disk is full, and sends it once there is room', async () => {
    place = await inSlack();
    const { subscribe, beat } = processOf(place);
    await subscribe();
    // No file of this process may grow beyond 40 KiB: its writes fail in the midst of the delivery, as on a full disk.
    const life = lifeIn(place, 200);
    const limited = ['-c', 'ulimit -f 40; exec "$0" "$@"', process.execPath, SENDER, 'slack', JSON.stringify(life)];
    expect(await ended(spawn('bash', limited, { stdio: ['ignore', 'ignore', 'inherit'] }))).toBe(0);
    expect((await store.deliveries('s1', 1))[0]?.state).not.toBe('sent');
    for (const minutes of [3, 6, 10]) await beat(minutes);
    expect((await store.deliveries('s1', 1))[0]).toMatchObject({ state: 'sent' });
    expect(new Set(place.parts())).toEqual(new Set([1]));
  });
});

const SENDER = fileURLToPath(new URL('standins/sender.ts', import.meta.url));

function lifeIn({ url, first }: Pick<Place, 'url' | 'first'>, lines: number): Life {
  const file = join(folder, 'readout.db');
  return { platform: 'slack', file, url, token: BOT_TOKEN, appToken: APP_TOKEN, now: first, lines };
}

function ended(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
}

it('lets one of several processes on one file post in each channel', async () => {
  place = await inSlack();
  const slack = await createSlackWorkspace();
  slack.unlimited();
  const ids = Array.from({ length: 12 }, (_, index) => `C1${index}`);
  for (const id of ids) {
    slack.addChannel(id, [BOT_USER]);
    const channel = `slack:${TEAM}:${id}`;
    await store.saveSubscription(
      subscription(id, { ...EVERY_DAY, at: '08:00', channel, dueAt: place.first } as Parameters<
        typeof subscription
      >[1]),
    );
  }
  const life = JSON.stringify(lifeIn({ url: slack.url, first: place.first }, 2));
  const start = () => ended(fork(SENDER, ['slack', life], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));
  const codes = await Promise.all([start(), start(), start()]);
  expect(codes).toEqual([0, 0, 0]);
  expect(slack.posted.map(({ channel }) => channel).sort()).toEqual(ids.sort());
  await slack.close();
});

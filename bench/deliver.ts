/** How long 10,000 channels that are due at one moment take, from the store through a real client and its platform's limits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { postMessages, rejectsRateLimit } from '../src/adapters/discord/delivery.ts';
import { countInvalidRequests } from '../src/adapters/discord/invalid-requests.ts';
import { createPace } from '../src/adapters/discord/pace.ts';
import { renderDiscord } from '../src/adapters/discord/render.ts';
import { noteCard } from '../src/core/card.ts';
import type { Reply, Subscription } from '../src/core/model.ts';
import { memoryOutbox } from '../src/core/outbox.ts';
import type { Adapter } from '../src/core/ports.ts';
import { createSchedule } from '../src/schedule.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { GLOBAL_PER_SECOND, startDiscordGate } from './deliver-discord.ts';
import type { Figure } from './measure.ts';

/** Every fifth channel is in one large server or workspace, the others are four to each. */
const LARGE = 5;
const SMALL = 4;

/** A platform that only takes messages, by its own limits, and the real client before it. */
export type Target = {
  adapter: Pick<Adapter, 'name' | 'post'>;
  /** The channel of this number: every fifth is in one large server or workspace, the others are four to each. */
  channelOf(tenant: string, index: number): string;
  /** When each message was taken, by channel, as `performance.now()` has it. */
  taken: Map<string, number>;
  /** Requests refused for coming too fast. */
  refused(): number;
  /** The least that its limits allow, in s, where so many channels are in all and in the large one. */
  floor(count: number, large: number): { name: string; value: number };
  close(): Promise<void>;
};

/** Discord and its client. */
async function discordTarget(): Promise<Target> {
  const gate = await startDiscordGate();
  const rest = new REST({ api: gate.url, retries: 2, rejectOnRateLimit: rejectsRateLimit }).setToken('bench');
  const invalid = countInvalidRequests(rest);
  const pace = createPace(rest);
  return {
    ...gate,
    adapter: {
      name: 'discord',
      async post(channel, reply, id, outbox = memoryOutbox(() => new Date().toISOString())) {
        const place = channel.split(':').at(-1) ?? '';
        const poster = { rest, me: () => undefined, invalid, pace };
        const messageIds = await postMessages(poster, place, () => renderDiscord(reply), id, outbox);
        return { platform: 'discord', channel, messageIds };
      },
    },
    channelOf: (tenant, index) => `discord:${tenant}:${100_000 + index}`,
    floor: (count) => ({ name: "Discord's limit", value: count / GLOBAL_PER_SECOND }),
  };
}

/**
 * Seconds until the last of `count` channels has its digest of one message, beside the least that the platform's limits
 * allow. What a digest says is made beforehand: the bench of replies tells what that costs. Details go to stderr.
 */
export async function deliveries(count: number, open: () => Promise<Target> = discordTarget): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-bench-deliver-'));
  const store = await openSqlite(join(folder, 'readout.db'));
  const target = await open();
  const { name } = target.adapter;
  const clock = () => new Date().toISOString();
  const slot = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  for (let index = 0; index < count; index++) await store.saveSubscription(subscriptionOf(index, slot, target));
  const adapter: Adapter = {
    ...target.adapter,
    start: async () => undefined,
    check: async () => [],
    trouble: () => undefined,
    stop: async () => undefined,
  };
  const reply: Reply = {
    id: 'bench',
    visibility: 'channel',
    cards: [
      noteCard('digest', 'Digest', slot.toISOString(), ['Ship after ship left the harbour at noon. '.repeat(30)]),
    ],
  };
  const silent = () => undefined;
  let retried = 0;
  const schedule = createSchedule({
    store,
    adapters: new Map([[name, adapter]]),
    digest: async () => reply,
    late: async () => reply,
    seen: async () => undefined,
    refresh: async () => undefined,
    command: () => 'talks',
    clock,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    watch: {
      outcome: (_, state) => {
        if (state !== 'sent') retried += 1;
      },
      part: silent,
      sent: silent,
    },
  });
  const before = process.memoryUsage.rss();
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 500);
  const start = performance.now();
  // Beats come every minute, as in the running bot, until all is sent.
  const beats: Promise<void>[] = [];
  const beating = setInterval(() => beats.push(schedule.beat(clock())), 60_000);
  while (target.taken.size < count) await schedule.beat(clock());
  clearInterval(beating);
  clearInterval(watching);
  await Promise.all(beats);
  const times = [...target.taken].map(([channel, at]) => ({ channel, at: (at - start) / 1000 }));
  const value = Math.max(...times.map(({ at }) => at));
  const large = times.filter(({ channel }) => Number(channel) % LARGE === 0).map(({ at }) => at);
  process.stderr.write(
    `deliver.${name}.${count}: first after ${Math.min(...times.map(({ at }) => at)).toFixed(2)} s, large ${name === 'slack' ? 'workspace' : 'server'}'s mean ${mean(large).toFixed(0)} s, ` +
      `all channels' mean ${mean(times.map(({ at }) => at)).toFixed(0)} s, refused by limits ${target.refused()}, tried again ${retried}, ` +
      `memory ${Math.round(before / 2 ** 20)} to ${Math.round(most / 2 ** 20)} MiB\n`,
  );
  await target.close();
  await store.close();
  await rm(folder, { recursive: true });
  const peer = target.floor(count, Math.ceil(count / LARGE));
  return { value, unit: 's', peer, ratio: value / peer.value, n: 1 };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function subscriptionOf(index: number, slot: Date, { adapter: { name: platform }, channelOf }: Target): Subscription {
  const tenant = index % LARGE === 0 ? 'large' : `s${Math.floor(index / SMALL)}`;
  return {
    id: `bench-${index}`,
    briefingId: 'bench',
    platform,
    channel: channelOf(tenant, index),
    at: slot.toISOString().slice(11, 16),
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    timezone: 'UTC',
    dueAt: slot.toISOString(),
    createdBy: `${platform}:1`,
    createdAt: slot.toISOString(),
  };
}

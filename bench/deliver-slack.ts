/** A Slack that only takes messages, with Slack's own limits, and the real client before it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createClients } from '../src/adapters/slack/clients.ts';
import { createDelivery } from '../src/adapters/slack/deliver.ts';
import { boltLogger } from '../src/adapters/slack/log.ts';
import { createLookup } from '../src/adapters/slack/lookup.ts';
import { createPace } from '../src/adapters/slack/pace.ts';
import type { Target } from './deliver.ts';

/** In a channel; short bursts go through. https://docs.slack.dev/apis/web-api/rate-limits */
const CHANNEL = { perSecond: 1, burst: 3 };
/** In a workspace "several hundred a minute"; three hundred is the least that may mean. */
const WORKSPACE = { perSecond: 5, burst: 20 };
/** How long a request is under way, in ms: about what is seen from a server in Europe. */
const LATENCY_MS = 80;

type Bucket = { level: number; at: number };

/** Starts it on loopback; each workspace has a token of its own. */
export async function slackTarget(): Promise<Target> {
  const taken = new Map<string, number>();
  const buckets = new Map<string, Bucket>();
  let refused = 0;
  let last = 1_764_662_400;

  /** Seconds to wait, 0 when it goes through. */
  function pours(key: string, { perSecond, burst }: { perSecond: number; burst: number }, now: number): number {
    const { level, at } = buckets.get(key) ?? { level: 0, at: now };
    const left = Math.max(0, level - ((now - at) / 1000) * perSecond);
    const full = left + 1 > burst;
    buckets.set(key, { level: full ? left : left + 1, at: now });
    return full ? (left + 1 - burst) / perSecond : 0;
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const now = performance.now();
    const channel = new URLSearchParams(Buffer.concat(chunks).toString()).get('channel') ?? '';
    const workspace = request.headers.authorization ?? '';
    const wait = Math.max(pours(workspace, WORKSPACE, now), pours(channel, CHANNEL, now));
    await delay(LATENCY_MS);
    response.setHeader('content-type', 'application/json');
    if (wait > 0) {
      refused += 1;
      response.writeHead(429, { 'retry-after': String(Math.ceil(wait)) });
      return response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    // Without its letter, by its number, as the bench counts channels.
    if (!taken.has(channel.slice(1))) taken.set(channel.slice(1), now);
    last += 1;
    return response.end(JSON.stringify({ ok: true, channel, ts: `${last}.000100` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const tokenOf = async (name: string) => `xoxb-${name.split(':')[1]}`;
  const clients = createClients(tokenOf, { slackApiUrl, logger: boltLogger(log) });
  const lookup = createLookup(clients, log);
  const post = createDelivery({ clients, lookup, pace: createPace(), now: () => new Date().toISOString() });
  return {
    adapter: { name: 'slack', post },
    channelOf: (tenant, index) => `slack:${tenant}:C${100_000 + index}`,
    taken,
    refused: () => refused,
    floor: (_, large) => ({ name: "Slack's limit", value: large / WORKSPACE.perSecond }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A Discord that only takes messages, with Discord's own limits: 50 requests a second in all, 5 in 5 s in a channel. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
export const GLOBAL_PER_SECOND = 50;
const PER_CHANNEL = { limit: 5, windowMs: 5_000 };
/** How long a request is under way, in ms: about what is seen from a server in Europe. */
const LATENCY_MS = 80;

type Window = { used: number; endsAt: number };

export type DiscordGate = {
  url: string;
  /** When each message was taken, by channel, as `performance.now()` has it. */
  taken: Map<string, number>;
  /** Requests refused for coming too fast. */
  refused(): number;
  close(): Promise<void>;
};

/** Starts it on loopback. */
export async function startDiscordGate(): Promise<DiscordGate> {
  const taken = new Map<string, number>();
  const channels = new Map<string, Window>();
  let whole: Window = { used: 0, endsAt: 0 };
  let refused = 0;
  let last = 0;

  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const now = performance.now();
    const channel = /channels\/(\d+)\/messages/.exec(request.url ?? '')?.[1] ?? '';
    whole = step(whole, now, 1_000);
    const own = step(channels.get(channel) ?? { used: 0, endsAt: 0 }, now, PER_CHANNEL.windowMs);
    channels.set(channel, own);
    await delay(LATENCY_MS);
    if (whole.used > GLOBAL_PER_SECOND) return refuse(response, whole.endsAt - now, true);
    if (own.used > PER_CHANNEL.limit) return refuse(response, own.endsAt - now, false);
    if (!taken.has(channel)) taken.set(channel, now);
    last += 1;
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': String(PER_CHANNEL.limit),
      'x-ratelimit-remaining': String(PER_CHANNEL.limit - own.used),
      'x-ratelimit-reset-after': String(Math.max(0, own.endsAt - now) / 1000),
    });
    response.end(JSON.stringify({ id: String(last) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function refuse(response: ServerResponse, waitMs: number, global: boolean): void {
    refused += 1;
    const seconds = Math.max(0.001, waitMs / 1000);
    response.writeHead(429, {
      'content-type': 'application/json',
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    });
    response.end(JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds, global }));
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    taken,
    refused: () => refused,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function step(window: Window, now: number, windowMs: number): Window {
  return window.endsAt > now ? { ...window, used: window.used + 1 } : { used: 1, endsAt: now + windowMs };
}

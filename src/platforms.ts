/** Brings the platforms up, and one that does not start again and again until it does. */
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from './core/errors.ts';
import type { Adapter, Bot } from './core/ports.ts';
import { type Log, reason, withoutTokens } from './log.ts';

/** Between two tries to start a platform, in ms: doubled each time, no longer than the last; at once that for what a person must mend. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 5 * 60_000;

export type Platforms = {
  /** Those that run, by name. */
  connected: Map<string, Adapter>;
  /** Starts all; ends when each has started or failed once. */
  start(bot: Bot): Promise<void>;
  /** Undefined while it is well, else one sentence. */
  trouble(adapter: Adapter): string | undefined;
  stop(): Promise<void>;
};

export type PlatformOptions = {
  adapters: Adapter[];
  log: Log;
  /** A platform has just started. */
  onConnected(): void;
  /** Waits so many ms, or until the signal; replaced in tests. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** Makes the platforms of one process; none is touched before `start`. */
export function createPlatforms({ adapters, log, onConnected, wait = patience }: PlatformOptions): Platforms {
  const connected = new Map<string, Adapter>();
  const failures = new Map<string, string>();
  const stopping = new AbortController();
  const retrying = new Set<Promise<void>>();

  async function tryOne(adapter: Adapter, bot: Bot): Promise<unknown> {
    try {
      await adapter.start(bot);
    } catch (error) {
      failures.set(adapter.name, failure(adapter.name, error));
      log.error({ platform: adapter.name, ...reason(error) }, 'platform did not start');
      return error ?? new Error('no reason given');
    }
    failures.delete(adapter.name);
    if (stopping.signal.aborted) {
      await adapter.stop().catch(() => undefined);
      return undefined;
    }
    connected.set(adapter.name, adapter);
    log.info({ platform: adapter.name }, 'platform connected');
    onConnected();
    return undefined;
  }

  async function keepTrying(adapter: Adapter, bot: Bot, first: unknown): Promise<void> {
    let error = first;
    for (let tries = 0; error !== undefined; tries++) {
      const most = error instanceof UserError ? LONGEST_WAIT : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
      await wait(most * (0.75 + Math.random() / 4), stopping.signal);
      if (stopping.signal.aborted) return;
      error = await tryOne(adapter, bot);
    }
  }

  return {
    connected,
    async start(bot) {
      await Promise.all(
        adapters.map(async (adapter) => {
          const error = await tryOne(adapter, bot);
          if (error === undefined) return;
          const work = keepTrying(adapter, bot, error).finally(() => retrying.delete(work));
          retrying.add(work);
        }),
      );
    },
    trouble: (adapter) =>
      failures.get(adapter.name) ??
      (connected.has(adapter.name) ? adapter.trouble() : `${adapter.name} is not connected yet.`),
    async stop() {
      stopping.abort();
      await Promise.allSettled([...connected.values()].map((adapter) => adapter.stop()));
      await Promise.allSettled(retrying);
    },
  };
}

async function patience(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
}

function failure(platform: string, error: unknown): string {
  if (error instanceof UserError) return error.message;
  const why = withoutTokens(error instanceof Error ? error.message : String(error));
  return `${platform} did not start (${why}). It is tried again by itself.`;
}

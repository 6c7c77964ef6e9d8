/** Lives of a bot that end by kill -9 wherever chance has it, and what stands in the channels in the end. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/core/ports.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { Life } from './sender.ts';

const SENDER = fileURLToPath(new URL('sender.ts', import.meta.url));
/** More than a lease, so that the next life may take up what the last one left. */
const BETWEEN = 2 * 60_000;
const DAY = 24 * 3_600_000;

export type Killing = {
  life: Omit<Life, 'now' | 'dieAt'>;
  store: Store;
  proxy: FaultProxy;
  /** Is this a request that posts a message? */
  posts(method: string, path: string): boolean;
  /** Told what time it is before each life. */
  moveTo?(now: string): void;
  /** The first slot. */
  first: string;
  kills: number;
  seed: number;
};

export type Killed = { kills: number; inFlight: number; days: number; lives: number };

/** Lets lives end until there were so many kills, then lets one finish. Ends when every delivery is settled. */
export async function killAgainAndAgain({
  life,
  store,
  proxy,
  posts,
  moveTo,
  first,
  kills,
  seed,
}: Killing): Promise<Killed> {
  const random = chance(seed);
  let now = first;
  let slot = first;
  const result: Killed = { kills: 0, inFlight: 0, days: 1, lives: 0 };
  for (;;) {
    result.lives += 1;
    moveTo?.(now);
    const inFlight = random() < 0.5;
    const target = 1 + Math.floor(random() * 6);
    const after = random() < 0.5;
    const child = { current: undefined as ChildProcess | undefined };
    let seen = 0;
    proxy.breaks(({ method, path }) => {
      if (result.kills >= kills || !inFlight || !posts(method, path)) return undefined;
      seen += 1;
      if (seen !== target) return undefined;
      result.inFlight += 1;
      // Before the platform heard of it, or after it did as asked: in both the process never sees an answer.
      if (!after) child.current?.kill('SIGKILL');
      else setImmediate(() => child.current?.kill('SIGKILL'));
      return { kind: after ? 'lose' : 'drop' };
    });
    const dieAt = result.kills < kills && !inFlight ? { dieAt: 1 + Math.floor(random() * 90) } : {};
    const ended = await run({ ...life, now, ...dieAt }, child);
    if (ended === 'killed') result.kills += 1;
    else if (ended !== 0) throw new Error(`a life ended with ${ended}`);
    const open = await store.unsettledDeliveries();
    const due = await store.subscriptions({ dueBefore: now });
    if (open.length + due.length > 0) {
      now = new Date(Date.parse(now) + BETWEEN).toISOString();
    } else if (result.kills < kills) {
      slot = new Date(Date.parse(slot) + DAY).toISOString();
      now = slot;
      result.days += 1;
    } else {
      return result;
    }
  }
}

function run(life: Life, child: { current: ChildProcess | undefined }): Promise<number | 'killed'> {
  return new Promise((resolve, reject) => {
    const process = fork(SENDER, [JSON.stringify(life)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.current = process;
    process.once('error', reject);
    process.once('exit', (code, signal) => resolve(signal === 'SIGKILL' ? 'killed' : (code ?? -1)));
  });
}

/** The same numbers between 0 and 1 for the same seed (mulberry32 of Tommy Ettinger). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

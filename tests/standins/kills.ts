/** Lives of a bot that end by kill -9 wherever chance has it, and what stands in the channels in the end. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/core/ports.ts';
import type { FaultProxy } from './fault-proxy.ts';
import type { Life } from './sender.ts';

const SENDER = fileURLToPath(new URL('sender.ts', import.meta.url));
/** More than a lease, so that the next life may take up what the last one left. */
const BETWEEN = 2 * 60_000;
const DAY = 24 * 3_600_000;

/** Before or after a question to the store; a post that never arrives; one whose answer is never heard; at any moment. */
const KINDS = ['at a step', 'before it arrives', 'after it arrived', 'at any moment'] as const;

export type Killing = {
  life: Omit<Life, 'now' | 'dieAt'>;
  store: Store;
  proxy: FaultProxy;
  /** Is this a request that posts a message? */
  posts(method: string, path: string): boolean;
  /** Told what time it is before each life. */
  moveTo(now: string): void;
  /** The first slot. */
  first: string;
  kills: number;
  seed: number;
  onKill?(soFar: Killed): void;
};

export type Killed = { kills: number; by: Record<(typeof KINDS)[number], number>; days: number; lives: number };

/** How far lives got that were not killed, at most: a kill comes anywhere up to there. Times, in ms, are those of the last few. */
type Longest = { steps: number; posts: number; ms: number[] };
const LAST = 6;

/** Lets lives end until there were so many kills, then lets one finish. Ends when every delivery is settled. */
export async function killAgainAndAgain(killing: Killing): Promise<Killed> {
  const { life, store, proxy, posts, moveTo, first, kills, seed, onKill } = killing;
  const random = chance(seed);
  const longest: Longest = { steps: 90, posts: 6, ms: [300] };
  const result: Killed = { kills: 0, by: { ...NONE }, days: 1, lives: 0 };
  let now = first;
  let slot = first;
  let waiting = spare(life.platform);
  for (;;) {
    result.lives += 1;
    moveTo(now);
    const { child, ready } = waiting;
    await ready;
    waiting = spare(life.platform);
    const kind = result.kills < kills ? KINDS[Math.floor(random() * KINDS.length)] : undefined;
    const upTo = (most: number) => 1 + Math.floor(random() * most);
    const target = upTo(longest.posts);
    let seen = 0;
    proxy.breaks(({ method, path }) => {
      if (!posts(method, path)) return undefined;
      seen += 1;
      if (seen !== target || (kind !== 'before it arrives' && kind !== 'after it arrived')) return undefined;
      // In both the process never sees an answer.
      if (kind === 'before it arrives') child.kill('SIGKILL');
      else setImmediate(() => child.kill('SIGKILL'));
      return { kind: kind === 'before it arrives' ? 'drop' : 'lose' };
    });
    const dieAt = kind === 'at a step' ? { dieAt: upTo(longest.steps) } : {};
    const dieIn = kind === 'at any moment' ? upTo(Math.max(...longest.ms)) : undefined;
    const ended = await run(child, { ...life, now, ...dieAt }, dieIn);
    if (ended === 'killed' && kind) {
      result.kills += 1;
      result.by[kind] += 1;
      onKill?.(result);
    } else if (typeof ended !== 'object') throw new Error(`a life ended with ${ended}`);
    else {
      longest.steps = Math.max(longest.steps, ended.steps);
      longest.posts = Math.max(longest.posts, seen);
      longest.ms = [...longest.ms, ended.ms].slice(-LAST);
    }
    const open = await store.unsettledDeliveries();
    const due = await store.subscriptions({ dueBefore: now });
    if (open.length + due.length > 0) {
      now = new Date(Date.parse(now) + BETWEEN).toISOString();
    } else if (result.kills < kills) {
      slot = new Date(Date.parse(slot) + DAY).toISOString();
      now = slot;
      result.days += 1;
    } else {
      waiting.child.kill();
      return result;
    }
  }
}

const NONE = { 'at a step': 0, 'before it arrives': 0, 'after it arrived': 0, 'at any moment': 0 };

/** A process that has read its code and waits to be told its life: half of a life would be that otherwise. */
function spare(platform: string): { child: ChildProcess; ready: Promise<unknown> } {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'readout-compiled') };
  const child = fork(SENDER, [platform], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env });
  return { child, ready: once(child, 'message') };
}

/** Ends with how far it got, with "killed", or with the code of a process that failed. */
function run(
  child: ChildProcess,
  life: Life,
  dieIn?: number,
): Promise<{ steps: number; ms: number } | 'killed' | number> {
  return new Promise((resolve, reject) => {
    let begun = 0;
    let end: { steps: number; ms: number } | undefined;
    let timer: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.on('message', (said: 'begins' | { steps: number }) => {
      if (said === 'begins') {
        begun = performance.now();
        if (dieIn !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), dieIn);
      } else {
        clearTimeout(timer);
        end = { ...said, ms: performance.now() - begun };
      }
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL' && !end ? 'killed' : (end ?? code ?? -1));
    });
    child.send(life);
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

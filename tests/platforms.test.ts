/** Platforms that do not start are tried again; work of many tenants takes turns. */
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/core/errors.ts';
import type { Adapter, Bot } from '../src/core/ports.ts';
import { createFairQueue } from '../src/fair-queue.ts';
import { createPlatforms } from '../src/platforms.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function failing(times: number, error: unknown) {
  const made = { starts: 0, stops: 0 };
  const adapter: Adapter = {
    name: 'slack',
    async start() {
      made.starts += 1;
      if (made.starts <= times) throw error;
    },
    post: async () => ({ platform: 'slack', channel: '', messageIds: [] }),
    trouble: () => undefined,
    check: async () => [],
    async stop() {
      made.stops += 1;
    },
  };
  return { made, adapter };
}

describe('a platform that does not start', () => {
  it('is tried again after growing waits until it does, and says so meanwhile', async () => {
    const { made, adapter } = failing(8, new Error('no network'));
    const waits: number[] = [];
    const said: (string | undefined)[] = [];
    const connected = Promise.withResolvers<void>();
    const platforms = createPlatforms({
      adapters: [adapter],
      log: silent,
      onConnected: connected.resolve,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        said.push(platforms.trouble(adapter));
      },
    });
    await platforms.start({} as Bot);
    await connected.promise;
    expect(made.starts).toBe(9);
    expect(new Set(said)).toEqual(new Set(['slack did not start (no network). It is tried again by itself.']));
    expect(platforms.trouble(adapter)).toBeUndefined();
    for (const [index, wait] of waits.entries()) {
      const most = Math.min(300_000, 5_000 * 2 ** index);
      expect(wait).toBeGreaterThanOrEqual(0.75 * most);
      expect(wait).toBeLessThanOrEqual(most);
    }
    await platforms.stop();
    expect(made.stops).toBe(1);
  });

  it('is tried seldom where a person has to mend something, and not at all once the bot stops', async () => {
    const { made, adapter } = failing(99, new UserError('SLACK_BOT_TOKEN was refused.'));
    const waiting = Promise.withResolvers<number>();
    const platforms = createPlatforms({
      adapters: [adapter],
      log: silent,
      onConnected: () => undefined,
      wait: (milliseconds, signal) => {
        waiting.resolve(milliseconds);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      },
    });
    await platforms.start({} as Bot);
    expect(await waiting.promise).toBeGreaterThan(200_000);
    await platforms.stop();
    expect([made.starts, made.stops]).toEqual([1, 0]);
  });
});

describe('work of many tenants', () => {
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('takes turns: one with much of it delays nobody else', async () => {
    const queue = createFairQueue();
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const add = (tenant: string) =>
      queue.add(tenant, () => {
        begun.push(tenant);
        return new Promise((resolve) => ends.push(resolve));
      });
    let taken = 0;
    while (add('large')) taken += 1;
    for (const tenant of ['a', 'b', 'c']) add(tenant);
    await settle();
    expect(begun.slice(-3)).toEqual(['a', 'b', 'c']);
    expect(taken).toBeLessThan(100);
    while (ends.length > 0) {
      for (const end of ends.splice(0)) end();
      await settle();
    }
    await queue.idle();
    expect(begun).toHaveLength(taken + 3);
  });

  it('runs few at once, and takes no more when much is waiting', async () => {
    const queue = createFairQueue();
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    for (let tenant = 0; tenant < 500; tenant++) {
      void queue.add(`t${tenant}`, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => ends.push(resolve));
        running -= 1;
      });
    }
    let room = false;
    void queue.room().then(() => {
      room = true;
    });
    await settle();
    expect(room).toBe(false);
    while (ends.length > 0) {
      for (const end of ends.splice(0)) end();
      await settle();
    }
    await queue.idle();
    expect(room).toBe(true);
    expect(most).toBeLessThanOrEqual(48);
  });
});

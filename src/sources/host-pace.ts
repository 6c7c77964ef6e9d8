/** A pace for each host: one request at a time, a pause between two, none while the host asked to be left alone. */
import { setTimeout as pause } from 'node:timers/promises';
import { FetchError } from '../core/errors.ts';

export type HostPace = {
  /** Runs `task` when it is the host's turn; `pauseMs` where this host asked for a longer pause than ours. Throws FetchError while it is closed. */
  run<T>(host: string, task: () => Promise<T>, pauseMs?: number): Promise<T>;
  /** The host said when it may be asked again, in epoch milliseconds. */
  closeUntil(host: string, instant: number): void;
};

/** `pauseMs` lies between the end of one request to a host and the beginning of the next. */
export function createHostPace(pauseMs: number, clock: () => number): HostPace {
  const queues = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const closed = new Map<string, number>();

  function checkOpen(host: string): void {
    const until = closed.get(host);
    if (until === undefined) return;
    if (until > clock())
      throw new FetchError('limited', '{host} asked to be left alone until {until}', {
        values: { host, until: new Date(until).toISOString() },
        retryAt: until,
      });
    closed.delete(host);
  }

  async function turn<T>(host: string, task: () => Promise<T>, longer: number): Promise<T> {
    checkOpen(host);
    const wait = (freeAt.get(host) ?? 0) - clock();
    if (wait > 0) await pause(wait);
    try {
      return await task();
    } finally {
      const rest = Math.max(pauseMs, longer);
      if (rest > 0) freeAt.set(host, clock() + rest);
    }
  }

  return {
    run(host, task, longer = 0) {
      const before = queues.get(host) ?? Promise.resolve();
      const mine = before.then(() => turn(host, task, longer));
      const settled = mine.catch(() => undefined);
      queues.set(host, settled);
      // The last in the queue takes it down: hosts come and go, and nothing may grow with their number.
      void settled.then(() => {
        if (queues.get(host) === settled) queues.delete(host);
        for (const [name, instant] of freeAt) if (instant <= clock()) freeAt.delete(name);
      });
      return mine;
    },
    closeUntil(host, instant) {
      closed.set(host, Math.max(instant, closed.get(host) ?? 0));
    },
  };
}

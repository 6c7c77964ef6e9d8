/** A process of the bot whose schedule is beaten by hand and whose platform fails on demand. */
import type { Reply } from '../../src/core/model.ts';
import type { Adapter, Store } from '../../src/core/ports.ts';
import { createSchedule, type Schedule } from '../../src/schedule.ts';

export type Hooks = {
  /** Runs before each post; the post waits for it. */
  beforePost?: () => Promise<void>;
  refresh?: () => Promise<void>;
  /** Gets an entry for each digest that is built. */
  digests?: string[];
};

export type BeatenProcess = {
  schedule: Schedule;
  posted: { channel: string; deliveryId: string; text: string }[];
  seen: string[];
  /** Private messages that arrived, and how many were tried. */
  notified: { person: string; channel: string; text: string }[];
  noticesTried: number;
  /** From now on every post fails so; undefined: none does. */
  fail(error: Error | undefined): void;
  failNotices(error: Error | undefined): void;
};

/** A schedule over a store, with one platform that keeps what was posted; a digest's id tells what it was asked to answer for. */
export function beatenProcess(store: Store, clock: () => string, hooks: Hooks): BeatenProcess {
  const posted: BeatenProcess['posted'] = [];
  const seen: string[] = [];
  let failure: Error | undefined;
  let noticeFailure: Error | undefined;
  const adapter: Adapter = {
    name: 'slack',
    start: async () => undefined,
    async post(channel, reply, deliveryId) {
      await hooks.beforePost?.();
      if (failure) throw failure;
      posted.push({ channel, deliveryId, text: reply.id });
      return { platform: 'slack', channel, messageIds: ['1'] };
    },
    async notify(person, reply, { channel }) {
      made.noticesTried += 1;
      if (noticeFailure) throw noticeFailure;
      made.notified.push({ person, channel, text: JSON.stringify(reply) });
    },
    check: async () => [],
    trouble: () => undefined,
    stop: async () => undefined,
  };
  const silent = () => undefined;
  const schedule = createSchedule({
    store,
    adapters: new Map([['slack', adapter]]),
    digest: async (_, about): Promise<Reply> => {
      hooks.digests?.push('built');
      return { id: JSON.stringify(about), visibility: 'channel', cards: [] };
    },
    late: async (_, dueAt) => ({ id: `late ${dueAt}`, visibility: 'channel', cards: [] }),
    seen: async (_, at) => void seen.push(at),
    refresh: async () => hooks.refresh?.(),
    command: () => 'talks',
    clock,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const made: BeatenProcess = {
    schedule,
    posted,
    seen,
    notified: [],
    noticesTried: 0,
    fail(error) {
      failure = error;
    },
    failNotices(error) {
      noticeFailure = error;
    },
  };
  return made;
}

/** The clock's side of the bot: every minute the briefings are refreshed and what is due is delivered. */
import { setTimeout as delay } from 'node:timers/promises';
import { createTask, type ScheduledTask } from 'node-cron';
import { isFree } from './core/slots.ts';
import { createDeliveries, type DeliveryParts } from './deliver.ts';
import { reason } from './log.ts';

/** Deliveries under way at once on one platform, so that a slow one holds nobody else up. */
const AT_ONCE = 8;
/** How long due digests wait for a refresh, in ms; after that they are built from what is there. */
const REFRESH_PATIENCE = 30_000;
/** Without a beat for so long, in ms, the schedule is in trouble. */
const SILENCE = 3 * 60_000;

export type ScheduleOptions = DeliveryParts & {
  /** Reads the sources anew. */
  refresh(): Promise<void>;
};

export type Schedule = {
  start(): void;
  /** Takes no new work and waits for what has begun. */
  stop(): Promise<void>;
  /** One beat; ends when all that it began has ended. Beats may overlap. */
  beat(now: string): Promise<void>;
  /** Undefined while all is well, else one sentence. */
  trouble(): string | undefined;
};

/** Makes the schedule. Nothing runs before `start`; tests and the one-off run call `beat`. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { store, adapters, clock, log } = options;
  const deliveries = createDeliveries(options);
  const lanes = new Map<string, Lane>();
  const busy = new Set<string>();
  let task: ScheduledTask | undefined;
  let startedAt = '';
  let lastBeat = '';
  let problem: string | undefined;
  let refreshing: Promise<void> | undefined;
  let stopping = false;

  async function beat(now: string): Promise<void> {
    if (stopping) return;
    lastBeat = now;
    try {
      await refresh();
      await Promise.all([...(await unsettled(now)), ...(await due(now))]);
      problem = undefined;
    } catch (error) {
      problem = 'The schedule cannot read what is due: see the log.';
      log.error(reason(error), 'beat');
    }
  }

  async function refresh(): Promise<void> {
    refreshing ??= options
      .refresh()
      .catch((error: unknown) => log.error(reason(error), 'refresh'))
      .finally(() => {
        refreshing = undefined;
      });
    const patience = new AbortController();
    const waited = delay(REFRESH_PATIENCE, undefined, { ref: false, signal: patience.signal }).catch(() => undefined);
    await Promise.race([refreshing, waited]);
    patience.abort();
  }

  async function unsettled(now: string): Promise<Promise<void>[]> {
    const free = (await store.unsettledDeliveries()).filter((delivery) => isFree(delivery, now));
    return Promise.all(
      free.map(async (delivery) => {
        const [subscription] = await store.subscriptions({ id: delivery.subscriptionId });
        const work = () => deliveries.resume(delivery, subscription, now);
        return { ended: inLane(subscription?.platform ?? 'none', delivery.subscriptionId, work) };
      }),
    ).then((begun) => begun.map(({ ended }) => ended));
  }

  async function due(now: string): Promise<Promise<void>[]> {
    const subscriptions = await store.subscriptions({ dueBefore: now });
    const ours = subscriptions.filter(({ platform }) => adapters.has(platform));
    return ours.map((subscription) =>
      inLane(subscription.platform, subscription.id, () => deliveries.due(subscription, now)),
    );
  }

  /** Runs in turn; nothing when something is under way for the same subscription, for the next beat finds it again. */
  async function inLane(name: string, subscriptionId: string, work: () => Promise<void>): Promise<void> {
    if (busy.has(subscriptionId)) return;
    busy.add(subscriptionId);
    let lane = lanes.get(name);
    if (!lane) {
      lane = createLane(AT_ONCE);
      lanes.set(name, lane);
    }
    try {
      await lane.run(async () => {
        if (!stopping) await work();
      });
    } catch (error) {
      log.error({ ...reason(error), subscription: subscriptionId }, 'delivery');
    } finally {
      busy.delete(subscriptionId);
    }
  }

  return {
    start() {
      startedAt = clock();
      task = createTask('* * * * *', () => void beat(clock()), { name: 'beat', suppressMissedWarning: true });
      void task.start();
      void beat(startedAt);
    },
    async stop() {
      stopping = true;
      await task?.destroy();
      await Promise.all([...lanes.values()].map((lane) => lane.idle()));
    },
    beat,
    trouble() {
      if (!startedAt) return 'The schedule is not running.';
      if (stopping) return 'The schedule is stopped.';
      const silent = Date.parse(clock()) - Date.parse(lastBeat || startedAt);
      return silent > SILENCE ? 'The schedule has not beaten for minutes.' : problem;
    },
  };
}

type Lane = { run(work: () => Promise<void>): Promise<void>; idle(): Promise<void> };

/** Runs at most `limit` pieces of work at a time, in the order in which they came. */
function createLane(limit: number): Lane {
  const waiting: (() => void)[] = [];
  const running = new Set<Promise<void>>();
  return {
    async run(work) {
      while (running.size >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
      const one = work();
      running.add(one);
      try {
        await one;
      } finally {
        running.delete(one);
        waiting.shift()?.();
      }
    },
    async idle() {
      await Promise.allSettled([...running]);
    },
  };
}

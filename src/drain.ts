/** Reads what is due of one platform in pages and sees it done: fair among tenants, little of it in memory at a time. */
import type { Delivery, Subscription } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { Deliveries, Outcome } from './deliver.ts';
import { createFairQueue } from './fair-queue.ts';
import { type Log, reason } from './log.ts';

const PAGE = 100;
/** After so many deliveries in a row that the platform did not answer, the rest waits for the next beat. */
const UNANSWERED = 8;

export type Drain = {
  /** Does all that is due by `now`; when it is at it already, that run sees to the rest too. */
  run(now: string): Promise<void>;
  /** Takes nothing new, and waits for what has begun. */
  stop(): Promise<void>;
};

/** Drains one platform. `run` throws what the store throws. */
export function createDrain(store: Store, platform: string, deliveries: Deliveries, log: Log): Drain {
  const queue = createFairQueue();
  const busy = new Set<string>();
  let current: Promise<void> | undefined;
  let latest = '';
  let unanswered = 0;
  let stopping = false;

  async function all(): Promise<void> {
    // One more failure is enough to stop a run whose platform was out of reach before.
    unanswered = Math.min(unanswered, UNANSWERED - 1);
    await pages(
      (after: Delivery | undefined) =>
        store.unsettledDeliveries({ freeAt: latest, limit: PAGE, ...(after && { after }) }),
      async (delivery) => {
        const [subscription] = await store.subscriptions({ id: delivery.subscriptionId });
        if (subscription && subscription.platform !== platform) return true;
        return begin(subscription ?? delivery.subscriptionId, () => deliveries.resume(delivery, subscription, latest));
      },
    );
    await pages(
      (after: Subscription | undefined) =>
        store.subscriptions({ platform, dueBefore: latest, limit: PAGE, ...(after && { after }) }),
      async (subscription) => begin(subscription, () => deliveries.due(subscription, latest)),
    );
  }

  /** Pages again from the start as long as some had to be left for their tenant had enough waiting. */
  async function pages<Row>(
    page: (after: Row | undefined) => Promise<Row[]>,
    each: (row: Row) => Promise<boolean>,
  ): Promise<void> {
    for (let left = true; left && !closed(); ) {
      left = false;
      for (let after: Row | undefined, more = true; more && !closed(); ) {
        const rows = await page(after);
        for (const row of rows) {
          await queue.room();
          if (closed()) break;
          if (!(await each(row))) left = true;
        }
        after = rows.at(-1);
        more = rows.length === PAGE;
      }
      if (left) await queue.spare();
    }
    await queue.idle();
  }

  function closed(): boolean {
    return stopping || unanswered >= UNANSWERED;
  }

  /** False when it has to wait its turn in the store. */
  function begin(of: Subscription | string, work: () => Promise<Outcome>): boolean {
    const id = typeof of === 'string' ? of : of.id;
    if (busy.has(id)) return true;
    // `slack:T1:C2` belongs to the workspace, `discord:1:2` to the server.
    const tenant = typeof of === 'string' ? '' : of.channel.split(':').slice(0, 2).join(':');
    const done = queue.add(tenant, async () => {
      try {
        if (closed()) return;
        const outcome = await work();
        if (outcome === 'unreachable') unanswered += 1;
        else if (outcome === 'sent') unanswered = 0;
      } catch (error) {
        log.error({ ...reason(error), subscription: id }, 'delivery');
      } finally {
        busy.delete(id);
      }
    });
    if (done) busy.add(id);
    return done !== undefined;
  }

  return {
    async run(now) {
      latest = now;
      current ??= all().finally(() => {
        current = undefined;
      });
      await current;
    },
    async stop() {
      stopping = true;
      await queue.idle();
    },
  };
}

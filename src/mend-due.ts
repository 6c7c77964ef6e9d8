/** Due instants that were computed by other rules of a zone, by settings that were changed, or by a clock that was far ahead, are computed anew. */
import { follow } from './core/inherit.ts';
import type { Subscription } from './core/model.ts';
import type { Store } from './core/ports.ts';
import { mendedSlot } from './core/slots.ts';

/** Later than any slot: all that are not paused. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z';
const PAGE = 100;

/**
 * Makes what mends the stored instants: the first time it is called, for only a new process has new rules, and whenever
 * the clock was set back since the last time. Gives how many were mended.
 */
export function createMender(store: Store): (now: string) => Promise<number> {
  let last = '';

  async function mend(subscription: Subscription, now: string): Promise<boolean> {
    // Settings may have been changed by a process that was killed before it moved what follows them.
    if (await follow(store, subscription, now)) return true;
    const slot = mendedSlot(subscription, now);
    if (!slot) return false;
    // A slot whose delivery was begun is that delivery's, whatever the rules are now.
    const [latest] = await store.deliveries(subscription.id, 1);
    if (latest?.dueAt === subscription.dueAt) return false;
    return store.updateSubscription(subscription.id, { dueAt: slot.dueAt, dueSlot: slot.local }, subscription.dueAt);
  }

  return async (now) => {
    const before = last;
    last = now;
    if (before && before <= now) return 0;
    let mended = 0;
    // One that moves on while pages are turned is met again, and right by then.
    for (let after: Subscription | undefined, more = true; more; ) {
      const page = await store.subscriptions({ dueBefore: END_OF_TIME, limit: PAGE, ...(after && { after }) });
      for (const subscription of page) if (await mend(subscription, now)) mended += 1;
      after = page.at(-1);
      more = page.length === PAGE;
    }
    return mended;
  };
}

/** Due instants that were computed by other rules of a zone, or by a clock that was far ahead, are computed anew. */

import type { Store } from './core/ports.ts';
import { mendedSlot } from './core/slots.ts';

/**
 * Makes what mends the stored instants: the first time it is called, for only a new process has new rules, and whenever
 * the clock was set back since the last time. Gives how many were mended.
 */
export function createMender(store: Store): (now: string) => Promise<number> {
  let last = '';
  return async (now) => {
    const before = last;
    last = now;
    if (before && before <= now) return 0;
    let mended = 0;
    for (const subscription of await store.subscriptions({})) {
      const slot = mendedSlot(subscription, now);
      if (!slot) continue;
      // A slot whose delivery was begun is that delivery's, whatever the rules are now.
      const [latest] = await store.deliveries(subscription.id, 1);
      if (latest?.dueAt === subscription.dueAt) continue;
      const change = { dueAt: slot.dueAt, dueSlot: slot.local };
      if (await store.updateSubscription(subscription.id, change, subscription.dueAt)) mended += 1;
    }
    return mended;
  };
}

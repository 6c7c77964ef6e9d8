/** One delivery: claimed before it is built, built once, posted, settled; whatever fails is tried again or folded. */
import { DeliveryError } from './core/errors.ts';
import { shortHash } from './core/hash.ts';
import type { Delivery, Reply, Subscription } from './core/model.ts';
import type { Adapter, Store } from './core/ports.ts';
import { isOvertaken, isTooLate, lateFrom, planOf, retryAt, unsentSince } from './core/slots.ts';
import { type Log, reason } from './log.ts';

/** Deliveries looked back on for what the next digest has to answer for. */
const LOOK_BACK = 30;

export type DeliveryParts = {
  store: Store;
  adapters: Map<string, Adapter>;
  /** Builds the digest. `lateFrom` is the slot it should have come at, `folded` are slots that came to nothing. */
  digest(subscription: Subscription, about: { lateFrom?: string; folded?: string[] }): Promise<Reply>;
  /** The channel has seen this reply, and so everything up to `at`. May be called twice. */
  seen(subscription: Subscription, at: string, reply: Reply): Promise<void>;
  clock: () => string;
  log: Log;
  /** Counts what became of deliveries. */
  count?(platform: string, state: Delivery['state'] | 'retried'): void;
};

export type Deliveries = {
  /** Does what is due: folds missed slots, sends the latest, and moves the subscription to its next slot. */
  due(subscription: Subscription, now: string): Promise<void>;
  /** Takes up what a dead process left behind, or what was to be tried again. */
  resume(delivery: Delivery, subscription: Subscription | undefined, now: string): Promise<void>;
};

/** Makes the deliveries of one process. None of its functions throws for what a platform does. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { store, adapters, clock, log } = parts;

  async function due(subscription: Subscription, now: string): Promise<void> {
    const { send, folded, next } = planOf(subscription, now);
    for (const dueAt of folded) await fold(subscription, claimOf(subscription, dueAt, now), 'the bot was not running');
    const delivery = send === undefined ? undefined : claimOf(subscription, send, now);
    const claimed = delivery !== undefined && (await store.claimDelivery(delivery));
    // After the claim: killed in between, the slot is found due again, and its claim taken.
    await store.updateSubscription(subscription.id, { dueAt: next }, subscription.dueAt);
    if (claimed) await attempt(subscription, delivery);
  }

  async function resume(found: Delivery, subscription: Subscription | undefined, now: string): Promise<void> {
    if (subscription && !adapters.has(subscription.platform)) return;
    const delivery = await store.takeOverDelivery(found, now);
    if (!delivery) return;
    if (!subscription || subscription.pausedReason !== undefined) {
      await store.saveDelivery(settled(delivery, 'failed', 'the subscription is gone or paused'));
    } else if (isOvertaken(subscription, delivery, now)) {
      await settleFolded(subscription, delivery, delivery.reason ?? 'the bot was stopped in the midst of it');
    } else {
      await attempt(subscription, delivery);
    }
  }

  async function attempt(subscription: Subscription, delivery: Delivery): Promise<void> {
    let held = delivery;
    let reply: Reply;
    try {
      held = await built(subscription, delivery);
      const mine = await store.takeOverDelivery(held, clock());
      if (!mine?.reply) return;
      held = mine;
      reply = mine.reply;
      const adapter = adapters.get(subscription.platform);
      if (!adapter) throw new DeliveryError(`${subscription.platform} is not connected here`);
      await adapter.post(subscription.channel, reply, held.id);
    } catch (error) {
      return failed(subscription, held, error);
    }
    const builtAt = held.builtAt ?? held.claimedAt;
    await parts.seen(subscription, builtAt, reply);
    await store.updateSubscription(subscription.id, { lastSentAt: builtAt });
    await store.saveDelivery({ ...settled(held, 'sent'), attempts: held.attempts + 1 });
    tell(subscription, held, 'sent');
  }

  async function built(subscription: Subscription, delivery: Delivery): Promise<Delivery> {
    if (delivery.reply) return delivery;
    const folded = unsentSince(await store.deliveries(subscription.id, LOOK_BACK));
    const builtAt = clock();
    const late = lateFrom(delivery.dueAt, builtAt);
    const about = { ...(late && { lateFrom: late }), ...(folded.length > 0 && { folded }) };
    const made = { ...delivery, reply: await parts.digest(subscription, about), builtAt };
    await store.saveDelivery(made);
    return made;
  }

  async function failed(subscription: Subscription, delivery: Delivery, error: unknown): Promise<void> {
    // Only while it is still ours: another process may have sent it since.
    const held = await store.takeOverDelivery(delivery, clock());
    if (!held) return;
    const why = error instanceof Error ? error.message : String(error);
    if (error instanceof DeliveryError && error.gone) {
      await store.updateSubscription(subscription.id, { pausedReason: why });
      await store.saveDelivery(settled(held, 'failed', why));
      return tell(subscription, held, 'failed', { ...reason(error), paused: true });
    }
    const attempts = held.attempts + 1;
    const again = retryAt(attempts, clock(), error instanceof DeliveryError ? error.retryAfterMs : undefined);
    if (isTooLate(held.dueAt, again)) return settleFolded(subscription, { ...held, attempts }, why);
    await store.saveDelivery({ ...held, attempts, retryAt: again, reason: why });
    tell(subscription, held, 'retried', { ...reason(error), retryAt: again });
  }

  async function fold(subscription: Subscription, claim: Delivery, why: string): Promise<void> {
    if (await store.claimDelivery(settled(claim, 'folded', why))) tell(subscription, claim, 'folded', { reason: why });
  }

  async function settleFolded(subscription: Subscription, delivery: Delivery, why: string): Promise<void> {
    await store.saveDelivery(settled(delivery, 'folded', why));
    tell(subscription, delivery, 'folded', { reason: why });
  }

  function settled(delivery: Delivery, state: Delivery['state'], why?: string): Delivery {
    const { retryAt: _, reason: __, ...rest } = delivery;
    return { ...rest, state, settledAt: clock(), ...(why !== undefined && { reason: why }) };
  }

  function tell(subscription: Subscription, delivery: Delivery, state: Delivery['state'] | 'retried', more = {}): void {
    const { platform, channel } = subscription;
    const fields = { delivery: delivery.id, platform, channel, dueAt: delivery.dueAt, state, ...more };
    log[state === 'sent' ? 'info' : 'warn'](fields, `digest ${state}`);
    parts.count?.(platform, state);
  }

  return { due, resume };
}

/** A claim on a slot. Its id is made of subscription and slot, so that every process means the same one by it. */
function claimOf(subscription: Subscription, dueAt: string, now: string): Delivery {
  const id = shortHash(`${subscription.id} ${dueAt}`);
  return { id, subscriptionId: subscription.id, dueAt, state: 'claimed', claimedAt: now, attempts: 0 };
}

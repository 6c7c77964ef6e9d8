/** One delivery: claimed before it is built, built once, sent in parts, settled; whatever fails is tried again or folded. */
import { afterQuiet } from './core/due.ts';
import { DeliveryError } from './core/errors.ts';
import { shortHash } from './core/hash.ts';
import { retryAt } from './core/lease.ts';
import type { Delivery, Reply, Subscription } from './core/model.ts';
import type { Adapter, Store } from './core/ports.ts';
import { isOvertaken, isTooLate, isToSayLate, lateFrom, planOf, unsentSince } from './core/slots.ts';
import { type Log, reason } from './log.ts';
import { storedOutbox } from './outbox.ts';
import { pause } from './pausing.ts';

/** Deliveries looked back on for what the next digest has to answer for. */
const LOOK_BACK = 30;

/** What became of a delivery; `unreachable`: it is to be tried again, for the platform did not answer. */
export type Outcome = Delivery['state'] | 'retried' | 'unreachable';

/** What is counted. */
export type DeliveryWatch = {
  outcome(platform: string, state: Exclude<Outcome, 'claimed'>): void;
  /** A part was taken, after so many milliseconds. */
  part(platform: string, milliseconds: number): void;
  /** A digest was sent so many seconds after it was due. */
  sent(platform: string, seconds: number): void;
};

export type DeliveryParts = {
  store: Store;
  adapters: Map<string, Adapter>;
  /** Builds the digest. `lateFrom` is the slot it should have come at, `folded` are slots that came to nothing. */
  digest(subscription: Subscription, about: { lateFrom?: string; folded?: string[] }): Promise<Reply>;
  /** What is said behind a digest that was built in time for `dueAt` and could not be sent then. */
  late(subscription: Subscription, dueAt: string): Promise<Reply>;
  /** The channel has seen this reply, and so everything up to `at`. May be called twice. */
  seen(subscription: Subscription, at: string, reply: Reply): Promise<void>;
  clock: () => string;
  log: Log;
  watch?: DeliveryWatch;
};

export type Deliveries = {
  /** Does what is due: folds missed slots, sends the latest, and moves the subscription to its next slot. */
  due(subscription: Subscription, now: string): Promise<Outcome>;
  /** Takes up what a dead process left behind, or what was to be tried again. */
  resume(delivery: Delivery, subscription: Subscription | undefined, now: string): Promise<Outcome>;
};

/** Makes the deliveries of one process. None of its functions throws for what a platform does. */
export function createDeliveries(parts: DeliveryParts): Deliveries {
  const { store, adapters, clock, log, watch } = parts;

  async function due(subscription: Subscription, now: string): Promise<Outcome> {
    const { send, folded, next } = planOf(subscription, now);
    for (const dueAt of folded) await fold(subscription, claimOf(subscription, dueAt, now), 'it was not sent in time');
    const delivery = send === undefined ? undefined : claimOf(subscription, send, now);
    const claimed = delivery !== undefined && (await store.claimDelivery(delivery));
    // After the claim: killed in between, the slot is found due again, and its claim taken.
    await store.updateSubscription(subscription.id, { dueAt: next.dueAt, dueSlot: next.local }, subscription.dueAt);
    return claimed ? attempt(subscription, delivery) : 'folded';
  }

  async function resume(found: Delivery, subscription: Subscription | undefined, now: string): Promise<Outcome> {
    if (subscription && !adapters.has(subscription.platform)) return 'claimed';
    const delivery = await store.takeOverDelivery(found, now);
    if (!delivery) return 'claimed';
    if (!subscription || subscription.pausedReason !== undefined) {
      await store.saveDelivery(settled(delivery, 'failed', 'the subscription is gone or paused'));
      return 'failed';
    }
    if (isOvertaken(subscription, delivery, now)) {
      return settleFolded(subscription, delivery, delivery.reason ?? 'the bot was stopped in the midst of it');
    }
    const quietUntil = afterQuiet(subscription, now);
    if (quietUntil !== now) {
      await store.saveDelivery({ ...delivery, retryAt: quietUntil });
      return 'claimed';
    }
    return attempt(subscription, delivery);
  }

  async function attempt(subscription: Subscription, delivery: Delivery): Promise<Outcome> {
    let held = delivery;
    try {
      held = await built(subscription, delivery);
      const mine = await store.takeOverDelivery(held, clock());
      if (!mine?.reply) return 'claimed';
      held = mine;
      const { reply, builtAt = mine.claimedAt } = mine;
      const adapter = adapters.get(subscription.platform);
      if (!adapter) throw new DeliveryError(`${subscription.platform} is not connected here`);
      const outbox = storedOutbox(store, held, clock, (ms) => watch?.part(subscription.platform, ms));
      try {
        await adapter.post(subscription.channel, reply, held.id, outbox);
        // Before anything more is said: it was seen, whatever becomes of that.
        await parts.seen(subscription, builtAt, reply);
        await store.updateSubscription(subscription.id, { lastSentAt: builtAt, pause: undefined });
        if (isToSayLate(subscription, outbox.held(), clock())) {
          const late = await parts.late(subscription, held.dueAt);
          await adapter.post(subscription.channel, late, held.id, outbox.behind);
        }
      } finally {
        held = outbox.held();
      }
    } catch (error) {
      return failed(subscription, held, error);
    }
    await store.saveDelivery({ ...settled(held, 'sent'), attempts: held.attempts + 1 });
    watch?.sent(subscription.platform, (Date.parse(clock()) - Date.parse(held.dueAt)) / 1000);
    return tell(subscription, held, 'sent');
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

  async function failed(subscription: Subscription, delivery: Delivery, error: unknown): Promise<Outcome> {
    // Only while it is still ours: another process may have sent it since.
    const held = await store.takeOverDelivery(delivery, clock());
    if (!held) return 'claimed';
    const why = error instanceof Error ? error.message : String(error);
    const known = error instanceof DeliveryError ? error : undefined;
    if (known?.gone) {
      await pause(store, subscription, why, clock());
      await store.saveDelivery(settled(held, 'failed', why));
      return tell(subscription, held, 'failed', { ...reason(error), paused: true });
    }
    const attempts = held.attempts + 1;
    const again = afterQuiet(subscription, retryAt(held, attempts, clock(), known?.retryAfterMs));
    if (isTooLate(subscription, held.dueAt, again)) return settleFolded(subscription, { ...held, attempts }, why);
    await store.saveDelivery({ ...held, attempts, retryAt: again, reason: why });
    return tell(subscription, held, known && !known.refused ? 'unreachable' : 'retried', {
      ...reason(error),
      retryAt: again,
    });
  }

  async function fold(subscription: Subscription, claim: Delivery, why: string): Promise<void> {
    if (await store.claimDelivery(settled(claim, 'folded', why))) tell(subscription, claim, 'folded', { reason: why });
  }

  async function settleFolded(subscription: Subscription, delivery: Delivery, why: string): Promise<Outcome> {
    await store.saveDelivery(settled(delivery, 'folded', why));
    return tell(subscription, delivery, delivery.lateSaid ? 'sent' : 'folded', { reason: why });
  }

  /** Where only the word is missing that it came late, it was sent, whatever is given. */
  function settled(delivery: Delivery, state: Delivery['state'], why?: string): Delivery {
    const { retryAt: _, reason: __, ...rest } = delivery;
    return {
      ...rest,
      state: delivery.lateSaid ? 'sent' : state,
      settledAt: clock(),
      ...(why !== undefined && { reason: why }),
    };
  }

  function tell(subscription: Subscription, delivery: Delivery, state: Exclude<Outcome, 'claimed'>, more = {}) {
    const { platform, channel } = subscription;
    const fields = { delivery: delivery.id, platform, channel, dueAt: delivery.dueAt, state, ...more };
    log[state === 'sent' ? 'info' : 'warn'](fields, `digest ${state}`);
    watch?.outcome(platform, state);
    return state;
  }

  return { due, resume };
}

/** A claim on a slot. Its id is made of subscription and slot, so that every process means the same one by it. */
function claimOf(subscription: Subscription, dueAt: string, now: string): Delivery {
  const id = shortHash(`${subscription.id} ${dueAt}`);
  return { id, subscriptionId: subscription.id, dueAt, state: 'claimed', claimedAt: now, attempts: 0 };
}

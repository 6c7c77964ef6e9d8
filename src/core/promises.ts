/** The part of the store that keeps promises to post, and the outbox through which a delivery is sent. */
import type { Delivery, Subscription } from './model.ts';

/** What may be changed of a subscription; undefined takes a field away. */
export type SubscriptionChange = {
  dueAt?: string;
  dueSlot?: string;
  lastSentAt?: string;
  pausedReason?: string | undefined;
  pause?: Subscription['pause'] | undefined;
  timezone?: string;
  quiet?: Subscription['quiet'] | undefined;
  topics?: string[] | undefined;
  format?: 'short' | 'long' | undefined;
};

/** `overdueSince` is the earliest slot that is due and not yet sent, be it unclaimed or in the midst of it. */
export type Outlook = {
  lastSentAt?: string;
  nextDueAt?: string;
  overdue: number;
  overdueSince?: string;
  paused: number;
};

/** One message of a delivery: `body` as the platform gets it, when it was tried last, and its id there once it was taken. */
export type DeliveryPart = { body: string; triedAt?: string; messageId?: string };

/** Subscriptions and deliveries, in the domain's words. */
export interface PromiseStore {
  saveSubscription(subscription: Subscription): Promise<void>;
  /** Changes these fields only, and only while it exists (and is still due at `whenDueAt`); false otherwise. */
  updateSubscription(id: string, change: SubscriptionChange, whenDueAt?: string): Promise<boolean>;
  removeSubscription(id: string): Promise<void>;
  /**
   * Earliest due first. `dueBefore`: due by that instant, and not paused; `probeBefore`: paused, and to be tried again by
   * then; `untold`: paused, and nobody was told; `watching`: those that wait for news, not paused; `within`: those of a tenant;
   * `after`: those that come later in this order.
   */
  subscriptions(filter: {
    id?: string;
    platform?: string;
    channel?: string;
    within?: string;
    briefingId?: string;
    dueBefore?: string;
    probeBefore?: string;
    untold?: boolean;
    watching?: true;
    after?: Subscription;
    limit?: number;
  }): Promise<Subscription[]>;
  /** True for exactly one caller per subscription and due instant. */
  claimDelivery(delivery: Delivery): Promise<boolean>;
  /** Moves a claim to `now`, its wait over, for exactly one caller; undefined when it was settled or moved meanwhile. */
  takeOverDelivery(delivery: Delivery, now: string): Promise<Delivery | undefined>;
  saveDelivery(delivery: Delivery): Promise<void>;
  /** Claimed and never settled, earliest due first; `freeAt`: those that any process may take up at that instant. */
  unsettledDeliveries(filter?: { freeAt?: string; after?: Delivery; limit?: number }): Promise<Delivery[]>;
  /** The parts of a delivery as they were kept first, whatever is offered later; gone once it is settled. */
  keepParts(deliveryId: string, bodies: string[]): Promise<DeliveryPart[]>;
  /** Adds parts behind those, once in a delivery, and renews the claim; undefined, and nothing added, when the claim was lost. */
  addLateParts(delivery: Delivery, bodies: string[], now: string): Promise<Delivery | undefined>;
  /** Renews the claim and notes that a part is about to be sent; undefined, and nothing noted, when the claim was lost. */
  tryPart(delivery: Delivery, part: number, now: string): Promise<Delivery | undefined>;
  /** Notes what became of a part: taken under this id, or surely not taken. */
  settlePart(deliveryId: string, part: number, messageId: string | undefined): Promise<void>;
  /** How deliveries stand as a whole, for `/healthz`. */
  outlook(now: string): Promise<Outlook>;
  /** A subscription's deliveries, latest due first. */
  deliveries(subscriptionId: string, limit: number): Promise<Delivery[]>;
}

/** Where the parts of one delivery are noted, so that a repeat sends the same bytes, and only those that are missing. */
export interface Outbox {
  now(): string;
  /** The parts as they were kept first; `made` is asked for them the first time only. */
  parts(made: () => string[]): Promise<DeliveryPart[]>;
  /** Right before a part is sent. Throws DeliveryError when another process has the delivery. */
  trying(part: number): Promise<void>;
  /** After it: the message it became, or undefined where the platform surely did not take it. */
  tried(part: number, messageId: string | undefined): Promise<void>;
}

/** What to do about a subscription that is due and about a delivery that was begun: decisions only, no clock and no store. */
import { afterQuiet, dueOf, nextDue, nextSlot, type Slot } from './due.ts';
import type { Delivery, Subscription } from './model.ts';

const MINUTE = 60_000;
/** What is later than this is not sent any more, but told in the next digest, or left out. */
const PATIENCE = { late: 6 * 60 * MINUTE, fold: 30 * MINUTE, skip: 30 * MINUTE };
/** A slot nearer than this is no sign of a clock that was wrong. */
const FAR_AHEAD = 48 * 60 * MINUTE;
/** So long after quiet hours it may still be sent. */
const AFTER_QUIET = 30 * MINUTE;
/** What is later than this says that it is late. */
const LATE = 5 * MINUTE;
/** Missed slots that are told of one by one; more than these are as good as uncounted. */
const FOLDED_KEPT = 14;

export type Plan = {
  /** The slot to send now, if any: the latest that is not too late. */
  send?: string;
  /** Slots that were missed and are told of in the next digest, oldest first. */
  folded: string[];
  /** The slot after all these. */
  next: Slot;
};

/** What is to be done at `now` for a subscription that is due. In quiet hours what may come late waits as a slot at their end. */
export function planOf(subscription: Subscription, now: string): Plan {
  const missed: string[] = [];
  let next: Slot = { dueAt: subscription.dueAt, local: subscription.dueSlot ?? '' };
  while (Date.parse(next.dueAt) <= Date.parse(now)) {
    missed.push(next.dueAt);
    next = slotAfter(subscription, next);
  }
  const last = missed.at(-1);
  const inTime = last !== undefined && !isTooLate(subscription, last, now);
  const quietUntil = afterQuiet(subscription, now);
  const send = inTime && quietUntil === now ? last : undefined;
  const folded = (send === undefined ? missed : missed.slice(0, -1)).slice(-FOLDED_KEPT);
  if (inTime && send === undefined && rule(subscription) === 'late' && quietUntil < next.dueAt)
    next = { dueAt: quietUntil, local: '' };
  return { folded, next, ...(send !== undefined && { send }) };
}

/** The slot after this one, by local time too: by new rules of the zone the same local time may come once more. */
function slotAfter(subscription: Subscription, slot: Slot): Slot {
  let next = nextSlot(subscription, slot.dueAt);
  while (slot.local && next.local <= slot.local) next = nextSlot(subscription, next.dueAt);
  return next;
}

/** Is a slot so long ago that it is not sent any more? Quiet hours that it waits for are not held against it. */
export function isTooLate(subscription: Subscription, dueAt: string, now: string): boolean {
  const limit = new Date(Date.parse(dueAt) + PATIENCE[rule(subscription)]).toISOString();
  const open = afterQuiet(subscription, limit);
  return Date.parse(now) >= Date.parse(open) + (open === limit ? 0 : AFTER_QUIET);
}

/** Is the latest delivery one that could not be posted and that may still be made up for, by the team's own rule? */
export function isOwed(subscription: Subscription, latest: Delivery | undefined, now: string): boolean {
  return latest?.state === 'failed' && !subscription.watch && !isTooLate(subscription, latest.dueAt, now);
}

function rule({ missed = 'late' }: Subscription): keyof typeof PATIENCE {
  return missed;
}

/**
 * The slot that a subscription should be due at where it is stored wrongly: the rules of its zone are others than when it
 * was computed, or the clock was far ahead then. Undefined where it is right.
 */
export function mendedSlot(subscription: Subscription, now: string): Slot | undefined {
  const { dueAt, dueSlot } = subscription;
  if (dueSlot) {
    const due = dueOf(subscription, dueSlot);
    if (due !== dueAt) return due === undefined ? nextSlot(subscription, now) : { local: dueSlot, dueAt: due };
  }
  if (Date.parse(dueAt) - Date.parse(now) < FAR_AHEAD) return undefined;
  const next = nextSlot(subscription, now);
  // One slot before it may be the one that was sent last, were the clock set back since: two are slots nobody gets.
  const passed = next.dueAt < dueAt && nextSlot(subscription, next.dueAt).dueAt < dueAt;
  return passed ? next : undefined;
}

/** The slot, when a digest built `now` for it should say that it is late. */
export function lateFrom(dueAt: string, now: string): string | undefined {
  return Date.parse(now) - Date.parse(dueAt) > LATE ? dueAt : undefined;
}

/** Was a digest that is sent `now` built too early to say itself that it comes late? A watch promised no time. */
export function isToSayLate({ watch }: Subscription, { dueAt, builtAt, lateSaid }: Delivery, now: string): boolean {
  if (watch || lateSaid || builtAt === undefined) return false;
  return lateFrom(dueAt, now) !== undefined && lateFrom(dueAt, builtAt) === undefined;
}

/** Is a delivery that waits to be tried again overtaken, by time or by the next slot? Then it is folded into the next. */
export function isOvertaken(subscription: Subscription, delivery: Delivery, now: string): boolean {
  if (isTooLate(subscription, delivery.dueAt, now)) return true;
  return Date.parse(nextDue(subscription, delivery.dueAt)) <= Date.parse(now);
}

/** Slots since the last digest that was sent, oldest first: what the next one has to answer for. */
export function unsentSince(deliveries: Delivery[]): string[] {
  const latestFirst = [...deliveries].sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1));
  const sent = latestFirst.findIndex((delivery) => delivery.state === 'sent');
  return (sent < 0 ? latestFirst : latestFirst.slice(0, sent))
    .filter((delivery) => delivery.state === 'folded' || delivery.state === 'failed')
    .map((delivery) => delivery.dueAt)
    .reverse();
}

/** What to do about a subscription that is due and about a delivery that was begun: decisions only, no clock and no store. */
import { nextDue } from './due.ts';
import type { Delivery, Subscription } from './model.ts';

const MINUTE = 60_000;
/** What is later than this is not sent any more, but folded into the next digest. */
const TOO_LATE = 6 * 60 * MINUTE;
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
  next: string;
};

/** What is to be done at `now` for a subscription that is due. */
export function planOf(subscription: Subscription, now: string): Plan {
  const missed: string[] = [];
  let slot = subscription.dueAt;
  while (Date.parse(slot) <= Date.parse(now)) {
    missed.push(slot);
    slot = nextDue(subscription, slot);
  }
  const last = missed.at(-1);
  const send = last !== undefined && !isTooLate(last, now) ? last : undefined;
  const folded = (send === undefined ? missed : missed.slice(0, -1)).slice(-FOLDED_KEPT);
  return { folded, next: slot, ...(send !== undefined && { send }) };
}

/** Is a slot so long ago that it is folded into the next? */
export function isTooLate(dueAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(dueAt) >= TOO_LATE;
}

/** The slot, when a digest built `now` for it should say that it is late. */
export function lateFrom(dueAt: string, now: string): string | undefined {
  return Date.parse(now) - Date.parse(dueAt) > LATE ? dueAt : undefined;
}

/** Is a delivery that waits to be tried again overtaken, by time or by the next slot? Then it is folded into the next. */
export function isOvertaken(subscription: Subscription, delivery: Delivery, now: string): boolean {
  if (isTooLate(delivery.dueAt, now)) return true;
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

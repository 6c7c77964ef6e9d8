/** How long a claim on a delivery holds, and when a delivery that failed is tried again: decisions only, no clock. */
import { fnv1a } from './hash.ts';
import type { Delivery } from './model.ts';

const MINUTE = 60_000;
/**
 * How long a claim holds without being renewed, in ms. It is renewed before each part, no part may take so long (time-outs of
 * the adapters included), and it ends while Discord still knows the part's nonce ("a few minutes").
 */
const LEASE = 90_000;
/** Waits between tries, in ms; the last one is repeated. */
const WAITS = [1, 2, 4, 8, 15].map((minutes) => minutes * MINUTE);
/** Tries are spread over this share of their wait, so that what failed together does not come back together. */
const SPREAD = 0.25;

/** The instant from which any process may take a claimed delivery up: its wait is over, or its claim. */
export function freeAt(delivery: Delivery): string {
  if (delivery.retryAt !== undefined) return new Date(delivery.retryAt).toISOString();
  return new Date(Date.parse(delivery.claimedAt) + LEASE).toISOString();
}

/** Claims made later than this can only be those of a clock that was set back since: they hold nobody up. */
export function latestClaim(now: string): string {
  return new Date(Date.parse(now) + LEASE).toISOString();
}

/** When to try again after `attempts` failures: never before the platform says, else after growing waits. */
export function retryAt(delivery: Delivery, attempts: number, now: string, retryAfterMs?: number): string {
  const wait = retryAfterMs ?? WAITS[Math.min(attempts, WAITS.length) - 1] ?? MINUTE;
  const chance = fnv1a(`${delivery.id} ${attempts}`) / 2 ** 32;
  return new Date(Date.parse(now) + wait + Math.round(chance * SPREAD * wait)).toISOString();
}

/** The outbox of one delivery in the store: holds the claim while parts are sent, and notes each of them. */
import { DeliveryError } from './core/errors.ts';
import type { Delivery } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { Outbox } from './core/promises.ts';

const TAKEN = 'Another process has taken the delivery over.';

export type StoredOutbox = Outbox & {
  /** The delivery as this process holds it now. */
  held(): Delivery;
  /** The same, for what is to be said behind all that was sent, once. */
  behind: Outbox;
};

/** `onPart` gets the milliseconds that the platform took for each part it took. */
export function storedOutbox(
  store: Store,
  delivery: Delivery,
  clock: () => string,
  onPart: (milliseconds: number) => void,
): StoredOutbox {
  let held = delivery;
  let began = 0;
  const outbox: Outbox = {
    now: clock,
    async parts(made) {
      const kept = await store.keepParts(held.id, []);
      return kept.length > 0 ? kept : store.keepParts(held.id, made());
    },
    async trying(part) {
      const mine = await store.tryPart(held, part, clock());
      if (!mine) throw new DeliveryError(TAKEN);
      held = mine;
      began = performance.now();
    },
    async tried(part, messageId) {
      if (messageId !== undefined) onPart(performance.now() - began);
      await store.settlePart(held.id, part, messageId);
    },
  };
  const behind: Outbox = {
    ...outbox,
    async parts(made) {
      const mine = await store.addLateParts(held, made(), clock());
      if (!mine) throw new DeliveryError(TAKEN);
      held = mine;
      return store.keepParts(held.id, []);
    },
  };
  return { ...outbox, behind, held: () => held };
}

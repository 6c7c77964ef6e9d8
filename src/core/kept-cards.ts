/** Cards that are records of what was posted: they are shown as they were, word for word, and are judged by nobody anew. */
import type { Card } from './model.ts';

const kept = new WeakSet<Card>();

/** Says that a card is a record. It stays one in this process only, as this very object. */
export function asKept(card: Card): Card {
  kept.add(card);
  return card;
}

export function isKept(card: Card): boolean {
  return kept.has(card);
}

/** Repeatable chance: a small random number generator with a seed, and the draws a corpus is made with. */

/** Draws that are the same for the same seed, on every machine. */
export type Chance = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [low, high]. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True with this probability. */
  happens(probability: number): boolean;
};

/** Chance from a seed: splitmix32, whose neighbouring seeds give unrelated sequences, so that (seed, index) pairs are safe. */
export function chanceFrom(...seeds: number[]): Chance {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = mix(state ^ seed) + 0x9e3779b9;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item,
    happens: (probability) => next() < probability,
  };
}

function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * A rank in [0, size) whose frequency falls as 1 / (rank + 2.7), as words do (Zipf-Mandelbrot with exponent 1), by
 * inverting the integral of the density.
 */
export function zipfRank(chance: Chance, size: number): number {
  const shift = 2.7;
  return Math.min(size - 1, Math.floor(shift * ((size + shift) / shift) ** chance.next() - shift));
}

/** A binary heap of pairs, the most alike on top. */

/** Two groups, and how many articles they held when they were compared. */
export type Pair = { likeness: number; a: number; b: number; size: number };

const before = (x: Pair, y: Pair): boolean =>
  x.likeness !== y.likeness ? x.likeness > y.likeness : x.a !== y.a ? x.a < y.a : x.b < y.b;

/** Adds a pair; of equals, the one with the lower indexes comes out first. */
export function push(heap: Pair[], pair: Pair): void {
  let at = heap.push(pair) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || !before(pair, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = pair;
}

/** Takes the top off; undefined when the heap is empty. */
export function pop(heap: Pair[]): Pair | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    const down = left && right ? (before(left, right) ? 2 * at + 1 : 2 * at + 2) : 2 * at + 1;
    const child = heap[down];
    if (!child || !before(child, last)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = last;
  return top;
}

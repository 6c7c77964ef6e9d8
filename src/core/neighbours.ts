/** Claims that share words with a claim: what it is compared with, of all the claims of a board. */
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';

/** Most claims that one is ever compared with. */
const NEIGHBOURS = 60;
const near = new WeakMap<Claim, Claim[]>();

/** Claims that share enough words with this one to be compared at all; at most `limit` (60), likest first. */
export function neighbours(board: Board, claim: Claim, limit: number): Claim[] {
  // A claim belongs to one board, so what is near it does not change.
  const kept = near.get(claim) ?? nearest(board, claim);
  near.set(claim, kept);
  return kept.slice(0, limit);
}

function nearest(board: Board, claim: Claim): Claim[] {
  const shared = new Float64Array(board.claims.length);
  const touched: number[] = [];
  for (const stem of claim.stems) {
    const square = (board.weights.get(stem) ?? 0) ** 2;
    const list = board.index.get(stem) ?? [];
    if (list.length > 2000 || square === 0) continue;
    for (const number of list) {
      if (shared[number] === 0) touched.push(number);
      shared[number] = (shared[number] ?? 0) + square;
    }
  }
  const of = (number: number) => shared[number] ?? 0;
  // The claim itself is among them. Only the nearest are put in order: sorting all takes longer than finding them.
  const least = Float64Array.from(touched, of).sort()[touched.length - NEIGHBOURS - 1] ?? 0;
  return touched
    .filter((number) => of(number) >= least)
    .sort((a, b) => of(b) - of(a) || a - b)
    .flatMap((number) => board.claims[number] ?? [])
    .filter((other) => other !== claim)
    .slice(0, NEIGHBOURS);
}

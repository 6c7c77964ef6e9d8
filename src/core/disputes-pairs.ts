/** Which claims are compared at all: told at one time, of the same names, and a bounded number of them. */
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { daysBetween, firstDay, lastDay } from './days.ts';
import type { Values, Words } from './message.ts';
import { english } from './say.ts';

/** Claims that cannot all hold side by side, and what they differ on: in English, by which it is known, and to be `said`. */
export type Dispute = { issue: string; said: Words; sides: Claim[] };

/** What a dispute is about. */
export function about(text: string, values?: Values): Pick<Dispute, 'issue' | 'said'> {
  const said = { text, ...(values && { values }) };
  return { issue: english(said), said };
}

/** Days from one value to another, 0 where they can mean the same day. */
export function apart(one: string, other: string): number {
  if (firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one)) return 0;
  return firstDay(one) > lastDay(other)
    ? daysBetween(lastDay(other), firstDay(one))
    : daysBetween(lastDay(one), firstDay(other));
}

/** Told of the same day; where one names none, by articles at most so many days apart. */
export function sameTime(a: Claim, b: Claim, days: number): boolean {
  if (a.when && b.when && a.when.length === 10 && b.when.length === 10) return a.when === b.when;
  return !a.published || !b.published || apart(a.published, b.published) <= days;
}

/** Half of the fewer names at least are in both: what is told of Vik says nothing of Tolvik. */
export function sameNames(a: string[], b: string[]): boolean {
  const fewest = Math.min(a.length, b.length);
  return fewest === 0 || a.filter((stem) => b.includes(stem)).length >= fewest / 2;
}

/**
 * Pairs that share at least three stems, likest first, from the `limit` best told claims: a bounded number, whatever the corpus.
 * @param comparable what is cheap to see and rules a pair out
 */
export function pairs(
  claims: Claim[],
  board: Board,
  limit: number,
  comparable: (a: Claim, b: Claim) => boolean = () => true,
): [Claim, Claim][] {
  const best = bestTold(claims).slice(0, limit);
  const sets = best.map((claim) => new Set(claim.stems));
  const made: [Claim, Claim][] = [];
  for (const [i, a] of best.entries()) {
    for (let j = i + 1; j < best.length; j++) {
      const b = best[j];
      if (!b || !comparable(a, b)) continue;
      const shared = b.stems.filter((stem) => sets[i]?.has(stem)).length;
      if (shared >= 3) made.push([a, b]);
    }
  }
  const alike = new Map(made.map((pair) => [pair, likeness(...pair, board.weights)]));
  return made.sort((x, y) => (alike.get(y) ?? 0) - (alike.get(x) ?? 0));
}

/** Best told first, in one order however the articles came. */
export function bestTold(claims: Claim[]): Claim[] {
  return claims.toSorted(
    (a, b) =>
      Number(a.reworded) - Number(b.reworded) ||
      b.quality - a.quality ||
      (a.articleId === b.articleId ? a.sentence - b.sentence : a.articleId < b.articleId ? -1 : 1),
  );
}

/** Short names of actors, persons first. */
export function people(actors: string[], board: Board): string[] {
  const kind = (actor: string) => board.briefing.actors.find((one) => one.id === actor)?.kind ?? 'person';
  const name = (actor: string) => board.names.get(actor) ?? actor;
  return actors
    .toSorted((a, b) => Number(kind(a) !== 'person') - Number(kind(b) !== 'person') || (name(a) < name(b) ? -1 : 1))
    .map((actor) => (kind(actor) === 'person' ? (name(actor).split(/\s+/).at(-1) ?? actor) : name(actor)));
}

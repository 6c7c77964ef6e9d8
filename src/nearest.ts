/** What a mistyped word of configuration or command line most likely meant. */
import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely meant. */
export function nearest(typed: string, known: string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(typed.toLowerCase(), known);
  return distance(typed.toLowerCase(), near) <= Math.max(2, near.length / 3) ? near : undefined;
}

/** What an editor would tell first, by how a claim is told. */
import type { Claim } from './claims.ts';
import { isBackground } from './salience.ts';

/** A factor around 1 by which the worth of a claim is multiplied: above it for deeds and their outcome, below it for opinions, quotations and background. It is mild, for what matters is in the words. */
export function newsValue(claim: Claim): number {
  return (
    (claim.mode === 'past' ? 1.1 : claim.mode === 'opinion' ? 0.7 : 1) *
    (claim.outcome ? 1.2 : 1) *
    (claim.direct ? 0.8 : 1) *
    (isBackground(claim) ? 0.6 : 1)
  );
}

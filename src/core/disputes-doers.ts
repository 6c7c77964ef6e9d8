/** Disagreements on who did it: one deed for which two are held responsible. */
import { HOLDS_RESPONSIBLE } from '../text/languages/en-happenings.ts';
import { contentStems } from '../text/stems.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { about, apart, bestTold, type Dispute, sameNames } from './disputes-pairs.ts';

const NEAR_DAYS = 7;
/** Two words make a deed where they are so rare together (inverse document frequency); three in any case. */
const RARE = 6;

type Held = { claim: Claim; doer: string; doerStems: string[]; deed: string[] };

/** Two claims that hold different doers responsible for what is one deed by its words. */
export function doerDisputes(board: Board): Dispute[] {
  const held = bestTold(board.claims.filter((claim) => !claim.reworded)).flatMap(heldResponsible);
  const made = new Map<string, Dispute>();
  for (const [at, a] of held.entries())
    for (const b of held.slice(at + 1)) {
      const shared = a.deed.filter((stem) => b.deed.includes(stem));
      const rare = shared.reduce((sum, stem) => sum + (board.weights.get(stem) ?? 1), 0);
      if (
        shared.length < 2 ||
        (shared.length < 3 && rare < RARE) ||
        a.doerStems.some((stem) => b.doerStems.includes(stem))
      )
        continue;
      if (!a.claim.published || !b.claim.published || apart(a.claim.published, b.claim.published) > NEAR_DAYS) continue;
      const names = (one: Held) => one.deed.filter((stem) => one.claim.nameStems.includes(stem));
      if (!sameNames(names(a), names(b))) continue;
      const what = about('Who: {one} or {other}', { one: a.doer, other: b.doer });
      if (!made.has(what.issue)) made.set(what.issue, { ...what, sides: [a.claim, b.claim] });
    }
  return [...made.values()];
}

/** One of these words is in every such sentence, and in few others: the patterns themselves take long to fail. */
const MAY_HOLD =
  /\b(?:[Bb]lam|[Aa]ccus|behind|responsib|(?:caused|ordered|staged|launched|planted|committed|out|started|fired|off) by)/;

function heldResponsible(claim: Claim): Held[] {
  if (!MAY_HOLD.test(claim.text)) return [];
  const text = claim.text.replace(/\s?\[[^\]]*\]/g, '');
  for (const pattern of HOLDS_RESPONSIBLE) {
    const found = pattern.exec(text)?.groups;
    if (!found || /\b(?:not|never|no|den(?:y|ies|ied))\b|n['’]t/i.test(text)) continue;
    const doer = (found.doer ?? '').replace(/^the /i, '');
    const doerStems = contentStems(doer);
    const deed = contentStems(found.deed ?? '');
    if (doerStems.length > 0 && deed.length >= 2) return [{ claim, doer, doerStems, deed }];
  }
  return [];
}

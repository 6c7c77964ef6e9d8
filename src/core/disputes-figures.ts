/** Disagreements on numbers: one measured thing with two figures that cannot both be, told at one time. */
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { type Dispute, pairs, sameNames, sameTime } from './disputes-pairs.ts';
import { contrastAt, differ, figuresIn, figuresOf } from './figures.ts';

/** Figures of a thing that does not grow by the day stay the same for so long. */
const SAME_TIME_DAYS = 4;
/** Alike enough within one article. */
const LIKE_WITHIN = 0.5;
/** Counts that grow while they are told: two days give two counts, and neither is wrong. */
const TOLL =
  /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|fatalit\w+|cases?|infect\w+|injur\w+|wound\w+|arrest\w*|detain\w*|hospitali[sz]\w*|missing|victims?|casualt\w+|confirmed|displaced|evacuat\w+|positive|admitted|so far|rose|risen|toll|fled|fall(?:en)?|fell|gain(?:ed|s)?|climb(?:ed|s)?|dropp?(?:ed|s)?|jump(?:ed|s)?|down|up)\b/i;

/** Two claims on one thing counted, and the halves of a sentence that sets one count against another. */
export function figureDisputes(board: Board): Dispute[] {
  const counted = board.claims.filter(
    (claim) => claim.mode !== 'future' && !claim.reworded && figuresOf(claim).length > 0,
  );
  const between = pairs(counted, board, 300, sameUnit).flatMap(([a, b]) => {
    const days = TOLL.test(a.text) || TOLL.test(b.text) ? 0 : SAME_TIME_DAYS;
    if (!sameTime(a, b, days) || !sameNames(a.nameStems, b.nameStems)) return [];
    const found = differ(board, a, b);
    // Within one article most figures of a kind are of different things.
    if (a.articleId === b.articleId && likeness(a, b, board.weights) < LIKE_WITHIN) return [];
    return found ? [{ issue: issueOf(found.one, found.other), sides: [a, b] }] : [];
  });
  return [...between, ...board.claims.flatMap(contrast)];
}

function sameUnit(a: Claim, b: Claim): boolean {
  return figuresOf(a).some((one) => figuresOf(b).some((other) => other.unit === one.unit));
}

/** Each half of a sentence that sets a figure against another is a side, the rest of the sentence cut. */
function contrast(claim: Claim): Dispute[] {
  const at = claim.mode === 'future' || claim.speaker ? undefined : contrastAt(claim.text);
  if (at === undefined) return [];
  const sides = [
    { ...claim, text: `${claim.text.slice(0, at)}…` },
    { ...claim, text: `… ${claim.text.slice(at).replace(/^,\s(?:but|while|whereas|although|yet)\s/i, '')}` },
  ];
  const [one, other] = sides.map((side) => figuresIn(side.text)[0]);
  return one && other ? [{ issue: issueOf(one, other), sides }] : [];
}

type Counted = { number: string; words: string };

function issueOf(one: Counted, other: Counted): string {
  return `The figure: ${one.number} or ${other.number} ${one.words}`;
}

/** Disagreements on numbers: one measured thing with two figures that cannot both be, told at one time. */
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { about, bestTold, type Dispute, pairs, sameNames, sameTime } from './disputes-pairs.ts';
import { contrastAt, differ, figuresIn, figuresOf } from './figures.ts';
import { isBackground } from './salience.ts';

/** Figures of a thing that does not grow by the day stay the same for so long. */
const SAME_TIME_DAYS = 4;
/** Alike enough within one article. */
const LIKE_WITHIN = 0.5;
/** Claims that count in one unit, best told: more are not compared. */
const OF_ONE_UNIT = 150;
/** Counts that grow while they are told: two days give two counts, and neither is wrong. */
const TOLL =
  /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|fatalit\w+|cases?|infect\w+|injur\w+|wound\w+|arrest\w*|detain\w*|hospitali[sz]\w*|missing|victims?|casualt\w+|confirmed|displaced|evacuat\w+|positive|admitted|so far|rose|risen|toll|fled|fall(?:en)?|fell|gain(?:ed|s)?|climb(?:ed|s)?|dropp?(?:ed|s)?|jump(?:ed|s)?|down|up)\b/i;

/** A count as of an hour, and one that says what it leaves out: another count beside it is later, or wider, and no contradiction. */
const RUNNING =
  /\b(?:so far|to date|as of|by now|(?:has|have) now|now (?:been|at|stands?)|latest|up from|at last count)\b/i;
const EXPLAINED =
  /\b(?:(?:not|without|before) (?:including|counting)|not (?:yet )?(?:included|counted)|excluding|leaving out|does(?:n['’]t| not) include)\b/i;

/** Two claims on one thing counted, and the halves of a sentence that sets one count against another. */
export function figureDisputes(board: Board): Dispute[] {
  const counted = bestTold(
    board.claims.filter((claim) => claim.mode !== 'future' && !claim.reworded && !isBackground(claim)),
  );
  const byUnit = new Map<string, Claim[]>();
  for (const claim of counted)
    for (const unit of new Set(figuresOf(claim).map((figure) => figure.unit)))
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), claim]);
  const seen = new Set<string>();
  const between = [...byUnit.values()].flatMap((claims) =>
    pairs(claims, board, OF_ONE_UNIT, ofOneTime).flatMap(([a, b]) => {
      const key = `${a.articleId} ${a.sentence} ${b.articleId} ${b.sentence}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return disputed(board, a, b);
    }),
  );
  const likest = between.sort((x, y) => y.like - x.like).map(({ like: _, ...dispute }) => dispute);
  return [...board.claims.flatMap(contrast), ...likest];
}

function ofOneTime(a: Claim, b: Claim): boolean {
  if (!sameTime(a, b, SAME_TIME_DAYS)) return false;
  if ([a, b].some(({ text }) => RUNNING.test(text) || EXPLAINED.test(text))) return false;
  const grows = TOLL.test(a.text) || TOLL.test(b.text);
  return (!grows || sameTime(a, b, 0)) && sameNames(a.nameStems, b.nameStems);
}

function disputed(board: Board, a: Claim, b: Claim): (Dispute & { like: number })[] {
  const found = differ(board, a, b);
  const like = likeness(a, b, board.weights);
  // Within one article most figures of a kind are of different things.
  if (!found || (a.articleId === b.articleId && like < LIKE_WITHIN)) return [];
  return [{ ...issueOf(found.one, found.other), sides: [a, b], like }];
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
  return one && other ? [{ ...issueOf(one, other), sides }] : [];
}

type Counted = { number: string; words: string };

function issueOf(one: Counted, other: Counted): Pick<Dispute, 'issue' | 'said'> {
  const values = { one: one.number, other: other.number, words: one.words };
  return about('The figure: {one} or {other} {words}', values);
}

/** Figures that are set against another party's in so many words: "a third more than the port admits", "its own count found three". */

import { contentStems } from '../text/stems.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { about, type Dispute } from './disputes-pairs.ts';
import { type Figure, figuresIn, figuresOf, isGeneral } from './figures.ts';

/** Says itself that somebody else has another figure. */
const AGAINST =
  /\b(?:more|less|fewer|higher|lower|larger|smaller|bigger) than (?:the )?(?:[\p{L}’'-]+ ){1,4}(?:admits?|admitted|says?|said|claims?|claimed|puts?|reckons?|reckoned|estimates?|estimated|counts?|counted|concedes?|allows?)\b/iu;
const OWN =
  /\b(?:its|their|his|her) own (?:[\p{L}-]+ )?(?:surveys?|counts?|figures?|estimates?|tally|tallies|stud(?:y|ies)|tests?|measurements?|inquiry|investigation)\b/iu;
/** Who counts for himself counts the same thing in like words: so many beside the unit. */
const SHARED = 1;

/** A figure and the one it is set against, where the articles hold only one such other. */
export function contestedFigures(board: Board): Dispute[] {
  const told = board.claims.filter((claim) => !claim.reworded);
  return told.flatMap((claim) => {
    const against = AGAINST.test(claim.text);
    if (!against && !OWN.test(claim.text)) return [];
    for (const one of countsIn(claim).filter(({ unit }) => !isGeneral(unit) && (!against || unit.includes(' ')))) {
      const others = told.flatMap((other) => {
        if (other === claim || (other.speaker && other.speaker.name === claim.speaker?.name)) return [];
        const figure = countsIn(other).find(({ unit }) => unit === one.unit);
        const fits = figure && excludes(one, figure) && (against || aboutSame(claim, other, one));
        return fits ? [{ other, figure }] : [];
      });
      const [first] = others;
      // Of several that differ nobody knows which is meant.
      if (!first || others.some(({ figure }) => figure.number !== first.figure.number)) continue;
      const values = { one: first.figure.number, other: one.number, words: one.words };
      return [{ ...about('The figure: {one} or {other} {words}', values), sides: [first.other, claim] }];
    }
    return [];
  });
}

const COUNTED =
  /\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|a hundred|a dozen) (\p{L}+s)\b/giu;

/** Its figures, and "nine of them" by the noun that was counted before. */
function countsIn(claim: Claim): Figure[] {
  const figures = figuresOf(claim);
  const them = /\b([\p{L}\d]+) of (?:them|these|those)\b/iu.exec(claim.text);
  const noun = them && [...claim.text.slice(0, them.index).matchAll(COUNTED)].at(-1)?.[1];
  const part = noun && figuresIn(`${them[1]} ${noun}`)[0];
  return part ? [...figures.filter(({ unit }) => unit !== part.unit), part] : figures;
}

function excludes(one: Figure, other: Figure): boolean {
  return Number.isFinite(one.low) && Number.isFinite(other.low) && (one.low > other.high || other.low > one.high);
}

/** Words in common beside the unit. */
function aboutSame(a: Claim, b: Claim, { words }: Figure): boolean {
  const unit = contentStems(words);
  return a.stems.filter((stem) => b.stems.includes(stem) && !unit.includes(stem)).length >= SHARED;
}

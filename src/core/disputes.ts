/** Claims that cannot all hold: different days, different numbers, a yes beside a no, well beside badly, one doer or another. */
import { repeats } from './agreement.ts';
import type { Board } from './board.ts';
import { contestedFigures } from './disputes-contests.ts';
import { dayDisputes } from './disputes-days.ts';
import { denialDisputes } from './disputes-denials.ts';
import { doerDisputes } from './disputes-doers.ts';
import { figureDisputes } from './disputes-figures.ts';
import { outlookDisputes } from './disputes-outlook.ts';
import type { Dispute } from './disputes-pairs.ts';
import { beginningDisputes } from './disputes-stages.ts';

const found = new WeakMap<Board, Dispute[]>();

/** Disagreements of a board, strongest first; each names what it is about and has two sides or more. */
export function findDisputes(board: Board): Dispute[] {
  const kept = found.get(board);
  if (kept) return kept;
  const disputes = distinct(
    [
      ...dayDisputes(board),
      ...denialDisputes(board),
      ...outlookDisputes(board),
      ...doerDisputes(board),
      ...figureDisputes(board),
      ...contestedFigures(board),
      ...beginningDisputes(board),
    ],
    board,
  );
  found.set(board, disputes);
  return disputes;
}

/** One dispute for each issue and pair of sides; a plain telling before a reworded one. */
function distinct(disputes: Dispute[], board: Board): Dispute[] {
  const kept: Dispute[] = [];
  for (const dispute of disputes.toSorted((a, b) => reworded(a) - reworded(b))) {
    const seen = kept.some(
      (one) =>
        one.issue === dispute.issue ||
        dispute.sides.every((side) => one.sides.some((other) => other === side || repeats(side, other, board.weights))),
    );
    if (!seen) kept.push(dispute);
  }
  return kept;
}

function reworded(dispute: Dispute): number {
  return dispute.sides.filter((side) => side.reworded).length;
}

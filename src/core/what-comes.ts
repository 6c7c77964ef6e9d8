/** What comes next: days that the articles fix or expect, then plans without a day while they are fresh. */
import { type Board, makesSamePoint, pickDistinct, withSeconds } from './board.ts';
import { type Draft, type DraftBlock, draft } from './card.ts';
import type { Claim } from './claims.ts';
import { datesAhead } from './dates-ahead.ts';
import { daysBetween, lastDay } from './days.ts';
import { upcoming } from './salience.ts';
import type { Say } from './say.ts';

const LINES = 3;
/** Beside days that are fixed, plans without one fill up to so many lines. */
const UNDATED_LINES = 2;
/** A plan that names no day is news for so long; after that nobody knows whether it still stands. */
const FRESH_DAYS = 5;

/** At most three, soonest first, none that repeats what was told; `fits` narrows them to a topic. What was called off is no plan. */
export function whatComes(board: Board, now: string, told: Claim[], fits: (claim: Claim) => boolean): Claim[] {
  const dated = datesAhead(board, now).filter(
    ({ passed, certainty, claim }) => !passed && certainty !== 'possible' && claim.mode !== 'opinion',
  );
  const soonest = pickDistinct(
    board,
    [...new Set(dated.map(({ claim }) => claim))].filter(fits),
    told,
    LINES,
    makesSamePoint,
  );
  const undated = upcoming(board, now)
    .filter((claim) => !claim.when && isFresh(claim, now) && fits(claim))
    .slice(0, 30);
  const room = Math.max(0, UNDATED_LINES - soonest.length);
  const more = pickDistinct(board, undated, [...told, ...soonest], room, makesSamePoint);
  return [...soonest, ...more].map((claim) => withSeconds(board, claim));
}

/** A plan as a line: its day is the day it names; the day on which it was printed is not one to wait for. */
function planDraft(claim: Claim, more: Partial<Draft>): Draft {
  const { date: _, ...line } = draft(claim, more);
  return claim.when ? { ...line, date: claim.when } : line;
}

/** What comes as blocks of a card: what sound texts tell, and apart from it what only a reworded text does. */
export function nextBlocks(claims: Claim[], mark: (claim: Claim) => Partial<Draft>, say: Say): DraftBlock[] {
  const lines = (reworded: boolean) =>
    claims.filter((claim) => claim.reworded === reworded).map((claim) => planDraft(claim, mark(claim)));
  return [
    { type: 'lines', heading: say('Next'), lines: lines(false) },
    { type: 'lines', heading: say('Next, told only by a reworded text'), lines: lines(true) },
  ];
}

function isFresh(claim: Claim, now: string): boolean {
  return claim.published !== undefined && daysBetween(lastDay(claim.published), now.slice(0, 10)) <= FRESH_DAYS;
}

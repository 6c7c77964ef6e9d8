/** Questions that name nothing to look for: what is the latest, what happened on a day, what comes next. */
import { onDays } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import { type Candidate, distinct } from './ask-settle.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { newsworthy, settledOutcomes, upcoming } from './salience.ts';

const ON_A_DAY = 3;
const AHEAD = 2;

/** "What happened?": the settled outcome; "What happened on Monday?": what was news on the days that the question names. */
export function latest(board: Board, { dates }: Question): Candidate[] {
  if (dates.length === 0)
    return settledOutcomes(board)
      .slice(0, 1)
      .map((claim) => whole(claim, board));
  const told = board.claims.filter(
    (claim) =>
      claim.mode === 'past' &&
      !claim.reworded &&
      claim.when !== undefined &&
      onDays(claim, dates) &&
      // What is told of a month is told of none of its days.
      dates.some((date) => claim.when !== undefined && claim.when.length >= date.length),
  );
  return distinct(
    newsworthy(board, told)
      .slice(0, 12)
      .map((claim) => whole(claim, board)),
  ).slice(0, ON_A_DAY);
}

/** "What will she do next?": what lies ahead and is about those who are named. */
export function coming(board: Board, { terms }: Question, now: string): Candidate[] {
  const actors = terms.flatMap((term) => term.actor ?? []);
  const about = upcoming(board, now).filter((claim) =>
    actors.every((actor) => claim.subjects.includes(actor) || claim.speaker?.actor === actor),
  );
  return distinct(about.map((claim) => whole(claim, board))).slice(0, AHEAD);
}

function whole(claim: Claim, board: Board): Candidate {
  return { claim, board, found: { start: 0, end: 0, value: claim.text, near: 1 }, score: 1 };
}

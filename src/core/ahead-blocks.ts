/** Dates ahead as blocks of a card: what is fixed, what is not certain, and days that passed without a report. */
import { type Board, centrality, pickDistinct } from './board.ts';
import { type DraftBlock, draft } from './card.ts';
import type { Claim } from './claims.ts';
import { type DateAhead, datesAhead, spanOf } from './dates-ahead.ts';
import { addDays, dayName, daysBetween, isCalendar, lastDay } from './days.ts';
import { rankBy } from './salience.ts';
import { english, type Say } from './say.ts';

const AHEAD = 6;
const SILENT = 3;
/** Belonging to the story counts so much, beside how well it is told (about 0 to 1.5). */
const STORY = 4;
/** Silence is worth a line for so many days, counted to the newest article. */
const RECENT = 30;

/**
 * What the articles name for days to come, soonest first, without what `told` says already: "Ahead" is told as fixed or is
 * a deadline, "Ahead, not certain" is expected or possible. Then what had been fixed for days that are over and on which
 * no article reports, with a note when the newest article is older than such a day. No blocks where there is nothing.
 */
export function aheadBlocks(board: Board, now: string, told: Claim[] = [], say: Say = english): DraftBlock[] {
  const dates = datesAhead(board, now);
  const ahead = choose(
    board,
    dates.filter((date) => !date.passed),
    now,
    told,
    AHEAD,
  );
  const isFixed = ({ certainty }: DateAhead) => certainty === 'scheduled' || certainty === 'deadline';
  const silent = choose(
    board,
    dates.filter((date) => isFixed(date) && isSilent(board, date)),
    board.asOf ?? now,
    [...told, ...ahead.map(({ claim }) => claim)],
    SILENT,
  );
  return [
    { type: 'timeline', heading: say('Ahead'), entries: entriesOf(ahead.filter(isFixed)) },
    {
      type: 'timeline',
      heading: say('Ahead, not certain'),
      entries: entriesOf(ahead.filter((date) => !isFixed(date))),
    },
    { type: 'timeline', heading: say('Passed, no article reports'), entries: entriesOf(silent) },
    ...stale(board, silent, say),
  ];
}

function isSilent(board: Board, date: DateAhead): boolean {
  if (date.passed !== 'in silence' || date.kind === 'other') return false;
  return board.asOf !== undefined && spanOf(date.day).to >= addDays(board.asOf, -RECENT);
}

/** Those that matter to the story most and are nearest to a day, in the order of their days. */
function choose(board: Board, dates: DateAhead[], near: string, told: Claim[], limit: number): DateAhead[] {
  const worth = ({ claim, kind, certainty, day }: DateAhead) =>
    STORY * centrality(board, claim) +
    claim.quality +
    (kind === 'other' ? 0 : 0.5) +
    (certainty === 'possible' ? 0 : certainty === 'expected' ? 0.3 : 0.6) -
    Math.min(1, Math.abs(daysBetween(near, spanOf(day).from)) / 60);
  const score = new Map(dates.map((date) => [date.claim, worth(date)]));
  const best = rankBy([...score.keys()], (claim) => score.get(claim) ?? 0);
  const picked = new Set(pickDistinct(board, best, told, limit));
  return dates.filter(
    (date, at) => picked.has(date.claim) && dates.findIndex(({ claim }) => claim === date.claim) === at,
  );
}

function entriesOf(dates: DateAhead[]) {
  const byDate = new Map<string, Claim[]>();
  for (const { day, claim } of dates) {
    // A week has no name of its own on a card: its month is said, the sentence says the rest.
    const date = isCalendar(day) ? day : spanOf(day).from.slice(0, 7);
    byDate.set(date, [...(byDate.get(date) ?? []), claim]);
  }
  return [...byDate].map(([date, claims]) => ({ date, lines: claims.map((claim) => draft(claim, { date })) }));
}

function stale(board: Board, silent: DateAhead[], say: Say): DraftBlock[] {
  const last = silent.at(-1);
  if (!last || !board.asOf || lastDay(board.asOf) > spanOf(last.day).to) return [];
  const day = dayName(board.asOf, say.language);
  return [{ type: 'note', text: say('The newest article is of {day}: reports may be missing here.', { day }) }];
}

/** Dated events in order, with the precision that is known; what lies ahead stands apart. */
import { type Board, behindEvent, centrality, pickDistinct, withSeconds } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName, daysBetween, firstDay, lastDay } from './days.ts';
import type { Card } from './model.ts';
import { rankBy } from './salience.ts';

const PER_DATE = 2;
const DATES = 14;

export type TimelineEvents = { date: string; claims: Claim[] }[];

/**
 * The days of which the articles tell, oldest first, each with its best told claims; at most `dates` days, those of which
 * most publishers tell. A claim stands under the day it speaks of, never under the day it was printed.
 */
export function timelineOf(
  board: Board,
  options: { from?: string; to?: string; dates?: number; perDate?: number },
): TimelineEvents {
  const { from, to, dates = DATES, perDate = PER_DATE } = options;
  const byDate = new Map<string, Claim[]>();
  for (const claim of board.claims) {
    const day = claim.when;
    if (!day || claim.mode === 'opinion' || toldPlainly(board, claim)) continue;
    if ((from && lastDay(day) < firstDay(from)) || (to && firstDay(day) > lastDay(to))) continue;
    byDate.set(day, [...(byDate.get(day) ?? []), claim]);
  }
  const weighed = [...byDate].map(([date, claims]) => ({
    date,
    claims,
    weight: weighDay(board, claims),
  }));
  const chosen = weighed.sort((a, b) => b.weight - a.weight || (a.date < b.date ? -1 : 1)).slice(0, dates);
  const order = chosen.sort((a, b) =>
    firstDay(a.date) === firstDay(b.date)
      ? a.date.length - b.date.length
      : firstDay(a.date) < firstDay(b.date)
        ? -1
        : 1,
  );
  const shown: Claim[] = [];
  return order.flatMap(({ date, claims }) => {
    const picked = pickDistinct(
      board,
      rankBy(happened(board, date, claims), (claim) => told(board, claim)),
      shown,
      claims.every((one) => one.reworded) || date.length === 4 ? 1 : perDate,
    ).map((claim) => withSeconds(board, claim));
    shown.push(...picked);
    return picked.length ? [{ date, claims: picked }] : [];
  });
}

/** Days of which most publishers tell, and those best told, first. */
function weighDay(board: Board, claims: Claim[]): number {
  return new Set(claims.map((one) => one.publisher)).size + Math.max(...claims.map((claim) => told(board, claim)));
}

/** A reworded telling of what a plain article tells, of that day or the next to it. */
function toldPlainly(board: Board, claim: Claim): boolean {
  if (!claim.reworded) return false;
  return (
    !claim.saysDay ||
    board.claims.some(
      (other) =>
        !other.reworded &&
        other.when?.length === 10 &&
        claim.when?.length === 10 &&
        Math.abs(daysBetween(other.when, claim.when)) <= 1 &&
        other.actors.filter((actor) => claim.actors.includes(actor)).length >= 2,
    )
  );
}

/** Of a day that is over, what was done; what had been announced for it only where nothing else tells of it. */
function happened(board: Board, date: string, claims: Claim[]): Claim[] {
  const done = claims.filter((claim) => claim.mode === 'past');
  return done.length > 0 && board.asOf && firstDay(date) <= board.asOf ? done : claims;
}

function told(board: Board, claim: Claim): number {
  return (
    2 * centrality(board, claim) +
    claim.quality +
    (claim.outcome ? 2 : 0) +
    (claim.mode === 'past' ? 0.3 : 0) +
    (claim.subjects.length ? 0.2 : 0) -
    (claim.saysDay ? 0 : 0.6) -
    behindEvent(board, claim)
  );
}

/** The timeline card as of `now`; `from` and `to` are days, months or years. */
export function timelineCard(board: Board, now: string, range: { from?: string; to?: string }, since?: string): Card {
  const today = now.slice(0, 10);
  const events = timelineOf(board, range);
  const entry = ({ date, claims }: TimelineEvents[number]) => ({
    date,
    lines: claims.map((claim) =>
      draft(claim, { date, ...(since && claim.knownAt > since ? { change: 'new' as const } : {}) }),
    ),
  });
  // Of the running month: what is planned for it lies ahead, what was done in it does not.
  const isAhead = ({ date, claims }: TimelineEvents[number]) =>
    firstDay(date) > today || (lastDay(date) >= today && claims.every((claim) => claim.mode === 'future'));
  const ahead = events.filter(isAhead);
  const past = events.filter((event) => !isAhead(event));
  const blocks: DraftBlock[] = [
    { type: 'timeline', heading: ahead.length ? 'So far' : 'In order', entries: past.map(entry) },
    { type: 'timeline', heading: 'Upcoming', entries: ahead.map(entry) },
  ];
  if (events.length === 0) blocks.push({ type: 'note', text: nothingBetween(range) });
  return makeCard({
    kind: 'timeline',
    title: `${board.briefing.title}: timeline`,
    now,
    blocks,
    actions: [
      { label: 'Status', command: commandLine(board.briefing, 'status') },
      { label: 'Sources', command: commandLine(board.briefing, 'sources') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function nothingBetween({ from, to }: { from?: string; to?: string }): string {
  const range = [from && `from ${dayName(from)}`, to && `to ${dayName(to)}`].filter(Boolean).join(' ');
  return `No article dates an event${range ? ` ${range}` : ''}. Try it without dates: timeline.`;
}

/** Dated events in order, with the precision that is known; what lies ahead stands apart. */
import { aheadBlocks } from './ahead-blocks.ts';
import { type Board, behindEvent, withSeconds } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName, daysBetween, firstDay, lastDay } from './days.ts';
import type { Card } from './model.ts';
import { english, type Say } from './say.ts';
import { weighDays } from './timeline-days.ts';
import { bestOfDay, claimsByDay, linesOf } from './timeline-lines.ts';
import { sameOutcome } from './topic-state.ts';

const PER_DATE = 2;
const DATES = 14;
/** So many more of a day are looked at, for some tell what is told. */
const SPARE = 2;
/** Publishers who tell of a month or a year count so much less than those who tell of a day. */
const COARSE = 4;

export type TimelineEvents = { date: string; claims: Claim[] }[];
type Range = { from?: string; to?: string };

/**
 * What happened on the days of which the articles tell, oldest first, each with its best told claims; at most `dates` days,
 * the heaviest (`weighDays`). A claim stands under a day it names, never under the day it was printed, and only when it
 * tells something as done. A year in which months or days are told of says nothing more; it is left out.
 */
export function timelineOf(board: Board, options: Range & { dates?: number; perDate?: number }): TimelineEvents {
  const { from, to, dates = DATES, perDate = PER_DATE } = options;
  const { told, weights } = laidOut(board);
  const within = (day: string) =>
    !(from && lastDay(day) < firstDay(from)) && !(to && firstDay(day) > lastDay(to)) && !isVague(board, told, day);
  const chosen = [...weights]
    .filter(([day]) => within(day))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    .slice(0, dates)
    .map(([day]) => day);
  // Outcomes before words; last what was written before the event, or leans on the sentence before for its day.
  const more = (claim: Claim) =>
    (claim.outcome ? 0.4 : 0) - (claim.direct ? 0.4 : 0) - (claim.saysDay ? 0 : 0.6) - behindEvent(board, claim);
  const entries = linesOf(chosen, told, (claims, shown, date) => {
    const few = claims.every((one) => one.reworded) || date.length === 4;
    const limit = few ? 1 : perDate;
    const best = bestOfDay(board, claims, shown, limit + SPARE, more);
    // Two tellings of one outcome are one entry.
    return best.filter((one, at) => !best.slice(0, at).some((other) => sameOutcome(one, other))).slice(0, limit);
  });
  return entries.map(({ date, claims }) => ({ date, claims: claims.map((claim) => withSeconds(board, claim)) }));
}

type LaidOut = { told: Map<string, Claim[]>; weights: Map<string, number> };

// Boards do not change, so their days are laid out and weighed once.
const known = new WeakMap<Board, LaidOut>();

/** What is told as done of each day, and what the day weighs: by articles, and by publishers who tell of it. */
function laidOut(board: Board): LaidOut {
  const kept = known.get(board);
  if (kept) return kept;
  const told = claimsByDay(
    board.claims.filter((claim) => claim.when && claim.mode === 'past' && isEvent(claim) && !toldPlainly(board, claim)),
  );
  const named = weighDays(board);
  const weights = [...told].map(([day, claims]): [string, number] => {
    const publishers = new Set(claims.map((one) => one.publisher)).size;
    return [day, (named.get(day) ?? 0) + publishers / (day.length === 10 ? 1 : COARSE)];
  });
  const made = { told, weights: new Map(weights) };
  known.set(board, made);
  return made;
}

/** "More guarded on Monday" without "than", and "the biggest since 2009": a comparison, and the day to which it compares. */
const COMPARES =
  /\b(?:was|were|is|are|sounded|sounds|seemed|seems|looked|looks|appeared|appears|grew|became|remained)\s(?:much |far |even |a little |somewhat )?(?:more|less)\s\p{L}+(?! than)\b(?!.*\bthan\b)/iu;
const SINCE_THEN = /\b(?:\p{L}{3,}est|most|first|worst|best|highest|lowest)\b[^.;]*\ssince\s/iu;
/** Told of the article's own time: another date beside it is not that of the line. */
const AT_PRESENT = /\b(?:now|currently|at present|today)\b/i;
const LONG_AGO = 60;

/** Does it tell what happened on its day? */
function isEvent({ text, when, published }: Claim): boolean {
  const plain = text.replace(/\s?\[[^\]]*\]/g, '');
  if (COMPARES.test(plain)) return false;
  const old =
    when !== undefined && published !== undefined && daysBetween(lastDay(when), firstDay(published)) > LONG_AGO;
  return !old || !(SINCE_THEN.test(plain) || AT_PRESENT.test(plain));
}

/** A year of which months or days are told, or the month that runs when the articles end, of which days are told. */
function isVague(board: Board, told: Map<string, Claim[]>, day: string): boolean {
  const coarse = day.length === 4 || (day.length === 7 && board.asOf?.startsWith(day));
  return Boolean(coarse && [...told.keys()].some((other) => other.length > day.length && other.startsWith(day)));
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

/** The timeline card as of `now`; `from` and `to` are days, months or years. */
export function timelineCard(board: Board, now: string, range: Range, since?: string, say: Say = english): Card {
  const today = now.slice(0, 10);
  const events = timelineOf(board, range).filter(({ date }) => firstDay(date) <= today);
  const entry = ({ date, claims }: TimelineEvents[number]) => ({
    date,
    lines: claims.map((claim) =>
      draft(claim, { date, ...(since && claim.knownAt > since ? { change: 'new' as const } : {}) }),
    ),
  });
  const told = events.flatMap(({ claims }) => claims);
  const ahead = aheadBlocks(board, now, told, say).map((block) => keepTo(range, block));
  const anyAhead = ahead.some((block) => block.type === 'timeline' && block.entries.length > 0);
  const blocks: DraftBlock[] = [
    { type: 'timeline', heading: anyAhead ? say('So far') : say('In order'), entries: events.map(entry) },
    ...(anyAhead ? ahead : []),
  ];
  if (events.length === 0 && !anyAhead) blocks.push({ type: 'note', text: nothingBetween(range, say) });
  return makeCard({
    kind: 'timeline',
    title: say('{story}: timeline', { story: board.briefing.title }),
    now,
    blocks,
    actions: [
      { label: say('Status'), command: commandLine(board.briefing, 'status') },
      { label: say('Sources'), command: commandLine(board.briefing, 'sources') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function keepTo({ from, to }: Range, block: DraftBlock): DraftBlock {
  if (block.type !== 'timeline') return block;
  const within = ({ date }: { date: string }) =>
    !(from && lastDay(date) < firstDay(from)) && !(to && firstDay(date) > lastDay(to));
  return { ...block, entries: block.entries.filter(within) };
}

function nothingBetween({ from, to }: Range, say: Say): string {
  const [first, last] = [from, to].map((day) => (day ? dayName(day, say.language) : ''));
  const given = from && to ? 'both' : from ? 'from' : to ? 'to' : 'none';
  return say(
    'No article dates an event{given, select, both { from {first} to {last}} from { from {first}} to { to {last}} other {}}. Try it without dates: timeline.',
    { given, first: first ?? '', last: last ?? '' },
  );
}

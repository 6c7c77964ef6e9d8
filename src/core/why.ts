/** Why a line of an answer stands there: its passage in its place, who else tells it or speaks against it, how it was chosen. */
import type { Board } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { dayName } from './days.ts';
import { findDisputes } from './disputes.ts';
import type { Action, Briefing, Card, Reply } from './model.ts';
import { inContext } from './passage.ts';
import { standingOf } from './standing.ts';
import { alsoTold, claimOf, type Placed, placesOf, reasonsFor } from './why-reasons.ts';

/** Lines told of where one citation carries many; the others are told by their own numbers. */
const LINES = 3;
const OTHERS = 4;
/** What a phone shows without scrolling far. */
const BUTTONS = 10;

/** The lines of a reply that rest on the citation `n`, those whose own words it is first. */
export function linesWith(reply: Reply, n: number): Placed[] {
  const places = reply.cards.flatMap(placesOf);
  const rank = ({ line }: Placed) => (line.cites[0] === n ? 0 : line.cites.includes(n) ? 1 : 2);
  return places
    .filter(({ line }) => line.cites.includes(n) || line.standing?.cites.includes(n))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The numbers that a reader sees in a reply, in order. */
export function numbersOf(reply: Reply): number[] {
  return [...new Set(reply.cards.flatMap((card) => card.citations.map((one) => one.n)))].sort((a, b) => a - b);
}

/** Buttons that ask why, one for each number. */
export function whyActions(briefing: Briefing, reply: Reply, but?: number): Action[] {
  return numbersOf(reply)
    .filter((n) => n !== but)
    .slice(0, BUTTONS)
    .map((n) => ({ label: labelOf(reply, n), command: commandLine(briefing, 'why', `${n} of ${reply.id}`) }));
}

/** Marks the passage as doubted in one tap, for everybody here; `flags` takes it back. */
function flagAction(briefing: Briefing, reply: Reply, n: number): Action {
  return { label: `Flag [${n}]`, command: commandLine(briefing, 'flag', `${n} of ${reply.id}`) };
}

/** In a menu a number alone says little: the topic, speaker or day beside it tells which line is meant, without telling what it says. */
function labelOf(reply: Reply, n: number): string {
  const [placed] = linesWith(reply, n);
  const { topic, speaker, date } = placed?.line ?? {};
  const about = topic ?? speaker ?? (date && dayName(date));
  return `Why [${n}]${about ? ` · ${about}` : ''}`;
}

/**
 * The card of `places`, the lines of `reply` that rest on citation `n`.
 * @param items the articles that these lines cite
 */
export function whyCard(
  board: Board,
  reply: Reply,
  places: Placed[],
  items: Map<string, Item>,
  now: string,
  n: number,
): Card {
  const shown = places.slice(0, LINES);
  const left = places.length - shown.length;
  const cited = places[0]?.card.citations.find((one) => one.n === n);
  const item = cited && items.get(cited.articleId);
  const told = new Set(cited ? [`${cited.articleId} ${cited.start}`] : []);
  return makeCard({
    kind: 'why',
    title: `Why [${n}] of “${places[0]?.card.title ?? ''}”`,
    now,
    blocks: [
      { type: 'lines', heading: 'The passage in its place', lines: cited && item ? inContext(item, cited) : [] },
      ...shown.flatMap((placed) => standingBlocks(board, placed, told)),
      ...shown.map((placed) => ({ type: 'note' as const, text: noteOn(board, placed, now, n, shown.length > 1) })),
      ...(left > 0
        ? [{ type: 'note' as const, text: `[${n}] stands on ${left} more ${left === 1 ? 'line' : 'lines'}.` }]
        : []),
    ],
    actions: [flagAction(board.briefing, reply, n), ...whyActions(board.briefing, reply, n)],
    find: (id) => board.items.get(id) ?? items.get(id),
    publisherOf: board.publisherOf,
  });
}

function noteOn(board: Board, placed: Placed, now: string, n: number, several: boolean): string {
  const { line } = placed;
  const which =
    several || line.cites[0] !== n ? `“${line.text.slice(0, 80)}${line.text.length > 80 ? '…' : ''}”: ` : '';
  const role = line.cites.includes(n) ? '' : ` [${n}] is cited because the line is ${line.standing?.status}.`;
  return `${which}${reasonsFor(board, placed, now).join(' ')}${role}`;
}

/** Who else tells it, who bears it out, who speaks against it. */
function standingBlocks(board: Board, placed: Placed, told: Set<string>): DraftBlock[] {
  const claim = claimOf(board, placed);
  if (!claim) return [];
  told.add(keyOf(claim));
  const fresh = (claims: Claim[]): Draft[] =>
    claims
      .filter((one) => !told.has(keyOf(one)) && told.add(keyOf(one)))
      .slice(0, OTHERS)
      .map((one) => draft(one));
  const { status, by } = standingOf(board, claim);
  const disputes = findDisputes(board).filter(({ sides }) => sides.some((side) => keyOf(side) === keyOf(claim)));
  return [
    { type: 'lines', heading: 'Borne out by', lines: status === 'confirmed' ? fresh(by) : [] },
    { type: 'lines', heading: 'Denied in', lines: status === 'denied' ? fresh(by) : [] },
    { type: 'lines', heading: 'Overtaken by', lines: status === 'superseded' ? fresh(by) : [] },
    ...disputes.map(({ issue, sides }) => ({
      type: 'lines' as const,
      heading: `They disagree: ${issue}`,
      lines: fresh(sides),
    })),
    { type: 'lines', heading: 'Others who tell it', lines: fresh(alsoTold(board, placed, claim)) },
  ];
}

function keyOf(claim: Claim): string {
  return `${claim.articleId} ${claim.sources[0]?.start ?? -1}`;
}

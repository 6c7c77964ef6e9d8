/** Why a line of an answer stands there: its passage in its place, who else tells it or speaks against it, how it was chosen. */
import type { Board } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { dayName } from './days.ts';
import { findDisputes } from './disputes.ts';
import { sayerOf } from './labels.ts';
import type { Action, Briefing, Card, Reply, StandingStatus } from './model.ts';
import { inContext } from './passage.ts';
import type { Say } from './say.ts';
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
export function whyActions(briefing: Briefing, reply: Reply, say: Say, but?: number): Action[] {
  return numbersOf(reply)
    .filter((n) => n !== but)
    .slice(0, BUTTONS)
    .map((n) => ({ label: labelOf(reply, n, say), command: commandLine(briefing, 'why', `${n} of ${reply.id}`) }));
}

/** Marks the passage as doubted in one tap, for everybody here; `flags` takes it back. */
function flagAction(briefing: Briefing, reply: Reply, n: number, say: Say): Action {
  return { label: say('Flag [{n}]', { n }), command: commandLine(briefing, 'flag', `${n} of ${reply.id}`) };
}

/** In a menu a number alone says little: the topic, speaker or day beside it tells which line is meant, without telling what it says. */
function labelOf(reply: Reply, n: number, say: Say): string {
  const [placed] = linesWith(reply, n);
  const { topic, speaker, date } = placed?.line ?? {};
  const about = topic ?? speaker ?? (date && dayName(date, say.language));
  const why = say('Why [{n}]', { n });
  return about ? `${why} · ${about}` : why;
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
  say: Say,
): Card {
  const shown = places.slice(0, LINES);
  const left = places.length - shown.length;
  const cited = places[0]?.card.citations.find((one) => one.n === n);
  const item = cited && items.get(cited.articleId);
  const told = new Set(cited ? [`${cited.articleId} ${cited.start}`] : []);
  return makeCard({
    kind: 'why',
    title: say('Why [{n}] of “{title}”', { n, title: places[0]?.card.title ?? '' }),
    now,
    blocks: [
      { type: 'lines', heading: say('The passage in its place'), lines: cited && item ? inContext(item, cited) : [] },
      ...shown.flatMap((placed) => standingBlocks(board, placed, told, say)),
      ...shown.map((placed) => ({
        type: 'note' as const,
        text: noteOn(board, placed, { now, n, several: shown.length > 1, say, voice: sayerOf(reply.language) }),
      })),
      ...(left > 0
        ? [
            {
              type: 'note' as const,
              text: say('[{n}] stands on {left, plural, one {# more line} other {# more lines}}.', { n, left }),
            },
          ]
        : []),
    ],
    actions: [flagAction(board.briefing, reply, n, say), ...whyActions(board.briefing, reply, say, n)],
    find: (id) => board.items.get(id) ?? items.get(id),
    publisherOf: board.publisherOf,
  });
}

/** `voice` is that of the answer which is asked about. */
type Asked = { now: string; n: number; several: boolean; say: Say; voice: Say };

function noteOn(board: Board, placed: Placed, { now, n, several, say, voice }: Asked): string {
  const { line } = placed;
  const typed = `${line.text.slice(0, 80)}${line.text.length > 80 ? '…' : ''}`;
  const role = line.cites.includes(n) ? [] : [carries(line.standing?.status, n, say)];
  const what = [...reasonsFor(board, placed, now, say, voice), ...role].join(' ');
  return several || line.cites[0] !== n ? say('{label}: {what}', { label: say('“{typed}”', { typed }), what }) : what;
}

function carries(status: StandingStatus | undefined, n: number, say: Say): string {
  if (status === 'confirmed') return say('[{n}] is cited because it confirms the line.', { n });
  return status === 'denied'
    ? say('[{n}] is cited because it denies the line.', { n })
    : say('[{n}] is cited because the line is overtaken by it.', { n });
}

/** Who else tells it, who bears it out, who speaks against it. */
function standingBlocks(board: Board, placed: Placed, told: Set<string>, say: Say): DraftBlock[] {
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
    { type: 'lines', heading: say('Borne out by'), lines: status === 'confirmed' ? fresh(by) : [] },
    { type: 'lines', heading: say('Denied in'), lines: status === 'denied' ? fresh(by) : [] },
    { type: 'lines', heading: say('Overtaken by'), lines: status === 'superseded' ? fresh(by) : [] },
    ...disputes.map(({ said, sides }) => ({
      type: 'lines' as const,
      heading: say('They disagree: {issue}', { issue: said }),
      lines: fresh(sides),
    })),
    { type: 'lines', heading: say('Others who tell it'), lines: fresh(alsoTold(board, placed, claim)) },
  ];
}

function keyOf(claim: Claim): string {
  return `${claim.articleId} ${claim.sources[0]?.start ?? -1}`;
}

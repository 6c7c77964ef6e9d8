/** One actor: who that is in the articles' words, own words, acts, positions by topic, and who else speaks of them. */

import { roleLine } from './actor-role.ts';
import { likeness, repeats } from './agreement.ts';
import { type Board, pickDistinct, withSeconds } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName, firstDay } from './days.ts';
import { endedBy } from './ended-state.ts';
import type { Card } from './model.ts';
import { type Position, positionsOf } from './positions.ts';
import { oneRowEach, rowOf } from './positions-card.ts';
import { publisherFamily } from './publishers.ts';
import { isBackground, rankBy } from './salience.ts';
import { english, type Say } from './say.ts';
import { titleOf } from './status.ts';

const OWN_WORDS = 4;
const ACTS = 4;
const ABOUT = 3;
const REPORTED = 3;
const POSITIONS = 5;
const SAME_ACT = 0.3;
const LOOKED_AT = 60;
/** An actor of whom little is told gets what else names them, up to this many lines. */
const FEW = 4;

/** The card of an actor over a board of the articles that name them. */
export function actorCard(board: Board, actor: string, now: string, since?: string, say: Say = english): Card {
  const name = board.names.get(actor) ?? actor;
  const mark = (claim: Claim) => (since && claim.knownAt > since ? { change: 'new' as const } : {});
  const involved = board.claims.filter((claim) => claim.actors.includes(actor) || claim.speaker?.actor === actor);
  const own = newestFirst(involved.filter((claim) => claim.speaker?.actor === actor && claim.direct));
  const ledger = oneRowEach(positionsOf(board).filter((cell) => cell.actor === actor));
  const moved = ledger.filter((cell) => cell.earlier);
  const shifts = moved.flatMap((cell) => [cell.claim, ...(cell.earlier ? [cell.earlier] : [])]);
  const words = pickDistinct(board, own, shifts, OWN_WORDS).map((claim) => withSeconds(board, claim));
  const acts = pickDistinct(board, unlike(board, actsOf(board, involved, actor)), [...shifts, ...words], ACTS).map(
    (claim) => withSeconds(board, claim),
  );
  const positions = restOf(board, ledger, [...shifts, ...words, ...acts]);
  const placed = [...shifts, ...words, ...acts, ...positions.map(({ claim }) => claim)];
  const reported = pickDistinct(
    board,
    newestFirst(involved.filter((claim) => claim.speaker?.actor === actor && !claim.direct && !isOwnerAlone(claim))),
    placed,
    REPORTED,
  );
  const told = [...placed, ...reported];
  const others = involved.filter(
    (claim) => claim.speaker?.actor !== actor && claim.spokenOf.includes(actor) && claim.mode !== 'future',
  );
  const about = pickDistinct(board, newestFirst(others), told, ABOUT);
  const shown = [...told, ...about];
  const rest = pickDistinct(
    board,
    newestFirst(involved.filter((claim) => claim.mode === 'past')),
    shown,
    Math.max(0, FEW - shown.length),
  );
  const role = roleLine(board, actor);
  const topicOf = (claim: Claim) => (claim.topics[0] ? { topic: titleOf(board.briefing, claim.topics[0]) } : {});
  const blocks: DraftBlock[] = [
    { type: 'lines', lines: role ? [role] : [] },
    {
      type: 'lines',
      heading: say('Own words'),
      lines: words.map((claim) => draft(claim, { ...topicOf(claim), ...mark(claim) })),
    },
    { type: 'lines', heading: say('Latest acts'), lines: acts.map((claim) => draft(claim, mark(claim))) },
    { type: 'positions', heading: say('Moved?'), rows: moved.map((cell) => rowOf(board, cell)) },
    {
      type: 'positions',
      heading: say('Position by topic'),
      rows: positions.map((cell) => rowOf(board, cell, since)),
    },
    {
      type: 'lines',
      heading: say('Also reported as saying'),
      lines: reported.map((claim) => draft(claim, { ...topicOf(claim), ...mark(claim) })),
    },
    { type: 'lines', heading: say('Others about this actor'), lines: about.map((claim) => draft(claim, mark(claim))) },
    { type: 'lines', heading: say('Also named in'), lines: rest.map((claim) => draft(claim)) },
    { type: 'note', text: presence(board, actor, say) },
  ];
  return makeCard({
    kind: 'actor',
    title: name,
    now,
    blocks,
    actions: [
      ...[...new Set(told.flatMap((claim) => claim.topics))].slice(0, 3).map((topic) => ({
        label: titleOf(board.briefing, topic),
        command: commandLine(board.briefing, 'topic', topic),
      })),
      { label: say('Status'), command: commandLine(board.briefing, 'status') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function newestFirst(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => {
    // What is known to be of a month only may be of its first day.
    const [first, second] = [firstDay(a.published ?? '0000'), firstDay(b.published ?? '0000')];
    if (a.reworded !== b.reworded) return a.reworded ? 1 : -1;
    return first === second ? b.quality - a.quality : first < second ? 1 : -1;
  });
}

/** What the actor did: sentences that open with them and tell no words of theirs, fresh first; what is told for background is no act of now. */
function actsOf(board: Board, involved: Claim[], actor: string): Claim[] {
  const deeds = involved.filter(
    (claim) =>
      claim.subjects.includes(actor) &&
      claim.speaker?.actor !== actor &&
      isDeed(board, claim) &&
      !isBackground(claim) &&
      endedBy(board, claim).length === 0,
  );
  const plain = deeds.filter((claim) => !claim.reworded);
  const acts = plain.length > 0 ? plain : deeds;
  const fresh = (claim: Claim) => firstDay(claim.when ?? claim.published ?? '0000');
  const newest = acts.map(fresh).reduce((a, b) => (a > b ? a : b), '');
  return rankBy(
    acts,
    (claim) =>
      (fresh(claim) === newest ? 1.5 : 0) +
      (claim.outcome ? 0.5 : 0) +
      claim.quality +
      (board.eventDay && claim.when === board.eventDay ? 1 : 0),
  );
}

/** One telling of each act: alike in what is done, names aside, for they stand in most of these lines. */
function unlike(board: Board, acts: Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const act of acts.slice(0, LOOKED_AT))
    if (!kept.some((one) => likeness(deed(one), deed(act), board.weights) >= SAME_ACT)) kept.push(act);
  return kept;
}

function deed(claim: Claim): { stems: string[] } {
  return { stems: claim.stems.filter((stem) => !claim.nameStems.includes(stem)) };
}

/** Done, or announced for a day still ahead: what was announced for a day that is over is neither. */
function isDeed(board: Board, claim: Claim): boolean {
  return (
    claim.mode === 'past' || (claim.mode === 'future' && Boolean(claim.when && board.asOf && claim.when > board.asOf))
  );
}

/** Where the actor stands now: cells of the ledger that did not move and that the card does not tell already. */
function restOf(board: Board, ledger: Position[], told: Claim[]): Position[] {
  const rows: Position[] = [];
  for (const cell of ledger) {
    const repeated = [...told, ...rows.map((row) => row.claim)].some((other) =>
      repeats(cell.claim, other, board.weights),
    );
    if (!cell.earlier && !repeated) rows.push(cell);
  }
  return rows.slice(0, POSITIONS);
}

/** How often and where: counts are the bot's own, so they stand in a note. */
function presence(board: Board, actor: string, say: Say): string {
  const items = [...board.items.values()].filter((item) => item.reading.mentions.some((one) => one.actor === actor));
  const mentions = items.flatMap((item) =>
    item.reading.mentions
      .filter((one) => one.actor === actor && one.by !== 'pronoun')
      .map((one) => item.article.text.slice(one.start, one.end)),
  );
  const publishers = new Set(items.map((item) => publisherFamily(board.publisherOf(item)))).size;
  const known = board.briefing.actors.find((one) => one.id === actor);
  const name = board.names.get(actor) ?? actor;
  const spellings = [...new Set(mentions.map((one) => one.replace(/\s+/g, ' ')))].filter(
    (one) => one !== name && (known?.aliases ?? []).includes(one),
  );
  const newest = items
    .map((item) => item.article.publishedAt ?? '')
    .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '');
  return [
    say(
      'Named {mentions, plural, one {# time} other {# times}} by {publishers, plural, one {# publisher} other {# publishers}}',
      {
        mentions: mentions.length,
        publishers,
      },
    ),
    ...(spellings.length ? [say('also written {spellings}', { spellings: spellings.join(', ') })] : []),
    ...(newest ? [say('last on {day}', { day: dayName(newest, say.language) })] : []),
  ]
    .join('; ')
    .concat('.');
}

/** "Lund's frustration drives the talks": what is told of something of the speaker is not what the speaker says. */
function isOwnerAlone({ text, speaker }: Claim): boolean {
  const [owner = '', ...rest] = text.split(/['’]s\s/);
  const family = speaker?.name.split(' ').at(-1) ?? '';
  return rest.length > 0 && owner.split(' ').length <= 4 && owner.endsWith(family);
}

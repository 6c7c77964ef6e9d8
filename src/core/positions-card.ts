/** The positions card: who stands where on what, in the latest words, and from where a position moved. */
import type { Board } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { firstDay, lastDay } from './days.ts';
import type { Action, Card } from './model.ts';
import { type Position, positionsOf } from './positions.ts';
import { stancesOf } from './positions-stance.ts';
import { english, type Say } from './say.ts';

/** Rows that a phone shows without losing the reader. */
const ROWS = 12;
const OF_ONE_ACTOR = 3;

/** The ledger of the main actors, of one actor or of one topic; `since` is when the reader last looked. */
export function positionsCard(
  board: Board,
  now: string,
  about: { actor?: string; topic?: string } = {},
  since?: string,
  say: Say = english,
): Card {
  const all = positionsOf(board).filter(
    (one) =>
      (about.actor === undefined || one.actor === about.actor) &&
      (about.topic === undefined || one.topic.id === about.topic),
  );
  const shown = about.actor || about.topic ? oneRowEach(all).slice(0, ROWS) : overview(board, all);
  const title = about.actor
    ? nameOf(board, about.actor)
    : (board.briefing.topics.find((one) => one.id === about.topic)?.title ?? board.briefing.title);
  const rest = oneRowEach(all).length - shown.length;
  const blocks: DraftBlock[] = [
    { type: 'positions', rows: shown.map((one) => rowOf(board, one, since)) },
    ...(shown.length === 0
      ? [{ type: 'note' as const, text: say('I found nobody in these articles who takes a stand on it.') }]
      : []),
    ...(rest > 0
      ? [
          {
            type: 'note' as const,
            text: say('{count} more: ask for one actor or topic (positions and its name).', { count: rest }),
          },
        ]
      : []),
  ];
  return makeCard({
    kind: 'positions',
    title: say('{about}: who stands where', { about: title }),
    now,
    blocks,
    actions: actionsOf(board, shown, about, say),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

/** A row: the latest words, after them the earlier ones where the position moved. */
export function rowOf(
  board: Board,
  { actor, topic, claim, day, earlier }: Position,
  since?: string,
): { actor: string; topic: string; lines: Draft[] } {
  const change = earlier
    ? { change: 'changed' as const }
    : since && claim.knownAt > since
      ? { change: 'new' as const }
      : {};
  return {
    actor: nameOf(board, actor),
    topic: topic.title,
    lines: [draft(claim, { ...(day && { date: day }), ...change }), ...(earlier ? [earlierDraft(earlier, day)] : [])],
  };
}

/** What an article only looks back at is older than the article: its day is not told where it would stand after the day of now. */
function earlierDraft(earlier: Claim, day: string | undefined): Draft {
  const { date, ...rest } = draft(earlier);
  return date && day && lastDay(date) >= firstDay(day) ? rest : { ...rest, ...(date && { date }) };
}

/** One row for the same words on several topics; words that tell of a move stand on the topic on which it was. */
export function oneRowEach(cells: Position[]): Position[] {
  return [...Map.groupBy(cells, (one) => one.claim).values()].flatMap((same) => {
    const first = same.find((one) => one.earlier) ?? same[0];
    if (!first || first.earlier) return first ? [first] : [];
    const title = same.map((one) => one.topic.title).join(', ');
    return [{ ...first, topic: { ...first.topic, title } }];
  });
}

/** Those who take most stands first, a few topics each; moved positions first, and no words twice. */
function overview(board: Board, all: Position[]): Position[] {
  const taken = new Map<string, number>();
  for (const { actor } of stancesOf(board)) taken.set(actor, (taken.get(actor) ?? 0) + 1);
  const stands = (cells: Position[]) => taken.get(cells[0]?.actor ?? '') ?? 0;
  const byActor = [...Map.groupBy(all, (one) => one.actor).values()].sort(
    (a, b) => stands(b) - stands(a) || b.length - a.length,
  );
  const said = new Set<Claim>();
  const chosen = byActor.map((cells) =>
    cells
      .toSorted((a, b) => Number(!a.earlier) - Number(!b.earlier) || a.claim.topics.length - b.claim.topics.length)
      .filter((one) => !said.has(one.claim) && said.add(one.claim))
      .slice(0, OF_ONE_ACTOR),
  );
  return chosen.flat().slice(0, ROWS);
}

function nameOf(board: Board, actor: string): string {
  return board.names.get(actor) ?? actor;
}

function actionsOf(board: Board, shown: Position[], about: { actor?: string; topic?: string }, say: Say): Action[] {
  const { briefing } = board;
  const actors = [...new Set(shown.map((one) => one.actor))].slice(0, 3);
  return [
    ...(about.actor
      ? [{ label: nameOf(board, about.actor), command: commandLine(briefing, 'actor', about.actor) }]
      : actors.map((actor) => ({
          label: nameOf(board, actor),
          command: commandLine(briefing, 'positions', actor),
        }))),
    { label: say('Disagreements'), command: commandLine(briefing, 'disputes') },
    { label: say('Status'), command: commandLine(briefing, 'status') },
  ];
}

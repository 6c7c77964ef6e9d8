/** The card of changes: what is new since a moment, or that nothing is, with the last change there was. */
import { type Board, pickDistinct } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import { changedStatuses, lastChange, movedSince, newClaims } from './changes.ts';
import type { Since } from './changes-since.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { SourceRow } from './corpus.ts';
import { correctionBlocks } from './corrections.ts';
import type { Card } from './model.ts';
import { rowOf } from './positions-card.ts';
import type { PostedLine } from './posted.ts';
import type { Say } from './say.ts';
import { momentName } from './schedule-words.ts';
import { standingDraft, standingOf } from './standing.ts';

const NEW_LINES = 5;
const MOVED_ROWS = 4;
const STATUS_LINES = 3;

/** Rows of the corpus that are looked through for what came in. */
export const ARRIVALS = 300;

/**
 * What changed since a moment, for a reader in `timezone`. `rows` are the newest articles with copies, for counting what came in;
 * `corrections` are lines posted in the reader's channel whose words are gone; `notes` stand first and tell how the moment was chosen.
 */
export function changesCard(
  board: Board,
  since: Since,
  about: { now: string; say: Say; timezone: string; rows: SourceRow[]; corrections?: PostedLine[]; notes?: string[] },
): Card {
  const { briefing } = board;
  const { say } = about;
  const when = momentName(since.at, about.timezone, say);
  const blocks = changedSince(board, since, when, say) ?? quiet(board, since, when, about.rows, say);
  return makeCard({
    kind: 'changes',
    title: say('{story}: what changed', { story: briefing.title }),
    now: about.now,
    blocks: [
      ...(about.notes ?? []).map((text) => ({ type: 'note' as const, text })),
      ...blocks,
      ...correctionBlocks(board, about.corrections ?? [], say('Corrected since {when}:', { when }), say),
    ],
    actions: [
      { label: say('Status'), command: commandLine(briefing, 'status') },
      { label: say('Timeline'), command: commandLine(briefing, 'timeline') },
      { label: say('Sources'), command: commandLine(briefing, 'sources') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

/**
 * What changed, as blocks, without what `told` says; undefined where nothing material did: that somebody repeats what was known
 * is no change.
 */
export function changedSince(
  board: Board,
  since: Since,
  when: string,
  say: Say,
  told: Claim[] = [],
): DraftBlock[] | undefined {
  const fresh = newClaims(board, since, told, NEW_LINES);
  const moved = movedSince(board, since, MOVED_ROWS);
  const statuses = changedStatuses(board, since, STATUS_LINES);
  const turned = statuses.some((claim) => standingOf(board, claim).status !== 'seconded');
  if (fresh.length + moved.length === 0 && !turned) return undefined;
  return [
    {
      type: 'lines',
      heading: say('New since {when}', { when }),
      lines: fresh.map((claim) => standingDraft(board, claim, { change: 'new' })),
    },
    { type: 'positions', heading: say('Moved'), rows: moved.map((one) => rowOf(board, one)) },
    ...statusBlocks(board, statuses, say),
  ];
}

const becameOf = (say: Say) => ({
  denied: say('Denied since'),
  superseded: say('Overtaken since'),
  confirmed: say('Confirmed since'),
  seconded: say('Told by another publisher since'),
  reported: say('Told by fewer since'),
});

/** Claims that stand differently, under what became of them. */
function statusBlocks(board: Board, claims: Claim[], say: Say): DraftBlock[] {
  const of = (claim: Claim) => standingOf(board, claim).status;
  return Object.entries(becameOf(say)).map(([status, heading]) => ({
    type: 'lines',
    heading,
    lines: claims
      .filter((claim) => of(claim) === status)
      .map((claim) => standingDraft(board, claim, { change: 'changed' })),
  }));
}

/** Nothing changed: said so, with the last change, what came in that repeats it, and what is told by more than before. */
export function quiet(board: Board, since: Since, when: string, rows: SourceRow[], say: Say): DraftBlock[] {
  const last = lastChange(board, since);
  const seconded = changedStatuses(board, since, STATUS_LINES);
  const arrived = rows.filter((row) => !since.knew(row)).length;
  const repeats = say(
    '{arrived, plural, =0 {Nothing came in since.} =1 {One article came in since and repeats what was known.} =2 {# articles came in since, both repeat what was known.} other {# articles came in since, all repeat what was known.}}',
    { arrived },
  );
  return [
    {
      type: 'note',
      text: last
        ? say('No material change since {when}; here is the last one:', { when })
        : say('No material change since {when}.', { when }),
    },
    { type: 'lines', lines: last ? [draft(last)] : [] },
    { type: 'note', text: repeats },
    ...statusBlocks(board, last ? pickDistinct(board, seconded, [last], STATUS_LINES) : seconded, say),
  ];
}

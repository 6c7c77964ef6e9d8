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
  about: { now: string; timezone: string; rows: SourceRow[]; corrections?: PostedLine[]; notes?: string[] },
): Card {
  const { briefing } = board;
  const when = momentName(since.at, about.timezone);
  const blocks = changedSince(board, since, when) ?? quiet(board, since, when, about.rows);
  return makeCard({
    kind: 'changes',
    title: `${briefing.title}: what changed`,
    now: about.now,
    blocks: [
      ...(about.notes ?? []).map((text) => ({ type: 'note' as const, text })),
      ...blocks,
      ...correctionBlocks(board, about.corrections ?? [], `Corrected since ${when}:`),
    ],
    actions: ['status', 'timeline', 'sources'].map((name) => ({
      label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      command: commandLine(briefing, name),
    })),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

/**
 * What changed, as blocks, without what `told` says; undefined where nothing material did: that somebody repeats what was known
 * is no change.
 */
export function changedSince(board: Board, since: Since, when: string, told: Claim[] = []): DraftBlock[] | undefined {
  const fresh = newClaims(board, since, told, NEW_LINES);
  const moved = movedSince(board, since, MOVED_ROWS);
  const statuses = changedStatuses(board, since, STATUS_LINES);
  const turned = statuses.some((claim) => standingOf(board, claim).status !== 'seconded');
  if (fresh.length + moved.length === 0 && !turned) return undefined;
  return [
    {
      type: 'lines',
      heading: `New since ${when}`,
      lines: fresh.map((claim) => standingDraft(board, claim, { change: 'new' })),
    },
    { type: 'positions', heading: 'Moved', rows: moved.map((one) => rowOf(board, one)) },
    ...statusBlocks(board, statuses),
  ];
}

const NOW = {
  denied: 'Denied since',
  superseded: 'Overtaken since',
  confirmed: 'Confirmed since',
  seconded: 'Told by another publisher since',
  reported: 'Told by fewer since',
};

/** Claims that stand differently, under what became of them. */
function statusBlocks(board: Board, claims: Claim[]): DraftBlock[] {
  const of = (claim: Claim) => standingOf(board, claim).status;
  return Object.entries(NOW).map(([status, heading]) => ({
    type: 'lines',
    heading,
    lines: claims
      .filter((claim) => of(claim) === status)
      .map((claim) => standingDraft(board, claim, { change: 'changed' })),
  }));
}

/** Nothing changed: said so, with the last change, what came in that repeats it, and what is told by more than before. */
export function quiet(board: Board, since: Since, when: string, rows: SourceRow[]): DraftBlock[] {
  const last = lastChange(board, since);
  const seconded = changedStatuses(board, since, STATUS_LINES);
  const arrived = rows.filter((row) => !since.knew(row)).length;
  const repeats =
    arrived === 0
      ? 'Nothing came in since.'
      : arrived === 1
        ? 'One article came in since and repeats what was known.'
        : `${arrived} articles came in since, ${arrived === 2 ? 'both' : 'all'} repeat what was known.`;
  return [
    { type: 'note', text: `No material change since ${when}${last ? '; here is the last one:' : '.'}` },
    { type: 'lines', lines: last ? [draft(last)] : [] },
    { type: 'note', text: repeats },
    ...statusBlocks(board, last ? pickDistinct(board, seconded, [last], STATUS_LINES) : seconded),
  ];
}

/** The handover card: what the next shift has to know, and who took over last. */

import { aheadBlocks } from './ahead-blocks.ts';
import type { Board } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import { isNews } from './changes.ts';
import { changedSince } from './changes-card.ts';
import { sinceLook } from './changes-since.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { correctionBlocks } from './corrections.ts';
import { findDisputes } from './disputes.ts';
import type { Card } from './model.ts';
import type { PostedLine } from './posted.ts';
import { momentName } from './schedule-words.ts';
import type { SourceRecord } from './source-record.ts';
import { sourceWarning } from './source-states.ts';
import { standingDraft } from './standing.ts';
import { bottomLine } from './status.ts';
import { type Flag, type Handover, nameOf } from './team.ts';
import { tidy } from './wording.ts';

/** A shift, where none was handed over before, in hours. */
export const SHIFT = 12;
const DISPUTES = 4;
const FLAGS = 5;

/**
 * What stands, what changed since `since`, open disagreements, dates ahead, what the team doubts (`flags` with their articles
 * in `doubted`), sources in trouble. Its button acknowledges all that was known at `now`.
 */
export function handoverCard(
  board: Board,
  about: {
    now: string;
    timezone: string;
    since: string;
    last?: Handover;
    corrections: PostedLine[];
    flags: Flag[];
    doubted: Map<string, Item>;
    sources: SourceRecord[];
  },
): Card {
  const { now, timezone, since, last, flags, doubted } = about;
  const { briefing } = board;
  const when = momentName(since, timezone);
  const bottom = bottomLine(board);
  const look = sinceLook(since, 'the last handover');
  const bottomIsNews = bottom[0] !== undefined && isNews(board, look, bottom[0]);
  const command = (name: string, words = '') => commandLine(briefing, name, words);
  return makeCard({
    kind: 'handover',
    title: `${briefing.title}: handover`,
    now,
    blocks: [
      {
        type: 'lines',
        lines: bottom.map((claim) => standingDraft(board, claim, bottomIsNews ? { change: 'new' } : {})),
      },
      {
        type: 'note',
        text: last ? lastOne(last, timezone) : `No handover was acknowledged here yet: this shift counts from ${when}.`,
      },
      ...(changedSince(board, look, when, bottom) ?? [
        { type: 'note' as const, text: `No ${bottomIsNews ? 'other ' : ''}material change since ${when}.` },
      ]),
      ...correctionBlocks(board, about.corrections, `Corrected since ${when}`),
      ...disputeBlocks(board),
      ...aheadBlocks(board, now, bottom),
      ...flagBlocks(flags),
      ...sourceBlocks(about.sources),
    ],
    actions: [
      { label: 'Acknowledge', command: command('handover', `acknowledge ${now}`) },
      { label: 'Status', command: command('status') },
      { label: 'Sources', command: command('sources') },
    ],
    find: (id) => board.items.get(id) ?? doubted.get(id),
    publisherOf: board.publisherOf,
  });
}

function lastOne(last: Handover, timezone: string): string {
  return `Last handover: acknowledged by ${nameOf(last)}, ${momentName(last.at, timezone)}.`;
}

function disputeBlocks(board: Board): DraftBlock[] {
  const disputes = findDisputes(board);
  const shown = disputes.slice(0, DISPUTES).map(({ issue, sides }, at) => ({
    type: 'dispute' as const,
    ...(at === 0 && { heading: 'Open disagreements' }),
    issue,
    sides: sides.map((claim) => draft(claim)),
  }));
  const left = disputes.length - shown.length;
  const more = `${left} more: ${commandLine(board.briefing, 'disputes')}`;
  return [...shown, ...(left > 0 ? [{ type: 'note' as const, text: more }] : [])];
}

/** The newest doubts; the marks on their lines say whose they are. */
function flagBlocks(flags: Flag[]): DraftBlock[] {
  const lines = flags
    .slice(-FLAGS)
    .reverse()
    .map(({ quote, articleId, start, end }) => ({ text: tidy(quote), sources: [{ articleId, start, end }] }));
  return [{ type: 'lines', heading: 'Doubted here', lines }];
}

function sourceBlocks(records: SourceRecord[]): DraftBlock[] {
  if (records.length === 0) return [];
  return [{ type: 'note', text: sourceWarning(records) ?? 'All sources can be read.' }];
}

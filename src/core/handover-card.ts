/** The handover card: what the next shift has to know, and who took over last. */

import { aheadBlocks } from './ahead-blocks.ts';
import type { Board } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import { isNews } from './changes.ts';
import { changedSince } from './changes-card.ts';
import type { Since } from './changes-since.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { correctionBlocks } from './corrections.ts';
import { findDisputes } from './disputes.ts';
import type { Card } from './model.ts';
import type { PostedLine } from './posted.ts';
import type { Say } from './say.ts';
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
    since: Since;
    last?: Handover;
    corrections: PostedLine[];
    flags: Flag[];
    doubted: Map<string, Item>;
    sources: SourceRecord[];
    say: Say;
  },
): Card {
  const { now, timezone, since, last, flags, doubted, say } = about;
  const { briefing } = board;
  const when = momentName(since.at, timezone, say);
  const bottom = bottomLine(board);
  const bottomIsNews = bottom[0] !== undefined && isNews(board, since, bottom[0]);
  const command = (name: string, words = '') => commandLine(briefing, name, words);
  return makeCard({
    kind: 'handover',
    title: say('{story}: handover', { story: briefing.title }),
    now,
    blocks: [
      {
        type: 'lines',
        lines: bottom.map((claim) => standingDraft(board, claim, bottomIsNews ? { change: 'new' } : {})),
      },
      {
        type: 'note',
        text: last
          ? lastOne(last, timezone, say)
          : say('No handover was acknowledged here yet: this shift counts from {when}.', { when }),
      },
      ...(changedSince(board, since, when, say, bottom) ?? [
        {
          type: 'note' as const,
          text: quietly(board, since, bottomIsNews, when, say),
        },
      ]),
      ...correctionBlocks(board, about.corrections, say('Corrected since {when}:', { when }), say),
      ...disputeBlocks(board, say),
      ...aheadBlocks(board, now, bottom, say),
      ...flagBlocks(flags, say),
      ...sourceBlocks(about.sources, say),
    ],
    actions: [
      { label: say('Acknowledge'), command: command('handover', `acknowledge ${now}`) },
      { label: say('Status'), command: command('status') },
      { label: say('Sources'), command: command('sources') },
    ],
    find: (id) => board.items.get(id) ?? doubted.get(id),
    publisherOf: board.publisherOf,
  });
}

function quietly(board: Board, since: Since, bottomIsNews: boolean, when: string, say: Say): string {
  if (bottomIsNews) return say('No other material change since {when}.', { when });
  const came = [...board.items.values()].some((item) => !since.knew(item));
  if (came || since.event) return say('No material change since {when}.', { when });
  return say('Nothing was published in this shift, since {when}.', { when });
}

function lastOne(last: Handover, timezone: string, say: Say): string {
  const values = { name: nameOf(last, say), when: momentName(last.at, timezone, say) };
  return say('Last handover: acknowledged by {name}, {when}.', values);
}

function disputeBlocks(board: Board, say: Say): DraftBlock[] {
  const disputes = findDisputes(board);
  const shown = disputes.slice(0, DISPUTES).map(({ said, sides }, at) => ({
    type: 'dispute' as const,
    ...(at === 0 && { heading: say('Open disagreements') }),
    issue: say(said),
    sides: sides.map((claim) => draft(claim)),
  }));
  const left = disputes.length - shown.length;
  const more = say('{left} more: {command}', { left, command: commandLine(board.briefing, 'disputes') });
  return [...shown, ...(left > 0 ? [{ type: 'note' as const, text: more }] : [])];
}

/** The newest doubts; the marks on their lines say whose they are. */
function flagBlocks(flags: Flag[], say: Say): DraftBlock[] {
  const lines = flags
    .slice(-FLAGS)
    .reverse()
    .map(({ quote, articleId, start, end }) => ({ text: tidy(quote), sources: [{ articleId, start, end }] }));
  return [{ type: 'lines', heading: say('Doubted here'), lines }];
}

function sourceBlocks(records: SourceRecord[], say: Say): DraftBlock[] {
  if (records.length === 0) return [];
  return [{ type: 'note', text: sourceWarning(records, say) ?? say('All sources can be read.') }];
}

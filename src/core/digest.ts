/** A channel's digest: what is new for that channel since its last one, best first, then what stands. */

import type { Board } from './board.ts';
import { type DraftBlock, makeCard } from './card.ts';
import { ARRIVALS, changedSince, quiet } from './changes-card.ts';
import { sinceLook } from './changes-since.ts';
import { commandLine } from './command.ts';
import type { Corpus } from './corpus.ts';
import { correctionBlocks } from './corrections.ts';
import { dayName, dayOf } from './days.ts';
import { shortHash } from './hash.ts';
import type { Block, Briefing, Card } from './model.ts';
import type { PostedLine } from './posted.ts';
import { momentName } from './schedule-words.ts';
import { recentBoard, statusCard } from './status.ts';

/**
 * The cards of a digest. `since` is the channel's last digest; `notes` tell of lateness or digests folded into this one,
 * `corrections` are the channel's own lines whose words are gone, `warning` tells of sources that cannot be read.
 * With no news it says so in one line, with the last change there was.
 */
export async function digestCards(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  since: string | undefined,
  { notes = [], corrections = [], warning }: { notes?: string[]; corrections?: PostedLine[]; warning?: string },
): Promise<Card[]> {
  const noted: Block[] = notes.map((text) => ({ type: 'note', text }));
  const board = await recentBoard(briefing, corpus);
  const corrected = correctionBlocks(board, corrections, 'Corrected since the last digest');
  const look = since ? sinceLook(since, 'the last digest') : undefined;
  const card =
    (since && (await quietCard(board, corpus, now, since, corrected))) ||
    (await statusCard(briefing, corpus, now, look, corrected));
  const title = `${briefing.title}: digest of ${dayName(dayOf(now))}`;
  return [
    {
      ...card,
      id: shortHash(`${card.id} ${title} ${notes.join()} ${warning ?? ''}`),
      kind: 'digest',
      title,
      blocks: [...noted, ...card.blocks, ...(warning ? [{ type: 'note' as const, text: warning }] : [])],
    },
  ];
}

/** The card of a day without news; undefined when there is some. */
async function quietCard(
  board: Board,
  corpus: Corpus,
  now: string,
  at: string,
  corrected: DraftBlock[],
): Promise<Card | undefined> {
  const { briefing } = board;
  const since = sinceLook(at, 'the last digest');
  if (board.items.size === 0) return undefined;
  const when = momentName(at, briefing.timezone);
  if (changedSince(board, since, when)) return undefined;
  return makeCard({
    kind: 'digest',
    title: briefing.title,
    now,
    blocks: [...quiet(board, since, when, await corpus.rows(ARRIVALS)), ...corrected],
    actions: [{ label: 'Status', command: commandLine(briefing, 'status') }],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

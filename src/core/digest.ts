/** A channel's digest: what is new for that channel since its last one, best first, then what stands. */

import type { Board } from './board.ts';
import { type DraftBlock, makeCard } from './card.ts';
import { ARRIVALS, changedSince, quiet } from './changes-card.ts';
import { type Since, sinceLook } from './changes-since.ts';
import { commandLine } from './command.ts';
import type { Corpus } from './corpus.ts';
import { correctionBlocks } from './corrections.ts';
import { dayName } from './days.ts';
import { shortHash } from './hash.ts';
import type { Block, Briefing, Card } from './model.ts';
import type { PostedLine } from './posted.ts';
import type { Say } from './say.ts';
import { localDay, momentName } from './schedule-words.ts';
import { recentBoard, statusCard } from './status.ts';
import { inView, type View } from './view.ts';

/**
 * The cards of a digest. `since` is the channel's last digest; `notes` tell of lateness or digests folded into this one,
 * `corrections` are the channel's own lines whose words are gone, `warning` tells of sources that cannot be read; `view` is
 * the part of the story that the channel chose, `timezone` the one its days and times are told in.
 * With no news it says so in one line, with the last change there was.
 */
export async function digestCards(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  since: string | undefined,
  {
    say,
    notes = [],
    corrections = [],
    warning,
    view = {},
    timezone = briefing.timezone,
  }: { say: Say; notes?: string[]; corrections?: PostedLine[]; warning?: string; view?: View; timezone?: string },
): Promise<Card[]> {
  const noted: Block[] = notes.map((text) => ({ type: 'note', text }));
  const whole = await recentBoard(briefing, corpus);
  const board = inView(whole, view);
  const corrected = correctionBlocks(whole, corrections, say('Corrected since the last digest:'), say);
  const look = since ? sinceLook(since, 'the last digest') : undefined;
  const card =
    (since &&
      (await quietCard(
        { board, whole },
        corpus,
        now,
        sinceLook(since, 'the last digest'),
        timezone,
        corrected,
        say,
      ))) ||
    (await statusCard(briefing, corpus, now, say, look, corrected, view));
  const day = dayName(localDay(now, timezone), say.language);
  const title = say('{story}: digest of {day}', { story: briefing.title, day });
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
  { board, whole }: { board: Board; whole: Board },
  corpus: Corpus,
  now: string,
  since: Since,
  timezone: string,
  corrected: DraftBlock[],
  say: Say,
): Promise<Card | undefined> {
  const { briefing } = board;
  if (board.items.size === 0) return undefined;
  const when = momentName(since.at, timezone, say);
  if (changedSince(board, since, when, say)) return undefined;
  const rows = await corpus.rows(ARRIVALS);
  // Of a part of the story only what tells of it has come in.
  const arrivals =
    board === whole ? rows : rows.filter(({ article, duplicateOf }) => board.items.has(duplicateOf ?? article.id));
  return makeCard({
    kind: 'digest',
    title: briefing.title,
    now,
    blocks: [...quiet(board, since, when, arrivals, say), ...corrected],
    actions: [{ label: say('Status'), command: commandLine(briefing, 'status') }],
    find: (id) => whole.items.get(id),
    publisherOf: board.publisherOf,
  });
}

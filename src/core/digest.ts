/** A channel's digest: what is new for that channel since its last one, best first, then what stands. */
import type { Board } from './board.ts';
import { draft, makeCard } from './card.ts';
import type { Corpus } from './corpus.ts';
import { dayName, dayOf } from './days.ts';
import { shortHash } from './hash.ts';
import type { Block, Briefing, Card } from './model.ts';
import { newsworthy } from './salience.ts';
import { freshSince, recentBoard, statusCard } from './status.ts';

/**
 * The cards of a digest. `since` is the channel's last digest; `notes` tell of lateness or digests folded into this one.
 * With no news it says so in one line, with the day of the last change and what it was.
 */
export async function digestCards(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  since: string | undefined,
  notes: string[],
): Promise<Card[]> {
  const board = await recentBoard(briefing, corpus);
  const noted: Block[] = notes.map((text) => ({ type: 'note', text }));
  const quiet = since !== undefined && board.items.size > 0 && freshSince(board, since, [], 1).length === 0;
  const card = quiet ? quietCard(board, now, since) : await statusCard(briefing, corpus, now, since);
  const blocks = card.blocks.map((block) =>
    'heading' in block && block.heading?.startsWith('New since you looked')
      ? { ...block, heading: block.heading.replace('you looked', 'the last digest') }
      : block,
  );
  const title = `${briefing.title}: digest of ${dayName(dayOf(now))}`;
  return [
    {
      ...card,
      id: shortHash(`${card.id} ${title} ${notes.join()}`),
      kind: 'digest',
      title,
      blocks: [...noted, ...blocks],
    },
  ];
}

function quietCard(board: Board, now: string, since: string): Card {
  // What came in since only repeats: the change is in what was known by then.
  const known = newsworthy(
    board,
    board.claims.filter((claim) => claim.knownAt <= since),
  );
  const newest = known.reduce((latest, claim) => (claim.knownAt > latest ? claim.knownAt : latest), '');
  const last = known.find((claim) => claim.knownAt === newest);
  const arrived = [...board.items.values()].filter((item) => item.knownAt > since).length;
  const repeats = arrived
    ? ` ${arrived} ${arrived === 1 ? 'article' : 'articles'} came in since and ${arrived === 1 ? 'repeats' : 'repeat'} what was known.`
    : '';
  return makeCard({
    kind: 'digest',
    title: board.briefing.title,
    now,
    blocks: [
      { type: 'note', text: `No material change since ${dayName(dayOf(since))}.${repeats}` },
      { type: 'lines', heading: 'The last change', lines: last ? [draft(last)] : [] },
    ],
    actions: [{ label: 'Status', command: `/${board.briefing.command} status` }],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

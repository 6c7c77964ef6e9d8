/** The ledger of positions: for each actor and topic the latest stand, and the earlier one where it moved. */
import { contentStems } from '../text/stems.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay } from './days.ts';
import { endedBy } from './ended-state.ts';
import type { Topic } from './model.ts';
import { before, movedFrom } from './positions-moves.ts';
import { type Stance, stancesOf } from './positions-stance.ts';

/** One cell: the latest words of an actor on a topic, and what they moved from. */
export type Position = {
  actor: string;
  topic: Topic;
  claim: Claim;
  /** The day of the words, where it is known. */
  day?: string;
  earlier?: Claim;
};

/** Stands of one time that are looked at for a move. */
const OF_ONE_TIME = 8;

const ledgers = new WeakMap<Board, Position[]>();

/** Every cell of the board, one for each actor and topic on which the actor took a stand; newest stand first. */
export function positionsOf(board: Board): Position[] {
  const kept = ledgers.get(board);
  if (kept) return kept;
  const cells = new Map<string, { actor: string; topic: Topic; stances: Stance[] }>();
  for (const stance of stancesOf(board)) {
    // A stand on an office that was lost since is nobody's stand of now.
    if (endedBy(board, stance.claim).length) continue;
    for (const id of stance.claim.topics) {
      const topic = board.briefing.topics.find((one) => one.id === id);
      if (!topic) continue;
      const key = `${stance.actor} ${id}`;
      const cell = cells.get(key) ?? { actor: stance.actor, topic, stances: [] };
      cell.stances.push(stance);
      cells.set(key, cell);
    }
  }
  const ledger = [...cells.values()].flatMap(({ actor, topic, stances }) => {
    const ordered = newestFirst(stances);
    const [latest] = ordered;
    if (!latest) return [];
    const topicStems = contentStems([topic.title, ...topic.words].join(' '));
    // Of the stands of one time, the one that tells of a move is told.
    for (const now of ordered.filter((one) => !before(one, latest)).slice(0, OF_ONE_TIME)) {
      const moved = movedFrom(board, now, stances, topicStems);
      if (moved) return [{ actor, topic, ...said(now), earlier: moved.claim }];
    }
    return [{ actor, topic, ...said(latest) }];
  });
  const sorted = ledger.sort((a, b) => (day(a.claim) < day(b.claim) ? 1 : day(a.claim) > day(b.claim) ? -1 : 0));
  ledgers.set(board, sorted);
  return sorted;
}

function said({ claim, day }: Stance): { claim: Claim; day?: string } {
  return { claim, ...(day && { day }) };
}

/** Words of today before what is looked back at, plain words before reworded ones, the actor's own before reported ones. */
function newestFirst(stances: Stance[]): Stance[] {
  const rank = (one: Stance) => [
    Number(one.claim.background),
    Number(one.claim.reworded),
    -Date.parse(firstDay(one.day ?? '0001')),
    Number(!one.own),
    one.claim.topics.length,
    -one.claim.quality,
  ];
  return stances.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
  });
}

function day(claim: Claim): string {
  return firstDay(claim.published ?? '0000');
}

/** What was told of the latest event by texts that did not know yet how it ended: once its outcome is told, that is no state of it. */
import { type Board, behindEvent } from './board.ts';
import type { Claim } from './claims.ts';
import { settledOutcomes } from './salience.ts';

/** What so large a part of the tellings of an outcome is about is what the event was about. */
const OWN = 0.5;

const eventTopics = new WeakMap<Board, Set<string>>();

/** Does it tell of the event as still going on, or of its outcome as unknown? Words of a party, and what names its own day, stay. */
export function isBeforeOutcome(board: Board, claim: Claim): boolean {
  if (behindEvent(board, claim) === 0 || claim.outcome || claim.when || claim.speaker) return false;
  const own = topicsOfEvent(board);
  return claim.topics.some((topic) => own.has(topic));
}

/** The topics that most of those who tell the outcome of the latest event have in common. */
function topicsOfEvent(board: Board): Set<string> {
  const kept = eventTopics.get(board);
  if (kept) return kept;
  const told = settledOutcomes(board).filter(
    (claim) => claim.when === board.eventDay && behindEvent(board, claim) === 0,
  );
  const topics = board.briefing.topics.map(({ id }) => id);
  const share = (topic: string) =>
    told.filter((claim) => claim.topics.includes(topic)).length / Math.max(1, told.length);
  const made = new Set(topics.filter((topic) => share(topic) > OWN));
  eventTopics.set(board, made);
  return made;
}

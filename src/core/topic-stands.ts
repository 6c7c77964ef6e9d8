/** Where one topic stands in a few lines: the same on its own card as in a digest of it. */
import { type Board, centrality, makesSamePoint, pickDistinct, withSeconds } from './board.ts';
import type { Claim } from './claims.ts';
import { sameSaying } from './matter.ts';
import type { Topic } from './model.ts';
import { isBackground } from './salience.ts';
import { factualStates, type TopicState, topicsByWeight } from './topic-state.ts';

/** Comparing each with all takes long: so many of the best are looked at. */
const LOOKED_AT = 60;

/** Up to `limit` lines, best first, none twice: what is done before what is planned, told by a sound text where there is one. */
export function standsOn(board: Board, topic: Topic, limit: number): Claim[] {
  const facts = factualStates(board, topic);
  const onlyReworded = facts.every((claim) => claim.reworded);
  const settled = fitting(
    board,
    facts.filter((claim) => claim.mode === 'past' && !isBackground(claim) && (!claim.reworded || onlyReworded)),
  );
  const best = (settled.length ? settled : facts).slice(0, LOOKED_AT);
  return pickDistinct(board, best, [], limit, makesSamePoint).map((claim) => withSeconds(board, claim));
}

/** Beside the best, only what belongs to the story as much, or nearly: a sentence about another story says nothing here. */
function fitting(board: Board, states: Claim[]): Claim[] {
  const [best] = states;
  return best ? states.filter((claim) => centrality(board, claim) >= 0.6 * centrality(board, best)) : states;
}

/** Of some topics: where the weightiest stands of which anything is told as fact. */
export function topicLine(board: Board): Claim[] {
  const lines = topicsByWeight(board).map((topic) => standsOn(board, topic, 1));
  return lines.find((claims) => claims.length > 0) ?? [];
}

/** The same saying in the shortest telling of an article of a known day, where a longer one was found. */
export function inOwnWords(board: Board, state: TopicState): TopicState {
  const { claim, topic } = state;
  const speaker = claim.speaker?.actor;
  if (!speaker) return state;
  const plain = board.claims.filter(
    (one) =>
      one.speaker?.actor === speaker &&
      one.direct &&
      one.published !== undefined &&
      one.published.length >= 10 &&
      one.topics.includes(topic.id) &&
      one.text.length < claim.text.length &&
      sameSaying(one, claim),
  );
  const [best] = plain.toSorted((a, b) => a.text.length - b.text.length);
  return best ? { ...state, claim: withSeconds(board, best) } : state;
}

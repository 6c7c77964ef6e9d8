/** One topic: where it stands, who says what, how it came here. */
import { isBeforeOutcome } from './before-outcome.ts';
import { type Board, makesSamePoint, pickDistinct, withSeconds } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName, lastDay } from './days.ts';
import type { Action, Card, Topic } from './model.ts';
import { rankBy, statesOf } from './salience.ts';
import { english, type Say } from './say.ts';
import { standingDraft, standingOf } from './standing.ts';
import { standsOn } from './topic-stands.ts';
import { lastWordOn, stateIn } from './topic-state.ts';
import { nextBlocks, whatComes } from './what-comes.ts';

const STATE_LINES = 2;
const SAID_LINES = 5;
const EARLIER_LINES = 3;
const OPINION_LINES = 2;
/** Comparing each with all takes long: of the older ones so many are looked at. */
const LOOKED_AT = 40;

/** The card of a topic over a board of the articles that speak of it. */
export function topicCard(board: Board, topic: Topic, now: string, since?: string, say: Say = english): Card {
  const mark = (claim: Claim) => (since && claim.knownAt > since ? { change: 'new' as const } : {});
  const lines = (claims: Claim[]) => claims.map((claim) => standingDraft(board, claim, mark(claim)));
  const stands = standsOn(board, topic, STATE_LINES);
  const said = saidOn(board, topic.id, stands);
  const next = whatComes(board, now, [...stands, ...said], (claim) => claim.topics.includes(topic.id));
  const told = [...stands, ...said, ...next];
  const rest = board.claims
    .filter(
      (claim) => claim.topics.includes(topic.id) && claim.mode === 'past' && !claim.reworded && claim.quality > 0.2,
    )
    .filter((claim) => !isBeforeOutcome(board, claim));
  const earlier = pick(board, byDay(rest).slice(0, LOOKED_AT).filter(stillHolds(board)), told, EARLIER_LINES);
  // Where nobody tells a fact, what somebody thinks is said to be just that.
  const views = stands.length ? [] : statesOf(board, topic.id).filter((claim) => claim.mode === 'opinion');
  const opinions = pick(board, views, [...told, ...earlier], OPINION_LINES);
  const state = stands.map((claim) => stateIn(claim)).find(Boolean);
  const shown = told.length + earlier.length + opinions.length;
  return makeCard({
    kind: 'topic',
    title: topic.title,
    now,
    blocks: [
      { type: 'lines', heading: standsHeading(state, say), lines: lines(stands) },
      ...silence(board, topic, say),
      { type: 'lines', heading: say('Who says what'), lines: lines(said) },
      ...nextBlocks(next, mark, say),
      { type: 'lines', heading: say('Also told'), lines: lines(earlier) },
      {
        type: 'lines',
        heading: say('Opinion, not told as fact'),
        lines: opinions.map((claim) => draft(claim, mark(claim))),
      },
      ...(shown === 0
        ? [{ type: 'note' as const, text: say('No article speaks of {topic}.', { topic: topic.title }) }]
        : []),
    ],
    actions: actionsOf(board, [...stands, ...said], say),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function standsHeading(state: 'open' | 'agreed' | undefined, say: Say): string {
  const stands = say('Where it stands');
  if (!state) return stands;
  return say('{label}: {what}', { label: stands, what: state === 'open' ? say('open') : say('agreed') });
}

function pick(board: Board, claims: Claim[], told: Claim[], limit: number): Claim[] {
  return pickDistinct(board, claims, told, limit, makesSamePoint).map((claim) => withSeconds(board, claim));
}

/** A topic on which nothing was told since before the latest event says since when. */
function silence(board: Board, topic: Topic, say: Say): DraftBlock[] {
  const last = lastWordOn(board, topic);
  if (!last || !board.eventDay || lastDay(last) >= board.eventDay) return [];
  const days = { last: dayName(last, say.language), event: dayName(board.eventDay, say.language) };
  return [{ type: 'note', text: say('No word on it since {last}; the latest event is of {event}.', days) }];
}

/** The newest words of each speaker on the topic, speakers with whole quotations first. */
function saidOn(board: Board, topic: string, told: Claim[]): Claim[] {
  const words = board.claims.filter(
    (claim) => claim.topics.includes(topic) && claim.speaker && (claim.speaker.actor || !claim.reworded),
  );
  const ranked = rankBy(
    words,
    (claim) => (claim.direct ? 1 : 0) + (claim.speaker?.actor ? 0.6 : 0) + claim.quality + newness(board, claim),
  );
  const speakers = new Set<string>();
  const one = ranked.filter(
    (claim) => claim.speaker && !speakers.has(claim.speaker.name) && speakers.add(claim.speaker.name),
  );
  return pick(board, one.filter(stillHolds(board)), told, SAID_LINES);
}

/** Not what a newer claim has overtaken. */
function stillHolds(board: Board): (claim: Claim) => boolean {
  return (claim) => standingOf(board, claim).status !== 'superseded';
}

function newness(board: Board, claim: Claim): number {
  return board.eventDay && claim.published && claim.published >= board.eventDay ? 0.5 : 0;
}

function byDay(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => {
    const [first, second] = [a.when ?? a.published ?? '', b.when ?? b.published ?? ''];
    return first === second ? b.quality - a.quality : first < second ? 1 : -1;
  });
}

function actionsOf(board: Board, shown: Claim[], say: Say): Action[] {
  const { briefing } = board;
  const actors = [...new Set(shown.flatMap((claim) => claim.speaker?.actor ?? []))].slice(0, 3);
  return [
    ...actors.map((actor) => ({
      label: board.names.get(actor) ?? actor,
      command: commandLine(briefing, 'actor', actor),
    })),
    { label: say('Status'), command: commandLine(briefing, 'status') },
    { label: say('Timeline'), command: commandLine(briefing, 'timeline') },
  ];
}

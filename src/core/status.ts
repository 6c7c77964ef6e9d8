/** The status card: where it stands in one line, what is new since the reader looked, each topic, what comes next. */
import { afterEvent, type Board, boardOf, knownBefore, pickDistinct, withSeconds } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Corpus } from './corpus.ts';
import { dayName, dayOf } from './days.ts';
import { findDisputes } from './disputes.ts';
import { emptyCorpus } from './empty.ts';
import type { Action, Briefing, Card } from './model.ts';
import { newsworthy, settledOutcomes, statesOf, upcoming } from './salience.ts';

const NEW_LINES = 3;
const TOPIC_LINES = 6;
const NEXT_LINES = 2;

type Chosen = { bottom: Claim[]; fresh: Claim[]; topics: { topic: string; claim: Claim }[]; next: Claim[] };

/** The board of a corpus's newest articles. */
export async function recentBoard(briefing: Briefing, corpus: Corpus): Promise<Board> {
  return boardOf(await corpus.recent(), briefing, (item) => corpus.publisher(item.article));
}

/**
 * The status card as of `now`. `since` is when the reader last looked; without it nothing is called new.
 * A topic on which nothing was found is named in a note, never filled.
 */
export async function statusCard(briefing: Briefing, corpus: Corpus, now: string, since?: string): Promise<Card> {
  const board = await recentBoard(briefing, corpus);
  if (board.items.size === 0) return emptyCorpus(briefing, now, 'status');
  const chosen = choose(board, now, since);
  const mark = (claim: Claim) => (since && claim.knownAt > since ? { change: 'new' as const } : {});
  // Known only since, and not in other words before.
  const isNews = (claim: Claim) => since !== undefined && claim.knownAt > since && !knownBefore(board, claim, since);
  const blocks: DraftBlock[] = [
    { type: 'lines', lines: chosen.bottom.map((claim) => draft(claim, isNews(claim) ? { change: 'new' } : {})) },
    ...(chosen.fresh.length === 0 && chosen.bottom.some(isNews) ? [] : newSince(board, chosen, since)),
    {
      type: 'lines',
      heading: 'Where each issue stands',
      lines: chosen.topics.map(({ topic, claim }) => draft(claim, { topic: titleOf(briefing, topic), ...mark(claim) })),
    },
    { type: 'lines', heading: 'Next', lines: chosen.next.map((claim) => draft(claim, mark(claim))) },
    ...silentTopics(board, chosen),
    ...(await closing(board, corpus)),
  ];
  return makeCard({
    kind: 'status',
    title: `${briefing.title}: where it stands`,
    now,
    blocks,
    actions: actionsOf(board, now),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function choose(board: Board, now: string, since?: string): Chosen {
  const outcomes = settledOutcomes(board);
  const bottom = pickDistinct(
    board,
    (outcomes.length
      ? outcomes
      : newsworthy(
          board,
          board.claims.filter((claim) => claim.mode !== 'future'),
        )
    ).slice(0, 20),
    [],
    1,
  ).map((claim) => withSeconds(board, claim));
  const told = [...bottom];
  const fresh = since ? freshSince(board, since, told, NEW_LINES).map((claim) => withSeconds(board, claim)) : [];
  told.push(...fresh);
  const topics: Chosen['topics'] = [];
  const next = pickDistinct(board, upcoming(board, now).slice(0, 30), told, NEXT_LINES).map((claim) =>
    withSeconds(board, claim),
  );
  told.push(...next);
  for (const topic of liveliest(board).slice(0, TOPIC_LINES)) {
    const [state] = pickDistinct(board, statesOf(board, topic).slice(0, 40), told, 1);
    if (!state) continue;
    const claim = withSeconds(board, state);
    topics.push({ topic, claim });
    told.push(claim);
  }
  const order = board.briefing.topics.map((topic) => topic.id);
  topics.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
  return { bottom, fresh, topics, next };
}

const topicOrders = new WeakMap<Board, string[]>();

/** Topics by how many publishers speak of them after the latest event, then at all. */
function liveliest(board: Board): string[] {
  const kept = topicOrders.get(board);
  if (kept) return kept;
  const weight = (topic: string) => {
    const about = board.claims.filter(
      (claim) => claim.topics.includes(topic) && claim.mode !== 'opinion' && !claim.reworded,
    );
    const after = about.filter((claim) => afterEvent(board, claim));
    return (
      new Set(after.map((claim) => claim.publisher)).size +
      new Set(about.map((claim) => claim.publisher)).size / 10 +
      Math.min(after.length, 20) / 100
    );
  };
  const weighed = board.briefing.topics
    .map((topic) => ({ id: topic.id, weight: weight(topic.id) }))
    .filter((topic) => topic.weight > 0);
  const order = weighed.sort((a, b) => b.weight - a.weight).map((topic) => topic.id);
  topicOrders.set(board, order);
  return order;
}

/** New claims since a moment, best first, none that was known before in other words. */
export function freshSince(board: Board, since: string, told: Claim[], limit: number): Claim[] {
  const fresh = board.claims.filter((claim) => claim.knownAt > since);
  const ranked = newsworthy(board, fresh)
    .slice(0, 60)
    .filter((claim) => !knownBefore(board, claim, since));
  return pickDistinct(board, ranked, told, limit);
}

function newSince(board: Board, chosen: Chosen, since: string | undefined): DraftBlock[] {
  if (!since) return [];
  const day = dayName(dayOf(since));
  if (chosen.fresh.length) {
    return [
      {
        type: 'lines',
        heading: `New since you looked (${day})`,
        lines: chosen.fresh.map((claim) => draft(claim, { change: 'new' })),
      },
    ];
  }
  const last = board.asOf ? ` The newest article is of ${dayName(board.asOf)}.` : '';
  return [{ type: 'note', text: `Nothing new since you looked on ${day}.${last}` }];
}

function silentTopics(board: Board, chosen: Chosen): DraftBlock[] {
  const covered = new Set(chosen.topics.map(({ topic }) => topic));
  const silent = board.briefing.topics.filter(
    (topic) => !covered.has(topic.id) && !board.claims.some((claim) => claim.topics.includes(topic.id)),
  );
  return silent.length ? [{ type: 'note', text: `No word on: ${silent.map((topic) => topic.title).join(', ')}.` }] : [];
}

async function closing(board: Board, corpus: Corpus): Promise<DraftBlock[]> {
  const counts = await corpus.counts();
  const disputes = findDisputes(board).length;
  const disagree = disputes ? ` They disagree on ${disputes} ${disputes === 1 ? 'point' : 'points'}.` : '';
  return [{ type: 'note', text: `${countsLine(counts)}${disagree}` }];
}

/** "5 articles, 4 publishers, 1 copy folded." */
function countsLine(counts: { articles: number; publishers: number; duplicates: number }): string {
  const copies = counts.duplicates
    ? `, ${counts.duplicates} ${counts.duplicates === 1 ? 'copy' : 'copies'} folded`
    : '';
  return `${counts.articles} ${counts.articles === 1 ? 'article' : 'articles'}, ${counts.publishers} ${counts.publishers === 1 ? 'publisher' : 'publishers'}${copies}.`;
}

function actionsOf(board: Board, _now: string): Action[] {
  const { briefing } = board;
  const disputes = findDisputes(board).length;
  return [
    ...(disputes ? [{ label: `Disagreements (${disputes})`, command: commandLine(briefing, 'disputes') }] : []),
    { label: 'Timeline', command: commandLine(briefing, 'timeline') },
    { label: 'Sources', command: commandLine(briefing, 'sources') },
    ...topicActions(briefing),
  ];
}

/** A button for each topic; platforms that have menus make one of them. */
function topicActions(briefing: Briefing): Action[] {
  return briefing.topics.map((topic) => ({ label: topic.title, command: commandLine(briefing, 'topic', topic.id) }));
}

/** A topic's title by its id. */
export function titleOf(briefing: Briefing, topic: string): string {
  return briefing.topics.find((one) => one.id === topic)?.title ?? topic;
}

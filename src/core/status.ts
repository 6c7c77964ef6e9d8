/** The status card: where it stands in one line, what is new since the reader looked, each topic, what comes next. */
import { type Board, boardOf, withSeconds } from './board.ts';
import { type DraftBlock, makeCard } from './card.ts';
import { isNews, newClaims } from './changes.ts';
import { knownIn, type Since } from './changes-since.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Corpus } from './corpus.ts';
import { dayName, dayOf } from './days.ts';
import { findDisputes } from './disputes.ts';
import { emptyCorpus } from './empty.ts';
import type { Action, Briefing, Card, Topic } from './model.ts';
import type { CorpusCounts } from './ports.ts';
import { newsworthy, settledOutcomes } from './salience.ts';
import type { Say } from './say.ts';
import { standingDraft, standingOf } from './standing.ts';
import { inOwnWords, standsOn, topicLine } from './topic-stands.ts';
import { factualStates, isTold, stateOn, statesOfTopics, type TopicState, topicsByWeight } from './topic-state.ts';
import { inView, isPart, type View, viewName } from './view.ts';
import { nextBlocks, whatComes } from './what-comes.ts';

const NEW_LINES = 3;
const TOPIC_LINES = 8;
/** What a single topic is told of beside its first line, as on its own card. */
const ALONE_LINES = 1;

type Chosen = { bottom: Claim[]; fresh: Claim[]; topics: TopicState[]; next: Claim[] };

/** The board of a corpus's newest articles. */
export async function recentBoard(briefing: Briefing, corpus: Corpus): Promise<Board> {
  return boardOf(await corpus.recent(), briefing, (item) => corpus.publisher(item.article));
}

/**
 * The status card as of `now`. `since` is when the reader last looked; without it nothing is called new.
 * `more` stands behind what is told; `view` is the part of the story it tells. A topic on which nothing was found is named in a note, never filled.
 */
export async function statusCard(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  say: Say,
  since?: Since,
  more: DraftBlock[] = [],
  view: View = {},
): Promise<Card> {
  const whole = await recentBoard(briefing, corpus);
  const { topics, from } = view;
  const lately = inView(whole, { ...(from && { from }) });
  const board = inView(lately, { ...(topics && { topics }) });
  if (whole.items.size === 0) {
    const empty = emptyCorpus(briefing, now, 'status', say);
    return { ...empty, blocks: [...more.filter((block) => block.type === 'note'), ...empty.blocks] };
  }
  const chosen = choose(board, topics ? await aroundTopics(corpus, lately, board, view) : board, now, since);
  // Comparing all claims takes longer than all the rest of the card.
  const disputes = isPart(view)
    ? findDisputes(board).length
    : await corpus.number('disputes', () => findDisputes(board).length);
  const known = since ? knownIn(since, board.items) : () => true;
  const mark = (claim: Claim) => (known(claim) ? {} : { change: 'new' as const });
  const [bottom] = chosen.bottom;
  const bottomIsNews = since !== undefined && bottom !== undefined && isNews(board, since, bottom);
  const blocks: DraftBlock[] = [
    {
      type: 'lines',
      lines: chosen.bottom.map((claim) => standingDraft(board, claim, bottomIsNews ? { change: 'new' } : {})),
    },
    ...(chosen.fresh.length === 0 && bottomIsNews ? [] : newSince(board, chosen, since, say)),
    ...(view.short ? [] : details(board, chosen, mark, say)),
    ...more,
    ...(view.short || board.items.size === 0 ? [] : otherTopics(board, chosen, say)),
    closing(disputes, isPart(view) ? countsOf(board) : await corpus.counts(), viewName(whole, view, say), say),
  ];
  return makeCard({
    kind: 'status',
    title: say('{story}: where it stands', { story: briefing.title }),
    now,
    blocks,
    actions: actionsOf(board, disputes, view, say),
    find: (id) => whole.items.get(id),
    publisherOf: board.publisherOf,
  });
}

/** How topics stand is weighed among all that is told; a single one as on its own card. */
async function aroundTopics(corpus: Corpus, lately: Board, { briefing }: Board, { from }: View): Promise<Board> {
  const [alone, ...others] = briefing.topics;
  if (!alone || others.length > 0) return { ...lately, briefing };
  const about = boardOf(await corpus.about(alone.id), lately.briefing, lately.publisherOf);
  return { ...inView(about, { ...(from && { from }) }), briefing };
}

/** What a short card leaves out: each issue, and what comes. */
function details(board: Board, chosen: Chosen, mark: (claim: Claim) => { change?: 'new' }, say: Say): DraftBlock[] {
  return [
    {
      type: 'lines',
      heading: say('Where each issue stands'),
      lines: chosen.topics.map(({ topic, claim, state }) =>
        standingDraft(board, claim, { topic: topic.title, ...(state && { state }), ...mark(claim) }),
      ),
    },
    ...nextBlocks(chosen.next, mark, say),
  ];
}

function choose(board: Board, around: Board, now: string, since?: Since): Chosen {
  const bottom = around === board ? bottomLine(board) : topicLine(around);
  const told = [...bottom];
  const fresh = since ? newClaims(board, since, told, NEW_LINES) : [];
  told.push(...fresh);
  const next = whatComes(board, now, told, () => true);
  told.push(...next);
  const [alone, ...others] = around.briefing.topics;
  const topics =
    alone && others.length === 0 && around !== board
      ? standsOn(around, alone, ALONE_LINES + 1)
          .slice(1)
          .map((claim) => stateOn(alone, claim))
      : statesOfTopics(around, openTopics(around, bottom), told, TOPIC_LINES).map((one) => inOwnWords(around, one));
  const order = board.briefing.topics;
  topics.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic));
  return { bottom, fresh, topics, next };
}

function openTopics(board: Board, bottom: Claim[]): Topic[] {
  return topicsByWeight(board).filter((topic) => !isTold(board, topic, bottom));
}

/** The newest settled outcome; where none is told, what is most newsworthy and no plan. At most one. */
export function bottomLine(board: Board): Claim[] {
  const outcomes = settledOutcomes(board).filter((claim, at) => at > 10 || !isOvertaken(board, claim));
  const others = () =>
    newsworthy(
      board,
      board.claims.filter((claim) => claim.mode !== 'future'),
    );
  const [best] = outcomes.length ? outcomes : others();
  return best ? [withSeconds(board, best)] : [];
}

function isOvertaken(board: Board, claim: Claim): boolean {
  return standingOf(board, claim).status === 'superseded';
}

function newSince(board: Board, chosen: Chosen, since: Since | undefined, say: Say): DraftBlock[] {
  if (!since) return [];
  const day = dayName(dayOf(since.at), say.language);
  const digest = since.event === 'the last digest';
  if (chosen.fresh.length) {
    return [
      {
        type: 'lines',
        heading: digest
          ? say('New since the last digest ({day})', { day })
          : say('New since you looked ({day})', { day }),
        lines: chosen.fresh.map((claim) => standingDraft(board, claim, { change: 'new' })),
      },
    ];
  }
  const nothing = digest
    ? say('Nothing new since the last digest on {day}.', { day })
    : say('Nothing new since you looked on {day}.', { day });
  const last = board.asOf && dayName(board.asOf, say.language);
  const text = last ? `${nothing} ${say('The newest article is of {day}.', { day: last })}` : nothing;
  return [{ type: 'note', text }];
}

/** Topics that have no line: silent ones, those of which only opinions are told, and those for which there was no room. */
function otherTopics(board: Board, chosen: Chosen, say: Say): DraftBlock[] {
  const shown = new Set(chosen.topics.map(({ topic }) => topic));
  const rest = board.briefing.topics.filter((topic) => !shown.has(topic) && !isTold(board, topic, chosen.bottom));
  const spoken = (topic: Topic) => board.claims.filter((claim) => claim.topics.includes(topic.id));
  const silent = rest.filter((topic) => spoken(topic).length === 0);
  const opinion = rest.filter((topic) => !silent.includes(topic) && factualStates(board, topic).length === 0);
  const more = rest.filter((topic) => !silent.includes(topic) && !opinion.includes(topic));
  const ask = commandLine(board.briefing, 'topic', '<name>');
  const names = (topics: Topic[]) => topics.map((topic) => topic.title).join(', ');
  const notes = [
    more.length ? say('Also told of: {topics}.', { topics: names(more) }) : '',
    opinion.length ? say('Only opinion on: {topics}.', { topics: names(opinion) }) : '',
    silent.length ? say('No word on: {topics}.', { topics: names(silent) }) : '',
    more.length + opinion.length ? say('Ask with: {command}', { command: ask }) : '',
  ].filter(Boolean);
  return notes.length ? [{ type: 'note', text: notes.join(' ') }] : [];
}

function closing(disputes: number, counts: CorpusCounts, what: string, say: Say): DraftBlock {
  if (what && counts.articles === 0) return { type: 'note', text: say('Nothing is told {what}.', { what }) };
  const disagree = disputes
    ? ` ${say('They disagree on {count, plural, one {# point} other {# points}}.', { count: disputes })}`
    : '';
  return { type: 'note', text: `${countsLine(counts, what, say)}${disagree}` };
}

function countsOf({ claims, items }: Board): CorpusCounts {
  return { articles: items.size, publishers: new Set(claims.map(({ publisher }) => publisher)).size, duplicates: 0 };
}

/** "5 articles, 4 publishers, 1 copy folded."; "3 articles, 2 publishers on Territory." */
function countsLine({ articles, publishers, duplicates }: CorpusCounts, what: string, say: Say): string {
  const counts = [
    say('{count, plural, one {# article} other {# articles}}', { count: articles }),
    say('{count, plural, one {# publisher} other {# publishers}}', { count: publishers }),
    ...(duplicates ? [say('{count, plural, one {# copy folded} other {# copies folded}}', { count: duplicates })] : []),
  ].join(', ');
  return `${counts}${what ? ` ${what}` : ''}.`;
}

function actionsOf({ briefing }: Board, disputes: number, view: View, say: Say): Action[] {
  return [
    ...(isPart(view) || view.short ? [{ label: say('Status'), command: commandLine(briefing, 'status') }] : []),
    ...(disputes
      ? [
          {
            label: isPart(view) ? say('Disagreements') : say('Disagreements ({count})', { count: disputes }),
            command: commandLine(briefing, 'disputes'),
          },
        ]
      : []),
    { label: say('Timeline'), command: commandLine(briefing, 'timeline') },
    { label: say('Sources'), command: commandLine(briefing, 'sources') },
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

/** Why a topic, an actor or words are missing from an answer: what the articles have of them, and what stood against it. */
import { contentStems } from '../text/stems.ts';
import { afterEvent, type Board, pickDistinct } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName } from './days.ts';
import type { Action, Card, Reply } from './model.ts';
import { rankBy } from './salience.ts';
import type { Say } from './say.ts';
import { factualStates } from './topic-state.ts';
import { claimOf, placesOf, saysTheSame } from './why-reasons.ts';

/** What is asked for: a topic or actor of the story, or words. */
export type Wanted = { kind: 'topic' | 'actor'; id: string; title: string } | { kind: 'words'; title: string };

const SHOWN = 3;

/** What there is on a matter: sentences that speak of it, and those of them that can stand on a card. */
function findAbout(board: Board, wanted: Wanted): { sentences: number; claims: Claim[] } {
  const items = [...board.items.values()];
  if (wanted.kind === 'words') {
    const stems = contentStems(wanted.title);
    const words = wanted.title.toLowerCase().split(/\s+/);
    const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
    const claims = stems.length ? board.claims.filter((one) => stems.every((stem) => one.stems.includes(stem))) : [];
    const told = items.flatMap(({ reading }) => reading.sentences.filter(({ text }) => holds(text))).length;
    return { sentences: Math.max(told, claims.length), claims };
  }
  const { id, kind } = wanted;
  const claims = board.claims.filter((one) =>
    kind === 'topic' ? one.topics.includes(id) : one.actors.includes(id) || one.speaker?.actor === id,
  );
  const told = items.map(({ reading }) =>
    kind === 'topic'
      ? reading.topics.filter((topics) => topics.includes(id)).length
      : new Set(reading.mentions.flatMap((one) => (one.actor === id ? [one.sentence] : []))).size,
  );
  return {
    sentences: Math.max(
      claims.length,
      told.reduce((sum, count) => sum + count, 0),
    ),
    claims,
  };
}

/** The card that tells why `wanted` is not among the lines of `reply`, with the best of what there is. */
export function whyNotCard(board: Board, reply: Reply, wanted: Wanted, now: string, say: Say): Card {
  const { sentences, claims } = findAbout(board, wanted);
  const lines = reply.cards.flatMap(placesOf);
  const told = lines.flatMap((placed) => {
    const claim = claimOf(board, placed);
    return claim ? [{ claim, n: placed.line.cites[0] ?? 0 }] : [];
  });
  const repeated = claims.flatMap((claim) => told.find((other) => saysTheSame(board, claim, other.claim)) ?? []);
  const best = pickDistinct(board, bestOf(board, wanted, claims), [], SHOWN);
  const near = claims.length ? [] : nearest(board, wanted.title);
  const found = { sentences, claims, repeated: repeated.map(({ n }) => n) };
  const reason = reasonOf(board, reply, wanted, found, say);
  const blocks: DraftBlock[] = [
    { type: 'note', text: reason },
    {
      type: 'table',
      heading: say('Sentences on {title}', { title: wanted.title }),
      columns: ['', ''],
      rows: countsOf(board, sentences, claims, repeated.length, say),
    },
    { type: 'lines', heading: say('What there is'), lines: best.map((claim) => draft(claim)) },
    { type: 'lines', heading: say('The nearest there is'), lines: near.map((claim) => draft(claim)) },
  ];
  return makeCard({
    kind: 'why',
    title: say('Why not {title}', { title: wanted.title }),
    now,
    blocks: claims.length ? blocks : blocks.filter((block) => block.type !== 'table' || sentences > 0),
    actions: actionsOf(board, wanted, claims.length, say),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

type Found = { sentences: number; claims: Claim[]; repeated: number[] };

/** The first thing that explains it. */
function reasonOf(
  board: Board,
  reply: Reply,
  wanted: Wanted,
  { sentences, claims, repeated }: Found,
  say: Say,
): string {
  const { title } = wanted;
  const articles = board.items.size;
  if (sentences === 0) {
    const words = board.briefing.topics.find((one) => wanted.kind === 'topic' && one.id === wanted.id)?.words ?? [];
    return words.length
      ? say('None of the {articles} articles I look at speaks of {title} (I look for: {words}).', {
          articles,
          title,
          words: words.join(', '),
        })
      : say('None of the {articles} articles I look at speaks of {title}.', { articles, title });
  }
  if (claims.length === 0)
    return say(
      '{sentences, plural, one {# sentence} other {# sentences}} on {title}, but none that can stand alone: headings, questions, advice, damaged text, or a sentence that points at something it does not say.',
      { sentences, title },
    );
  const plain = claims.filter((claim) => claim.mode !== 'opinion' && !claim.reworded);
  if (plain.length === 0)
    return say(
      'All that the articles have on {title} is judgement or speculation, or stands in a text that a machine reworded.',
      { title },
    );
  const open = plain.filter((claim) => claim.mode !== 'future');
  if (open.length === 0 && isStatus(reply))
    return say('All that the articles have on {title} is planned or expected; none of it is so yet.', { title });
  const numbers = [...new Set(repeated)].sort((a, b) => a - b);
  if (repeated.length === claims.length)
    return say('What the articles have on {title} says what {numbers} already says.', {
      title,
      numbers: marks(numbers),
    });
  const { eventDay } = board;
  if (eventDay && !plain.some((claim) => afterEvent(board, claim)))
    return say(
      'All that the articles have on {title} was written before {day}, the latest event that they share: what was said before it need not be so after it, and other matters have newer words.',
      { title, day: dayName(eventDay, say.language) },
    );
  const publishers = new Set(plain.map((claim) => claim.publisher)).size;
  const lines = reply.cards.flatMap(placesOf).length;
  const room = say(
    'There was no room: the answer has {lines, plural, one {# line} other {# lines}}, given to what is newer, told by more publishers or nearer to the story; {title} is told of by {publishers, plural, one {# publisher} other {# publishers}}.',
    { lines, title, publishers },
  );
  return numbers.length ? `${room} ${say('Some of it is told by {numbers}.', { numbers: marks(numbers) })}` : room;
}

function isStatus(reply: Reply): boolean {
  return reply.cards.some(({ kind }) => kind === 'status' || kind === 'digest');
}

function countsOf(board: Board, sentences: number, claims: Claim[], repeated: number, say: Say): string[][] {
  const { eventDay } = board;
  const of = (test: (claim: Claim) => boolean) => claims.filter(test).length;
  const rows: [string, number][] = [
    [say('in all'), sentences],
    [say('that can stand alone'), claims.length],
    [say('judgement or speculation'), of((claim) => claim.mode === 'opinion')],
    [say('planned or expected'), of((claim) => claim.mode === 'future')],
    [say('reworded by a machine'), of((claim) => claim.reworded)],
    [
      say('before {day}, the latest event', { day: eventDay ? dayName(eventDay, say.language) : '' }),
      eventDay ? of((claim) => !afterEvent(board, claim)) : 0,
    ],
    [say('say what a line there says'), repeated],
  ];
  return rows.filter(([, found], at) => found > 0 || at < 2).map(([what, found]) => [what, String(found)]);
}

function bestOf(board: Board, wanted: Wanted, claims: Claim[]): Claim[] {
  const topic = wanted.kind === 'topic' && board.briefing.topics.find((one) => one.id === wanted.id);
  const states = topic ? factualStates(board, topic) : [];
  const rest = rankBy(
    claims,
    (claim) => claim.quality + (claim.reworded ? -2 : 0) + (afterEvent(board, claim) ? 1 : 0),
  );
  return [...states.slice(0, 20), ...rest.slice(0, 20)];
}

/** What shares most words with what was asked. */
function nearest(board: Board, title: string): Claim[] {
  const stems = contentStems(title);
  const shared = (claim: Claim) =>
    stems.reduce((sum, stem) => sum + (claim.stems.includes(stem) ? (board.weights.get(stem) ?? 1) : 0), 0);
  const near = board.claims.filter((claim) => shared(claim) > 0);
  return pickDistinct(board, rankBy(near, (claim) => shared(claim) + claim.quality / 10).slice(0, 20), [], 2);
}

function actionsOf(board: Board, wanted: Wanted, found: number, say: Say): Action[] {
  const { briefing } = board;
  const own =
    wanted.kind !== 'words' && found > 0
      ? [{ label: wanted.title, command: commandLine(briefing, wanted.kind, wanted.id) }]
      : [];
  return [...own, { label: say('Status'), command: commandLine(briefing, 'status') }];
}

function marks(numbers: number[]): string {
  return numbers.map((n) => `[${n}]`).join(' ');
}

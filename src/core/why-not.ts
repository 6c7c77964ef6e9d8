/** Why a topic, an actor or words are missing from an answer: what the articles have of them, and what stood against it. */
import { contentStems } from '../text/stems.ts';
import { afterEvent, type Board, pickDistinct } from './board.ts';
import { type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName } from './days.ts';
import type { Action, Card, Reply } from './model.ts';
import { rankBy } from './salience.ts';
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
export function whyNotCard(board: Board, reply: Reply, wanted: Wanted, now: string): Card {
  const { sentences, claims } = findAbout(board, wanted);
  const lines = reply.cards.flatMap(placesOf);
  const told = lines.flatMap((placed) => {
    const claim = claimOf(board, placed);
    return claim ? [{ claim, n: placed.line.cites[0] ?? 0 }] : [];
  });
  const repeated = claims.flatMap((claim) => told.find((other) => saysTheSame(board, claim, other.claim)) ?? []);
  const best = pickDistinct(board, bestOf(board, wanted, claims), [], SHOWN);
  const near = claims.length ? [] : nearest(board, wanted.title);
  const reason = reasonOf(board, reply, wanted, { sentences, claims, repeated: repeated.map(({ n }) => n) });
  const blocks: DraftBlock[] = [
    { type: 'note', text: reason },
    {
      type: 'table',
      heading: `Sentences on ${wanted.title}`,
      columns: ['', ''],
      rows: countsOf(board, sentences, claims, repeated.length),
    },
    { type: 'lines', heading: 'What there is', lines: best.map((claim) => draft(claim)) },
    { type: 'lines', heading: 'The nearest there is', lines: near.map((claim) => draft(claim)) },
  ];
  return makeCard({
    kind: 'why',
    title: `Why not ${wanted.title}`,
    now,
    blocks: claims.length ? blocks : blocks.filter((block) => block.type !== 'table' || sentences > 0),
    actions: actionsOf(board, wanted, claims.length),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

type Found = { sentences: number; claims: Claim[]; repeated: number[] };

/** The first thing that explains it. */
function reasonOf(board: Board, reply: Reply, wanted: Wanted, { sentences, claims, repeated }: Found): string {
  const { title } = wanted;
  const articles = board.items.size;
  if (sentences === 0) {
    const words = board.briefing.topics.find((one) => wanted.kind === 'topic' && one.id === wanted.id)?.words ?? [];
    const by = words.length ? ` (I look for: ${words.join(', ')})` : '';
    return `None of the ${articles} articles I look at speaks of ${title}${by}.`;
  }
  if (claims.length === 0)
    return `${count(sentences, 'sentence')} on ${title}, but none that can stand alone: headings, questions, advice, damaged text, or a sentence that points at something it does not say.`;
  const plain = claims.filter((claim) => claim.mode !== 'opinion' && !claim.reworded);
  if (plain.length === 0)
    return `All that the articles have on ${title} is judgement or speculation, or stands in a text that a machine reworded.`;
  const open = plain.filter((claim) => claim.mode !== 'future');
  if (open.length === 0 && isStatus(reply))
    return `All that the articles have on ${title} is planned or expected; none of it is so yet.`;
  const numbers = [...new Set(repeated)].sort((a, b) => a - b);
  if (repeated.length === claims.length)
    return `What the articles have on ${title} says what ${marks(numbers)} already says.`;
  const { eventDay } = board;
  if (eventDay && !plain.some((claim) => afterEvent(board, claim)))
    return `All that the articles have on ${title} was written before ${dayName(eventDay)}, the latest event that they share: what was said before it need not be so after it, and other matters have newer words.`;
  const publishers = new Set(plain.map((claim) => claim.publisher)).size;
  const lines = reply.cards.flatMap(placesOf).length;
  const also = numbers.length ? ` Some of it is told by ${marks(numbers)}.` : '';
  return `There was no room: the answer has ${count(lines, 'line')}, given to what is newer, told by more publishers or nearer to the story; ${title} is told of by ${count(publishers, 'publisher')}.${also}`;
}

function isStatus(reply: Reply): boolean {
  return reply.cards.some(({ kind }) => kind === 'status' || kind === 'digest');
}

function countsOf(board: Board, sentences: number, claims: Claim[], repeated: number): string[][] {
  const { eventDay } = board;
  const of = (test: (claim: Claim) => boolean) => claims.filter(test).length;
  const rows: [string, number][] = [
    ['in all', sentences],
    ['that can stand alone', claims.length],
    ['judgement or speculation', of((claim) => claim.mode === 'opinion')],
    ['planned or expected', of((claim) => claim.mode === 'future')],
    ['reworded by a machine', of((claim) => claim.reworded)],
    [
      `before ${eventDay ? dayName(eventDay) : ''}, the latest event`,
      eventDay ? of((claim) => !afterEvent(board, claim)) : 0,
    ],
    ['say what a line there says', repeated],
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

function actionsOf(board: Board, wanted: Wanted, found: number): Action[] {
  const { briefing } = board;
  const own =
    wanted.kind !== 'words' && found > 0
      ? [{ label: wanted.title, command: commandLine(briefing, wanted.kind, wanted.id) }]
      : [];
  return [...own, { label: 'Status', command: commandLine(briefing, 'status') }];
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}

function marks(numbers: number[]): string {
  return numbers.map((n) => `[${n}]`).join(' ');
}

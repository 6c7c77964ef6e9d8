// Why a line of the last answer stands there, or why something is missing from it.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { type Board, boardOf } from '../src/core/board.ts';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { match } from '../src/core/match.ts';
import type { Card, Reply } from '../src/core/model.ts';
import { recentBoard } from '../src/core/status.ts';
import { linesWith, numbersOf, whyActions, whyCard } from '../src/core/why.ts';
import { type Wanted, whyNotCard } from '../src/core/why-not.ts';
import { type Placed, placesOf, topicNamed } from '../src/core/why-reasons.ts';

/** Cards about an answer rather than the story: what is asked is asked of the answer behind them. */
export const ASIDES = ['why', 'words', 'flag', 'unflag'];

export const why = defineCommand({
  name: 'why',
  description: 'Why a line of your last answer stands there, by its number; or why a topic is missing',
  input: z.object({
    what: z
      .string()
      .trim()
      .max(120)
      .default('')
      .describe('a number as in [3], or the topic, person or words that are missing'),
  }),
  async run({ what }, context) {
    const asked = /^\[?(\d{1,4})\]?(?:\s+of\s+(\S+))?$/.exec(what);
    const { replies } = context;
    const reply = asked?.[2] ? await replies.find(asked[2]) : await replies.last({ cited: true, except: ASIDES });
    if (!reply) return [nothingToAsk(context)];
    if (asked) return [await byNumber(Number(asked[1]), reply, context)];
    if (!what) return [howToAsk(reply, context)];
    return [await byName(what, reply, context)];
  },
});

async function byNumber(n: number, reply: Reply, context: Context): Promise<Card> {
  const places = linesWith(reply, n);
  return places.length > 0 ? told(places, n, reply, context) : howToAsk(reply, context, n);
}

async function told(places: Placed[], n: number, reply: Reply, context: Context): Promise<Card> {
  const { corpus, now, say } = context;
  const cited = places.flatMap(({ card }) => card.citations.map((one) => one.articleId));
  const items = new Map((await corpus.items([...new Set(cited)])).map((item) => [item.article.id, item]));
  return whyCard(await boardBehind(places[0]?.card, context), reply, places, items, now, n, say);
}

async function byName(typed: string, reply: Reply, context: Context): Promise<Card> {
  const wanted = await meant(typed, context);
  const places = reply.cards
    .flatMap(placesOf)
    .filter(({ line }) => wanted.kind === 'topic' && topicNamed(context.briefing, line.topic)?.id === wanted.id);
  const n = places[0]?.line.cites[0];
  if (n !== undefined) return told(places, n, reply, context);
  return whyNotCard(await recentBoard(context.briefing, context.corpus), reply, wanted, context.now, context.say);
}

/** A topic or actor of the story by its name, or else the words as they were typed. */
async function meant(typed: string, { briefing, corpus }: Context): Promise<Wanted> {
  const topics = briefing.topics.map((one) => ({ id: one.id, title: one.title, names: one.words }));
  const topic = match(typed, topics).sure;
  if (topic) return { kind: 'topic', id: topic.id, title: topic.title };
  const actor = match(typed, actorsOf(briefing, await corpus.recent())).sure;
  if (actor) return { kind: 'actor', id: actor.id, title: actor.title };
  return { kind: 'words', title: typed.replace(/\s+/g, ' ') };
}

/** The board that a card was made from: that of its topic or actor, else that of the newest articles. */
async function boardBehind(card: Card | undefined, { briefing, corpus }: Context): Promise<Board> {
  const topic = card?.kind === 'topic' ? topicNamed(briefing, card.title) : undefined;
  const actor =
    card?.kind === 'actor'
      ? actorsOf(briefing, await corpus.recent()).find((one) => one.title === card.title)
      : undefined;
  const id = topic?.id ?? actor?.id;
  if (id === undefined) return recentBoard(briefing, corpus);
  return boardOf(await corpus.about(id), briefing, (item) => corpus.publisher(item.article));
}

function howToAsk(reply: Reply, { briefing, now, say }: Context, wrong?: number): Card {
  const numbers = numbersOf(reply);
  const values = {
    title: reply.cards[0]?.title ?? '',
    first: numbers[0] ?? 1,
    last: numbers.at(-1) ?? 1,
    command: commandLine(briefing, 'why', String(numbers[0] ?? 1)),
  };
  const known =
    numbers.length > 1
      ? say(
          'Your last answer, “{title}”, has the numbers {first} to {last}. Type {command} for the passage behind a number and why it was chosen.',
          values,
        )
      : say(
          'Your last answer, “{title}”, has the number {first}. Type {command} for the passage behind it and why it was chosen.',
          values,
        );
  const notes =
    wrong === undefined
      ? [
          known,
          say('For what is missing, type its name: {command}.', {
            command: commandLine(briefing, 'why', briefing.topics[0]?.title ?? '<words>'),
          }),
        ]
      : [`${say('There is no [{n}].', { n: wrong })} ${known}`];
  return noteCard('why', say('Why'), now, notes, whyActions(briefing, reply, say));
}

function nothingToAsk({ briefing, now, say }: Context): Card {
  const status = commandLine(briefing, 'status');
  return noteCard(
    'why',
    say('Why'),
    now,
    [
      say(
        'There is no answer of mine here to ask about (they are kept for 30 days). Ask something first, as {status}.',
        {
          status,
        },
      ),
    ],
    [{ label: say('Status'), command: status }],
  );
}

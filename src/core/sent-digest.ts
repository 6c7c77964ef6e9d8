/** Digests that were posted: each has an id in its last line, by which it is shown again as it was. */
import { asTold, noteCard } from './card.ts';
import { type Context, commandLine } from './command.ts';
import { digestCards } from './digest.ts';
import { UserError } from './errors.ts';
import { shortHash } from './hash.ts';
import { asKept } from './kept-cards.ts';
import { sayerOf } from './labels.ts';
import type { Block, Briefing, Card, Reply } from './model.ts';
import type { Scope, Store } from './ports.ts';
import type { Say } from './say.ts';
import { momentName } from './schedule-words.ts';
import { viewOf } from './view.ts';

/** Ids are short enough to be typed. */
const ID_LENGTH = 8;
const ID = /^[0-9a-z]{8}$/;

/** Might this be the id of a digest? No word of the digest command is one. */
export function isDigestId(typed: string): boolean {
  return ID.test(typed) && /\d/.test(typed);
}

/**
 * The digest of a channel with its id in its last line, under which it is found from now on; the caller keeps the reply. The
 * same digest of the same moment has the same id.
 */
export async function keepDigest(
  store: Store,
  { briefing, scope }: { briefing: Briefing; scope: Scope },
  channel: string,
  made: Reply,
  at: string,
): Promise<Reply> {
  const hash = shortHash(`${made.id} ${channel} ${at}`).slice(0, ID_LENGTH);
  const id = /\d/.test(hash) ? hash : `${hash.slice(0, -1)}0`;
  const reply = {
    ...made,
    id: shortHash(`${made.id} ${id}`),
    cards: named(made.cards, briefing, id, sayerOf(made.language)),
  };
  await store.saveDigest(scope, { id, channel, at, replyId: reply.id });
  return reply;
}

function named(cards: Card[], briefing: Briefing, id: string, say: Say): Card[] {
  const text = say('This digest again: {command}', { command: commandLine(briefing, 'digest', id) });
  const note: Block = { type: 'note', text };
  return cards.map((card, at) =>
    at < cards.length - 1 ? card : { ...card, id: shortHash(`${card.id} ${id}`), blocks: [...card.blocks, note] },
  );
}

/**
 * A digest that was posted, again: the very cards while they are kept, else made anew from the articles as of its moment; a
 * second card says which. Throws a UserError where this place got no such digest.
 */
export async function digestAgain(
  id: string,
  { briefing, now, request, say, subscriptions, team }: Context,
): Promise<Card[]> {
  const found = await team.sent(id);
  if (!found)
    throw new UserError('There is no digest {id} here. Its id stands in the last line of each digest.', { id });
  const { digest, reply, since } = found;
  const when = momentName(digest.at, request.timezone ?? briefing.timezone, say);
  if (reply)
    return [
      ...reply.cards.map((card) => asKept(asTold(card, reply, say))),
      about(id, now, say, say('Posted {when}. Shown word for word as it was kept.', { when })),
    ];
  const corpus = await team.asOf(digest.at);
  const settings = digest.channel === request.channel ? await subscriptions.current() : undefined;
  const chosen = settings ? { view: viewOf(settings, digest.at), timezone: settings.timezone } : {};
  const cards = await digestCards(await corpus.briefing(), corpus, digest.at, since, { say, ...chosen });
  return [
    ...named(cards, briefing, id, say),
    about(
      id,
      now,
      say,
      say(
        'Posted {when}. Its words are not kept any longer, so it was made anew from the articles of that moment: what their sources changed or withdrew since is as it is today, and what it said of lateness, corrections or sources is left out{chosen, select, yes {, and topics, window and format are those of today} other {}}.',
        { when, chosen: settings ? 'yes' : 'no' },
      ),
    ),
  ];
}

function about(id: string, now: string, say: Say, note: string): Card {
  return noteCard('digest-again', say('About digest {id}', { id }), now, [note]);
}

/** Which passage somebody means by the number of a citation, of the last answer or of another. */
import type { Context } from './command.ts';
import { UserError } from './errors.ts';
import type { Citation, Reply } from './model.ts';

/**
 * The passage of a number of the last answer that is none of `asides`, or of the one named behind it ("of <id>"), and the
 * words left after that. Throws a UserError where there is none.
 */
export async function citedPassage(
  typed: string,
  more: string,
  { replies }: Pick<Context, 'replies'>,
  asides: string[],
): Promise<{ passage: Citation; words: string }> {
  const n = Number(/^\[?(\d{1,4})\]?$/.exec(typed)?.[1]);
  if (!n)
    throw new UserError('“{typed}” is no number of a citation: give it as 3 or [3].', { typed: typed.slice(0, 40) });
  const [behind = '', id] = /^of\s+([0-9a-z]{6,16})(?:\s+|$)/.exec(more) ?? [];
  const reply = id ? await replies.find(id) : await replies.last({ cited: true, except: asides });
  if (!reply) throw new UserError('There is no answer of mine here that this could mean (they are kept for 30 days).');
  const passage = citationOf(reply, n);
  if (!passage) throw new UserError('There is no [{n}] in “{title}”.', { n, title: reply.cards[0]?.title ?? '…' });
  return { passage, words: more.slice(behind.length).trim() };
}

function citationOf(reply: Reply, n: number): Citation | undefined {
  return reply.cards.flatMap((card) => card.citations).find((one) => one.n === n);
}

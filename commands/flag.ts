// Marks a line of the last answer as doubted: it stays marked on every card and digest here, with who and when.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { flagsOn } from '../src/core/flags.ts';
import { flagsCard, passagesCard } from '../src/core/flags-card.ts';
import type { Card, Citation, Reply } from '../src/core/model.ts';
import { ASIDES } from './why.ts';

/** More than so many passages in one place are a quarrel, no marks. */
const MOST = 200;

const number = z.string().trim().max(20);
const rest = z.string().trim().max(240).default('');

export const flag = defineCommand({
  name: 'flag',
  description:
    'Marks a line of your last answer as doubted, by its number, for everybody here; without one, lists what is',
  input: z.object({
    number: number.default('').describe('as in [3]; “of <id>” behind it means another answer'),
    why: rest.describe('why it is doubted, in a few words'),
  }),
  visibility: ({ number }) => (number ? 'channel' : 'private'),
  async run({ number, why }, context) {
    if (!number) return [await listed(context)];
    const { passage, words } = await meant(number, why, context);
    const flags = await context.team.flags();
    if (flags.length >= MOST)
      throw new UserError(`${MOST} passages are doubted here already. Take some back: ${line(context, 'flags')}.`);
    await context.team.flag(passage, words);
    return [
      passagesCard('flag', 'Doubted', [passage], context, [
        `Every card and digest of this story here marks what rests on this passage, until it is taken back: ${line(context, 'flags')}.`,
      ]),
    ];
  },
});

export const flags = defineCommand({
  name: 'flags',
  description: 'Passages that are doubted here',
  hidden: true,
  input: z.object({}),
  run: async (_, context) => [await listed(context)],
});

export const unflag = defineCommand({
  name: 'unflag',
  description: 'Takes a doubt back, by the number of a line that is marked',
  hidden: true,
  visibility: () => 'channel',
  input: z.object({ number: number.describe('as in [3]; “of <id>” behind it means another answer'), of: rest }),
  async run({ number, of }, context) {
    const { request, team } = context;
    const flags = await team.flags();
    const pressed = flags.find(({ id }) => id === number);
    const passage = pressed ? { n: 1, ...pressed } : (await meant(number, of, context)).passage;
    const doubts = flagsOn(flags, passage);
    if (doubts.length === 0) throw new UserError('Nobody here doubts that passage.');
    const mine = doubts.filter(({ by }) => by === request.reader || request.mayManage !== false);
    if (mine.length === 0)
      throw new UserError('Only who doubted it, and people who may manage this server or channel, can take that back.');
    for (const doubt of mine) await team.unflag(doubt);
    const left = doubts.length > mine.length ? ['Others doubt it still.'] : [];
    return [passagesCard('unflag', 'Doubt taken back', [passage], context, left)];
  },
});

async function listed(context: Context): Promise<Card> {
  const flags = await context.team.flags();
  if (flags.length > 0) return flagsCard(flags, context);
  return noteCard('flags', 'Doubted here', context.now, [
    `Nothing is doubted here. Mark a line of your last answer by its number: ${line(context, 'flag', '3 <why>')}.`,
  ]);
}

/** The passage of a number of the last answer, or of the one named behind it, and the words left after that. */
async function meant(typed: string, more: string, { replies }: Context): Promise<{ passage: Citation; words: string }> {
  const n = Number(/^\[?(\d{1,4})\]?$/.exec(typed)?.[1]);
  if (!n) throw new UserError(`“${typed.slice(0, 40)}” is no number of a citation: give it as 3 or [3].`);
  const [behind = '', id] = /^of\s+([0-9a-z]{6,16})(?:\s+|$)/.exec(more) ?? [];
  const reply = id ? await replies.find(id) : await replies.last({ cited: true, except: ASIDES });
  if (!reply) throw new UserError('There is no answer of mine here that this could mean (they are kept for 30 days).');
  const passage = citationOf(reply, n);
  if (!passage) throw new UserError(`There is no [${n}] in “${reply.cards[0]?.title ?? 'that answer'}”.`);
  return { passage, words: more.slice(behind.length).trim() };
}

function citationOf(reply: Reply, n: number): Citation | undefined {
  return reply.cards.flatMap((card) => card.citations).find((one) => one.n === n);
}

function line({ briefing }: Context, name: string, words = ''): string {
  return commandLine(briefing, name, words);
}

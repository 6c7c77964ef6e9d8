// Takes a doubt back: one's own, or anybody's by who may manage.
import { z } from 'zod';
import { citedPassage } from '../src/core/cited-passage.ts';
import { defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { flagsOn } from '../src/core/flags.ts';
import { passagesCard } from '../src/core/flags-card.ts';
import { isManager } from '../src/core/manager.ts';
import { ASIDES } from './why.ts';

export const unflag = defineCommand({
  name: 'unflag',
  description: 'Takes a doubt back, by the number of a line that is marked',
  hidden: true,
  visibility: () => 'channel',
  input: z.object({
    number: z.string().trim().max(20).default('').describe('as in [3]; “of <id>” behind it means another answer'),
    of: z.string().trim().max(40).default('').describe('another answer, by its id'),
  }),
  async run({ number, of }, context) {
    const { request, say, team } = context;
    if (!number) throw new UserError('Which line? Give the number of one that is marked, as: unflag 3.');
    const flags = await team.flags();
    const pressed = flags.find(({ id }) => id === number);
    const passage = pressed ? { n: 1, ...pressed } : (await citedPassage(number, of, context, ASIDES)).passage;
    const doubts = flagsOn(flags, passage);
    if (doubts.length === 0) throw new UserError('Nobody here doubts that passage.');
    const manages = await isManager(context);
    const mine = doubts.filter(({ by }) => by === request.reader || manages);
    if (mine.length === 0)
      throw new UserError('Only who doubted it, and people who may manage this server or channel, can take that back.');
    for (const doubt of mine) await team.unflag(doubt);
    const left = doubts.length > mine.length ? [say('Others doubt it still.')] : [];
    return [passagesCard('unflag', say('Doubt taken back'), [passage], context, left)];
  },
});

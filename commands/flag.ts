// Marks a line of the last answer as doubted: it stays marked on every card and digest here, with who and when.
import { z } from 'zod';
import { citedPassage } from '../src/core/cited-passage.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { doubtsCard, passagesCard } from '../src/core/flags-card.ts';
import { ASIDES } from './why.ts';

/** More than so many passages in one place are a quarrel, no marks. */
const MOST = 200;

export const flag = defineCommand({
  name: 'flag',
  description: 'Marks a line of your last answer as doubted, by its number; without one lists what is doubted',
  input: z.object({
    number: z.string().trim().max(20).default('').describe('as in [3]; “of <id>” behind it means another answer'),
    why: z.string().trim().max(240).default('').describe('why it is doubted, in a few words'),
  }),
  visibility: ({ number }) => (number ? 'channel' : 'private'),
  async run({ number, why }, context) {
    if (!number) return [await doubtsCard(context)];
    const { briefing, say } = context;
    const { passage, words } = await citedPassage(number, why, context, ASIDES);
    const flags = await context.team.flags();
    if (flags.length >= MOST)
      throw new UserError('{most} passages are doubted here already. Take some back: {command}.', {
        most: MOST,
        command: commandLine(briefing, 'flags'),
      });
    await context.team.flag(passage, words);
    return [
      passagesCard('flag', say('Doubted'), [passage], context, [
        say(
          'Every card and digest of this story here marks what rests on this passage, until it is taken back: {command}.',
          { command: commandLine(briefing, 'flags') },
        ),
      ]),
    ];
  },
});

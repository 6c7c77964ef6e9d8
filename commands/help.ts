// What can be asked, and how.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { helpCard } from '../src/core/help-card.ts';

export const help = defineCommand({
  name: 'help',
  description: 'What you can ask, and how',
  input: z.object({
    command: z.string().trim().max(40).default('').describe('one command').meta({ completes: 'command' }),
  }),
  run: async ({ command }, { briefing, commands, now, say }) => [helpCard(briefing, commands, now, say, command)],
});

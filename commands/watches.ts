// What this channel watches, with buttons that mute or end it.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { watchesCard } from '../src/core/watches-card.ts';

export const watches = defineCommand({
  name: 'watches',
  description: 'What this channel watches',
  hidden: true,
  input: z.object({}),
  run: async (_, context) => [await watchesCard(context)],
});

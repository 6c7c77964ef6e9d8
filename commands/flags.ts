// Passages that are doubted here, with buttons that take a doubt back.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { doubtsCard } from '../src/core/flags-card.ts';

export const flags = defineCommand({
  name: 'flags',
  description: 'Passages that are doubted here',
  hidden: true,
  input: z.object({}),
  run: async (_, context) => [await doubtsCard(context)],
});

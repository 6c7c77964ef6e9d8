// Claims that cannot all hold, side by side.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { disputesCard } from '../src/core/disputes-card.ts';
import { recentBoard } from '../src/core/status.ts';

export const disputes = defineCommand({
  name: 'disputes',
  description: 'Where the articles disagree, side by side',
  input: z.object({}),
  async run(_, { briefing, corpus, now, say }) {
    return [disputesCard(await recentBoard(briefing, corpus), now, say)];
  },
});

// Every article: publisher, date, contribution, warnings.
import { z } from 'zod';
import { defineCommand } from '../src/core/command.ts';
import { linesPerArticle } from '../src/core/contribution.ts';
import { sourcesCard } from '../src/core/sources-card.ts';
import { recentBoard } from '../src/core/status.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'The articles: publisher, date, how much each contributed, and what to read with care',
  input: z.object({}),
  async run(_, { briefing, corpus, now }) {
    const board = await recentBoard(briefing, corpus);
    return [await sourcesCard(briefing, corpus, now, await linesPerArticle(briefing, corpus, now), board.eventDay)];
  },
});

// Every article: publisher, date, contribution, warnings.

import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { linesPerArticle } from '../src/core/contribution.ts';
import { requireManager } from '../src/core/manager.ts';
import type { Card } from '../src/core/model.ts';
import { readingNotes, sourceStates } from '../src/core/source-states.ts';
import { sourcesCard } from '../src/core/sources-card.ts';
import { recentBoard } from '../src/core/status.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'The articles: publisher, date, how much each contributed, and what to read with care',
  input: z.object({
    check: z.enum(['check']).optional().describe('check: try each source now and say what it saw'),
  }),
  async run({ check }, context) {
    const { briefing, corpus, now, say, sources: desk } = context;
    if (check) return [await checked(context)];
    const states = sourceStates(await desk.list(), briefing.timezone, say);
    const board = await recentBoard(briefing, corpus);
    return [
      await sourcesCard(
        briefing,
        corpus,
        now,
        await linesPerArticle(briefing, corpus, now),
        board.eventDay,
        states,
        say,
      ),
    ];
  },
});

async function checked(context: Context): Promise<Card> {
  await requireManager(context, 'have the sources read out of turn', 'server');
  const { briefing, now, say, sources: desk } = context;
  const readings = await desk.check();
  const notes =
    readings.length > 0
      ? readingNotes(readings, say)
      : [say('This story is read from files alone: they are looked at every minute.')];
  return noteCard('sources', say('{story}: sources tried', { story: briefing.title }), now, notes, [
    { label: say('Sources'), command: commandLine(briefing, 'sources') },
  ]);
}

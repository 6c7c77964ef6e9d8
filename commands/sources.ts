// Every article: publisher, date, contribution, warnings.

import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand, type Request } from '../src/core/command.ts';
import { linesPerArticle } from '../src/core/contribution.ts';
import { requireManager } from '../src/core/manager.ts';
import type { Briefing, Card } from '../src/core/model.ts';
import type { SourceDesk } from '../src/core/source-record.ts';
import { readingNotes, sourceStates } from '../src/core/source-states.ts';
import { sourcesCard } from '../src/core/sources-card.ts';
import { recentBoard } from '../src/core/status.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'The articles: publisher, date, how much each contributed, and what to read with care',
  input: z.object({
    check: z.enum(['check']).optional().describe('check: try each source now and say what it saw'),
  }),
  async run({ check }, { briefing, corpus, now, request, sources: desk }) {
    if (check) return [await checked(briefing, now, request, desk)];
    const states = sourceStates(await desk.list(), briefing.timezone);
    const board = await recentBoard(briefing, corpus);
    return [
      await sourcesCard(briefing, corpus, now, await linesPerArticle(briefing, corpus, now), board.eventDay, states),
    ];
  },
});

async function checked(briefing: Briefing, now: string, request: Request, desk: SourceDesk): Promise<Card> {
  requireManager(request, 'have the sources read out of turn');
  const readings = await desk.check();
  const notes =
    readings.length > 0
      ? readingNotes(readings)
      : ['This story is read from files alone: they are looked at every minute.'];
  return noteCard('sources', `${briefing.title}: sources tried`, now, notes, [
    { label: 'Sources', command: commandLine(briefing, 'sources') },
  ]);
}

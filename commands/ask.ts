// A question in plain words, answered in the articles' own.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { askCard } from '../src/core/ask-card.ts';
import { readQuestion } from '../src/core/ask-question.ts';
import { defineCommand } from '../src/core/command.ts';
import { emptyCorpus } from '../src/core/empty.ts';
import { recentBoard } from '../src/core/status.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'A question: who, what, when, where, how many, why, did; answered in cited words',
  input: z.object({ question: z.string().trim().min(1).max(300).describe('what you want to know') }),
  async run({ question }, { briefing, corpus, now }) {
    const board = await recentBoard(briefing, corpus);
    if (board.items.size === 0) return [emptyCorpus(briefing, now, 'ask')];
    const read = readQuestion(question, actorsOf(briefing, await corpus.recent()), briefing.topics, now);
    return [askCard([board], read, now)];
  },
});

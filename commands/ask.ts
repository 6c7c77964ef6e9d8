// A question in plain words, answered in the articles' own.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { askCard } from '../src/core/ask-card.ts';
import { readQuestion, wordsOf } from '../src/core/ask-question.ts';
import { boardOf } from '../src/core/board.ts';
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
    // The newest articles are all there are, unless there are more.
    const { articles } = await corpus.counts();
    const older =
      articles > board.items.size
        ? (await corpus.search(wordsOf(read, briefing))).filter(({ article }) => !board.items.has(article.id))
        : [];
    const boards =
      older.length > 0 ? [board, boardOf(older, briefing, (item) => corpus.publisher(item.article))] : [board];
    return [askCard(boards, read, now)];
  },
});

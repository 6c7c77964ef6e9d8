// A question in plain words, answered in the articles' own.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { answer, answers, orElse } from '../src/core/ask.ts';
import { nameIt } from '../src/core/ask-back.ts';
import { askCard } from '../src/core/ask-card.ts';
import { asksCost } from '../src/core/ask-costs.ts';
import { readQuestion, wordsOf } from '../src/core/ask-question.ts';
import { boardOf } from '../src/core/board.ts';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { emptyCorpus } from '../src/core/empty.ts';
import { recentBoard } from '../src/core/status.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'A question: who, what, when, where, how many, why, did; answered in cited words',
  input: z.object({ question: z.string().trim().max(300).default('').describe('what you want to know') }),
  async run({ question }, { briefing, corpus, now, say }) {
    if (!/[\p{L}\p{N}]/u.test(question))
      return [
        noteCard('ask', briefing.title, now, [
          say('What do you want to know? Type it behind the command: {command}', {
            command: commandLine(briefing, 'ask', 'when is the next meeting?'),
          }),
        ]),
      ];
    const board = await recentBoard(briefing, corpus);
    if (board.items.size === 0) return [emptyCorpus(briefing, now, 'ask', say)];
    const read = readQuestion(question, actorsOf(briefing, await corpus.recent()), briefing.topics, now);
    if (read.pronoun && !asksCost(read) && read.kind !== 'what' && read.kind !== 'latest')
      return [nameIt(briefing, now, read.pronoun, say)];
    const given = answer([board], read, now);
    const { articles } = await corpus.counts();
    if (answers(given) || articles <= board.items.size) return [askCard([board], read, given, now, say)];
    const found = (await corpus.search(wordsOf(read, briefing))).filter(({ article }) => !board.items.has(article.id));
    const older = boardOf(found, briefing, (item) => corpus.publisher(item.article));
    return [askCard([board, older], read, orElse(given, answer([older], read, now)), now, say)];
  },
});

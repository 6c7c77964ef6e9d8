// What the "Show the words" button runs: the exact passages behind a reply.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { defineCommand } from '../src/core/command.ts';
import { whyActions } from '../src/core/why.ts';
import { wordsCard } from '../src/core/words-card.ts';
import { ASIDES } from './why.ts';

export const words = defineCommand({
  name: 'words',
  description: 'The exact passages behind your last answer',
  input: z.object({
    reply: z.string().trim().max(40).default('').describe('which answer; without it your last one here'),
  }),
  async run({ reply }, { briefing, corpus, now, replies }) {
    const found = reply ? await replies.find(reply) : await replies.last({ cited: true, except: ASIDES });
    const ids = (found?.cards ?? []).flatMap((card) => card.citations.map((one) => one.articleId));
    const items = new Map((await corpus.items([...new Set(ids)])).map((item) => [item.article.id, item]));
    const card = found && wordsCard(found.cards, whyActions(briefing, found), (id) => items.get(id));
    if (card) return [card];
    const why = found
      ? 'That answer rests on no article.'
      : 'I no longer have that answer (answers are kept for 30 days). Ask again, then press the button under the new one.';
    return [noteCard('words', 'The words', now, [why])];
  },
});

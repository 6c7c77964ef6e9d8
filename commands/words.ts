// What the "Show the words" button runs: the exact passages behind a reply.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { numbersOf, whyActions } from '../src/core/why.ts';
import { wordsCard } from '../src/core/words-card.ts';
import { ASIDES } from './why.ts';

export const words = defineCommand({
  name: 'words',
  description: 'The exact passages behind your last answer, or behind one [n] of it',
  input: z.object({
    reply: z
      .string()
      .trim()
      .max(40)
      .default('')
      .describe('a number [n] of your last answer here, or which answer; without it all of your last one'),
  }),
  async run({ reply }, { briefing, corpus, now, replies, say }) {
    // A number is one of those that stand in brackets; answers have longer names.
    const number = /^\[?(\d{1,3})\]?$/.exec(reply)?.[1];
    const found = reply && !number ? await replies.find(reply) : await replies.last({ cited: true, except: ASIDES });
    if (found && number && !numbersOf(found).includes(Number(number)))
      throw new UserError('Your last answer has no [{number}]; it has {numbers}.', {
        number,
        numbers: numbersOf(found).join(', '),
      });
    const ids = (found?.cards ?? []).flatMap((card) => card.citations.map((one) => one.articleId));
    const items = new Map((await corpus.items([...new Set(ids)])).map((item) => [item.article.id, item]));
    const cards = found?.cards.map((card) => ({
      ...card,
      citations: card.citations.filter(({ n }) => !number || n === Number(number)),
    }));
    const card = found && wordsCard(cards ?? [], whyActions(briefing, found, say), (id) => items.get(id), say);
    if (card) return [card];
    const why = found
      ? say('That answer rests on no article.')
      : say(
          'I no longer have that answer (answers are kept for 30 days). Ask again, then press the button under the new one.',
        );
    return [noteCard('words', say('The words'), now, [why])];
  },
});

// What the "Share to channel" button runs: the same answer, for everybody.
import { z } from 'zod';
import { asTold, noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';

export const share = defineCommand({
  name: 'share',
  description: 'Shows an answer of yours to the whole channel',
  hidden: true,
  visibility: () => 'channel',
  input: z.object({
    reply: z.string().trim().max(40).default('').describe('which answer; without it your last one here'),
  }),
  async run({ reply }, { briefing, now, replies, say }) {
    const found = reply ? await replies.find(reply) : await replies.last();
    // What everybody sees has nothing left to share.
    const shares = commandLine(briefing, 'share');
    if (found)
      return found.cards.map((card) => ({
        ...asTold(card, found, say),
        actions: card.actions.filter(({ command }) => command !== shares && !command.startsWith(`${shares} `)),
      }));
    return [
      noteCard('share', say('Share'), now, [
        say('I no longer have that answer (answers are kept for 30 days). Ask again, then share the new one.'),
      ]),
    ];
  },
});

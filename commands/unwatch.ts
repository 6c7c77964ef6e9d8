// Ends a watch of this channel.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { defineCommand } from '../src/core/command.ts';
import { requireManager } from '../src/core/manager.ts';
import { watchTitle } from '../src/core/watch.ts';
import { watchNamed } from '../src/core/watches-card.ts';

export const unwatch = defineCommand({
  name: 'unwatch',
  description: 'Ends a watch of this channel',
  hidden: true,
  input: z.object({ what: z.string().trim().max(80).default('').describe('what is watched, or its id') }),
  visibility: () => 'channel',
  async run({ what }, context) {
    await requireManager(context, 'end what it watches');
    const { now, say } = context;
    const found = await watchNamed(what, context);
    await context.watches.remove(found);
    return [
      noteCard('watch', say('Not watched any more'), now, [
        say('This channel does not watch {title} any more.', {
          title: found.watch ? watchTitle(found.watch, say) : '',
        }),
      ]),
    ];
  },
});

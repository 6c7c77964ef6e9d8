// Silences a watch of this channel for a day.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { defineCommand } from '../src/core/command.ts';
import { requireManager } from '../src/core/manager.ts';
import { momentName } from '../src/core/schedule-words.ts';
import { watchTitle } from '../src/core/watch.ts';
import { watchNamed } from '../src/core/watches-card.ts';

const HOUR = 3_600_000;

export const mute = defineCommand({
  name: 'mute',
  description: 'Silences a watch of this channel for 24 hours',
  hidden: true,
  input: z.object({ what: z.string().trim().max(80).default('').describe('what is watched, or its id') }),
  visibility: () => 'channel',
  async run({ what }, context) {
    await requireManager(context, 'mute what it watches');
    const { briefing, now, request, say } = context;
    const found = await watchNamed(what, context);
    const until = new Date(Date.parse(now) + 24 * HOUR).toISOString();
    await context.watches.mute(found, until);
    const when = momentName(until, request.timezone ?? briefing.timezone, say);
    return [
      noteCard('watch', say('Muted'), now, [
        say('{title} is silent here until {when}. What comes meanwhile is told then.', {
          title: found.watch ? watchTitle(found.watch, say) : '',
          when,
        }),
      ]),
    ];
  },
});

// A message in this channel whenever something new comes of a person, a topic or words.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { requireManager } from '../src/core/manager.ts';
import { EVERY, everyName, parseEvery, watchActions, watched, watchTitle } from '../src/core/watch.ts';
import { watchesCard } from '../src/core/watches-card.ts';

export const watch = defineCommand({
  name: 'watch',
  description: 'A message here when something new comes of a topic, person or words; alone lists what is watched',
  input: z.object({
    what: z.string().trim().max(80).default('').describe('a topic, a person, or words'),
    every: z
      .string()
      .trim()
      .max(30)
      .default('')
      .describe('how often at most, 10m to 7d; else once an hour')
      .meta({ named: true }),
  }),
  visibility: ({ what }) => (what ? 'channel' : 'private'),
  async run(typed, context) {
    if (!typed.what) return [await watchesCard(context)];
    await requireManager(context, 'set up what it watches');
    const { what, minutes } = meant(typed);
    const { briefing, corpus, now, say, watches } = context;
    const found = watched(what, briefing, await corpus.recent());
    const everyMinutes = minutes ?? EVERY.usual;
    const made = await watches.set({ ...found, everyMinutes });
    const title = watchTitle(found, say);
    const told = [
      say('When something new comes of {title}, it is posted here, {every} at most, all of it in one message.', {
        title,
        every: everyName(everyMinutes, say),
      }),
      ...(found.kind === 'words' ? [say('Sentences that have all these words count.')] : []),
      ...(made.platform === 'terminal' ? [say('A terminal gets it only while this prompt is open.')] : []),
    ];
    return [
      noteCard(
        'watch',
        say('Watching {title}', { title }),
        now,
        [told.join(' ')],
        [
          ...watchActions(briefing, made, say),
          { label: say('All watches'), command: commandLine(briefing, 'watches') },
        ],
      ),
    ];
  },
});

/** Words and how often, also where that stands bare behind them: "Petra Lund 2h". */
function meant({ what, every }: { what: string; every: string }): { what: string; minutes?: number } {
  if (every) {
    const minutes = parseEvery(every);
    if (minutes === undefined) throw new UserError('“{every}” is no while. Write it as 30m, 2h or 1d.', { every });
    return { what, minutes };
  }
  const behind = /^(.*?\S)\s+(?:every\s+)?(\d{1,5}\s*(?:m|min|minutes?|h|hours?|d|days?))$/i.exec(what);
  const minutes = behind?.[2] === undefined ? undefined : parseEvery(behind[2]);
  return behind?.[1] && minutes !== undefined ? { what: behind[1], minutes } : { what };
}

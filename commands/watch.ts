// A message in this channel whenever something new comes of a person, a topic or words; and its muting and end.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { requireManager } from '../src/core/manager.ts';
import type { Block, Card, Subscription } from '../src/core/model.ts';
import { momentName } from '../src/core/schedule-words.ts';
import { EVERY, everyName, parseEvery, watchActions, watched } from '../src/core/watch.ts';

const HOUR = 3_600_000;
/** Buttons of a list. */
const BUTTONS = 10;

export const watch = defineCommand({
  name: 'watch',
  description:
    'A message here when something new comes of a person, a topic or words; without any, lists what is watched',
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
    if (!typed.what) return [await listed(context)];
    requireManager(context.request, 'set up what it watches');
    const { what, minutes } = meant(typed);
    const { briefing, corpus, now, watches } = context;
    const found = watched(what, briefing, await corpus.recent());
    const everyMinutes = minutes ?? EVERY.usual;
    const made = await watches.set({ ...found, everyMinutes });
    const words = found.kind === 'words' ? ' Sentences that have all these words count.' : '';
    const where = made.platform === 'terminal' ? ' A terminal gets it only while this prompt is open.' : '';
    return [
      noteCard(
        'watch',
        `Watching ${found.title}`,
        now,
        [
          `When something new comes of ${found.title}, it is posted here, ${everyName(everyMinutes)} at most, all of it in one message.${words}${where}`,
        ],
        [...watchActions(briefing, made), { label: 'All watches', command: commandLine(briefing, 'watches') }],
      ),
    ];
  },
});

export const watches = defineCommand({
  name: 'watches',
  description: 'What this channel watches',
  hidden: true,
  input: z.object({}),
  run: async (_, context) => [await listed(context)],
});

const which = z.string().trim().max(80).describe('what is watched, or its id');

export const unwatch = defineCommand({
  name: 'unwatch',
  description: 'Ends a watch of this channel',
  hidden: true,
  input: z.object({ what: which }),
  visibility: () => 'channel',
  async run({ what }, context) {
    requireManager(context.request, 'end what it watches');
    const found = await oneOf(what, context);
    await context.watches.remove(found);
    return [
      noteCard('watch', 'Not watched any more', context.now, [
        `This channel does not watch ${found.watch?.title} any more.`,
      ]),
    ];
  },
});

export const mute = defineCommand({
  name: 'mute',
  description: 'Silences a watch of this channel for 24 hours',
  hidden: true,
  input: z.object({ what: which }),
  visibility: () => 'channel',
  async run({ what }, context) {
    requireManager(context.request, 'mute what it watches');
    const { briefing, now, request } = context;
    const found = await oneOf(what, context);
    const until = new Date(Date.parse(now) + 24 * HOUR).toISOString();
    await context.watches.mute(found, until);
    const when = momentName(until, request.timezone ?? briefing.timezone);
    return [
      noteCard('watch', 'Muted', now, [
        `${found.watch?.title} is silent here until ${when}. What comes meanwhile is told then.`,
      ]),
    ];
  },
});

/** Words and how often, also where that stands bare behind them: "Petra Lund 2h". */
function meant({ what, every }: { what: string; every: string }): { what: string; minutes?: number } {
  if (every) {
    const minutes = parseEvery(every);
    if (minutes === undefined) throw new UserError(`“${every}” is no while. Write it as 30m, 2h or 1d.`);
    return { what, minutes };
  }
  const behind = /^(.*\S)\s+(?:every\s+)?(\d{1,5}\s*(?:m|min|minutes?|h|hours?|d|days?))$/i.exec(what);
  const minutes = behind?.[2] === undefined ? undefined : parseEvery(behind[2]);
  return behind?.[1] && minutes !== undefined ? { what: behind[1], minutes } : { what };
}

async function oneOf(typed: string, { briefing, corpus, watches }: Context): Promise<Subscription> {
  const all = await watches.list();
  const byId = all.find(({ id }) => id === typed);
  if (byId) return byId;
  const plain = (text = '') => text.toLowerCase().replace(/[“”"]/g, '');
  const named = all.find(({ watch }) => plain(watch?.title) === plain(typed));
  if (named) return named;
  const found = all.length > 0 ? watched(typed, briefing, await corpus.recent()) : undefined;
  const same = all.find(({ watch }) => watch?.kind === found?.kind && watch?.of === found?.of);
  if (same) return same;
  const list = all.map(({ watch }) => watch?.title).join(', ');
  throw new UserError(`This channel does not watch “${typed.slice(0, 40)}”. It watches ${list || 'nothing'}.`);
}

async function listed({ briefing, now, request, watches }: Context): Promise<Card> {
  const all = await watches.list();
  const zone = request.timezone ?? briefing.timezone;
  if (all.length === 0)
    return noteCard('watches', 'Watches', now, [
      `This channel watches nothing. Set one up with: ${commandLine(briefing, 'watch', `${briefing.topics[0]?.title ?? '<words>'} every:2h`)}`,
    ]);
  const rows = all.map((one) => [
    one.watch?.title ?? '',
    everyName(one.watch?.everyMinutes ?? EVERY.usual),
    stateOf(one, now, zone),
  ]);
  const table: Block = { type: 'table', columns: ['Watched', 'At most', 'Spoke last'], rows };
  const actions = all.flatMap((one) =>
    watchActions(briefing, one).map(({ label, command }) => ({ label: `${label}: ${one.watch?.title}`, command })),
  );
  return { ...noteCard('watches', 'Watches of this channel', now, [], actions.slice(0, BUTTONS)), blocks: [table] };
}

function stateOf({ watch, lastSentAt, pausedReason }: Subscription, now: string, zone: string): string {
  const last = lastSentAt ? momentName(lastSentAt, zone) : 'not yet';
  if (pausedReason) return `${last}; paused: ${pausedReason}`;
  const until = watch?.mutedUntil;
  return until !== undefined && until > now ? `${last}; muted until ${momentName(until, zone)}` : last;
}

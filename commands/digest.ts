// The channel's digest: now, a preview, a test, on at times and with settings, off, and when the next one comes.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { chosenDigest } from '../src/core/digest-choices.ts';
import { isWithin } from '../src/core/due.ts';
import { requireManager } from '../src/core/manager.ts';
import type { Action, Block, Card, Delivery, Subscription } from '../src/core/model.ts';
import { listed, type Say } from '../src/core/say.ts';
import { instantName, scheduleName, settingRows } from '../src/core/schedule-words.ts';
import { digestAgain, isDigestId } from '../src/core/sent-digest.ts';

/** `again` shows the digest whose id stands where the times stand: menus take no words of one's own. */
const ACTIONS = ['now', 'preview', 'test', 'on', 'off', 'when', 'again'];

const input = z.object({
  action: z
    .string()
    .refine((typed) => ACTIONS.includes(typed) || isDigestId(typed))
    .default('when')
    .describe('what to do; when tells the schedule; the id of a digest shows it again')
    .meta({ enum: ACTIONS }),
  at: z.string().trim().max(60).optional().describe('local times, as 08:00 or 08:00,18:00; with again, the id'),
  days: z.string().trim().max(60).optional().describe('daily, mon-fri, mon,wed, monthly on 1, monthly on last'),
  timezone: z.string().trim().max(80).optional().describe('as Europe/Kyiv').meta({ completes: 'timezone' }),
  topics: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('only these topics, or all')
    .meta({ named: true, completes: 'topic' }),
  window: z.string().trim().max(20).optional().describe('how far back, as 7d or 48h, or all').meta({ named: true }),
  format: z
    .enum(['long', 'short', 'default'])
    .optional()
    .describe('short: bottom line, what is new, counts; default: the channel’s')
    .meta({ named: true }),
  quiet: z
    .string()
    .trim()
    .max(30)
    .optional()
    .describe('hours without posts, as 22:00-07:00, or off')
    .meta({ named: true }),
  missed: z
    .enum(['late', 'fold', 'skip'])
    .optional()
    .describe('what could not be sent: late, in the next, or left out')
    .meta({ named: true }),
});
type Input = z.output<typeof input>;

export const digest = defineCommand({
  name: 'digest',
  description: 'The digest of this channel: now, preview, test, on <times> [days] [timezone], off, when',
  input,
  visibility: ({ action }) => (action === 'now' || action === 'on' || action === 'off' ? 'channel' : 'private'),
  async run(options, context) {
    switch (options.action) {
      case 'now':
        return context.subscriptions.postNow();
      case 'preview':
        return context.subscriptions.preview();
      case 'test':
        return test(context);
      case 'on':
        return [await turnOn(options, context)];
      case 'off':
        return [await turnOff(context)];
      case 'when':
        return [await tellWhen(context)];
      case 'again':
        return digestAgain(options.at ?? '', context);
      default:
        return digestAgain(options.action, context);
    }
  },
});

async function turnOn({ at, days, timezone, ...typed }: Input, context: Context): Promise<Card> {
  await requireManager(context, 'change its digest');
  const { briefing, now, say, subscriptions } = context;
  const before = (await subscriptions.current()) ?? (await subscriptions.usual());
  const schedule = [at, days].filter(Boolean).join(' ');
  const made = await subscriptions.set(chosenDigest(before, { ...typed, schedule, timezone }, briefing.topics));
  const notes = [
    say('This channel gets its digest {schedule}. Next: {when}.', {
      schedule: scheduleName(made, say),
      when: instantName(made.dueAt, made.timezone, say),
    }),
    ...quietNotes(made, say),
    ...(made.platform === 'terminal'
      ? [say('A terminal gets it only while this prompt is open; what it missed comes late or with the next.')]
      : zoneNotes(made, context)),
  ];
  const card = noteCard('digest', say('Digest is on'), now, notes, buttons(context));
  const rows = settingRows(made, briefing.topics, say);
  return { ...card, blocks: [...card.blocks, { type: 'table', columns: ['', ''], rows }] };
}

/** Times that lie in quiet hours are no mistake for sure, but seldom what is wanted. */
function quietNotes({ at, quiet }: Subscription, say: Say): string[] {
  const times = quiet ? at.split(',').filter((time) => isWithin(time, quiet)) : [];
  if (!quiet || times.length === 0) return [];
  return [
    say('Mind that quiet hours last from {from} to {to}: what is due at {times} comes when they end.', {
      from: quiet.from,
      to: quiet.to,
      times: listed(say, times),
    }),
  ];
}

/** Where nobody chose the zone of a digest, it is asked for. */
function zoneNotes({ timezone, inherits }: Subscription, { briefing, choices, say }: Context): string[] {
  if (!inherits?.includes('timezone') || choices.posted.timezone) return [];
  const settings = commandLine(briefing, 'settings', 'for:server timezone:');
  return [
    choices.platformTimezone
      ? say('{timezone} is your own time zone. To choose another for everybody: {settings}', { timezone, settings })
      : say('{timezone} is the zone of the story. Is it yours? To choose another for everybody: {settings}', {
          timezone,
          settings,
        }),
  ];
}

async function turnOff(context: Context): Promise<Card> {
  await requireManager(context, 'change its digest');
  const { now, say, subscriptions } = context;
  if (!(await subscriptions.remove()))
    return noteCard('digest', say('Digest'), now, [
      (await subscriptions.kept())
        ? await howToTurnOn(context)
        : say('This channel has no digest, so there is nothing to turn off.'),
    ]);
  const text = say(
    'The digest of this channel is off. Its times and settings, and what the channel has seen, are kept for when you turn it on again.',
  );
  return noteCard('digest', say('Digest is off'), now, [text]);
}

async function tellWhen(context: Context): Promise<Card> {
  const { briefing, now, say, subscriptions } = context;
  const made = await subscriptions.current();
  if (!made) return noteCard('digest', say('Digest'), now, [await howToTurnOn(context)], buttons(context));
  const latest = await subscriptions.latest();
  const rows = [...whenRows(made, latest, say), ...settingRows(made, briefing.topics, say)];
  return {
    ...noteCard('digest', say('Digest of this channel'), now, [], buttons(context)),
    blocks: [{ type: 'table', columns: ['', ''], rows }, ...paused(made, commandLine(briefing, 'digest', 'on'), say)],
  };
}

async function howToTurnOn({ briefing, say, subscriptions }: Context): Promise<string> {
  if (await subscriptions.kept())
    return say(
      'The digest of this channel is off. Turn it on again, with its times and settings as they were: {command}',
      {
        command: commandLine(briefing, 'digest', 'on'),
      },
    );
  return say(
    'This channel has no digest. Turn it on with: {command} (days and a time zone may follow, as: mon-fri Europe/Kyiv).',
    { command: commandLine(briefing, 'digest', `on ${briefing.digest.at}`) },
  );
}

/** The digest as the channel would get it now, for the eyes of whoever asks. */
async function test({ say, subscriptions }: Context): Promise<Card[]> {
  const made = await subscriptions.current();
  const next = made
    ? say('The next real one is due {when}.', { when: instantName(made.dueAt, made.timezone, say) })
    : say('This channel has no digest: it is turned on with digest on.');
  const text = say('This is a test, seen by you alone: nothing was posted, and nothing counts as told.');
  const cards = await subscriptions.preview();
  return cards.map((card, at) => ({
    ...card,
    title: say('Test: {title}', { title: card.title }),
    blocks: at === 0 ? [{ type: 'note', text: `${text} ${next}` }, ...card.blocks] : card.blocks,
  }));
}

function whenRows(made: Subscription, latest: Delivery | undefined, say: Say): string[][] {
  const at = (instant: string) => instantName(instant, made.timezone, say);
  const next =
    made.pausedReason && made.pause ? [say('Tried again'), at(made.pause.probeAt)] : [say('Next due'), at(made.dueAt)];
  return [
    [say('Schedule'), scheduleName(made, say)],
    [say('Last sent'), made.lastSentAt ? at(made.lastSentAt) : say('not yet')],
    ...(latest && latest.state !== 'sent'
      ? [[say('Due before'), `${at(latest.dueAt)}: ${fateOf(latest, at, say)}`]]
      : []),
    next,
  ];
}

/** What became of a digest that was due and did not arrive so far. */
function fateOf({ state, retryAt, reason }: Delivery, at: (instant: string) => string, say: Say): string {
  const why = reason ? ` (${reason.replace(/[\s.]+$/, '')})` : '';
  if (state === 'claimed')
    return retryAt ? `${say('late, tried again {when}', { when: at(retryAt) })}${why}` : say('being sent');
  return `${state === 'folded' ? say('not sent, it comes with the next') : say('could not be posted')}${why}`;
}

function paused({ pausedReason, pause, timezone }: Subscription, command: string, say: Say): Block[] {
  if (!pausedReason) return [];
  const why = pausedReason.replace(/[\s.]*$/, '.');
  const text = pause
    ? say('It is paused since {when}: {why} It is tried again by itself; {command} tries it at once.', {
        when: instantName(pause.at, timezone, say),
        why,
        command,
      })
    : say('It is paused: {why} It is tried again by itself; {command} tries it at once.', { why, command });
  return [{ type: 'note', text }];
}

function buttons({ briefing, say }: Context): Action[] {
  return [{ label: say('Test'), command: commandLine(briefing, 'digest', 'test') }];
}

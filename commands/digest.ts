// The channel's digest: now, a preview, a test, on at times and with settings, off, and when the next one comes.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { chosenDigest } from '../src/core/digest-choices.ts';
import { requireManager } from '../src/core/manager.ts';
import type { Action, Card, Delivery, Subscription } from '../src/core/model.ts';
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
  const { briefing, now, subscriptions } = context;
  const before = (await subscriptions.current()) ?? (await subscriptions.usual());
  const schedule = [at, days].filter(Boolean).join(' ');
  const made = await subscriptions.set(chosenDigest(before, { ...typed, schedule, timezone }, briefing.topics));
  const where =
    made.platform === 'terminal'
      ? ' A terminal gets it only while this prompt is open; what it missed comes late or with the next.'
      : '';
  const card = noteCard(
    'digest',
    'Digest is on',
    now,
    [`This channel gets its digest ${scheduleName(made)}. Next: ${instantName(made.dueAt, made.timezone)}.${where}`],
    buttons(context),
  );
  const rows = settingRows(made, briefing.topics);
  return { ...card, blocks: [...card.blocks, { type: 'table', columns: ['', ''], rows }] };
}

async function turnOff(context: Context): Promise<Card> {
  await requireManager(context, 'change its digest');
  const removed = await context.subscriptions.remove();
  const text = removed
    ? 'The digest of this channel is off. Its times and settings, and what the channel has seen, are kept for when you turn it on again.'
    : 'This channel has no digest, so there is nothing to turn off.';
  return noteCard('digest', removed ? 'Digest is off' : 'Digest', context.now, [text]);
}

async function tellWhen(context: Context): Promise<Card> {
  const { briefing, now } = context;
  const made = await context.subscriptions.current();
  if (!made)
    return noteCard(
      'digest',
      'Digest',
      now,
      [
        (await context.subscriptions.kept())
          ? `The digest of this channel is off. Turn it on again, with its times and settings as they were: ${commandLine(briefing, 'digest', 'on')}`
          : `This channel has no digest. Turn it on with: ${commandLine(briefing, 'digest', `on ${briefing.digest.at}`)} (days and a time zone may follow, as: mon-fri Europe/Kyiv).`,
      ],
      buttons(context),
    );
  const latest = await context.subscriptions.latest();
  const rows = [...whenRows(made, latest), ...settingRows(made, briefing.topics)];
  return {
    ...noteCard('digest', 'Digest of this channel', now, [], buttons(context)),
    blocks: [{ type: 'table', columns: ['', ''], rows }, ...paused(made, commandLine(briefing, 'digest', 'on'))],
  };
}

/** The digest as the channel would get it now, for the eyes of whoever asks. */
async function test({ subscriptions }: Context): Promise<Card[]> {
  const made = await subscriptions.current();
  const next = made
    ? ` The next real one is due ${instantName(made.dueAt, made.timezone)}.`
    : ' This channel has no digest: it is turned on with digest on.';
  const text = `This is a test, seen by you alone: nothing was posted, and nothing counts as told.${next}`;
  const cards = await subscriptions.preview();
  return cards.map((card, at) => ({
    ...card,
    title: `Test: ${card.title}`,
    blocks: at === 0 ? [{ type: 'note', text }, ...card.blocks] : card.blocks,
  }));
}

function whenRows(made: Subscription, latest: Delivery | undefined): string[][] {
  const at = (instant: string) => instantName(instant, made.timezone);
  const next = made.pausedReason && made.pause ? ['Tried again', at(made.pause.probeAt)] : ['Next due', at(made.dueAt)];
  return [
    ['Schedule', scheduleName(made)],
    ['Last sent', made.lastSentAt ? at(made.lastSentAt) : 'not yet'],
    ...(latest && latest.state !== 'sent' ? [['Due before', `${at(latest.dueAt)}: ${fateOf(latest, at)}`]] : []),
    next,
  ];
}

/** What became of a digest that was due and did not arrive so far. */
function fateOf({ state, retryAt, reason }: Delivery, at: (instant: string) => string): string {
  const why = reason ? ` (${reason.replace(/[\s.]+$/, '')})` : '';
  if (state === 'claimed') return retryAt ? `late, tried again ${at(retryAt)}${why}` : 'being sent';
  return state === 'folded' ? `not sent, it comes with the next${why}` : `could not be posted${why}`;
}

function paused({ pausedReason, pause, timezone }: Subscription, turnOnLine: string): { type: 'note'; text: string }[] {
  if (!pausedReason) return [];
  const since = pause ? ` since ${instantName(pause.at, timezone)}` : '';
  const why = pausedReason.replace(/[\s.]*$/, '.');
  return [
    { type: 'note', text: `It is paused${since}: ${why} It is tried again by itself; ${turnOnLine} tries it at once.` },
  ];
}

function buttons({ briefing }: Context): Action[] {
  return [{ label: 'Test', command: commandLine(briefing, 'digest', 'test') }];
}

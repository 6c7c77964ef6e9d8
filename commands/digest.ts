// The channel's digest: now, a preview, on at a time, off, and when the next one comes.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { parseDays, parseTime, parseZone } from '../src/core/due.ts';
import { UserError } from '../src/core/errors.ts';
import type { Card, Subscription } from '../src/core/model.ts';
import { instantName, scheduleName } from '../src/core/schedule-words.ts';

const input = z.object({
  action: z
    .enum(['now', 'preview', 'on', 'off', 'when'])
    .default('when')
    .describe('what to do; when tells the schedule'),
  at: z.string().trim().max(20).optional().describe('local time, as 08:00'),
  days: z.string().trim().max(60).optional().describe('daily, weekdays, mon-fri or mon,wed'),
  timezone: z.string().trim().max(60).optional().describe('as Europe/Kyiv').meta({ completes: 'timezone' }),
});
type Input = z.output<typeof input>;

export const digest = defineCommand({
  name: 'digest',
  description: 'The daily digest of this channel: now, preview, on <time> [days] [timezone], off, when',
  input,
  visibility: ({ action }) => (action === 'now' || action === 'on' || action === 'off' ? 'channel' : 'private'),
  async run(options, context) {
    switch (options.action) {
      case 'now':
        return context.subscriptions.postNow();
      case 'preview':
        return context.subscriptions.preview();
      case 'on':
        return [await turnOn(options, context)];
      case 'off':
        return [await turnOff(context)];
      case 'when':
        return [await tellWhen(context)];
    }
  },
});

async function turnOn({ at, days, timezone }: Input, context: Context): Promise<Card> {
  mayManage(context);
  const { briefing, now, request, subscriptions } = context;
  // "on 08:00 Europe/Kyiv": a zone typed where the days may stand.
  const zoneFirst = days && !timezone && /[/]|^utc$/i.test(days);
  const zone = zoneFirst ? days : timezone;
  const schedule = {
    at: parseTime(at ?? briefing.digest.at),
    days: days && !zoneFirst ? parseDays(days) : briefing.digest.days,
    timezone: zone ? parseZone(zone) : (request.timezone ?? briefing.timezone),
  };
  const made = await subscriptions.set(schedule);
  const where =
    made.platform === 'terminal'
      ? ' A terminal gets it only while this prompt is open; what it missed comes late or with the next.'
      : '';
  return noteCard(
    'digest',
    'Digest is on',
    now,
    [`This channel gets its digest ${scheduleName(made)}. Next: ${instantName(made.dueAt, made.timezone)}.${where}`],
    buttons(context),
  );
}

async function turnOff(context: Context): Promise<Card> {
  mayManage(context);
  const removed = await context.subscriptions.remove();
  const text = removed
    ? 'The digest of this channel is off. What the channel has seen is remembered, should you turn it on again.'
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
        `This channel has no digest. Turn it on with: ${commandLine(briefing, 'digest', `on ${briefing.digest.at}`)} (weekdays and a time zone may follow, as: mon-fri Europe/Kyiv).`,
      ],
      buttons(context),
    );
  return {
    ...noteCard('digest', 'Digest of this channel', now, [], buttons(context)),
    blocks: [{ type: 'table', columns: ['', ''], rows: whenRows(made) }, ...paused(made)],
  };
}

function whenRows(made: Subscription): string[][] {
  return [
    ['Schedule', scheduleName(made)],
    ['Last sent', made.lastSentAt ? instantName(made.lastSentAt, made.timezone) : 'not yet'],
    ['Next due', instantName(made.dueAt, made.timezone)],
  ];
}

function paused(made: Subscription): { type: 'note'; text: string }[] {
  return made.pausedReason
    ? [{ type: 'note', text: `It is paused: ${made.pausedReason}. Turn it on again once that is mended.` }]
    : [];
}

function buttons({ briefing }: Context): { label: string; command: string }[] {
  return [{ label: 'Preview', command: commandLine(briefing, 'digest', 'preview') }];
}

function mayManage({ request }: Context): void {
  if (request.mayManage === false)
    throw new UserError(
      'Only people who may manage this server or channel can change its digest. Ask one of them, or see one for yourself with: digest preview.',
    );
}

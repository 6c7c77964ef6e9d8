// What a person, a channel and a server chose: shown with where each value is from, and changed.
import { z } from 'zod';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { sayerOf } from '../src/core/labels.ts';
import { requireAdmin, requireManager } from '../src/core/manager.ts';
import type { Action, Card } from '../src/core/model.ts';
import type { Level } from '../src/core/settings.ts';
import { settingsCard } from '../src/core/settings-card.ts';
import { changeTyped, levelNamed, type TypedChoices, usualLevel } from '../src/core/settings-typed.ts';

const text = (most: number, help: string) => z.string().trim().max(most).optional().describe(help);

export const settings = defineCommand({
  name: 'settings',
  description: 'Language, time zone, topics, format, quiet hours: for you, this channel or the whole server',
  input: z.object({
    for: z
      .string()
      .trim()
      .refine((word) => levelNamed(word) !== undefined)
      .optional()
      .describe('for whom: you alone, this channel, or the whole server or workspace')
      .meta({ enum: ['me', 'channel', 'server'] }),
    language: text(40, 'of labels, quotes stay as they are; default takes it back').meta({
      named: true,
      completes: 'language',
    }),
    timezone: text(80, 'as Europe/Kyiv; default takes it back').meta({ named: true, completes: 'timezone' }),
    topics: text(200, 'only these topics, or all; default takes it back').meta({ named: true, completes: 'topic' }),
    format: z
      .enum(['long', 'short', 'default', 'off'])
      .optional()
      .describe('short: bottom line, what is new, counts; default takes it back')
      .meta({ named: true }),
    quiet: text(30, 'hours without posts, as 22:00-07:00, or none; default takes it back').meta({ named: true }),
    briefing: text(60, 'the story meant where none is named').meta({ named: true, completes: 'briefing' }),
    managers: text(80, 'a role or user group that may change settings too; default takes it back').meta({
      named: true,
    }),
  }),
  async run({ for: whom, ...typed }, context) {
    const asked = Object.values(typed).some((value) => value !== undefined);
    return [asked ? await change(typed, whom, context) : settingsCard(context, [])];
  },
});

async function change(typed: TypedChoices, whom: string | undefined, context: Context): Promise<Card> {
  const { choices } = context;
  const level = (whom && levelNamed(whom)) || usualLevel(typed);
  if (!choices.levels.some(([one]) => one === level))
    throw new UserError('This conversation is in no server or workspace: choose for:me or for:channel.');
  if (level !== 'person') await requireManager(context, 'change settings for others', level);
  // Else a group could make itself any other.
  if (typed.managers !== undefined) await requireAdmin(context, 'say who may change settings');
  const made = await changeTyped(typed, level, context);
  const moved = await choices.change(level, made);
  const again = await choices.again();
  const after = { ...context, choices: again, say: sayerOf(again.languages.private) };
  const { say } = after;
  const notes = [
    say(
      'Changed for {whom, select, person {you} channel {this channel} workspace {this workspace} other {this server}}.',
      { whom: whomOf(level, after) },
    ),
    ...(moved > 0
      ? [
          say('{count, plural, one {# digest or watch follows} other {# digests and watches follow}} it.', {
            count: moved,
          }),
        ]
      : []),
    ...(await ownZone(typed, level, after)),
  ];
  return settingsCard(after, notes, level === 'person' ? widerActions(typed, after) : undefined);
}

/** The level as messages choose their words by it: what Slack calls a workspace is one. */
function whomOf(level: Level, { request }: Pick<Context, 'request'>): string {
  return level === 'server' && request.channel.startsWith('slack:') ? 'workspace' : level;
}

/** The same choice for more people, where it can be theirs. */
function widerActions(typed: TypedChoices, { briefing, choices, request, say }: Context): Action[] {
  const words = Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:"${value}"`]));
  return choices.levels
    .filter(([level]) => level !== 'person')
    .map(([level]) => ({
      label: say('Also for {whom, select, channel {this channel} workspace {this workspace} other {this server}}', {
        whom: whomOf(level, { request }),
      }),
      command: commandLine(briefing, 'settings', [`for:${level}`, ...words].join(' ')),
    }));
}

/** A digest that has a zone of its own does not move with the channel's. */
async function ownZone(typed: TypedChoices, level: Level, context: Context): Promise<string[]> {
  if (typed.timezone === undefined || level === 'person') return [];
  const { briefing, say, subscriptions } = context;
  const digest = await subscriptions.current();
  if (!digest || digest.inherits?.includes('timezone')) return [];
  return [
    say('The digest of this channel has a zone of its own, {zone}. To let it follow: {command}', {
      zone: digest.timezone,
      command: commandLine(briefing, 'digest', 'on timezone:default'),
    }),
  ];
}

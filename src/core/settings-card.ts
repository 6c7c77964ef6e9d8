/** The card of settings: what holds for whoever asks and what is posted here, each value with where it is from. */
import { noteCard } from './card.ts';
import { type Context, commandLine } from './command.ts';
import { LANGUAGES, type Language, languageOf } from './language.ts';
import type { Action, Block, Card } from './model.ts';
import type { Say } from './say.ts';
import { type Level, type Merged, quietChosen } from './settings.ts';

/** The card; `notes` stand first and tell what was just changed. */
export function settingsCard(context: Context, notes: string[], actions: Action[] = usualActions(context)): Card {
  const { briefing, choices, now, say } = context;
  const { mine, posted } = choices;
  const card = noteCard('settings', say('Settings'), now, notes, actions);
  const own = answerRows(mine, context, 'private');
  const shared = (['channel', 'server'] as const).map((level) => levelName(level, context));
  // What nobody chose for all and is as above need not be said twice.
  const theirs = answerRows(posted, context, 'channel').filter(
    ([name, value, from], at) => own[at]?.[0] !== name || own[at]?.[1] !== value || shared.includes(from ?? ''),
  );
  const blocks: Block[] = [
    ...card.blocks,
    { type: 'table', heading: say('Answers to you'), columns: ['', '', ''], rows: own },
    {
      type: 'table',
      heading: say('What is posted here'),
      columns: ['', '', ''],
      rows: [...theirs, quietRow(context), ...managerRows(context)],
    },
    {
      type: 'note',
      text: say('Change one with {example}, for:channel or for:server; “default” takes it back.', {
        example: commandLine(briefing, 'settings', 'language:de for:me'),
      }),
    },
  ];
  return { ...card, blocks };
}

/** Name, value, where it is from. */
function answerRows(chosen: Merged, context: Context, visibility: 'private' | 'channel'): string[][] {
  const { briefing, briefings, request, say } = context;
  const from = (one: { from: Level } | undefined, otherwise: string) =>
    one ? levelName(one.from, context) : otherwise;
  const usual = say('as usual');
  const topics = chosen.topics?.value ?? [];
  const titles = topics.map((id) => briefing.topics.find((topic) => topic.id === id)?.title ?? id);
  const story = briefings.find(({ id }) => id === (chosen.briefing?.value ?? briefings[0]?.id));
  const told = languageOf(visibility === 'private' ? request.locale : request.channelLocale);
  const home = visibility === 'private' ? context.choices.platformTimezone : undefined;
  return [
    ...(briefings.length > 1 && story ? [[say('Story'), story.title, from(chosen.briefing, usual)]] : []),
    [
      say('Language'),
      languageName(context.choices.languages[visibility], say),
      from(chosen.language, told ? platformName(context) : usual),
    ],
    [
      say('Time zone'),
      chosen.timezone?.value ?? home ?? briefing.timezone,
      from(chosen.timezone, home ? platformName(context) : say('the story')),
    ],
    [say('Topics'), titles.length > 0 ? titles.join(', ') : say('all'), from(chosen.topics, usual)],
    [say('Format'), formatName(chosen.format?.value ?? 'long', say), from(chosen.format, usual)],
  ];
}

/** A language as the reader's own names it. */
function languageName(language: Language, say: Say): string {
  return new Intl.DisplayNames([say.language], { type: 'language' }).of(language) ?? LANGUAGES[language];
}

function formatName(format: 'short' | 'long', say: Say): string {
  return format === 'short' ? say('short: the bottom line, what is new, counts') : say('long');
}

function quietRow(context: Context): string[] {
  const { choices, say } = context;
  const quiet = quietChosen(choices.posted);
  const from = choices.posted.quiet ? levelName(choices.posted.quiet.from, context) : say('as usual');
  return [say('Quiet hours'), quiet ? say('{from} to {to}', quiet) : say('none'), from];
}

function managerRows(context: Context): string[][] {
  const { choices, request, say } = context;
  const { managers } = choices.posted;
  if (!request.membership) return [];
  const role = request.membership.groups === 'role';
  const name = managers?.value.name ?? '';
  const who = role
    ? managers
      ? say('who may manage the server, and the role {name}', { name })
      : say('who may manage the server')
    : managers
      ? say('admins, and the user group {name}', { name })
      : say('admins');
  return [[say('Who may change it'), who, managers ? levelName(managers.from, context) : say('as usual')]];
}

/** Who chose it, as a person reads it. */
function levelName(level: Level, { request, say }: Pick<Context, 'request' | 'say'>): string {
  if (level === 'person') return say('you');
  if (level === 'channel') return say('this channel');
  return request.channel.startsWith('slack:') ? say('this workspace') : say('this server');
}

function platformName({ request: { channel } }: Context): string {
  const [platform = ''] = channel.split(':');
  return platform.charAt(0).toUpperCase() + platform.slice(1);
}

function usualActions({ briefing, say }: Context): Action[] {
  return [
    { label: say('Digest'), command: commandLine(briefing, 'digest', 'when') },
    { label: say('Privacy'), command: commandLine(briefing, 'privacy') },
    { label: say('Help'), command: commandLine(briefing, 'help', 'settings') },
  ];
}

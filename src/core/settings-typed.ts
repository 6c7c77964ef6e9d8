/** Settings as people type them, and the level they mean. */
import type { Context } from './command.ts';
import { isDefault } from './digest-choices.ts';
import { parseZone } from './due.ts';
import { UserError } from './errors.ts';
import { LANGUAGES, type Language, languageOf } from './language.ts';
import { lackOf } from './manager.ts';
import { match } from './match.ts';
import type { Briefing } from './model.ts';
import type { Group, Level, SettingsChange } from './settings.ts';
import { parseQuiet, parseTopics } from './settings-parse.ts';

export type TypedChoices = {
  briefing?: string | undefined;
  topics?: string | undefined;
  quiet?: string | undefined;
  timezone?: string | undefined;
  language?: string | undefined;
  format?: 'short' | 'long' | 'default' | 'off' | undefined;
  managers?: string | undefined;
};

const LEVELS: Record<string, Level> = {
  me: 'person',
  channel: 'channel',
  here: 'channel',
  server: 'server',
  workspace: 'server',
};

/** The level that a word means; undefined for any other word. */
export function levelNamed(word: string): Level | undefined {
  return LEVELS[word.toLowerCase()];
}

/** Whom a choice is for where nobody said: the person; the channel for what is posted there, the server for who may change it. */
export function usualLevel({ quiet, managers }: TypedChoices): Level {
  if (managers !== undefined) return 'server';
  return quiet === undefined ? 'person' : 'channel';
}

/** What was typed as a change; `default` and `off` take a value back. Throws a UserError for words that mean nothing. */
export async function changeTyped(
  typed: TypedChoices,
  level: Level,
  context: Pick<Context, 'briefing' | 'briefings' | 'request'>,
): Promise<SettingsChange> {
  const { briefing, briefings, request } = context;
  const change: SettingsChange = {};
  if (typed.briefing !== undefined) change.briefing = back(typed.briefing, (words) => parseBriefing(words, briefings));
  if (typed.topics !== undefined)
    change.topics = { [briefing.id]: back(typed.topics, (words) => topicsTyped(words, briefing)) };
  if (typed.quiet !== undefined) change.quiet = back(quietLevel(typed.quiet, level), quietTyped);
  if (typed.timezone !== undefined) change.timezone = back(typed.timezone, parseZone);
  if (typed.language !== undefined) change.language = back(typed.language, parseLanguage);
  if (typed.format !== undefined)
    change.format = typed.format === 'short' || typed.format === 'long' ? typed.format : undefined;
  if (typed.managers !== undefined)
    change.managers = isBack(typed.managers) ? undefined : await groupTyped(typed.managers, level, request);
  return change;
}

function isBack(words: string): boolean {
  return isDefault(words) || /^off$/i.test(words.trim());
}

function back<Value>(words: string, read: (words: string) => Value): Value | undefined {
  return isBack(words) ? undefined : read(words);
}

/** A language by its code or its name, in English or its own. */
function parseLanguage(words: string): Language {
  const typed = words.trim().toLowerCase();
  const byCode = typed.length === 2 || /^[a-z]{2}[-_]/.test(typed) ? languageOf(typed) : undefined;
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const codes = Object.keys(LANGUAGES) as Language[];
  const found =
    byCode ??
    codes.find((code) => [LANGUAGES[code], english.of(code) ?? ''].some((name) => name.toLowerCase() === typed));
  if (found) return found;
  throw new UserError('I do not speak “{typed}”. My labels can be in: {languages}; quotes stay as they are.', {
    typed: words.slice(0, 40),
    languages: codes.map((code) => `${LANGUAGES[code]} (${code})`).join(', '),
  });
}

function parseBriefing(words: string, briefings: Briefing[]): string {
  const typed = words.replace(/^\//, '');
  const exact = briefings.find(({ id, command }) => id === typed || command === typed);
  const named = briefings.map(({ id, title, command }) => ({ id, title, names: [command] }));
  const found = exact?.id ?? match(typed, named).sure?.id;
  if (found) return found;
  throw new UserError('“{typed}” is no story of mine. There are: {commands}.', {
    typed: words.slice(0, 40),
    commands: briefings.map(({ command }) => `/${command}`).join(', '),
  });
}

function topicsTyped(words: string, { topics }: Briefing): string[] {
  return /^(?:all|everything)$/i.test(words.trim()) ? [] : parseTopics(words, topics);
}

function quietTyped(words: string): 'none' | ReturnType<typeof parseQuiet> {
  return /^(?:none|no)$/i.test(words.trim()) ? 'none' : parseQuiet(words);
}

function quietLevel(words: string, level: Level): string {
  if (level === 'person')
    throw new UserError('Quiet hours are for what is posted by itself: set them with for:channel or for:server.');
  return words;
}

async function groupTyped(words: string, level: Level, { membership }: Context['request']): Promise<Group> {
  if (level === 'person')
    throw new UserError('Who may change settings is chosen for a channel or a server: add for:channel or for:server.');
  if (!membership) throw new UserError('Here everybody may change settings: there are no roles or groups to name.');
  const found = await membership.find(words.trim());
  if (found && 'lacks' in found) throw new UserError('{lacking}', { lacking: lackOf(found.lacks) });
  if (found) return found;
  const typed = words.slice(0, 60);
  throw membership.groups === 'role'
    ? new UserError('This server has no role “{typed}”. Give its name, its mention or its id.', { typed })
    : new UserError('This workspace has no user group “{typed}”. Give its name, its mention or its id.', { typed });
}

/** The bot's commands as Discord's slash commands, and a person's slash command as a command line. */
import type { RESTPostAPIChatInputApplicationCommandsJSONBody as RootCommand } from 'discord.js';
import type { CommandInfo, OptionInfo } from '../../core/command.ts';
import { sayerOf } from '../../core/labels.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Briefing } from '../../core/model.ts';
import { cleanText } from '../../core/plain.ts';
import { LIMITS } from './limits.ts';

const TYPES = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
const SUBCOMMAND = 1;

/**
 * One root command per briefing, one sub-command per command that is not hidden. In servers and in direct messages; who may
 * change settings is for the bot to decide, since it differs by sub-command.
 */
export function slashCommands(briefings: Briefing[], commands: CommandInfo[]): RootCommand[] {
  const subcommands = commands
    .filter((command) => !command.hidden)
    .slice(0, LIMITS.subcommands.max)
    .map((command) => ({
      type: SUBCOMMAND,
      name: command.name.toLowerCase(),
      ...describe(command.description),
      options: command.options
        .toSorted((one, other) => Number(other.required) - Number(one.required))
        .slice(0, LIMITS.optionChoices.max)
        .map((option) => optionJson(option)),
    }));
  const roots = briefings.map((briefing) => ({
    name: briefing.command.toLowerCase(),
    ...describe(briefing.title),
    contexts: [0, 1],
    integration_types: [0],
    options: subcommands,
  }));
  // The one cast: the library's types want a literal type per kind of option, which a table of kinds cannot give.
  return roots as RootCommand[];
}

function optionJson(option: OptionInfo): object {
  const text = option.type === 'string';
  const choices = option.choices?.filter((choice) => choice.length <= LIMITS.choiceValue.max) ?? [];
  const listed = text && choices.length > 0 && choices.length <= LIMITS.optionChoices.max;
  return {
    type: TYPES[option.type],
    name: option.name.toLowerCase(),
    ...describe(option.description),
    required: option.required,
    ...(listed && { choices: choices.map((choice) => ({ name: choice, value: choice })) }),
    ...(text && !listed && option.completes && { autocomplete: true }),
    ...(option.minimum !== undefined && { min_value: option.minimum }),
    ...(option.maximum !== undefined && { max_value: option.maximum }),
    ...(option.minLength !== undefined && { min_length: option.minLength }),
    ...(option.maxLength !== undefined && { max_length: option.maxLength }),
  };
}

/** In English and, for people whose Discord speaks another language of ours, in that: Discord's names for them are ours. */
function describe(text: string): { description: string; description_localizations?: Record<string, string> } {
  const translations = (Object.keys(LANGUAGES) as Language[])
    .map((language) => [language, sayerOf(language)(text)] as const)
    .filter(([, words]) => words !== text)
    .map(([language, words]) => [language, cut(words)]);
  return {
    description: cut(text) || '…',
    ...(translations.length > 0 && { description_localizations: Object.fromEntries(translations) }),
  };
}

function cut(text: string): string {
  const clean = cleanText(text);
  const { max } = LIMITS.commandDescription;
  return clean.length <= max
    ? clean
    : `${clean
        .slice(0, max)
        .replace(/\s+\S*$/, '')
        .slice(0, max - 1)}…`;
}

/**
 * The command line of a slash command, so that there is one parser only.
 * @example lineOf('talks', 'topic', [{ name: 'name', value: 'night shifts' }]) // /talks topic name:"night shifts"
 */
export function lineOf(
  root: string,
  subcommand: string,
  values: { name: string; value?: string | number | boolean }[],
): string {
  const words = values
    .map(({ name, value }) => ({ name, value: cleanText(String(value ?? '')).replaceAll('"', "'") }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}:"${value}"`);
  return [`/${root}`, subcommand, ...words].filter(Boolean).join(' ');
}

/** Values for autocomplete as Discord takes them: few enough, and none cut, for a cut value would mean another name. */
export function choicesOf(values: { label: string; value: string }[]): { name: string; value: string }[] {
  return values
    .map(({ label, value }) => ({ name: cleanText(label).slice(0, LIMITS.choiceName.max).toWellFormed(), value }))
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= LIMITS.choiceValue.max)
    .slice(0, LIMITS.optionChoices.max);
}

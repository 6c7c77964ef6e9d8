/** The words behind a command as its options, and what is wrong with those that are none. */
import type { z } from 'zod';
import type { OptionInfo } from './command.ts';
import { UserError } from './errors.ts';
import type { Words } from './message.ts';

/**
 * Splits the words after the command into its options: `name:value` sets an option by name; every
 * other option takes one free word in order, the last of them all that is left. Quotes, straight or curly as
 * phones type them, keep spaces: `name:"a b"`, `"a b"`. Words that no option is left for are ignored.
 */
export function splitWords(options: OptionInfo[], words: string): { values: Record<string, string>; ignored: string } {
  const named: Record<string, string> = {};
  const known = new Map(options.map((option) => [option.name.toLowerCase(), option.name]));
  const rest = words.replace(/(^|\s)([A-Za-z][\w-]*):("[^"]*"|“[^”]*”|\S+)/g, (whole, lead, key, value) => {
    const name = known.get(String(key).toLowerCase());
    if (!name || name in named) return whole;
    named[name] = unquote(value);
    return lead;
  });
  const free = rest.match(/(?<!\S)(?:"[^"]*"|“[^”]*”)(?!\S)|\S+/g) ?? [];
  const open = options.filter((option) => !option.named && !(option.name in named));
  for (const [index, option] of open.entries()) {
    if (free.length === 0) break;
    const last = index === open.length - 1;
    const value = last ? free.splice(0).join(' ') : free.shift();
    if (value !== undefined) named[option.name] = unquote(value);
  }
  return { values: named, ignored: free.join(' ') };
}

function unquote(value: string): string {
  return /^"[^"]*"$|^“[^”]*”$/.test(value) ? value.slice(1, -1) : value;
}

/** The input of a command from the words behind its name. Throws a UserError that says what each option takes. */
export function parseInput(
  name: string,
  input: z.ZodObject,
  options: OptionInfo[],
  words: string,
): Record<string, unknown> {
  const { values } = splitWords(options, words.trim());
  const placed = (name: string) => !new RegExp(`(?:^|\\s)${name}:`, 'i').test(words);
  const result = input.safeParse(values);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const option = options.find((candidate) => candidate.name === issue.path[0]);
    return option
      ? problemOf(option, issue, values[option.name], placed(option.name) ? options : [])
      : { text: `${issue.message}.` };
  });
  throw new UserError('{problems} Usage: {usage}', { problems, usage: usage(name, options) });
}

/** What is wrong with the words given for an option, as a sentence; `others`: what could be meant, where it was not named. */
function problemOf(
  option: OptionInfo,
  issue: z.core.$ZodIssue,
  given: string | undefined,
  others: OptionInfo[],
): Words {
  const { name, choices } = option;
  const description = { text: option.description };
  const listed = choices?.join(', ') ?? '';
  if (given === undefined)
    return { text: '{name} is missing ({what}).', values: { name, what: choices ? listed : description } };
  const typed = given.slice(0, 40);
  const key = /^([A-Za-z][\w-]{0,39}):/.exec(given)?.[1];
  // What no option takes by its name lands with the first that is given without one.
  if (key && choices && others.length > 0) {
    const names = others.map((one) => `${one.name}:`).join(', ');
    return { text: 'There is no “{key}” here. By name there are: {names}.', values: { key: `${key}:`, names } };
  }
  if (choices && others.some((one) => one.named)) {
    const names = others.flatMap((one) => (one.named ? [`${one.name}:`] : [])).join(', ');
    return {
      text: '“{typed}” means nothing here. There are: {listed}; by name: {names}.',
      values: { typed, listed, names },
    };
  }
  if (choices) return { text: '“{typed}” is none of {listed} ({name}).', values: { typed, listed, name } };
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const most = issue.code === 'too_big';
    const limit = Number(most ? issue.maximum : issue.minimum);
    const values = { name, limit, typed };
    if (issue.origin === 'string')
      return most
        ? { text: '{name}: too long, give at most {limit} characters.', values }
        : { text: '{name}: too short, give at least {limit} characters.', values };
    return most
      ? { text: '{name} should be at most {limit}, not “{typed}”.', values }
      : { text: '{name} should be at least {limit}, not “{typed}”.', values };
  }
  const values = { typed, name, description };
  return issue.code === 'invalid_type' && issue.expected === 'number'
    ? { text: '“{typed}” is no number ({name}: {description}).', values }
    : { text: '“{typed}” is not what {name} can be: {description}.', values };
}

/** How a command is typed: `topic <name>`, `timeline [from] [to]`, `digest [at] [quiet:]`. */
export function usage(name: string, options: OptionInfo[]): string {
  const shown = options.map(({ name, required, named }) => (required ? `<${name}>` : `[${name}${named ? ':' : ''}]`));
  return [name, ...shown].join(' ');
}

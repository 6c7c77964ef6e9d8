/** What Tab puts into a command line: the command word, the command, then topics, actors and choices of its options. */
import type { OptionInfo } from '../../core/command.ts';
import type { Bot } from '../../core/ports.ts';

const LIMIT = 20;

/**
 * The candidates for the end of a line, best first, and the end of the line that one of them replaces; the shape that
 * node:readline asks of a completer. The command word may be left out, as at the prompt.
 */
export async function completeLine(bot: Bot, line: string): Promise<[string[], string]> {
  const typed = line.trimStart();
  const slash = typed.startsWith('/');
  const [word = ''] = typed.split(' ');
  if (slash && !typed.includes(' ')) {
    return [
      startingWith(
        bot.briefings.map(({ command }) => `/${command} `),
        typed,
      ),
      typed,
    ];
  }
  const briefing = slash ? bot.briefings.find(({ command }) => `/${command}` === word) : bot.briefings[0];
  if (!briefing) return [[], typed];
  const rest = slash ? typed.slice(word.length).trimStart() : typed;
  const space = rest.indexOf(' ');
  if (space < 0) {
    const names = bot.commands.map(({ name }) => `${name} `);
    return [startingWith(names, rest), rest];
  }
  const command = bot.commands.find(({ name }) => name === rest.slice(0, space));
  if (!command) return [[], rest];
  const { option, words } = optionAtEnd(command.options, rest.slice(space + 1).trimStart());
  if (!option) return [[], words];
  if (option.choices) return [startingWith(option.choices, words), words];
  if (!option.completes) return [[], words];
  const query = { briefing: briefing.id, command: command.name, option: option.name, typed: words, limit: LIMIT };
  const values = (await bot.complete(query)).map(({ value }) => value);
  // One Tab types on what all candidates begin with, so others than those that go on from here only stand in the way.
  const going = startingWith(values, words);
  return [words && going.length > 0 ? going : values, words];
}

/** The option that the end of the words belongs to: named (`days:mon`), else by place; one that completes takes spaces. */
function optionAtEnd(options: OptionInfo[], words: string): { option: OptionInfo | undefined; words: string } {
  const named = /(?:^|\s)([\w-]+):(\S*)$/.exec(words);
  const byName = named && options.find(({ name }) => name === named[1]?.toLowerCase());
  if (byName) return { option: byName, words: named[2] ?? '' };
  const [first] = options;
  if (first?.completes && options.slice(1).every(({ required }) => !required)) return { option: first, words };
  const parts = words.split(/\s+/);
  const placed = options.filter((option) => !option.named);
  return { option: placed[Math.min(parts.length, placed.length) - 1], words: parts.at(-1) ?? '' };
}

function startingWith(candidates: string[], typed: string): string[] {
  const low = typed.toLowerCase();
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(low));
}

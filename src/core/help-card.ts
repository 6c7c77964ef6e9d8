/** Help: every command with its usage, or one command with its options. Derived from the commands' inputs. */

import { noteCard } from './card.ts';
import { type CommandInfo, commandLine, type OptionInfo } from './command.ts';
import { shortHash } from './hash.ts';
import { match } from './match.ts';
import type { Block, Briefing, Card } from './model.ts';
import { usage } from './parse-input.ts';
import type { Say } from './say.ts';

/** Help on all commands, or on the one that `asked` means. */
export function helpCard(briefing: Briefing, commands: CommandInfo[], now: string, say: Say, asked = ''): Card {
  if (asked) return about(asked, briefing, commands, now, say);
  const table: Block = {
    type: 'table',
    columns: [say('Type'), say('to see')],
    // What is given by name alone is told by the command's own help: a line should fit a screen.
    rows: commands.map(({ name, description, options }) => {
      const placed = options.filter((option) => !option.named);
      return [`/${briefing.command} ${usage(name, placed)}`, say(description)];
    }),
  };
  const blocks: Block[] = [
    table,
    {
      type: 'note',
      text: say('Every line of an answer cites the article it is from: “Show the words” shows the passage.'),
    },
  ];
  const actions = [
    { label: say('Status'), command: commandLine(briefing, 'status') },
    { label: say('Timeline'), command: commandLine(briefing, 'timeline') },
    { label: say('Sources'), command: commandLine(briefing, 'sources') },
  ];
  return {
    id: shortHash(JSON.stringify(blocks)),
    kind: 'help',
    title: say('{title}: help', { title: briefing.title }),
    asOf: now,
    blocks,
    citations: [],
    actions,
  };
}

/** One command; a name that is none gets a line, not the whole help. */
function about(asked: string, briefing: Briefing, commands: CommandInfo[], now: string, say: Say): Card {
  // Copied from a card, a name comes as it is typed there: "/talks unflag".
  const name = asked.trim().split(/\s+/).at(-1)?.replace(/^\//, '').toLowerCase() ?? '';
  const named = commands.map((one) => ({ id: one.name, title: one.name, names: [] }));
  const { sure, candidates } = match(name, named);
  const command = commands.find((one) => one.name === name) ?? commands.find((one) => one.name === sure?.id);
  if (command) return one(briefing, command, now, say);
  const near = candidates
    .slice(0, 3)
    .map(({ id }) => id)
    .join(', ');
  const typed = asked.slice(0, 40);
  const text = near
    ? say('There is no command “{asked}”. Did you mean: {near}?', { asked: typed, near })
    : say('There is no command “{asked}”.', { asked: typed });
  const actions = [{ label: say('Help'), command: commandLine(briefing, 'help') }];
  return noteCard('help', say('{title}: help', { title: briefing.title }), now, [text], actions);
}

function one(briefing: Briefing, command: CommandInfo, now: string, say: Say): Card {
  const card = noteCard('help', `/${briefing.command} ${usage(command.name, command.options)}`, now, [
    `${say(command.description)}.`,
  ]);
  const table: Block = {
    type: 'table',
    columns: [say('Option'), say('Meaning')],
    rows: command.options.map((option) => [option.name, meaning(option, say)]),
  };
  return { ...card, blocks: [...card.blocks, ...(command.options.length ? [table] : [])] };
}

function meaning({ description, choices, required }: OptionInfo, say: Say): string {
  const what = `${say(description)}${choices ? ` (${choices.join(', ')})` : ''}`;
  return required ? what : say('{what}; may be left out', { what });
}

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
  const shown = commands.filter((command) => !command.hidden);
  const { sure, candidates } = match(
    asked.replace(/^\//, ''),
    shown.map((one) => ({ id: one.name, title: one.name, names: [] })),
  );
  const command = shown.find((one) => one.name === sure?.id);
  if (command) return one(briefing, command, now, say);
  const near = candidates.slice(0, 3).map((candidate) => candidate.id);
  const table: Block = {
    type: 'table',
    columns: [say('Type'), say('to see')],
    // What is given by name alone is told by the command's own help: a line should fit a screen.
    rows: shown.map(({ name, description, options }) => {
      const placed = options.filter((option) => !option.named);
      return [`/${briefing.command} ${usage(name, placed)}`, say(description)];
    }),
  };
  const blocks: Block[] = [
    ...(asked ? [unknown(asked.slice(0, 40), near.join(', '), say)] : []),
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

function unknown(asked: string, near: string, say: Say): Block {
  const text = near
    ? say('There is no command “{asked}”. Did you mean: {near}?', { asked, near })
    : say('There is no command “{asked}”.', { asked });
  return { type: 'note', text };
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

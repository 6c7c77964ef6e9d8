/** Help: every command with its usage, or one command with its options. Derived from the commands' inputs. */

import { noteCard } from './card.ts';
import { type CommandInfo, commandLine } from './command.ts';
import { shortHash } from './hash.ts';
import { match } from './match.ts';
import type { Block, Briefing, Card } from './model.ts';
import { usage } from './parse-input.ts';

/** Help on all commands, or on the one that `asked` means. */
export function helpCard(briefing: Briefing, commands: CommandInfo[], now: string, asked = ''): Card {
  const shown = commands.filter((command) => !command.hidden);
  const { sure, candidates } = match(
    asked.replace(/^\//, ''),
    shown.map((one) => ({ id: one.name, title: one.name, names: [] })),
  );
  const command = shown.find((one) => one.name === sure?.id);
  if (command) return one(briefing, command, now);
  const near = candidates.slice(0, 3).map((candidate) => candidate.id);
  const unknown: Block = {
    type: 'note',
    text: `There is no command “${asked.slice(0, 40)}”.${near.length ? ` Did you mean: ${near.join(', ')}?` : ''}`,
  };
  const table: Block = {
    type: 'table',
    columns: ['Type', 'to see'],
    // What is given by name alone is told by the command's own help: a line should fit a screen.
    rows: shown.map(({ name, description, options }) => {
      const placed = options.filter((option) => !option.named);
      return [`/${briefing.command} ${usage(name, placed)}`, description];
    }),
  };
  const blocks: Block[] = [
    ...(asked ? [unknown] : []),
    table,
    { type: 'note', text: 'Every line of an answer cites the article it is from: “Show the words” shows the passage.' },
  ];
  const actions = ['status', 'timeline', 'sources'].map((name) => ({
    label: name.charAt(0).toUpperCase() + name.slice(1),
    command: commandLine(briefing, name),
  }));
  return {
    id: shortHash(JSON.stringify(blocks)),
    kind: 'help',
    title: `${briefing.title}: help`,
    asOf: now,
    blocks,
    citations: [],
    actions,
  };
}

function one(briefing: Briefing, command: CommandInfo, now: string): Card {
  const card = noteCard('help', `/${briefing.command} ${usage(command.name, command.options)}`, now, [
    `${command.description}.`,
  ]);
  const table: Block = {
    type: 'table',
    columns: ['Option', 'Meaning'],
    rows: command.options.map((option) => [
      option.name,
      `${option.description}${option.choices ? ` (${option.choices.join(', ')})` : ''}${option.required ? '' : '; may be left out'}`,
    ]),
  };
  return { ...card, blocks: [...card.blocks, ...(command.options.length ? [table] : [])] };
}

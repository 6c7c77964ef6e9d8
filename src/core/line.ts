/** What a typed line means: which story, which command, and the words after it. */
import type { Story } from './bot.ts';
import { noteCard } from './card.ts';
import { type Command, commandLine } from './command.ts';
import { match } from './match.ts';
import type { Words } from './message.ts';
import type { Briefing, Card } from './model.ts';
import type { Say } from './say.ts';

export type Parsed = { story: Story; command?: Command; words: string; problem?: Problem };
/** Why a line means no command, and the command that was probably meant. */
type Problem = { wrong: Words; near?: string };

/** "/talks topic territory" or, for the default story, "topic territory". */
export function parseLine(line: string, stories: Story[], fallback: Story, commands: Command[]): Parsed {
  const words = line.trim().split(/\s+/).filter(Boolean);
  const opening = words[0] ?? '';
  const named = stories.find(
    (story) =>
      `/${story.briefing.command}` === opening.toLowerCase() ||
      (story.briefing.command === opening.toLowerCase() && !commands.some((one) => one.name === opening.toLowerCase())),
  );
  const story = named ?? fallback;
  if (!named && opening.startsWith('/') && !commands.some((one) => `/${one.name}` === opening.toLowerCase())) {
    const known = stories.map((one) => `/${one.briefing.command}`).join(', ');
    const values = { opening: opening.slice(0, 40), known };
    return { story, words: '', problem: { wrong: { text: 'I do not know {opening}. Start with {known}.', values } } };
  }
  const rest = named ? words.slice(1) : words;
  const name = rest[0]?.replace(/^\//, '').toLowerCase();
  if (!name) return { story, words: '' };
  const command = commands.find((one) => one.name === name);
  // The line itself is kept from here on: quoted values may hold runs of spaces.
  const tail = line.trim().replace(named ? /^\S+\s+\S+\s*/ : /^\S+\s*/, '');
  if (command) return { story, command, words: tail };
  const address = /^<?(https?:\/\/[^\s|>]+)/i.exec(rest[0] ?? '')?.[1];
  if (address) {
    const near = commandLine(story.briefing, 'add', address);
    const wrong = { text: 'That is an address. To have it read for this story: {near}.', values: { near } };
    return { story, words: '', problem: { wrong, near } };
  }
  const { candidates } = match(
    name,
    commands.map((one) => ({ id: one.name, title: one.name, names: [] })),
  );
  const near = candidates[0] && commandLine(story.briefing, candidates[0].id);
  const asked = name.slice(0, 40);
  if (!near)
    return { story, words: '', problem: { wrong: { text: 'There is no command “{asked}”.', values: { asked } } } };
  const wrong = { text: 'There is no command “{asked}”. Did you mean {near}?', values: { asked, near } };
  return { story, words: '', problem: { wrong, near } };
}

/** A line that means nothing gets a line, not the whole help: it may be a slip of the hand or none of ours. */
export function hint(briefing: Briefing, { wrong, near }: Problem, now: string, say: Say): Card {
  const help = commandLine(briefing, 'help');
  const commands = near && near !== help ? [near, help] : [help];
  const actions = commands.map((command) => ({ label: say(labelOf(command)), command }));
  return noteCard('help', briefing.title, now, [say('{wrong} What can be asked: {help}', { wrong, help })], actions);
}

function labelOf(command: string): string {
  const name = command.split(' ')[1] ?? command;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the stand-in Discord remembers: people, channels, commands, interactions, messages and who sees them. */

import { invited, type Standing } from './discord-standing.ts';

export type Person = { id: string; name: string; manages: boolean };

type Embed = { title?: string; description?: string };
export type Component = {
  type: number;
  label?: string;
  custom_id: string;
  placeholder?: string;
  options?: { label: string; value: string }[];
};
export type Body = {
  content?: string;
  embeds?: Embed[];
  components?: { components: Component[] }[];
  flags?: number;
  nonce?: string;
  enforce_nonce?: boolean;
};

export type Message = Body & {
  id: string;
  channel: string;
  /** The one person who sees it; absent: everyone in the channel. */
  onlyFor?: string;
  /** The interaction it answers. */
  interaction?: string;
  /** A placeholder ("Readout is thinking…") that no answer has replaced yet. */
  thinking?: boolean;
  deleted?: boolean;
};

export type Interaction = {
  id: string;
  token: string;
  channel: string;
  person: Person;
  acknowledged: boolean;
  /** Message id of the first answer. */
  original?: string;
  choices?: { name: string; value: string }[];
};

export type CommandOption = {
  name: string;
  type: number;
  description: string;
  required?: boolean;
  autocomplete?: boolean;
  choices?: { value: string }[];
  options?: CommandOption[];
};
type Command = { name: string; description: string; options?: CommandOption[] };

export type State = {
  commands: Command[];
  messages: Message[];
  interactions: Map<string, Interaction>;
  /** What was refused and why; an honest bot leaves it empty. */
  refused: string[];
  /** All requests, as method and path. */
  requests: string[];
  /** What happened in order, for a transcript. */
  story: { who: string; channel: string; what: string; message?: Message }[];
  /** Messages whose nonces Discord does not look at any more. */
  forgotten: Set<string>;
  /** The bot may not read history; messages of the past come without their nonces. */
  historyHidden: boolean;
  noncesHidden: boolean;
  /** How the bot stands in its server. */
  standing: Standing;
  nextId(): string;
};

export const EPHEMERAL = 64;

export function createState(): State {
  let last = 1_400_000_000_000_000_000n;
  return {
    commands: [],
    messages: [],
    interactions: new Map(),
    refused: [],
    requests: [],
    story: [],
    forgotten: new Set(),
    historyHidden: false,
    noncesHidden: false,
    standing: invited(),
    nextId: () => {
      last += 4_194_304n;
      return String(last);
    },
  };
}

/** Buttons of a message, in order. */
export function buttonsOf(message: Message): Component[] {
  return (message.components ?? []).flatMap((row) => row.components).filter((component) => component.type === 2);
}

export function menusOf(message: Message): Component[] {
  return (message.components ?? []).flatMap((row) => row.components).filter((component) => component.type === 3);
}

/** What the stand-in Discord remembers: people, channels, commands, interactions, messages and who sees them. */

import { invited, type Standing } from './discord-standing.ts';

export type Person = { id: string; name: string; manages: boolean; locale?: string; roles?: string[] };

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
  description_localizations?: Record<string, string>;
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
  /** How long it looks at nonces, in ms of its own clock. */
  nonceMs: number;
  /** The bot may not read history; messages of the past come without their nonces. */
  historyHidden: boolean;
  noncesHidden: boolean;
  /** The bot's token is not good any more. */
  revoked: boolean;
  /** How the bot stands in its server. */
  standing: Standing;
  nextId(): string;
  /** Ids are from now on of this instant or later. */
  moveTo(instant: string): void;
  /** ms between a message of this id and the latest id that was given. */
  ageOf(id: string): number;
};

export const EPHEMERAL = 64;
/** Ids count milliseconds from here, shifted by so many bits. */
const EPOCH = 1_420_070_400_000;
const SHIFT = 22n;

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
    nonceMs: 5 * 60_000,
    historyHidden: false,
    noncesHidden: false,
    revoked: false,
    standing: invited(),
    nextId: () => {
      last += 1n << SHIFT;
      return String(last);
    },
    moveTo(instant) {
      const id = BigInt(Date.parse(instant) - EPOCH) << SHIFT;
      if (id > last) last = id;
    },
    ageOf: (id) => Number((last - BigInt(id)) >> SHIFT),
  };
}

/** Buttons of a message, in order. */
export function buttonsOf(message: Message): Component[] {
  return (message.components ?? []).flatMap((row) => row.components).filter((component) => component.type === 2);
}

export function menusOf(message: Message): Component[] {
  return (message.components ?? []).flatMap((row) => row.components).filter((component) => component.type === 3);
}

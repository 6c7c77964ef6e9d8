/** A command: a zod input and a handler that returns cards. Parsing, options and help derive from the input. */

import { z } from 'zod';
import type { Choices } from './choices.ts';
import type { Corpus } from './corpus.ts';
import type { Examination } from './finding.ts';
import type { Language } from './language.ts';
import type { Membership } from './membership.ts';
import type { Briefing, Card, Delivery, Reply, Subscription, Visibility } from './model.ts';
import { parseInput, splitWords } from './parse-input.ts';
import type { PostedLine } from './posted.ts';
import type { Privacy } from './privacy.ts';
import type { Say } from './say.ts';
import type { KeptDigest } from './settings.ts';
import type { SourceDesk } from './source-record.ts';
import type { Team } from './team-of.ts';
import type { View } from './view.ts';
import type { Watches } from './watches-of.ts';

/** Who asks, where, and with which command line ("/talks topic territory"). */
export type Request = {
  line: string;
  /** Stable name of the person, with the platform in front: "discord:123". */
  reader: string;
  /** What the person is called there, where the platform tells. */
  readerName?: string;
  /** Stable name of the channel, with the platform in front: "slack:T1:C2". */
  channel: string;
  /** The reader's IANA zone, where the platform tells. */
  timezone?: string;
  /** The reader's language and, in a server, that of the server, as BCP 47 names, where the platform tells. */
  locale?: string;
  channelLocale?: string;
  /** The language of labels that is asked for outright; absent: what was chosen, else English. */
  language?: Language;
  /** May this person change what the channel gets; and the sources, which all tenants share? Absent: the platform knows no roles. */
  mayManage?: boolean;
  /** The person's standing, where the platform knows more of it than that, or has to be asked. */
  membership?: Membership;
  mayChangeSources?: boolean;
};

/** What a handler gets beside its input. */
export type Context = {
  briefing: Briefing;
  /** Every story, in order. */
  briefings: Briefing[];
  /** The articles and what was read from them, as of `now`. */
  corpus: Corpus;
  /** ISO instant. */
  now: string;
  /** Says the bot's own words in the language of whoever reads the answer. */
  say: Say;
  request: Request;
  /** The part of the story that whoever reads the answer chose to be told. */
  view: View;
  /** Are looks kept? A fixed clock is no visit. */
  remembers: boolean;
  /** When this reader last looked at the story, if ever. */
  lastLook?: string;
  /** When this channel last saw what is known: its last digest, if ever. */
  channelLook?: string;
  commands: CommandInfo[];
  /** What the person, the channel and its server chose. */
  choices: Choices;
  subscriptions: Subscriptions;
  replies: Replies;
  sources: SourceDesk;
  team: Team;
  watches: Watches;
  /** Lines posted in this channel whose words were changed or withdrawn since a moment. */
  corrections(since: string): Promise<PostedLine[]>;
  privacy: Privacy;
  doctor: Doctor;
};

/** The channel's digests, as commands see them. */
export interface Subscriptions {
  current(): Promise<Subscription | undefined>;
  /** What became of its latest slot so far. */
  latest(): Promise<Delivery | undefined>;
  /** What a digest turned on now begins with: as it was when it was turned off, else by what channel, server and story say. */
  usual(): Promise<KeptDigest>;
  /** Is one kept that was turned off? */
  kept(): Promise<boolean>;
  set(settings: KeptDigest): Promise<Subscription>;
  remove(): Promise<boolean>;
  /** The digest that this channel would get now. */
  preview(): Promise<Card[]>;
  /** The same, and the channel counts as having seen it. */
  postNow(): Promise<Card[]>;
}
export interface Replies {
  find(id: string): Promise<Reply | undefined>;
  /**
   * The reader's last reply in this channel on these articles; `cited`: the last that rests on an article; `except`: the last
   * without cards of these kinds.
   */
  last(filter?: { cited?: boolean; except?: string[] }): Promise<Reply | undefined>;
}
/** A look at all that is around the bot, as far as the one who asks may know. */
export interface Doctor {
  examine(): Promise<Examination>;
}

/** One option of a command, as platforms and help show it. */
export type OptionInfo = {
  name: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  required: boolean;
  choices?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  /** Given by its name alone (`quiet:22:00-07:00`): no word without a name is for it. */
  named?: boolean;
  /** Values can be asked of `bot.complete`. */
  completes?: 'topic' | 'actor' | 'position' | 'command' | 'timezone' | 'language' | 'briefing';
};

export type CommandInfo = {
  name: string;
  description: string;
  options: OptionInfo[];
  /** Not offered in menus, which hold only so many: what buttons run. It can be typed, and help tells it. */
  hidden: boolean;
  /** Asking it counts as having looked at the story. */
  looks: boolean;
  visibility(input: Record<string, unknown>): Visibility;
};

/** A command with its input erased, as the bot runs it. */
export type Command = CommandInfo & {
  parse(words: string): Record<string, unknown>;
  /** What of the words no option takes; '' where all of them mean something. */
  ignored(words: string): string;
  run(input: Record<string, unknown>, context: Context): Promise<Card[]>;
};

/**
 * Makes a command. Fields of `input` are options, in the order in which a typed line gives them. A field's
 * `.describe()` is its help, `.meta({ completes: 'topic' })` gives it autocomplete, `.meta({ named: true })` takes it out of that order.
 * @example defineCommand({ name: 'topic', description: 'One topic', input: z.object({ name: z.string().describe('which') }), run })
 */
export function defineCommand<Input extends z.ZodObject>(command: {
  name: string;
  description: string;
  input: Input;
  hidden?: boolean;
  looks?: boolean;
  visibility?: (input: z.output<Input>) => Visibility;
  run(input: z.output<Input>, context: Context): Promise<Card[]>;
}): Command {
  const options = describeOptions(command.input);
  return {
    name: command.name,
    description: command.description,
    options,
    hidden: command.hidden ?? false,
    looks: command.looks ?? false,
    // The one cast: input was parsed by this very schema, which the list of commands cannot express.
    visibility: (input) => command.visibility?.(input as z.output<Input>) ?? 'private',
    parse: (words) => parseInput(command.name, command.input, options, words),
    ignored: (words) => splitWords(options, words.trim()).ignored,
    run: (input, context) => command.run(input as z.output<Input>, context),
  };
}

type JsonField = Partial<Omit<OptionInfo, 'name' | 'type' | 'required' | 'choices'>> & {
  type?: string;
  enum?: string[];
};

function describeOptions(input: z.ZodObject): OptionInfo[] {
  const schema = z.toJSONSchema(input, { io: 'input' }) as {
    properties?: Record<string, JsonField>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    description: field.description ?? name,
    type: field.type === 'integer' || field.type === 'number' || field.type === 'boolean' ? field.type : 'string',
    required: schema.required?.includes(name) ?? false,
    ...(field.enum && { choices: field.enum }),
    ...(field.minimum !== undefined && { minimum: field.minimum }),
    ...(field.maximum !== undefined && { maximum: field.maximum }),
    ...(field.minLength !== undefined && { minLength: field.minLength }),
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    ...(field.completes && { completes: field.completes }),
    ...(field.named && { named: true }),
  }));
}

/** The command line that runs a command of a briefing, as a button saves it. */
export function commandLine(briefing: Briefing, name: string, words = ''): string {
  return `/${briefing.command} ${name}${words ? ` ${words}` : ''}`;
}

/** A Discord on loopback: a server with channels and people who type commands, press buttons and read what the bot says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventOf, guildOf, type Place } from './discord-events.ts';
import { type Gateway, startGateway } from './discord-gateway.ts';
import type { Failure } from './discord-rates.ts';
import { type RestOptions, serveRest } from './discord-rest.ts';
import {
  buttonsOf,
  type CommandOption,
  createState,
  type Interaction,
  type Message,
  menusOf,
  type Person,
  type State,
} from './discord-state.ts';
import { transcript } from './discord-transcript.ts';

export const TOKEN = 'MTIz.standin.token';
export const GUILD = '900000000000000001';
export const NEWS = '900000000000000011';
export const DESK = '900000000000000012';
export const APPLICATION = '900000000000000002';

export const ANA: Person = { id: '900000000000000101', name: 'Ana', manages: true };
export const BEN: Person = { id: '900000000000000102', name: 'Ben', manages: false };

/** Channels by id; any other place is a direct message. */
const CHANNELS = new Map([
  [NEWS, 'news'],
  [DESK, 'desk'],
]);

export type StandIn = {
  /** For the bot: the address of the API. */
  url: string;
  state: State;
  gateway: Gateway;
  /** The server as an event brings it. */
  guild(): object;
  /** Lets the next requests fail, e.g. `fails({ method: 'POST', path: /messages/, answer: { status: 500 }, times: 1 })`. */
  fails(failure: Failure): void;
  /** A person types a slash command with its options; returns the interaction. */
  types(person: Person, place: string, command: string, values?: Record<string, string | number>): Interaction;
  presses(person: Person, message: Message, label: string): Interaction;
  picks(person: Person, message: Message, placeholder: string, label: string): Interaction;
  /** A person has typed a part of an option: the choices offered. */
  completes(person: Person, place: string, command: string, option: string, typed: string): Promise<string[]>;
  /** Discord sends an event a second time. */
  redelivers(interaction: Interaction): void;
  /** Messages that answer an interaction, once there are `count` of them and none is a placeholder. */
  answers(interaction: Interaction, count?: number): Promise<Message[]>;
  /** What a person sees in a channel, oldest first. */
  sees(person: Person, place: string): Message[];
  /** Resolves when the condition holds; it is tried after every request and gateway message. */
  until(condition: () => boolean): Promise<void>;
  transcript(): string;
  close(): Promise<void>;
};

export async function startDiscord(
  options: { rate?: RestOptions['rate']; heartbeatMs?: number } = {},
): Promise<StandIn> {
  const state = createState();
  const failures: Failure[] = [];
  const waiting = new Set<() => void>();
  const events = new Map<string, object>();
  const changed = () => {
    for (const look of [...waiting]) look();
  };
  const server = createServer();
  const rest: RestOptions = {
    token: TOKEN,
    applicationId: APPLICATION,
    gatewayUrl: () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`,
    rate: options.rate ?? { limit: 1000, windowMs: 1000 },
  };
  serveRest(server, state, rest, failures, changed);
  const welcome = () => {
    const ready = {
      v: 10,
      user: { id: APPLICATION, username: 'Readout', discriminator: '0000', avatar: null, bot: true },
      guilds: [{ id: GUILD, unavailable: true }],
      resume_gateway_url: rest.gatewayUrl(),
      application: { id: APPLICATION, flags: 0 },
    };
    return { ready, events: [['GUILD_CREATE', guildOf(GUILD, CHANNELS, APPLICATION)] as [string, unknown]] };
  };
  const gateway = startGateway(server, { token: TOKEN, heartbeatMs: options.heartbeatMs ?? 45_000, welcome }, changed);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const placeOf = (id: string): Place => ({
    id,
    ...(CHANNELS.has(id) && { guild: GUILD, name: CHANNELS.get(id) ?? '' }),
  });
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  function send(person: Person, place: string, type: number, data: object, message?: Message): Interaction {
    const interaction: Interaction = {
      id: state.nextId(),
      token: `t${state.nextId()}`,
      channel: place,
      person,
      acknowledged: false,
    };
    state.interactions.set(interaction.id, interaction);
    const event = eventOf({
      interaction,
      place: placeOf(place),
      type,
      data,
      application: APPLICATION,
      ...(message && { message }),
    });
    events.set(interaction.id, event);
    gateway.dispatch('INTERACTION_CREATE', event);
    return interaction;
  }

  function onMessage(person: Person, message: Message, what: string, data: object): Interaction {
    if (message.onlyFor && message.onlyFor !== person.id) throw new Error(`${person.name} does not see this message`);
    state.story.push({ who: person.name, channel: message.channel, what });
    return send(person, message.channel, 3, data, message);
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    state,
    gateway,
    guild: () => guildOf(GUILD, CHANNELS, APPLICATION),
    until,
    fails: (failure) => void failures.push(failure),

    types(person, place, command, values = {}) {
      const { data, known } = commandData(state, command);
      const missing = known.filter((option) => option.required && values[option.name] === undefined);
      if (missing.length > 0)
        throw new Error(`Discord would not send ${command} without ${missing.map(({ name }) => name)}`);
      const filled = Object.entries(values).map(([name, value]) => ({
        name,
        value,
        type: optionNamed(known, name).type,
      }));
      const typed = [command, ...filled.map(({ name, value }) => `${name}: ${value}`)].join(' ');
      state.story.push({ who: person.name, channel: place, what: `types ${typed}` });
      return send(person, place, 2, data(filled));
    },

    presses(person, message, label) {
      const button = buttonsOf(message).find((one) => one.label === label);
      if (!button) throw new Error(`no button ${label} but ${buttonsOf(message).map((one) => one.label)}`);
      return onMessage(person, message, `presses [${label}]`, { custom_id: button.custom_id, component_type: 2 });
    },

    picks(person, message, placeholder, label) {
      const menu = menusOf(message).find((one) => one.placeholder === placeholder);
      const option = menu?.options?.find((one) => one.label === label);
      if (!menu || !option) throw new Error(`no entry ${label} in a menu ${placeholder}`);
      const data = { custom_id: menu.custom_id, component_type: 3, values: [option.value] };
      return onMessage(person, message, `picks ${placeholder}: ${label}`, data);
    },

    async completes(person, place, command, option, typed) {
      const { data, known } = commandData(state, command);
      const { autocomplete, type } = optionNamed(known, option);
      if (!autocomplete) throw new Error(`${command} ${option} has no autocomplete`);
      const interaction = send(person, place, 4, data([{ name: option, type, value: typed, focused: true }]));
      await until(() => interaction.choices !== undefined);
      return interaction.choices?.map(({ name }) => name) ?? [];
    },

    redelivers: (interaction) => gateway.dispatch('INTERACTION_CREATE', events.get(interaction.id)),

    async answers(interaction, count = 1) {
      const found = () =>
        state.messages.filter((one) => one.interaction === interaction.id && !one.thinking && !one.deleted);
      await until(() => found().length >= count);
      return found();
    },

    sees: (person, place) =>
      state.messages.filter(
        (one) => one.channel === place && !one.deleted && (!one.onlyFor || one.onlyFor === person.id),
      ),

    transcript: () => transcript(state, (id) => placeOf(id).name),

    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Finds "/talks topic" among the registered commands; `data` builds the interaction's data. */
function commandData(state: State, line: string): { data(options: object[]): object; known: CommandOption[] } {
  const [root = '', sub = ''] = line.replace(/^\//, '').split(' ');
  const command = state.commands.find((one) => one.name === root);
  const subcommand = command?.options?.find((one) => one.type === 1 && one.name === sub);
  if (!subcommand) throw new Error(`${line} is not registered`);
  const data = (options: object[]) => ({ id: '5', name: root, type: 1, options: [{ name: sub, type: 1, options }] });
  return { data, known: subcommand.options ?? [] };
}

function optionNamed(known: CommandOption[], name: string): CommandOption {
  const option = known.find((one) => one.name === name);
  if (!option) throw new Error(`no option ${name}`);
  return option;
}

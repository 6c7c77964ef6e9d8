/** Gateway events as Discord sends them: a server, and an interaction of a person. */
import { json } from './discord-rest.ts';
import { BOT_ROLE } from './discord-standing.ts';
import type { Interaction, Message } from './discord-state.ts';

export type Place = { id: string; guild?: string; name?: string };

/** A role of people, without permissions. */
export const DESK_ROLE = '900000000000000201';

const MANAGE_GUILD = 1n << 5n;
const SEND_MESSAGES = 1n << 11n;

/** A role as events bring it. */
export function roleOf(id: string, permissions: string, name = 'Readout'): object {
  const looks = { color: 0, colors: { primary_color: 0, secondary_color: null, tertiary_color: null } };
  return { id, name, permissions, ...looks, hoist: false, position: 1, managed: true, mentionable: false, flags: 0 };
}

/** The bot's own member; `roles` beside that of everybody. */
export function memberOf(user: string, roles: string[]): object {
  return {
    user: { id: user, username: 'Readout', discriminator: '0000', avatar: null, bot: true },
    roles,
    joined_at: '2025-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** `me` is the bot, the only member that a bot without the members' intent is told of. */
export function guildOf(id: string, channels: Map<string, string>, me: string): object {
  return {
    id,
    name: 'Newsroom',
    owner_id: '900000000000000101',
    member_count: 3,
    joined_at: '2025-01-01T00:00:00.000Z',
    preferred_locale: 'en-US',
    channels: [...channels].map(([channel, name], position) => ({
      id: channel,
      type: 0,
      name,
      position,
      permission_overwrites: [],
    })),
    features: [],
    roles: [roleOf(id, '0', '@everyone'), roleOf(BOT_ROLE, '0'), roleOf(DESK_ROLE, '0', 'Night desk')],
    emojis: [],
    stickers: [],
    members: [memberOf(me, [BOT_ROLE])],
    presences: [],
    threads: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/** INTERACTION_CREATE: type 2 a command, 3 a component, 4 autocomplete. */
export function eventOf(what: {
  interaction: Interaction;
  place: Place;
  type: number;
  data: object;
  application: string;
  message?: Message;
}): object {
  const { interaction, place, type, data, application, message } = what;
  const { person } = interaction;
  const user = {
    id: person.id,
    username: person.name.toLowerCase(),
    global_name: person.name,
    discriminator: '0',
    avatar: null,
  };
  const permissions = String(SEND_MESSAGES | (person.manages ? MANAGE_GUILD : 0n));
  const member = {
    user,
    roles: person.roles ?? [],
    permissions,
    joined_at: '2025-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  return {
    id: interaction.id,
    application_id: application,
    type,
    data,
    token: interaction.token,
    version: 1,
    channel_id: place.id,
    channel: {
      id: place.id,
      type: place.guild ? 0 : 1,
      ...(place.guild && { guild_id: place.guild, name: place.name }),
    },
    app_permissions: String(SEND_MESSAGES),
    locale: interaction.person.locale ?? 'en-GB',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_485_760,
    ...(place.guild
      ? {
          guild_id: place.guild,
          guild_locale: 'en-US',
          guild: { id: place.guild, locale: 'en-US', features: [] },
          member,
          context: 0,
        }
      : { user, context: 1 }),
    ...(message && { message: json(message) }),
  };
}

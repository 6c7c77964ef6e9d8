/** Tells the bot of servers that take it in or out, and of places where it may post again: paused digests do not wait for their daily try. */
import { type Client, Events, type Guild } from 'discord.js';
import type { Bot } from '../../core/ports.ts';
import { installerOf } from './installer.ts';

/** Whoever added the bot so long ago, in ms, while it was away, does not wait for a greeting any more. */
const RECENT = 86_400_000;

/** Listens for being added to a server or removed from it, and for changed permissions of a channel, of a role and of the bot itself. */
export function tellReturns(client: Client, bot: Pick<Bot, 'returned' | 'removed' | 'present' | 'installed'>): void {
  const server = (id: string) => bot.returned?.(`discord:${id}`);
  const added = (guild: Guild) =>
    bot.installed?.({
      tenant: `discord:${guild.id}`,
      installation: guild.joinedAt.toISOString(),
      person: async () => `discord:${await installerOf(guild)}`,
      locale: guild.preferredLocale,
    });
  client.on(Events.GuildCreate, (guild) => {
    server(guild.id);
    void added(guild);
  });
  // An outage is another event.
  client.on(Events.GuildDelete, ({ id }) => bot.removed?.(`discord:${id}`));
  client.on(Events.ClientReady, ({ guilds }) => {
    bot.present?.(
      'discord',
      guilds.cache.map(({ id }) => `discord:${id}`),
    );
    for (const guild of guilds.cache.values()) if (Date.now() - guild.joinedTimestamp < RECENT) void added(guild);
  });
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased()) bot.returned?.(`discord:${channel.guildId}:${channel.id}`);
  });
  client.on(Events.GuildRoleUpdate, (before, { permissions, guild }) => {
    if (!before.permissions.equals(permissions)) server(guild.id);
  });
  client.on(Events.GuildMemberUpdate, (_, member) => {
    if (member.id === client.user?.id) server(member.guild.id);
  });
}

/** Tells the bot of places in Discord where it may post again, so that paused digests do not wait for their daily try. */
import { type Client, Events } from 'discord.js';
import type { Bot } from '../../core/ports.ts';

/** Listens for being added to a server, and for changed permissions of a channel, of a role and of the bot itself. */
export function tellReturns(client: Client, bot: Pick<Bot, 'returned'>): void {
  const server = (id: string) => bot.returned?.(`discord:${id}`);
  client.on(Events.GuildCreate, ({ id }) => server(id));
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

/** What Discord tells with an interaction of the person's standing in the server: their permissions and roles. */
import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Membership } from '../../core/membership.ts';

/** Undefined in a direct conversation, where there are no roles. */
export function membershipOf(interaction: Interaction): Membership | undefined {
  if (!interaction.inGuild()) return undefined;
  const { guildId, memberPermissions, member } = interaction;
  const held = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    groups: 'role',
    manages: async () => memberPermissions.has(PermissionFlagsBits.ManageGuild),
    // The role of everybody is called as the server is, and is not listed.
    belongs: async ({ id }) => id === guildId || held.includes(id),
    async find(typed) {
      const id = /^(?:<@&)?(\d{15,21})>?$/.exec(typed)?.[1];
      const roles = [...(interaction.guild?.roles.cache.values() ?? [])];
      const name = plain(typed);
      const found = roles.find((role) => (id === undefined ? plain(role.name) === name : role.id === id));
      return found && { id: found.id, name: found.name };
    },
  };
}

function plain(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

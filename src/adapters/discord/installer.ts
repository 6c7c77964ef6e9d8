/** Who added the bot to a server, as far as the server lets the bot know. */
import { AuditLogEvent, type Guild, PermissionFlagsBits } from 'discord.js';

/** The log is long; who adds a bot stands near its top when the bot comes. */
const ENTRIES = 10;

/** The person's id: by the server's log or its list of integrations where the bot may read one, else the owner. */
export async function installerOf(guild: Guild): Promise<string> {
  const { me } = guild.members;
  const may = (flag: bigint) => me?.permissions.has(flag) ?? false;
  try {
    if (may(PermissionFlagsBits.ViewAuditLog)) {
      const { entries } = await guild.fetchAuditLogs({ type: AuditLogEvent.BotAdd, limit: ENTRIES });
      const added = entries.find(({ targetId }) => targetId === me?.id);
      if (added?.executorId) return added.executorId;
    }
    if (may(PermissionFlagsBits.ManageGuild)) {
      const own = (await guild.fetchIntegrations()).find(({ application }) => application?.bot?.id === me?.id);
      if (own?.user) return own.user.id;
    }
  } catch {
    // The owner may know what it is about.
  }
  return guild.ownerId;
}

/** Tenants: servers and workspaces that share one bot and nothing else, and the part of the store that keeps them apart. */

/** For how long what belongs to a tenant is kept once it removed the bot, in days. */
export const REMOVED_KEPT = 30;

/** Stands for an installation that the platform does not tell of: it is noted at the first use, and only by who never was. */
export const FIRST_USE = 'first use';

/**
 * Whose a channel is: `slack:<workspace>`, `discord:<server>`; a direct conversation on Discord, which belongs to no server, and a
 * channel of any other platform are their own.
 */
export function tenantOf(channel: string): string {
  const [platform, tenant, room] = channel.split(':');
  if ((platform !== 'slack' && platform !== 'discord') || room === undefined || tenant === 'dm') return channel;
  return `${platform}:${tenant}`;
}

/** The tenants of a bot, and the keys by which it reaches them. */
export interface TenantStore {
  /** Notes that the bot was seen in these; one that had removed the bot has it again, with all that is still kept. */
  saveTenants(tenants: string[]): Promise<void>;
  /** Notes when a tenant removed the bot; the first moment stands until it is seen again. */
  tenantRemoved(tenant: string, at: string): Promise<void>;
  /** `platform`: those of one platform that have the bot; `removedBefore`: those that removed it by then. In order. */
  tenants(filter: { platform: string } | { removedBefore: string }): Promise<string[]>;
  /**
   * Notes that an installation of the bot is being greeted, for exactly one caller: `again` where an earlier one of this tenant
   * was; undefined where this one was, or any before FIRST_USE.
   */
  greetTenant(tenant: string, installation: string): Promise<'first' | 'again' | undefined>;
  /** Forgets all that belongs to a tenant and the tenant itself, unless it has the bot again: looks, replies, digests, settings, notes, keys. */
  purgeTenant(tenant: string): Promise<boolean>;

  /** Keeps the sealed keys of one installation; the newest replace those before. */
  saveInstallation(tenant: string, installation: { sealed: string; at: string }): Promise<void>;
  installation(tenant: string): Promise<{ sealed: string; at: string } | undefined>;
  /** False where a later installation stands, which an older event must not take away. */
  removeInstallation(tenant: string, notAfter: string): Promise<boolean>;
}

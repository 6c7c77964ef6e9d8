/** The tables of tenants: servers and workspaces that have or had the bot, and the sealed keys of those that installed it. */

const AFTER_PLATFORM = "instr(channel, ':')";

/** The statements that make them; who has a subscription has, or had, the bot. */
export const TENANT_TABLES = [
  'create table tenants (id text primary key, removed_at text) strict, without rowid',
  'create index tenants_removed on tenants (removed_at) where removed_at is not null',
  `insert into tenants (id)
    select distinct substr(channel, 1, ${AFTER_PLATFORM} - 1 + instr(substr(channel, ${AFTER_PLATFORM} + 1), ':'))
    from subscriptions where channel glob 'slack:*:*' or (channel glob 'discord:*:*' and channel not glob 'discord:dm:*')`,
  'create table installations (id text primary key, sealed text not null, at text not null) strict, without rowid',
];

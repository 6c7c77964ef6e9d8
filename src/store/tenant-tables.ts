/** The tables of tenants: servers and workspaces that have or had the bot, and the sealed keys of those that installed it. */

/** The statements that make them. */
export const TENANT_TABLES = [
  'create table tenants (id text primary key, removed_at text) strict, without rowid',
  'create index tenants_removed on tenants (removed_at) where removed_at is not null',
  'create table installations (id text primary key, sealed text not null, at text not null) strict, without rowid',
];

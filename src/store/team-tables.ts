/** The tables of what teams note: doubted passages, acknowledged handovers, digests that were sent. */

/** The statements that make them. */
export const TEAM_TABLES = [
  `create table flags (
    scope text not null,
    place text not null,
    at text not null,
    id text not null,
    reader text not null,
    json text not null,
    primary key (scope, place, id)
  ) strict`,
  'create index flags_by_reader on flags (reader)',
  `create table handovers (
    scope text not null,
    channel text not null,
    at text not null,
    reader text not null,
    json text not null
  ) strict`,
  'create index handovers_by_channel on handovers (scope, channel, at)',
  'create index handovers_by_reader on handovers (reader)',
  `create table digests (
    scope text not null,
    id text not null,
    channel text not null,
    at text not null,
    reply_id text not null,
    primary key (scope, id)
  ) strict, without rowid`,
  'create index digests_by_age on digests (at)',
];

/** The steps from an empty database to today's tables, oldest first. A step that was released is never edited. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { DELIVERY_TABLES } from './delivery-tables.ts';
import { POSTED_TABLES } from './posted-tables.ts';
import { settingsTables } from './settings-tables.ts';
import { TEAM_TABLES } from './team-tables.ts';
import { TENANT_TABLES } from './tenant-tables.ts';

const first: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of [...articleTables, ...articleTriggers, ...otherTables]) {
      await sql.raw(statement).execute(database);
    }
  },
};

const scopeOfReplies: Migration = {
  async up(database: Kysely<unknown>) {
    await sql.raw(`alter table replies add column scope text not null default ''`).execute(database);
    await sql.raw('drop index replies_by_reader').execute(database);
    await sql.raw('create index replies_by_reader on replies (reader, channel, scope, seq)').execute(database);
  },
};

const sourceRecords: Migration = {
  async up(database: Kysely<unknown>) {
    await sql
      .raw(`create table sources (
        seq integer primary key,
        scope text not null,
        id text not null,
        json text not null,
        memory text not null default '{}',
        unique (scope, id)
      ) strict`)
      .execute(database);
  },
};

const posted: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of POSTED_TABLES) await sql.raw(statement).execute(database);
  },
};

const deliveryParts: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of DELIVERY_TABLES) await sql.raw(statement).execute(database);
  },
};

const team: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of TEAM_TABLES) await sql.raw(statement).execute(database);
  },
};

const tenants: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of TENANT_TABLES) await sql.raw(statement).execute(database);
  },
};

const settings: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of settingsTables('text', ' strict, without rowid'))
      await sql.raw(statement).execute(database);
  },
};

export const MIGRATIONS: Record<string, Migration> = {
  '0001_first': first,
  '0002_scope_of_replies': scopeOfReplies,
  '0003_sources': sourceRecords,
  '0004_posted': posted,
  '0005_delivery_parts': deliveryParts,
  '0006_team': team,
  '0007_tenants': tenants,
  '0008_settings': settings,
};

// The text comes last: what stands behind a long column is slow to reach.
const articleTables = [
  `create table articles (
    seq integer primary key,
    scope text not null,
    source_key text not null,
    id text not null,
    content_hash text not null,
    sort_key text not null,
    origin_key text not null,
    publisher text,
    first_seen_at text not null,
    cluster integer,
    duplicate_of integer,
    read_by text not null default '',
    fingerprint text not null,
    headline text not null,
    fields text not null,
    text text not null,
    unique (scope, source_key)
  ) strict`,
  'create index articles_by_id on articles (scope, id)',
  'create index articles_by_date on articles (scope, sort_key desc, id, seq)',
  'create index originals_by_date on articles (scope, sort_key desc, id, seq) where duplicate_of is null',
  'create index articles_by_cluster on articles (cluster, origin_key)',
  'create index articles_by_reader on articles (scope, read_by, seq)',
  'create table copy_keys (key integer not null, seq integer not null, primary key (key, seq)) strict, without rowid',
  `create table corpora (
    scope text primary key,
    version integer not null,
    articles integer not null,
    duplicates integer not null
  ) strict, without rowid`,
  `create table publishers (
    scope text not null,
    name text not null,
    articles integer not null,
    primary key (scope, name)
  ) strict, without rowid`,
  `create table readings (
    seq integer primary key references articles (seq) on delete cascade,
    engine text not null,
    json text not null
  ) strict`,
  `create table about (
    scope text not null,
    about text not null,
    sort_key text not null,
    id text not null,
    seq integer not null references articles (seq) on delete cascade,
    primary key (scope, about, sort_key desc, id, seq)
  ) strict, without rowid`,
  'create index about_by_article on about (seq)',
  `create virtual table articles_text using fts5 (
    headline, text, content = 'articles', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
];

const countIn = (row: 'new' | 'old', by: 1 | -1): string => `
  insert into corpora (scope, version, articles, duplicates)
    values (${row}.scope, 1, ${by} * (${row}.duplicate_of is null), ${by} * (${row}.duplicate_of is not null))
    on conflict (scope) do update set version = version + 1,
      articles = articles + excluded.articles, duplicates = duplicates + excluded.duplicates;
  insert into publishers (scope, name, articles)
    select ${row}.scope, ${row}.publisher, ${by} where ${row}.publisher is not null and ${row}.duplicate_of is null
    on conflict (scope, name) do update set articles = articles + excluded.articles;`;
const sweepPublishers = 'delete from publishers where scope = old.scope and name = old.publisher and articles <= 0;';
const unindex = `insert into articles_text (articles_text, rowid, headline, text)
  values ('delete', old.seq, old.headline, old.text);`;
const forgetKeys =
  'delete from copy_keys where seq = old.seq and key in (select value from json_each(old.fingerprint));';
const index = 'insert into articles_text (rowid, headline, text) values (new.seq, new.headline, new.text);';

// Triggers keep counts, version and the text index in step within the same transaction, whoever writes.
const articleTriggers = [
  `create trigger article_added after insert on articles begin ${countIn('new', 1)} ${index} end`,
  `create trigger article_dropped after delete on articles begin ${countIn('old', -1)} ${sweepPublishers}
    ${unindex} ${forgetKeys} end`,
  `create trigger article_changed after update of content_hash, publisher, duplicate_of on articles
    begin ${countIn('old', -1)} ${countIn('new', 1)} ${sweepPublishers} end`,
  `create trigger article_rekeyed after update of fingerprint on articles begin ${forgetKeys} end`,
  `create trigger article_reworded after update of headline, text on articles begin ${unindex} ${index} end`,
];

const otherTables = [
  `create table derived (
    scope text not null,
    name text not null,
    version text not null,
    json text not null,
    primary key (scope, name)
  ) strict`,
  `create table looks (
    scope text not null,
    reader text not null,
    at text not null,
    primary key (scope, reader, at)
  ) strict, without rowid`,
  'create index looks_by_reader on looks (reader)',
  `create table replies (
    seq integer primary key,
    id text not null,
    reader text not null,
    channel text not null,
    at text not null,
    line text not null,
    json text not null,
    unique (id, reader, channel)
  ) strict`,
  'create index replies_by_reader on replies (reader, channel, at)',
  'create index replies_by_age on replies (at)',
  `create table subscriptions (
    id text primary key,
    platform text not null,
    channel text not null,
    briefing_id text not null,
    created_by text not null,
    due_at text,
    json text not null
  ) strict`,
  'create index subscriptions_by_channel on subscriptions (channel)',
  'create index subscriptions_by_due on subscriptions (due_at)',
  'create index subscriptions_by_creator on subscriptions (created_by)',
  `create table deliveries (
    id text primary key,
    subscription_id text not null,
    due_at text not null,
    state text not null,
    claimed_at text not null,
    json text not null,
    unique (subscription_id, due_at)
  ) strict`,
  `create index deliveries_unsettled on deliveries (due_at) where state = 'claimed'`,
  'create table seen_events (key text primary key, at text not null) strict',
  'create index seen_events_by_age on seen_events (at)',
];

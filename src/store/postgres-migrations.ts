/** The steps from an empty PostgreSQL database to today's tables, oldest first. A step that was released is never edited. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { POSTGRES_TABLES, TEXT } from './postgres-tables.ts';
import { POSTGRES_TRIGGERS, takesTurns } from './postgres-triggers.ts';
import { settingsTables } from './settings-tables.ts';

const first: Migration = {
  async up(database: Kysely<unknown>) {
    const tables = POSTGRES_TABLES.flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? []);
    for (const statement of [...POSTGRES_TABLES, ...POSTGRES_TRIGGERS, ...tables.map(takesTurns)]) {
      await sql.raw(statement).execute(database);
    }
  },
};

const settings: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of [...settingsTables(TEXT, ''), takesTurns('settings')])
      await sql.raw(statement).execute(database);
  },
};

export const POSTGRES_MIGRATIONS: Record<string, Migration> = {
  '0001_first': first,
  '0002_settings': settings,
};

/** The steps from an empty PostgreSQL database to today's tables, oldest first. A step that was released is never edited. */
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { POSTGRES_TABLES } from './postgres-tables.ts';
import { POSTGRES_TRIGGERS, takesTurns } from './postgres-triggers.ts';

const first: Migration = {
  async up(database: Kysely<unknown>) {
    const tables = POSTGRES_TABLES.flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? []);
    for (const statement of [...POSTGRES_TABLES, ...POSTGRES_TRIGGERS, ...tables.map(takesTurns)]) {
      await sql.raw(statement).execute(database);
    }
  },
};

export const POSTGRES_MIGRATIONS: Record<string, Migration> = {
  '0001_first': first,
};

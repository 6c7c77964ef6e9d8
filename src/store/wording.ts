/** What SQLite and PostgreSQL say in different words. */
import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Database, Work } from './schema.ts';

/** Whether statements go to PostgreSQL; else they go to SQLite. */
export function isPostgres(database: Database | Work): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/** The whole numbers of a JSON array as a table of `value` and `place`, which counts from 0. */
export function numbers(database: Database | Work, json: string): RawBuilder<unknown> {
  return isPostgres(database)
    ? sql`(select cast(value as bigint) as value, place - 1 as place
        from json_array_elements_text(cast(${json} as json)) with ordinality as each (value, place))`
    : sql`(select value, key as place from json_each(${json}))`;
}

/** A join that begins on its left side: SQLite has to be told, PostgreSQL sees it from its statistics. */
export function joinInOrder(database: Database | Work): RawBuilder<unknown> {
  return isPostgres(database) ? sql`join` : sql`cross join`;
}

/**
 * Joins to `mine`, a table of `numbers`, those rows of `copy_keys` that hold each, of which there are at most `most`. Key by key:
 * before its statistics are made, PostgreSQL would rather read the whole table.
 */
export function joinHolders(database: Database | Work, most: number): RawBuilder<unknown> {
  return isPostgres(database)
    ? sql`cross join lateral (select seq from copy_keys where key = mine.value limit ${most}) as copy_keys`
    : sql`cross join copy_keys on copy_keys.key = mine.value`;
}

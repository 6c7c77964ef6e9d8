/** What belongs to a place: names that are its own, or begin with it and a colon. */
import { type RawBuilder, sql } from 'kysely';

/** A condition on a column of names, that an index on it serves. */
export function within(column: string, place: string): RawBuilder<boolean> {
  const name = sql.ref(column);
  return sql<boolean>`(${name} = ${place} or (${name} >= ${`${place}:`} and ${name} < ${`${place};`}))`;
}

/** The sources that are read again and again: how each does, and what it wants to know at its next reading. */

import type { SourceMemory, Store } from '../core/ports.ts';
import type { SourceRecord } from '../core/source-record.ts';
import type { Database } from './schema.ts';

type SourceMethods = Pick<Store, 'sourceRecords' | 'saveSource' | 'sourceMemory' | 'removeSource'>;

/** The methods of the store that keep sources. */
export function sourceMethods(database: Database): SourceMethods {
  return {
    async sourceRecords(scope) {
      const rows = await database
        .selectFrom('sources')
        .select('json')
        .where('scope', '=', scope)
        .orderBy('seq')
        .execute();
      return rows.map(({ json }) => JSON.parse(json) as SourceRecord);
    },
    async saveSource(scope, record, memory) {
      const changed = { json: JSON.stringify(record), ...(memory && { memory: JSON.stringify(memory) }) };
      await database
        .insertInto('sources')
        .values({ memory: '{}', ...changed, scope, id: record.id })
        .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(changed))
        .execute();
    },
    async sourceMemory(scope, id) {
      const row = await database
        .selectFrom('sources')
        .select('memory')
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && (JSON.parse(row.memory) as SourceMemory);
    },
    async removeSource(scope, id) {
      await database.deleteFrom('sources').where('scope', '=', scope).where('id', '=', id).execute();
    },
  };
}

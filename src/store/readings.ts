/** What is derived from articles: one reading an article, by the engine that read it last, and values by corpus version. */
import { sql } from 'kysely';
import type { Scope, Store } from '../core/ports.ts';
import type { Reading } from '../core/reading.ts';
import type { Database, Work } from './schema.ts';

type ReadingMethods = Pick<Store, 'saveReadings' | 'readings' | 'unread' | 'saveDerived' | 'derived'>;

/** The most ids in one statement. */
const CHUNK = 500;

/** The methods of the store that keep what was read. */
export function readingMethods(database: Database): ReadingMethods {
  return {
    async saveReadings(scope, engine, readings) {
      for (let start = 0; start < readings.length; start += CHUNK) {
        const chunk = readings.slice(start, start + CHUNK);
        await database.transaction().execute(async (work) => {
          for (const { reading, about } of chunk) await saveReading(work, scope, engine, reading, about);
        });
      }
    },
    readings: (scope, engine, articleIds) => load(database, scope, engine, articleIds),
    async unread(scope, engine, limit) {
      const query = database
        .selectFrom('articles')
        .select('id')
        .where('scope', '=', scope)
        .orderBy('read_by')
        .orderBy('seq')
        .limit(limit);
      // Two ranges instead of "not equal", so that the index finds the few among the many.
      const older = await query.where('read_by', '<', engine).execute();
      const newer = older.length < limit ? await query.where('read_by', '>', engine).execute() : [];
      return [...new Set([...older, ...newer].map((row) => row.id))].slice(0, limit);
    },
    async saveDerived(scope, name, version, json) {
      const values = { scope, name, version, json };
      await database
        .insertInto('derived')
        .values(values)
        .onConflict((conflict) => conflict.columns(['scope', 'name']).doUpdateSet({ version, json }))
        .execute();
    },
    async derived(scope, name, version) {
      const row = await database
        .selectFrom('derived')
        .select('json')
        .where('scope', '=', scope)
        .where('name', '=', name)
        .where('version', '=', version)
        .executeTakeFirst();
      return row?.json;
    },
  };
}

async function saveReading(work: Work, scope: Scope, engine: string, reading: Reading, about: string[]): Promise<void> {
  const rows = await work
    .selectFrom('articles')
    .select(['seq', 'sort_key', 'text'])
    .where('scope', '=', scope)
    .where('id', '=', reading.articleId)
    .execute();
  for (const { seq, sort_key, text } of rows) {
    // The article was dropped or edited while it was read: its offsets would point elsewhere, so it stays unread.
    if (!reading.sentences.every((sentence) => text.startsWith(sentence.text, sentence.start))) continue;
    const json = JSON.stringify(reading);
    await work
      .insertInto('readings')
      .values({ seq, engine, json })
      .onConflict((conflict) => conflict.column('seq').doUpdateSet({ engine, json }))
      .execute();
    await work.deleteFrom('about').where('seq', '=', seq).execute();
    const names = [...new Set(about)].map((name) => ({ scope, about: name, sort_key, id: reading.articleId, seq }));
    if (names.length > 0) await work.insertInto('about').values(names).execute();
    await work.updateTable('articles').set({ read_by: engine }).where('seq', '=', seq).execute();
  }
}

async function load(database: Database, scope: Scope, engine: string, articleIds: string[]): Promise<Reading[]> {
  const found = new Map<string, Reading>();
  for (let start = 0; start < articleIds.length; start += CHUNK) {
    const rows = await database
      .selectFrom('articles')
      .innerJoin('readings', 'readings.seq', 'articles.seq')
      .select(['articles.id', 'readings.json'])
      .where('articles.scope', '=', scope)
      .where('articles.id', 'in', articleIds.slice(start, start + CHUNK))
      .where('readings.engine', '=', engine)
      // The standing one of two articles with one id comes last and is kept.
      .orderBy(sql`articles.duplicate_of is null`)
      .execute();
    for (const row of rows) found.set(row.id, JSON.parse(row.json) as Reading);
  }
  return articleIds.flatMap((id) => found.get(id) ?? []);
}

/** The index of texts on SQLite: FTS5, kept in step by triggers. */
import { sql } from 'kysely';
import { throughDay } from './order.ts';
import type { Database } from './schema.ts';
import type { TextIndex } from './text-index.ts';

/** So many times the limit are fetched first, and at most. */
const SPARE = 3;
const MOST = 2000;

/** The index in `articles_text`. Each word of an expression is a string of FTS5, so that nothing in it is an operator. */
export function fts5(database: Database): TextIndex {
  return {
    anyOf: (words) =>
      words
        .map((word) => word.replace(/[^\p{L}\p{N}\s'’.-]/gu, ' ').trim())
        .filter((word) => /[\p{L}\p{N}]/u.test(word))
        .map((word) => `"${word}"`)
        .join(' OR '),
    allOf: (expressions) => expressions.map((one) => `(${one})`).join(' AND '),
    async count(match, most) {
      const { rows } = await sql<{ found: number }>`
        select count(*) as found from (select 1 from articles_text where articles_text match ${match} limit ${most})
      `.execute(database);
      return rows[0]?.found ?? 0;
    },
    /**
     * BM25 would walk the whole list of every word to weigh it (FTS5, section 4.3.1), which takes a hundred times as long; which
     * words an article lacks is told by the stage at which it is found.
     */
    async newest(scope, match, until, limit) {
      const few = await originals(database, scope, match, until, SPARE * limit);
      // Copies, later days and other scopes may have taken the places.
      const all = few.length < limit ? await originals(database, scope, match, until, MOST) : few;
      return all.slice(0, limit);
    },
  };
}

/** Of the `most` that came in last, those that belong to the scope. The join is crossed so that SQLite asks the index first. */
async function originals(
  database: Database,
  scope: string,
  match: string,
  until: string | undefined,
  most: number,
): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    select articles.seq from
      (select rowid from articles_text where articles_text match ${match} order by rowid desc limit ${most}) as found
      cross join articles on articles.seq = found.rowid
    where articles.scope = ${scope} and articles.duplicate_of is null
      and articles.sort_key <= ${until === undefined ? '~' : throughDay(until)}
    order by articles.sort_key desc, articles.id
  `.execute(database);
  return rows.map((row) => row.seq);
}

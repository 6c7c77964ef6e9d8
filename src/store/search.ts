/** Finds articles by their words in the full-text index: those that hold most of what is asked for first, of these the newest. */
import { sql } from 'kysely';
import type { Store } from '../core/ports.ts';
import { type StoredRow, throughDay, toStored } from './articles.ts';
import type { Database } from './schema.ts';

/** So many times the limit are fetched first, and at most. */
const SPARE = 3;
const MOST = 2000;
/** Words are told rare from common up to so many articles. */
const COUNTED = 4000;
/** Groups that are looked for, and words of one group. */
const GROUPS = 12;
const WORDS = 12;

/** The method of the store that searches. */
export function searchMethods(database: Database): Pick<Store, 'search'> {
  return {
    async search(scope, groups, { until, limit }) {
      const wanted = groups
        .map(expression)
        .filter((one) => one !== '')
        .slice(0, GROUPS);
      const counted = await Promise.all(wanted.map(async (one) => ({ one, found: await countUpTo(database, one) })));
      // The rarest first: it tells most, and is the last to be given up.
      const present = counted.filter(({ found }) => found > 0).sort((a, b) => a.found - b.found);
      const seqs = new Set<number>();
      for (let size = present.length; size > 0 && seqs.size < limit; size--) {
        const all = present
          .slice(0, size)
          .map(({ one }) => `(${one})`)
          .join(' AND ');
        for (const seq of await newest(database, scope, all, until, limit)) seqs.add(seq);
      }
      return load(database, [...seqs].slice(0, limit));
    },
  };
}

/** Words of one sense as an expression of FTS5, each as a string, so that nothing in it is an operator. */
function expression(words: string[]): string {
  const plain = words.map((word) =>
    word
      .replace(/[^\p{L}\p{N}\s'’.-]/gu, ' ')
      .replace(/"/g, ' ')
      .trim(),
  );
  return plain
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS)
    .map((word) => `"${word}"`)
    .join(' OR ');
}

async function countUpTo(database: Database, match: string): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (select 1 from articles_text where articles_text match ${match} limit ${COUNTED})
  `.execute(database);
  return rows[0]?.found ?? 0;
}

/**
 * Numbers of the originals in a scope that match, newest first. BM25 would walk the whole list of every word to weigh it (FTS5,
 * section 4.3.1), which takes a hundred times as long; which words an article lacks is told by the stage at which it is found.
 */
async function newest(
  database: Database,
  scope: string,
  match: string,
  until: string | undefined,
  limit: number,
): Promise<number[]> {
  const few = await originals(database, scope, match, until, SPARE * limit);
  // Copies, later days and other scopes may have taken the places.
  const all = few.length < limit ? await originals(database, scope, match, until, MOST) : few;
  return all.slice(0, limit);
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

async function load(database: Database, seqs: number[]): Promise<ReturnType<typeof toStored>[]> {
  if (seqs.length === 0) return [];
  const rows = await database
    .selectFrom('articles')
    .select(['seq', 'id', 'headline', 'text', 'fields', 'first_seen_at'])
    .where('seq', 'in', seqs)
    .execute();
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq);
    return row ? [toStored({ ...row, duplicate_of: null } satisfies StoredRow)] : [];
  });
}

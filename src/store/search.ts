/** Finds articles by their words in the index of texts: those that hold most of what is asked for first, of these the newest. */
import type { Store } from '../core/ports.ts';
import { type StoredRow, toStored } from './articles.ts';
import { fts5 } from './fts5.ts';
import { tsvectors } from './postgres-words.ts';
import type { Database } from './schema.ts';
import { isPostgres } from './wording.ts';

/** Words are told rare from common up to so many articles. */
const COUNTED = 4000;
/** Groups that are looked for, and words of one group. */
const GROUPS = 12;
const WORDS = 12;

/** The method of the store that searches. */
export function searchMethods(database: Database): Pick<Store, 'search'> {
  const index = isPostgres(database) ? tsvectors(database) : fts5(database);
  return {
    async search(scope, groups, { until, limit }) {
      const wanted = groups
        .map((words) => index.anyOf(words.slice(0, WORDS)))
        .filter((one) => one !== '')
        .slice(0, GROUPS);
      const counted = await Promise.all(wanted.map(async (one) => ({ one, found: await index.count(one, COUNTED) })));
      // The rarest first: it tells most, and is the last to be given up.
      const present = counted.filter(({ found }) => found > 0).sort((a, b) => a.found - b.found);
      const seqs = new Set<number>();
      for (let size = present.length; size > 0 && seqs.size < limit; size--) {
        const all = index.allOf(present.slice(0, size).map(({ one }) => one));
        for (const seq of await index.newest(scope, all, until, limit)) seqs.add(seq);
      }
      return load(database, [...seqs].slice(0, limit));
    },
  };
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

/** The articles of a scope: put, dropped, listed and counted. */
import { createHash } from 'node:crypto';
import type { Article } from '../core/model.ts';
import type { CorpusCounts, PutResult, Scope, Store, StoredArticle } from '../core/ports.ts';
import { publisherFamily, publisherOf } from '../core/publishers.ts';
import { copyKeys, joinCopies, judgeAgain, keepKeys } from './copies.ts';
import { instant, newestFirst, originality, throughDay } from './order.ts';
import { keepWords } from './postgres-words.ts';
import type { Database, Work } from './schema.ts';
import { isPostgres } from './wording.ts';

type ArticleMethods = Pick<
  Store,
  'putArticle' | 'dropMissing' | 'dropArticle' | 'article' | 'articles' | 'counts' | 'version'
>;

/** The methods of the store that keep articles. */
export function articleMethods(database: Database): ArticleMethods {
  return {
    putArticle: (scope, sourceKey, article, now) => put(database, scope, sourceKey, article, instant(now)),
    dropMissing: (scope, prefix, keys) => dropMissing(database, scope, prefix, new Set(keys)),
    dropArticle: (scope, sourceKey) => dropOne(database, scope, sourceKey),
    async article(scope, id) {
      const row = await stored(database)
        .where('articles.scope', '=', scope)
        .where('articles.id', '=', id)
        .orderBy('articles.duplicate_of', (order) => order.asc().nullsFirst())
        .orderBy('articles.origin_key')
        .limit(1)
        .executeTakeFirst();
      return row && toStored(row);
    },
    articles: (scope, filter) => list(database, scope, filter ?? {}),
    counts: (scope, until) => (until === undefined ? counts(database, scope) : countsUntil(database, scope, until)),
    async version(scope) {
      const row = await database.selectFrom('corpora').select('version').where('scope', '=', scope).executeTakeFirst();
      return String(row?.version ?? 0);
    },
  };
}

async function put(
  database: Database,
  scope: Scope,
  sourceKey: string,
  article: Article,
  now: string,
): Promise<PutResult> {
  const hash = contentHash(article);
  const known = database
    .selectFrom('articles')
    .select(['seq', 'content_hash', 'cluster', 'first_seen_at'])
    .where('scope', '=', scope)
    .where('source_key', '=', sourceKey);
  if ((await known.executeTakeFirst())?.content_hash === hash) return 'unchanged';
  const keys = copyKeys(scope, article);
  return database.transaction().execute(async (work) => {
    const before = await work.executeQuery(known.compile()).then((result) => result.rows[0]);
    if (before?.content_hash === hash) return 'unchanged';
    const firstSeenAt = before?.first_seen_at ?? now;
    const { id, headline, text, ...fields } = article;
    const row = {
      id,
      headline,
      text,
      fields: JSON.stringify(fields),
      content_hash: hash,
      sort_key: newestFirst(article.publishedAt),
      origin_key: originality(article.publishedAt, firstSeenAt, sourceKey),
      publisher: article.wire || article.publisher || article.site ? publisherFamily(publisherOf(article)) : null,
      fingerprint: keys,
      first_seen_at: firstSeenAt,
      cluster: null,
      duplicate_of: null,
      read_by: '',
    };
    const { seq } =
      before ??
      (await work
        .insertInto('articles')
        .values({ scope, source_key: sourceKey, ...row })
        .returning('seq')
        .executeTakeFirstOrThrow());
    if (before) {
      await work.updateTable('articles').set(row).where('seq', '=', seq).execute();
      for (const table of ['readings', 'about'] as const) {
        await work.deleteFrom(table).where('seq', '=', seq).execute();
      }
    }
    if (isPostgres(work)) await keepWords(work, seq, [headline, text]);
    await keepKeys(work, seq, keys);
    // First those it leaves: the cluster may bear this article's number.
    if (before?.cluster) await judgeAgain(work, before.cluster);
    await joinCopies(work, seq);
    if (before) return 'updated';
    const after = await work.selectFrom('articles').select('duplicate_of').where('seq', '=', seq).executeTakeFirst();
    return after?.duplicate_of ? 'duplicate' : 'added';
  });
}

async function dropMissing(database: Database, scope: Scope, prefix: string, keys: Set<string>): Promise<number> {
  const stored = await database
    .selectFrom('articles')
    .select(['seq', 'source_key'])
    .where('scope', '=', scope)
    .where('source_key', '>=', prefix)
    .where('source_key', '<', `${prefix}\u{10ffff}`)
    .execute();
  const missing = stored.filter((row) => !keys.has(row.source_key)).map((row) => row.seq);
  for (let start = 0; start < missing.length; start += 500) {
    await database.transaction().execute((work) => drop(work, missing.slice(start, start + 500)));
  }
  return missing.length;
}

async function dropOne(database: Database, scope: Scope, sourceKey: string): Promise<boolean> {
  return database.transaction().execute(async (work) => {
    const row = await work
      .selectFrom('articles')
      .select('seq')
      .where('scope', '=', scope)
      .where('source_key', '=', sourceKey)
      .executeTakeFirst();
    if (row) await drop(work, [row.seq]);
    return row !== undefined;
  });
}

async function drop(work: Work, seqs: number[]): Promise<void> {
  const clusters = await work.selectFrom('articles').select('cluster').distinct().where('seq', 'in', seqs).execute();
  await work.deleteFrom('articles').where('seq', 'in', seqs).execute();
  for (const { cluster } of clusters) if (cluster !== null) await judgeAgain(work, cluster);
}

function stored(database: Database) {
  return database
    .selectFrom('articles')
    .leftJoin('articles as original', 'original.seq', 'articles.duplicate_of')
    .select([
      'articles.id',
      'articles.headline',
      'articles.text',
      'articles.fields',
      'articles.first_seen_at',
      'original.id as duplicate_of',
    ]);
}

/** A row as `toStored` takes it. */
export type StoredRow = {
  id: string;
  headline: string;
  text: string;
  fields: string;
  first_seen_at: string;
  duplicate_of: string | null;
};

/** The article of a row. */
export function toStored(row: StoredRow): StoredArticle {
  const fields = JSON.parse(row.fields) as Omit<Article, 'id' | 'headline' | 'text'>;
  return {
    article: { ...fields, id: row.id, headline: row.headline, text: row.text },
    firstSeenAt: row.first_seen_at,
    ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of }),
  };
}

async function list(
  database: Database,
  scope: Scope,
  filter: { about?: string; until?: string; copies?: boolean; limit?: number },
): Promise<StoredArticle[]> {
  let query = stored(database);
  if (filter.about === undefined) {
    query = query
      .where('articles.scope', '=', scope)
      .orderBy('articles.sort_key', 'desc')
      .orderBy('articles.id')
      .orderBy('articles.seq');
  } else {
    query = query
      .innerJoin('about', 'about.seq', 'articles.seq')
      .where('about.scope', '=', scope)
      .where('about.about', '=', filter.about)
      .orderBy('about.sort_key', 'desc')
      .orderBy('about.id')
      .orderBy('about.seq');
  }
  if (!filter.copies) query = query.where('articles.duplicate_of', 'is', null);
  if (filter.until !== undefined) query = query.where('articles.sort_key', '<=', throughDay(filter.until));
  if (filter.limit !== undefined) query = query.limit(filter.limit);
  return (await query.execute()).map(toStored);
}

async function countsUntil(database: Database, scope: Scope, until: string): Promise<CorpusCounts> {
  const rows = await database
    .selectFrom('articles')
    .select(({ fn }) => ['publisher', fn.countAll<number>().as('all'), fn.count<number>('duplicate_of').as('copies')])
    .where('scope', '=', scope)
    .where('sort_key', '<=', throughDay(until))
    .groupBy('publisher')
    .execute();
  const sum = (counted: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + counted(row), 0);
  return {
    articles: sum(({ all, copies }) => all - copies),
    publishers: rows.filter(({ all, copies }) => all > copies).length,
    duplicates: sum(({ copies }) => copies),
  };
}

async function counts(database: Database, scope: Scope): Promise<CorpusCounts> {
  const corpus = await database
    .selectFrom('corpora')
    .select(['articles', 'duplicates'])
    .where('scope', '=', scope)
    .executeTakeFirst();
  const { publishers } = await database
    .selectFrom('publishers')
    .select((expression) => expression.fn.countAll<number>().as('publishers'))
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  return { articles: corpus?.articles ?? 0, publishers, duplicates: corpus?.duplicates ?? 0 };
}

// The moment of fetching is left out: the same page fetched again is unchanged.
function contentHash(article: Article): string {
  const { fetchedAt: _, ...content } = article;
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  return createHash('sha256')
    .update(JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');
}

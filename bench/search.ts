/** `search.*`: milliseconds to the ten best hits for a query, beside bare FTS5 on the same articles and queries. */
import Sqlite from 'better-sqlite3';
import { search } from '../src/core/search.ts';
import { stems } from '../src/text/stems.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { duel, type Figure } from './measure.ts';
import { briefing, openApp, preparedFolder } from './prepared.ts';

const QUERIES = 20;
const WORDS = 5;
const HITS = 10;

/** Words of sentences drawn evenly from the corpus, one query each: what somebody types who remembers a sentence. */
function queriesOf(size: number): string[][] {
  const corpus = makeCorpus(briefing, size);
  return Array.from({ length: QUERIES }, (_, at) => {
    const { text } = corpus.article(Math.floor(((at + 0.5) * size) / QUERIES));
    const [sentence = ''] = text.split('\n').at(-1)?.split('. ') ?? [];
    return [...new Set(sentence.match(/\p{L}{4,}/gu) ?? [])].slice(0, WORDS);
  }).filter((words) => words.length > 0);
}

/** The library's search over articles in memory; FTS5 holds the same in memory, indexed beforehand as ours is by its warm-up. */
export async function searchArticles(size: number): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, size));
  const queries = queriesOf(size);
  const database = new Sqlite(':memory:');
  database.exec(`create virtual table texts using fts5 (headline, text, tokenize = 'porter unicode61')`);
  const insert = database.prepare('insert into texts (headline, text) values (?, ?)');
  for (const { headline, text } of articles) insert.run(headline, text);
  try {
    return await contest(
      () => queries.forEach((words) => void search(articles, words.join(' '), { limit: HITS })),
      () => bare(database, 'texts', queries),
      queries.length,
    );
  } finally {
    database.close();
  }
}

/** The store's search; FTS5 is asked in the very same file. */
export async function searchStore(size: number): Promise<Figure> {
  const folder = await preparedFolder(size);
  const queries = queriesOf(size);
  const app = await openApp(folder);
  const database = new Sqlite(`${folder}/readout.db`, { readonly: true });
  try {
    return await contest(
      async () => {
        for (const words of queries)
          await app.store.search(
            briefing.id,
            words.map((word) => [word]),
            { limit: HITS },
          );
      },
      () => bare(database, 'articles_text', queries),
      queries.length,
    );
  } finally {
    database.close();
    await app.close();
  }
}

/** Any of the words, best ten by FTS5's own BM25. */
function bare(database: Sqlite.Database, table: string, queries: string[][]): void {
  const select = database.prepare(`select rowid from ${table} where ${table} match ? order by rank limit ${HITS}`);
  for (const words of queries) select.all(words.map((word) => `"${stems(word)[0] ?? word}"`).join(' OR '));
}

function contest(ours: () => unknown, peer: () => unknown, queries: number): Promise<Figure> {
  const value = (milliseconds: number) => milliseconds / queries;
  return duel({ ours, peer: { name: 'bare FTS5', work: peer }, unit: 'ms', value }, { n: 9, warmUp: 2 });
}

/** `index.*`: seconds to make articles findable by their words, beside MiniSearch doing the same in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Article } from '../src/core/model.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { articlesOf, type Corpus, makeCorpus } from './corpus.ts';
import { duel, type Figure } from './measure.ts';
import { briefing, putAll } from './prepared.ts';

/**
 * Ours is the store's whole putting: on disk, one transaction an article, with its copies found. MiniSearch's is its index of
 * headline and text alone. One run each after a hundredth of the work as warm-up: at 100,000 a run takes minutes.
 */
export async function searchIndex(size: number): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, size));
  const few = articles.slice(0, size / 100);
  await putInStore(few);
  putInMiniSearch(few);
  return duel(
    {
      ours: () => putInStore(articles),
      peer: { name: 'MiniSearch', work: () => putInMiniSearch(articles) },
      unit: 's',
      value: (milliseconds) => milliseconds / 1000,
    },
    { n: 1, warmUp: 0 },
  );
}

async function putInStore(articles: Article[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const store = await openSqlite(join(folder, 'readout.db'));
  const corpus: Corpus = { size: articles.length, article: (index) => articles[index] as Article };
  await putAll(store, corpus);
  await store.close();
  rmSync(folder, { recursive: true });
}

function putInMiniSearch(articles: Article[]): void {
  new MiniSearch({ fields: ['headline', 'text'] }).addAll(articles);
}

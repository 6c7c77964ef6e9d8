/** Items of a source -> articles in the store: cleaned, dated, put; one line for each. */
import { toArticle } from './core/article.ts';
import { dateArticles } from './core/dating.ts';
import { firstDay } from './core/days.ts';
import type { Article, RawItem } from './core/model.ts';
import type { Scope, Store } from './core/ports.ts';

export type IngestLine = { item: string; result: 'added' | 'updated' | 'duplicate' | 'skipped'; why?: string };

/** Puts items under `prefix` and their keys; gives their lines, and the keys of those that hold an article. */
export async function putItems(
  store: Store,
  scope: Scope,
  prefix: string,
  items: RawItem[],
  now: string,
  onPut: (done: number) => void = () => undefined,
): Promise<{ lines: IngestLine[]; keys: string[] }> {
  const lines: IngestLine[] = [];
  const read: { key: string; item: string; article: Article }[] = [];
  for (const item of items) {
    const made = toArticle(item);
    const name = item.url ?? item.key;
    if ('skipped' in made) lines.push({ item: name, result: 'skipped', why: made.skipped });
    else read.push({ key: item.key, item: name, article: made });
  }
  const dated = dateArticles(
    read.map(({ article }) => article),
    now,
  );
  for (const [at, { key, item }] of read.entries()) {
    const article = dated[at];
    onPut(at + 1);
    if (!article) continue;
    const result = await store.putArticle(scope, prefix + key, await withFirstDay(store, scope, article), now);
    lines.push(result === 'unchanged' ? { item, result: 'skipped', why: 'unchanged' } : { item, result });
  }
  return { lines, keys: read.map(({ key }) => prefix + key) };
}

/** An edit is no new publication: sites that print a later day on an old piece do not make yesterday's news today's. */
async function withFirstDay(store: Store, scope: Scope, article: Article): Promise<Article> {
  if (!article.publishedAt || !article.url) return article;
  const kept = (await store.article(scope, article.id))?.article;
  if (kept?.dateBasis !== 'stated' || !kept.publishedAt) return article;
  return firstDay(kept.publishedAt) < firstDay(article.publishedAt)
    ? { ...article, publishedAt: kept.publishedAt, dateBasis: 'stated' }
    : article;
}

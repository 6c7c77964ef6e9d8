/** A corpus over the store: bounded reads, kept in memory while nothing changed, as of a given moment. */
import type { Corpus, Item } from './corpus.ts';
import { dayOf, firstDay } from './days.ts';
import type { Article } from './model.ts';
import type { Scope, Store, StoredArticle } from './ports.ts';

/** A card rests on at most this many articles, the newest: older ones are background by then. */
const RECENT = 300;
const ABOUT = 200;
const LISTS_KEPT = 64;

/** Who stands behind an article: the wire it credits, its publisher, else its site or file. */
export function publisherOf(article: Article): string {
  return article.wire ?? article.publisher ?? article.site ?? article.id;
}

type List = { version: string; items: Item[] };

/** Corpora of one scope; lists are shared between moments, so an unchanged corpus costs nothing to ask again. */
export function createLibrary(store: Store, scope: Scope, engine: string): { asOf(now: string): Promise<Corpus> } {
  const lists = new Map<string, List>();

  async function list(version: string, now: string, about: string | undefined, limit: number): Promise<Item[]> {
    const base = await remembered(`all ${about ?? ''}`, version, () => load(about, limit));
    const visible = base.filter((item) => knownBy(item.stored, now));
    // The same array while nothing lies in the future: what is derived from it is kept by its identity.
    const key =
      visible.length === base.length && base.every((item) => item.stored.firstSeenAt <= now)
        ? `items ${about ?? ''}`
        : `items ${about ?? ''} ${now}`;
    return remembered(key, version, async () =>
      visible.map(({ stored, reading }) => ({ article: stored.article, reading, knownAt: knownAt(stored, now) })),
    );
  }

  async function load(about: string | undefined, limit: number) {
    const stored = await store.articles(scope, { ...(about && { about }), copies: false, limit });
    const readings = new Map(
      (
        await store.readings(
          scope,
          engine,
          stored.map((one) => one.article.id),
        )
      ).map((reading) => [reading.articleId, reading]),
    );
    return stored.flatMap((one) => {
      const reading = readings.get(one.article.id);
      return reading ? [{ stored: one, reading }] : [];
    });
  }

  async function remembered<T>(key: string, version: string, make: () => Promise<T[]>): Promise<T[]> {
    const kept = lists.get(key) as { version: string; items: T[] } | undefined;
    lists.delete(key);
    const fresh = kept?.version === version ? kept : { version, items: await make() };
    lists.set(key, fresh as never);
    const oldest = lists.keys().next().value;
    if (lists.size > LISTS_KEPT && oldest !== undefined) lists.delete(oldest);
    return fresh.items;
  }

  return {
    async asOf(now) {
      const version = await store.version(scope);
      return {
        counts: () => store.counts(scope),
        recent: () => list(version, now, undefined, RECENT),
        about: (id) => list(version, now, id, ABOUT),
        async rows(limit) {
          const stored = (await store.articles(scope, { copies: true, limit })).filter((one) => knownBy(one, now));
          const readings = new Map(
            (
              await store.readings(
                scope,
                engine,
                stored.map((one) => one.article.id),
              )
            ).map((reading) => [reading.articleId, reading]),
          );
          return stored.map((one) => {
            const reading = readings.get(one.article.id);
            return {
              article: one.article,
              ...(one.duplicateOf && { duplicateOf: one.duplicateOf }),
              ...(reading && { reading }),
            };
          });
        },
        publisher: publisherOf,
      };
    },
  };
}

/** The instant of publication; of a day or month, its first. */
function publishedFrom({ publishedAt }: Article): string | undefined {
  if (!publishedAt) return undefined;
  return publishedAt.length > 10 ? new Date(publishedAt).toISOString() : `${firstDay(publishedAt)}T00:00:00.000Z`;
}

/** Articles of a later day than the moment are not known yet; those of its own day are. */
function knownBy({ article }: StoredArticle, now: string): boolean {
  return !article.publishedAt || firstDay(dayOf(article.publishedAt)) <= dayOf(now);
}

function knownAt(stored: StoredArticle, now: string): string {
  const published = publishedFrom(stored.article) ?? '';
  const seen = stored.firstSeenAt <= now ? stored.firstSeenAt : '';
  return published > seen ? published : seen;
}

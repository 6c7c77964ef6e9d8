/** A corpus over the store: bounded reads, kept in memory while nothing changed, as of a given moment. */
import type { Corpus, Item } from './corpus.ts';
import { dayOf, firstDay } from './days.ts';
import { foundTopics } from './found-topics.ts';
import { type Identities, mergeIdentities, withIdentities } from './identities.ts';
import type { Article, Briefing, Topic } from './model.ts';
import type { Scope, Store, StoredArticle } from './ports.ts';
import { publisherOf } from './publishers.ts';
import type { Reading } from './reading.ts';
import { findTopics } from './topics.ts';

/** A card rests on at most this many articles, the newest: older ones are background by then. */
const RECENT = 300;
const ABOUT = 200;
/** What is searched for is looked at closely at once, so it is less. */
const FOUND = 10;
/** Lists kept in memory, the last asked for; each with its board takes about ten megabytes. */
const LISTS_KEPT = 12;
/** The name under which the store keeps the topics that were found last. */
const TOPICS = 'topics';
type Found = { version: string; topics: Topic[] };

/** Corpora of one scope; lists are shared between moments, so an unchanged corpus costs nothing to ask again. */
export function createLibrary(
  store: Store,
  scope: Scope,
  briefing: Briefing,
  engine: string,
): { asOf(now: string): Promise<Corpus> } {
  const lists = new Map<string, { version: string; value: unknown }>();

  /** What was made for this version under this name, or made now; the least lately used goes first. */
  async function remembered<T>(name: string, version: string, make: () => Promise<T>): Promise<T> {
    const kept = lists.get(name);
    const fresh = kept?.version === version ? kept : { version, value: await make() };
    lists.delete(name);
    lists.set(name, fresh);
    const [oldest] = lists.keys();
    if (lists.size > LISTS_KEPT && oldest !== undefined) lists.delete(oldest);
    return fresh.value as T;
  }

  /** The lists about actors and topics that are in memory. */
  function aboutLists(version: string, moment: string): Item[][] {
    return [...lists]
      .filter(([name, kept]) => {
        const [list, , at = ''] = name.split(' ');
        return kept.version === version && list === 'about' && at === moment.trim();
      })
      .map(([, kept]) => kept.value as Item[])
      .reverse();
  }

  async function load(filter: { about?: string; until?: string; limit: number }, now: string): Promise<Item[]> {
    return known(await store.articles(scope, { ...filter, copies: false }), now);
  }

  async function known(stored: StoredArticle[], now: string): Promise<Item[]> {
    const readings = await readingsOf(stored);
    return stored.flatMap((one) => {
      const reading = readings.get(one.article.id);
      return reading ? [{ article: one.article, reading, knownAt: knownAt(one, now) }] : [];
    });
  }

  async function readingsOf(stored: StoredArticle[]): Promise<Map<string, Reading>> {
    const ids = stored.map((one) => one.article.id);
    return new Map((await store.readings(scope, engine, ids)).map((reading) => [reading.articleId, reading]));
  }

  /** The topics of these articles; those found last are kept, so that a topic stays itself when articles come in. */
  async function topicsOf(items: Item[], version: string, moment: string): Promise<Topic[]> {
    const kept = await store.derived(scope, TOPICS, engine);
    const last: Found | undefined = kept && !moment ? JSON.parse(kept) : undefined;
    if (last?.version === version) return last.topics;
    const topics = foundTopics(items, briefing, (item) => publisherOf(item.article), last?.topics);
    if (!moment) await store.saveDerived(scope, TOPICS, engine, JSON.stringify({ version, topics } satisfies Found));
    return topics;
  }

  return {
    async asOf(now) {
      const version = await store.version(scope);
      // Articles of a later day than the moment are not known yet. Only a clock set back meets any.
      const [newest] = await store.articles(scope, { copies: true, limit: 1 });
      const today = dayOf(now);
      const ahead = newest?.article.publishedAt !== undefined && firstDay(newest.article.publishedAt) > today;
      const late = newest !== undefined && newest.firstSeenAt > now;
      const filter = ahead ? { until: today } : {};
      // The same array while nothing lies in the future: what is derived from it is kept by its identity.
      const moment = ahead || late ? ` ${now}` : '';
      const identities = () =>
        remembered(`identities${moment}`, version, async () => mergeIdentities(briefing, await raw()));
      const raw = () => remembered(`raw${moment}`, version, () => load({ ...filter, limit: RECENT }, now));
      const merged = (items: Item[], who: Identities) => items.map((item) => withIdentities(item, who));
      const named = briefing.topics.length > 0;
      const story = (): Promise<Briefing> =>
        named
          ? Promise.resolve(briefing)
          : remembered(`briefing${moment}`, version, async () => ({
              ...briefing,
              topics: await topicsOf(await raw(), version, moment),
            }));
      const onTopics = async (items: Item[]) => {
        if (named) return items;
        const told = await story();
        return items.map((item) => withTopics(item, told));
      };
      const recent = () =>
        remembered(`recent${moment}`, version, async () => onTopics(merged(await raw(), await identities())));
      return {
        briefing: story,
        counts: () => store.counts(scope, filter.until),
        recent,
        about: (id) =>
          remembered(`about ${id}${moment}`, version, async () => {
            if (!named && (await story()).topics.some((topic) => topic.id === id))
              return (await recent()).filter((item) => item.reading.topics.some((topics) => topics.includes(id)));
            const who = await identities();
            const ids = who.variants.get(id) ?? [id];
            const found = await Promise.all(ids.map((about) => load({ ...filter, about, limit: ABOUT }, now)));
            return onTopics(merged(newestOf(found.flat()), who));
          }),
        async items(ids) {
          const wanted = new Set(ids);
          const found = (await recent()).filter((one) => wanted.delete(one.article.id));
          // A card's articles are mostly in the list that it was made from.
          for (const list of aboutLists(version, moment))
            if (wanted.size > 0) found.push(...list.filter((one) => wanted.delete(one.article.id)));
          if (wanted.size === 0) return found;
          const older = await Promise.all([...wanted].map((id) => store.article(scope, id)));
          const read = await known(
            older.filter((one) => one !== undefined),
            now,
          );
          return [...found, ...(await onTopics(merged(read, await identities())))];
        },
        number: (name, make) =>
          remembered(`number ${name}${moment}`, version, async () => {
            if (moment) return make();
            const key = `${engine} ${version}`;
            const kept = await store.derived(scope, `number ${name}`, key);
            if (kept !== undefined) return Number(kept);
            const made = make();
            await store.saveDerived(scope, `number ${name}`, key, String(made));
            return made;
          }),
        // Kept by nobody: questions are many and seldom asked twice.
        async search(groups) {
          const found = await store.search(scope, groups, { ...filter, limit: FOUND });
          return onTopics(merged(await known(found, now), await identities()));
        },
        async rows(limit) {
          const stored = await store.articles(scope, { ...filter, copies: true, limit });
          const readings = await readingsOf(stored);
          return stored.map((one) => {
            const reading = readings.get(one.article.id);
            return {
              article: one.article,
              knownAt: knownAt(one, now),
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

/** The item with the topics of a briefing that were not known when it was read. */
function withTopics(item: Item, briefing: Briefing): Item {
  return { ...item, reading: { ...item.reading, topics: findTopics(item.reading.sentences, briefing) } };
}

/** Each article once, newest first. */
function newestOf(items: Item[]): Item[] {
  const distinct = [...new Map(items.map((item) => [item.article.id, item])).values()];
  const key = (item: Item) => firstDay(item.article.publishedAt ?? '0000');
  return distinct
    .sort((a, b) => (key(a) === key(b) ? (a.article.id < b.article.id ? -1 : 1) : key(a) < key(b) ? 1 : -1))
    .slice(0, ABOUT);
}

/** The instant of publication; of a day or month, its first. */
function publishedFrom({ publishedAt }: Article): string | undefined {
  if (!publishedAt) return undefined;
  return publishedAt.length > 10 ? new Date(publishedAt).toISOString() : `${firstDay(publishedAt)}T00:00:00.000Z`;
}

function knownAt(stored: StoredArticle, now: string): string {
  const published = publishedFrom(stored.article) ?? '';
  const seen = stored.firstSeenAt <= now ? stored.firstSeenAt : '';
  return published > seen ? published : seen;
}

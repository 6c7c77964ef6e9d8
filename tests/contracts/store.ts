/** What every store must do, whatever it is made of; each implementation's test calls `storeContract`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import { article, longText, reading, SCOPE, T0, T1 } from './article.ts';
import { derived, promises, readers } from './store-keeping.ts';
import { posted } from './store-posted.ts';
import { searching } from './store-searching.ts';
import { settings } from './store-settings.ts';
import { team } from './store-team.ts';
import { tenants } from './store-tenants.ts';

const ids = (rows: { article: Article }[]) => rows.map((row) => row.article.id);

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`a store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('gives an article back as it was put', async () => {
      const full = article('a', {
        url: 'https://news.example/a',
        publisher: 'Harbour Post',
        site: 'news.example',
        byline: 'A. Writer',
        publishedAt: '2026-02',
        dateBasis: 'reasoned',
        dateReason: 'dateline',
        fetchedAt: T0,
        text: 'Один. “Два” 👩‍🚀\u2028\n'.repeat(3),
      });
      expect(await store.putArticle(SCOPE, 'f/a.txt', full, T0)).toBe('added');
      expect(await store.article(SCOPE, 'a')).toEqual({ article: full, firstSeenAt: T0 });
      expect(await store.article('elsewhere', 'a')).toBeUndefined();
    });

    it('changes nothing when the same article is put again, even if fetched later', async () => {
      await store.putArticle(SCOPE, 'a', article('a', { fetchedAt: T0 }), T0);
      const version = await store.version(SCOPE);
      expect(await store.putArticle(SCOPE, 'a', article('a', { fetchedAt: T1 }), T1)).toBe('unchanged');
      expect(await store.version(SCOPE)).toBe(version);
    });

    it('updates an edited article, keeps when it was first seen, and forgets what was read from it', async () => {
      const before = article('a');
      await store.putArticle(SCOPE, 'a', before, T0);
      await store.saveReadings(SCOPE, '1', [{ reading: reading(before), about: ['topic'] }]);
      const after = article('a', { text: longText(5) });
      expect(await store.putArticle(SCOPE, 'a', after, T1)).toBe('updated');
      expect(await store.article(SCOPE, 'a')).toEqual({ article: after, firstSeenAt: T0 });
      expect(await store.readings(SCOPE, '1', ['a'])).toEqual([]);
      expect(await store.articles(SCOPE, { about: 'topic' })).toEqual([]);
      expect(await store.unread(SCOPE, '1', 10)).toEqual(['a']);
    });

    it('lists newest first: vague dates from their first day, undated last, equal dates by id', async () => {
      const dates: Record<string, string | undefined> = {
        undated: undefined,
        nonsense: 'yesterday',
        month: '2026-02',
        dayAfter: '2026-02-02',
        evening: '2026-02-02T23:30:00-05:00',
        january: '2026-01-31',
        b: '2026-03-01',
        a: '2026-03-01',
      };
      for (const [id, publishedAt] of Object.entries(dates)) {
        await store.putArticle(SCOPE, id, article(id, publishedAt ? { publishedAt } : {}), T0);
      }
      const order = ['a', 'b', 'evening', 'dayAfter', 'month', 'january', 'nonsense', 'undated'];
      expect(ids(await store.articles(SCOPE))).toEqual(order);
      expect(ids(await store.articles(SCOPE, { limit: 3 }))).toEqual(order.slice(0, 3));
    });

    it('keeps scopes apart', async () => {
      await store.putArticle(SCOPE, 'a', article('a'), T0);
      await store.putArticle('other', 'a', article('a'), T0);
      expect(await store.counts('other')).toEqual({ articles: 1, publishers: 0, duplicates: 0 });
      const version = await store.version(SCOPE);
      await store.dropMissing('other', '', []);
      expect(await store.version(SCOPE)).toBe(version);
      expect(ids(await store.articles(SCOPE))).toEqual(['a']);
      expect(await store.articles('other')).toEqual([]);
    });

    it('drops what a source no longer holds, and only under its prefix', async () => {
      for (const key of ['corpus/a', 'corpus/b', 'corpus2/c', 'corpus%/d']) {
        await store.putArticle(SCOPE, key, article(key), T0);
      }
      expect(await store.dropMissing(SCOPE, 'corpus/', ['corpus/b'])).toBe(1);
      expect(await store.article(SCOPE, 'corpus/a')).toBeUndefined();
      expect((await store.counts(SCOPE)).articles).toBe(3);
      expect(await store.dropMissing(SCOPE, 'corpus%', [])).toBe(1);
    });

    it('changes its version with every change, and never back', async () => {
      const seen = [await store.version(SCOPE)];
      const step = async (change: Promise<unknown>) => {
        await change;
        seen.push(await store.version(SCOPE));
      };
      await step(store.putArticle(SCOPE, 'a', article('a'), T0));
      await step(store.putArticle(SCOPE, 'a', article('a', { headline: 'New' }), T0));
      await step(store.putArticle(SCOPE, 'a', article('a'), T0));
      await step(store.dropMissing(SCOPE, '', []));
      await step(store.putArticle(SCOPE, 'a', article('a'), T0));
      expect(new Set(seen).size).toBe(seen.length);
    });

    copies(() => store);
    derived(() => store);
    readers(() => store);
    searching(() => store);
    promises(() => store);
    posted(() => store);
    team(() => store);
    tenants(() => store);
    settings(() => store);
  });
}

function copies(store: () => Store): void {
  const text = longText(42, 300);
  const original = article('first', { text, publishedAt: '2026-02-01', publisher: 'Harbour Post' });
  const copy = article('second', { text: `${text} Read more.`, publishedAt: '2026-02-03', publisher: 'Link Farm' });
  const third = article('third', { text: `Shared: ${text}`, publishedAt: '2026-02-02', publisher: 'Coast Daily' });

  it('marks a copy, lists it only when asked, and counts its publisher not at all', async () => {
    expect(await store().putArticle(SCOPE, '1', original, T0)).toBe('added');
    expect(await store().putArticle(SCOPE, '2', copy, T0)).toBe('duplicate');
    expect((await store().article(SCOPE, 'second'))?.duplicateOf).toBe('first');
    expect(ids(await store().articles(SCOPE))).toEqual(['first']);
    expect(ids(await store().articles(SCOPE, { copies: true }))).toEqual(['second', 'first']);
    expect(await store().counts(SCOPE)).toEqual({ articles: 1, publishers: 1, duplicates: 1 });
  });

  it('lets the earliest stand, in whatever order they come', async () => {
    const all = [original, copy, third];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const scope = order.join('');
      for (const index of order) await store().putArticle(scope, `k${index}`, all[index] as Article, T0);
      expect(ids(await store().articles(scope)), scope).toEqual(['first']);
      expect(await store().counts(scope), scope).toEqual({ articles: 1, publishers: 1, duplicates: 2 });
      expect((await store().article(scope, 'third'))?.duplicateOf).toBe('first');
    }
  });

  it('lets the one seen first stand where no date tells', async () => {
    await store().putArticle(SCOPE, 'z', article('z', { text }), T0);
    await store().putArticle(SCOPE, 'a', article('a', { text }), T1);
    expect(ids(await store().articles(SCOPE))).toEqual(['z']);
  });

  it('judges the copies again when their original is dropped or edited', async () => {
    for (const [key, each] of [
      ['1', original],
      ['2', copy],
      ['3', third],
    ] as const) {
      await store().putArticle(SCOPE, key, each, T0);
    }
    await store().putArticle(SCOPE, '1', { ...original, text: longText(77) }, T1);
    expect(ids(await store().articles(SCOPE))).toEqual(['third', 'first']);
    expect((await store().article(SCOPE, 'second'))?.duplicateOf).toBe('third');
    await store().dropMissing(SCOPE, '', ['1', '2']);
    expect(ids(await store().articles(SCOPE))).toEqual(['second', 'first']);
    expect(await store().counts(SCOPE)).toEqual({ articles: 2, publishers: 2, duplicates: 0 });
  });

  it('takes one article under two keys for one', async () => {
    await store().putArticle(SCOPE, 'page.html', article('same', { text: longText(1) }), T0);
    expect(await store().putArticle(SCOPE, 'page.txt', article('same', { text: longText(2) }), T0)).toBe('duplicate');
    expect(await store().counts(SCOPE)).toEqual({ articles: 1, publishers: 0, duplicates: 1 });
    expect((await store().article(SCOPE, 'same'))?.article.text).toBe(longText(1));
    await store().dropMissing(SCOPE, 'page.html', []);
    expect((await store().article(SCOPE, 'same'))?.article.text).toBe(longText(2));
  });

  it('counts a wire once, and a site where no publisher is known', async () => {
    const by = [
      { wire: 'AP', publisher: 'A' },
      { wire: 'AP', publisher: 'B' },
      { publisher: 'C' },
      { site: 'd.example' },
      {},
    ];
    for (const [index, fields] of by.entries()) {
      await store().putArticle(SCOPE, String(index), article(`a${index}`, { ...fields, text: longText(index) }), T0);
    }
    expect(await store().counts(SCOPE)).toEqual({ articles: 5, publishers: 3, duplicates: 0 });
    await store().dropMissing(SCOPE, '0', []);
    expect((await store().counts(SCOPE)).publishers).toBe(3);
    await store().dropMissing(SCOPE, '1', []);
    expect((await store().counts(SCOPE)).publishers).toBe(2);
  });
}

/** What every source must do; each implementation's test runs it with a place of its own. */
import { expect, test } from 'vitest';
import { toArticle } from '../../src/core/article.ts';
import type { SourceSpec } from '../../src/core/model.ts';
import type { Source, Web } from '../../src/core/ports.ts';
import { noWeb } from './no-web.ts';

export type SourceCase = {
  /** A place with two or more good items and one that cannot be read. */
  spec: SourceSpec;
  base: string;
  /** The web it is read from; without it there is none. */
  web?: Web;
  /** It holds one item and no more. */
  single?: boolean;
};

export function sourceContract(name: string, source: Source, prepare: () => Promise<SourceCase>): void {
  const now = '2031-05-06T07:08:09Z';

  test(`${name}: its spec accepts what it reads and refuses a stranger's keys`, async () => {
    const { spec } = await prepare();
    expect(source.spec.safeParse(spec).success).toBe(true);
    expect(source.spec.safeParse({ ...spec, surprise: 1 }).success).toBe(false);
    expect(source.spec.safeParse({ type: 'no such type' }).success).toBe(false);
  });

  test(`${name}: one unreadable item is a row that says why, the rest is read`, async () => {
    const { spec, base, web, single } = await prepare();
    const { items, failed } = await source.fetch(spec, { base, now, web: web ?? noWeb });
    expect(items.length).toBeGreaterThanOrEqual(single ? 1 : 2);
    expect(failed.length).toBeGreaterThanOrEqual(single ? 0 : 1);
    for (const row of failed) expect(row.why).toMatch(/\S \S/);
  });

  test(`${name}: keys are unique, and reading again gives the same`, async () => {
    const { spec, base, web } = await prepare();
    const first = await source.fetch(spec, { base, now, web: web ?? noWeb });
    const again = await source.fetch(spec, { base, now, web: web ?? noWeb });
    expect(again).toEqual(first);
    const keys = [...first.items, ...first.failed].map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test(`${name}: what it yields becomes articles with ids of their own`, async () => {
    const { spec, base, web } = await prepare();
    const { items } = await source.fetch(spec, { base, now, web: web ?? noWeb });
    const ids = items.map(toArticle).map((article) => ('skipped' in article ? article.skipped : article.id));
    expect(new Set(ids).size).toBe(items.length);
  });
}

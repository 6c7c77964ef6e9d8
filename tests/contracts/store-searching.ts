/** What searching a store must do; part of the store's contract. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { article, longText, SCOPE, T0 } from './article.ts';

/** @param store the store under test, opened anew for each test */
export function searching(store: () => Store): void {
  const put = (id: string, text: string, publishedAt?: string, scope = SCOPE) =>
    store().putArticle(scope, id, article(id, { text, ...(publishedAt && { publishedAt }) }), T0);
  const found = async (groups: string[][], more: { until?: string; limit?: number } = {}) =>
    (await store().search(SCOPE, groups, { limit: 10, ...more })).map((one) => one.article.id);

  it('finds those with all the words first, then those with the rarer ones, newest first', async () => {
    await put('old', 'The herring quota was cut in the north.', '2026-01-01');
    await put('new', 'A herring quota is due in the south.', '2026-02-01');
    await put('part', 'The quota for cod was raised at last.', '2026-02-02');
    await put('common', 'The herring swam away from a south wind.', '2026-02-04');
    await put('commoner', 'One more herring was caught off the cape.', '2026-02-05');
    await put('none', 'A tram stopped under the bridge.', '2026-02-03');
    expect(await found([['herring'], ['quota']])).toEqual(['new', 'old', 'part']);
    expect(await found([['herring'], ['quota']], { limit: 1 })).toEqual(['new']);
    expect(await found([['herring'], ['quota']], { until: '2026-01-31' })).toEqual(['old']);
  });

  it('takes any word of a group, in any of its forms, and leaves out a group that nobody holds', async () => {
    await put('a', 'The ministers rejected it.');
    expect(await found([['refuse', 'reject']])).toEqual(['a']);
    expect(await found([['minister'], ['zeppelin']])).toEqual(['a']);
    expect(await found([['zeppelin']])).toEqual([]);
    expect(await found([])).toEqual([]);
  });

  it('finds no copies, nothing of another scope, and nothing that was taken out or reworded', async () => {
    await put('a', `${longText(1)} herring`);
    await put('copy', `${longText(1)} herring`);
    await put('elsewhere', 'A herring.', undefined, 'other');
    expect(await found([['herring']])).toHaveLength(1);
    await store().dropMissing(SCOPE, '', []);
    expect(await found([['herring']])).toEqual([]);
    await put('b', 'A herring swam.');
    await store().putArticle(SCOPE, 'b', article('b', { text: 'A cod swam.' }), T0);
    expect(await found([['herring']])).toEqual([]);
    expect(await found([['cod']])).toEqual(['b']);
  });

  it('takes nothing in a word for an operator', async () => {
    await put('a', 'A herring swam to the near shore.');
    const words = [
      '"',
      'NEAR(',
      'herring*',
      '^herring',
      'text:herring',
      'herring" OR "cod',
      '-',
      '',
      '\0',
      "o'brien",
      '(',
      '\ud800',
    ];
    for (const word of words)
      await expect(store().search(SCOPE, [[word]], { limit: 5 })).resolves.toBeInstanceOf(Array);
  });
}

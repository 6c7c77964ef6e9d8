/** The part of the store's contract about lines that channels were shown. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import type { PostedLine } from '../../src/core/posted.ts';
import { article, longText, SCOPE, T0, T1 } from './article.ts';

const line = (id: string, more: Partial<PostedLine> = {}): PostedLine => ({
  id,
  channel: 'slack:C1',
  articleId: 'a',
  headline: 'Board meets',
  publisher: 'Harbour Post',
  text: 'The board met.',
  quotes: ['The board met.'],
  at: T0,
  engine: '1',
  ...more,
});

export function posted(store: () => Store): void {
  const doubtful = async (scope = SCOPE) =>
    (await store().posted(scope, { doubtful: true })).map(({ id }) => id).sort();

  it('looks again at what was shown when its article is changed, renamed or dropped, and only then', async () => {
    await store().putArticle(SCOPE, 'f/a', article('a'), T0);
    await store().putArticle(SCOPE, 'f/b', article('b', { text: longText(2) }), T0);
    const lines = [line('1'), line('2', { articleId: 'b' })];
    await store().savePosted(SCOPE, lines);
    expect(await doubtful()).toEqual(['1', '2']);
    expect(await doubtful('elsewhere')).toEqual([]);
    for (const one of lines) await store().settlePosted(SCOPE, one);
    await store().putArticle(SCOPE, 'f/a', article('a'), T1);
    expect(await doubtful()).toEqual([]);
    await store().putArticle(SCOPE, 'f/a', article('a', { text: longText(1) }), T1);
    expect(await doubtful()).toEqual(['1']);
    await store().settlePosted(SCOPE, line('1'));
    await store().putArticle(SCOPE, 'f/a', article('renamed', { text: longText(1) }), T1);
    expect((await store().posted(SCOPE, { doubtful: true })).map(({ articleId }) => articleId)).toEqual(['renamed']);
    await store().dropMissing(SCOPE, 'f/', ['f/a']);
    expect(await doubtful()).toEqual(['1', '2']);
  });

  it('gives the corrected lines of one channel, and forgets what is old', async () => {
    const corrected = { kind: 'edited' as const, noticedAt: T1 };
    await store().savePosted(SCOPE, [line('1'), line('2'), line('3', { channel: 'slack:C2' })]);
    await store().settlePosted(SCOPE, line('1', { corrected }));
    await store().settlePosted(SCOPE, line('3', { channel: 'slack:C2', corrected }));
    expect(await store().posted(SCOPE, { corrected: 'slack:C1' })).toEqual([line('1', { corrected })]);
    // The same line shown anew stands again.
    await store().savePosted(SCOPE, [line('1', { at: T1 })]);
    expect(await store().posted(SCOPE, { corrected: 'slack:C1' })).toEqual([]);
    const later = new Date(Date.parse(T1) + 61 * 86_400_000).toISOString();
    await store().savePosted(SCOPE, [line('4', { at: later })]);
    expect(await doubtful()).toEqual(['4']);
  });
}

import { expect, it } from 'vitest';
import { buildTimeline } from '../../src/core/build-timeline.ts';

const article = (id: string, text: string) => ({
  id,
  headline: '',
  publisher: `Paper ${id}`,
  publishedAt: '2026-03-06',
  language: 'en',
  text,
});

it('keeps the days of which most articles tell when there is room for few, not the months and years', () => {
  const { entries } = buildTimeline(
    [
      article('a', 'Dockers at Tolvik walked out on 3 March 2026. The harbour company lost money in 2024.'),
      article('b', 'The dockers of Tolvik walked out on 3 March 2026 at dawn. Talks failed in February 2026.'),
      article('c', 'A crane fell over on 4 March 2026. The guild signed the contract in February 2026.'),
    ],
    { dates: 2, perDate: 1 },
  );
  expect(entries.map(({ date }) => date)).toEqual(['2026-03-03', '2026-03-04']);
  expect(entries.map(({ lines }) => lines.length)).toEqual([1, 1]);
});

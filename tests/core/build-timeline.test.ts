// A timeline of articles without a briefing: which days stand on it, with which sentences, and under which day.
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../src/core/build-timeline.ts';

const article = (id: string, text: string, publishedAt = '2026-03-06') => ({
  id,
  headline: '',
  publisher: `Paper ${id}`,
  publishedAt,
  language: 'en',
  text,
});

const told = (articles: ReturnType<typeof article>[], options = {}) =>
  buildTimeline(articles, options).entries.map(({ date, lines }) => [date, ...lines.map((line) => line.text)]);

describe('days', () => {
  it('are those of which most articles tell when there is room for few, not the months and years', () => {
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

  it('near to the articles outweigh history', () => {
    const days = told(
      [
        article('a', 'The old pier of Tolvik burned down on 6 March 1931. Dockers walked out on 5 March 2026.'),
        article('b', 'Tolvik lost its old pier to a fire on 6 March 1931. A crane fell over on 4 March 2026.'),
      ],
      { dates: 2 },
    );
    expect(days.map(([day]) => day)).toEqual(['2026-03-04', '2026-03-05']);
  });

  it('after the newest article have not happened', () => {
    const days = told([article('a', 'Dockers walked out on 5 March 2026. The guild will vote on 12 March 2026.')]);
    expect(days.map(([day]) => day)).toEqual(['2026-03-05']);
  });
});

describe('sentences', () => {
  it('that name no day stand under the day on which they were printed, when they tell what was done', () => {
    const days = told([
      article('a', 'Dockers of Tolvik blocked the northern gate. The guild will meet the mayor soon.', '2026-03-04'),
      article('b', 'Pilots of Tolvik joined the dockers at the northern gate.', '2026-03-05'),
    ]);
    expect(days).toEqual([
      ['2026-03-04', 'Dockers of Tolvik blocked the northern gate.'],
      ['2026-03-05', 'Pilots of Tolvik joined the dockers at the northern gate.'],
    ]);
  });

  it('that name two days stand under the second too, where no other tells of it', () => {
    const days = told(
      [
        article('a', 'The freighter Alma left Tolvik on 2 March 2026 and sank on 4 March 2026.'),
        article('b', 'Forty cranes stood aboard as pilots steered the Alma out of port on 2 March 2026.'),
        article('c', 'Pilots steered the Alma with her forty cranes out of port at dawn on 2 March 2026.'),
      ],
      { perDate: 1 },
    );
    expect(days.map(([day]) => day)).toEqual(['2026-03-02', '2026-03-04']);
    expect(days[0]?.[1]).toMatch(/steered the Alma/);
    expect(days[1]?.[1]).toMatch(/sank on 4 March/);
  });

  it('likest to what all tell of the day come first', () => {
    const [day] = told(
      [
        article('a', 'On 3 March 2026 a gull stole the harbour cook’s hat at noon.'),
        article('b', 'On 3 March 2026 dockers walked out at the port of Tolvik over pay.'),
        article('c', 'Dockers at the port walked out over pay on 3 March 2026, and pilots followed the dockers.'),
      ],
      { dates: 1, perDate: 1 },
    );
    expect(day?.[1]).toMatch(/walked out/);
  });

  it('hold a word of the query, when there is one', () => {
    const days = told(
      [article('a', 'Dockers walked out on 3 March 2026. A crane fell over on 4 March 2026 in the storm.')],
      { query: 'cranes' },
    );
    expect(days).toEqual([['2026-03-04', 'A crane fell over on 4 March 2026 in the storm.']]);
  });
});

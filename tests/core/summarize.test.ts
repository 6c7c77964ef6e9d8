import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Citation, Line } from '../../src/core/model.ts';
import { summarize } from '../../src/core/summarize.ts';
import { whatChanged } from '../../src/core/what-changed.ts';

const article = (id: string, publishedAt: string, text: string): Article => ({
  id,
  headline: '',
  publisher: `Paper ${id}`,
  publishedAt,
  language: 'en',
  text,
});

const A = article(
  'a',
  '2026-03-03',
  'Dockers at Tolvik voted on Tuesday to end their strike. Cranes in the northern basin were painted blue in the spring of last year. A local choir sang at the gates while tea was served.',
);
const B = article(
  'b',
  '2026-03-03',
  'The dockers of Tolvik voted to end their strike on Tuesday evening. A ferry to the islands was late because of fog.',
);
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A budget is kept as words are counted between spaces, brackets apart, and within a tenth however else they are counted. */
function expectWithin(budget: number, lines: Line[]) {
  const all = lines.map(({ text }) => text).join(' ');
  const spaced = all
    .replace(/\s*\[[^\]]*\]/g, '')
    .split(/\s+/)
    .filter((one) => /[\p{L}\p{N}]/u.test(one));
  expect(spaced.length).toBeLessThanOrEqual(budget);
  expect(words(all).length).toBeLessThanOrEqual(Math.ceil(budget * 1.1));
}

/** What the contract promises of every line: words of the quotes it cites, brackets and cuts apart. */
function expectCited(articles: Article[], { lines, citations }: { lines: Line[]; citations: Citation[] }) {
  for (const one of citations) {
    const text = articles.find(({ id }) => id === one.articleId)?.text ?? '';
    expect(one.quote).toBe(text.slice(one.start, one.end));
  }
  for (const line of lines) {
    expect(line.cites.length).toBeGreaterThan(0);
    const quoted = new Set(line.cites.flatMap((n) => words(citations.find((one) => one.n === n)?.quote ?? '')));
    for (const word of words(line.text.replace(/\[[^\]]*\]/g, ''))) expect(quoted).toContain(word);
  }
}

describe('summarize', () => {
  it('tells first what several publishers tell, and once', () => {
    const made = summarize([A, B], { sentences: 2 });
    expect(made.lines[0]?.text).toMatch(/voted .*to end their strike/);
    expect(made.lines.filter(({ text }) => /strike/.test(text))).toHaveLength(1);
    expect(made.lines[0]?.publishers).toBe(2);
    expectCited([A, B], made);
  });

  it('keeps to a budget of words over all lines and to a count of sentences', () => {
    const made = summarize([A, B], { words: 25 });
    expect(made.lines.length).toBeGreaterThan(0);
    expectWithin(25, made.lines);
    expect(summarize([A, B], { sentences: 1 }).lines).toHaveLength(1);
    expect(summarize([A, B], { words: 2 }).lines).toEqual([]);
  });

  it('answers a query with the sentences about it', () => {
    expect(summarize([A, B], { sentences: 1, query: 'ferry fog' }).lines[0]?.text).toMatch(/^A ferry/);
    expect(summarize([A, B], { query: 'volcano' }).lines).toEqual([]);
  });

  it('lets a first sentence speak of whom it describes itself, and no later one of whom it does not', () => {
    const text =
      'A docker who lost two fingers said nobody had paid him for the accident. It had rained. He blamed a rope for the accident.';
    const { lines } = summarize([article('c', '2026-03-03', text)]);
    expect(lines.map((line) => line.text)).toEqual([text.slice(0, text.indexOf('.') + 1)]);
  });

  it('leaves out a clause that only adds where the room is short, and marks it', () => {
    const long =
      'Dockers at Tolvik voted on Tuesday to end their strike, which had kept forty ships waiting outside the breakwater since the middle of February.';
    const articles = [article('e', '2026-03-03', long), B];
    const { lines, citations } = summarize(articles, { words: 12 });
    expect(lines.map(({ text }) => text)).toEqual([
      'Dockers at Tolvik voted on Tuesday [3 Mar 2026] to end their strike…',
    ]);
    expect(citations[0]?.quote).toBe(long);
    expectCited(articles, { lines, citations });
  });

  it('hears a publisher once, however often it tells a thing', () => {
    const choir = [1, 2, 3].map((n) => ({
      ...article(`f${n}`, '2026-03-03', `A local choir sang at the gates for the ${n + 3}th time in the rain.`),
      publisher: 'Choir Weekly',
    }));
    const strike = [1, 2].map((n) =>
      article(`g${n}`, '2026-03-03', `Dockers at Tolvik voted to end their long strike ${n} times.`),
    );
    expect(summarize([...choir, ...strike], { sentences: 1 }).lines[0]?.text).toMatch(/^Dockers/);
  });

  it('gives nothing for nothing', () => {
    expect(summarize([])).toEqual({ lines: [], citations: [] });
  });
});

describe('whatChanged', () => {
  const later = article(
    'd',
    '2026-03-05',
    'Dockers at Tolvik voted on Tuesday to end their strike. The harbour company paid the dockers of Tolvik a bonus on Thursday.',
  );

  it('leaves out what was told before', () => {
    const made = whatChanged([A, B], [later]);
    expect(made.lines.map(({ text }) => text).join()).toMatch(/paid the dockers/);
    expect(made.lines.map(({ text }) => text).join()).not.toMatch(/voted/);
    expectCited([later], made);
  });

  it('cites only what came after, and nothing where nothing came', () => {
    expect(whatChanged([A], [later]).citations.every(({ articleId }) => articleId === 'd')).toBe(true);
    expect(whatChanged([A, B], [])).toEqual({ lines: [], citations: [] });
    expect(whatChanged([A], [A]).lines).toEqual([]);
  });

  it('keeps to its budget', () => {
    const { lines } = whatChanged([], [A, B], { words: 12 });
    expect(lines.length).toBeGreaterThan(0);
    expectWithin(12, lines);
  });
});

describe('hostile articles', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Dockers voted on Tuesday. ', '“', '"', 'He said ', '[', '…', '\n\n', '. ', 'Tolvik ', '3 March '),
  );
  const some = fc
    .array(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      { maxLength: 4 },
    )
    .map((texts) => texts.map((text, at) => article(String(at), '2026-03-03', text)));

  it('are summed up within the budget, every word cited', () => {
    fc.assert(
      fc.property(some, some, fc.nat(60), (before, after, budget) => {
        const sum = summarize(after, { words: budget });
        const change = whatChanged(before, after, { words: budget });
        for (const made of [sum, change]) {
          expectWithin(budget, made.lines);
          expectCited(after, made);
        }
      }),
    );
  });
});

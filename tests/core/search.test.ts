import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { search } from '../../src/core/search.ts';

const article = (id: string, text: string, publishedAt?: string, headline = ''): Article => ({
  id,
  headline,
  language: 'en',
  text,
  ...(publishedAt && { publishedAt }),
});
const HARBOUR = article(
  'harbour',
  'The harbour board closed the grain terminal. Petra Lund chairs the board. Farmers will send their harvest by rail. ' +
    'Lund, a lawyer, praised Petra the cat. The river was calm.',
  '2025-03-01',
);

describe('search', () => {
  test('finds a sentence by other forms of its words, with exact offsets', () => {
    const [hit] = search([HARBOUR], 'closing terminals');
    expect(hit?.text).toBe('The harbour board closed the grain terminal.');
    expect(HARBOUR.text.slice(hit!.start, hit!.end)).toBe(hit!.text);
    expect(hit?.articleId).toBe('harbour');
    expect(hit?.score).toBeGreaterThan(0);
  });

  test('a rare word tells more than a common one', () => {
    const text = 'The board met. The board ate. The board slept. The train left. The board sang.';
    expect(search([article('a', text)], 'board train')[0]?.text).toBe('The train left.');
  });

  test('a full name is found whole before its parts', () => {
    const words = [
      'Some say that Petra, with Lund and her dog, sat on.',
      'Some say that the dog sat on with Petra Lund.',
    ];
    const hits = search([article('a', words.join(' '))], 'Petra Lund');
    expect(hits.map((hit) => hit.text)).toEqual([words[1], words[0]]);
  });

  test('a quoted phrase is found whole before its words', () => {
    const words = ['The salt of the river is red.', 'The river red of the salt is.'];
    const texts = [article('a', words[0]!), article('b', words[1]!)];
    expect(search(texts, '"river red"')[0]?.articleId).toBe('b');
    expect(search(texts, '“river is red”')[0]?.articleId).toBe('a');
  });

  test('of two like sentences the one among others about the query comes first', () => {
    const far = article('far', 'The bridge is old. Cats sleep all day long.');
    const near = article('near', 'The bridge is old. Tolls pay for repairs here.');
    expect(search([far, near], 'bridge tolls')[0]?.text).toBe('Tolls pay for repairs here.');
    expect(search([far, near], 'bridge tolls')[1]).toMatchObject({ articleId: 'near', start: 0 });
    const titled = article('titled', far.text, undefined, 'Tolls to rise');
    expect(search([far, titled], 'bridge tolls')[0]?.articleId).toBe('titled');
  });

  test('equal answers come newest first, undated ones last', () => {
    const days = [undefined, '2025-01-02', '2025-03-04', '2024-12-31'];
    const hits = search(
      days.map((day, i) => article(`${i}`, 'The gate is locked.', day)),
      'gate',
    );
    expect(hits.map((hit) => hit.articleId)).toEqual(['2', '1', '3', '0']);
  });

  test('nothing for an empty query, a word that stands nowhere, or no articles', () => {
    for (const query of ['', '  ', '"', '?!', 'volcano']) expect(search([HARBOUR], query)).toEqual([]);
    expect(search([], 'harbour')).toEqual([]);
  });

  test('function words alone are looked for as they stand', () => {
    expect(search([HARBOUR], 'was')[0]?.text).toBe('The river was calm.');
  });

  test('keeps to the limit and refuses one that is none', () => {
    expect(search([HARBOUR], 'board', { limit: 1 })).toHaveLength(1);
    expect(search([HARBOUR], 'board', { limit: 0 })).toEqual([]);
    for (const limit of [-1, 1.5, Number.NaN]) expect(() => search([HARBOUR], 'board', { limit })).toThrow(/limit/);
  });

  test('any text and query: hits are best first, in bounds, and quote the text', () => {
    const word = fc.oneof(fc.constantFrom('gate ', 'Gate. ', '"', '\n', 'O’Brien ', '\ud800', '\0'), fc.string());
    const text = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (texts, query) => {
        const articles = texts.map((each, i) => article(`${i}`, each));
        const hits = search(articles, query);
        for (const [i, hit] of hits.entries()) {
          expect(texts[Number(hit.articleId)]?.slice(hit.start, hit.end)).toBe(hit.text);
          expect(hit.score).toBeGreaterThan(0);
          if (i > 0) expect(hits[i - 1]!.score).toBeGreaterThanOrEqual(hit.score);
        }
        expect(search(articles, query)).toEqual(hits);
      }),
    );
  });

  test('a query of a hundred thousand quoted names costs no more than a long one', () => {
    expect(search([HARBOUR], '"Petra Lund" '.repeat(100_000))[0]?.text).toBe('Petra Lund chairs the board.');
  });
});

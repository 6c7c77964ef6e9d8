// A text that is one endless word, in letters of which each takes two bytes: the engine's stack holds no such word.
import { expect, test } from 'vitest';
import { findDuplicates } from '../../src/core/duplicates.ts';
import type { Article } from '../../src/core/model.ts';
import { search } from '../../src/core/search.ts';
import { summarize } from '../../src/core/summarize.ts';
import { checkSupport } from '../../src/core/support.ts';
import { whatChanged } from '../../src/core/what-changed.ts';

const article = (id: string, text: string): Article => ({
  id,
  publisher: 'Harbour Post',
  headline: text.slice(0, 100),
  publishedAt: '2031-03-05',
  fetchedAt: '2031-03-05T08:00:00Z',
  language: 'en',
  text,
});
const ENDLESS = article('a', 'ж'.repeat(5_000_000));
const CALM = article('b', 'Dockers rejected the offer by 61 percent on Wednesday. Petra Lund left the hall.');

test.each([
  ['findDuplicates', () => findDuplicates([ENDLESS, CALM, { ...ENDLESS, id: 'c' }]), [['a', 'c']]],
  ['search', () => search([ENDLESS, CALM], 'offer').map((hit) => hit.articleId), ['b']],
  ['summarize', () => summarize([ENDLESS, CALM]).citations.map((one) => one.articleId), ['b', 'b']],
  ['whatChanged', () => whatChanged([CALM], [ENDLESS]).lines, []],
  ['checkSupport', () => checkSupport(CALM.text, [ENDLESS.text, CALM.text]).evidence[0], 1],
])('%s reads its beginning', (_, call, outcome) => {
  expect(call()).toEqual(outcome);
});

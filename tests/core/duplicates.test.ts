import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINGERPRINT_SIZE, findDuplicates, fingerprint, isCopy } from '../../src/core/duplicates.ts';
import type { Article } from '../../src/core/model.ts';

const SENTENCES = [
  'The harbour board of Port Ellis voted on Tuesday to close the old grain terminal after a long and bitter debate.',
  'Engineers had warned since spring that the pillars under the eastern quay were sinking into the soft river bed.',
  'Petra Lund, who chairs the board, told reporters that nobody wanted to wait for the first accident.',
  'The terminal handles a quarter of the grain that leaves the valley, mostly on barges owned by small families.',
  'Farmers said they would now have to send their harvest by rail, which costs far more and takes two days longer.',
  'The railway promised additional wagons but could not say how many would be ready before the autumn.',
  'A study paid for by the city found that repairs would cost 14 million and keep the quay safe for 20 years.',
  'Critics of the closure answered that the study had been written by the firm hoping to build the new terminal.',
  'The board will hear them once more in public before the gates are locked at the end of the season.',
  'Until then ships may still load, provided that no more than 3 of them lie at the quay together.',
];
const BODY = SENTENCES.join(' ');
const article = (id: string, text: string, headline = 'Port Ellis closes its grain terminal'): Article => ({
  id,
  headline,
  language: 'en',
  text,
});
const copies = (a: string, b: string): boolean =>
  isCopy(article('a', a), article('b', b, 'Another headline altogether'));

describe('one text', () => {
  test.each([
    ['under another headline', BODY],
    ['cut short', SENTENCES.slice(0, 6).join(' ')],
    [
      'with dateline, byline and boilerplate',
      `By Ann Holt\nPORT ELLIS (Wire) - ${BODY}\nSign up for our newsletter.\nAll rights reserved.`,
    ],
    ['in another order', [...SENTENCES.slice(5), ...SENTENCES.slice(0, 5)].join(' ')],
    [
      'lightly edited',
      BODY.replaceAll('said', 'stated')
        .replaceAll(' more ', ' additional ')
        .replace('bitter', 'heated')
        .replace('mostly', 'chiefly'),
    ],
    ['with other quotation marks, spaces and capitals', BODY.toUpperCase().replaceAll(' ', '  ')],
  ])('%s', (_, other) => {
    expect(copies(BODY, other)).toBe(true);
    expect(copies(other, BODY)).toBe(true);
  });
});

describe('two texts', () => {
  const other =
    'Grain barges queued outside Port Ellis on Wednesday while their owners tried to learn what the decision means for them. ' +
    'Some have sailed this river for four generations and own nothing but the boat. "We read it in the paper," one skipper said. ' +
    'The union asked the ministry for help with debts. A spokesman answered that a fund existed but was empty this year.';
  test('another report that quotes two sentences of it', () => {
    expect(copies(BODY, `${other} ${SENTENCES[2]} ${SENTENCES[6]}`)).toBe(false);
  });
  test('the next edition of a serial report', () => {
    const level = (day: string, now: number, before: number, rain: number): string =>
      `The river stood at ${now} centimetres at the gauge in Pontal at noon on ${day}, the water authority said, after ${before} the day before. ` +
      `Another ${rain} millimetres of rain are expected in the hills by the weekend, and ferries keep to the usual timetable. ` +
      'The authority publishes the level every day at noon and asks walkers to stay off the lower path.';
    expect(copies(level('Monday', 512, 530, 12), level('Tuesday', 541, 512, 30))).toBe(false);
  });
  test('items under one stock teaser', () => {
    const teaser = 'All the results, tables and reactions from today, collected by our reporters.';
    expect(
      isCopy(article('a', teaser, 'Chess final goes to tie-break'), article('b', teaser, 'Rowers win at home')),
    ).toBe(false);
    expect(isCopy(article('a', teaser, 'Quiz of 3 March'), article('b', teaser, 'Quiz of 4 March'))).toBe(false);
  });
  test('empty texts are one only under one headline', () => {
    expect(isCopy(article('a', '', 'Ferry sinks'), article('b', '', 'Market opens'))).toBe(false);
    expect(isCopy(article('a', '', 'Ferry sinks'), article('b', '', 'Ferry sinks'))).toBe(true);
  });
});

test('a teaser printed under a rewritten headline is one text', () => {
  const teaser =
    'The harbour board voted to close the old grain terminal after engineers warned about its sinking pillars.';
  expect(
    isCopy(
      article('a', teaser, 'Grain terminal to close'),
      article('b', teaser, 'Board shuts terminal over sinking pillars'),
    ),
  ).toBe(true);
});

test('groups hold all copies, in the order given, and nothing else', () => {
  const unrelated = article(
    'x',
    'Snow closed the mountain pass for the third night, and drivers slept in a school that the village had opened.',
  );
  const groups = findDuplicates([
    article('a', BODY),
    unrelated,
    article('b', SENTENCES.slice(0, 7).join(' ')),
    article('c', `${BODY} Read more.`),
  ]);
  expect(groups).toEqual([['a', 'b', 'c']]);
});

test('copies share hashes, so that an index finds them; the sample is bounded', () => {
  const long = fingerprint(article('a', `${BODY} ${BODY.split(' ').reverse().join(' ')}`));
  expect(long.length).toBe(FINGERPRINT_SIZE);
  const cut = new Set(fingerprint(article('b', SENTENCES.slice(0, 4).join(' '))));
  expect(fingerprint(article('a', BODY)).filter((hash) => cut.has(hash)).length).toBeGreaterThan(3);
});

test('any two texts: symmetric, and a text is its own copy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
      const [a, b] = [article('a', first), article('b', second)];
      expect(isCopy(a, b)).toBe(isCopy(b, a));
      expect(isCopy(a, article('c', first))).toBe(true);
    }),
  );
});

test('very long and very many texts', () => {
  expect(findDuplicates([article('a', 'word '.repeat(1_000_000)), article('b', '('.repeat(2_000_000))])).toEqual([]);
  const copiesOfOne = Array.from({ length: 500 }, (_, i) => article(`n${i}`, BODY));
  expect(findDuplicates(copiesOfOne)).toHaveLength(1);
});

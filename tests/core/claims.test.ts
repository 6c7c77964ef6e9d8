// What no text, however broken, may do: hang, throw, or put a word on a card that its source has not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft, makeCard } from '../../src/core/card.ts';
import type { Article } from '../../src/core/model.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { ATTACKS } from '../contracts/hostile.ts';
import { board, claim, claims, item } from './story.ts';

/** Prose of the strike, cut and glued with what breaks readers: quotes, brackets, dates, bullets, pronouns, controls. */
const PIECES = [
  'Petra Lund said on Tuesday',
  'Rainer Haas rejected the offer',
  'dockers will meet on 9 March',
  'He',
  'Rainer Haas left the hall early. He said that he would not sign the paper.',
  'He said that he would not sign the paper.',
  'However, she rejected the offer on Tuesday.',
  'she told him',
  'However,',
  'But',
  '"The offer is low',
  '” she said',
  '“',
  "'",
  '(posted',
  '[Petra Lund]',
  '…',
  '.',
  '. ',
  '! ',
  '?',
  ';',
  ', which surprised the captains,',
  ' — ',
  '\n',
  '\n\n',
  '• ',
  '1. ',
  'R. Haas',
  'Lund’s',
  '14 ships',
  '61 percent',
  'last Monday',
  "Tuesday's",
  'no deal',
  'deadline',
  '\u0000',
  '\ud800',
  '\u202e',
  'e\u0301',
  '\u00a0',
  'İstanbul',
  'ß',
  'ﬁnal',
  '👩‍👩‍👧',
];
const hostile = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

function expectHonest(texts: string[]): void {
  const items = texts.map((text, index) => item(text, { publisher: `Desk ${index}` }));
  for (const { article, reading } of items) {
    let before = 0;
    for (const span of [...reading.sentences, ...reading.names, ...reading.quotes, ...reading.dates])
      expect(article.text.slice(span.start, span.end)).toBe(span.text);
    for (const mention of reading.mentions) {
      const sentence = reading.sentences[mention.sentence];
      expect(mention.start).toBeGreaterThanOrEqual(before);
      expect(mention.end).toBeGreaterThan(mention.start);
      expect(mention.start).toBeGreaterThanOrEqual(sentence?.start ?? Number.POSITIVE_INFINITY);
      before = mention.end;
    }
    expect(reading.topics).toHaveLength(reading.sentences.length);
  }
  const laid = board(items);
  const articles = new Map<string, Article>(items.map((one) => [one.article.id, one.article]));
  const card = makeCard({
    kind: 'all',
    title: 'All',
    now: '2031-03-06T08:00:00Z',
    blocks: [{ type: 'lines', lines: laid.claims.map((one) => draft(one)) }],
    actions: [],
    find: (id) => laid.items.get(id),
    publisherOf: laid.publisherOf,
  });
  expectHonestCard(card, (id) => articles.get(id));
}

describe('any text', () => {
  it('is read to honest lines with offsets that hold', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (texts) => expectHonest(texts)),
      { numRuns: 150 },
    );
  });

  it.each([
    ['quotation marks', '"'],
    ['opening quotes', '“'],
    ['brackets', '[('],
    ['one word', 'a'],
    ['capitals', 'A '],
    ['stops', '. '],
    ['commas', 'in the hall, '],
    ['names', 'Petra Lund '],
    ['pronouns', 'he said she said '],
    ['dates', 'on Tuesday 5 March '],
    ['numbers', '1,000.'],
    ['dashes', ' — '],
    ['line ends', '\n'],
    ['spaces', ' '],
    ['apostrophes', "'s "],
  ])('a flood of %s is read as well', (_, piece) => {
    expectHonest([piece.repeat(Math.ceil(20_000 / piece.length))]);
  });
});

describe('what a line rests on', () => {
  it('its own words, to the letter', () => {
    const text = 'Dockers rejected  the offer\u00a0on Wednesday.';
    const [one] = claims([item(text)]);
    expect(one?.text).toBe('Dockers rejected the offer on Wednesday [5 Mar 2031].');
    expect(one?.sources.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
  });

  it('whose words they are', () => {
    expect(claim('"The offer is far too low for us," Petra Lund said.', 'low').speaker?.name).toBe('Petra Lund');
    expect(claim('Rainer Haas left. He said that the offer was final.', 'final').speaker?.actor).toBe('rainer-haas');
    expect(claim('"The pay is far too low," a pilot said.', 'low').speaker?.name).toBe('pilot');
    expect(claim('Dockers rejected the offer of the port.', 'offer').speaker).toBeUndefined();
  });
});

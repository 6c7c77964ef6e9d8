// The gate: what stands up to its passage passes, what says anything else is not shown, and the card that is left is whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCard } from '../../src/core/card.ts';
import { linesOf } from '../../src/core/contribution.ts';
import type { Item } from '../../src/core/corpus.ts';
import { type Dropped, gate } from '../../src/core/gate.ts';
import type { Writer } from '../../src/core/gate-line.ts';
import type { Card, Line } from '../../src/core/model.ts';
import { board, item } from './story.ts';

const NOW = '2031-03-06T08:00:00.000Z';

/** A card of one line that cites the given passage of an article. */
function cardOf(one: Item, text: string, quote: string, more: Partial<Line> = {}): Card {
  const start = one.article.text.indexOf(quote);
  if (start < 0) throw new Error(`no “${quote}”`);
  const { id: articleId, headline, publisher = '' } = one.article;
  return {
    id: 'c',
    kind: 'test',
    title: 'Test',
    asOf: '2031-03-05',
    blocks: [{ type: 'lines', lines: [{ text, cites: [1], publishers: 1, ...more }] }],
    citations: [{ n: 1, articleId, headline, publisher, quote, start, end: start + quote.length }],
    actions: [],
  };
}

function pass(card: Card, items: Item[], writer: Writer = 'extractive'): { card: Card; dropped: Dropped[] } {
  const made = board(items);
  return gate(card, {
    itemOf: (id) => made.items.get(id),
    nameOf: (actor) => made.names.get(actor) ?? actor,
    writer,
  });
}

const TALKS = item(
  'Petra Lund met Rainer Haas on Tuesday. She did not accept the offer of 4.5 percent, which the dockers had not seen. ' +
    '“We will be back on Monday,” Lund said. However, the port stays shut.',
);
const why = (text: string, quote: string, more: Partial<Line> = {}, writer: Writer = 'extractive') =>
  pass(cardOf(TALKS, text, quote, more), [TALKS], writer).dropped[0]?.why;
const OFFER = 'She did not accept the offer of 4.5 percent, which the dockers had not seen.';
const SAID = '“We will be back on Monday,” Lund said.';

describe('an extractive line', () => {
  it.each([
    ['its words as they are', 'However, the port stays shut.', 'However, the port stays shut.'],
    ['a connective cut with a mark', '… the port stays shut.', 'However, the port stays shut.'],
    ['a clause cut at its end', 'She [Petra Lund] did not accept the offer of 4.5 percent…', OFFER],
    [
      'a day filled in',
      'Petra Lund met Rainer Haas on Tuesday [4 Mar 2031].',
      'Petra Lund met Rainer Haas on Tuesday.',
    ],
  ])('passes with %s', (_, text, quote) => {
    expect(why(text, quote)).toBeUndefined();
  });

  it.each([
    ['another number', 'words', 'She did not accept the offer of 5.4 percent, which the dockers had not seen.', OFFER],
    ['another name', 'words', 'Ingrid Moen met Rainer Haas on Tuesday.', 'Petra Lund met Rainer Haas on Tuesday.'],
    ['roles swapped', 'words', 'Rainer Haas met Petra Lund on Tuesday.', 'Petra Lund met Rainer Haas on Tuesday.'],
    ['a “not” gone', 'words', 'She did accept the offer of 4.5 percent, which the dockers had not seen.', OFFER],
    ['a “not” gone under a mark', 'cut', 'She did … accept the offer of 4.5 percent…', OFFER],
    ['its denial cut from the front', 'cut', '… accept the offer of 4.5 percent…', OFFER],
    ['an end without a mark', 'words', 'She did not accept the offer.', OFFER],
    ['another passage', 'words', 'Petra Lund met Rainer Haas on Tuesday.', SAID],
    [
      'quotation marks of its own',
      'words',
      'Petra Lund “met Rainer Haas” on Tuesday.',
      'Petra Lund met Rainer Haas on Tuesday.',
    ],
    [
      'another day filled in',
      'bracket',
      'Petra Lund met Rainer Haas on Tuesday [5 Mar 2031].',
      'Petra Lund met Rainer Haas on Tuesday.',
    ],
    ['a name that the article has not', 'bracket', 'She [Ingrid Moen] did not accept the offer of 4.5 percent…', OFFER],
    ['an opinion in brackets', 'bracket', 'She did not accept [wisely] the offer of 4.5 percent…', OFFER],
  ])('is dropped with %s', (_, reason, text, quote) => {
    expect(why(text, quote)).toBe(reason);
  });

  it('stands with the speaker and the day that its article gives, not with others', () => {
    expect(why(SAID, SAID, { speaker: 'Petra Lund' })).toBeUndefined();
    expect(why(SAID, SAID, { date: '2031-03-05' })).toBe('date');
    expect(why(SAID, SAID, { speaker: 'Rainer Haas' })).toBe('speaker');
    expect(why(SAID, SAID, { date: '2031-03-10' })).toBeUndefined();
    expect(why(SAID, SAID, { date: '2031-03-11' })).toBe('date');
    expect(
      why('However, the port stays shut.', 'However, the port stays shut.', { date: '2031-03-05' }),
    ).toBeUndefined();
    expect(why(SAID, SAID, { date: '2032' })).toBe('date');
    expect(why(SAID, SAID, { date: '2031' })).toBeUndefined();
  });

  it('is dropped when its passage is not the article’s to the letter, or the article is gone', () => {
    const made = cardOf(TALKS, SAID, SAID);
    const [cited] = made.citations;
    if (!cited) throw new Error('no citation');
    const moved = { ...made, citations: [{ ...cited, start: cited.start + 1, end: cited.end + 1 }] };
    expect(pass(moved, [TALKS]).dropped[0]?.why).toBe('quote');
    expect(pass(made, []).dropped[0]?.why).toBe('quote');
    expect(pass({ ...made, citations: [] }, [TALKS]).dropped[0]?.why).toBe('citation');
  });
});

describe('a line in words of its own', () => {
  const quote = 'Petra Lund met Rainer Haas on Tuesday.';
  it.each([
    [undefined, 'On Tuesday Petra Lund met Rainer Haas.', quote],
    [undefined, 'Petra Lund did not accept the offer.', `${quote} ${OFFER}`],
    ['conflict', 'Petra Lund did not accept the 7 percent offer.', `${quote} ${OFFER}`],
    ['conflict', 'Petra Lund accepted the offer of 4.5 percent.', `${quote} ${OFFER}`],
    ['conflict', 'On Friday Petra Lund met Rainer Haas.', quote],
    ['conflict', 'On Tuesday Ingrid Moen met Rainer Haas.', quote],
    ['unsupported', 'The harvest of apples was poor in the valley.', quote],
    ['bracket', 'On Tuesday [5 Mar 2031] Petra Lund met Rainer Haas.', quote],
  ])('%s: %s', (reason, text, passage) => {
    expect(why(text, passage, {}, 'free')).toBe(reason);
  });
});

describe('the card that is left', () => {
  const second = item('The port stays shut.', { publisher: 'Coast Daily' });
  const other = item('A cat sat on the wall of the old mill.', { publisher: 'Third Desk' });
  const source = ({ article }: Item, quote = article.text) => {
    const start = article.text.indexOf(quote);
    return { articleId: article.id, start, end: start + quote.length };
  };
  const made = makeCard({
    kind: 'test',
    title: 'Test',
    now: NOW,
    blocks: [
      { type: 'lines', heading: 'Gone', lines: [{ text: 'The port opens.', sources: [source(TALKS, SAID)] }] },
      {
        type: 'lines',
        lines: [
          {
            text: '… the port stays shut.',
            sources: [source(TALKS, 'However, the port stays shut.'), source(second), source(other)],
          },
        ],
      },
    ],
    actions: [],
    find: (id) => [TALKS, second, other].find(({ article }) => article.id === id),
    publisherOf: ({ article }) => article.publisher ?? '',
  });

  it('has its citations numbered anew, none unused, and counts the publishers that tell the line', () => {
    const { card, dropped } = pass(made, [TALKS, second, other]);
    expect(dropped.map(({ why: reason, line }) => [reason, line.text])).toEqual([['words', 'The port opens.']]);
    expect(linesOf(card).map(({ cites, publishers }) => [cites, publishers])).toEqual([[[1, 2], 2]]);
    expect(card.citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, 'However, the port stays shut.'],
      [2, 'The port stays shut.'],
    ]);
    expect(card.blocks).toHaveLength(1);
    expect(card.id).not.toBe(made.id);
  });

  it('says so when nothing is left, and is the same card when all is', () => {
    const empty = pass({ ...made, blocks: made.blocks.slice(0, 1) }, [TALKS]).card;
    expect(empty.blocks).toEqual([{ type: 'note', text: expect.stringContaining('I say nothing') }]);
    expect(empty.citations).toEqual([]);
    const whole = cardOf(TALKS, SAID, SAID);
    expect(pass(whole, [TALKS]).card).toBe(whole);
  });

  it('keeps a status only with exact words behind it, and names in it only whom they let speak', () => {
    const denial = item('Rainer Haas said: “The port is open.”', { publisher: 'Coast Daily' });
    const standing = (by: string) => {
      const card = cardOf(TALKS, '… the port stays shut.', 'However, the port stays shut.', {
        standing: { status: 'denied', by, cites: [2] },
      });
      const start = 0;
      const quote = denial.article.text;
      const more = { n: 2, articleId: denial.article.id, headline: '', publisher: 'Coast Daily' };
      const citations = [...card.citations, { ...more, quote, start, end: quote.length }];
      return linesOf(pass({ ...card, citations }, [TALKS, denial]).card)[0]?.standing;
    };
    expect(standing('Rainer Haas')).toEqual({ status: 'denied', by: 'Rainer Haas', cites: [2] });
    expect(standing('Petra Lund')).toBeUndefined();
  });

  it('a dispute of which one side falls is none', () => {
    const sides = [
      { text: SAID, cites: [1], publishers: 1 },
      { text: 'We will not be back.', cites: [1], publishers: 1 },
    ];
    const card = { ...cardOf(TALKS, SAID, SAID), blocks: [{ type: 'dispute' as const, issue: 'Monday', sides }] };
    expect(pass(card, [TALKS]).card.blocks.map(({ type }) => type)).toEqual(['note']);
  });
});

it('whatever a line says: what is shown has only words of its passage, in their order, and nothing throws', () => {
  const words = TALKS.article.text.split(/\s+/);
  const piece = fc.oneof(fc.constantFrom(...words, '…', '[', ']', '[Petra Lund]', '“', '”', 'not'), fc.string());
  const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.string(), fc.constantFrom<Writer>('extractive', 'free'), (said, speaker, writer) => {
      const { card, dropped } = pass(cardOf(TALKS, said, OFFER, { speaker }), [TALKS], writer);
      expect(linesOf(card).length + dropped.length).toBe(1);
      if (writer === 'free' || dropped.length > 0) return;
      const bare = said.replace(/\[[^[\]]*\]/g, ' ').toLowerCase();
      let at = 0;
      for (const word of bare.match(/[\p{L}\p{N}]+/gu) ?? []) {
        at = OFFER.toLowerCase().indexOf(word, at);
        expect(at, `${word} in ${said}`).toBeGreaterThanOrEqual(0);
        at += word.length;
      }
    }),
  );
});

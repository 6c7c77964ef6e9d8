// What is new since a moment: never what was told before, in whatever words and order; moved positions; changed standings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedStatuses, isNews, lastChange, movedSince, newClaims } from '../../src/core/changes.ts';
import { changesCard } from '../../src/core/changes-card.ts';
import { sinceLook } from '../../src/core/changes-since.ts';
import type { Item, SourceRow } from '../../src/core/corpus.ts';
import { english } from '../../src/core/say.ts';
import { standingOf } from '../../src/core/standing.ts';
import { textOf } from '../commands/harness.ts';
import { board, item } from './story.ts';

const at = (day: number) => `2031-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const since = (day: number) => sinceLook(at(day), 'you looked');
const told = (day: number, publisher: string, text: string) => {
  const date = `2031-03-${String(day).padStart(2, '0')}`;
  return item(text, { publisher, publishedAt: date, knownAt: `${date}T08:00:00.000Z` });
};
const texts = (claims: { text: string }[]) => claims.map((claim) => claim.text);

const HOPE = told(
  3,
  'Harbour Post',
  'Petra Lund will meet Rainer Haas in the harbour hall on Wednesday. The union asks for 7 percent.',
);
const NO = told(
  5,
  'Coast Daily',
  'Dockers rejected the pay offer by 61 percent on Wednesday. Petra Lund met Rainer Haas in the harbour hall on Wednesday.',
);
const AGAIN = told(
  7,
  'Third Desk',
  'On Wednesday, dockers rejected the pay offer, by 61 percent. Lund and Haas met in the harbour hall on Wednesday.',
);
const MORE = told(
  8,
  'Fourth Desk',
  'Rainer Haas closed the northern gate of the harbour on Saturday. Dockers rejected the pay offer on Wednesday.',
);

describe('new claims', () => {
  it('are what came since, the settled outcome first', () => {
    const news = texts(newClaims(board([HOPE, NO]), since(4), [], 5));
    expect(news[0]).toContain('61 percent');
    expect(news.join()).toContain('met Rainer Haas');
    expect(news.join()).not.toContain('7 percent');
  });

  it('are not what another desk tells again in other words', () => {
    expect(newClaims(board([HOPE, NO, AGAIN]), since(6), [], 5)).toEqual([]);
  });

  it('among old words are only the new ones', () => {
    const news = texts(newClaims(board([HOPE, NO, AGAIN, MORE]), since(7), [], 5));
    expect(news).toEqual([expect.stringContaining('closed the northern gate')]);
  });

  it('another number, a denial and a plan that is done are news, however like the words', () => {
    const made = board([
      told(
        3,
        'Harbour Post',
        'Dockers rejected the pay offer by 61 percent. Petra Lund signed the pay agreement in the hall. Haas will open the gate on Thursday.',
      ),
      told(
        6,
        'Coast Daily',
        'Dockers rejected the pay offer by 63 percent. Petra Lund did not sign the pay agreement in the hall. Haas opened the gate on Thursday.',
      ),
    ]);
    const news = texts(newClaims(made, since(4), [], 5)).join('\n');
    for (const words of ['63 percent', 'did not sign', 'opened the gate']) expect(news).toContain(words);
  });

  it('are no history that is only told now', () => {
    const made = board([HOPE, told(6, 'Coast Daily', 'On 10 February 2031 dockers rejected an offer of 2 percent.')]);
    expect(newClaims(made, since(4), [], 5)).toEqual([]);
  });

  it('come from more than one article where more than one has news', () => {
    const long = [
      'Haas closed the gate on Friday.',
      'Haas sold the crane on Friday.',
      'Haas hired a pilot on Friday.',
      'Haas painted the wall on Friday.',
    ];
    const made = board([
      told(3, 'A', 'The union asks for 7 percent.'),
      told(7, 'B', long.join(' ')),
      told(7, 'C', 'Petra Lund left the town of Vik on Friday.'),
    ]);
    expect(texts(newClaims(made, since(4), [], 3)).join()).toContain('Petra Lund left');
  });
});

/** Facts of the strike, each told in several ways; what is told twice is told the second time for nothing. */
const FACTS: string[][] = [
  ['Dockers rejected the pay offer by 61 percent.', 'By 61 percent dockers rejected the pay offer.'],
  [
    'Rainer Haas closed the northern gate of the harbour.',
    'The northern gate of the harbour was closed by Rainer Haas.',
  ],
  ['Petra Lund demanded 7 percent for night shifts.', 'Lund demanded 7 percent for the night shifts.'],
  ['Ingrid Moen resigned as port director of Vik.', 'Port director Ingrid Moen of Vik resigned.'],
  ['The court of Vik banned the strike on the ferries.', 'A strike on the ferries was banned by the court of Vik.'],
];
const telling = fc.record({
  fact: fc.nat(FACTS.length - 1),
  way: fc.nat(1),
  day: fc.integer({ min: 3, max: 12 }),
  publisher: fc.constantFrom('Harbour Post', 'Coast Daily', 'Third Desk', 'Fourth Desk'),
});
type Telling = { fact: number; way: number; day: number; publisher: string };
const itemOf = ({ fact, way, day, publisher }: Telling) => told(day, publisher, FACTS[fact]?.[way] ?? '');
const factOf = (text: string) =>
  FACTS.findIndex(([first]) =>
    ['61 percent', 'northern gate', 'night shifts', 'Moen', 'ferries'].some(
      (key) => first?.includes(key) && text.includes(key),
    ),
  );

describe('whatever came in, in whatever order', () => {
  it('what was told before never comes again', () => {
    fc.assert(
      fc.property(
        fc.array(telling, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 2, max: 13 }),
        (tellings, day) => {
          const made = board(tellings.map(itemOf));
          const known = new Set(tellings.filter((one) => one.day <= day).map((one) => one.fact));
          const news = newClaims(made, since(day), [], 9);
          expect(news.map((claim) => factOf(claim.text)).filter((fact) => known.has(fact))).toEqual([]);
          // Nor is a new fact told twice.
          expect(new Set(news.map((claim) => factOf(claim.text))).size).toBe(news.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('one look after another tells nothing twice and leaves nothing out', () => {
    fc.assert(
      fc.property(
        fc.array(telling, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 3, max: 7 }),
        fc.integer({ min: 8, max: 12 }),
        (tellings, first, second) => {
          const upTo = (day: number): Item[] => tellings.filter((one) => one.day <= day).map(itemOf);
          const facts = [since(2), since(first), since(second)].flatMap((moment, index) => {
            const items = upTo([first, second, 12][index] ?? 12);
            return items.length ? newClaims(board(items), moment, [], 9).map((claim) => factOf(claim.text)) : [];
          });
          expect(facts.toSorted()).toEqual([...new Set(tellings.map((one) => one.fact))].toSorted());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('moved positions and changed standings', () => {
  it('a moved position has its earlier words, once the newer are new to the reader', () => {
    const made = board([
      told(3, 'Harbour Post', '"We will never accept the offer on pay," Petra Lund said.'),
      told(6, 'Coast Daily', '"We accept the offer on pay," Petra Lund said.'),
    ]);
    const [moved] = movedSince(made, since(4), 3);
    expect([moved?.actor, moved?.topic.id]).toEqual(['petra-lund', 'pay']);
    expect(moved?.earlier?.text).toContain('never accept');
    expect(movedSince(made, since(7), 3)).toEqual([]);
    expect(movedSince(made, since(2), 3)).toEqual([]);
  });

  it('what was reported and is now seconded or overtaken is told; what stood so before is not', () => {
    const made = board([HOPE, NO, AGAIN]);
    expect(
      changedStatuses(made, since(4), 3).map((claim) => [claim.text.slice(0, 20), standingOf(made, claim).status]),
    ).toContainEqual(['Petra Lund will meet', 'superseded']);
    const later = changedStatuses(made, since(6), 3);
    expect(later.map((claim) => standingOf(made, claim).status)).toContain('seconded');
    expect(texts(later).join()).not.toContain('will meet');
    expect(changedStatuses(made, since(9), 3)).toEqual([]);
  });
});

describe('the card', () => {
  const rows = (...items: Item[]): SourceRow[] => items.map(({ article, knownAt }) => ({ article, knownAt }));
  const card = (items: Item[], day: number) =>
    changesCard(board(items), since(day), { now: at(12), say: english, timezone: 'UTC', rows: rows(...items) });

  it('says that nothing changed, since when, what was last, and what only repeats it', () => {
    expect(textOf(card([HOPE, NO, AGAIN, MORE], 8)).split('\n')).toEqual([
      'No material change since Sat 8 Mar 2031, 12:00; here is the last one:',
      'Dockers rejected the pay offer by 61 percent on Wednesday [5 Mar 2031].',
      'Nothing came in since.',
    ]);
  });

  it('counts articles that only repeat', () => {
    const second = told(9, 'Fifth Desk', 'Dockers rejected the pay offer by 61 percent on Wednesday.');
    const third = told(9, 'Sixth Desk', 'On Wednesday, the pay offer was rejected by dockers, by 61 percent.');
    const one = [HOPE, NO, AGAIN, told(7, 'Fifth Desk', 'By 61 percent dockers rejected the pay offer on Wednesday.')];
    expect(textOf(card([...one, second], 8))).toContain('One article came in since and repeats what was known.');
    expect(textOf(card([...one, second, third], 8))).toContain('2 articles came in since, both repeat what was known.');
  });

  it('marks what is new, and knows it for news', () => {
    const made = card([HOPE, NO], 4);
    const [fresh] = made.blocks;
    expect(fresh?.type === 'lines' && [fresh.heading, fresh.lines.every((line) => line.change === 'new')]).toEqual([
      'New since Tue 4 Mar 2031, 12:00',
      true,
    ]);
    const laid = board([HOPE, NO]);
    const outcome = laid.claims.find((claim) => claim.text.includes('61 percent'));
    expect(outcome && [isNews(laid, since(4), outcome), isNews(laid, since(6), outcome)]).toEqual([true, false]);
  });

  it('the last change is the outcome that was known then, not the newest article', () => {
    const laid = board([HOPE, NO, AGAIN]);
    expect(lastChange(laid, since(6))?.text).toContain('rejected the pay offer');
    expect(lastChange(laid, since(4))?.text).not.toContain('rejected');
  });
});

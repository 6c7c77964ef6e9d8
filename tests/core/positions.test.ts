// Who stands where: whose stand a sentence tells, on which topic, which words are the latest, and whether it moved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { positionsOf } from '../../src/core/positions.ts';
import { positionsCard } from '../../src/core/positions-card.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { board, item } from './story.ts';

type Told = [text: string, more?: Partial<Article>];

/** "actor on topic: the words" of every cell, "← the earlier words" where it moved. */
function cells(...told: Told[]): string[] {
  const laid = board(told.map(([text, more], at) => item(text, { publisher: `Desk ${at}`, ...more })));
  return positionsOf(laid).map(
    ({ actor, topic, claim, earlier }) =>
      `${actor} on ${topic.id}: ${claim.text}${earlier ? ` ← ${earlier.text}` : ''}`,
  );
}

describe('a stand is', () => {
  it.each([
    ['own words that want', '"The pay must rise by a fifth this year," Petra Lund said.', 'petra-lund on pay'],
    ['reported words that refuse', 'Rainer Haas said he would not raise the pay again.', 'rainer-haas on pay'],
    ['a warning', 'Ingrid Moen warned that higher wages would close the yard.', 'ingrid-moen on pay'],
    ['told by the reporter', 'Rainer Haas rejects any talk of higher pay this year.', 'rainer-haas on pay'],
    [
      'told of an office',
      'Rainer Haas, who left early, has long opposed the night shift at the yard.',
      'rainer-haas on night-shifts',
    ],
    ['a state of mind', 'Petra Lund is unwilling to bargain over the night shift.', 'petra-lund on night-shifts'],
    ['told beside an act', 'Petra Lund left the hall, demanding better pay for all cranes.', 'petra-lund on pay'],
    ['of a body', 'The union insists on an end to the night shift by summer.', 'union on night-shifts'],
  ])('%s', (_, text, wanted) => {
    expect(cells([text])).toEqual([expect.stringContaining(`${wanted}: `)]);
  });

  it.each([
    ['a report of an act', 'Petra Lund met the port director about pay on Tuesday at noon.'],
    ['what somebody merely reports', 'The pay talks began at noon in the old hall, Rainer Haas said.'],
    ["somebody else's words about them", '"Rainer Haas rejects any rise in pay," a pilot said.'],
    [
      'what another reads into them',
      'Rainer Haas wants the pay talks to fail, in the view of the pilots, or in Lund’s reading.',
    ],
    ['a forecast', 'Rainer Haas will refuse the pay offer next week in Vik.'],
    ['of one who is only named', 'The offer on pay by Rainer Haas opposed to the strike lay on the table.'],
    ['on no topic', 'Petra Lund insists on clean windows in the hall of the guild.'],
  ])('not %s', (_, text) => {
    expect(cells([text])).toEqual([]);
  });
});

describe('the latest words', () => {
  const OLD: Told = ['"The pay is fair as it is," Rainer Haas said.', { publishedAt: '2031-02-20' }];
  const NEW: Told = ['"We need to look at the pay with fresh eyes," Rainer Haas said.'];

  it('stand in the cell, whichever article comes first', () => {
    const wanted = [expect.stringContaining('fresh eyes')];
    expect(cells(OLD, NEW)).toEqual(wanted);
    expect(cells(NEW, OLD)).toEqual(wanted);
  });

  it('are those of the day, not those of an article that only knows the month', () => {
    expect(cells(['"The pay is fair as it is," Rainer Haas said.', { publishedAt: '2031-03' }], NEW)).toEqual([
      expect.stringContaining('fresh eyes'),
    ]);
  });
});

describe('a position moved', () => {
  it.each([
    [
      'from no to yes',
      'Rainer Haas rejects the offer of the union on pay.',
      'Rainer Haas accepts the offer of the union on pay.',
    ],
    [
      'by a negation',
      'Rainer Haas insists on a deadline for the dockers.',
      'Rainer Haas said he would not insist on a deadline for the dockers.',
    ],
    [
      'by a figure',
      'Petra Lund demands 7 percent more pay for the dockers.',
      'Petra Lund demands 5 percent more pay for the dockers.',
    ],
  ])('%s', (_, before, now) => {
    expect(cells([before, { publishedAt: '2031-02-20' }], [now])).toEqual([
      expect.stringMatching(`${now} ← ${before}`),
    ]);
  });

  it('where an article looks back at what was first demanded', () => {
    expect(
      cells([
        'Rainer Haas initially set a deadline for the dockers. Rainer Haas said on Tuesday that he is not imposing a deadline.',
      ]),
    ).toEqual([expect.stringMatching(/not imposing a deadline.* ← Rainer Haas initially set/)]);
  });

  it.each([
    [
      'on one day',
      'Rainer Haas rejects the offer of the union on pay.',
      'Rainer Haas accepts the offer of the union on pay.',
      '2031-03-05',
    ],
    [
      'in other words',
      'Rainer Haas rejects the offer of the union on pay.',
      'Rainer Haas still opposes what the union offers on pay.',
      '2031-02-20',
    ],
    [
      'with the negation in another place',
      'Rainer Haas said no compromise on pay had been found with the union.',
      "Rainer Haas said they haven't found a compromise on pay with the union.",
      '2031-02-20',
    ],
    [
      'of somebody else',
      'Petra Lund rejects the offer of the port on pay.',
      'Rainer Haas accepts the offer of the port on pay.',
      '2031-02-20',
    ],
  ])('never %s', (_, before, now, publishedAt) => {
    expect(cells([before, { publishedAt }], [now]).join()).not.toContain('←');
  });
});

describe('the card', () => {
  const TEXTS: Told[] = [
    ['Rainer Haas rejects the offer of the union on pay.', { publishedAt: '2031-02-20' }],
    ['Rainer Haas accepts the offer of the union on pay. "The night shift must go," Petra Lund said.'],
    ['Petra Lund insists on a deadline for the pay talks. Ingrid Moen warned of a long strike over pay.'],
  ];
  const made = (about: { actor?: string; topic?: string } = {}, since?: string) => {
    const items = TEXTS.map(([text, more], at) => item(text, { publisher: `Desk ${at}`, ...more }));
    const card = positionsCard(board(items), '2031-03-06T08:00:00Z', about, since);
    expectHonestCard(card, (id) => items.find((one) => one.article.id === id)?.article);
    return card.blocks.flatMap((block) => (block.type === 'positions' ? block.rows : []));
  };

  it('marks what moved and keeps the earlier words under it', () => {
    const [row] = made({ actor: 'rainer-haas' });
    expect(row?.lines.map(({ text, change }) => [text, change])).toEqual([
      ['Rainer Haas accepts the offer of the union on pay.', 'changed'],
      ['Rainer Haas rejects the offer of the union on pay.', undefined],
    ]);
  });

  it('tells of one topic what everybody says, of one actor every topic', () => {
    expect(made({ topic: 'pay' }).map((row) => row.actor)).toEqual(
      expect.arrayContaining(['Rainer Haas', 'Petra Lund', 'Ingrid Moen']),
    );
    expect(made({ actor: 'petra-lund' }).map((row) => row.actor)).toEqual(['Petra Lund', 'Petra Lund']);
  });

  it('marks what is new to the reader', () => {
    const [row] = made({ actor: 'ingrid-moen' }, '2031-03-01T00:00:00Z');
    expect(row?.lines.map((line) => line.change)).toEqual(['new']);
  });

  it('says so when nobody takes a stand', () => {
    const card = positionsCard(board([item('The yard was swept on Tuesday by its crew.')]), '2031-03-06T08:00:00Z');
    expect(card.blocks).toEqual([{ type: 'note', text: expect.stringContaining('nobody') }]);
  });
});

it('the order of the articles changes no cell', () => {
  const pool: Told[] = [
    ['Rainer Haas rejects the offer of the union on pay.', { publishedAt: '2031-02-20', id: 'p1' }],
    ['Rainer Haas accepts the offer of the union on pay.', { id: 'p2' }],
    ['Petra Lund demands 7 percent more pay for the dockers.', { publishedAt: '2031-02-22', id: 'p3' }],
    ['Petra Lund demands 5 percent more pay for the dockers.', { id: 'p4' }],
    ['"The night shift must go," Petra Lund said.', { id: 'p5' }],
  ];
  const sorted = (told: Told[]) =>
    cells(...told.map(([text, more]): Told => [text, { publisher: 'Desk', ...more }])).sort();
  const once = sorted(pool);
  expect(once).toHaveLength(3);
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (told) => {
      expect(sorted(told)).toEqual(once);
    }),
    { numRuns: 30 },
  );
});

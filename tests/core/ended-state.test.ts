// A state that is over: who lost an office since holds it no more, and what was "not done" is done; rumours end nothing.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { standingOf } from '../../src/core/standing.ts';
import { board, item } from './story.ts';

type Told = [text: string, publisher: string, more?: Partial<Article>];

/** How the first of these stands among all of them. */
function standing(...told: Told[]) {
  const made = board(told.map(([text, publisher, more]) => item(text, { publisher, ...more })));
  const words = told[0]?.[0].slice(0, 25) ?? '';
  const first = made.claims.find((claim) => claim.text.startsWith(words));
  if (!first) throw new Error(`no claim of: ${told[0]?.[0]}`);
  const { status, by } = standingOf(made, first);
  return { status, by: by.map((claim) => claim.text) };
}

describe('a state that is over', () => {
  const HOLDS: Told = [
    'Haas remains director of the port, his lawyer said.',
    'Harbour Post',
    { publishedAt: '2031-03-05' },
  ];
  const lost = (publisher: string): Told => [
    'Rainer Haas resigned as director of the port on Friday.',
    publisher,
    { publishedAt: '2031-03-08' },
  ];

  it('ends with the loss of the office that two houses tell on a later day', () => {
    const { status, by } = standing(HOLDS, lost('Coast Daily'), lost('Northern Wire'));
    expect([status, by.length]).toEqual(['superseded', 1]);
    expect(by[0]).toContain('resigned');
  });

  it('does not end by the rumour of one, nor by a call for it, nor for what is told after it', () => {
    expect(standing(HOLDS, lost('Coast Daily')).status).not.toBe('superseded');
    const called = (publisher: string): Told => [
      'The mayor demanded that Haas be gone; Haas resigned to nothing until the vote.',
      publisher,
      { publishedAt: '2031-03-08' },
    ];
    expect(standing(HOLDS, called('Coast Daily'), called('Northern Wire')).status).not.toBe('superseded');
    const after: Told = [HOLDS[0], HOLDS[1], { publishedAt: '2031-03-09' }];
    expect(standing(after, lost('Coast Daily'), lost('Northern Wire')).status).not.toBe('superseded');
  });

  const CLOSED: Told = ['The council has not raised the storm alert level of the harbour.', 'Harbour Post'];
  const later = (text: string): Told => [text, 'Coast Daily', { publishedAt: '2031-03-07' }];

  it('what was not done is done by the later word that it was', () => {
    expect(standing(CLOSED, later('The council raised its alert level for storms to red.')).status).toBe('superseded');
  });

  it('another deed, a denied one and another thing end nothing', () => {
    for (const text of [
      'The council discussed its alert level for storms at length.',
      'The council said that it has not raised its alert level for storms.',
      'The council raised the wages of its pilots by a tenth.',
    ])
      expect(standing(CLOSED, later(text)).status, text).not.toBe('superseded');
  });
});

// How a claim stands: told by one, by two, by a party, denied, or overtaken; what decides is what is told, not which words.
import { describe, expect, it } from 'vitest';
import { opposed } from '../../src/core/agreement.ts';
import type { Article } from '../../src/core/model.ts';
import { partiesOf, speaksFor } from '../../src/core/parties.ts';
import { lineParts, plainBlock } from '../../src/core/plain.ts';
import { standingDraft, standingOf } from '../../src/core/standing.ts';
import { actor, board, item, STRIKE } from './story.ts';

type Told = [text: string, publisher: string, more?: Partial<Article>];

/** Filler, so that words of the strike are rarer than words of every article. */
const FILLER: Told[] = [
  'The bakery at the gate closed its doors on Monday.',
  'Nine freighters lie at anchor outside the breakwater.',
  'Pilots painted the old lighthouse in the spring.',
  'A new crane was lifted onto the northern quay.',
  'The ferry to the islands sails twice a day.',
  'A storm tore the roof from the fish market.',
].map((text, at) => [text, `Filler ${at}`]);

const BRIEFING = {
  ...STRIKE,
  actors: [...STRIKE.actors, actor('Nils Berg', { roles: [{ title: "dockers' spokesman", from: '2030-01-01' }] })],
};

function standing(...told: Told[]) {
  const made = board(
    [...told, ...FILLER].map(([text, publisher, more]) => item(text, { publisher, ...more }, BRIEFING)),
    BRIEFING,
  );
  const words = told[0]?.[0].slice(0, 25) ?? '';
  const first = made.claims.find((claim) => claim.text.startsWith(words));
  if (!first) throw new Error(`no claim of: ${told[0]?.[0]}`);
  const { status, by } = standingOf(made, first);
  return { status, by: by.map((claim) => claim.text), board: made, claim: first };
}

const VOTE: Told = ['Dockers rejected the pay offer of the port by 61 percent on Wednesday.', 'Harbour Post'];

describe('the ladder', () => {
  it('one publisher: reported', () => {
    expect(standing(VOTE).status).toBe('reported');
    expect(standing(VOTE, [VOTE[0], 'Harbour Post']).status).toBe('reported');
  });

  it('an independent publisher who says the same: seconded', () => {
    const { status, by } = standing(VOTE, [
      'On Wednesday the dockers rejected the pay offer of the port, by 61 percent.',
      'Coast Daily',
    ]);
    expect(status).toBe('seconded');
    expect(by).toHaveLength(1);
  });

  it('a party that says so in its own words: confirmed', () => {
    const { status, by } = standing(
      ['Haas withdrew the pay offer of the port and left the harbour hall.', 'Harbour Post'],
      ['Rainer Haas said that he withdrew the pay offer of the port in the harbour hall.', 'Coast Daily'],
    );
    expect([status, by[0]?.slice(0, 11)]).toEqual(['confirmed', 'Rainer Haas']);
  });

  it('somebody who speaks for the party counts as the party; an onlooker does not', () => {
    const claim: Told = ['The dockers blocked the northern gate of the harbour with barrels.', 'Harbour Post'];
    const words = 'said that the dockers blocked the northern gate of the harbour with barrels.';
    expect(standing(claim, [`Nils Berg ${words}`, 'Coast Daily']).status).toBe('confirmed');
    expect(standing(claim, [`Ingrid Moen ${words}`, 'Coast Daily']).status).not.toBe('confirmed');
  });

  it('the contrary, told of the same day: denied', () => {
    const { status } = standing(
      ['Petra Lund accepted the pay offer of the port on Wednesday.', 'Harbour Post'],
      ['Petra Lund refused to accept the pay offer of the port on Wednesday.', 'Coast Daily'],
    );
    expect(status).toBe('denied');
  });

  it('a party that denies it: denied, by name', () => {
    const { status, by } = standing(
      ['The dockers accepted the pay offer of the port on Wednesday.', 'Harbour Post'],
      ['Petra Lund denied that the dockers accepted the pay offer of the port on Wednesday.', 'Coast Daily'],
    );
    expect([status, by[0]?.slice(0, 17)]).toEqual(['denied', 'Petra Lund denied']);
  });

  it('the opposite at a later day is no denial but a newer state', () => {
    const { status, by } = standing(
      ['Petra Lund accepted the pay offer of the port on Monday.', 'Harbour Post', { publishedAt: '2031-03-03' }],
      ['Petra Lund rejected the pay offer of the port on Wednesday.', 'Coast Daily', { publishedAt: '2031-03-05' }],
    );
    expect(status).toBe('superseded');
    expect(by[0]).toContain('rejected');
  });

  it('a later count overtakes an earlier one; an earlier one nothing', () => {
    const early: Told = [
      'The harbour of Vik has counted 14 ships at anchor.',
      'Harbour Post',
      { publishedAt: '2031-03-03' },
    ];
    const late: Told = [
      'The harbour of Vik has counted 19 ships at anchor.',
      'Coast Daily',
      { publishedAt: '2031-03-05' },
    ];
    expect(standing(early, late).status).toBe('superseded');
    expect(standing(late, early).status).toBe('reported');
  });

  it('a plan is overtaken once it is told as done', () => {
    const { status } = standing(
      [
        'Petra Lund will meet Rainer Haas in the harbour hall on Wednesday.',
        'Harbour Post',
        { publishedAt: '2031-03-03' },
      ],
      ['Petra Lund met Rainer Haas in the harbour hall on Wednesday.', 'Coast Daily', { publishedAt: '2031-03-05' }],
    );
    expect(status).toBe('superseded');
  });

  it('like words about others, or about something else, decide nothing', () => {
    expect(
      standing(
        ['Petra Lund accepted the pay offer of the port on Wednesday.', 'Harbour Post'],
        ['Rainer Haas rejected a seat on the board of the bank on Wednesday.', 'Coast Daily'],
      ).status,
    ).toBe('reported');
    expect(
      standing(VOTE, ['The pilots accepted the pay offer of the ferry line on Wednesday.', 'Coast Daily']).status,
    ).toBe('reported');
  });

  it('is as it was when only what was known then is asked', () => {
    const { board: made, claim } = standing(VOTE, [
      'On Wednesday the dockers rejected the pay offer of the port, by 61 percent.',
      'Coast Daily',
    ]);
    expect(standingOf(made, claim, (other) => other.publisher !== 'coast daily').status).toBe('reported');
  });
});

describe('opposite outcomes', () => {
  it.each([
    ['The mayor signed the bill.', 'The mayor vetoed the bill.'],
    ['The crew accepted the terms.', 'The crew did not accept the terms.'],
    ['Talks resumed at noon.', 'Talks were suspended at noon.'],
    ['The court upheld the ban.', 'The court overturned the ban.'],
    ['The council lifted the tax.', 'The council imposed the tax.'],
    ['The captain was released.', 'The captain was arrested.'],
  ])('%s / %s', (a, b) => {
    expect(opposed(a, b)).toBe(true);
    expect(opposed(b, a)).toBe(true);
    expect(opposed(a, a)).toBe(false);
  });

  it.each([
    ['The crew rejected the terms.', 'The crew did not accept the terms.'],
    ['The crew refused to sign.', 'The crew rejected the terms.'],
    ['The mayor signed the bill.', 'The mayor read the bill.'],
    ['One house approved it, the other rejected it.', 'The house approved it.'],
  ])('not: %s / %s', (a, b) => {
    expect(opposed(a, b)).toBe(false);
  });
});

describe('who is a party', () => {
  it('by the offices that the briefing tells, or the words of the article', () => {
    const { board: made, claim } = standing(['The dockers blocked the northern gate with barrels.', 'Harbour Post']);
    expect(partiesOf(made, claim)).toEqual(['union']);
    expect(speaksFor(made, { actor: 'nils-berg', name: 'Nils Berg' })).toEqual(['nils-berg', 'union']);
    expect(speaksFor(made, { name: "spokeswoman of the Dockers' Union" })).toEqual(['union']);
    expect(speaksFor(made, { name: 'passer-by near the union' })).toEqual([]);
  });
});

describe('on a card', () => {
  const shown = (status: 'confirmed' | 'denied' | 'superseded' | 'seconded' | 'reported', by?: string) =>
    plainBlock({
      type: 'lines',
      lines: [
        { text: 'The gate is shut.', cites: [1], publishers: 2, standing: { status, cites: [2], ...(by && { by }) } },
      ],
    })[0];

  it('is one short suffix with the words that carry it', () => {
    expect(shown('confirmed', 'Petra Lund')).toBe(
      '• The gate is shut. · 2 publishers [1] · confirmed by Petra Lund [2]',
    );
    expect(shown('denied', 'Petra Lund')).toBe('• The gate is shut. · 2 publishers [1] · denied by Petra Lund [2]');
    expect(shown('denied')).toBe('• The gate is shut. · 2 publishers [1] · denied [2]');
    expect(shown('superseded')).toBe('• The gate is shut. · 2 publishers [1] · overtaken by [2]');
    expect(shown('seconded')).toBe('• The gate is shut. · 2 publishers [1]');
    expect(lineParts({ text: 'x', cites: [1], publishers: 1 }).standing).toBeUndefined();
  });

  it('names who confirms, and cites their words', () => {
    const { board: made, claim } = standing(
      ['Haas withdrew the pay offer of the port and left the harbour hall.', 'Harbour Post'],
      ['Rainer Haas said that he withdrew the pay offer of the port in the harbour hall.', 'Coast Daily'],
    );
    const told = standingDraft(made, claim).standing;
    expect([told?.status, told?.by, told?.sources.length]).toEqual(['confirmed', 'Rainer Haas', 1]);
    expect(told?.sources[0]?.articleId).not.toBe(claim.articleId);
  });
});

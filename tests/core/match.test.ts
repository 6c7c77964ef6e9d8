// Which topic or person a few typed letters mean, and what is offered while they are typed.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineCommand } from '../../src/core/command.ts';
import { completions } from '../../src/core/complete.ts';
import { match, type Named } from '../../src/core/match.ts';
import { fold, slug } from '../../src/core/slug.ts';
import { item, STRIKE } from './story.ts';

const NAMES: Named[] = [
  { id: 'night-shifts', title: 'Night shifts', names: ['nights', 'working hours'] },
  { id: 'pay', title: 'Pay', names: ['wages'] },
  { id: 'petra-lund', title: 'Petra Lund', names: ['the chair'] },
  { id: 'olav-lund', title: 'Olav Lund', names: [] },
  { id: 'zelenko', title: 'Mykhailo Zelenko', names: [] },
  { id: 'aslaug-oera', title: 'Áslaug Öra', names: [] },
];
const sure = (typed: string, named = NAMES) => match(typed, named).sure?.id;

describe('what is meant', () => {
  it.each([
    ['night-shifts', 'night-shifts'],
    ['Night Shifts', 'night-shifts'],
    ['nihgt shifts', 'night-shifts'],
    ['nig', 'night-shifts'],
    ['WAGES', 'pay'],
    ['working', 'night-shifts'],
    ['petra', 'petra-lund'],
    ['Petra  Lnud', 'petra-lund'],
    ['zelensko', 'zelenko'],
    ['aslaug ora', 'aslaug-oera'],
    ['ÖRA', 'aslaug-oera'],
  ])('%s is %s', (typed, id) => {
    expect(sure(typed)).toBe(id);
  });

  it.each(['', '   ', 'weather', 'x', '???', 'the'.repeat(200)])('%s is nothing', (typed) => {
    expect(sure(typed)).toBeUndefined();
  });

  it('a name two bear is asked back, both offered', () => {
    const { sure: one, candidates } = match('lund', NAMES);
    expect(one).toBeUndefined();
    expect(candidates.slice(0, 2).map(({ id }) => id)).toEqual(['olav-lund', 'petra-lund']);
  });

  it('a title or id comes before another name that fits as well', () => {
    const topics = [
      { id: 'fighting', title: 'Fighting', names: ['territorial gains', 'tolls'] },
      { id: 'territory', title: 'Territory', names: ['land'] },
      { id: 'terminal', title: 'New terminal', names: [] },
    ];
    expect(sure('terri', topics)).toBe('territory');
    expect(sure('territorial', topics)).toBe('fighting');
    expect(sure('ter', topics)).toBeUndefined();
    expect(sure('tolls', [...topics, { id: 'toll', title: 'Toll', names: [] }])).toBe('fighting');
  });

  it('unless one of them is far better known', () => {
    const known = NAMES.map((one) => ({ ...one, mentions: one.id === 'petra-lund' ? 9 : 2 }));
    expect(sure('lund', known)).toBe('petra-lund');
    expect(sure('olav lund', known)).toBe('olav-lund');
  });

  it('a short name forgives no other short name', () => {
    for (const typed of ['day', 'say', 'pry']) expect(match(typed, NAMES)).toEqual({ candidates: [] });
  });
});

describe('completion', () => {
  const ask = async (completes: 'topic' | 'actor' | 'command' | 'timezone', typed: string, limit = 25) => {
    const command = defineCommand({
      name: 'ask',
      description: 'Asks',
      input: z.object({ what: z.string().default('').meta({ completes }) }),
      run: async () => [],
    });
    const [option] = command.options;
    if (!option) throw new Error('no option');
    const hidden = { ...command, name: 'hush', hidden: true };
    const found = await completions(option, typed, limit, STRIKE, [command, hidden], async () => [
      item('Petra Lund met Henrik Dahlberg. Petra Lund left. Petra Lund came back to Henrik Dahlberg.'),
    ]);
    return found.map(({ label }) => label);
  };

  it('offers what fits, best first, within the limit', async () => {
    expect(await ask('topic', 'nigth')).toEqual(['Night shifts']);
    expect(await ask('topic', '')).toEqual(['Pay', 'Deadline', 'Night shifts']);
    expect(await ask('topic', '', 2)).toHaveLength(2);
    expect(await ask('command', '')).toEqual(['ask', 'hush']);
  });

  it('offers the people who are spoken of, most spoken of first, strangers too', async () => {
    expect(await ask('actor', '')).toEqual(['Petra Lund', 'Henrik Dahlberg']);
    expect(await ask('actor', 'dahl')).toEqual(['Henrik Dahlberg']);
  });

  it('finds a zone by its city', async () => {
    expect((await ask('timezone', 'lisb'))[0]).toBe('Europe/Lisbon');
    expect((await ask('timezone', 'new york'))[0]).toBe('America/New_York');
    expect(await ask('timezone', 'nowhere at all')).toEqual([]);
  });

  it('offers the choices of an option that has some', async () => {
    const [option] = defineCommand({
      name: 'ask',
      description: 'Asks',
      input: z.object({ action: z.enum(['on', 'off', 'when']) }),
      run: async () => [],
    }).options;
    if (!option) throw new Error('no option');
    const found = await completions(option, 'O', 9, STRIKE, [], async () => []);
    expect(found.map(({ value }) => value)).toEqual(['on', 'off']);
  });
});

it('ids and comparisons know no accents, cases or typographic apostrophes', () => {
  expect(slug('Áslaug d’Öra-Lund')).toBe('aslaug-d-ora-lund');
  expect(slug('Мария Лунд')).toBe('мария-лунд');
  expect(fold('O’Brien')).toBe(fold("o'brien"));
});

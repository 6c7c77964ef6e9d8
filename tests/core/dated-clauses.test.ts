// A dated event told in a clause of time stands alone; what is supposed, said, planned or leans on the rest does not.
import { describe, expect, it } from 'vitest';
import { claim, claims, item, lines } from './story.ts';

/** Lines that are clauses cut out of the sentence. */
const clauses = (text: string) => lines(text).filter((line) => line.startsWith('…'));

describe('a clause of time', () => {
  it.each([
    [
      'Analysts say Lund may be playing for time, particularly as new rules on overtime took effect in late February.',
      '… new rules on overtime took effect in late February [2031].',
    ],
    [
      'Petra Lund might call a strike after the employers broke off the talks on Monday, analysts say.',
      '… the employers broke off the talks on Monday [3 Mar 2031]…',
    ],
    [
      'The dockers could lose their jobs, since the northern terminal was sold on 1 March.',
      '… the northern terminal was sold on 1 March [2031].',
    ],
  ])('%s', (text, line) => {
    expect(clauses(text)).toEqual([line]);
  });

  it('is told as done, of its day, by nobody but the reporter, and rests on its own words', () => {
    const text = 'Analysts say the union might give in, as dockers rejected the offer on Monday at every terminal.';
    const made = claim(text, '… dockers rejected');
    expect(made).toMatchObject({ mode: 'past', when: '2031-03-03', outcome: true });
    expect(made.speaker).toBeUndefined();
    expect(made.sources.map(({ start, end }) => text.slice(start, end))).toEqual([
      'dockers rejected the offer on Monday at every terminal.',
    ]);
  });

  it('is not told again where its sentence tells the day as done', () => {
    expect(claims([item('Petra Lund left the hall after dockers rejected the offer on Monday at noon.')])).toHaveLength(
      1,
    );
  });
});

describe('no line of its own', () => {
  it.each([
    ['what leans on the sentence', 'Petra Lund may resign, as she had lost the vote of the union on Monday.'],
    ['what has no subject', 'Petra Lund might resign after losing the vote of the union on Monday.'],
    ['what is supposed', 'Petra Lund may resign, as dockers might have rejected the offer on Monday.'],
    ['what is planned', 'Petra Lund may resign, as dockers will reject the offer of the port on Friday.'],
    ['what compares', 'The dockers may be as angry as the pilots of the port were on Monday.'],
    [
      'what somebody says in quotation marks',
      '"We might give in, as dockers left the port on Monday," Petra Lund said.',
    ],
  ])('%s', (_, text) => {
    expect(clauses(text)).toEqual([]);
  });
});

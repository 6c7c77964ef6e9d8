// How a sentence tells: done, planned or thought; of which day; about whom; and what came out.
import { describe, expect, it } from 'vitest';
import { claim, claims, item, undated } from './story.ts';

/** The only claim of a text. */
function told(text: string, more: Parameters<typeof item>[1] = {}) {
  const [one] = claims([item(text, more)]);
  if (!one) throw new Error(`no line: ${text}`);
  return one;
}

describe('past, planned or thought', () => {
  it.each([
    ['Dockers rejected the offer on Wednesday.', 'past'],
    ['The strike at the port remains in force.', 'past'],
    ['Dockers will vote on the offer next week.', 'future'],
    ['Talks are expected to resume on Monday.', 'future'],
    ['Petra Lund plans to meet the pilots.', 'future'],
    ['Petra Lund said that dockers will vote on Friday.', 'future'],
    ['New prices of the port will be released on Wednesday.', 'future'],
    ['The port is due to be closed and its staff to be awarded a month of pay.', 'future'],
    ['Dockers might accept the offer of the port.', 'opinion'],
    ['Analysts see no end of the strike at the port.', 'opinion'],
    ['Nobody knows whether the dockers will vote.', 'opinion'],
    ['The vote underscores how deep the rift is.', 'opinion'],
    ['Dockers rejected an offer that will be improved soon.', 'past'],
    ['Petra Lund spoke of ships that will sail soon.', 'past'],
    ['The plan agreed on Tuesday will cost the port 9 million.', 'past'],
    ['"We will not give way," Petra Lund said on the quay.', 'past'],
    ['"The end might be near," Petra Lund said on the quay.', 'past'],
  ])('%s: %s', (text, mode) => {
    expect(told(text).mode).toBe(mode);
  });

  it('a day after the article lies ahead, whatever the verb', () => {
    expect(told('The union votes on the offer on 9 March 2031.').mode).toBe('future');
    expect(told('The union votes on the offer on 9 March 2031.', { publishedAt: '2031-03-10' }).mode).toBe('past');
  });
});

describe('what came out', () => {
  it.each([
    'Dockers rejected the offer on Wednesday.',
    'The talks ended without a deal on pay.',
    'Pilots left the hall; no agreement was reached on pay.',
    'Petra Lund resigned as chair of the union.',
    '"We have agreed on nothing at all," Petra Lund said.',
  ])('%s', (text) => {
    expect(told(text).outcome).toBe(true);
  });

  it.each([
    'Petra Lund spoke to the pilots for an hour.',
    'The hall, which was signed over to the city, is cold.',
    'Petra Lund spoke to the pilots after dockers rejected the offer.',
    'Petra Lund, who resigned as a judge long before, spoke to pilots.',
  ])('is not in: %s', (text) => {
    expect(told(text).outcome).toBe(false);
  });

  it('what is told for context is background', () => {
    expect(told('Petra Lund was initially a pilot at the port.').background).toBe(true);
    expect(told('Dockers rejected the offer on Wednesday.').background).toBe(false);
  });
});

describe('the day', () => {
  const days = (text: string) => claims([item(text)]).map((one) => [one.when, one.saysDay]);

  it('is the one the sentence names', () => {
    expect(days('Dockers rejected the offer on Tuesday.')).toEqual([['2031-03-04', true]]);
    expect(days('The port was closed in March 2029 for repairs.')).toEqual([['2029-03', true]]);
  });

  it('goes on in the sentence that goes on, within its paragraph', () => {
    expect(days('Dockers voted at the port on Tuesday. The union counted until midnight at the port.')[1]).toEqual([
      '2031-03-04',
      false,
    ]);
    expect(days('Dockers voted at the port on Tuesday. Pilots struck at every other port.')[1]?.[0]).toBeUndefined();
    expect(
      days('Dockers voted at the port on Tuesday.\n\nThe union counted until midnight at the port.').at(-1)?.[0],
    ).toBeUndefined();
  });

  it.each([
    ['of another count', 'Dockers count 12 ships at the quay, up from 9 on Monday.'],
    ['of the telling', 'Petra Lund praised the pilots in a call leaked on Monday.'],
    ['of an older clause', 'The firm bought the quay in May 2029 and now holds most of the port.'],
  ])('is not the day %s', (_, text) => {
    expect(days(text)[0]?.[0]).toBeUndefined();
  });

  it('is the day of a count or a report that is itself the news', () => {
    expect(days('The storm sank more than 12 ships on Monday.')[0]?.[0]).toBe('2031-03-03');
    expect(days('The union published its terms on Monday.')[0]?.[0]).toBe('2031-03-03');
  });

  it('is none where only the day of publication could tell and nobody knows it', () => {
    expect(claims([undated('Dockers rejected the offer on Tuesday.')])[0]?.when).toBeUndefined();
  });
});

describe('about whom', () => {
  it.each([
    ['Petra Lund met the pilots in the hall.', ['petra-lund']],
    ['Petra Lund and Rainer Haas met in the hall.', ['petra-lund', 'rainer-haas']],
    ['In a letter, Rainer Haas refused the demand.', ['rainer-haas']],
    ['After the vote at the port, Petra Lund left.', ['petra-lund']],
    ['After Rainer Haas left the hall, Petra Lund sat down.', ['petra-lund']],
    ["Petra Lund's terms surprised the pilots.", []],
    ['The letter of Petra Lund surprised the pilots.', []],
    ['The hall was opened by Petra Lund at noon.', []],
    ['A pilot said that Petra Lund had left early.', []],
  ])('%s', (text, subjects) => {
    expect(told(text).subjects).toEqual(subjects);
  });

  it('whom a speaker speaks of is no subject of the saying', () => {
    const one = claim('"Haas knows the number that ends this strike," Petra Lund said.', 'number');
    expect(one.speaker?.actor).toBe('petra-lund');
    expect(one.spokenOf).toEqual(['rainer-haas']);
    expect(one.subjects).not.toContain('rainer-haas');
  });
});

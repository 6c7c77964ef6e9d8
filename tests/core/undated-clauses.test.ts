// A clause of a sentence that cannot stand alone is a line of its own where it names its subject and tells something done.
import { describe, expect, it } from 'vitest';
import { claim, lines } from './story.ts';

/** Lines that are clauses cut out of the sentence. */
const clauses = (text: string) => lines(text).filter((line) => line.startsWith('…'));

describe('a clause without a date', () => {
  it.each([
    [
      'This new offer comes as Norwegian dockers have lost most of their night shifts, reportedly leaving the port of Vik.',
      '… Norwegian dockers have lost most of their night shifts, reportedly leaving the port of Vik.',
    ],
    [
      'They went home after Rainer Haas cut the wages of the port pilots in Vik, and the lights went out.',
      '… Rainer Haas cut the wages of the port pilots in Vik…',
    ],
    [
      'That was quiet, while crews in Salgado refused to work for the wages of the company.',
      '… crews in Salgado refused to work for the wages of the company.',
    ],
  ])('%s', (text, line) => {
    expect(clauses(text)).toEqual([line]);
  });

  it('is told of its own topics by nobody but the reporter, of no day, and keeps its hedge', () => {
    const text =
      'This deadline comes as Norwegian dockers have rejected the offer of the port, reportedly leaving the hall.';
    const made = claim(text, '… Norwegian');
    expect(made).toMatchObject({ mode: 'past', topics: ['pay'], days: [], outcome: false, saysDay: false });
    expect(made.text).toContain('reportedly leaving');
    expect(made.speaker).toBeUndefined();
    expect(made.when).toBeUndefined();
    expect(made.sources.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Norwegian dockers have rejected the offer of the port, reportedly leaving the hall.',
    ]);
  });
});

describe('no line of its own', () => {
  it.each([
    ['where the sentence stands alone', 'Petra Lund left as Norwegian dockers rejected the offer of the port of Vik.'],
    ['what is on no topic', 'This comes as Norwegian dockers have closed most of the gates of the port of Vik.'],
    ['what names nobody', 'This offer comes as the two sides have closed most of the gaps on pay.'],
    ['what leans on others', 'This offer comes as Norwegian dockers told him they rejected the offer of the port.'],
    ['what is supposed', 'This offer comes as Norwegian dockers might have rejected the offer of the port.'],
    ['what is planned', 'This offer comes as Norwegian dockers will have rejected the offer of the port.'],
    ['what has no verb of its own', 'They know Lund as Norwegian chair of the pay union of the northern port.'],
    ['what somebody says', '"This comes as Norwegian dockers rejected the offer of the port," Petra Lund said.'],
    ['a question', 'Did this come as Norwegian dockers had rejected the offer of the port of Vik?'],
  ])('%s', (_, text) => {
    expect(clauses(text)).toEqual([]);
  });
});

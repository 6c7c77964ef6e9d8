/** Who may be named as a speaker: whole phrases, and only words for people and bodies; and short words in quotation marks. */
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/text/quotes.ts';

const speakers = (text: string) => findQuotes(text).map((one) => one.speaker?.text);

describe('a speaker is named whole', () => {
  it.each([
    ['The dike is too low, engineers familiar with the survey said.', 'engineers familiar with the survey'],
    ['According to officials familiar with the survey, the dike is too low.', 'officials familiar with the survey'],
    ['“It is too low,” said officials familiar with the survey.', 'officials familiar with the survey'],
    ['The dike is too low, said two people briefed on the survey.', 'two people briefed on the survey'],
    ['Sources close to the water board said the dike was too low.', 'Sources close to the water board'],
    ['People involved in the survey say it is too low.', 'People involved in the survey'],
    ['The dike is too low, Ida Roe of Quay House argued.', 'Ida Roe of Quay House'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('reported words have a speaker who can speak, or none', () => {
  it.each([
    ['Roe said the dike was too low.', 'Roe'],
    ['She said the dike was too low.', 'She'],
    ['The ministry said the dike was too low.', 'The ministry'],
    ['Local fishermen said the dike was too low.', 'Local fishermen'],
    ['Divers said the dike was too low.', 'Divers'],
    ['The Karsholm port authority said the dike was too low.', 'The Karsholm port authority'],
    ['The corridor territorial said the dike was too low.', undefined],
    ['Corridor territorial said the dike was too low.', undefined],
    ['The weather suggests the dike will hold.', undefined],
  ])('%s', (text, speaker) => {
    expect(findQuotes(text)).toHaveLength(1);
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('a short utterance beside its speaker is direct speech', () => {
  it.each([
    ['"No one wanted this," Roe said.', 'No one wanted this,'],
    ['"No one wanted this", Roe said.', 'No one wanted this'],
    ['"No one wanted this" said Roe.', 'No one wanted this'],
    ['“Not my call,” said Roe.', 'Not my call,'],
    ['‘Nobody wants war,’ Roe said.', 'Nobody wants war,'],
    ['Roe shrugged. "We tried hard," she said on Friday.', 'We tried hard,'],
    ['Roe: "We all saw it."', 'We all saw it.'],
  ])('%s', (text, words) => {
    const found = findQuotes(text);
    expect(found.map((one) => [one.text, one.direct])).toEqual([[words, true]]);
    expect(found[0]?.speaker?.text).toMatch(/^(?:Roe|she)$/);
  });
});

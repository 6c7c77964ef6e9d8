// What is only reported as done is told as reported, neither yes nor no.
import { expect, it } from 'vitest';
import { reply } from './ask-story.ts';
import { item } from './story.ts';

const TAKEN = item('Ostrian troops were reported to have taken the lighthouse of Vik, an outpost in the east.');

it('answers with the report, and with a country its forces are meant', () => {
  expect(reply('did Ostria take the lighthouse?', [TAKEN])).toEqual(['Reported', 'taken the lighthouse']);
  const heard = item('Ostrian forces have advanced for a year, reportedly capturing the hill fort of Tolvik.');
  expect(reply('did Ostria capture Tolvik?', [heard])).toEqual(['Reported', 'capturing the hill fort of Tolvik']);
});

it('lets what is told outright go before', () => {
  const told = item('Ostrian forces captured Tolvik on Tuesday.', { publisher: 'Desk B' });
  const heard = item('Ostrian forces have advanced for a year, reportedly capturing the hill fort of Tolvik.');
  expect(reply('did Ostria capture Tolvik?', [heard, told])[0]).toBe('Yes');
});

it('takes no people for their country that does not act for it', () => {
  const poet = item('An Ostrian poet reportedly captured the mood of Tolvik on Tuesday.');
  expect(reply('did Ostria capture Tolvik?', [poet])[0]).toMatch(/^Not in the corpus/);
});

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

it.each([
  ['did the port break the law?', 'Petra Lund said that the port had broken the law by its fees.', 'Reported'],
  ['did Lund break the law?', 'Rainer Haas said that Petra Lund had broken the law.', 'Reported'],
  ['did the port break the law?', 'Mayor Jon Vik confirmed that the port had broken the law.', 'Yes'],
  ['did the port break the law?', 'The port broke the law by its fees.', 'Yes'],
  ['did Lund reject the offer?', 'Petra Lund said she rejected the offer.', 'Yes'],
])('what a party claims is reported, not so: %s %s', (question, text, heading) => {
  expect(reply(question, [item(text)])[0]).toBe(heading);
});

// A line answers only where its verb tells what is asked: nouns, compounds, other clauses and other people's words do not.
import { expect, it } from 'vitest';
import { reply } from './ask-story.ts';
import { item } from './story.ts';

const heading = (question: string, ...texts: string[]) =>
  reply(
    question,
    texts.map((text) => item(text)),
  )[0] ?? '';

it.each([
  [
    'the end of a compound',
    'who runs the port of Vik?',
    'Ada Nord, a reporter for the port-run radio of Vik, resigned on Monday.',
  ],
  [
    'a noun',
    'did the guards shoot at dockers?',
    'After the guards fired the warning shots, dockers surrounded the gate.',
  ],
  [
    'a denial of another verb',
    'did the port kill the rats?',
    'Port officials spoke of a poison that has killed gulls but not been found in rats at the port.',
  ],
  [
    'what another said of him',
    'did Haas say he would resign?',
    "Ingrid Moen announced Haas's resignation and said the board would run the port.",
  ],
  [
    'a share where a count is asked for',
    'how many jobs were lost?',
    'Vik lost 27 percent of its other dock jobs last year.',
  ],
  [
    'who held it long ago',
    'who is the port director?',
    'In the late 1990s, pilots worked under port director Olav Berg.',
  ],
  [
    'a place of somebody else',
    'where is Haas?',
    'The envoy to Sweden, Ada Nord, said that while Haas was still director, Moen ran the port.',
  ],
  [
    'mere frequency where a means is asked for',
    'how is the rot spread?',
    'Pilots said the spread of the rot had been contained.',
  ],
  [
    'the object of another verb',
    'who talked in Oslo?',
    'Petra Lund led talks before, but was not at the table in Oslo.',
  ],
  ['a mere if', 'how many barges sank?', 'Pilots feared the disaster that would follow if one of the old barges sank.'],
  [
    'what is feared',
    'is the United Dock in danger of a flood?',
    'The United Dock fears a long flood and danger, pilots say.',
  ],
  [
    'a word that is only used',
    'what is a grain sluice?',
    'Haas, partially pleased, stressed the price of a grain sluice on Monday.',
  ],
  [
    'what is told of those who did it',
    'why did dockers protest?',
    'It took eighteen days for the protesters, dockers of Vik, to force the resignation of Haas.',
  ],
])('%s answers nothing', (_, question, text) => {
  expect(heading(question, text)).toMatch(/^Not in the corpus/);
});

it('tells where somebody is, how a thing is done, for whom one speaks', () => {
  expect(reply('where is Haas?', [item('Rainer Haas has fled and is now in Sweden, pilots say.')])[1]).toBe('Sweden');
  expect(heading('how is the rot spread?', 'The rot is spread by barges, not by gulls.')).toBe('Answer');
  expect(
    reply('who is Ada Nord?', [item('Ada Nord of Harbour Watch argued, “The director plays the union for time.”')]),
  ).toEqual(['Answer', 'Harbour Watch']);
  expect(
    reply('how big was the loan?', [item('The bank of Vik gave the port a 40 million crown loan on Monday.')])[1],
  ).toMatch(/40 million/);
});

it('tells who announced it, not whom it is about', () => {
  const told = item("On state television, Ingrid Moen announced Haas's resignation on Friday.");
  const supposed = item('Later, a senior Danish official said that hurdles must be cleared before Haas steps down.');
  expect(reply("who announced Haas's resignation?", [supposed, told])).toEqual(['Answer', 'Moen']);
});

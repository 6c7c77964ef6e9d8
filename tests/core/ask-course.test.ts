// Who changed course is answered for with both words, the earlier first, and what was so only at first is told as before.
import { expect, it } from 'vitest';
import { cardOf, reply } from './ask-story.ts';
import { item } from './story.ts';

const SET = item('Rainer Haas initially set a ten-day deadline for the dockers of Vik, and cut it short in May.');
const NONE = item('Rainer Haas told pilots that he is not imposing a deadline on the dockers of Vik.', {
  publisher: 'Desk B',
});
const GIVEN = item('Rainer Haas first gave the dockers ten days to sign, and later named a day that came sooner.');
const DECLINED = item('Rainer Haas declined to give Lund a deadline.', { publisher: 'Desk B' });

it.each([
  ['set', [SET, NONE], ['set a ten-day deadline', 'not imposing a deadline']],
  ['time given', [GIVEN, DECLINED], ['gave the dockers ten days', 'declined to give Lund a deadline']],
])('answers with what one person did at first and what he says later: %s', (_, items, marked) => {
  expect(reply('did Haas set a deadline?', items)).toEqual(['Deadline: yes at first, no later (Haas)', ...marked]);
  expect(cardOf('did Haas set a deadline?', items).blocks).toHaveLength(1);
});

it.each([
  ['did Haas set a ten-day deadline?', GIVEN, 'gave the dockers ten days'],
  ['how long is the deadline for the dockers?', GIVEN, 'ten days'],
])('what was so at first is not told as if it stood: %s', (question, told, marked) => {
  expect(reply(question, [told])).toEqual(['Before', marked]);
});

it('time that was not given is no deadline', () => {
  const refused = item('Rainer Haas never gave the dockers ten days to sign.');
  expect(reply('did Haas set a deadline?', [refused])[0]).not.toBe('Yes');
});

it('leaves what two people say side by side', () => {
  const items = [
    item('Petra Lund said the union accepted the offer of the port on Tuesday.'),
    item('Rainer Haas said the union did not accept the offer of the port on Tuesday.', { publisher: 'Desk B' }),
  ];
  expect(reply('did the union accept the offer?', items)[0]).toBe('The sources disagree');
});

it('asked whether somebody declined, says no "no" where it tells that he did', () => {
  expect(reply('did Haas decline to give a deadline?', [DECLINED])[0]).not.toBe('No');
});

// Who changed course is answered for with the later word, and the earlier stands beside it as what was before.
import { expect, it } from 'vitest';
import { cardOf, reply } from './ask-story.ts';
import { item } from './story.ts';

it('answers with the later word of the same person', () => {
  const items = [
    item('Rainer Haas initially set a ten-day deadline for the dockers of Vik, and cut it short in May.'),
    item('Rainer Haas told pilots that he is not imposing a deadline on the dockers of Vik.', { publisher: 'Desk B' }),
  ];
  expect(reply('did Haas set a deadline?', items)[0]).toBe('No');
  const blocks = cardOf('did Haas set a deadline?', items).blocks;
  expect(blocks[1]).toMatchObject({ type: 'lines', heading: 'Before' });
});

it('leaves what two people say side by side', () => {
  const items = [
    item('Petra Lund said the union accepted the offer of the port on Tuesday.'),
    item('Rainer Haas said the union did not accept the offer of the port on Tuesday.', { publisher: 'Desk B' }),
  ];
  expect(reply('did the union accept the offer?', items)[0]).toBe('The sources disagree');
});

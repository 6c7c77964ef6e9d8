// Questions whose words all stand there: it is the relation asked about that counts, not one near it.
import { describe, expect, it } from 'vitest';
import { cardOf, reply } from './ask-story.ts';
import { item } from './story.ts';

describe('the relation that is asked about, not one near it', () => {
  it.each([
    [
      'a name in a quotation is not the one in the speech tag',
      'Who is the port director?',
      '"Mr Lund counts every box twice," the port director said.',
    ],
    [
      'something else that began elsewhere',
      'Where did the blockade begin?',
      'A new strain of rust began to eat the cranes in Oslo.',
    ],
    ['a demand', 'Will Lund join the board?', 'Haas insists on a pledge that Petra Lund will never join the board.'],
    ['a plan denied', 'Did Haas raise the fee?', 'Rainer Haas said there were no imminent plans to raise the fee.'],
    ['another who acts between', 'Who died?', 'Petra Lund reports from Bergen A crane driver has died.'],
    ['a noun of the deed', 'Who resigned?', 'Petra Lund announced the resignation on Tuesday.'],
    ['what is merely sought', 'Was there a settlement?', 'Petra Lund faces the challenge of finding a settlement.'],
    ['the masthead', 'Who is the president?', '(NTB) - The president of the club spoke to Rainer Haas on Tuesday.'],
  ])('%s does not answer', (_, question, text) => {
    expect(reply(question, [item(text)])[0]).toMatch(/^Not in the corpus/);
  });

  it.each([
    ['Who resigned?', "Petra Lund announced Rainer Haas's resignation on Tuesday.", 'Answer', 'Haas'],
    [
      'Has the strike been declared over?',
      'The board stopped short of declaring the strike over.',
      'No',
      'short of declaring',
    ],
    ['Did Lund attend the talks?', 'Petra Lund led earlier rounds but was absent from the talks.', 'No', 'absent'],
    ['Was Lund absent?', 'Petra Lund, for one, led earlier rounds but was absent on Tuesday.', 'Yes', 'absent'],
    ['Who drafted the plan?', 'Lund drafted the plan, inadvertently giving Haas time.', 'Answer', 'Lund'],
    [
      'Who denounced the offer?',
      'The offer was denounced by dockers and crane drivers as an insult.',
      'Answer',
      'dockers and crane drivers',
    ],
    [
      'Why is Haas frustrated?',
      'Haas froze the bonus, citing frustration with the slow talks.',
      'Answer',
      'with the slow talks',
    ],
    ['How many ships were late?', 'Haas counted forty ships, and nine of them were late.', 'Answer', 'nine of them'],
    ['How many ships?', 'Some 14 ships wait outside the port.', 'Answer', 'Some 14 ships'],
    ['Who is the port director?', 'Port director Ingrid Moen met the dockers on Tuesday.', 'Answer', 'Ingrid Moen'],
  ])('%s', (question, text, heading, words) => {
    const [first, marked] = reply(question, [item(text)]);
    expect([first, marked]).toEqual([heading, expect.stringContaining(words)]);
  });

  it('a rate is no price of the whole', () => {
    const delay = item('Every week of delay costs 400,000 euros, Haas said.');
    expect(reply('How much does the new quay cost?', [delay])[0]).toMatch(/^Not in/);
    expect(reply('How much does a week of delay cost?', [delay])).toEqual(['Answer', '400,000 euros']);
  });

  it('whose term is over by the briefing does not hold the office', () => {
    const former = item('Port director Rainer Haas met Rainer Haas fans. Haas spoke. Rainer Haas left.');
    expect(JSON.stringify(reply('Who is the port director?', [former]))).not.toContain('"Answer"');
  });

  it('whoever lost an office does not hold it', () => {
    const told = [
      item('Harbour commissioner Jonas Vik met the dockers.', { publishedAt: '2031-03-03' }),
      item('Jonas Vik resigned on Wednesday.', { publishedAt: '2031-03-05' }),
    ];
    expect(reply('Who is the harbour commissioner?', told)[0]).toMatch(/^Not in/);
    expect(reply('Who is the harbour commissioner?', told.slice(0, 1))).toEqual(['Answer', 'Jonas Vik']);
  });

  it('says that the words stand there, and shows the passage', () => {
    const card = cardOf('Did the port capture Ulvik?', [
      item('Nobody slept. This push comes as the port has made gains, reportedly capturing the quay of Ulvik.'),
    ]);
    expect(JSON.stringify(card.blocks)).not.toContain('no article');
    expect(JSON.stringify(card.blocks[1])).toContain('Ulvik');
  });
});

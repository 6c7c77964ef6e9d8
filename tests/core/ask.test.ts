// Questions to invented articles: the words that answer, and the right to say nothing.
import { describe, expect, it } from 'vitest';
import { cardOf, reply, STORY } from './ask-story.ts';
import { item } from './story.ts';

describe('a question is answered in marked words', () => {
  it.each([
    ['Who met Haas?', 'Answer', 'Petra Lund'],
    ['who did lund meet', 'Answer', 'Rainer Haas'],
    ['Who drafted the plan?', 'Answer', 'Ingrid Moen'],
    ['Who said four percent is the last word?', 'Answer', 'Haas'],
    ['What did Haas say about pay?', 'Answer', 'Four percent is the last word on pay'],
    ['When did Lund meet Haas?', 'Answer', 'Tuesday [4 Mar 2031]'],
    ['Where did Lund meet Haas?', 'Answer', 'Bergen'],
    ['How long did the talks last?', 'Answer', 'nine hours'],
    ['How many ships wait?', 'Answer', 'Some 14 ships'],
    ['How many points does the plan have?', 'Answer', '12-point'],
    ['Why did Haas freeze the bonus?', 'Answer', 'because the port lost two customers'],
    ['Did the dockers reject the offer?', 'Yes', 'rejected the offer'],
    ['Did the talks bring a settlement?', 'No', 'without a settlement'],
    ['When will the talks resume?', 'Announced', 'Monday [10 Mar 2031]'],
    ['Who is Ingrid Moen?', 'Answer', 'a former judge'],
  ])('%s', (question, heading, words) => {
    expect(reply(question, [STORY])).toEqual([heading, words]);
  });
});

describe('what the articles do not say is not answered', () => {
  it.each([
    'Who shot the mayor?',
    'What did the Pope say?',
    'How many drones were shot down?',
    'Did Haas meet Moen?',
    'When did Lund resign?',
    'Where was Moen born?',
    'Why did Lund reject the offer?',
    'How long was the vote?',
    'Did Lund accept the plan?',
    'How many ships sank?',
    'asdf qwer zxcv?',
  ])('%s', (question) => {
    expect(reply(question, [STORY])[0]).toMatch(/^Not in the corpus/);
  });

  it('names the words that no article has, and only those', () => {
    expect(reply('Who bribed the harbour pilots?', [STORY])[0]).toContain('“bribed”');
    expect(reply('Who bribed the dockers?', [STORY])[0]).not.toContain('dockers');
  });

  it('shows what is nearest under its own heading', () => {
    const [, nearest] = cardOf('Why did the dockers reject the offer?', [STORY]).blocks;
    expect(nearest).toMatchObject({ type: 'lines', heading: 'Nearest' });
  });

  it('takes no plan, wish or supposition for what was done', () => {
    const told = [
      'Petra Lund plans to sign the deal with Rainer Haas on Friday.',
      'Petra Lund could sign the deal with Rainer Haas.',
      'If Petra Lund signs the deal, Rainer Haas will go.',
    ];
    for (const text of told) expect(reply('Did Lund sign the deal?', [item(text)])[0]).toMatch(/^Not in/);
    expect(reply('Did Lund sign the deal?', [item('Petra Lund signed the deal on Tuesday.')])[0]).toBe('Yes');
    expect(reply('Did Lund sign the deal?', [item('Petra Lund did not sign the deal on Tuesday.')])[0]).toBe('No');
  });

  it('tells who did it from to whom it was done', () => {
    const sued = [item('Rainer Haas sued Petra Lund over the strike on Tuesday.')];
    expect(reply('Did Haas sue Lund?', sued)[0]).toBe('Yes');
    expect(reply('Did Lund sue Haas?', sued)[0]).toMatch(/^Not in/);
  });
});

describe('of several answers', () => {
  const met = (day: string, publisher: string, publishedAt = '2031-03-05') =>
    item(`Petra Lund met Rainer Haas in Bergen on ${day}, the union said.`, { publisher, publishedAt });

  it('two that cannot both hold stand side by side', () => {
    const card = cardOf('When did Lund meet Haas?', [
      met('2 March 2031', 'Harbour Post'),
      met('3 March 2031', 'Coast'),
    ]);
    expect(card.blocks[0]).toMatchObject({ type: 'dispute', heading: 'The sources disagree' });
    expect(reply('When did Lund meet Haas?', [met('3 March 2031', 'A'), met('3 March 2031', 'B')])[0]).toBe('Answer');
  });

  it('the newer state replaces the older', () => {
    const ships = [
      item('Some 14 ships wait outside the port.', { publishedAt: '2031-02-20' }),
      item('Some 30 ships wait outside the port.', { publishedAt: '2031-03-05' }),
    ];
    expect(reply('How many ships wait?', ships)).toEqual(['Answer', 'Some 30 ships']);
    const signed = [
      item('Petra Lund did not sign the deal.', { publishedAt: '2031-03-03' }),
      item('Petra Lund signed the deal.', { publishedAt: '2031-03-05' }),
    ];
    expect(reply('Did Lund sign the deal?', signed)[0]).toBe('Yes');
  });
});

// Questions to invented articles: the words that answer, the right to say nothing, and what no question can break.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsOf } from '../../src/core/actor-list.ts';
import { answer } from '../../src/core/ask.ts';
import { askCard } from '../../src/core/ask-card.ts';
import { readQuestion } from '../../src/core/ask-question.ts';
import type { Item } from '../../src/core/corpus.ts';
import type { Card } from '../../src/core/model.ts';
import { plainCard } from '../../src/core/plain.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { board, item, STRIKE } from './story.ts';

const NOW = '2031-03-06T08:00:00Z';

function cardOf(question: string, items: Item[]): Card {
  const laid = board(items);
  const read = readQuestion(question, actorsOf(STRIKE, [...laid.items.values()]), STRIKE.topics, NOW);
  return askCard([laid], read, answer([laid], read, NOW), NOW);
}

/** Heading and marked words of the first block, or what is said in place of an answer. */
function reply(question: string, items: Item[]): string[] {
  const [block] = cardOf(question, items).blocks;
  if (block?.type === 'note') return [block.text];
  if (block?.type === 'dispute') return [block.heading ?? '', block.issue];
  if (block?.type !== 'lines') return [];
  return [
    block.heading ?? '',
    ...block.lines.map(({ text, answer: marked }) => (marked ? text.slice(marked.start, marked.end) : text)),
  ];
}

const STORY = item(
  `Dockers rejected the offer by 61 percent on Wednesday.

Union chair Petra Lund met Rainer Haas in Bergen on Tuesday, and their talks lasted nine hours without a settlement. Some 14 ships wait outside the port.

"Four percent is the last word on pay," Haas said. Lund said the union would not accept the offer.

Haas froze the bonus in February because the port lost two customers. The talks will resume on Monday in Oslo.

Ingrid Moen, a former judge, drafted the 12-point plan for the port.`,
);

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

describe('whatever is asked', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'who',
      'what',
      'when',
      'where',
      'why',
      'did',
      'how many',
      'how much',
      'Lund',
      'haas',
      'offer',
      'the',
      'reject',
      'ships',
      '?',
      '"',
      '“',
      '[',
      ']',
      '**',
      '2 March',
      'percent',
      'not',
      "n't",
      '…',
      '/',
      ':',
      '\\',
      '(',
      '$&',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('the card is honest, its marks lie in their lines, and it can be printed', () => {
    const articles = new Map([[STORY.article.id, STORY.article]]);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const card = cardOf(words.join(' '), [STORY]);
        expectHonestCard(card, (id) => articles.get(id));
        expect(card.title.length).toBeLessThanOrEqual(151);
        for (const block of card.blocks)
          for (const line of block.type === 'lines' ? block.lines : block.type === 'dispute' ? block.sides : []) {
            if (!line.answer) continue;
            expect(line.answer.start).toBeGreaterThanOrEqual(0);
            expect(line.answer.end).toBeLessThanOrEqual(line.text.length);
            expect(line.text.slice(line.answer.start, line.answer.end).trim()).not.toBe('');
          }
        expect(plainCard(card).join('')).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('the same question gives the same card', () => {
    expect(cardOf('Who met Haas?', [STORY])).toEqual(cardOf('Who met Haas?', [STORY]));
  });
});

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

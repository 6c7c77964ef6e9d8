// Who does a thing, to whom it is done, where and when: a name near the verb is not enough.
import { describe, expect, it } from 'vitest';
import { cardOf, reply } from './ask-story.ts';
import { item } from './story.ts';

const NOT_THERE = /^Not in the corpus/;

describe('a name that only owns or describes another does nothing', () => {
  it.each([
    ['Did Haas meet Moen?', "Pilot Jon Vik and Rainer Haas's daughter Ida Berg met Ingrid Moen in Oslo."],
    ['Did Haas meet Moen?', 'Haas envoy Jon Vik held several meetings with Ingrid Moen in 2031.'],
    ['Did Haas meet Moen?', 'The Haas team met Ingrid Moen on Tuesday.'],
    ['Did Moen meet Haas?', "Ingrid Moen met Haas's lawyer Jon Vik on Tuesday."],
    ['Where did Haas meet Moen?', "Rainer Haas's lawyer Jon Vik met Ingrid Moen in Oslo on Tuesday."],
    ['When did Haas meet Moen?', "Rainer Haas's lawyer Jon Vik met Ingrid Moen in Oslo on Tuesday."],
    ['Who did Haas meet?', "Rainer Haas's lawyer Jon Vik met Ingrid Moen in Oslo on Tuesday."],
  ])('%s %s', (question, text) => {
    const [note, nearest] = cardOf(question, [item(text)]).blocks;
    expect(note?.type === 'note' && note.text).toMatch(NOT_THERE);
    expect(JSON.stringify(nearest)).toContain('Moen');
  });

  it.each([
    ['Did Haas meet Moen?', "Haas's meeting with Ingrid Moen ended on Tuesday.", NOT_THERE],
    ["Did Haas's lawyer meet Moen?", "Rainer Haas's lawyer met Ingrid Moen in Oslo on Tuesday.", /^Yes$/],
    ['Did Haas meet Moen?', "Rainer Haas's lawyer rang the port, and Haas met Ingrid Moen.", /^Yes$/],
    ['Did Lund meet Haas?', 'Rainer Haas met Petra Lund in Bergen on Tuesday over the pay of the dockers.', /^Yes$/],
    [
      'Did Lund warn Haas?',
      'Rainer Haas warned Petra Lund in Bergen on Tuesday over the pay of the dockers.',
      NOT_THERE,
    ],
  ])('%s %s', (question, text, heading) => {
    expect(reply(question, [item(text)])[0]).toMatch(heading);
  });
});

describe('whom the question names behind its verb is the object of that verb', () => {
  it.each([
    ['Did Haas threaten Lund?', 'Rainer Haas threatened “higher fees” against firms that hire Petra Lund.', NOT_THERE],
    ['Did Haas warn Lund?', 'Rainer Haas warned shippers if Petra Lund let the day pass.', NOT_THERE],
    ['Did Haas warn Lund?', 'Rainer Haas warned friends of Petra Lund on Tuesday.', NOT_THERE],
    ['Did Haas warn Lund?', 'Rainer Haas warned union chair Petra Lund on Tuesday.', /^Yes$/],
    ['Did Haas warn Lund?', 'Rainer Haas warned Ingrid Moen and Petra Lund on Tuesday.', /^Yes$/],
  ])('%s %s', (question, text, heading) => {
    expect(reply(question, [item(text)])[0]).toMatch(heading);
  });

  it('being somewhere is told by a form of "be"', () => {
    const told = item('A pilot asked by what right Rainer Haas negotiates, for Haas holds no office.');
    expect(reply('Was Haas at the meeting?', [told])[0]).toMatch(NOT_THERE);
  });
});

describe('a sentence that takes back what it tells', () => {
  const BUT = 'Petra Lund led talks before Oslo but was not at the table in Bergen.';
  const EARLIER = 'Petra Lund had led earlier rounds but did not come to Oslo.';

  it.each([
    ['Did Lund lead the talks in Bergen?', BUT, ['No', 'was not at the table in Bergen']],
    ['Did Lund lead the talks in Oslo?', BUT, ['No', 'was not at the table in Bergen']],
    ['Did Lund lead the talks in Oslo?', EARLIER, ['No', 'did not come to Oslo']],
    ['Did Lund lead the talks?', EARLIER, ['Before', 'led earlier rounds']],
    ['Who led the talks?', EARLIER, ['Before', 'Petra Lund']],
    ['Did Lund lead the talks?', 'Petra Lund led talks in Oslo on Tuesday.', ['Yes', 'led talks']],
    ['Did Lund meet Haas?', 'Petra Lund met Rainer Haas but did not sign.', ['Yes', 'met']],
  ])('%s %s', (question, text, expected) => {
    expect(reply(question, [item(text)])).toEqual(expected);
  });
});

describe('publishers and days', () => {
  const WITH_OFFICE = item('Union chair Petra Lund met Rainer Haas in Bergen on Tuesday over the pay of the dockers.');
  const WITHOUT = item('Petra Lund met Rainer Haas in Bergen on Tuesday over the pay of the dockers.', {
    publisher: 'Desk B',
  });

  it('counts those whose words hold the answer', () => {
    const sources = (question: string) =>
      cardOf(question, [WITH_OFFICE, WITHOUT]).blocks.flatMap((block) =>
        block.type === 'lines' ? block.lines.map(({ cites }) => cites.length) : [],
      );
    expect(sources('Did Lund meet Haas?')[0]).toBe(2);
    expect(sources('Who is Petra Lund?')[0]).toBe(1);
  });

  it('counts for a yes only those who say yes', () => {
    const lawyer = item("Petra Lund's lawyer met Rainer Haas in Bergen on Tuesday over the pay of the dockers.", {
      publisher: 'Desk B',
    });
    const [block] = cardOf('Did Lund meet Haas?', [WITH_OFFICE, lawyer]).blocks;
    expect(block?.type === 'lines' && block.lines.map(({ publishers }) => publishers)).toEqual([1]);
  });

  it.each(['When did Lund meet Haas?', 'When did Haas meet Lund?'])('the finer day answers: %s', (question) => {
    const year = item('Petra Lund held meetings with Rainer Haas in 2031.', { publisher: 'Desk C' });
    expect(reply(question, [year, WITHOUT])).toEqual(['Answer', 'Tuesday [4 Mar 2031]']);
  });
});

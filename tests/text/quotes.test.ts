/** What a reader of quotations relies on: exact words, the right speaker or none, and no words put into a mouth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/text/quotes.ts';

/** Each quotation as "words <speaker>", reported speech with a leading "~". */
const read = (text: string) =>
  findQuotes(text).map((one) => `${one.direct ? '' : '~'}${one.text} <${one.speaker?.text ?? ''}>`);
const direct = (text: string) => read(text).filter((one) => !one.startsWith('~'));
const reported = (text: string) => read(text).filter((one) => one.startsWith('~'));

describe('where the speaker stands', () => {
  it.each([
    ['after', '“The pier is safe,” Ida Roe said.', 'The pier is safe, <Ida Roe>'],
    [
      'after, verb first',
      '“The pier is safe,” insisted harbour master Ida Roe, who built it.',
      'The pier is safe, <harbour master Ida Roe>',
    ],
    [
      'behind an apposition',
      '“The pier is safe,” Ida Roe, a diver for 20 years, told reporters.',
      'The pier is safe, <Ida Roe>',
    ],
    [
      'as a name behind a description',
      '“The pier is safe,” said the harbour’s chief engineer, Ida Roe.',
      'The pier is safe, <Ida Roe>',
    ],
    ['before a colon', 'Ida Roe, the harbour master, said: “The pier is safe.”', 'The pier is safe. <Ida Roe>'],
    ['before a comma', 'On Monday Ida Roe told the council, “The pier is safe.”', 'The pier is safe. <Ida Roe>'],
    [
      'as subject of the clause before',
      'Ida Roe shook her head, adding: “The pier is safe.”',
      'The pier is safe. <Ida Roe>',
    ],
    ['behind according to', '“The pier is safe,” according to Ida Roe.', 'The pier is safe, <Ida Roe>'],
    ['as a name and colon', 'Roe: “The pier is safe.”', 'The pier is safe. <Roe>'],
    ['as owner of the words', 'Roe’s answer was short: “Never.”', 'Never. <Roe’s>'],
    ['as owner of a claim', 'Roe’s warning of a “lost winter” was not heard.', 'lost winter <Roe’s>'],
    ['as owner of these words', 'It was, in Roe’s words, “a farce.”', 'a farce. <Roe’s>'],
    ['behind an inserted verb', 'The pier is, says Roe, “a gift to gulls.”', 'a gift to gulls. <Roe>'],
    ['before brackets', 'Ida Roe (D-Ohio) said the plan was “dead on arrival.”', 'dead on arrival. <Ida Roe>'],
    ['behind by', 'The plan, called “absurd” by the mayor, passed.', 'absurd <the mayor>'],
    ['over a passive', 'Police said the man, described as “armed,” had fled.', 'armed, <Police>'],
    ['as a pronoun', 'Roe was calm. “The pier is safe,” she said.', 'The pier is safe, <she>'],
    ['as an agent', 'The pier was called “a death trap” by Ida Roe.', 'a death trap <Ida Roe>'],
    ['with any verb beside it', '“The pier,” she sighed, “is safe.”', 'The pier, <she>'],
  ])('%s', (_, text, expected) => expect(direct(text)[0]).toBe(expected));
});

describe('several quotations', () => {
  it('gives both halves of a split one their speaker', () => {
    expect(direct('"The pier is safe," said Roe, "but I would not dance on it."')).toEqual([
      'The pier is safe, <Roe>',
      'but I would not dance on it. <Roe>',
    ]);
  });
  it('lets a speaker go on until another is named', () => {
    const text = '“It is safe,” Roe said. “It always was.” “It is rotten,” replied Ben Ode.\n“I have seen it.”';
    expect(direct(text)).toEqual([
      'It is safe, <Roe>',
      'It always was. <Roe>',
      'It is rotten, <Ben Ode>',
      'I have seen it. <Ben Ode>',
    ]);
  });
  it('goes over paragraphs that a quotation runs through', () => {
    expect(direct('“We began at dawn.\n“At noon the pier fell,” said Roe.')).toEqual([
      'We began at dawn. <Roe>',
      'At noon the pier fell, <Roe>',
    ]);
  });
  it('shares a verb among quoted words', () => {
    expect(direct('Roe called the pier “rotten” and “a disgrace”.')).toEqual(['rotten <Roe>', 'a disgrace <Roe>']);
  });
  it('keeps two speakers of one sentence apart', () => {
    expect(direct('Roe called it “a gift”, while Ode said “nobody asked for it”.')).toEqual([
      'a gift <Roe>',
      'nobody asked for it <Ode>',
    ]);
  });
  it('leaves a quotation inside another to the outer speaker', () => {
    expect(direct('“He said ‘never’ and left,” Roe recalled.')).toEqual(['He said ‘never’ and left, <Roe>']);
  });
});

describe('marks', () => {
  it.each([
    ['straight', '"It is safe," Roe said.'],
    ['single', "'It is safe,' Roe said."],
    ['single and curly', '‘It is safe,’ Roe said.'],
    ['low', '„It is safe,“ Roe said.'],
    ['angled', '«It is safe,» Roe said.'],
    ['typed', "``It is safe,'' Roe said."],
    ['both closing', '”It is safe,” Roe said.'],
    ['one curly, one straight', '“It is safe," Roe said.'],
    ['never closed', '“It is safe, Roe said.'],
    ['parted by spaces', '" It is safe, " Roe said.'],
  ])('%s', (_, text) => expect(direct(text)).toEqual(['It is safe, <Roe>']));

  it('tells apostrophes, feet and inches from quotation marks', () => {
    expect(read("The dockers' boat from the '90s, 6' 2\" high, wasn't the captain's.")).toEqual([]);
    expect(direct("'It's the dockers' pier,' Roe said.")).toEqual(["It's the dockers' pier, <Roe>"]);
  });
  it('does not put words of the text into a mouth when a mark was lost', () => {
    expect(direct('Roe called it “a disgrace and left the hall. Nobody followed.')).toEqual([]);
  });
});

it.each([
  'The so-called “pier of shame” was closed.',
  'Her novel “The Pier at Night” sold well.',
  'The ferry, named “Pride of the North”, sank.',
  'They live on what locals know as “the windy side”.',
])('leaves out what nobody said: %s', (text) => expect(read(text)).toEqual([]));

it('keeps words that nobody is named for, without a speaker', () => {
  expect(read('The banner hung from the crane: “Give us our pier back.”')).toEqual(['Give us our pier back. <>']);
});

describe('words nobody said', () => {
  it.each([
    'Roe did not call it “absurd.”',
    'Neither Roe nor Vann called it “absurd.”',
    'Roe has never called him a “thief.”',
  ])('%s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  it('a leading participle is not what was said', () => {
    expect(read('Asked by a clerk if she was worried, Roe said, “Not at all.”')).toEqual(['Not at all. <Roe>']);
  });

  it('a second partial quotation has its own verb', () => {
    expect(direct('Roe told divers that tides “may stay higher,” adding that the wind was “mean.”')).toEqual([
      'may stay higher, <Roe>',
      'mean. <Roe>',
    ]);
  });

  it('a short paragraph goes on', () => {
    expect(direct('“We waited,” said Roe.\n“It hurts.”')).toEqual(['We waited, <Roe>', 'It hurts. <Roe>']);
  });
});

describe('reported speech', () => {
  it.each([
    ['with that', 'Roe said on Monday that the pier would reopen.', '~the pier would reopen <Roe>'],
    ['without that', 'Roe told the Harbour Post she would resign.', '~she would resign <Roe>'],
    [
      'with its source behind',
      'The pier will reopen in May, the council said.',
      '~The pier will reopen in May <the council>',
    ],
    ['with its source in front', 'According to divers, the pier is rotten.', '~the pier is rotten <divers>'],
    ['with the verb first', 'The pier is rotten, said Ida Roe, a diver.', '~The pier is rotten <Ida Roe>'],
    ['as a demand', 'The council insisted on a second survey.', '~a second survey <The council>'],
    ['as a promise', 'Roe has repeatedly vowed to rebuild the pier.', '~to rebuild the pier <Roe>'],
    ['as a question', 'Roe asked whether the pier was safe.', '~whether the pier was safe <Roe>'],
    ['with quoted words in it', 'Roe said the pier was “beyond repair”.', '~the pier was “beyond repair” <Roe>'],
  ])('%s', (_, text, expected) => expect(reported(text)).toEqual([expected]));

  it('parts what one sentence reports twice', () => {
    expect(reported('Roe said the pier was rotten, adding that divers had seen it.')).toEqual([
      '~the pier was rotten <Roe>',
      '~divers had seen it <Roe>',
    ]);
  });
  it.each([
    'Roe did not say that the pier was safe.',
    'Roe declined to say whether the pier was safe.',
    'The council’s comments and claims came late on Monday.',
    'The state of the pier is known.',
  ])('is none where nothing was said: %s', (text) => expect(reported(text)).toEqual([]));
});

it('names the word that reports', () => {
  expect(findQuotes('“It is safe,” Roe insisted.')[0]?.cue?.text).toBe('insisted');
});

const piece = fc.oneof(
  fc.constantFrom('“', '”', '"', "'", '‘', '’', '„', '«', '»', '``', ', ', '. ', ': ', '\n', ' ', '–', '(', '? '),
  fc.constantFrom(
    'Roe ',
    'said ',
    'that ',
    'she ',
    'according to ',
    'the ',
    'called ',
    'and ',
    'who ',
    'told ',
    'not ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\ud800', '\udfff', '\0'),
);

it('gives exact spans in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      let before = 0;
      for (const quote of findQuotes(text)) {
        for (const span of [quote, quote.speaker, quote.cue]) {
          if (!span) continue;
          expect(span.text).toBe(text.slice(span.start, span.end));
          expect(span.text.trim()).not.toBe('');
        }
        expect(quote.start).toBeGreaterThanOrEqual(before);
        before = quote.start;
      }
    }),
    { numRuns: 500 },
  );
});

it.each([
  '“',
  '“a ',
  '”',
  "'a ",
  '“a? Bob ',
  'said, ',
  'he said that ',
  '“a b c” and ',
  'X, who said, ',
  '“a\n',
  'of the ',
  ' ',
  '. ',
])('reads a million characters of %j', (unit) => {
  const text = `“${unit.repeat(1_000_000 / unit.length)}Roe said: “It is over.”`;
  expect(findQuotes(text).every((one) => one.text === text.slice(one.start, one.end))).toBe(true);
});

/** What a reader of sentences relies on: they end where an editor would end them, and their offsets are exact. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string, language?: string) => splitSentences(text, language).map((sentence) => sentence.text);

describe('stops that end no sentence', () => {
  it.each([
    [
      'titles',
      'Gov. Ida Roe met Gen. K. L. Moss and Dr. Ames. They ate.',
      ['Gov. Ida Roe met Gen. K. L. Moss and Dr. Ames.', 'They ate.'],
    ],
    [
      'decimals and numbers',
      'It rose 2.5 percent, see No. 7 and p. 12. Rents fell.',
      ['It rose 2.5 percent, see No. 7 and p. 12.', 'Rents fell.'],
    ],
    ['addresses', 'Write to Desk@Harbour.example.org. We reply.', ['Write to Desk@Harbour.example.org.', 'We reply.']],
    [
      'dates',
      'They met on Dec. 2 and Jan. 5. Nothing came of it.',
      ['They met on Dec. 2 and Jan. 5.', 'Nothing came of it.'],
    ],
    [
      'times',
      'At 9 p.m. Tuesday it rained. It stopped at 10 p.m. Crews went out.',
      ['At 9 p.m. Tuesday it rained.', 'It stopped at 10 p.m.', 'Crews went out.'],
    ],
    [
      'states',
      'The mill in Salem, Ore. burned. Nobody was hurt.',
      ['The mill in Salem, Ore. burned.', 'Nobody was hurt.'],
    ],
    [
      'figures without a space, but for items of a list',
      'It began in 2030.It rained. Rents fell 2.5 percent, v2.Beta is out.',
      ['It began in 2030.', 'It rained.', 'Rents fell 2.5 percent, v2.Beta is out.'],
    ],
    ['brackets', 'The port (closed since May.) reopened.', ['The port (closed since May.) reopened.']],
    [
      'omissions',
      'The clause . . . was struck, and so [...] was the next one.',
      ['The clause . . . was struck, and so [...] was the next one.'],
    ],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected));
});

describe('stops that may end one', () => {
  it.each([
    ['an acronym before a name', 'The U.S. Navy left.', ['The U.S. Navy left.']],
    [
      'an acronym before a new sentence',
      'Ships left the U.S. They sailed west.',
      ['Ships left the U.S.', 'They sailed west.'],
    ],
    ['a company', 'He sued Harbour Corp. The court agreed.', ['He sued Harbour Corp.', 'The court agreed.']],
    [
      'a letter',
      'They chose plan B. It failed. So did J. Roe.',
      ['They chose plan B.', 'It failed.', 'So did J. Roe.'],
    ],
    ['trailing dots', 'She hesitated... Then she signed.', ['She hesitated...', 'Then she signed.']],
    ['a headline in capitals', 'U.N. In Talks With E.U. On Grain', ['U.N. In Talks With E.U. On Grain']],
    ['a name in lower case', 'The firm folded. eHarbour took over.', ['The firm folded.', 'eHarbour took over.']],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected));
});

describe('quotations', () => {
  it('keeps a quotation with the words that name its speaker', () => {
    expect(split('“We stay,” she said. “Why now?” Ida Roe asked.')).toEqual([
      '“We stay,” she said.',
      '“Why now?” Ida Roe asked.',
    ]);
  });
  it('parts a question from a new sentence that reports something else', () => {
    expect(split('“Why now?” Roe said he had no idea.')).toEqual(['“Why now?”', 'Roe said he had no idea.']);
  });
  it('parts the sentences of one quotation', () => {
    expect(split('He said: “We go. We win.” They left.')).toEqual(['He said: “We go.', 'We win.”', 'They left.']);
  });
});

describe('lines and lists', () => {
  it('ends headings and items at their line', () => {
    expect(split('Port reopens\nShips came in.\n- Cranes\n- Pilots')).toEqual([
      'Port reopens',
      'Ships came in.',
      '- Cranes',
      '- Pilots',
    ]);
  });
  it('goes on over a wrapped line, but not into a byline', () => {
    expect(split('The council voted on the\nplan for the harbour.')).toEqual([
      'The council voted on the\nplan for the harbour.',
    ]);
    expect(split('Council votes on the harbour\nby Ida Roe')).toHaveLength(2);
  });
  it('parts items that stand in one line', () => {
    expect(split('1. Cranes 2. Pilots 3. Tugs')).toEqual(['1. Cranes', '2. Pilots', '3. Tugs']);
    expect(split('• Cranes • Pilots')).toEqual(['• Cranes', '• Pilots']);
  });
});

describe('damage', () => {
  it('sees a stop that lost the space behind it or gained one before it', () => {
    expect(split('The port closed.Ships wait .Nobody knows why .')).toEqual([
      'The port closed.',
      'Ships wait .',
      'Nobody knows why .',
    ]);
    expect(split('It closed.“We wait,” he said.')).toEqual(['It closed.', '“We wait,” he said.']);
  });
  it('leaves addresses and decimals alone', () => {
    expect(split('See www.harbour.example.org/About.Us for 3.5 million entries.')).toHaveLength(1);
  });
});

it('needs no English for what has no word list', () => {
  expect(split('El puerto cerró. ¿Por qué? Nadie lo sabe.', 'es')).toEqual([
    'El puerto cerró.',
    '¿Por qué?',
    'Nadie lo sabe.',
  ]);
  expect(split('港は閉鎖された。船は待つ。', 'ja')).toEqual(['港は閉鎖された。', '船は待つ。']);
});

/** White space as Unicode has it, with the next-line and zero-width marks that JavaScript leaves out. */
const WHITE = /^[\s\u0085\u200b]*$/;

const piece = fc.oneof(
  fc.constantFrom(
    '. ',
    '.',
    ' . . . .',
    '...',
    '?!',
    '“',
    '”',
    '"',
    "'",
    '(',
    '[',
    '\n',
    '\r\n',
    ' ',
    'U.S. ',
    'Mr. ',
    '1. ',
    '• ',
    'a) ',
    'p.m. ',
    'said ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('\ud800', '\udfff', '\0', 'Olsen ', 'the '),
);

it('gives trimmed sentences in order that lose nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('');
      let reach = 0;
      for (const { text: words, start, end } of splitSentences(text)) {
        expect(words).toBe(text.slice(start, end));
        expect(words).not.toBe('');
        expect(words.trim()).toBe(words);
        expect(text.slice(reach, start)).toMatch(WHITE);
        reach = end;
      }
      expect(text.slice(reach)).toMatch(WHITE);
    }),
    { numRuns: 500 },
  );
});

it.each(['. ', '.', '” . ', '? ', 'a', 'U.S. ', '1. ', 'a.B', '\n ', '.”"', 'Bob asked? ', '• b '])(
  'reads millions of %j',
  (unit) => {
    const text = `a. ${unit.repeat(1_000_000 / unit.length)}`;
    expect(splitSentences(text).length).toBeGreaterThan(0);
  },
);

describe('a day with its stop before the name of a month', () => {
  it.each([
    ['de', 'SANDHAFEN, 1. Dezember 2025 - Der Rat hat am 3. Oktober getagt. Danach war Ruhe.', 1],
    ['en', 'A German note says 2. Mai 2025 was fine. It rained.', 1],
    ['en', 'She came in at number 3. December was cold.', 1],
  ])('%s: %s', (language, text, cuts) => {
    expect(split(text, language)).toHaveLength(cuts + 1);
    expect(split(text, language).join(' ')).toBe(text);
  });
});

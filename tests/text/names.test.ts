import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/text/names.ts';

const names = (text: string): string[] => findNames(text).map(({ text: name, kind }) => `${name} (${kind})`);

describe('what a name is and what it names', () => {
  test.each([
    [
      'a title is no part of it',
      'Prime Minister Helena Brandt met Gen. Otto Falk.',
      ['Helena Brandt (person)', 'Otto Falk (person)'],
    ],
    ['nor a role in lower case', 'The talks were led by spokesman Ivo Karst.', ['Ivo Karst (person)']],
    [
      'nor an article or a possessive',
      "She left the United Nations' hall before Norway's envoy.",
      ['United Nations (organization)', 'Norway (place)'],
    ],
    [
      'particles and initials are',
      'Ursula van der Meer and J. R. Hollis wrote to Omar al-Rashid.',
      ['Ursula van der Meer (person)', 'J. R. Hollis (person)', 'Omar al-Rashid (person)'],
    ],
    [
      '"of" ties a body to its field',
      'The Ministry of Foreign Affairs and Trade declined.',
      ['Ministry of Foreign Affairs and Trade (organization)'],
    ],
    ['a nationality is no place', 'The Norwegian delegation met Swedish officials.', []],
    [
      'but part of a body',
      'The Norwegian Refugee Council closed its office.',
      ['Norwegian Refugee Council (organization)'],
    ],
    [
      'a country before a title stands alone',
      'US President Martin Hale spoke.',
      ['US (place)', 'Martin Hale (person)'],
    ],
    [
      'a state after a town makes it a place',
      'They live in Elmsford, Virginia.',
      ['Elmsford (place)', 'Virginia (place)'],
    ],
    ['a town that no list knows', 'Shells hit the town of Zarevka.', ['Zarevka (place)']],
    [
      'days, months and ordinary openers are none',
      'However, on Tuesday in March the ships left. Yesterday they came back.',
      [],
    ],
    ['the hyphen of a compound ends it', 'The NATO-led force left.', ['NATO (organization)']],
    ['a noun for people opens a sentence', 'Pilots said no. Teachers marched. Economists expect rain.', []],
    [
      'and stands before a name',
      'Defendant Tom Hart wept. Violinist Anna Weiss played. Striker Marcus Hale fell.',
      ['Tom Hart (person)', 'Anna Weiss (person)', 'Marcus Hale (person)'],
    ],
    [
      'but is a surname too',
      'Carter said no. Anna Walters agreed. Peters left.',
      ['Carter (person)', 'Anna Walters (person)', 'Peters (person)'],
    ],
    ['initials', 'A.J. Brown met R. Haas.', ['A.J. Brown (person)', 'R. Haas (person)']],
    ['a suffix', 'Martin Luther King Jr. marched.', ['Martin Luther King Jr (person)']],
    [
      'a surname that is a word for a place',
      'JPMorgan CEO Dan Hill quit. Fire Chief Bob Lane agreed.',
      ['JPMorgan (organization)', 'Dan Hill (person)', 'Bob Lane (person)'],
    ],
    [
      'and stands alone later',
      'David Park won. Park was tired. The Park is shut.',
      ['David Park (person)', 'Park (person)'],
    ],
    ['an article before it makes it none', 'They beat the Milford Kings.', ['Milford Kings (other)']],
    [
      'an office that is also a body’s name',
      'Prosecutor Anne-Marie Dubois charged him.',
      ['Anne-Marie Dubois (person)'],
    ],
    ['a saint’s town', 'They flew to St. Louis.', ['St. Louis (place)']],
    ['a party and state in brackets', 'Rep. Ana Ruiz (D-Texas) left.', ['Ana Ruiz (person)']],
    [
      'a lost apostrophe',
      'Ukraine waits for Petra Lund. Ukraines harbours froze; Lunds offer and Petra Lunds plan fell.',
      ['Ukraine (place)', 'Petra Lund (person)', 'Ukraine (place)', 'Lund (person)', 'Petra Lund (person)'],
    ],
    ['plurals keep their s', 'Petra Lund came. The Lunds dined.', ['Petra Lund (person)', 'Lunds (other)']],
    ['labels of a list', '- Main Issue: pay.\n- Next Steps: talks with Petra Lund.', ['Petra Lund (person)']],
    ['a heading that asks', 'What Does Sorin Want?\nViktor Sorin spoke.', ['Sorin (person)', 'Viktor Sorin (person)']],
    ['words that the text also writes small', 'Hard Winter came. A hard winter it was.', []],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a surname alone is the person named before', () => {
    expect(names('Petra Lund spoke first. Later Lund left. “No,” said Lund.')).toEqual([
      'Petra Lund (person)',
      'Lund (person)',
      'Lund (person)',
    ]);
  });

  test('letters in brackets stand for the name before them', () => {
    expect(names('The Harbour Workers Federation (HWF) called a strike. HWF members voted.').slice(0, 3)).toEqual([
      'Harbour Workers Federation (organization)',
      'HWF (organization)',
      'HWF (organization)',
    ]);
  });

  test('a heading in capitals is not one long name', () => {
    const found = names('Dockers Reject Offer As Petra Lund Returns To Oslo\nPetra Lund returned to Oslo.');
    expect(found.slice(0, 2)).toEqual(['Petra Lund (person)', 'Oslo (place)']);
  });

  test('an event named after a place is not the place', () => {
    expect(names('She won in the 2015 Ontario general election.')).toEqual(['Ontario (other)']);
  });
});

describe('any text', () => {
  const pieces = [
    'Ministry',
    ' of ',
    'Anna',
    ' ',
    'al-',
    "'s",
    '. ',
    '-led',
    'U.S.',
    'von ',
    '(',
    'NATO',
    ')',
    ', ',
    ' and the ',
    '\n',
    '\ud800',
    'É',
    'said',
  ];
  test('spans are in order, apart, and hold their text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
        ),
        (text) => {
          let end = 0;
          for (const name of findNames(text)) {
            expect(name.start).toBeGreaterThanOrEqual(end);
            expect(name.end).toBeGreaterThan(name.start);
            expect(text.slice(name.start, name.end)).toBe(name.text);
            end = name.end;
          }
        },
      ),
    );
  });

  test('millions of characters on one line are read', () => {
    expect(findNames('a '.repeat(2_500_000))).toEqual([]);
    expect(findNames('A'.repeat(2_000_000)).length).toBeLessThanOrEqual(1);
    expect(findNames(`${'('.repeat(200_000)}Oslo${')'.repeat(200_000)}`)).toHaveLength(1);
  });
});

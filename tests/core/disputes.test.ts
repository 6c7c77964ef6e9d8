// What cannot all be true side by side is shown as such; what merely changed, or is of something else, is not.
import { describe, expect, it } from 'vitest';
import { disputes, issues, type Told } from './dispute-story.ts';

describe('the day', () => {
  it('of one event, by two articles', () => {
    expect(
      issues(
        ['On 3 March 2031, Petra Lund met Rainer Haas at the customs hall.'],
        ['Rainer Haas and Petra Lund parted after a long evening at the customs hall on 4 March 2031.'],
      ),
    ).toEqual(['The day: 3 Mar 2031 or 4 Mar 2031 (Lund, Haas)']);
  });

  it('of one event, by one article', () => {
    const [one] = disputes([
      'The 3 March 2031 talks turned on the pay of the crane crews. Nobody left the hall before midnight. The 4 March 2031 talks show how far apart both houses are.',
    ]);
    expect(one?.issue).toMatch(/^The day: 3 Mar 2031 or 4 Mar 2031/);
    expect(one?.sides).toHaveLength(2);
  });

  it('is two days where there were two rounds', () => {
    expect(
      issues([
        'The first round of talks was held on 3 March 2031 in Vik. The second round of talks was held on 4 March 2031 in Vik.',
      ]),
    ).toEqual([]);
  });
});

describe('when something came into being', () => {
  it('in one month or the next', () => {
    expect(
      issues(
        ['In January, the port director imposed fees on the grain barges of the Ostra company.'],
        ['Captains grumble, as new fees on grain barges of the Ostra company were imposed in late February.'],
      ),
    ).toEqual(['When: Jan or Feb 2031 (fees)']);
  });

  it('says so where one tells the decision and the other that it is in force', () => {
    expect(
      issues(
        ['In January, the port director imposed fees on the grain barges of the Ostra company.'],
        ['Captains grumble, as new fees on grain barges of the Ostra company took effect in late February.'],
      ),
    ).toEqual(['When: Jan or Feb 2031 (fees; perhaps two stages)']);
  });

  it.each([
    [
      'of another thing',
      'Captains grumble, as new rules on night pilots of the Ostra company were imposed in late February.',
    ],
    [
      'of another place',
      'Captains grumble, as new fees on grain barges of the Tolvik yard were imposed in late February.',
    ],
    [
      'in the same month',
      'Captains grumble, as new fees on grain barges of the Ostra company were imposed in late January.',
    ],
  ])('is no question %s', (_, other) => {
    expect(
      issues(['In January, the port director imposed fees on the grain barges of the Ostra company.'], [other]),
    ).toEqual([]);
  });
});

describe('yes and no', () => {
  it('on one thing of one actor', () => {
    expect(
      disputes(
        ['Rainer Haas threatens to lock the gates if his deadline is not met.'],
        ['Rainer Haas told pilots that he is not imposing a deadline on the dockers.'],
      ),
    ).toEqual([
      {
        issue: 'Deadline: yes or no (Haas)',
        sides: [expect.stringContaining('not met'), expect.stringContaining('not imposing')],
      },
    ]);
  });

  it('tells what was given up since as a change of mind', () => {
    expect(
      issues(
        [
          'Rainer Haas threatens to lock the gates if his deadline is not met. Haas has since let the deadline go, pilots say.',
        ],
        ['Rainer Haas told pilots that he is not imposing a deadline on the dockers.'],
      ),
    ).toEqual(['Deadline: yes at first, no later (Haas)']);
  });

  it('an act that ended in two ways', () => {
    expect(
      issues(
        ['On Tuesday Ingrid Moen signed the bill on the port fees of Vik.'],
        ['On Tuesday Ingrid Moen vetoed the bill on the port fees of Vik.'],
      ),
    ).toEqual([expect.stringMatching(/^Outcome: (signed or vetoed|vetoed or signed)/)]);
  });

  it.each([
    ['of somebody else', 'Petra Lund told pilots that she is not imposing a deadline on the port.', '2031-03-05'],
    [
      'where it changed in between',
      'Rainer Haas told pilots that he is not imposing a deadline on the dockers.',
      '2031-02-01',
    ],
    ['where it is only asked', 'Rainer Haas asked whether a deadline would help the dockers of Vik.', '2031-03-05'],
  ])('is none %s', (_, text, publishedAt) => {
    expect(issues(['Rainer Haas set a deadline for the dockers on the quay.'], [text, { publishedAt }])).toEqual([]);
  });
});

describe('outlook and outcome', () => {
  const HOPE: Told = [
    'Petra Lund and Rainer Haas meet in Vik on Wednesday. Petra Lund told reporters that the talks were "going well".',
    { publishedAt: '2031-03-04' },
  ];
  const END: Told = [
    'Petra Lund and Rainer Haas met in Vik on Wednesday. The talks ended without any agreement after six hours.',
  ];

  it('hope before and no result after are told with both days', () => {
    expect(disputes(HOPE, END)).toEqual([
      {
        issue: 'How the talks went: hopeful before (4 Mar 2031), no result after (5 Mar 2031)',
        sides: [expect.stringContaining('going well'), expect.stringContaining('without any agreement')],
      },
    ]);
  });

  it('two judgements of one day stand side by side', () => {
    expect(
      issues(END, [
        'Petra Lund and Rainer Haas met in Vik on Wednesday. Rainer Haas called the talks “a success” in the end. The offer was rejected.',
      ]),
    ).toEqual(['How the talks went: well or without result']);
  });

  it.each([
    ['courtesy', 'Rainer Haas called the talks “useful and constructive” in the end.'],
    ['a good word taken back', 'Rainer Haas said there was “some progress” in the talks, but no date for more.'],
  ])('%s excludes nothing', (_, text) => {
    expect(issues(END, [`Petra Lund and Rainer Haas met in Vik on Wednesday. ${text}`])).toEqual([]);
  });

  it.each([
    [
      'of other talks',
      'Petra Lund met Ingrid Moen in Tolvik on Monday. Petra Lund called the talks in Tolvik "productive".',
    ],
    [
      'where nothing is judged',
      'Petra Lund and Rainer Haas meet in Vik on Wednesday. Petra Lund hopes that the talks could be productive.',
    ],
    [
      'where it is denied',
      'Petra Lund and Rainer Haas meet in Vik on Wednesday. Petra Lund said she was not optimistic about the talks.',
    ],
  ])('none %s', (_, text) => {
    expect(issues([text, { publishedAt: '2031-03-04' }], END)).toEqual([]);
  });
});

it('who did it: one deed, two who are held responsible', () => {
  expect(
    issues(
      ['Police blamed the Nordlys Crew for the fire at the grain silo of Vik.'],
      ['The insurers said the Ostra Company was responsible for the fire at the grain silo of Vik.'],
    ),
  ).toEqual([expect.stringMatching(/^Who: .*(Nordlys Crew or Ostra Company|Ostra Company or Nordlys Crew)/)]);
});

// A strike, as the tests of changes, corrections, watches, doubts, handovers and kept digests tell it.

export const BRIEFING = `
title: Port strike
command: strike
timezone: Europe/Oslo
topics:
  - title: Pay
    words: [pay, wages, offer, percent]
  - title: Safety
    words: [safety, crane, inspector]
actors:
  - name: Petra Lund
  - name: Rainer Haas
  - name: Dockers' Union
    kind: organization
    aliases: [dockers, the union]
sources:
  - { type: folder, path: corpus }
`;

export const article = (publisher: string, day: string, text: string) =>
  `---\nheadline: ${JSON.stringify(text.slice(0, 40))}\npublisher: ${publisher}\npublishedAt: ${day}\n---\n${text}\n`;

export const VOTE = article(
  'Harbour Post',
  '2031-03-05',
  'Dockers rejected the pay offer by 61 percent on Wednesday. Petra Lund spoke at the northern gate. Rainer Haas left the hall without a word to reporters.',
);
export const TALKS = article(
  'Coast Daily',
  '2031-03-04',
  'Petra Lund called for a vote on the pay offer of 4.5 percent. The company said it would wait for the result.',
);
export const CRANE = article(
  'Coast Daily',
  '2031-03-06',
  'An inspector closed the eastern crane on Thursday after a cable broke. Nobody was hurt.',
);
export const SIGNED = article(
  'Harbour Post',
  '2031-03-06',
  'Rainer Haas signed a new pay agreement with the dockers on Thursday. It raises wages by 6 percent from May.',
);

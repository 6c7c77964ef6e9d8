// Lines that stand alone: what a sentence leans on in brackets, cuts marked, and no line where none can be made.
import { describe, expect, it } from 'vitest';
import { claims, item, lines, undated } from './story.ts';

describe('brackets', () => {
  it.each([
    ['Dockers rejected the offer on Wednesday.', 'on Wednesday [5 Mar 2031].'],
    ['Dockers rejected the offer yesterday, Haas said.', 'yesterday [4 Mar 2031], Haas'],
    ["Tuesday's vote ended the strike at the port.", "Tuesday's [4 Mar 2031] vote ended"],
    ['Tuesday’s vote ended the strike at the port.', 'Tuesday’s [4 Mar 2031] vote ended'],
    ['In February the dockers rejected another offer.', 'In February [2031] the dockers'],
    ['Dockers rejected the offer on March 3.', 'on March 3 [2031].'],
    ['The port closed on 3 March 2031 for repairs.', 'on 3 March 2031 for'],
  ])('%s', (text, part) => {
    expect(lines(text).join()).toContain(part);
  });

  it('a day that nobody can tell has none', () => {
    expect(claims([undated('Dockers rejected the offer on Wednesday.')]).map((one) => one.text)).toEqual([
      'Dockers rejected the offer on Wednesday.',
    ]);
  });

  it('a pronoun has its person once, and none where the sentence names the person itself', () => {
    const [first, second] = lines('Rainer Haas left the hall early. He said that he would return on his ship.');
    expect(first).toBe('Rainer Haas left the hall early.');
    expect(second).toBe('He [Rainer Haas] said that he would return on his ship.');
    expect(lines('Petra Lund said that she would wait for the vote.')).toEqual([
      'Petra Lund said that she would wait for the vote.',
    ]);
  });

  it('a pronoun of nobody known makes no line', () => {
    expect(lines('He left the hall before the vote ended.')).toEqual([]);
    expect(lines('The hall was closed when she arrived at noon.')).toEqual([]);
  });
});

it.each([
  'A truce on the quay was one, and guarantees for the crews were another.',
  'A hearing on that claim opened at the port of Salgado.',
  'All 1,200 crews of the port are getting new masks.',
  'The cause of death was confirmed by doctors at the port.',
])('what leans on something unsaid makes no line: %s', (text) => {
  expect(lines(text)).toEqual([]);
});

it('what points back is cut where the rest is a sentence', () => {
  expect(lines('A hearing on that claim is set at the port for 14 April.')).toEqual([
    'A hearing… is set at the port for 14 April [2031].',
  ]);
});

describe('cuts', () => {
  it.each([
    ['However, dockers rejected the offer.', '… dockers rejected the offer.'],
    ['But dockers rejected the offer.', '… dockers rejected the offer.'],
    ['In addition, dockers rejected the offer.', '… dockers rejected the offer.'],
    ['• Pay: dockers rejected the offer again.', '… dockers rejected the offer again.'],
  ])('%s', (text, line) => {
    expect(lines(text)).toEqual([line]);
  });

  it('words like a connective that are none stay', () => {
    expect(lines('So far the dockers have refused every offer.')).toEqual([
      'So far the dockers have refused every offer.',
    ]);
    expect(lines('Andrea Berg refused every offer.')).toEqual(['Andrea Berg refused every offer.']);
  });

  const long = (tail: string) =>
    `Dockers rejected the offer of the employers in a vote that was held at all nine terminals of the port from the early morning until the evening tide had come in and gone out again with the last ships${tail}, and the count was watched by observers of both sides in the old customs hall.`;

  it('a long line loses a clause that adds', () => {
    expect(lines(long(', which surprised the employers and most of the captains in the roads'))[0]).toMatch(
      /with the last ships…$/,
    );
  });

  it('but never the words that carry a topic', () => {
    const tail = ', which set the captains a deadline that none of them had heard of before the vote';
    expect(lines(long(tail))[0]).toContain(tail);
    expect(claims([item(long(tail))])[0]?.topics).toEqual(['pay', 'deadline']);
  });

  it('but never one that turns the sense', () => {
    for (const turn of [
      '; but the result is not valid',
      ' — unless the court rules otherwise',
      ', although few took part',
    ])
      expect(lines(long(turn))[0]).toContain(turn);
  });
});

describe('quotations', () => {
  it('over several sentences are one line', () => {
    expect(lines('"We will wait. The offer is too low. That is final," Petra Lund said.')).toEqual([
      '"We will wait. The offer is too low. That is final," Petra Lund said.',
    ]);
    expect(lines('“We will wait. The offer is too low,” Petra Lund said.')).toEqual([
      '“We will wait. The offer is too low,” Petra Lund said.',
    ]);
  });

  it('their inner sentences are no lines of their own', () => {
    expect(
      lines(
        'Petra Lund said: "The offer is low. The port will close. Dockers are angry." Then the lights failed in the hall.',
      ),
    ).toEqual([
      'Petra Lund said: "The offer is low. The port will close. Dockers are angry."',
      'Then the lights failed in the hall.',
    ]);
  });

  it('one that is never closed makes no line', () => {
    expect(lines('Petra Lund said: "The offer is low and the port will close.')).toEqual([]);
  });
});

describe('no line at all', () => {
  it.each([
    'This ended the strike at the port.',
    'The move surprised the harbour and its pilots.',
    'They rejected the offer on Wednesday.',
    'Both refused to sign the paper at noon.',
    'As such, the strike goes on for weeks.',
    'Will the dockers accept the offer of pay?',
    'Read more about the strike at the port.',
    'Subscribe to our letter about the port.',
    'I think that the dockers rejected the offer.',
    'We stood at the gate when the dockers voted.',
    'Your port needs you at the gate today.',
    'PETRA LUND: The offer of the employers is low.',
    'Well, the dockers rejected the offer again.',
    'Petra Lund, Rainer Haas, Ingrid Moen.',
    'The Port of Vik, the City of Moen, the Guild of Pilots and the Union of Dockers of the North.',
    'Too short.',
    'rejected the offer in the hall at noon.',
  ])('%s', (text) => {
    expect(lines(`The port lies in the north of the country.\n\n${text}`).slice(1)).toEqual([]);
  });

  it('the first person inside quotation marks is a speaker, not the writer', () => {
    expect(lines('"I will not sign," Rainer Haas said on the quay.')).toEqual([
      '"I will not sign," Rainer Haas said on the quay.',
    ]);
  });

  it('headings', () => {
    expect(lines('What the dockers want from the port\n\nDockers rejected the offer at noon.')).toEqual([
      'Dockers rejected the offer at noon.',
    ]);
  });
});

it('a gathering nobody is named for takes the people of the sentence before', () => {
  expect(lines('Petra Lund and Rainer Haas sat down at noon. The talks ended without a deal.')[1]).toMatch(
    /^The talks \[[^\]]*Petra Lund[^\]]*Rainer Haas\] ended without a deal\.$/,
  );
});

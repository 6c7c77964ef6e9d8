// Figures that cannot both hold are shown side by side; counts that grew, or are of something else, are not.
import { describe, expect, it } from 'vitest';
import { issues } from './dispute-story.ts';

describe('figures', () => {
  it('of one thing told on one day', () => {
    expect(
      issues(
        ['At noon 14 tankers waited outside the harbour of Vik.'],
        ['At noon 23 tankers waited outside the harbour of Vik.'],
      ),
    ).toEqual([expect.stringMatching(/^The figure: (14 or 23|23 or 14) tankers/)]);
    expect(
      issues(
        ['At noon twelve tankers waited outside the harbour of Vik.'],
        ['At noon 23 tankers waited outside the harbour of Vik.'],
      ),
    ).toHaveLength(1);
  });

  it('that are set against another in so many words', () => {
    expect(
      issues(
        ['The Ostra Company expects to lift 1.2 million cubic metres of mud and to drop it off Vik.'],
        ['Petra Lund put the sand at 2.4 million cubic metres, twice more than the port director admits.'],
      ),
    ).toEqual(['The figure: 1.2 or 2.4 million cubic metres']);
    expect(
      issues(
        ['Ingrid Moen took forty probes, and nine of them were over the limit for bathing at Vik.'],
        ['The port director says that his own survey found three probes over the limit.'],
      ),
    ).toEqual([expect.stringMatching(/^The figure: nine or three probes/)]);
  });

  it('that nobody sets against each other are none', () => {
    expect(
      issues(
        ['The Ostra Company expects to lift 1.2 million cubic metres of mud and to drop it off Vik.'],
        ['The quarry of Tolvik holds 2.4 million cubic metres of granite, say pilots.'],
      ),
    ).toEqual([]);
  });

  it('of the dead, however they are counted', () => {
    expect(
      issues(
        ['The storm between Vik and Tolvik killed 23 people on the pilot boats.'],
        ['On the pilot boats between Vik and Tolvik 14 sailors died in the storm.'],
      ),
    ).toEqual([expect.stringMatching(/^The figure: (14 or 23|23 or 14) /)]);
  });

  it.each([
    [
      'a toll that grows by the day',
      'The storm killed 14 sailors off Vik.',
      'The storm killed 23 sailors off Vik.',
      '2031-03-04',
    ],
    [
      'a bound that holds for both',
      'At noon more than 20 tankers waited outside Vik.',
      'At noon 23 tankers waited outside Vik.',
      '2031-03-05',
    ],
    [
      'a rounded one',
      'The quay cost 2 million crowns at Vik.',
      'The quay cost 1.9 million crowns at Vik.',
      '2031-03-05',
    ],
    [
      'one that comes on top',
      'Another 14 tankers waited outside the harbour of Vik.',
      'At noon 23 tankers waited outside the harbour of Vik.',
      '2031-03-05',
    ],
    [
      'of another place',
      'At noon 14 tankers waited outside the harbour of Vik.',
      'At noon 23 tankers waited outside the harbour of Tolvik.',
      '2031-03-05',
    ],
    [
      'a count that was still running',
      'At noon 14 tankers have now stopped outside the harbour of Vik.',
      'At noon 23 tankers stopped outside the harbour of Vik.',
      '2031-03-05',
    ],
    [
      'one that says what it leaves out',
      'At noon 14 tankers waited outside the harbour of Vik, not including the Danish ones.',
      'At noon 23 tankers waited outside the harbour of Vik.',
      '2031-03-05',
    ],
    [
      'a number in words and in digits',
      'At noon twelve tankers waited outside the harbour of Vik.',
      'At noon 12 tankers waited outside the harbour of Vik.',
      '2031-03-05',
    ],
  ])('are none to dispute: %s', (_, one, other, publishedAt) => {
    expect(issues([one, { publishedAt }], [other])).toEqual([]);
  });
});

// The moment people mean when they ask for changes: as typed, in their zone; what is no moment gets a clear word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSince, sinceLook, sincePublished } from '../../src/core/changes-since.ts';
import { UserError } from '../../src/core/errors.ts';
import { item, undated } from './story.ts';

/** A Thursday. */
const NOW = '2031-03-06T08:00:00.000Z';

describe('since', () => {
  it.each([
    ['2031-03-01', '2031-02-28T23:00:00.000Z'],
    ['1 March', '2031-02-28T23:00:00.000Z'],
    ['since 1 Mar 2031', '2031-02-28T23:00:00.000Z'],
    ['March 1, 2031', '2031-02-28T23:00:00.000Z'],
    ['1 Mar 20:00', '2031-03-01T19:00:00.000Z'],
    ['2031-03-01 20:00', '2031-03-01T19:00:00.000Z'],
    ['2031-03-01T20:00', '2031-03-01T19:00:00.000Z'],
    ['2031-03-01T20:00:00Z', '2031-03-01T20:00:00.000Z'],
    ['1 Mar at 8 pm', '2031-03-01T19:00:00.000Z'],
    ['yesterday', '2031-03-04T23:00:00.000Z'],
    ['yesterday noon', '2031-03-05T11:00:00.000Z'],
    ['today', '2031-03-05T23:00:00.000Z'],
    ['Monday', '2031-03-02T23:00:00.000Z'],
    ['monday 9:30', '2031-03-03T08:30:00.000Z'],
    ['last tue', '2031-03-03T23:00:00.000Z'],
    // On a Thursday, "Thursday" is the last one: this one is "today".
    ['thursday', '2031-02-26T23:00:00.000Z'],
    ['3 days', '2031-03-02T23:00:00.000Z'],
    ['three days ago', '2031-03-02T23:00:00.000Z'],
    ['last week', '2031-02-26T23:00:00.000Z'],
    ['this week', '2031-03-02T23:00:00.000Z'],
    ['2 weeks', '2031-02-19T23:00:00.000Z'],
    ['6 hours', '2031-03-06T02:00:00.000Z'],
    ['an hour ago', '2031-03-06T07:00:00.000Z'],
    ['07:30', '2031-03-06T06:30:00.000Z'],
    // Later than now: yesterday's.
    ['22:00', '2031-03-05T21:00:00.000Z'],
    ['Feb 2031', '2031-01-31T23:00:00.000Z'],
    // A day that this year has not had yet is last year's.
    ['30 Dec', '2030-12-29T23:00:00.000Z'],
  ])('%s', (typed, instant) => {
    expect(parseSince(typed, NOW, 'Europe/Oslo')).toBe(instant);
  });

  it('is in the zone of whoever asks', () => {
    expect(parseSince('1 Mar 20:00', NOW, 'America/New_York')).toBe('2031-03-02T01:00:00.000Z');
  });

  it.each(['soon', '31 Feb', 'the vote', '12:99', '2031-13-01', 'mo', ''])(
    '“%s” is none, and says what is',
    (typed) => {
      expect(() => parseSince(typed, NOW, 'Europe/Oslo')).toThrow(/is no moment I can read. Write a day \(2025-12-01/);
    },
  );

  it.each(['2031-03-07', '2032'])('%s lies ahead, and says so', (typed) => {
    expect(() => parseSince(typed, NOW, 'Europe/Oslo')).toThrow(/lies ahead/);
  });

  it('whatever is typed gives a moment that has passed, or a mistake with an explanation', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'last',
        'monday',
        '3',
        'days',
        'ago',
        '20:00',
        '1 Mar',
        '2031-02-31',
        'week',
        '99999 years',
        'noon',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('UTC', 'Pacific/Apia', 'Europe/Oslo'),
        (parts, zone) => {
          try {
            const at = parseSince(parts.join(' '), NOW, zone);
            expect(new Date(at).toISOString()).toBe(at);
            expect(at <= NOW).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what was known by then', () => {
  it('since a look: what had come in, whenever it was published', () => {
    const since = sinceLook('2031-03-05T12:00:00.000Z', 'you looked');
    expect(since.knew(item('x', { publishedAt: '2031-03-01', knownAt: '2031-03-05T13:00:00.000Z' }))).toBe(false);
    expect(since.knew(item('x', { publishedAt: '2031-03-05', knownAt: '2031-03-05T11:00:00.000Z' }))).toBe(true);
  });

  it('since a day that was named: what was published before it, whenever it came in', () => {
    const since = sincePublished('2031-03-04T23:00:00.000Z', 'Europe/Oslo');
    expect(since.knew(item('x', { publishedAt: '2031-03-04', knownAt: '2031-03-09' }))).toBe(true);
    expect(since.knew(item('x', { publishedAt: '2031-03-05' }))).toBe(false);
    expect(since.knew(item('x', { publishedAt: '2031-03-04T23:30:00Z' }))).toBe(false);
    expect(since.knew(item('x', { publishedAt: '2031-03-04T22:30:00Z' }))).toBe(true);
  });

  it('a day counts from its start in the zone of whoever asks, east and west', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      const since = sincePublished(parseSince('2031-03-05', NOW, zone), zone);
      expect(since.knew(item('x', { publishedAt: '2031-03-05' }))).toBe(false);
      expect(since.knew(item('x', { publishedAt: '2031-03-04' }))).toBe(true);
    }
  });

  it('an article of unknown day is no news of any day', () => {
    expect(sincePublished('2031-01-01T00:00:00.000Z', 'UTC').knew(undated('x'))).toBe(true);
  });
});

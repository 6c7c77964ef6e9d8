/** When a source is read next, and what is said of it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../src/core/source-record.ts';
import { afterReading, isTroubled, newSource, type Outcome } from '../../src/core/source-state.ts';

const start = '2031-05-06T07:00:00.000Z';
const fresh = newSource('s1', { type: 'feed', url: 'https://paper.example/rss' }, 'paper.example/rss', start);
const minutes = (record: SourceRecord) => (Date.parse(record.nextAt ?? '') - Date.parse(record.triedAt ?? '')) / 60_000;
const news: Outcome = { read: true, news: 2, title: 'The Paper' };
const none: Outcome = { read: true, news: 0 };
const down: Outcome = { read: false, problem: 'network', why: 'it broke the connection off' };

test('a source with news is read more often, one without less, within bounds', () => {
  expect(minutes(afterReading(fresh, news, start, 0))).toBeLessThan(minutes(afterReading(fresh, none, start, 0)));
  let busy = fresh;
  let idle = fresh;
  for (let round = 0; round < 40; round++) {
    busy = afterReading(busy, news, start, 0);
    idle = afterReading(idle, none, start, 0);
  }
  expect([minutes(busy), minutes(idle)]).toEqual([5, 120]);
  expect(busy.name).toBe('The Paper');
});

test('failures in a row push the next try out, a success forgives them', () => {
  let record = fresh;
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => {
    record = afterReading(record, down, start, 1);
    return minutes(record);
  });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
  expect(record).toMatchObject({ state: 'failing', since: start, why: 'it broke the connection off' });
  const again = afterReading(record, news, '2031-05-07T07:00:00.000Z', 0);
  expect(again).toMatchObject({ state: 'fresh', failures: 0, since: '2031-05-07T07:00:00.000Z' });
  expect(again).not.toHaveProperty('why');
});

test('a state is dated by its first day, not its last', () => {
  const first = afterReading(fresh, down, start, 0);
  expect(afterReading(first, down, '2031-05-08T07:00:00.000Z', 0).since).toBe(start);
});

test('a server that names its moment is not asked before; one that is gone is not asked again', () => {
  const limited = afterReading(fresh, { ...down, problem: 'limited', retryAt: '2031-05-07T00:00:00.000Z' }, start, 0);
  expect(limited.nextAt).toBe('2031-05-07T00:00:00.000Z');
  const gone = afterReading(fresh, { read: false, problem: 'gone', why: '410' }, start, 0);
  expect(gone.state).toBe('gone');
  expect(gone).not.toHaveProperty('nextAt');
});

test('entries that are left over are asked for when they may be, whatever the rhythm', () => {
  const again = '2031-05-06T07:01:00.000Z';
  const left = afterReading(fresh, { ...none, again }, start, 0);
  expect(left.nextAt).toBe(again);
  expect(left.everyMinutes).toBe(afterReading(fresh, none, start, 0).everyMinutes);
  const late = afterReading(fresh, { ...none, again: '2031-05-08T07:00:00.000Z' }, start, 0);
  expect(minutes(late)).toBe(left.everyMinutes);
});

test('a refusal is no breakdown: it is tried once a day', () => {
  const blocked = afterReading(fresh, { read: false, problem: 'robots', why: 'robots.txt' }, start, 1);
  expect(blocked.state).toBe('blocked');
  expect(minutes(blocked)).toBe(24 * 60);
  expect([fresh, blocked].map(isTroubled)).toEqual([false, true]);
});

test('what brings nothing for days is quiet, not broken', () => {
  const read = afterReading(fresh, news, start, 0);
  expect(afterReading(read, none, '2031-05-08T07:00:00.000Z', 0).state).toBe('fresh');
  expect(afterReading(read, none, '2031-05-10T07:00:00.000Z', 0)).toMatchObject({ state: 'quiet', newsAt: start });
});

test('the next reading is never in the past and never more than a day away, but where the server asked', () => {
  const outcome = fc.oneof(
    fc.record({ read: fc.constant(true as const), news: fc.nat() }),
    fc.record({
      read: fc.constant(false as const),
      problem: fc.constantFrom('network' as const, 'robots' as const, 'failed' as const, 'other' as const),
      why: fc.string(),
    }),
  );
  fc.assert(
    fc.property(
      fc.array(outcome, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (outcomes, chance) => {
        let record: SourceRecord = fresh;
        for (const one of outcomes) record = afterReading(record, one, start, chance);
        expect(minutes(record)).toBeGreaterThan(0);
        expect(minutes(record)).toBeLessThanOrEqual(24 * 60);
      },
    ),
  );
});

// Settings of several levels: the nearest choice holds, each value with where it is from, each story's topics by themselves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, type Level, merged, placesOf, type Settings } from '../../src/core/settings.ts';

const choice = fc.record(
  {
    briefing: fc.constantFrom('talks', 'port'),
    topics: fc.dictionary(fc.constantFrom('talks', 'port'), fc.subarray(['pay', 'cranes']), { minKeys: 1 }),
    quiet: fc.constantFrom('none' as const, { from: '22:00', to: '07:00' }),
    timezone: fc.constantFrom('Europe/Kyiv', 'UTC'),
    language: fc.constantFrom('de' as const, 'uk' as const),
    format: fc.constantFrom('short' as const, 'long' as const),
    managers: fc.record({ id: fc.string(), name: fc.string() }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Settings>;
const ORDER: Level[] = ['person', 'channel', 'server'];
const levels = fc
  .tuple(choice, choice, choice)
  .map((all) => all.map((one, at) => [ORDER[at], one] as [Level, Settings]));
const KEYS = ['briefing', 'quiet', 'timezone', 'language', 'format', 'managers'] as const;

describe('what holds where levels meet', () => {
  it('is what the nearest level that chose anything chose, and says which it was', () => {
    fc.assert(
      fc.property(levels, fc.constantFrom('talks', 'port'), (all, story) => {
        const found = merged(all, story);
        for (const key of KEYS) {
          const by = all.find(([, settings]) => settings[key] !== undefined);
          expect(found[key]).toEqual(by && { value: by[1][key], from: by[0] });
        }
        const by = all.find(([, settings]) => settings.topics?.[story] !== undefined);
        expect(found.topics).toEqual(by && { value: by[1].topics?.[story], from: by[0] });
      }),
    );
  });

  it('does not change when a level that is overridden changes, and is a far level’s once the nearer ones take theirs back', () => {
    fc.assert(
      fc.property(levels, choice, fc.constantFrom(...KEYS), ([near, middle, far], other, key) => {
        const all = [near, middle, far] as [Level, Settings][];
        const found = merged(all, 'talks')[key];
        if (found?.from === 'person')
          expect(merged([near, ['channel', other], ['server', other]] as [Level, Settings][], 'talks')[key]).toEqual(
            found,
          );
        const without = all.map(([level, settings]) =>
          level === 'server' ? [level, settings] : [level, changed(settings, { [key]: undefined })],
        ) as [Level, Settings][];
        const last = all[2]?.[1][key];
        expect(merged(without, 'talks')[key]).toEqual(last && { value: last, from: 'server' });
      }),
    );
  });

  it('takes a change in and back again without a trace, and leaves the rest alone', () => {
    fc.assert(
      fc.property(choice, choice, (before, change) => {
        const after = changed(before, change);
        for (const key of KEYS) expect(after[key]).toEqual(change[key] ?? before[key]);
        expect(after.topics ?? {}).toEqual({ ...before.topics, ...change.topics });
        const undo = Object.fromEntries(KEYS.map((key) => [key, before[key]]));
        const topics = Object.fromEntries(['talks', 'port'].map((story) => [story, before.topics?.[story]]));
        expect(changed(after, { ...undo, topics })).toEqual(before);
      }),
    );
  });
});

it('a channel of a server has two places, a conversation of two on Discord and a terminal one', () => {
  expect(placesOf('discord:1:2').map(({ name }) => name)).toEqual(['discord:1:2', 'discord:1']);
  expect(placesOf('slack:T1:D2').map(({ name }) => name)).toEqual(['slack:T1:D2', 'slack:T1']);
  expect(placesOf('discord:dm:2').map(({ name }) => name)).toEqual(['discord:dm:2']);
  expect(placesOf('terminal:local').map(({ name }) => name)).toEqual(['terminal:local']);
});

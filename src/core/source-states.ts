/** How the sources do, for `/talks sources`, for the answer to a check, and for a digest that should warn. */

import { dayName, dayOf } from './days.ts';
import type { Block } from './model.ts';
import { english, type Say } from './say.ts';
import { momentName } from './schedule-words.ts';
import type { SourceReading, SourceRecord } from './source-record.ts';
import { isTroubled } from './source-state.ts';

const STATES: Record<SourceRecord['state'], string> = {
  new: 'not read yet',
  fresh: 'fresh',
  quiet: 'quiet',
  failing: 'failing',
  blocked: 'blocked',
  gone: 'gone',
};

/** A table of the sources that are read again and again; none where there are none. Troubled ones first. */
export function sourceStates(records: SourceRecord[], timezone: string, say: Say): Block[] {
  if (records.length === 0) return [];
  const troubled = records.filter(isTroubled);
  const rows = [...troubled, ...records.filter((one) => !isTroubled(one))];
  return [
    {
      type: 'table',
      heading: say('Read again and again'),
      columns: [say('Source'), say('State'), say('Last new')],
      rows: rows.map((record) => [
        record.name,
        stateOf(record, timezone, say),
        record.newsAt ? momentName(record.newsAt, timezone, say) : say('nothing yet'),
      ]),
    },
    ...troubled.map((record) => ({
      type: 'note' as const,
      text: trouble(record, say),
    })),
  ];
}

function stateOf({ state, since, movedTo }: SourceRecord, timezone: string, say: Say): string {
  const name = say(STATES[state]);
  const lasting = state !== 'fresh' && state !== 'new';
  const told = lasting ? say('{state} since {when}', { state: name, when: momentName(since, timezone, say) }) : name;
  return movedTo ? say('{state} (moved)', { state: told }) : told;
}

function trouble({ name, why }: SourceRecord, say: Say): string {
  return `${name}: ${say(why ?? 'cannot be read')}.`;
}

/** "2 of 7 sources could not be read since 3 Nov 2025: Harbour Post, Coast Daily." Undefined while all can be read. */
export function sourceWarning(records: SourceRecord[], say: Say = english): string | undefined {
  const troubled = records.filter(isTroubled);
  if (troubled.length === 0) return undefined;
  const since = troubled.map((record) => record.since).reduce((a, b) => (a < b ? a : b));
  const names = troubled.slice(0, 3).map((record) => record.name);
  return say(
    '{total, plural, one {The source} other {{troubled} of # sources}} could not be read since {day}: {names}{more, plural, =0 {} other { and # more}}.',
    {
      total: records.length,
      troubled: troubled.length,
      day: dayName(dayOf(since), say.language),
      names: names.join(', '),
      more: troubled.length - names.length,
    },
  );
}

/** What a reading came to, a line each. */
export function readingNotes(readings: SourceReading[], say: Say): string[] {
  return readings.map(({ record, done, added, updated, copies, skipped }) => {
    const source = record.name;
    if (!done) return say('{source}: the reading takes longer; what it brings is shown as it comes.', { source });
    if (isTroubled(record)) return trouble(record, say);
    const counts = [
      ...(added ? [say('{count, plural, one {# new article} other {# new articles}}', { count: added })] : []),
      ...(updated ? [say('{count, plural, one {# changed} other {# changed}}', { count: updated })] : []),
      ...(copies ? [say('{count, plural, one {# copy} other {# copies}}', { count: copies })] : []),
    ];
    const first = skipped[0];
    const brought = counts.length > 0 ? counts.join(', ') : say('nothing new');
    if (!first) return `${source}: ${brought}.`;
    return say('{source}: {brought}; {count} left out ({item} {why}).', {
      source,
      brought,
      count: skipped.length,
      item: short(first.item),
      why: { text: first.why },
    });
  });
}

function short(item: string): string {
  return item.length <= 60 ? item : `…${item.slice(-58)}`;
}

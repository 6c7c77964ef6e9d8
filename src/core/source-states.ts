/** How the sources do, for `/talks sources`, for the answer to a check, and for a digest that should warn. */

import { dayName, dayOf } from './days.ts';
import type { Block } from './model.ts';
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
export function sourceStates(records: SourceRecord[], timezone: string): Block[] {
  if (records.length === 0) return [];
  const troubled = records.filter(isTroubled);
  const rows = [...troubled, ...records.filter((one) => !isTroubled(one))];
  return [
    {
      type: 'table',
      heading: 'Read again and again',
      columns: ['Source', 'State', 'Last new'],
      rows: rows.map((record) => [
        record.name,
        stateOf(record, timezone),
        record.newsAt ? momentName(record.newsAt, timezone) : 'nothing yet',
      ]),
    },
    ...troubled.map((record) => ({
      type: 'note' as const,
      text: `${record.name}: ${record.why ?? 'cannot be read'}.`,
    })),
  ];
}

function stateOf(record: SourceRecord, timezone: string): string {
  const since =
    record.state === 'fresh' || record.state === 'new' ? '' : ` since ${momentName(record.since, timezone)}`;
  return `${STATES[record.state]}${since}${record.movedTo ? ' (moved)' : ''}`;
}

/** "2 of 7 sources could not be read since 3 Nov 2025: Harbour Post, Coast Daily." Undefined while all can be read. */
export function sourceWarning(records: SourceRecord[]): string | undefined {
  const troubled = records.filter(isTroubled);
  if (troubled.length === 0) return undefined;
  const since = troubled.map((record) => record.since).reduce((a, b) => (a < b ? a : b));
  const names = troubled.slice(0, 3).map((record) => record.name);
  const more = troubled.length > names.length ? ` and ${troubled.length - names.length} more` : '';
  const what = records.length === 1 ? 'The source' : `${troubled.length} of ${records.length} sources`;
  return `${what} could not be read since ${dayName(dayOf(since))}: ${names.join(', ')}${more}.`;
}

/** What a reading came to, a line each. */
export function readingNotes(readings: SourceReading[]): string[] {
  return readings.map(({ record, done, added, updated, copies, skipped }) => {
    if (!done) return `${record.name}: the reading takes longer; what it brings is shown as it comes.`;
    if (isTroubled(record)) return `${record.name}: ${record.why ?? 'cannot be read'}.`;
    const counts = [
      count(added, 'new article', 'new articles'),
      count(updated, 'changed', 'changed'),
      count(copies, 'copy', 'copies'),
    ].filter(Boolean);
    const first = skipped[0];
    const left = first ? `; ${skipped.length} left out (${short(first.item)} ${first.why})` : '';
    return `${record.name}: ${counts.length > 0 ? counts.join(', ') : 'nothing new'}${left}.`;
  });
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}

function short(item: string): string {
  return item.length <= 60 ? item : `…${item.slice(-58)}`;
}

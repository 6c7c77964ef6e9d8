/** How a source does and when it is read next, from what its last reading came to. */

import type { FetchProblem } from './errors.ts';
import type { Message } from './message.ts';
import type { SourceSpec } from './model.ts';
import type { SourceRecord, SourceState } from './source-record.ts';

/** What one reading came to: how much was new and when what is left over may be had (ISO), or why nothing could be read. */
export type Outcome =
  | { read: true; news: number; again?: string; title?: string; movedTo?: string }
  | { read: false; problem: FetchProblem | 'other'; why: Message; retryAt?: string };

const MINUTE = 60_000;
/** The pause between two readings, in minutes: at first, and its bounds. */
const FIRST = 15;
const SHORTEST = 5;
const LONGEST = 120;
/** News halves the pause, their absence stretches it. */
const QUICKER = 0.5;
const SLOWER = 1.25;
/** A source that cannot be read is asked again after this, for most troubles pass, doubled each time, as seldom at most as a quiet one; in minutes. */
const FIRST_RETRY = 1;
const LONGEST_RETRY = LONGEST;
/** What refuses us is asked once a day whether it still does. */
const BLOCKED_RETRY = 24 * 60;
/** Without anything new for so long a source is quiet, in days. */
const QUIET_DAYS = 3;

/** A source that was not read yet; due at once. */
export function newSource(id: string, spec: SourceSpec, name: string, now: string, addedBy?: string): SourceRecord {
  return {
    id,
    spec,
    name,
    state: 'new',
    since: now,
    nextAt: now,
    everyMinutes: FIRST,
    failures: 0,
    ...(addedBy && { addedBy }),
    addedAt: now,
  };
}

/**
 * The record after a reading at `now`. `chance`, 0 to 1, spreads what would otherwise be asked for again at one moment
 * (full jitter halved: "Exponential Backoff And Jitter", Brooker, AWS 2015).
 */
export function afterReading(record: SourceRecord, outcome: Outcome, now: string, chance: number): SourceRecord {
  const { why: _, nextAt: __, ...before } = record;
  const next = outcome.read ? afterSuccess(before, outcome, now) : afterFailure(before, outcome, now, chance);
  return { ...next, triedAt: now, since: next.state === record.state ? record.since : now };
}

function afterSuccess(record: SourceRecord, outcome: Outcome & { read: true }, now: string): SourceRecord {
  const brought = outcome.news > 0;
  const every = brought ? record.everyMinutes * QUICKER : record.everyMinutes * SLOWER;
  const everyMinutes = Math.min(LONGEST, Math.max(SHORTEST, Math.round(every)));
  const newsAt = brought ? now : record.newsAt;
  const usual = later(now, everyMinutes);
  return {
    ...record,
    state: isQuiet(newsAt ?? record.addedAt, now) ? 'quiet' : 'fresh',
    failures: 0,
    readAt: now,
    ...(newsAt && { newsAt }),
    ...(outcome.title && { name: outcome.title.slice(0, 100) }),
    ...(outcome.movedTo && { movedTo: outcome.movedTo }),
    everyMinutes,
    nextAt: outcome.again && outcome.again < usual ? outcome.again : usual,
  };
}

function afterFailure(
  record: SourceRecord,
  outcome: Outcome & { read: false },
  now: string,
  chance: number,
): SourceRecord {
  const failures = record.failures + 1;
  const state = stateOf(outcome.problem);
  const failed = { ...record, failures, state, why: outcome.why };
  if (state === 'gone') return failed;
  const pause = state === 'blocked' ? BLOCKED_RETRY : Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
  const spread = later(now, pause * (0.5 + chance / 2));
  return { ...failed, nextAt: outcome.retryAt && outcome.retryAt > spread ? outcome.retryAt : spread };
}

function stateOf(problem: FetchProblem | 'other'): SourceState {
  if (problem === 'gone') return 'gone';
  return problem === 'robots' || problem === 'refused' || problem === 'address' ? 'blocked' : 'failing';
}

function isQuiet(newsAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(newsAt) > QUIET_DAYS * 24 * 60 * MINUTE;
}

function later(now: string, minutes: number): string {
  return new Date(Date.parse(now) + minutes * MINUTE).toISOString();
}

/** Cannot be read: worth telling whoever relies on it. */
export function isTroubled({ state }: SourceRecord): boolean {
  return state === 'failing' || state === 'blocked' || state === 'gone';
}

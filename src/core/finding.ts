/** What is wrong around the bot, told so that whoever runs it can mend it; and what was looked at. Decisions only, no clock. */

import type { Subscription } from './model.ts';
import { instantName } from './schedule-words.ts';
import type { SourceRecord } from './source-record.ts';
import { isTroubled } from './source-state.ts';

/** `what` names the part; `wrong` and `mend` are sentences: what is wrong, and what to do. */
export type Finding = { what: string; wrong: string; mend: string };

/** What was looked at: rows of name and state; and what is to be mended, in the order of weight. */
export type Examination = { findings: Finding[]; facts: [what: string, state: string][] };

/** A clock may be off by so much, in ms; the header that it is compared with has whole seconds and travels a while. */
const CLOCK_TOLERANCE = 30_000;
/** Names in one line. */
const NAMES = 5;
const MEBIBYTE = 2 ** 20;
/** Less free space than this is a finding, in bytes. */
const LOW_SPACE = 256 * MEBIBYTE;

/** One line: what is wrong and what to do. */
export function findingLine({ what, wrong, mend }: Finding): string {
  return `${what}: ${wrong} ${mend}`;
}

/**
 * This machine's clock beside a server's `Date` header (RFC 9110, 6.6.1), which was read at `now`, in epoch milliseconds.
 * Nothing where there is no header that can be read.
 */
export function clockFinding(server: string, header: string | null | undefined, now: number): Finding[] {
  const theirs = Date.parse(header ?? '');
  const off = now - theirs;
  if (Number.isNaN(theirs) || Math.abs(off) <= CLOCK_TOLERANCE) return [];
  const far = Math.abs(off) < 120_000 ? `${Math.round(Math.abs(off) / 1000)} s` : durationName(Math.abs(off));
  return [
    {
      what: 'Clock',
      wrong: `this machine is ${far} ${off > 0 ? 'ahead of' : 'behind'} ${server}, so digests come at the wrong time.`,
      mend: 'Set it by network time (NTP) and keep that running.',
    },
  ];
}

function durationName(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

/** A line for each source that cannot be read. */
export function sourceFindings(records: SourceRecord[], remove: (name: string) => string): Finding[] {
  return records.filter(isTroubled).map((record) => ({
    what: 'Source',
    wrong: `${record.name} cannot be read (${(record.why ?? record.state).replace(/[\s.]+$/, '')}).`,
    mend: `${
      record.state === 'failing' ? 'It is tried again by itself; if it stays so,' : 'Mend its address or'
    } take it out ${record.addedBy ? `with ${remove(record.name)}` : "of the briefing's file"}.`,
  }));
}

/** A line for each digest that is paused; `named` gives the channel's name as the reader may see it. */
export function pausedFindings(
  subscriptions: Subscription[],
  named: (subscription: Subscription) => string,
): Finding[] {
  return subscriptions
    .filter(({ pausedReason }) => pausedReason !== undefined)
    .map((subscription) => ({
      what: 'Digest',
      wrong: `that of ${named(subscription)} is paused: ${(subscription.pausedReason ?? '').replace(/[\s.]*$/, '.')}`,
      mend: 'Mend that, then write there: digest on.',
    }));
}

/** The row that tells of digests: how many, which is due next, when the last one was sent. */
export function digestFact(subscriptions: Subscription[], timezone: string): [string, string] {
  const digests = subscriptions.filter(({ watch }) => !watch);
  const active = digests.filter(({ pausedReason }) => pausedReason === undefined);
  const paused = digests.length - active.length;
  const [next] = active.map(({ dueAt }) => dueAt).sort();
  const last = digests
    .flatMap(({ lastSentAt }) => lastSentAt ?? [])
    .sort()
    .at(-1);
  const parts = [
    `${active.length} on${paused > 0 ? `, ${paused} paused` : ''}`,
    ...(next ? [`next due ${instantName(next, timezone)}`] : []),
    ...(last ? [`last sent ${instantName(last, timezone)}`] : []),
  ];
  return ['Digests', parts.join('; ')];
}

/** Free space of the data folder in bytes, as finding and as row. */
export function spaceFinding(free: number): Finding[] {
  if (free >= LOW_SPACE) return [];
  return [
    {
      what: 'Disk',
      wrong: `only ${bytesName(free)} are free where state is kept.`,
      mend: 'Free some space or move the data folder (READOUT_DATA), or articles and digests will be lost.',
    },
  ];
}

/** 1.5 GiB, 200 MiB, 40 KiB. */
export function bytesName(bytes: number): string {
  const mebibytes = bytes / MEBIBYTE;
  if (mebibytes < 1) return `${Math.ceil(bytes / 1024)} KiB`;
  return mebibytes >= 1024 ? `${(mebibytes / 1024).toFixed(1)} GiB` : `${Math.floor(mebibytes)} MiB`;
}

/** The row that tells how the sources do. */
export function sourcesFact(records: SourceRecord[]): [string, string] {
  const troubled = records.filter(isTroubled);
  if (records.length === 0) return ['Sources', 'files alone'];
  const names = troubled.slice(0, NAMES).map(({ name }) => name);
  const more = troubled.length > names.length ? ` and ${troubled.length - names.length} more` : '';
  return [
    'Sources',
    troubled.length === 0
      ? `all ${records.length} can be read`
      : `${troubled.length} of ${records.length} cannot be read: ${names.join(', ')}${more}`,
  ];
}

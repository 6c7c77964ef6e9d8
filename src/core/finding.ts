/** What is wrong around the bot, told so that whoever runs it can mend it; and what was looked at. Decisions only, no clock. */

import type { Message, Words } from './message.ts';
import type { Subscription } from './model.ts';
import type { Say } from './say.ts';
import { instantName } from './schedule-words.ts';
import type { SourceRecord } from './source-record.ts';
import { isTroubled } from './source-state.ts';

/** `what` names the part; `wrong` and `mend` are sentences: what is wrong, and what to do. */
export type Finding = { what: string; wrong: Message; mend: Message };

/** What was looked at: rows of name and state; and what is to be mended, in the order of weight. */
export type Examination = { findings: Finding[]; facts: [what: string, state: Message][] };

/** A clock may be off by so much, in ms; the header that it is compared with has whole seconds and travels a while. */
const CLOCK_TOLERANCE = 30_000;
/** Names in one line. */
const NAMES = 5;
const MEBIBYTE = 2 ** 20;
/** Less free space than this is a finding, in bytes. */
const LOW_SPACE = 256 * MEBIBYTE;

/** One line: what is wrong and what to do. */
export function findingLine({ what, wrong, mend }: Finding, say: Say): string {
  return `${say(what)}: ${say(wrong)} ${say(mend)}`;
}

/**
 * This machine's clock beside a server's `Date` header (RFC 9110, 6.6.1), which was read at `now`, in epoch milliseconds.
 * Nothing where there is no header that can be read.
 */
export function clockFinding(server: string, header: string | null | undefined, now: number): Finding[] {
  const theirs = Date.parse(header ?? '');
  const off = now - theirs;
  if (Number.isNaN(theirs) || Math.abs(off) <= CLOCK_TOLERANCE) return [];
  const far = durationName(Math.abs(off));
  return [
    {
      what: 'Clock',
      wrong: {
        text:
          off > 0
            ? 'this machine is {far} ahead of {server}, so digests come at the wrong time.'
            : 'this machine is {far} behind {server}, so digests come at the wrong time.',
        values: { far, server },
      },
      mend: 'Set it by network time (NTP) and keep that running.',
    },
  ];
}

function durationName(milliseconds: number): Words {
  const [minutes, hours] = [Math.round(milliseconds / 60_000), Math.round(milliseconds / 3_600_000)];
  if (milliseconds < 120_000) return { text: '{count} s', values: { count: Math.round(milliseconds / 1000) } };
  if (minutes < 120) return { text: '{count} min', values: { count: minutes } };
  if (hours < 48) return { text: '{count} h', values: { count: hours } };
  return { text: '{count, plural, one {# day} other {# days}}', values: { count: Math.round(hours / 24) } };
}

/** A line for each source that cannot be read. */
export function sourceFindings(records: SourceRecord[], remove: (name: string) => string): Finding[] {
  return records.filter(isTroubled).map((record) => ({
    what: 'Source',
    wrong: {
      text: '{source} cannot be read ({why}).',
      values: { source: record.name, why: whyOf(record) },
    },
    mend: mendSource(record, remove(record.name)),
  }));
}

function whyOf({ why, state }: SourceRecord): Words {
  return typeof why === 'object' ? why : { text: (why ?? state).replace(/[\s.]+$/, '') };
}

function mendSource({ state, addedBy }: SourceRecord, command: string): Message {
  if (state === 'failing')
    return addedBy
      ? { text: 'It is tried again by itself; if it stays so, take it out with {command}.', values: { command } }
      : 'It is tried again by itself; if it stays so, take it out of the briefing’s file.';
  return addedBy
    ? { text: 'Mend its address or take it out with {command}.', values: { command } }
    : 'Mend its address or take it out of the briefing’s file.';
}

/** A line for each digest that is paused; `named` gives the channel's name as the reader may see it. */
export function pausedFindings(
  subscriptions: Subscription[],
  named: (subscription: Subscription) => string | Words,
): Finding[] {
  return subscriptions
    .filter(({ pausedReason }) => pausedReason !== undefined)
    .map((subscription) => ({
      what: 'Digest',
      wrong: {
        text: 'that of {channel} is paused: {why}',
        values: { channel: named(subscription), why: pausedWhy(subscription) },
      },
      mend: 'Mend that, then write there: digest on.',
    }));
}

/** Why a digest is paused, as a sentence; what the platform said itself stands in brackets at its end, and stays as it is. */
export function pausedWhy({ pausedReason = '' }: Pick<Subscription, 'pausedReason'>): Words {
  const [, advice, detail] = /^(.*\S) \(([^()]*)\)[\s.]*$/s.exec(pausedReason) ?? [];
  if (advice === undefined || detail === undefined) return { text: pausedReason.replace(/[\s.]*$/, '.') };
  return { text: '{advice} ({detail}).', values: { advice: { text: advice }, detail } };
}

/** The row that tells of digests: how many, which is due next, when the last one was sent. */
export function digestFact(subscriptions: Subscription[], timezone: string, say: Say): [string, string] {
  const digests = subscriptions.filter(({ watch }) => !watch);
  const active = digests.filter(({ pausedReason }) => pausedReason === undefined);
  const paused = digests.length - active.length;
  const [next] = active.map(({ dueAt }) => dueAt).sort();
  const last = digests
    .flatMap(({ lastSentAt }) => lastSentAt ?? [])
    .sort()
    .at(-1);
  const parts = [
    paused > 0
      ? say('{active} on, {paused} paused', { active: active.length, paused })
      : say('{active} on', { active: active.length }),
    ...(next ? [say('next due {when}', { when: instantName(next, timezone, say) })] : []),
    ...(last ? [say('last sent {when}', { when: instantName(last, timezone, say) })] : []),
  ];
  return [say('Digests'), parts.join('; ')];
}

/** Free space of the data folder in bytes, as finding and as row. */
export function spaceFinding(free: number): Finding[] {
  if (free >= LOW_SPACE) return [];
  return [
    {
      what: 'Disk',
      wrong: { text: 'only {space} are free where state is kept.', values: { space: bytesName(free) } },
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
export function sourcesFact(records: SourceRecord[], say: Say): [string, string] {
  const troubled = records.filter(isTroubled);
  if (records.length === 0) return [say('Sources'), say('files alone')];
  const total = records.length;
  if (troubled.length === 0)
    return [say('Sources'), say('{total, plural, one {it can be read} other {all # can be read}}', { total })];
  const names = troubled.slice(0, NAMES).map(({ name }) => name);
  const values = {
    troubled: troubled.length,
    total,
    names: names.join(', '),
    more: troubled.length - names.length,
  };
  const text = '{troubled} of {total} cannot be read: {names}{more, plural, =0 {} other { and # more}}';
  return [say('Sources'), say(text, values)];
}

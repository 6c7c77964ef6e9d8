/** What a digest says of those before it that were not sent, by the channel's own rule. */
import type { Subscription } from './model.ts';
import { instantName } from './schedule-words.ts';

/** Slots are ISO instants: the one that the digest was due at, where it is late, and those that came to nothing. */
export type Missed = { lateFrom?: string; folded?: string[] };

/** What a channel is told when its digest does not come as it was promised. */
export function missedNotes({ timezone, missed }: Subscription, { lateFrom, folded = [] }: Missed): string[] {
  const slots = folded.map((instant) => instantName(instant, timezone)).join('; ');
  return [
    ...(lateFrom ? [`This digest comes late: it was due ${instantName(lateFrom, timezone)}.`] : []),
    ...(slots && missed !== 'skip' ? [`It also covers what was due ${slots} and could not be sent.`] : []),
    ...(slots && missed === 'skip'
      ? [`Left out, as this channel is set: what was due ${slots} and could not be sent.`]
      : []),
  ];
}

/** The moment up to which nothing is told, for what was due then is left out; undefined where nothing is. */
export function skippedUntil({ missed }: Subscription, { folded = [] }: Missed): string | undefined {
  return missed === 'skip' ? folded.at(-1) : undefined;
}

/** What a digest says of those before it that were not sent, by the channel's own rule. */
import { makeReply, noteCard } from './card.ts';
import type { Reply, Subscription } from './model.ts';
import type { Say } from './say.ts';
import { instantName } from './schedule-words.ts';

/** Slots are ISO instants: the one that the digest was due at, where it is late, and those that came to nothing. */
export type Missed = { lateFrom?: string; folded?: string[] };

/** Slots that are told of one by one. */
const SLOTS = 4;

/** What a channel is told when its digest does not come as it was promised. */
export function missedNotes({ timezone, missed }: Subscription, { lateFrom, folded = [] }: Missed, say: Say): string[] {
  const names = folded.map((instant) => instantName(instant, timezone, say));
  const slots = names.length > SLOTS ? say('up to {when}', { when: names.at(-1) ?? '' }) : names.join('; ');
  return [
    ...(lateFrom
      ? [say('This digest comes late: it was due {when}.', { when: instantName(lateFrom, timezone, say) })]
      : []),
    ...(slots && missed !== 'skip'
      ? [say('It also covers what was due {slots} and could not be sent.', { slots })]
      : []),
    ...(slots && missed === 'skip'
      ? [say('Left out, as this channel is set: what was due {slots} and could not be sent.', { slots })]
      : []),
  ];
}

/** What is said behind a digest that was built for `dueAt` and could be sent only by `now`. */
export function lateReply({ timezone }: Subscription, dueAt: string, now: string, say: Say): Reply {
  const text = say(
    'This digest comes late: it was due {when} and could not be sent in full before. It tells what was known then.',
    { when: instantName(dueAt, timezone, say) },
  );
  return makeReply('channel', [noteCard('digest', '', now, [text])], say.language);
}

/** The moment up to which nothing is told, for what was due then is left out; undefined where nothing is. */
export function skippedUntil({ missed }: Subscription, { folded = [] }: Missed): string | undefined {
  return missed === 'skip' ? folded.at(-1) : undefined;
}

/** Watching: what a channel wants to hear of as soon as something new comes of it, and the card that tells it. */
import { contentStems } from '../text/stems.ts';
import { actorsOf } from './actor-list.ts';
import type { Board } from './board.ts';
import { makeCard } from './card.ts';
import { newClaims } from './changes.ts';
import { sinceLook } from './changes-since.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import type { Item } from './corpus.ts';
import { UserError } from './errors.ts';
import { match, type Named } from './match.ts';
import type { Briefing, Card, Subscription } from './model.ts';
import type { Say } from './say.ts';
import { momentName } from './schedule-words.ts';
import { fold } from './slug.ts';
import { standingDraft } from './standing.ts';

/** What is watched: an actor or topic by its id, or words by themselves; how often at most; until when it is silent. */
export type Watch = {
  kind: 'actor' | 'topic' | 'words';
  of: string;
  title: string;
  everyMinutes: number;
  mutedUntil?: string;
};

/** Minutes between two messages of a watch: unless asked otherwise, at least, at most. */
export const EVERY = { usual: 60, least: 10, most: 7 * 24 * 60 };
/** A message tells so many things; what is left stands in `changes`. */
const LINES = 6;

/** "90m", "2 h", "1d", "every 3 hours" in minutes; undefined for what is none. Throws a UserError for one out of bounds. */
export function parseEvery(typed: string): number | undefined {
  const found = /^(?:every\s+)?(\d{1,5})?\s*(m|min|minutes?|h|hours?|d|days?)$/i.exec(typed.trim());
  if (!found) return undefined;
  const unit = { m: 1, h: 60, d: 1440 }[found[2]?.charAt(0).toLowerCase() as 'm' | 'h' | 'd'];
  const minutes = Number(found[1] ?? 1) * unit;
  if (minutes < EVERY.least || minutes > EVERY.most)
    throw new UserError('A watch may speak every 10 minutes at most and every 7 days at least: 10m to 7d.');
  return minutes;
}

type Watched = Pick<Watch, 'kind' | 'of' | 'title'>;

/**
 * What somebody means by the words of a watch: a topic by its title, an actor by a name, a topic by its other words, else
 * the words. Throws a UserError for words that tell nothing.
 */
export function watched(typed: string, briefing: Briefing, items: Item[]): Watched {
  const found = watchedNamed(typed, briefing, items);
  if (!found) throw new UserError('Those words are in every article. Give a topic, a person, or words that tell more.');
  return found;
}

/** The same; undefined for words that tell nothing. */
export function watchedNamed(typed: string, briefing: Briefing, items: Item[]): Watched | undefined {
  const topics = briefing.topics.map((one) => ({ id: one.id, title: one.title, names: one.words }));
  const actors = actorsOf(briefing, items);
  const titled = match(
    typed,
    topics.map((one) => ({ ...one, names: [] })),
  ).sure;
  const called = match(
    typed,
    actors.filter((one) => isCalled(one, typed)),
  ).sure;
  const topic = titled ?? (called ? undefined : match(typed, topics).sure);
  if (topic) return { kind: 'topic', of: topic.id, title: topic.title };
  const actor = called ?? match(typed, actors).sure;
  if (actor) return { kind: 'actor', of: actor.id, title: actor.title };
  const stems = [...new Set(contentStems(typed))];
  if (stems.length === 0) return undefined;
  return { kind: 'words', of: stems.join(' '), title: `“${typed.replace(/\s+/g, ' ')}”` };
}

/** By a whole name, or a word of the title: a topic may hold the same word ("talks with Lund"). */
function isCalled({ title, names }: Named, typed: string): boolean {
  const wanted = fold(typed).trim();
  return [...fold(title).split(/[\s-]+/), ...[title, ...names].map(fold)].includes(wanted);
}

/** Does a claim speak of what is watched? Words must all be in it, in any of their forms. */
function speaksOf({ kind, of }: Pick<Watch, 'kind' | 'of'>, claim: Claim): boolean {
  if (kind === 'topic') return claim.topics.includes(of);
  if (kind === 'actor') return claim.actors.includes(of) || claim.speaker?.actor === of;
  return of.split(' ').every((stem) => claim.stems.includes(stem));
}

/** May it speak at `now`? Not while it is muted, nor sooner after its last message than was asked for. */
export function maySpeak({ watch, lastSentAt }: Subscription, now: string): boolean {
  if (!watch || (watch.mutedUntil !== undefined && watch.mutedUntil > now)) return false;
  return lastSentAt === undefined || Date.parse(now) - Date.parse(lastSentAt) >= watch.everyMinutes * 60_000;
}

/** What is new since the watch spoke last, or was set up; undefined where nothing material is. */
export function watchCard(board: Board, subscription: Subscription, now: string, say: Say): Card | undefined {
  const { watch, timezone } = subscription;
  if (!watch) return undefined;
  const from = heardUntil(subscription);
  const since = sinceLook(from, 'the last message');
  if ([...board.items.values()].every(since.knew)) return undefined;
  const found = newClaims(board, since, [], LINES + 1, (claim) => speaksOf(watch, claim));
  if (found.length === 0) return undefined;
  const { briefing } = board;
  const title = watchTitle(watch, say);
  const watches = say('This channel watches {title}, at most {every}.', {
    title,
    every: everyName(watch.everyMinutes, say),
  });
  const more = say('There is more: {command}', { command: commandLine(briefing, 'changes', 'channel') });
  return makeCard({
    kind: 'watch',
    title: say('{story}: new on {title}', { story: briefing.title, title }),
    now,
    blocks: [
      {
        type: 'lines',
        heading: say('New since {when}', { when: momentName(from, timezone, say) }),
        lines: found.slice(0, LINES).map((claim) => standingDraft(board, claim, { change: 'new' })),
      },
      { type: 'note', text: found.length > LINES ? `${watches} ${more}` : watches },
    ],
    actions: watchActions(briefing, subscription, say),
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

/** What is watched as it is called in a sentence; words stand in the quotation marks of the language. */
export function watchTitle({ kind, title }: Pick<Watch, 'kind' | 'title'>, say: Say): string {
  return kind === 'words' ? say('“{typed}”', { typed: title.replace(/[“”]/g, '') }) : title;
}

/** The instant up to which the channel was told. */
export function heardUntil({ lastSentAt, createdAt }: Subscription): string {
  return lastSentAt ?? createdAt;
}

export function watchActions(briefing: Briefing, { id }: Pick<Subscription, 'id'>, say: Say) {
  return [
    { label: say('Mute for 24 h'), command: commandLine(briefing, 'mute', id) },
    { label: say('Unwatch'), command: commandLine(briefing, 'unwatch', id) },
  ];
}

/** "once an hour", "every 90 minutes", "every 2 hours", "once a day". */
export function everyName(minutes: number, say: Say): string {
  if (minutes === 1440) return say('once a day');
  if (minutes === 60) return say('once an hour');
  if (minutes % 1440 === 0)
    return say('{count, plural, one {every day} other {every # days}}', { count: minutes / 1440 });
  if (minutes % 60 === 0)
    return say('{count, plural, one {every hour} other {every # hours}}', { count: minutes / 60 });
  return say('{count, plural, one {every minute} other {every # minutes}}', { count: minutes });
}

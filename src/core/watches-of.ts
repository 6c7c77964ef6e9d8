/** The watches of the channel that asks: what commands see of them. */
import type { Story } from './bot.ts';
import type { Request } from './command.ts';
import type { Weekday } from './digest-settings.ts';
import { UserError } from './errors.ts';
import { shortHash } from './hash.ts';
import { WATCH_INHERITED, withInherited } from './inherit.ts';
import type { Subscription } from './model.ts';
import type { Store } from './ports.ts';
import type { Merged } from './settings.ts';
import type { Home } from './subscriptions.ts';
import type { Watch } from './watch.ts';

/** A channel that watches more is better served by a digest. */
const MOST = 20;
const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export interface Watches {
  /** In the order in which they were set up. */
  list(): Promise<Subscription[]>;
  /** Sets one up, or changes how often it speaks; what it has told stays told. Throws a UserError when there are too many. */
  set(watch: Watch): Promise<Subscription>;
  /** Silent until that instant; what comes meanwhile is told then. */
  mute(found: Subscription, until: string): Promise<void>;
  remove(found: Subscription): Promise<void>;
}

/** Watches of the request's channel. */
export function watchesOf(parts: {
  store: Store;
  story: Story;
  request: Request;
  /** What the channel and its server chose. */
  chosen: Merged;
  home: Home;
  now: string;
}): Watches {
  const { store, request, chosen, home, now } = parts;
  const { briefing } = parts.story;
  const list = async () => {
    const found = await store.subscriptions({ channel: request.channel, briefingId: briefing.id });
    const watches = found.filter(({ watch }) => watch !== undefined);
    return watches.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  };
  return {
    list,
    async set(watch) {
      const id = shortHash(`watch ${briefing.id} ${request.channel} ${watch.kind} ${watch.of}`);
      const all = await list();
      const before = all.find((one) => one.id === id);
      if (!before && all.length >= MOST)
        throw new UserError('This channel watches {most} things already. End one of them first.', { most: MOST });
      const inherits = before ? before.inherits : WATCH_INHERITED;
      const made: Subscription = withInherited(
        {
          id,
          briefingId: briefing.id,
          platform: request.channel.split(':')[0] ?? '',
          channel: request.channel,
          // A watch has no hours: it speaks when something comes.
          at: '00:00',
          days: DAYS,
          timezone: home.timezone,
          homeTimezone: home.timezone,
          ...(home.language && { homeLanguage: home.language }),
          ...(inherits && { inherits }),
          dueAt: now,
          ...(before?.lastSentAt && { lastSentAt: before.lastSentAt }),
          createdBy: request.reader,
          createdAt: before?.createdAt ?? now,
          watch,
        },
        chosen,
      );
      await store.saveSubscription(made);
      return made;
    },
    async mute(found, until) {
      if (found.watch) await store.saveSubscription({ ...found, watch: { ...found.watch, mutedUntil: until } });
    },
    remove: (found) => store.removeSubscription(found.id),
  };
}

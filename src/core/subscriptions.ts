/** The digests of the channel that asks: what the digest command sees of them. */

import type { Story } from './bot.ts';
import type { Request, Subscriptions } from './command.ts';
import type { Corpus } from './corpus.ts';
import { untold } from './corrections.ts';
import { digestCards } from './digest.ts';
import { nextSlot } from './due.ts';
import { shortHash } from './hash.ts';
import { INHERITED, withInherited } from './inherit.ts';
import type { Language } from './language.ts';
import type { Subscription } from './model.ts';
import type { Store } from './ports.ts';
import type { Say } from './say.ts';
import { type KeptDigest, type Merged, viewChosen } from './settings.ts';
import { isOwed } from './slots.ts';
import { sourceWarning } from './source-states.ts';
import { viewOf } from './view.ts';

/** The name under which a channel's looks are kept: its last digest is what it has seen. */
export function channelReader(channel: string): string {
  return `channel:${channel}`;
}

/** Where a digest or watch is set up: the zone and language that hold there while nobody chose another. */
export type Home = { timezone: string; language?: Language };

/** Subscriptions of the request's channel. */
export function subscriptionsOf(parts: {
  store: Store;
  story: Story;
  corpus: Corpus;
  request: Request;
  /** What the channel and its server chose. */
  chosen: Merged;
  home: Home;
  say: Say;
  now: string;
  /** Keep and use what the channel has seen. */
  remember: boolean;
}): Subscriptions {
  const { store, story, corpus, request, chosen, home, say, now, remember } = parts;
  const { briefing, scope } = story;
  const platform = request.channel.split(':')[0] ?? '';
  const id = shortHash(`${briefing.id} ${request.channel}`);
  const place = { level: 'channel' as const, name: request.channel };
  const current = async () => {
    const all = await store.subscriptions({ channel: request.channel, briefingId: briefing.id });
    const found = all.find(({ watch }) => !watch);
    return found && withInherited(found, chosen);
  };
  const cards = async () => {
    const since = await store.lastLook(scope, channelReader(request.channel), now);
    const settings = (await current()) ?? { ...viewChosen(chosen), timezone: chosen.timezone?.value ?? home.timezone };
    const warning = sourceWarning(await story.sources.list(), say);
    const corrections = remember ? await untold(store, scope, request.channel) : [];
    return digestCards(briefing, corpus, now, since, {
      say,
      corrections,
      view: viewOf(settings, now),
      timezone: settings.timezone,
      ...(warning && { warning }),
    });
  };
  return {
    current,
    async usual() {
      const kept = (await store.settings(place)).digests?.[briefing.id];
      const standard = { ...briefing.digest, timezone: home.timezone, inherits: INHERITED };
      return withInherited({ ...(kept ?? standard), homeTimezone: home.timezone }, chosen);
    },
    kept: async () => (await store.settings(place)).digests?.[briefing.id] !== undefined,
    async latest() {
      const made = await current();
      return made && (await store.deliveries(made.id, 1))[0];
    },
    async set(wanted) {
      const before = await current();
      const settings = withInherited(wanted, chosen);
      // Whoever mended what paused it waits for no other day.
      const owed = before?.pausedReason !== undefined && isOwed(before, (await store.deliveries(id, 1))[0], now);
      const { dueAt, local: dueSlot } = owed ? { dueAt: now, local: '' } : nextSlot(settings, now);
      const subscription = {
        id,
        briefingId: briefing.id,
        platform,
        channel: request.channel,
        ...settings,
        homeTimezone: before?.homeTimezone ?? home.timezone,
        ...(home.language && { homeLanguage: home.language }),
        dueAt,
        dueSlot,
        ...(before?.lastSentAt && { lastSentAt: before.lastSentAt }),
        createdBy: request.reader,
        createdAt: before?.createdAt ?? now,
      };
      await store.saveSubscription(subscription);
      await store.changeSettings(place, { digests: { [briefing.id]: undefined } });
      return subscription;
    },
    async remove() {
      const before = await current();
      if (!before) return false;
      // First kept, then taken away: killed in between, both are there, and the digest is still on.
      await store.changeSettings(place, { digests: { [briefing.id]: keptOf(before) } });
      await store.removeSubscription(before.id);
      return true;
    },
    preview: cards,
    async postNow() {
      const made = await cards();
      if (!remember) return made;
      await store.saveLook(scope, channelReader(request.channel), now);
      const subscribed = await current();
      if (subscribed) await store.updateSubscription(subscribed.id, { lastSentAt: now });
      return made;
    },
  };
}

/** What stays of a digest that is turned off, so that turning it on again finds it. */
function keptOf(subscription: Subscription): KeptDigest {
  const { at, days, monthDays, timezone, quiet, missed, topics, windowDays, format, inherits } = subscription;
  return {
    at,
    days,
    timezone,
    ...(monthDays && { monthDays }),
    ...(quiet && { quiet }),
    ...(missed && { missed }),
    ...(topics && { topics }),
    ...(windowDays && { windowDays }),
    ...(format && { format }),
    ...(inherits && { inherits }),
  };
}

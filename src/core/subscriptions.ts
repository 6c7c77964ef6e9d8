/** The digests of the channel that asks: what the digest command sees of them. */

import type { Story } from './bot.ts';
import type { Request, Subscriptions } from './command.ts';
import type { Corpus } from './corpus.ts';
import { untold } from './corrections.ts';
import { digestCards } from './digest.ts';
import { nextSlot } from './due.ts';
import { shortHash } from './hash.ts';
import type { Store } from './ports.ts';
import { sourceWarning } from './source-states.ts';
import { viewOf } from './view.ts';

/** The name under which a channel's looks are kept: its last digest is what it has seen. */
export function channelReader(channel: string): string {
  return `channel:${channel}`;
}

/** Subscriptions of the request's channel. */
export function subscriptionsOf(parts: {
  store: Store;
  story: Story;
  corpus: Corpus;
  request: Request;
  now: string;
  /** Keep and use what the channel has seen. */
  remember: boolean;
}): Subscriptions {
  const { store, story, corpus, request, now, remember } = parts;
  const { briefing, scope } = story;
  const platform = request.channel.split(':')[0] ?? '';
  const id = shortHash(`${briefing.id} ${request.channel}`);
  const current = async () =>
    (await store.subscriptions({ channel: request.channel, briefingId: briefing.id })).find(({ watch }) => !watch);
  const cards = async () => {
    const since = await store.lastLook(scope, channelReader(request.channel), now);
    const settings = await current();
    const warning = sourceWarning(await story.sources.list());
    const corrections = remember ? await untold(store, scope, request.channel) : [];
    return digestCards(briefing, corpus, now, since, {
      corrections,
      ...(settings && { view: viewOf(settings, now), timezone: settings.timezone }),
      ...(warning && { warning }),
    });
  };
  return {
    current,
    async latest() {
      const made = await current();
      return made && (await store.deliveries(made.id, 1))[0];
    },
    async set(settings) {
      const before = await current();
      const { dueAt, local: dueSlot } = nextSlot(settings, now);
      const subscription = {
        id,
        briefingId: briefing.id,
        platform,
        channel: request.channel,
        ...settings,
        dueAt,
        dueSlot,
        ...(before?.lastSentAt && { lastSentAt: before.lastSentAt }),
        createdBy: request.reader,
        createdAt: before?.createdAt ?? now,
      };
      await store.saveSubscription(subscription);
      return subscription;
    },
    async remove() {
      const before = await current();
      if (before) await store.removeSubscription(before.id);
      return before !== undefined;
    },
    preview: cards,
    async postNow() {
      const made = await cards();
      if (remember) await store.saveLook(scope, channelReader(request.channel), now);
      return made;
    },
  };
}

/** After every refresh: what is watched and has news becomes a delivery, which is sent as a digest is, exactly once. */
import type { Story } from './core/bot.ts';
import { type DropReport, gatedReply } from './core/gate-reply.ts';
import { shortHash } from './core/hash.ts';
import type { Delivery, Reply, Subscription } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { Say } from './core/say.ts';
import { recentBoard } from './core/status.ts';
import { channelReader } from './core/subscriptions.ts';
import { placeOf } from './core/team.ts';
import { heardUntil, maySpeak, watchCard } from './core/watch.ts';

/** Watches read at once. */
const PAGE = 200;
/** Deliveries looked back on for attempts that came to nothing. */
const LOOK_BACK = 50;

export type WatchingParts = {
  store: Store;
  /** A text that is another whenever a briefing's articles are; undefined for a briefing that is not served here. */
  version(briefingId: string): Promise<string | undefined>;
  /** The message of a watch as of `now`; undefined while there is no news. */
  news(subscription: Subscription, now: string): Promise<Reply | undefined>;
};

/**
 * Makes the beat that looks at every watch whose articles changed since it was looked at last, and leaves a delivery for each
 * that has news and may speak. Sending, retries and pauses are the schedule's, as for digests. Gives how many were left.
 */
export function createWatching({ store, version, news }: WatchingParts): { beat(now: string): Promise<number> } {
  /** What a watch found nothing new in. */
  const quiet = new Map<string, string>();

  async function look(subscription: Subscription, at: string | undefined, now: string): Promise<boolean> {
    const seen = `${at} ${heardUntil(subscription)}`;
    if (at === undefined || quiet.get(subscription.id) === seen || !maySpeak(subscription, now)) return false;
    const reply = await news(subscription, now);
    if (reply) return leave(subscription, reply, now);
    quiet.set(subscription.id, seen);
    return false;
  }

  /** One delivery for what is new since the last message, whoever finds it; another only after that one came to nothing. */
  async function leave(subscription: Subscription, reply: Reply, now: string): Promise<boolean> {
    const { id: subscriptionId } = subscription;
    const since = heardUntil(subscription);
    const later = (await store.deliveries(subscriptionId, LOOK_BACK)).filter(({ dueAt }) => dueAt > since);
    if (later.some(({ state }) => state === 'claimed')) return false;
    const delivery: Delivery = {
      id: shortHash(`${subscriptionId} ${since} ${later.filter(({ state }) => state !== 'sent').length}`),
      subscriptionId,
      dueAt: now,
      state: 'claimed',
      claimedAt: now,
      attempts: 0,
      reply,
      builtAt: now,
      // Free at once: the schedule takes it up in this very beat.
      retryAt: now,
    };
    return store.claimDelivery(delivery);
  }

  return {
    async beat(now) {
      const versions = new Map<string, string | undefined>();
      let left = 0;
      for (let after: Subscription | undefined, more = true; more; ) {
        const page = await store.subscriptions({ watching: true, limit: PAGE, ...(after && { after }) });
        for (const one of page) {
          if (!versions.has(one.briefingId)) versions.set(one.briefingId, await version(one.briefingId));
          if (await look(one, versions.get(one.briefingId), now)) left += 1;
        }
        after = page.at(-1);
        more = page.length === PAGE;
      }
      return left;
    },
  };
}

/** The message of a watch, gated and kept as all replies are; undefined while there is no news. */
export async function watchReply(
  store: Store,
  story: Story,
  subscription: Subscription,
  now: string,
  say: Say,
  report: (drop: DropReport) => void,
): Promise<Reply | undefined> {
  const { channel } = subscription;
  const corpus = await story.corpus(now);
  const briefing = await corpus.briefing();
  const card = watchCard(await recentBoard(briefing, corpus), subscription, now, say);
  if (!card) return undefined;
  const flags = await store.flags(story.scope, placeOf(channel));
  const reply = await gatedReply('channel', [card], { briefing, corpus, say, flags, report });
  if (!reply.cards.some(({ citations }) => citations.length > 0)) return undefined;
  const line = `/${briefing.command} watch`;
  // Kept replies grow old by the clock on the wall, whatever moment they are told as of.
  const at = new Date().toISOString();
  await store.saveReply(reply, { scope: story.scope, line, reader: channelReader(channel), channel, at });
  return reply;
}

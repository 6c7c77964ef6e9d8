/** The digest that a subscription gets: built for its channel, gated, named by an id, and kept as all replies are. */
import type { Story } from './core/bot.ts';
import { untold } from './core/corrections.ts';
import { digestCards } from './core/digest.ts';
import { type DropReport, gatedReply } from './core/gate-reply.ts';
import type { Reply, Subscription } from './core/model.ts';
import type { Store } from './core/ports.ts';
import type { Say } from './core/say.ts';
import { keepDigest } from './core/sent-digest.ts';
import { sourceWarning } from './core/source-states.ts';
import { channelReader } from './core/subscriptions.ts';
import { placeOf } from './core/team.ts';
import { viewOf } from './core/view.ts';

/** The digest as of `now`. `skipped`: what came up to that instant is left out, by the team's own rule. */
export async function digestReply(
  store: Store,
  story: Story,
  subscription: Subscription,
  about: { now: string; say: Say; notes: string[]; skipped?: string; report: (drop: DropReport) => void },
): Promise<Reply> {
  const { now, say, notes, skipped, report } = about;
  const { channel } = subscription;
  const { scope } = story;
  const reader = channelReader(channel);
  const seen = await store.lastLook(scope, reader, now);
  const since = skipped && (!seen || skipped > seen) ? skipped : seen;
  const corpus = await story.corpus(now);
  const briefing = await corpus.briefing();
  const warning = sourceWarning(await story.sources.list(), say);
  const cards = await digestCards(briefing, corpus, now, since, {
    say,
    notes,
    corrections: await untold(store, scope, channel),
    view: viewOf(subscription, now),
    timezone: subscription.timezone,
    ...(warning && { warning }),
  });
  const flags = await store.flags(scope, placeOf(channel));
  const made = await gatedReply('channel', cards, { briefing, corpus, say, flags, report });
  const reply = await keepDigest(store, story, channel, made, now);
  // Kept replies grow old by the clock on the wall, whatever moment they are told as of.
  const at = new Date().toISOString();
  await store.saveReply(reply, { scope, line: `/${briefing.command} digest`, reader, channel, at });
  return reply;
}

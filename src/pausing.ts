/** Subscriptions whose channel cannot be posted in: paused, told of to whoever set them up, tried again by themselves. */
import { makeReply, noteCard } from './core/card.ts';
import { nextDue } from './core/due.ts';
import { DeliveryError } from './core/errors.ts';
import { pausedWhy } from './core/finding.ts';
import { sayerOf } from './core/labels.ts';
import type { Reply, Subscription } from './core/model.ts';
import type { Adapter, Store } from './core/ports.ts';
import type { Say } from './core/say.ts';
import { instantName } from './core/schedule-words.ts';
import { levelsOf, merged, placesOf } from './core/settings.ts';
import { isOwed } from './core/slots.ts';
import { type Log, reason } from './log.ts';

/** A paused digest is tried again at its first slot after so long, in ms: once a day, and not at every slot of one. */
const PROBE_AFTER = 20 * 3_600_000;
/** Subscriptions looked at in one beat. */
const PAGE = 100;

/** Stops posting until the slot at which it is tried again. */
export async function pause(store: Store, subscription: Subscription, why: string, now: string): Promise<void> {
  const later = new Date(Date.parse(now) + PROBE_AFTER).toISOString();
  const probeAt = nextDue(subscription, later);
  const since = { at: now, ...subscription.pause, probeAt };
  await store.updateSubscription(subscription.id, { pausedReason: why, pause: since });
}

/**
 * Makes those due again that are to be tried; the next attempt decides whether they stay so. `now`: what could not be posted
 * and is not too late yet, by the team's own rule, is made up for at once.
 */
export async function unpause(store: Store, subscriptions: Subscription[], now?: string): Promise<void> {
  for (const subscription of subscriptions) {
    const { id } = subscription;
    const owed = now && isOwed(subscription, (await store.deliveries(id, 1))[0], now);
    await store.updateSubscription(id, { pausedReason: undefined, ...(owed && { dueAt: now, dueSlot: '' }) });
  }
}

/** Unpauses what is to be tried again by now. */
export async function probe(store: Store, now: string): Promise<void> {
  for (;;) {
    const page = await store.subscriptions({ probeBefore: now, limit: PAGE });
    await unpause(store, page);
    if (page.length < PAGE) return;
  }
}

/**
 * Tells whoever set a paused digest up, once; where the platform does not answer, again on another day. Never throws for
 * what a platform does.
 */
export async function tellOfPauses(
  parts: { store: Store; adapters: Map<string, Adapter>; log: Log; command(briefingId: string): string },
  now: string,
): Promise<void> {
  const { store, adapters, log } = parts;
  let after: Subscription | undefined;
  for (;;) {
    const page = await store.subscriptions({ untold: true, limit: PAGE, ...(after && { after }) });
    for (const subscription of page) {
      const adapter = adapters.get(subscription.platform);
      if (adapter) await tellOne(subscription, adapter);
    }
    after = page.at(-1);
    if (page.length < PAGE) return;
  }

  async function tellOne(subscription: Subscription, adapter: Adapter): Promise<void> {
    const { id, createdBy: person, channel, platform, pause: paused } = subscription;
    const since = paused ?? { at: now, probeAt: subscription.dueAt };
    const key = `notice ${id} ${since.at}`;
    // Before it is sent, so that of several processes one does.
    if (!(await store.firstTime(`${key} ${now.slice(0, 10)}`, now))) return;
    const about = { subscription: id, platform, channel };
    try {
      if (!adapter.notify) throw new DeliveryError(`${platform} has no private messages`, { refused: true });
      if (!person.startsWith(`${platform}:`))
        throw new DeliveryError('who set it up is not known any more', { refused: true });
      const language = await languageFor(store, subscription);
      const notice = noticeOf(subscription, parts.command(subscription.briefingId), sayerOf(language));
      await adapter.notify(person, notice, { channel, key });
      log.info(about, 'told of a paused digest');
    } catch (error) {
      log.warn({ ...about, ...reason(error) }, 'nobody could be told of a paused digest');
      // A person who takes no messages is not asked every day.
      if (!(error instanceof DeliveryError && error.refused)) return;
    }
    await store.updateSubscription(id, { pause: { ...since, toldAt: now } });
  }
}

/** What whoever set it up chose for themselves, else what holds for the channel. */
async function languageFor(store: Store, { createdBy, channel, briefingId, homeLanguage }: Subscription) {
  const levels = await levelsOf(store, [{ level: 'person', name: createdBy }, ...placesOf(channel)]);
  return merged(levels, briefingId).language?.value ?? homeLanguage ?? 'en';
}

function noticeOf(subscription: Subscription, command: string, say: Say): Reply {
  const { pause: paused, dueAt, watch } = subscription;
  const { at, probeAt } = paused ?? { at: dueAt, probeAt: dueAt };
  const title = watch ? say('A watch you set up is paused') : say('A digest you set up is paused');
  const next = say(
    'Nothing is lost: the settings are kept. It is tried again by itself once a day (next: {when}), and starts again when posting works. To start it at once, mend this and write there: {on}. To end it: {off}.',
    {
      when: instantName(probeAt, subscription.timezone, say),
      on: `/${command} ${watch ? `watch ${watch.title}` : 'digest on'}`,
      off: `/${command} ${watch ? `unwatch ${watch.title}` : 'digest off'}`,
    },
  );
  return makeReply('private', [noteCard('digest', title, at, [say(pausedWhy(subscription)), next])], say.language);
}

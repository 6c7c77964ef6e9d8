/** Subscriptions whose channel cannot be posted in: paused, told of to whoever set them up, tried again by themselves. */
import { makeReply, noteCard } from './core/card.ts';
import { nextDue } from './core/due.ts';
import { DeliveryError } from './core/errors.ts';
import type { Subscription } from './core/model.ts';
import type { Adapter, Store } from './core/ports.ts';
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

/** Makes those due again that are to be tried; the next attempt decides whether they stay so. */
export async function unpause(store: Store, subscriptions: Subscription[]): Promise<void> {
  for (const { id } of subscriptions) {
    await store.updateSubscription(id, { pausedReason: undefined });
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
      await adapter.notify(person, noticeOf(subscription, parts.command(subscription.briefingId)), { channel, key });
      log.info(about, 'told of a paused digest');
    } catch (error) {
      log.warn({ ...about, ...reason(error) }, 'nobody could be told of a paused digest');
      // A person who takes no messages is not asked every day.
      if (!(error instanceof DeliveryError && error.refused)) return;
    }
    await store.updateSubscription(id, { pause: { ...since, toldAt: now } });
  }
}

function noticeOf({ pausedReason, pause: paused, dueAt, watch }: Subscription, command: string) {
  const { at, probeAt } = paused ?? { at: dueAt, probeAt: dueAt };
  const why = (pausedReason ?? '').replace(/[\s.]*$/, '.');
  return makeReply('private', [
    noteCard('digest', `A ${watch ? 'watch' : 'digest'} you set up is paused`, at, [
      why,
      `Nothing is lost: the settings are kept. It is tried again by itself once a day, next at ${probeAt.slice(0, 16).replace('T', ' ')} UTC, and starts again when posting works. To start it at once, mend this and write there: /${command} ${watch ? `watch ${watch.title}` : 'digest on'}. To end it: /${command} ${watch ? `unwatch ${watch.title}` : 'digest off'}.`,
    ]),
  ]);
}

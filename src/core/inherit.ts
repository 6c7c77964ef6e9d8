/** Digests and watches that take settings from their channel and server, as these stand now. */
import { nextSlot } from './due.ts';
import type { Language } from './language.ts';
import type { Subscription } from './model.ts';
import type { PromiseStore } from './promises.ts';
import {
  type Inherited,
  levelsOf,
  type Merged,
  merged,
  type Place,
  placesOf,
  quietChosen,
  type SettingsStore,
  topicsChosen,
} from './settings.ts';

/** What a digest that chose nothing itself takes from its channel and server; a watch takes what it can use. */
export const INHERITED: Inherited[] = ['timezone', 'quiet', 'topics', 'format'];
export const WATCH_INHERITED: Inherited[] = ['timezone', 'quiet'];

type Taking = Pick<Subscription, 'inherits' | 'homeTimezone' | 'timezone' | 'quiet' | 'topics' | 'format'>;

/** The same with what it inherits in place. */
export function withInherited<Kind extends Taking>(of: Kind, chosen: Merged): Kind {
  const takes = (name: Inherited) => of.inherits?.includes(name) ?? false;
  const { quiet, topics, format, ...rest } = of;
  const value = {
    quiet: takes('quiet') ? quietChosen(chosen) : quiet,
    topics: takes('topics') ? topicsChosen(chosen) : topics,
    format: takes('format') ? chosen.format?.value : format,
  };
  return {
    ...rest,
    timezone: takes('timezone') ? (chosen.timezone?.value ?? of.homeTimezone ?? of.timezone) : of.timezone,
    ...(value.quiet && { quiet: value.quiet }),
    ...(value.topics && { topics: value.topics }),
    ...(value.format && { format: value.format }),
  } as Kind;
}

/** What holds for the channel of a subscription. */
async function chosenFor(store: SettingsStore, of: Pick<Subscription, 'channel' | 'briefingId'>): Promise<Merged> {
  return merged(await levelsOf(store, placesOf(of.channel)), of.briefingId);
}

/** A subscription as it holds now, and the language of what is posted for it. */
export async function asChosen(
  store: SettingsStore,
  subscription: Subscription,
): Promise<{ subscription: Subscription; language: Language }> {
  const chosen = await chosenFor(store, subscription);
  const language = chosen.language?.value ?? subscription.homeLanguage ?? 'en';
  return { subscription: withInherited(subscription, chosen), language };
}

type FollowStore = SettingsStore & Pick<PromiseStore, 'subscriptions' | 'updateSubscription'>;

/** Brings what a server or channel promised up to what is chosen there now: other hours make other slots. Gives how many changed. */
export async function followSettings(store: FollowStore, { level, name }: Place, now: string): Promise<number> {
  if (level === 'person') return 0;
  const all = await store.subscriptions(level === 'channel' ? { channel: name } : { within: name });
  let changed = 0;
  for (const one of all) if (await follow(store, one, now)) changed += 1;
  return changed;
}

/** The same for one; one that inherits nothing is never touched. */
export async function follow(store: FollowStore, before: Subscription, now: string): Promise<boolean> {
  if (!before.inherits?.length) return false;
  const after = withInherited(before, await chosenFor(store, before));
  const { timezone, quiet, topics, format } = after;
  if (JSON.stringify(settingsOf(before)) === JSON.stringify(settingsOf(after))) return false;
  const moved = timezone !== before.timezone || JSON.stringify(quiet) !== JSON.stringify(before.quiet);
  // A slot that is due already is sent first; the one after it is found by the new hours.
  const slot = moved && !before.watch && before.dueAt > now ? nextSlot(after, now) : undefined;
  return store.updateSubscription(before.id, {
    timezone,
    quiet,
    topics,
    format,
    ...(slot && { dueAt: slot.dueAt, dueSlot: slot.local }),
  });
}

function settingsOf({ timezone, quiet, topics, format }: Subscription): unknown[] {
  return [timezone, quiet, topics, format];
}

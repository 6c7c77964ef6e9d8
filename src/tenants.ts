/** Servers and workspaces that share the bot: who has it, who removed it, and what goes once the time after that is over. */
import type { Store } from './core/ports.ts';
import { REMOVED_KEPT, tenantOf } from './core/tenant.ts';
import { type Log, reason } from './log.ts';

/** In ms. */
const DAY = 86_400_000;
const SHARED = /^(?:discord|slack):(?!dm:)[^:]+$/;

export type Tenants = {
  /** Something was asked in this channel. */
  seen(channel: string): Promise<void>;
  /** A place that may be posted in again: its tenant has the bot. */
  returned(place: string): Promise<void>;
  removed(tenant: string): Promise<void>;
  /** These have the bot, and no others of the platform. */
  present(platform: string, tenants: string[]): Promise<void>;
  /** Forgets those whose time is over. */
  purge(): Promise<void>;
  /** Waits for what has begun. */
  settled(): Promise<void>;
};

/** Nothing here throws: what fails is logged, and is done at the next occasion. */
export function createTenants(store: Store, clock: () => string, log: Log): Tenants {
  const known = new Set<string>();
  const working = new Set<Promise<void>>();
  const safely = (what: string, begin: () => Promise<void>) => {
    const work = begin()
      .catch((error: unknown) => log.error(reason(error), what))
      .finally(() => working.delete(work));
    working.add(work);
    return work;
  };

  async function note(names: string[]): Promise<void> {
    const fresh = names.filter((name) => SHARED.test(name) && !known.has(name));
    if (fresh.length === 0) return;
    await store.saveTenants(fresh);
    for (const name of fresh) known.add(name);
  }

  async function remove(tenant: string): Promise<void> {
    known.delete(tenant);
    await store.tenantRemoved(tenant, clock());
    log.info({}, `a server or workspace removed the bot; what is kept of it goes in ${REMOVED_KEPT} days`);
  }

  return {
    seen: (channel) => safely('tenant seen', () => note([tenantOf(channel)])),
    returned: (place) => safely('tenant returned', () => note([SHARED.test(place) ? place : tenantOf(place)])),
    removed: (tenant) => safely('tenant removed', () => remove(tenant)),
    present: (platform, names) =>
      safely('tenants present', async () => {
        const here = new Set(names);
        for (const tenant of await store.tenants({ platform })) if (!here.has(tenant)) await remove(tenant);
        await note(names);
      }),
    purge: () =>
      safely('tenants purged', async () => {
        // Another process may have heard of a removal: who is seen again is noted again.
        known.clear();
        const removedBefore = new Date(Date.parse(clock()) - REMOVED_KEPT * DAY).toISOString();
        for (const tenant of await store.tenants({ removedBefore }))
          if (await store.purgeTenant(tenant)) log.info({}, 'what was kept of a server or workspace is gone');
      }),
    settled: async () => void (await Promise.allSettled(working)),
  };
}

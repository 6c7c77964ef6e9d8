/** Work of many tenants in turn: few pieces at once, fewer of one tenant, and little of it waiting in memory. */

/** Pieces at once in all, and of one tenant. */
const AT_ONCE = 48;
const AT_ONCE_EACH = 6;
/** Pieces that may wait in all, and of one tenant; what is more stays where it was found. */
const WAITING = 400;
const WAITING_EACH = 40;

export type FairQueue = {
  /** Takes a piece; undefined, and not taken, while its tenant has enough waiting. */
  add(tenant: string, work: () => Promise<void>): Promise<void> | undefined;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
  /** Resolves when a tenant whose piece was not taken has little waiting. */
  spare(): Promise<void>;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

type Tenant = { waiting: (() => void)[]; running: number };

/** Makes an empty queue. Tenants take turns; within one, pieces run in the order in which they came. */
export function createFairQueue(): FairQueue {
  const tenants = new Map<string, Tenant>();
  const listeners = new Set<() => void>();
  const refused = new Set<string>();
  let running = 0;
  let waiting = 0;

  function next(): void {
    // Whoever was served goes to the end of the row.
    for (const [name, tenant] of [...tenants]) {
      if (running >= AT_ONCE) return;
      if (tenant.running >= AT_ONCE_EACH) continue;
      const begin = tenant.waiting.shift();
      if (!begin) continue;
      tenants.delete(name);
      tenants.set(name, tenant);
      waiting -= 1;
      running += 1;
      tenant.running += 1;
      begin();
    }
  }

  function ended(name: string, tenant: Tenant): void {
    running -= 1;
    tenant.running -= 1;
    if (tenant.running === 0 && tenant.waiting.length === 0) tenants.delete(name);
    next();
    for (const listener of [...listeners]) listener();
  }

  function until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const listener = () => {
        if (!condition()) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  }

  return {
    add(name, work) {
      const tenant = tenants.get(name) ?? { waiting: [], running: 0 };
      if (tenant.waiting.length >= WAITING_EACH) {
        refused.add(name);
        return undefined;
      }
      tenants.set(name, tenant);
      const { promise, resolve } = Promise.withResolvers<void>();
      tenant.waiting.push(resolve);
      waiting += 1;
      const done = promise.then(work).finally(() => ended(name, tenant));
      next();
      return done;
    },
    room: () => until(() => waiting < WAITING),
    async spare() {
      const few = (name: string) => (tenants.get(name)?.waiting.length ?? 0) <= WAITING_EACH / 4;
      await until(() => refused.size === 0 || [...refused].some(few));
      refused.clear();
    },
    idle: () => until(() => running === 0),
  };
}

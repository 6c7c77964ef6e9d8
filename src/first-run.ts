/** The first run in a server or workspace: whoever added the bot is told once, in private, and told again when it comes back. */

import type { Reply } from './core/model.ts';
import type { Adapter, Install, Store } from './core/ports.ts';
import { type Log, reason } from './log.ts';

export type FirstRun = {
  /** Greets unless this installation was; settles once that is noted, before anything is sent. Never throws. */
  installed(install: Install): Promise<void>;
  /** Waits for what is being sent. */
  settled(): Promise<void>;
};

export type FirstRunParts = {
  store: Store;
  adapters: Adapter[];
  log: Log;
  /** The message, kept as the last answer to the person. */
  greeting(about: { tenant: string; person: string; locale?: string; again: boolean }): Promise<Reply>;
};

/** Makes the first run of one process; of several processes on one store one greets. */
export function createFirstRun({ store, adapters, log, greeting }: FirstRunParts): FirstRun {
  const sending = new Set<Promise<void>>();
  /** Greeted or found greeted by this process: not asked again at every use. */
  const known = new Set<string>();

  async function greet(install: Install): Promise<void> {
    const { tenant, installation, locale } = install;
    const key = `${tenant} ${installation}`;
    const adapter = adapters.find(({ name }) => tenant.startsWith(`${name}:`));
    if (known.has(key) || !adapter?.notify) return;
    const time = await store.greetTenant(tenant, installation);
    known.add(key);
    if (!time) return;
    const person = await install.person();
    const reply = await greeting({ tenant, person, again: time === 'again', ...(locale && { locale }) });
    const sent = adapter
      .notify(person, reply, { channel: tenant, key: `greeting ${key}` })
      .then(() => log.info({}, 'greeted who added the bot'))
      .catch((error: unknown) => log.warn(reason(error), 'who added the bot could not be greeted'))
      .finally(() => sending.delete(sent));
    sending.add(sent);
  }

  return {
    async installed(install) {
      await greet(install).catch((error: unknown) => log.error(reason(error), 'first run'));
    },
    settled: async () => void (await Promise.allSettled(sending)),
  };
}

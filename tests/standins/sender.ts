/** A bot process that beats its schedule once and may kill itself at a step of the way, as a power cut would. */

import { once } from 'node:events';
import { lateReply } from '../../src/core/missed.ts';
import type { Reply } from '../../src/core/model.ts';
import type { Adapter, Bot, Store } from '../../src/core/ports.ts';
import { english } from '../../src/core/say.ts';
import { createSchedule } from '../../src/schedule.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainCardOf } from '../contracts/cards.ts';

/** What a life is told, as its second word or else as its first message: `dieAt` counts the beginnings and ends of all that is asked of the store. */
export type Life = {
  platform: 'discord' | 'slack';
  file: string;
  url: string;
  token: string;
  appToken: string;
  now: string;
  dieAt?: number;
  /** Lines of a digest: some hundred make several parts. */
  lines: number;
};

const [, , platform, told] = process.argv;
const connect = platform === 'discord' ? await discord() : await slack();
if (told === undefined) process.send?.('ready');
const life = (told === undefined ? (await once(process, 'message'))[0] : JSON.parse(told)) as Life;
let steps = 0;

async function discord(): Promise<(life: Life) => Adapter> {
  const { createDiscordAdapter } = await import('../../src/adapters/discord/adapter.ts');
  return ({ token, url }) => createDiscordAdapter({ token, apiUrl: url, log });
}

async function slack(): Promise<(life: Life) => Adapter> {
  const { createSlackAdapter } = await import('../../src/adapters/slack/adapter.ts');
  return ({ token, appToken, url }) => createSlackAdapter({ botToken: token, appToken, apiUrl: url, log });
}

function step(): void {
  steps += 1;
  if (steps === life.dieAt) process.kill(process.pid, 'SIGKILL');
}

/** Every method of the store with a step before it and one after it. */
function stepped(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        step();
        const result: unknown = await value.apply(target, given);
        step();
        return result;
      };
    },
  });
}

const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };
const bot: Bot = {
  briefings: [],
  commands: [],
  handle: async () => ({ id: 'r', visibility: 'private', cards: [] }),
  visibilityOf: () => 'private',
  complete: async () => [],
  firstTime: async () => true,
};
const adapter = connect(life);
const store = await openSqlite(life.file);
await adapter.start(bot);
const schedule = createSchedule({
  store: stepped(store),
  adapters: new Map([[adapter.name, adapter]]),
  digest: async ({ id, dueAt }): Promise<Reply> => {
    const lines = Array.from(
      { length: life.lines },
      (_, line) => `Ship ${line} of ${id} left on ${dueAt}, said the pilot.`,
    );
    return { id: `${id} ${dueAt}`, visibility: 'channel', cards: [plainCardOf(lines)] };
  },
  late: async (subscription, dueAt) => lateReply(subscription, dueAt, life.now, english),
  seen: async () => undefined,
  refresh: async () => undefined,
  command: () => 'talks',
  clock: () => life.now,
  log,
});
process.send?.('begins');
await schedule.beat(life.now);
process.send?.({ steps });
await adapter.stop();
await store.close();
process.disconnect?.();

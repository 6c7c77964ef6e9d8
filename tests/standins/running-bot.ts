/** The bot process over loopback, with platforms that a test can break. */

import { afterEach } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import { DeliveryError } from '../../src/core/errors.ts';
import type { DropReport } from '../../src/core/gate-reply.ts';
import type { Adapter, Bot } from '../../src/core/ports.ts';
import type { SourceRecord } from '../../src/core/source-record.ts';
import { newSource } from '../../src/core/source-state.ts';
import { createLog } from '../../src/log.ts';
import { type RunningBot, startBot } from '../../src/main.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { subscription } from '../contracts/article.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const reply = { id: 'r', visibility: 'private', cards: [] } as const;
const bot: Bot = {
  briefings: [],
  commands: [],
  handle: async () => ({ ...reply, cards: [] }),
  visibilityOf: () => 'private',
  complete: async () => [],
  firstTime: async () => true,
};

export type Platform = Adapter & { bot?: Bot; problem?: string | undefined; stopped: boolean };

export function platform(name: string, start: () => Promise<void> = async () => undefined): Platform {
  const made: Platform = {
    name,
    stopped: false,
    async start(given) {
      await start();
      made.bot = given;
    },
    post: async (channel) => {
      if (channel.endsWith('gone')) throw new DeliveryError('gone', { gone: true });
      return { platform: name, channel, messageIds: [] };
    },
    check: async () => [],
    trouble: () => made.problem,
    stop: async () => {
      made.stopped = true;
    },
  };
  return made;
}

const running: RunningBot[] = [];
/** Who wants to hear of dropped lines, of the bot started last. */
export let drop: (why: DropReport['why']) => void = () => undefined;
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

const sources: SourceRecord[] = [
  { ...newSource('s1', { type: 'feed', url: 'https://coast.example/feed' }, 'Coast Daily', NOW), state: 'fresh' },
  {
    ...newSource(
      's2',
      { type: 'feed', url: 'https://pier.example/feed' },
      '<img src=x onerror=alert(1)>',
      NOW,
      'slack:T1:U0PETRA',
    ),
    state: 'failing',
    why: 'no way through https://petra:hidden-word@proxy.example with xoxb-12-hidden-token',
  },
];

export async function run(adapters: Adapter[], settings: Record<string, string> = {}, written: string[] = []) {
  const store = await openSqlite(':memory:');
  for (const channel of ['slack:T1:here', 'slack:T1:gone']) {
    await store.saveSubscription(subscription(channel, { channel, dueAt: '2026-03-02T08:00:00.000Z' }));
  }
  const config: Config = readConfig({ env: { CONSOLE_PORT: '0', ...settings } });
  const one = await startBot({
    config,
    bot,
    adapters,
    store,
    digest: async () => ({ ...reply, cards: [] }),
    late: async () => ({ ...reply, cards: [] }),
    seen: async () => undefined,
    sources: async () => sources,
    refresh: async () => undefined,
    clock: () => '2026-03-02T08:00:00.000Z',
    onDropped: (listener) => {
      drop = (why) => listener({ reply: 'r1', card: 'status', why });
    },
    log: createLog('debug', [], { write: (line) => void written.push(line) }),
  });
  running.push(one);
  return one;
}

export async function get(one: RunningBot, path: string, init: RequestInit = {}) {
  const response = await fetch(`${one.address}${path}`, init);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

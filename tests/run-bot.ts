/** A bot process without platforms, to be sent signals. */
import { readConfig } from '../src/config.ts';
import { runBot } from '../src/main.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const store = await openSqlite(':memory:');
await runBot({
  config: readConfig({ env: { CONSOLE_PORT: '0' } }),
  bot: {
    briefings: [],
    commands: [],
    handle: async () => ({ id: 'r', visibility: 'private', cards: [] }),
    visibilityOf: () => 'private',
    complete: async () => [],
    firstTime: async () => true,
  },
  store,
  digest: async () => ({ id: 'd', visibility: 'channel', cards: [] }),
  late: async () => ({ id: 'l', visibility: 'channel', cards: [] }),
  seen: async () => undefined,
  sources: async () => [],
  refresh: async () => undefined,
  clock: () => new Date().toISOString(),
});
await store.close();
process.disconnect?.();

/** The whole app on the bundled briefings with one platform, a clock that is set and a schedule that is beaten by hand. */
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { type RunningBot, startBot } from '../../src/main.ts';
import { createSchedule } from '../../src/schedule.ts';
import { partsOf } from '../../src/start.ts';
import { temporary } from '../temporary.ts';

export const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Story = Awaited<ReturnType<typeof createStory>>;

/** Nothing runs before `open` or `run`; `makeAdapter` is asked for a new adapter each time the bot starts. */
export async function createStory(makeAdapter: () => Adapter, now: string) {
  const folder = temporary('story');
  const config = readConfig({ env: { CONSOLE_PORT: 'off' } });
  const faults: unknown[] = [];
  let time = now;
  const clock = () => time;
  let app: App;
  let adapter: Adapter;
  let bot: RunningBot | undefined;

  async function openApp(): Promise<void> {
    app = await createApp({
      briefingsFolder: 'briefings',
      dataFolder: folder,
      clock,
      remember: true,
      onFault: (error) => faults.push(error),
    });
    adapter = makeAdapter();
  }

  return {
    faults,
    app: () => app,
    setClock: (to: string) => {
      time = to;
    },
    /** Connects the platform and leaves the schedule to `beat`. */
    async open(): Promise<void> {
      await openApp();
      await app.refresh();
      await adapter.start(app.bot);
    },
    /** Starts the process as `readout start` does. */
    async run(): Promise<RunningBot> {
      await openApp();
      bot = await startBot({ ...partsOf(app, config, clock), config, adapters: [adapter], log: silent });
      return bot;
    },
    /** One beat of the real schedule at `at`. */
    async beat(at: string): Promise<void> {
      time = at;
      const adapters = new Map([[adapter.name, adapter]]);
      const parts = { ...partsOf(app, config, clock), adapters, command: () => 'talks', log: silent };
      await createSchedule(parts).beat(at);
    },
    async stop(): Promise<void> {
      if (bot) await bot.stop();
      else await adapter.stop();
      bot = undefined;
      await app.close();
    },
  };
}

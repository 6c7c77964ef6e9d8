/** A running Discord adapter between a stand-in Discord and a small bot, made anew for each test. */
import { afterEach, beforeEach, expect } from 'vitest';
import { createDiscordAdapter, type DiscordOptions } from '../../src/adapters/discord/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import { createTestBot, type TestBot } from './discord-bot.ts';

export type Running = {
  discord: StandIn;
  bot: TestBot;
  adapter: Adapter;
  logged: { fields: object; message: string }[];
  /** Another adapter, not started, at the same Discord. */
  another(options?: Partial<DiscordOptions>): Adapter;
};

/** Starts all of it before each test, stops it after, and fails a test in which Discord had to refuse a request. */
export function running(): Running {
  const run = { logged: [] } as Pick<Running, 'logged'> as Running;
  run.another = (options = {}) => {
    const note = (fields: object, message: string) => void run.logged.push({ fields, message });
    return createDiscordAdapter({
      token: TOKEN,
      apiUrl: run.discord.url,
      log: { info: note, warn: note, error: note },
      ...options,
    });
  };
  beforeEach(async () => {
    run.logged = [];
    run.discord = await startDiscord();
    run.bot = createTestBot();
    run.adapter = run.another();
    await run.adapter.start(run.bot);
  });
  afterEach(async () => {
    await run.adapter.stop();
    await run.discord.close();
    expect(run.discord.state.refused).toEqual([]);
  });
  return run;
}

/** What `readout start` runs: the bot on every platform that has keys, or, without any, the prompt with its schedule. */
import type { Terminal } from './adapters/terminal/adapter.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { lateReply, missedNotes, skippedUntil } from './core/missed.ts';
import { createPlainLog } from './log.ts';
import { type BotOptions, runBot, startBot } from './main.ts';

/** Runs the platforms until a signal comes. */
export function startPlatforms(app: App, config: Config, clock: () => string): Promise<void> {
  return runBot(partsOf(app, config, clock));
}

/** Runs the prompt until its input ends or a signal comes; digests asked for there are posted there. */
export async function startPrompt(app: App, config: Config, clock: () => string, terminal: Terminal): Promise<void> {
  const log = createPlainLog((line) => process.stderr.write(line));
  const running = await startBot({ ...partsOf(app, config, clock), adapters: [terminal], log });
  await terminal.closed;
  await running.stop();
}

/** What the process is made of beside platforms and log: the app, its clock, and how a digest is built and counted as seen. */
export function partsOf(app: App, config: Config, clock: () => string): Omit<BotOptions, 'adapters' | 'log'> {
  return {
    config,
    bot: app.bot,
    store: app.store,
    clock,
    onDropped: (listener) => app.onDropped(listener),
    async digest(subscription, about) {
      const notes = missedNotes(subscription, about, await app.voice(subscription));
      return app.digest(subscription, notes, skippedUntil(subscription, about));
    },
    late: async (subscription, dueAt) => lateReply(subscription, dueAt, clock(), await app.voice(subscription)),
    seen: (subscription, at, reply) => app.markSeen(subscription, at, reply),
    attend: (running) => app.attend(running),
    greeting: (about) => app.greeting(about),
    sources: () => app.sourceRecords(),
    async refresh() {
      await app.refresh();
      await app.layOut();
      await app.watch();
    },
  };
}

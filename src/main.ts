/** The bot process: starts platforms, schedule and console, and on a signal stops them in good order. */
import { createMetrics } from './adapters/console/metrics.ts';
import { type Console, createConsole, type Health } from './adapters/console/server.ts';
import { createDiscordAdapter } from './adapters/discord/adapter.ts';
import { createSlackAdapter } from './adapters/slack/adapter.ts';
import type { Config } from './config.ts';
import { UserError } from './core/errors.ts';
import type { DropReport } from './core/gate-reply.ts';
import type { Adapter, Bot } from './core/ports.ts';
import { createLog, type Log, reason, withoutTokens } from './log.ts';
import { createSchedule, type ScheduleOptions } from './schedule.ts';

/** How long what has begun may take to end after a signal, in ms. */
const STOP_PATIENCE = 10_000;

export type BotOptions = Pick<ScheduleOptions, 'store' | 'digest' | 'seen' | 'refresh' | 'clock'> & {
  config: Config;
  bot: Bot;
  /** The platforms that are to run. */
  adapters: Adapter[];
  log: Log;
  /** How the sources do. */
  sources(): Promise<{ state: string }[]>;
  /** Lets the process hear of lines that were not shown. */
  onDropped?(listener: (drop: DropReport) => void): void;
};

export type RunningBot = {
  health(): Health;
  /** Where the console is, if it is on. */
  address?: string;
  /** Takes no new work, finishes what has begun, lets go of everything but the store. */
  stop(): Promise<void>;
};

/** The adapters of every platform whose keys are set. */
function createAdapters({ discord, slack }: Config, log: Log): Adapter[] {
  const said = (level: keyof Log) => (message: string) => log[level]({}, message);
  const slackLog = { debug: said('debug'), info: said('info'), warn: said('warn'), error: said('error') };
  return [
    ...(discord ? [createDiscordAdapter({ ...discord, log })] : []),
    ...(slack ? [createSlackAdapter({ ...slack, log: slackLog })] : []),
  ];
}

/** Starts everything. A platform that does not start is logged and shown by `/healthz`; the others run. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { config, adapters, log } = options;
  const metrics = createMetrics();
  const refresh = async () => {
    await options.refresh();
    metrics.sources((await options.sources()).map(({ state }) => state));
  };
  options.onDropped?.((drop) => {
    metrics.dropped(drop.why);
    log.warn(drop, 'line dropped');
  });
  // The schedule leaves to other processes what is not connected here.
  const connected = new Map<string, Adapter>();
  const failures = new Map<string, string>();
  const schedule = createSchedule({ ...options, refresh, adapters: connected, count: metrics.delivered });
  const bot: Bot = {
    ...options.bot,
    async handle(request) {
      const reply = await options.bot.handle(request);
      metrics.replied();
      return reply;
    },
  };

  const health = (): Health => {
    const trouble = (adapter: Adapter) =>
      failures.get(adapter.name) ??
      (connected.has(adapter.name) ? adapter.trouble() : `${adapter.name} is not connected yet.`);
    const parts: Health['parts'] = { schedule: schedule.trouble() ?? null };
    for (const adapter of adapters) parts[adapter.name] = trouble(adapter) ?? null;
    return { ok: Object.values(parts).every((part) => part === null), parts };
  };

  const started = await startConsole(config, health, metrics, log);
  schedule.start();
  await Promise.all(
    adapters.map(async (adapter) => {
      try {
        await adapter.start(bot);
        connected.set(adapter.name, adapter);
        log.info({ platform: adapter.name }, 'platform connected');
        // What was due while it was not connected does not wait for the next minute.
        void schedule.beat(options.clock());
      } catch (error) {
        failures.set(adapter.name, failure(adapter.name, error));
        log.error({ platform: adapter.name, ...reason(error) }, 'platform did not start');
      }
    }),
  );

  return {
    health,
    ...(started && { address: started.address }),
    async stop() {
      // The schedule first: what it is sending needs the platforms.
      await schedule.stop();
      await Promise.allSettled([...connected.values()].map((adapter) => adapter.stop()));
      await started?.server.stop();
    },
  };
}

function failure(platform: string, error: unknown): string {
  if (error instanceof UserError) return error.message;
  const why = withoutTokens(error instanceof Error ? error.message : String(error));
  return `${platform} did not start (${why}). Mend that and start the bot again.`;
}

async function startConsole(
  config: Config,
  health: () => Health,
  metrics: ReturnType<typeof createMetrics>,
  log: Log,
): Promise<{ server: Console; address: string } | undefined> {
  if (!config.console) return undefined;
  const { host, port } = config.console;
  const server = createConsole({ host, port, health, metrics });
  try {
    const address = await server.start();
    log.info({ address }, 'console');
    return { server, address };
  } catch (error) {
    log.error(reason(error), 'console did not start');
    return undefined;
  }
}

/**
 * Runs the bot until SIGTERM or SIGINT, then stops it; 10 s later the process ends with exit code 0, come what may.
 * The store stays open for the caller to close.
 */
export async function runBot(options: Omit<BotOptions, 'adapters' | 'log'>): Promise<void> {
  const log = createLog(options.config.logLevel);
  const signalled = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
  const running = startBot({ ...options, adapters: createAdapters(options.config, log), log });
  running.catch(() => undefined);
  const signal = await Promise.race([signalled, running.then(() => signalled)]);
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(0), STOP_PATIENCE).unref();
  await (await running).stop();
  log.info({}, 'stopped');
}

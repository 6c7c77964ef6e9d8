/** The bot process: starts platforms, schedule and console, and on a signal stops them in good order. */

import { createMetrics } from './adapters/console/metrics.ts';
import { type Console, type ConsoleOptions, createConsole, type Health } from './adapters/console/server.ts';
import { createDiscordAdapter } from './adapters/discord/adapter.ts';
import { createSlackAdapter } from './adapters/slack/adapter.ts';
import { type Config, secretsOf } from './config.ts';
import { pageNow } from './console-page.ts';
import type { DropReport } from './core/gate-reply.ts';
import type { Adapter, Bot, Store } from './core/ports.ts';
import type { Outlook } from './core/promises.ts';
import type { SourceRecord } from './core/source-record.ts';
import type { RunningParts } from './doctor.ts';
import { createFirstRun, type FirstRunParts } from './first-run.ts';
import { createLog, type Log, reason } from './log.ts';
import { createPlatforms, type PlatformOptions } from './platforms.ts';
import { createSchedule, type ScheduleOptions } from './schedule.ts';
import { createTenants } from './tenants.ts';

/** How long what has begun may take to end after a signal, in ms. */
const STOP_PATIENCE = 10_000;

export type BotOptions = Pick<ScheduleOptions, 'store' | 'digest' | 'late' | 'seen' | 'refresh' | 'clock'> & {
  config: Config;
  bot: Bot;
  /** The platforms that are to run. */
  adapters: Adapter[];
  log: Log;
  /** How the sources do. */
  sources(): Promise<SourceRecord[]>;
  /** Lets the process hear of lines that were not shown. */
  onDropped?(listener: (drop: DropReport) => void): void;
  /** Lets the doctor look at what runs here. */
  attend?(running: RunningParts): void;
  /** The message to whoever adds the bot. */
  greeting?: FirstRunParts['greeting'];
  /** How a platform that did not start is waited for. */
  wait?: PlatformOptions['wait'];
};

export type RunningBot = {
  health(): Health;
  /** Where the console is, if it is on. */
  address?: string;
  /** Takes no new work, finishes what has begun, lets go of everything but the store. */
  stop(): Promise<void>;
};

/** The adapters of every platform whose keys are set; `keep` holds the tokens of Slack's workspaces. */
export function createAdapters({ discord, slack }: Config, log: Log, keep?: Store): Adapter[] {
  const said = (level: keyof Log) => (message: string) => log[level]({}, message);
  const slackLog = { debug: said('debug'), info: said('info'), warn: said('warn'), error: said('error') };
  return [
    ...(discord ? [createDiscordAdapter({ ...discord, log })] : []),
    ...(slack ? [createSlackAdapter({ ...slack, ...(keep && { keep }), log: slackLog })] : []),
  ];
}

/** Starts everything. A platform that does not start is logged, shown by `/healthz` and tried again; the others run. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { config, adapters, log } = options;
  const metrics = createMetrics();
  const refresh = async () => {
    await tenants.purge();
    await options.refresh();
    metrics.sources((await options.sources()).map(({ state }) => state));
  };
  options.onDropped?.((drop) => {
    metrics.dropped(drop.why);
    log.warn(drop, 'line dropped');
  });
  const platforms = createPlatforms({
    adapters,
    log,
    // What was due while it was not connected does not wait for the next minute.
    onConnected: () => void schedule.beat(options.clock()),
    ...(options.wait && { wait: options.wait }),
  });
  const tenants = createTenants(options.store, options.clock, log);
  const { store, greeting } = options;
  const firstRun = greeting && createFirstRun({ store, adapters, log, greeting });
  let outlook: Outlook | undefined;
  let beatAt: string | undefined;
  const schedule = createSchedule({
    ...options,
    refresh,
    // The schedule leaves to other processes what is not connected here.
    adapters: platforms.connected,
    command: (id) => options.bot.briefings.find((briefing) => briefing.id === id)?.command ?? 'readout',
    watch: metrics.deliveries,
    onOutlook(found) {
      outlook = found;
      beatAt = options.clock();
      metrics.outlook(found, options.clock());
    },
  });
  const bot: Bot = {
    ...options.bot,
    async handle(request) {
      await tenants.seen(request.channel);
      const reply = await options.bot.handle(request);
      metrics.replied();
      return reply;
    },
    returned(place) {
      void tenants.returned(place);
      void schedule.returned(place).then(() => schedule.beat(options.clock()));
    },
    installed: async (install) => firstRun?.installed(install),
    removed: (tenant) => void tenants.removed(tenant),
    present: (platform, names) => void tenants.present(platform, names),
  };

  const health = (): Health => {
    const parts: Health['parts'] = { schedule: schedule.trouble() ?? null };
    for (const adapter of adapters) parts[adapter.name] = platforms.trouble(adapter) ?? null;
    const ok = Object.values(parts).every((part) => part === null);
    return { ok, parts, ...(outlook && { deliveries: outlook }) };
  };

  options.attend?.({ adapters, parts: () => health().parts, lastBeat: () => beatAt });
  const started = await startConsole(config, { health, metrics, page: () => pageNow(options, health()) }, log);
  schedule.start();
  await platforms.start(bot);

  return {
    health,
    ...(started && { address: started.address }),
    async stop() {
      // The schedule first: what it is sending needs the platforms.
      await schedule.stop();
      await firstRun?.settled();
      await platforms.stop();
      await tenants.settled();
      await started?.server.stop();
    },
  };
}

async function startConsole(
  config: Config,
  shown: Pick<ConsoleOptions, 'health' | 'metrics' | 'page'>,
  log: Log,
): Promise<{ server: Console; address: string } | undefined> {
  if (!config.console) return undefined;
  const { host, port } = config.console;
  const server = createConsole({ host, port, ...shown });
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
  const log = createLog(options.config.logLevel, secretsOf(options.config));
  const signalled = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
  const running = startBot({ ...options, adapters: createAdapters(options.config, log, options.store), log });
  running.catch(() => undefined);
  const signal = await Promise.race([signalled, running.then(() => signalled)]);
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(0), STOP_PATIENCE).unref();
  await (await running).stop();
  log.info({}, 'stopped');
}

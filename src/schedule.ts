/** The clock's side of the bot: every minute the briefings are refreshed and what is due is delivered. */
import { setTimeout as delay } from 'node:timers/promises';
import { createTask, type ScheduledTask } from 'node-cron';
import type { Subscription } from './core/model.ts';
import type { Outlook } from './core/promises.ts';
import { createDeliveries, type DeliveryParts } from './deliver.ts';
import { createDrain, type Drain } from './drain.ts';
import { reason } from './log.ts';
import { createMender } from './mend-due.ts';
import { probe, tellOfPauses, unpause } from './pausing.ts';

/** How long due digests wait for a refresh, in ms; after that they are built from what is there. */
const REFRESH_PATIENCE = 30_000;
/** Without a beat for so long, in ms, the schedule is in trouble. */
const SILENCE = 3 * 60_000;
/** Later than any instant at which something paused is tried again. */
const END_OF_TIME = '9999-12-31T00:00:00.000Z';

export type ScheduleOptions = DeliveryParts & {
  /** Reads the sources anew. */
  refresh(): Promise<void>;
  /** The command word of a briefing. */
  command(briefingId: string): string;
  /** Told after each beat how deliveries stand. */
  onOutlook?(outlook: Outlook): void;
};

export type Schedule = {
  start(): void;
  /** Takes no new work and waits for what has begun. */
  stop(): Promise<void>;
  /** One beat; ends when all that it began has ended. Beats may overlap. */
  beat(now: string): Promise<void>;
  /** Channels whose names begin so can be posted in again: their paused digests are tried. */
  returned(channelPrefix: string): Promise<void>;
  /** Undefined while all is well, else one sentence. */
  trouble(): string | undefined;
};

/** Makes the schedule. Nothing runs before `start`; tests and the one-off run call `beat`. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { store, adapters, clock, log } = options;
  const deliveries = createDeliveries(options);
  const mendDue = createMender(store);
  const drains = new Map<string, Drain>();
  let task: ScheduledTask | undefined;
  let startedAt = '';
  let lastBeat = '';
  let problem: string | undefined;
  let refreshing: Promise<void> | undefined;
  const beats = new Set<Promise<void>>();
  let stopping = false;

  function beat(now: string): Promise<void> {
    if (stopping) return Promise.resolve();
    const beating = run(now).finally(() => beats.delete(beating));
    beats.add(beating);
    return beating;
  }

  async function run(now: string): Promise<void> {
    lastBeat = now;
    try {
      await refresh();
      if (stopping) return;
      await mendDue(now);
      await probe(store, now);
      await Promise.all([...adapters.keys()].map((platform) => drain(platform).run(now)));
      if (stopping) return;
      await tellOfPauses(options, now);
      options.onOutlook?.(await store.outlook(now));
      problem = undefined;
    } catch (error) {
      problem = 'The schedule cannot read what is due: see the log.';
      log.error(reason(error), 'beat');
    }
  }

  async function refresh(): Promise<void> {
    refreshing ??= options
      .refresh()
      .catch((error: unknown) => log.error(reason(error), 'refresh'))
      .finally(() => {
        refreshing = undefined;
      });
    const patience = new AbortController();
    const waited = delay(REFRESH_PATIENCE, undefined, { ref: false, signal: patience.signal }).catch(() => undefined);
    await Promise.race([refreshing, waited]);
    patience.abort();
  }

  function drain(platform: string): Drain {
    const known = drains.get(platform) ?? createDrain(store, platform, deliveries, log);
    drains.set(platform, known);
    return known;
  }

  return {
    start() {
      startedAt = clock();
      task = createTask('* * * * *', () => void beat(clock()), { name: 'beat', suppressMissedWarning: true });
      void task.start();
      void beat(startedAt);
    },
    async stop() {
      stopping = true;
      await task?.destroy();
      await Promise.all([...drains.values()].map((each) => each.stop()));
      // A refresh that outlasted its beat uses the store, too.
      await Promise.all([...beats, refreshing]);
    },
    beat,
    async returned(channelPrefix) {
      try {
        const [platform = ''] = channelPrefix.split(':');
        const paused = await store.subscriptions({ platform, probeBefore: END_OF_TIME });
        const here = ({ channel }: Subscription) =>
          channel === channelPrefix || channel.startsWith(`${channelPrefix}:`);
        await unpause(store, paused.filter(here), clock());
      } catch (error) {
        log.error(reason(error), 'paused digests of a place that came back');
      }
    },
    trouble() {
      if (!startedAt) return 'The schedule is not running.';
      if (stopping) return 'The schedule is stopped.';
      const silent = Date.parse(clock()) - Date.parse(lastBeat || startedAt);
      return silent > SILENCE ? 'The schedule has not beaten for minutes.' : problem;
    },
  };
}

/** A channel with a daily digest on a platform that breaks: the real app, schedule and client, and what people there saw. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import node from 'node:process';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Adapter, Bot, Store } from '../../src/core/ports.ts';
import { createSchedule } from '../../src/schedule.ts';
import { partsOf } from '../../src/start.ts';
import { subscription } from '../contracts/article.ts';
import { plainCardOf } from '../contracts/cards.ts';
import { inDiscord, inSlack, type Shown, SILENT } from './fault-platforms.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import type { Life } from './sender.ts';

const SENDER = fileURLToPath(new URL('sender.ts', import.meta.url));
/** The first slot; the clock of all that follows starts there. */
export const FIRST = '2025-12-02T08:00:00.000Z';
const BRIEFING = `title: Harbour strike
command: harbour
timezone: UTC
sources: [{ type: folder, path: corpus }]
digest: { at: '08:00', days: daily }
`;

export type FaultPlace = Awaited<ReturnType<typeof openPlace>>;

export async function openPlace(platform: 'discord' | 'slack') {
  const standing = platform === 'discord' ? await inDiscord() : await inSlack();
  const proxy = await startFaultProxy(standing.url);
  const folder = mkdtempSync(join(tmpdir(), 'readout-fault-'));
  const story = join(folder, 'briefings', 'story');
  await mkdir(join(story, 'corpus'), { recursive: true });
  writeFileSync(join(story, 'briefing.yaml'), BRIEFING);
  writeFileSync(join(story, 'corpus', 'a.txt'), 'Dockers stopped work in the harbour on Monday, the union said.');
  let now = FIRST;
  const app = await createApp({
    briefingsFolder: join(folder, 'briefings'),
    dataFolder: join(folder, 'data'),
    clock: () => now,
    remember: true,
    onFault: (error) => {
      throw error;
    },
  });
  await app.refresh();
  const parts = partsOf(app, readConfig({ env: { CONSOLE_PORT: 'off' } }), () => now);
  const processes: { adapter: Adapter; schedule: ReturnType<typeof createSchedule> }[] = [];
  const came: { at: string; message: Shown }[] = [];

  /** A process of the bot over the one database, or over another connection to it. */
  async function process(store: Store = app.store) {
    const adapter = standing.make(proxy.url);
    const schedule = createSchedule({
      store,
      adapters: new Map([[adapter.name, adapter]]),
      async digest(of, about) {
        const reply = await parts.digest(of, about);
        // What makes it long enough for several messages.
        const lines = Array.from(
          { length: standing.lines },
          (_, n) => `Ship ${n} left the harbour at noon, said the pilot.`,
        );
        return { ...reply, cards: [...reply.cards, plainCardOf(lines)] };
      },
      late: parts.late,
      seen: parts.seen,
      refresh: async () => undefined,
      command: () => 'harbour',
      clock: () => now,
      log: SILENT,
    });
    const bot: Bot = { ...app.bot, returned: (place) => void schedule.returned(place) };
    await adapter.start(bot);
    const made = { adapter, schedule };
    processes.push(made);
    return made;
  }

  function look(): void {
    for (const message of standing.messages().slice(came.length)) came.push({ at: now, message });
  }

  await process();
  await app.store.saveSubscription(
    subscription('s1', {
      briefingId: 'story',
      platform,
      channel: standing.channel,
      at: '08:00',
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      timezone: 'UTC',
      dueAt: FIRST,
      dueSlot: FIRST.slice(0, 16),
      createdBy: standing.person,
      createdAt: FIRST,
    }),
  );

  return {
    ...standing,
    proxy,
    store: app.store,
    database: join(folder, 'data', 'readout.db'),
    process,
    processes,
    /** Every post, or those of these numbers, is answered so from now on. */
    breaks(fault: Parameters<FaultProxy['breaks']>[0], numbers?: number[]): void {
      let seen = 0;
      proxy.breaks((passing) => {
        if (!standing.posts(passing.method, passing.path)) return undefined;
        seen += 1;
        return numbers && !numbers.includes(seen) ? undefined : fault({ ...passing, number: seen });
      });
    },
    /** The schedule's beats at these minutes after the first slot. */
    async beat(...minutes: number[]): Promise<void> {
      for (const minute of minutes) {
        now = new Date(Date.parse(FIRST) + minute * 60_000).toISOString();
        standing.moveTo(now);
        for (const { schedule } of processes) await schedule.beat(now);
        look();
      }
    },
    /** The clock goes on, and nothing else happens. */
    at(minute: number): void {
      now = new Date(Date.parse(FIRST) + minute * 60_000).toISOString();
    },
    /** Both processes at the same moment. */
    async beatTogether(minute: number): Promise<void> {
      now = new Date(Date.parse(FIRST) + minute * 60_000).toISOString();
      standing.moveTo(now);
      await Promise.all(processes.map(({ schedule }) => schedule.beat(now)));
      look();
    },
    /** The process ends, and another begins. */
    async restart(): Promise<void> {
      for (const { adapter, schedule } of processes.splice(0)) {
        await schedule.stop();
        await adapter.stop();
      }
      await process();
    },
    look,
    /** A process of its own that beats once, with a limit on its files in KiB if that is given. */
    life(files?: number): { child: ChildProcess; ended: Promise<unknown> } {
      standing.moveTo(now);
      const { token, appToken, lifeLines: lines } = standing;
      const told: Life = {
        platform,
        file: join(folder, 'data', 'readout.db'),
        url: proxy.url,
        token,
        appToken,
        now,
        lines,
      };
      const given = [SENDER, platform, JSON.stringify(told)];
      const options: SpawnOptions = { stdio: ['ignore', 'ignore', 'inherit'] };
      const child = files
        ? spawn('bash', ['-c', `ulimit -f ${files}; exec "$0" "$@"`, node.execPath, ...given], options)
        : spawn(node.execPath, given, options);
      return { child, ended: once(child, 'exit') };
    },
    came,
    trouble: () => processes.map(({ adapter }) => adapter.trouble()).find((trouble) => trouble !== undefined),
    /** What `digest when` tells whoever asks in the channel. */
    async asked(words = 'digest when'): Promise<string> {
      const request = { line: `/harbour ${words}`, reader: standing.person, channel: standing.channel };
      const reply = await app.bot.handle({ ...request, mayManage: true });
      return JSON.stringify(reply.cards.map(({ title, blocks }) => [title, blocks]));
    },
    async close(): Promise<void> {
      for (const { adapter } of processes) await adapter.stop();
      await app.close();
      await proxy.close();
      await standing.close();
      rmSync(folder, { recursive: true });
    },
  };
}

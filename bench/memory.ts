/** `memory.*`: MiB resident of a process of its own that has answered each kind of question, after a garbage collection. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Figure, median } from './measure.ts';
import { briefing, openApp, preparedFolder } from './prepared.ts';

const RUNS = 3;
/** As the bot is started: a small nursery costs a twentieth more work and saves a fifth of the memory. */
const FLAGS = ['--max-semi-space-size=8'];

export async function memory(size: number): Promise<Figure> {
  const data = await preparedFolder(size);
  const resident: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const child = fork(import.meta.filename, [data], { execArgv: ['--expose-gc', ...FLAGS] });
    const [bytes] = (await once(child, 'message')) as [number];
    await once(child, 'exit');
    resident.push(bytes / 1024 ** 2);
  }
  return { value: median(resident), unit: 'MiB', n: RUNS };
}

/** What the child does. */
async function answerAndWeigh(data: string): Promise<void> {
  const app = await openApp(data);
  const topics = briefing.topics.map(({ title }) => `topic ${title}`);
  const actors = briefing.actors.map(({ name }) => `actor ${name}`);
  for (const words of ['status', 'timeline', 'sources', ...topics, ...actors]) {
    await app.bot.handle({ line: `/${briefing.command} ${words}`, reader: 'bench:reader', channel: 'bench:channel' });
  }
  globalThis.gc?.();
  process.send?.(process.memoryUsage.rss());
  await app.store.forgetReader('bench:reader');
  await app.close();
}

if (process.send && process.argv[1] === import.meta.filename) await answerAndWeigh(process.argv[2] as string);

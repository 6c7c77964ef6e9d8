/** The reader of the soak: a bot without platforms that looks after its sources until it is killed; prints its memory in MiB. */
import { join } from 'node:path';
import { createApp } from '../src/app.ts';

const BEAT_MS = 15_000;
const folder = process.argv[2] ?? '.';
const app = await createApp({
  briefingsFolder: join(folder, 'briefings'),
  dataFolder: join(folder, 'data'),
  clock: () => new Date().toISOString(),
  remember: true,
  web: { userAgent: 'Readout/soak', allowPrivate: true, pauseMs: 50, silenceMs: 5000, totalMs: 15_000 },
  onFault: (error) => console.error(error),
});
for (;;) {
  await app.refresh().catch((error: unknown) => console.error(error));
  await app.bot.handle({ line: '/soak status', reader: 'soak:1', channel: 'soak:1' });
  globalThis.gc?.();
  console.log(Math.round(process.memoryUsage().rss / 1024 / 1024));
  await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
}

/** `reply.*`: milliseconds from a command line to its reply, in a process that has answered before. */
import { type Figure, latency } from './measure.ts';
import { openApp, preparedFolder } from './prepared.ts';

/** The latency of one command line over a corpus of `size` articles. */
export async function reply(line: string, size: number): Promise<Figure> {
  const app = await openApp(await preparedFolder(size));
  try {
    return await latency(
      async () => {
        const { cards } = await app.bot.handle({ line, reader: 'bench:reader', channel: 'bench:channel' });
        if (!cards.some((card) => card.citations.length > 0)) throw new Error(`${line} was answered without citations`);
      },
      { n: 100, warmUp: 10 },
    );
  } finally {
    await app.store.forgetReader('bench:reader');
    await app.close();
  }
}

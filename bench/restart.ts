/** `restart.*`: milliseconds from starting a new process to the first words of its reply. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { NOW } from './corpus.ts';
import { type Figure, latency } from './measure.ts';
import { briefing, briefingFolder, preparedFolder } from './prepared.ts';

const launcher = resolve(import.meta.dirname, '../src/launch.mjs');

export async function restart(size: number): Promise<Figure> {
  const data = await preparedFolder(size);
  const args = [launcher, `/${briefing.command} status`, '--briefing', briefingFolder, '--data', data, '--now', NOW];
  const ask = async () => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    return { ended };
  };
  const endings: Promise<unknown[]>[] = [];
  const figure = await latency(
    async () => {
      await Promise.all(endings.splice(0));
      endings.push((await ask()).ended);
    },
    { n: 7, warmUp: 1 },
  );
  const codes = await Promise.all(endings);
  if (codes.some(([code]) => code !== 0)) throw new Error(`the process that was started anew failed`);
  return figure;
}

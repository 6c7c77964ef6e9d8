/** `add.*`: milliseconds to take in one article more, from its file to its stored reading. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './corpus.ts';
import { type Figure, latency } from './measure.ts';
import { briefing, openApp, preparedFolder } from './prepared.ts';

const RUNS = 30;
const WARM_UP = 3;

export async function add(size: number): Promise<Figure> {
  const app = await openApp(await preparedFolder(size));
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  // Another seed: articles that the corpus does not hold.
  const corpus = makeCorpus(briefing, RUNS + WARM_UP, 2);
  const files = Array.from({ length: corpus.size }, (_, index) => {
    const { headline, publisher, publishedAt, text } = corpus.article(index);
    const fields = { headline, publisher, publishedAt };
    const file = join(folder, `${index}.md`);
    const matter = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    writeFileSync(file, `---\n${matter.join('\n')}\n---\n${text}\n`);
    return file;
  });
  try {
    return await latency(
      async () => {
        const lines = await app.ingest([files.shift() as string]);
        if (!/added|duplicate/.test(lines[0]?.result ?? '')) throw new Error(`not added: ${JSON.stringify(lines)}`);
      },
      { n: RUNS, warmUp: WARM_UP },
    );
  } finally {
    await app.store.dropMissing(briefing.id, 'added:', []);
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

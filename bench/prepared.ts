/** Data folders with a generated corpus in them, written through the store and read by the app, and kept between runs. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type App, createApp } from '../src/app.ts';
import { loadBriefing } from '../src/briefings.ts';
import type { Briefing } from '../src/core/model.ts';
import type { Store } from '../src/core/ports.ts';
import { type Corpus, makeCorpus, NOW } from './corpus.ts';

const project = resolve(import.meta.dirname, '..');
const kept = join(project, 'node_modules', '.cache', 'readout-bench');

/** The folder of the bench's invented briefing. */
export const briefingFolder = join(import.meta.dirname, 'amber');
export const briefing: Briefing = loadBriefing(briefingFolder);

/** The app over a data folder. Its clock starts at the corpus's end and moves on by a second with every look at it. */
export function openApp(dataFolder: string): Promise<App> {
  let looks = 0;
  return createApp({
    briefingsFolder: import.meta.dirname,
    briefing: briefingFolder,
    dataFolder,
    clock: () => new Date(Date.parse(NOW) + 1000 * looks++).toISOString(),
    remember: true,
    onFault: (error) => {
      throw error;
    },
  });
}

/**
 * A data folder whose store holds `size` articles, all read. Its articles are written once and kept while the corpus that is made
 * stays the same, for a large one takes minutes; what a newer engine reads differently is read again by the app itself, as it would
 * be anywhere. Whoever adds to it must take that out again.
 */
export async function preparedFolder(size: number): Promise<string> {
  const folder = join(kept, `${size}-${corpusVersion()}`);
  if (!existsSync(folder)) {
    for (const name of existsSync(kept) ? readdirSync(kept) : []) {
      if (name.startsWith(`${size}-`)) rmSync(join(kept, name), { recursive: true });
    }
    const unfinished = join(kept, `${size}-unfinished`);
    const app = await openApp(unfinished);
    await putAll(app.store, makeCorpus(briefing, size));
    await app.close();
    renameSync(unfinished, folder);
  }
  const app = await openApp(folder);
  await app.refresh();
  await app.close();
  return folder;
}

/** Puts every article of a corpus into the store, oldest first, as if each had been fetched when it was published. */
export async function putAll(store: Store, corpus: Corpus): Promise<void> {
  for (let index = 0; index < corpus.size; index++) {
    const article = corpus.article(index);
    await store.putArticle(briefing.id, `bench:${index}`, article, article.fetchedAt ?? NOW);
    if (corpus.size >= 10_000 && index % 5000 === 0) {
      process.stderr.write(`writing a corpus, once: ${index} of ${corpus.size}\n`);
    }
  }
}

/** What makes a corpus, and the runs of words by which the store told its copies. */
const MADE_BY = [
  'bench/chance.ts',
  'bench/corpus.ts',
  'bench/sentences.ts',
  'bench/vocabulary.ts',
  'src/core/shingles.ts',
];

/** Changes whenever another corpus would be made or other copies found in it. */
function corpusVersion(): string {
  const hash = createHash('sha256');
  for (const file of MADE_BY) hash.update(readFileSync(join(project, file)));
  return hash
    .update(JSON.stringify([briefing.topics, briefing.actors]))
    .digest('hex')
    .slice(0, 12);
}

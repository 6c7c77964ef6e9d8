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
 * A data folder whose store holds `size` articles, all read. Made once and kept until the code it depends on changes, for a
 * large one takes minutes; whoever adds to it must take that out again.
 */
export async function preparedFolder(size: number): Promise<string> {
  const folder = join(kept, `${size}-${codeVersion()}`);
  if (existsSync(folder)) return folder;
  for (const name of existsSync(kept) ? readdirSync(kept) : []) {
    if (name.startsWith(`${size}-`)) rmSync(join(kept, name), { recursive: true });
  }
  const unfinished = join(kept, `${size}-unfinished`);
  const app = await openApp(unfinished);
  await putAll(app.store, makeCorpus(briefing, size));
  await app.refresh();
  await app.close();
  renameSync(unfinished, folder);
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

/** Changes whenever something changes that a prepared store depends on: reading, storing, or the corpus itself. */
function codeVersion(): string {
  const hash = createHash('sha256');
  const folders = ['src', 'src/core', 'src/text', 'src/text/languages', 'src/store', 'bench', 'bench/amber'];
  for (const folder of folders) {
    const files = readdirSync(join(project, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of files) hash.update(name).update(readFileSync(join(project, folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

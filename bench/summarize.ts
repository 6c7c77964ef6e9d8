/** `summarize`: how fast stories are summed up, beside npm's LexRank and TextRank on the same articles, five sentences each. */
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank';
import type { Article } from '../src/core/model.ts';
import { summarize } from '../src/core/summarize.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { duel, type Figure } from './measure.ts';
import { briefing } from './prepared.ts';

const ARTICLES = 100;
/** As many articles as the corpus has on one story. */
const TOGETHER = 20;
const SENTENCES = 5;

/** Articles per second, a story at a time from plain text to five sentences; ours cites them, too. */
export async function summaries(peer: 'lexrank' | 'ts-textrank'): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, ARTICLES));
  const groups = Array.from({ length: ARTICLES / TOGETHER }, (_, at) =>
    articles.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const work = peer === 'lexrank' ? await byLexRank() : byTextRank();
  return duel(
    {
      ours: () => groups.forEach((group) => void summarize(group, { sentences: SENTENCES })),
      peer: { name: peer, work: () => groups.forEach(work) },
      unit: 'articles/s',
      value: (milliseconds) => ARTICLES / (milliseconds / 1000),
    },
    { n: 5 },
  );
}

/** Both take one text: the articles, one after the other. */
const textOf = (group: Article[]) => group.map(({ text }) => text).join('\n');

/** What lexrank brings along replaces methods of every array, which breaks and slows whatever else runs: they are put back. */
async function byLexRank(): Promise<(group: Article[]) => void> {
  const own = Reflect.ownKeys(Array.prototype).map((key) => ({
    key,
    ...Object.getOwnPropertyDescriptor(Array.prototype, key),
  }));
  const { default: lexrank } = await import('lexrank');
  for (const { key, ...descriptor } of own) Object.defineProperty(Array.prototype, key, descriptor);
  return (group) =>
    lexrank.summarize(textOf(group), SENTENCES, (error) => {
      if (error) throw error;
    });
}

function byTextRank(): (group: Article[]) => void {
  const config = new AbsoluteSummarizerConfig(
    SENTENCES,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    0.85,
    Summarizer.SORT_OCCURENCE,
  );
  const summarizer = new Summarizer(config, new NullLogger());
  return (group) => void summarizer.summarize(textOf(group), 'en');
}

/** `duplicates.10000`: how long it takes to find the copies among ten thousand articles, one in twelve of them a copy. */
import { findDuplicates } from '../src/core/duplicates.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { type Figure, inSeconds, latency } from './measure.ts';
import { briefing } from './prepared.ts';

export async function duplicates(size: number): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, size));
  return inSeconds(await latency(() => findDuplicates(articles), { n: 5, warmUp: 1 }));
}

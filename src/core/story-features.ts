/** What an article is about, as weighted features in which articles of one story are alike. */
import { findDates } from '../text/dates.ts';
import { findNames } from '../text/names.ts';
import { contentStems, stems } from '../text/stems.ts';
import type { Article } from './model.ts';

/** News tells what happened first; what stands beyond so many characters is background. */
const READ = 20_000;
/** What a word of a name, a place or a date counts beside any other word. */
const NAMED = 1.5;
/** Features kept of one article, the heaviest. */
const MOST_FEATURES = 300;
/** Stands for the articles that are not at hand, so that what a handful have in common still counts. */
const UNSEEN = 100;

export type StoryArticle = Pick<Article, 'id' | 'headline' | 'text' | 'publishedAt'>;
export type Features = {
  /** Feature to weight, of unit length. */
  vector: Map<string, number>;
  /** Stems of names, and figures: by these two events of one sort differ. */
  keys: Set<string>;
};

/** One entry for each article. Weights are tf-idf (Salton and Buckley 1988): logarithmic counts, cosine length. */
export function featuresOf(articles: StoryArticle[]): Features[] {
  const read = articles.map(countsOf);
  const held = new Map<string, number>();
  for (const { counts } of read) for (const feature of counts.keys()) held.set(feature, (held.get(feature) ?? 0) + 1);
  return read.map(({ counts, keys }) => ({ vector: vectorOf(counts, articles.length, held), keys }));
}

/** The vector of an article among `size` articles, of which `held` tells how many hold a feature. Heaviest first, of unit length. */
export function vectorOf(counts: Map<string, number>, size: number, held: Map<string, number>): Map<string, number> {
  const weighted = [...counts].map(([feature, count]): [string, number] => {
    const rare = Math.log((size + UNSEEN) / (held.get(feature) ?? 1));
    return [feature, count * rare];
  });
  const heaviest = weighted.sort((a, b) => b[1] - a[1]).slice(0, MOST_FEATURES);
  const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(heaviest.map(([feature, weight]) => [feature, weight / length]));
}

/** How often features stand in an article, logarithmically, and its names and figures. */
export function countsOf({ headline, text, publishedAt }: StoryArticle): {
  counts: Map<string, number>;
  keys: Set<string>;
} {
  const read = `${headline}\n${text}`.slice(0, READ);
  const telling = new Set(contentStems(read));
  const named = new Set(findNames(read).flatMap((name) => stems(name.text)));
  const raw = new Map<string, number>();
  for (const word of stems(read)) if (telling.has(word)) raw.set(word, (raw.get(word) ?? 0) + 1);
  const keys = new Set([...raw.keys()].filter((word) => (named.has(word) && word.length > 2) || /^\p{N}/u.test(word)));
  const counts = new Map([...raw].map(([word, n]) => [word, (1 + Math.log(n)) * (named.has(word) ? NAMED : 1)]));
  const reference = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0];
  // "On Tuesday" means the same day in two articles only when it is known when they were written.
  if (reference)
    for (const { value } of findDates(read, { reference }))
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) counts.set(`on ${value}`, NAMED);
  return { counts, keys };
}

/** The sum of products over what two vectors share: for unit vectors, their cosine. Takes the time of the smaller. */
export function dot(a: Map<string, number>, b: Map<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, weight] of small) sum += weight * (large.get(feature) ?? 0);
  return sum;
}

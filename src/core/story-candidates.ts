/** Which articles are worth comparing: those that share rare features. */
import type { Features } from './story-features.ts';

/** Features of an article that are looked up, the rarest. */
export const LOOKED_UP = 30;
/** Articles compared for one feature; a feature of more tells too little, and the list is cut. */
export const BUCKET = 150;
/** Candidates kept for one article. */
export const MOST = 40;

/**
 * Pairs of indexes (the lower first) whose articles share heavy features, through an inverted index. At most 40 pairs an article,
 * so that the time grows with the number of articles, not with its square.
 */
export function candidatePairs(features: Features[]): [number, number][] {
  const index = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [i, { vector }] of features.entries()) {
    const likeness = new Map<number, number>();
    for (const [feature, weight] of [...vector].slice(0, LOOKED_UP)) {
      for (const other of index.get(feature) ?? [])
        likeness.set(other, (likeness.get(other) ?? 0) + weight * (features[other]?.vector.get(feature) ?? 0));
    }
    const best = [...likeness].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [other] of best) pairs.push([other, i]);
    for (const feature of vector.keys()) {
      const bucket = index.get(feature);
      if (bucket === undefined) index.set(feature, [i]);
      else {
        // The newest stay: a running story goes on from its latest articles.
        if (bucket.length === BUCKET) bucket.shift();
        bucket.push(i);
      }
    }
  }
  return pairs;
}

/** The same text under another headline, byline or dateline, cut short, reordered or lightly edited: told from a second report. */
import type { Article } from './model.ts';
import { type Shingles, sampleOf, shinglesOf, wordsOf } from './shingles.ts';

/** Hashes in a fingerprint, at most. */
export const FINGERPRINT_SIZE = 64;
/** Runs of the shorter text that the longer must hold. */
const HELD = 0.5;
/** A lightly edited text holds fewer, but everywhere; a shared quotation or background paragraph stands in one place. */
const HELD_EVERYWHERE = 0.25;
const EVERYWHERE = 0.75;
/** Share of figures, weekdays and months that differ in like places: above it, two editions of one serial report. */
const REFILLED = 0.4;
/** Under so many words a text is a teaser, and its headline has a say. */
const TEASER = 50;
/** A text much shorter than the other is a copy only of its beginning; elsewhere it is an item in a round-up. */
const MUCH_SHORTER = 0.4;
const BEGINNING = 0.25;
/** Candidates compared exactly for one article, and articles remembered under one hash. */
const CANDIDATES = 24;
/** Share of the sample that two texts must have in common to be compared exactly; well under what a copy shares. */
const WORTH_COMPARING = 0.1;
const BUCKET = 64;

type Prepared = { headline: string[]; body: Shingles; sorted: Uint32Array };

function prepare(article: Pick<Article, 'headline' | 'text'>): Prepared {
  const body = shinglesOf(wordsOf(article.text));
  return { headline: wordsOf(article.headline), body, sorted: Uint32Array.from(body.runs).sort() };
}

/**
 * A sample of hashes of the article's four-word runs, sorted, at most `FINGERPRINT_SIZE` of them. Two copies share hashes, so
 * candidates are the articles found under any of them in an index; `isCopy` then decides.
 */
export function fingerprint(article: Pick<Article, 'headline' | 'text'>): number[] {
  return sampleOf(prepare(article).body, FINGERPRINT_SIZE);
}

/** Whether one article's text is the other's, republished. Symmetric. Linear in the length of the texts. */
export function isCopy(a: Pick<Article, 'headline' | 'text'>, b: Pick<Article, 'headline' | 'text'>): boolean {
  return copyOf(a)(b);
}

/** `isCopy` for one article beside several others: it is cut into runs once. */
export function copyOf(a: Pick<Article, 'headline' | 'text'>): (b: Pick<Article, 'headline' | 'text'>) => boolean {
  const own = prepare(a);
  return (b) => sameText(own, prepare(b));
}

/** Groups of two or more ids whose articles are one text. Ids in the order given; groups by their first. */
export function findDuplicates(articles: Article[]): string[][] {
  const prepared = articles.map(prepare);
  const leader = articles.map((_, i) => i);
  const lead = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] ?? at;
    leader[i] = at;
    return at;
  };
  const samples = prepared.map((one) => sampleOf(one.body, FINGERPRINT_SIZE));
  const index = new Map<number, number[]>();
  for (const [i, one] of prepared.entries()) {
    const hits = new Map<number, number>();
    const sample = samples[i] ?? [];
    for (const hash of sample) {
      const bucket = index.get(hash);
      if (bucket === undefined) index.set(hash, [i]);
      else {
        for (const other of bucket) hits.set(other, (hits.get(other) ?? 0) + 1);
        if (bucket.length < BUCKET) bucket.push(i);
      }
    }
    const worth = [...hits].filter(
      ([other, shared]) => shared >= WORTH_COMPARING * comparable(sample, samples[other] ?? []),
    );
    const likely = worth.sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, CANDIDATES);
    for (const [other] of likely) {
      const candidate = prepared[other];
      if (candidate && lead(other) !== lead(i) && sameText(one, candidate)) {
        const [low, high] = [lead(other), lead(i)].sort((x, y) => x - y);
        if (low !== undefined && high !== undefined) leader[high] = low;
      }
    }
  }
  const groups = new Map<number, string[]>();
  for (const [i, article] of articles.entries()) groups.set(lead(i), [...(groups.get(lead(i)) ?? []), article.id]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How many hashes the two samples could have in common: of the smaller one, those below the end of the other. */
function comparable(a: number[], b: number[]): number {
  const end = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  return Math.min(upTo(a, end), upTo(b, end));
}

function upTo(sorted: number[], end: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(sorted: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === hash) return true;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function sameText(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.body.runs.length <= b.body.runs.length ? [a, b] : [b, a];
  if (short.body.words.length < TEASER) return sameTeaser(short, long);
  const shared = short.body.runs.map((hash) => (holds(long.sorted, hash) ? 1 : 0));
  const held = share(shared);
  if (held < HELD && !(held >= HELD_EVERYWHERE && spread(shared) >= EVERYWHERE)) return false;
  if (short.body.runs.length < MUCH_SHORTER * long.body.runs.length && startsAt(short, long) > BEGINNING) return false;
  return refilled(short.body, long.body) < REFILLED;
}

const share = (flags: Uint32Array): number =>
  flags.length === 0 ? 0 : flags.reduce((sum, flag) => sum + flag, 0) / flags.length;

/** Share of the text's tenths in which something is shared. */
function spread(shared: Uint32Array): number {
  const parts = 10;
  let touched = 0;
  for (let part = 0; part < parts; part++) {
    const stretch = shared.subarray(
      Math.floor((part * shared.length) / parts),
      Math.floor(((part + 1) * shared.length) / parts),
    );
    if (share(stretch) >= 0.1) touched++;
  }
  return touched / parts;
}

/** Where in the longer text the shared words begin, 0 to 1. */
function startsAt(short: Prepared, long: Prepared): number {
  const first = long.body.runs.findIndex((hash) => holds(short.sorted, hash));
  return first < 0 ? 1 : first / long.body.runs.length;
}

/** Among places with a figure that both texts word alike, the share in which the figure differs. */
function refilled(a: Shingles, b: Shingles): number {
  const places = new Map<number, Set<number>>();
  for (const [i, place] of b.masked.entries()) {
    if (place === 0) continue;
    const filled = places.get(place);
    if (filled) filled.add(b.runs[i] ?? 0);
    else places.set(place, new Set([b.runs[i] ?? 0]));
  }
  let same = 0;
  let other = 0;
  for (const [i, place] of a.masked.entries()) {
    const filled = place === 0 ? undefined : places.get(place);
    if (filled?.has(a.runs[i] ?? 0)) same++;
    else if (filled) other++;
  }
  return other === 0 ? 0 : other / (same + other);
}

/** Share of the smaller set of words that the other holds too. */
function overlap(a: Iterable<string>, b: Iterable<string>): number {
  const [first, second] = [new Set(a), new Set(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : first.intersection(second).size / smaller;
}

const telling = (words: string[]): string[] => words.filter((word) => word.length > 3);

/** A teaser is the same when its words are and its headline speaks of them; a stock teaser stands under any headline. */
function sameTeaser(a: Prepared, b: Prepared): boolean {
  const sameHeadline = a.headline.join(' ') === b.headline.join(' ');
  const same = a.body.words.join(' ') === b.body.words.join(' ');
  if (same && sameHeadline) return a.headline.length + a.body.words.length > 0;
  if (a.body.words.length < 4 || b.body.words.length > 4 * TEASER) return false;
  if (refilled(shinglesOf(a.headline), shinglesOf(b.headline)) > 0 || refilled(a.body, b.body) >= REFILLED)
    return false;
  const together = new Set(a.body.words).union(new Set(b.body.words)).size;
  const alike = new Set(a.body.words).intersection(new Set(b.body.words)).size / Math.max(1, together);
  const titles = overlap(telling(a.headline), telling(b.headline));
  const backed = Math.min(overlap(telling(a.headline), a.body.words), overlap(telling(b.headline), b.body.words));
  if (alike >= 0.9) return titles >= 0.25 || backed >= 0.25;
  return alike >= 0.6 && titles >= 0.5;
}

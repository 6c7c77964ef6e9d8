/** Articles grouped by the story they tell. */
import type { Article } from './model.ts';
import { candidatePairs } from './story-candidates.ts';
import { dot, type Features, featuresOf } from './story-features.ts';
import { type Pair, pop, push } from './story-heap.ts';

/** Mean likeness of two groups' articles from which they are one story. */
export const ALIKE = 0.16;
/** Groups of fewer articles are too small to tell which names are theirs. */
const SETTLED = 3;
/** Share of a group's articles by which a name stands out that the other group lacks; `DOUBT` articles without it are added. */
const OWN = 0.7;
const DOUBT = 2;
/** Groups so alike are copies of one text, which speaks for itself once. */
const COPIES = 0.7;

export type Story = { id: string; title: string; articleIds: string[] };

export type Group = Keyed & {
  members: number[];
  /** Sum of the members' vectors. */
  sum: Map<string, number>;
  /** Groups of other events. */
  apart: Set<number>;
};

/**
 * Every article in exactly one story; stories with most articles first, articles in the order given, an id that comes twice once.
 * Average-link clustering (Sokal and Michener 1958) of tf-idf vectors in which names, places and dates weigh more, over pairs
 * found through an inverted index. Two settled groups stay apart, however alike, when each has a name or figure of its own:
 * another event of the same sort. `id` is made from the earliest article (by day, then by id), so a story keeps it when later
 * ones join; `title` is the headline nearest to the middle of the story, without headlines the beginning of that article.
 */
export function groupStories(articles: Pick<Article, 'id' | 'headline' | 'text' | 'publishedAt'>[]): Story[] {
  const given = [...new Map(articles.toReversed().map((article) => [article.id, article])).values()].toReversed();
  // Clustering goes by this order, so that the order given does not matter.
  const sorted = given.toSorted((a, b) => compare(a.publishedAt || '~', b.publishedAt || '~') || compare(a.id, b.id));
  const features = featuresOf(sorted);
  const place = new Map(given.map(({ id }, index) => [id, index]));
  return cluster(features)
    .map((group) => {
      const members = group.members.toSorted((a, b) => a - b);
      const ids = members.map((member) => sorted[member]?.id ?? '');
      const near = (member: number): number => dot(features[member]?.vector ?? new Map(), group.sum);
      const central = members.toSorted((a, b) => near(b) - near(a) || a - b);
      const titled = central.find((member) => sorted[member]?.headline.trim()) ?? central[0] ?? 0;
      return {
        id: `story-${ids[0]}`,
        title: titleOf(sorted[titled]),
        articleIds: ids.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
      };
    })
    .sort((a, b) => b.articleIds.length - a.articleIds.length || compare(a.id, b.id));
}

/** Merges the two most alike groups until none are alike enough; members are places in `features`. */
export function cluster(features: Features[]): Group[] {
  const groups = features.map(({ vector, keys }, i): Group | undefined => ({
    members: [i],
    sum: new Map(vector),
    texts: 1,
    keys: new Map([...keys].map((key) => [key, 1])),
    apart: new Set(),
  }));
  const merged = features.map((_, i) => i);
  const now = (i: number): number => {
    let at = i;
    while (merged[at] !== at) at = merged[at] ?? at;
    merged[i] = at;
    return at;
  };
  const heap: Pair[] = [];
  const offered = new Map<string, number>();
  const offer = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i];
    const [first, second] = [groups[a], groups[b]];
    if (!first || !second) return;
    const size = first.members.length + second.members.length;
    if (offered.get(`${a} ${b}`) === size) return;
    offered.set(`${a} ${b}`, size);
    const likeness = dot(first.sum, second.sum) / (first.members.length * second.members.length);
    if (likeness >= ALIKE) push(heap, { likeness, a, b, size });
  };
  for (const [a, b] of candidatePairs(features)) offer(a, b);
  for (let pair = pop(heap); pair; pair = pop(heap)) {
    const [a, b] = [now(pair.a), now(pair.b)];
    const [first, second] = [groups[a], groups[b]];
    if (a === b || !first || !second || first.apart.has(b)) continue;
    // A mean is never above the likeness of the parts, so what was merged meanwhile only moves down the heap.
    if (first.members.length + second.members.length !== pair.size) {
      offer(a, b);
      continue;
    }
    if (otherEvents(first, second)) {
      first.apart.add(b);
      second.apart.add(a);
      continue;
    }
    const [into, from] = first.members.length >= second.members.length ? [a, b] : [b, a];
    absorb(groups, into, from, pair.likeness >= COPIES);
    merged[from] = into;
  }
  return groups.filter((group) => group !== undefined);
}

function absorb(groups: (Group | undefined)[], into: number, from: number, copies: boolean): void {
  const [kept, gone] = [groups[into], groups[from]];
  if (!kept || !gone) return;
  kept.members.push(...gone.members);
  for (const [feature, weight] of gone.sum) kept.sum.set(feature, (kept.sum.get(feature) ?? 0) + weight);
  if (!copies) kept.texts += gone.texts;
  for (const [key, count] of copies ? [] : gone.keys) kept.keys.set(key, (kept.keys.get(key) ?? 0) + count);
  for (const other of gone.apart) {
    kept.apart.add(other);
    groups[other]?.apart.delete(from);
    groups[other]?.apart.add(into);
  }
  groups[from] = undefined;
}

/** Texts that are no copies of one another, and how many of them hold a name or figure. */
export type Keyed = { texts: number; keys: Map<string, number> };

/** Whether each of two settled groups has a name or figure that most of its articles hold and the other's do not. */
function otherEvents(a: Keyed, b: Keyed): boolean {
  return Math.min(a.texts, b.texts) >= SETTLED && standsOut(a, b) && standsOut(b, a);
}

function standsOut(own: Keyed, other: Keyed): boolean {
  for (const [key, count] of own.keys) {
    const share = count / (own.texts + DOUBT);
    if (share > OWN && share - (other.keys.get(key) ?? 0) / other.texts > OWN) return true;
  }
  return false;
}

/** Its headline, else the beginning of its text. */
export function titleOf(article: Pick<Article, 'headline' | 'text' | 'id'> | undefined): string {
  const headline = article?.headline.trim();
  if (headline) return headline;
  const opening =
    article?.text
      .slice(0, 300)
      .trim()
      .split(/(?<=[.!?])\s|\n/u)[0] ?? '';
  return opening.slice(0, 120).trim() || `${article?.id}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Stories that grow as articles come in, and are looked over again where an article has come. */
import { ALIKE, cluster, type Keyed, type Story, titleOf } from './stories.ts';
import { BUCKET, LOOKED_UP, MOST } from './story-candidates.ts';
import { countsOf, dot, type StoryArticle, vectorOf } from './story-features.ts';

/** Articles that speak for a story, however many it has: its first ones, and the latest. */
const FIRST = 8;
const LATEST = 16;
/** A vector is made anew when the articles have grown by this factor: what is rare is known better then. */
const STALE = 1.1;
/** A story is looked over again when it has grown by this factor; larger ones have settled, and so many articles are looked over. */
const GROWN = 1.2;
const SETTLED = 150;
const LOOKED_OVER = 250;

export type GrowingStories = {
  /** Puts an article into a story and gives the story's id. An article that is known by its id stays where it is. */
  add(article: StoryArticle): string;
  /** The story that this id leads to: that of the article which founded it. Undefined when there never was one. */
  find(id: string): Story | undefined;
  /** Stories with most articles first. */
  stories(): Story[];
};

type Member = {
  id: string;
  title: string;
  arrived: number;
  counts: Map<string, number>;
  keys: Set<string>;
  story: Grown;
  vector: Map<string, number>;
  /** The number of articles when the vector was made. */
  madeAt: number;
};

type Grown = Keyed & {
  founder: Member;
  members: Member[];
  /** How many there were when it was looked over last. */
  lookedOver: number;
  /** The sum of the vectors of those who speak for it, and the number of articles when it was made. */
  sum: Map<string, number>;
  summedAt: number;
};

/**
 * Incremental average-link clustering: an article joins the likest story among those found through an index with bounded lists; and
 * whenever a story has grown, it and its neighbours are clustered anew as `groupStories` does it, so that what was thrown together
 * when little was known is parted again. All of it is bounded: an article costs the same however many came before. In random
 * orders of arrival the outcome agreed with `groupStories` on all articles at once by a BCubed F of 0.97 and more. An id always leads to the story of the article that founded it: a story
 * that is merged into an older one takes that one's id, one that is parted keeps it where its founder is.
 */
export function growingStories(): GrowingStories {
  const held = new Map<string, number>();
  const index = new Map<string, Member[]>();
  const members = new Map<string, Member>();

  const vector = (member: Member): Map<string, number> => {
    if (members.size > member.madeAt * STALE) {
      member.vector = vectorOf(member.counts, members.size, held);
      member.madeAt = members.size;
    }
    return member.vector;
  };
  const sum = (story: Grown): Map<string, number> => {
    if (members.size > story.summedAt * STALE) {
      story.sum = new Map();
      for (const member of speakers(story))
        for (const [feature, weight] of vector(member)) story.sum.set(feature, (story.sum.get(feature) ?? 0) + weight);
      story.summedAt = members.size;
    }
    return story.sum;
  };

  /** Stories of the articles that share heavy features with this one, the nearest first. */
  function candidates(member: Member): Set<Grown> {
    const shared = new Map<Member, number>();
    for (const [feature, weight] of [...vector(member)].slice(0, LOOKED_UP))
      for (const other of index.get(feature) ?? [])
        shared.set(other, (shared.get(other) ?? 0) + weight * (other.vector.get(feature) ?? 0));
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0].arrived - b[0].arrived).slice(0, MOST);
    return new Set(best.map(([other]) => other.story));
  }

  function note(member: Member): void {
    for (const feature of member.vector.keys()) {
      const bucket = index.get(feature) ?? [];
      index.set(feature, bucket);
      // The newest stay: a running story goes on from its latest articles.
      if (bucket.length === BUCKET) bucket.shift();
      bucket.push(member);
    }
  }

  function likest(member: Member, near: Set<Grown>): Grown | undefined {
    let [found, most]: [Grown | undefined, number] = [undefined, ALIKE];
    for (const story of near) {
      const alike = dot(vector(member), sum(story)) / speakers(story).length;
      if (alike >= most) [found, most] = [story, alike];
    }
    return found;
  }

  function join(story: Grown, member: Member): void {
    story.members.push(member);
    member.story = story;
    story.summedAt = 0;
    story.texts += 1;
    for (const key of member.keys) story.keys.set(key, (story.keys.get(key) ?? 0) + 1);
  }

  /** Clusters these stories anew; each part keeps the id of the oldest founder in it. */
  function lookOver(stories: Set<Grown>): void {
    const chosen: Member[] = [];
    for (const story of stories)
      if (story.members.length <= SETTLED && chosen.length + story.members.length <= LOOKED_OVER)
        chosen.push(...story.members);
    chosen.sort((a, b) => a.arrived - b.arrived);
    const founders = new Set(chosen.filter((member) => member.story.founder === member));
    const features = chosen.map((member) => ({ vector: vector(member), keys: member.keys }));
    for (const group of cluster(features)) {
      const own = group.members.toSorted((a, b) => a - b).flatMap((place) => chosen[place] ?? []);
      const founder = own.find((member) => founders.has(member)) ?? own[0];
      if (founder) found(founder, own, group);
    }
  }

  function found(founder: Member, own: Member[], { texts, keys }: Keyed): Grown {
    const story = { founder, members: own, texts, keys, lookedOver: own.length, sum: new Map(), summedAt: 0 };
    for (const member of own) member.story = story;
    return story;
  }

  const shown = (story: Grown): Story => {
    const near = (member: Member) => dot(vector(member), sum(story));
    const [central] = speakers(story).toSorted((a, b) => near(b) - near(a));
    return {
      id: idOf(story),
      title: central?.title ?? idOf(story),
      articleIds: story.members.map(({ id }) => id),
    };
  };

  return {
    add(article) {
      const known = members.get(article.id);
      if (known) return idOf(known.story);
      const { counts, keys } = countsOf(article);
      for (const feature of counts.keys()) held.set(feature, (held.get(feature) ?? 0) + 1);
      const size = members.size + 1;
      const made = { id: article.id, title: titleOf(article), arrived: size, counts, keys, madeAt: size };
      const member = { ...made, vector: vectorOf(counts, size, held) } as Member;
      members.set(member.id, member);
      const near = candidates(member);
      note(member);
      const home = likest(member, near);
      if (home) join(home, member);
      else found(member, [member], { texts: 1, keys: new Map([...keys].map((key) => [key, 1])) });
      const { story } = member;
      if (story.members.length >= story.lookedOver * GROWN) lookOver(new Set([story, ...near]));
      return idOf(member.story);
    },
    find(id) {
      const founder = members.get(id.replace(/^story-/, ''));
      return founder && shown(founder.story);
    },
    stories() {
      return [...new Set([...members.values()].map(({ story }) => story))]
        .sort((a, b) => b.members.length - a.members.length || (idOf(a) < idOf(b) ? -1 : 1))
        .map(shown);
    },
  };
}

const idOf = ({ founder }: Grown): string => `story-${founder.id}`;

function speakers({ members }: Grown): Member[] {
  return members.length <= FIRST + LATEST ? members : [...members.slice(0, FIRST), ...members.slice(-LATEST)];
}

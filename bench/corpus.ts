/** Generates large corpora of invented news from a seed: many stories, some of them the briefing's, with copies among them. */
import type { Article, Briefing } from '../src/core/model.ts';
import { type Chance, chanceFrom, zipfRank } from './chance.ts';
import { makeHeadline, makeSentence, type Story } from './sentences.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** The moment at which every corpus ends: what the bench passes as `now`. */
export const NOW = '2024-06-03T08:00:00Z';

const DAY = 86_400_000;
const ARTICLES_PER_STORY = 20;
const PUBLISHERS = 60;
const FILLER_ROLES = ['mayor', 'judge', 'coach', 'director', 'senator', 'spokeswoman', 'researcher', 'general'];

/** Makes the article of an index; the same seed, size and index give the same article, in any order. */
export type Corpus = { size: number; article(index: number): Article };

/**
 * A corpus of `size` articles, oldest first, ending at `NOW`: about a third belong to the briefing's story, one in twelve
 * republishes an earlier one under another headline. It spans two weeks for 10 articles and six years for 100,000.
 */
export function makeCorpus(briefing: Briefing, size: number, seed = 1): Corpus {
  const vocabulary = makeVocabulary(seed);
  const days = 2200 * (size / 100_000) ** 0.55;
  const stories = new Map<number, Story>();
  const storyOf = (number: number): Story => {
    const story = stories.get(number) ?? makeStory(chanceFrom(seed, 2, number), vocabulary, briefing);
    stories.set(number, story);
    return story;
  };
  const original = (index: number): Article => {
    const chance = chanceFrom(seed, 3, index);
    const published = new Date(Date.parse(NOW) - ((size - 0.5 - index) / size) * days * DAY);
    const behind = zipfRank(chance, 12);
    const story = storyOf(Math.max(0, Math.floor(index / ARTICLES_PER_STORY) - behind));
    const paragraphs = Array.from({ length: chance.between(3, 12) }, () =>
      Array.from({ length: chance.between(1, 4) }, () => makeSentence(chance, vocabulary, story, published)).join(' '),
    );
    const desk = zipfRank(chance, PUBLISHERS);
    return {
      id: `bench-${index}`,
      url: `https://desk-${desk}.example/${index}`,
      publisher: `Desk ${desk}`,
      headline: makeHeadline(chance, vocabulary, story),
      publishedAt: published.toISOString().slice(0, 19).concat('Z'),
      dateBasis: 'stated',
      fetchedAt: published.toISOString(),
      language: 'en',
      text: paragraphs.join('\n'),
    };
  };
  const article = (index: number): Article => {
    const chance = chanceFrom(seed, 4, index);
    if (index < 4 || !chance.happens(1 / 12)) return original(index);
    return republish(chance, original(index), article(index - chance.between(1, Math.min(index, 60))));
  };
  return { size, article };
}

/** The first `count` articles of a corpus in memory, for work that needs no store. */
export function articlesOf(corpus: Corpus, count = corpus.size): Article[] {
  return Array.from({ length: count }, (_, index) => corpus.article(index));
}

/** The words of `source` under another name and headline, with its last paragraph cut and a line of the copier's own. */
function republish(chance: Chance, own: Article, source: Article): Article {
  const paragraphs = source.text.split('\n');
  const kept = chance.happens(0.5) ? paragraphs : paragraphs.slice(0, -1);
  return { ...own, text: [...kept, `This report was first carried by ${source.publisher}.`].join('\n') };
}

function makeStory(chance: Chance, vocabulary: Vocabulary, briefing: Briefing): Story {
  const nouns = Array.from(
    { length: 12 },
    () => vocabulary.nouns[chance.between(200, vocabulary.nouns.length - 1)] as string,
  );
  if (!chance.happens(1 / 3)) {
    return {
      people: Array.from({ length: 5 }, () => chance.pick(vocabulary.people)),
      roles: Array.from({ length: 3 }, () => chance.pick(FILLER_ROLES)),
      places: Array.from({ length: 3 }, () => chance.pick(vocabulary.places)),
      themes: Array.from({ length: 3 }, () => `${chance.pick(vocabulary.adjectives)} ${chance.pick(vocabulary.nouns)}`),
      nouns,
    };
  }
  const named = (kind: string) => briefing.actors.filter((actor) => actor.kind === kind);
  const topics = Array.from({ length: 2 }, () => chance.pick(briefing.topics));
  return {
    people: [chance.pick(named('person')), chance.pick(named('person'))]
      .map((actor) => actor.name)
      .concat(chance.pick(vocabulary.people)),
    roles: named('person').flatMap((actor) => actor.roles.map((role) => role.title)),
    places: [...named('place').map((actor) => actor.name), chance.pick(vocabulary.places)],
    themes: topics.flatMap((topic) => topic.words),
    nouns,
  };
}

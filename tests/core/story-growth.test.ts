// Stories that grow article by article come out as if all had been there at once, and an id once given stays good.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { briefing } from '../../bench/prepared.ts';
import type { Article } from '../../src/core/model.ts';
import { groupStories } from '../../src/core/stories.ts';
import { growingStories } from '../../src/core/story-growth.ts';

const EVENTS: [string, string, string][] = [
  ['Orlan', 'Berta Nyqvist', 'dam cracked valley flooded engineers concrete spillway turbine'],
  ['Pellau', 'Ivo Marant', 'museum painting stolen guard alarm canvas thieves gallery'],
  ['Sundmark', 'Greta Ohm', 'glacier rescue climbers helicopter avalanche guides summit rope'],
  ['Varn', 'Lukas Tollo', 'brewery recall bottles glass shards beer inspectors malt'],
  ['Kesten', 'Olga Brandt', 'tram derailed brakes passengers depot rails conductor switch'],
  ['Mirau', 'Tom Hellik', 'orchard frost apples harvest growers blossom insurance heaters'],
];
const SAYS = ['said', 'told reporters', 'wrote in a letter', 'explained at the town hall'];

/** Reports in words of their own on six invented events, some days apart. */
const REPORTS: Article[] = EVENTS.flatMap(([place, person, words], event) =>
  Array.from({ length: 6 }, (_, n) => {
    const told = words.split(' ');
    const pick = (at: number) => told[(n * 3 + at * 2) % told.length];
    return {
      id: `report-${event}-${n}`,
      headline: `${place}: ${pick(0)} and ${pick(1)}`,
      language: 'en',
      publishedAt: `2031-05-${10 + event}`,
      text: `The ${pick(0)} at ${place} is the talk of the week. ${person} ${SAYS[n % 4]} that the ${pick(1)} and the ${pick(2)} were checked ${n + 2} times. In ${place} nobody had seen such a ${pick(3)} before, and ${person} wants to know why the ${pick(0)} failed.`,
    };
  }),
);
const GENERATED: Article[] = (() => {
  const corpus = makeCorpus(briefing, 60);
  return Array.from({ length: corpus.size }, (_, index) => corpus.article(index));
})();

const groupOf = (stories: { articleIds: string[] }[]): Map<string, Set<string>> =>
  new Map(stories.flatMap(({ articleIds }) => articleIds.map((id) => [id, new Set(articleIds)] as const)));

/** BCubed F of one grouping against another (Bagga and Baldwin 1998). */
function agreement(one: Map<string, Set<string>>, other: Map<string, Set<string>>): number {
  const mean = (part: (id: string) => Set<string>) =>
    [...one.keys()].reduce((sum, id) => {
      const [mine, theirs] = [one.get(id) ?? new Set(), other.get(id) ?? new Set()];
      return sum + mine.intersection(theirs).size / part(id).size;
    }, 0) / one.size;
  const precision = mean((id) => one.get(id) ?? new Set());
  const recall = mean((id) => other.get(id) ?? new Set());
  return (2 * precision * recall) / (precision + recall);
}

const orderOf = (articles: Article[]) => fc.shuffledSubarray(articles, { minLength: articles.length });

test.each([
  ['invented reports', REPORTS],
  ['a generated corpus', GENERATED],
])('%s in any order of arrival give nearly the stories of all at once', (_, articles) => {
  const batch = groupOf(groupStories(articles));
  fc.assert(
    fc.property(orderOf(articles), (order) => {
      const growing = growingStories();
      for (const article of order) growing.add(article);
      const grown = groupOf(growing.stories());
      expect([...grown.keys()].sort()).toEqual(articles.map(({ id }) => id).sort());
      expect(agreement(grown, batch)).toBeGreaterThanOrEqual(0.95);
    }),
    { numRuns: 5, seed: 31 },
  );
});

test('the reports are of six events', () => {
  expect(groupStories(REPORTS).map(({ articleIds }) => articleIds.length)).toEqual([6, 6, 6, 6, 6, 6]);
});

test('an id leads to the story of its founding article for good, and a story has one id', () => {
  fc.assert(
    fc.property(orderOf(REPORTS), (order) => {
      const growing = growingStories();
      const given = new Set<string>();
      for (const article of order) {
        given.add(growing.add(article));
        for (const id of given) expect(growing.find(id)?.articleIds).toContain(id.replace('story-', ''));
      }
      const living = growing.stories();
      for (const story of living) {
        expect(story.articleIds.map((id) => growing.find(`story-${id}`)?.id)).toEqual(
          story.articleIds.map(() => story.id),
        );
      }
      expect(new Set(living.map(({ id }) => id)).size).toBe(living.length);
    }),
    { numRuns: 5, seed: 7 },
  );
});

test('an article that comes again stays where it is; an unknown id leads nowhere', () => {
  const growing = growingStories();
  const [first] = REPORTS;
  if (!first) throw new Error('no report');
  const id = growing.add(first);
  expect(growing.add(first)).toBe(id);
  expect(growing.stories()).toEqual([{ id, title: first.headline, articleIds: [first.id] }]);
  expect(growing.find('story-of-nobody')).toBeUndefined();
});

test('stories that turn out to be one go on under the older id', () => {
  const growing = growingStories();
  const ferry = 'The ferry Aurora hit a reef near Tollan.';
  const captain = 'Captain Ida Brekke blamed a broken radar for the grounding.';
  const told = (id: string, text: string) => growing.add({ id, headline: '', text });
  expect([told('ferry', ferry), told('captain', captain)]).toEqual(['story-ferry', 'story-captain']);
  expect(told('both', `${ferry} ${captain}`)).toBe('story-ferry');
  expect(growing.find('story-captain')?.id).toBe('story-ferry');
  expect(growing.stories()).toHaveLength(1);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { groupStories } from '../../src/core/stories.ts';

const article = (id: string, text: string, headline = '', publishedAt?: string): Article => ({
  id,
  headline,
  language: 'en',
  text,
  ...(publishedAt && { publishedAt }),
});
const FERRY = [
  article(
    'f1',
    'The ferry Aurora ran aground near Tollan on Monday with 212 people aboard. Captain Ida Brekke blamed the fog. Divers looked at the hull of the Aurora.',
    'Ferry Aurora aground near Tollan',
    '2025-03-03',
  ),
  article(
    'f2',
    'Divers found a long crack in the hull of the ferry Aurora, aground near Tollan. All 212 passengers are safe, Captain Ida Brekke said.',
    'Crack found in ferry off Tollan',
    '2025-03-04',
  ),
  article(
    'f3',
    'Tugs will try to pull the ferry Aurora off the rocks at Tollan. The captain, Ida Brekke, was heard by divers and police for hours about the fog.',
    'Tugs to pull ferry Aurora free',
    '2025-03-05',
  ),
];
const STRIKE = [
  article(
    's1',
    'Bakers in Velm walked out over night pay. Their union, led by Oskar Tamm, wants ten percent more. Shops in Velm ran out of bread.',
    'Bakers in Velm walk out',
    '2025-03-03',
  ),
  article(
    's2',
    'No bread in Velm for a third day: the bakers and their union under Oskar Tamm refused an offer on night pay.',
    'Velm without bread',
    '2025-03-05',
  ),
];
/** Two events of one sort, in much the same words. */
const ROBBERIES = [
  [
    'Mara Quist was seized in Ostrey after masked robbers took cash from a bank. Quist lives in Ostrey.',
    'Police in Ostrey hold Mara Quist over the bank robbery. Guards were tied up with tape, Ostrey police said of Quist.',
    'The robbery of the bank in Ostrey was planned for weeks, a detective in Ostrey said of Mara Quist.',
    'Detectives in Ostrey asked witnesses to come forward and questioned Mara Quist about cash from the bank in Ostrey.',
    'A stolen van led Ostrey police to Mara Quist. Quist denies that she robbed a bank in Ostrey.',
  ],
  [
    'Two masked men tied up the guards of a bank in Hallin. Jon Ferrar of Hallin is wanted, and Ferrar has fled.',
    'Jon Ferrar, wanted for robbing a bank in Hallin, was caught by police. Ferrar left Hallin with the cash.',
    'Witnesses in Hallin saw Jon Ferrar run from the bank. Police in Hallin found masks and tape at his house.',
    'In Hallin, Jon Ferrar said nothing to detectives about the robbery. Ferrar had left the stolen van in Hallin.',
    'The cash of the Hallin bank is back, and Jon Ferrar is in jail in Hallin, where Ferrar awaits a judge.',
  ],
].map((texts, which) => texts.map((text, i) => article(`r${which}${i}`, text)));
const ids = (stories: { articleIds: string[] }[]): string[][] => stories.map((story) => story.articleIds);

describe('groupStories', () => {
  test('puts articles on one event together and others apart', () => {
    expect(ids(groupStories([...STRIKE, ...FERRY]))).toEqual([
      ['f1', 'f2', 'f3'],
      ['s1', 's2'],
    ]);
  });

  test('keeps two events of one sort apart by who and where', () => {
    const stories = ids(groupStories(ROBBERIES.flat()));
    expect(stories.map((story) => new Set(story.map((id) => id.slice(0, 2))).size)).toEqual([1, 1]);
  });

  test('a story bears one of its own headlines, or the opening of an article without any', () => {
    expect(FERRY.map((each) => each.headline)).toContain(groupStories(FERRY)[0]?.title);
    const bare = groupStories([article('a', 'Snow fell on the pass. Roads are shut.')]);
    expect(bare[0]?.title).toBe('Snow fell on the pass.');
    expect(groupStories([article('empty', '')])[0]?.title).toBe('empty');
  });

  test('a story keeps its id when later articles join, and whatever the order', () => {
    const early = groupStories(FERRY.slice(0, 2));
    const later = groupStories([...STRIKE, ...FERRY].toReversed());
    expect(early).toHaveLength(1);
    expect(later.find((story) => story.articleIds.includes('f3'))?.id).toBe(early[0]?.id);
    const sets = (articles: Article[]): string[] =>
      groupStories(articles).map((story) => `${story.articleIds.toSorted()}`);
    expect(sets([...STRIKE, ...FERRY].toReversed())).toEqual(sets([...STRIKE, ...FERRY]));
  });

  test('no articles, no stories; an id given twice counts once', () => {
    expect(groupStories([])).toEqual([]);
    expect(ids(groupStories([FERRY[0]!, FERRY[0]!]))).toEqual([['f1']]);
  });

  test('copies do not make a story of their own, however many there are', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ ...FERRY[i % 3]!, id: `m${i}` }));
    expect(groupStories(many).map((story) => story.articleIds.length)).toEqual([12]);
  });

  test('any texts: every id in exactly one story, always the same way', () => {
    const word = fc.oneof(fc.constantFrom('Aurora ', 'Velm. ', '2025 ', '\n', '__proto__ ', '\ud800'), fc.string());
    const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''));
    const any = fc.record(
      { id: fc.string(), headline: text, text, publishedAt: fc.string() },
      { requiredKeys: ['id', 'headline', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (articles) => {
        const stories = groupStories(articles);
        const all = new Set(articles.map((each) => each.id));
        expect(ids(stories).flat().toSorted()).toEqual([...all].toSorted());
        expect(new Set(stories.map((story) => story.id)).size).toBe(stories.length);
        expect(groupStories(articles)).toEqual(stories);
      }),
    );
  });
});

// A briefing that names no topics gets those its articles keep coming back to, and they stay themselves as articles come in.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { boardOf } from '../../src/core/board.ts';
import type { Corpus, Item } from '../../src/core/corpus.ts';
import { foundTopics } from '../../src/core/found-topics.ts';
import { createLibrary } from '../../src/core/library.ts';
import type { Briefing } from '../../src/core/model.ts';
import type { Store } from '../../src/core/ports.ts';
import { publisherOf } from '../../src/core/publishers.ts';
import { readClosely } from '../../src/core/read.ts';
import { topicCard } from '../../src/core/topic-card.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { item } from './story.ts';

const STORY: Briefing = {
  id: 'valley',
  command: 'valley',
  title: 'The valley railway',
  language: 'en',
  timezone: 'UTC',
  topics: [],
  actors: [],
  sources: [],
  digest: { at: '08:00', days: [] },
};

/** Reports of one story on three issues, by two publishers over some days; each in words of its own. */
const REPORTS = [
  'Engineers inspected the signal boxes on Monday. The signal boxes date from the time of steam, one of them said. Nobody was hurt.',
  'A fault in the signal boxes stopped the morning service. Passengers waited in the rain for two hours.',
  'The ministry paid for new signal boxes near Ostrava. A contractor begins in spring.',
  'The council discussed the ticket prices until midnight. Its chair called the ticket prices a scandal.',
  'Commuters marched against the ticket prices in the old town. Some carried drums.',
  'Pensioners asked for lower ticket prices in a letter. The letter had nine hundred signatures.',
  'Owners of farms object to the land purchase. A court hears them about the land purchase in June.',
  'The judge delayed the land purchase by a month. Lawyers of both sides were content.',
  'Surveyors measured fields for the land purchase. Rain slowed them down.',
  'A choir sang at the opening of the museum. Children painted locomotives.',
  'The museum keeps a locomotive from Linz. Its boiler was mended by volunteers.',
  'Drivers met their union in Brno. They voted on nothing.',
];
const reports = (): Item[] =>
  REPORTS.map((text, day) =>
    item(
      text,
      {
        id: `report-${day}`,
        headline: `Report ${day}`,
        publisher: day % 2 ? 'Valley Post' : 'Ridge Courier',
        publishedAt: `2031-03-${10 + day}`,
      },
      STORY,
    ),
  );
const find = (items: Item[], known?: Briefing['topics']) =>
  foundTopics(items, STORY, (one) => publisherOf(one.article), known);

it('finds what several publishers came back to on several days, in the words of the articles', () => {
  expect(
    find(reports())
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Land purchase', 'Signal boxes', 'Ticket prices']);
});

it('what only one publisher or one day speaks of is no topic', () => {
  const [first] = reports();
  if (!first) throw new Error('no report');
  const alone = reports().map((one) => ({ ...one, article: { ...one.article, publisher: 'Valley Post' } }));
  const mixed = [...alone, ...reports().slice(9)];
  expect(find(mixed)).toEqual([]);
  const oneDay = reports().map((one) => ({ ...one, article: { ...one.article, publishedAt: '2031-03-10' } }));
  expect(find([...oneDay, ...reports().slice(9)])).toEqual([]);
});

it('a paragraph that is carried over word for word tells nothing of what the next article is about', () => {
  const teaser = 'Readers can order the winter catalogue at our desk.';
  const items = reports().map((one) => item(`${one.article.text} ${teaser}`, one.article, STORY));
  expect(find(items).map(({ id }) => id)).not.toContain('winter-catalogue');
});

it('a topic stays itself when articles write it in another form', () => {
  const before = find(reports());
  const more = Array.from({ length: 3 }, (_, at) =>
    item(
      `Workers painted one signal box in the ${at}th village. A signal box is small.`,
      { publisher: `Paper ${at % 3}`, publishedAt: `2031-04-0${at + 1}` },
      STORY,
    ),
  );
  const afresh = find([...reports(), ...more]);
  expect(afresh.map(({ id }) => id)).toContain('signal-box');
  const after = find([...reports(), ...more], before);
  expect(after.find(({ id }) => id === 'signal-boxes')).toEqual(before.find(({ id }) => id === 'signal-boxes'));
});

let store: Store;
let corpus: (named?: Briefing) => Promise<Corpus>;
beforeEach(async () => {
  store = await openSqlite(':memory:');
  corpus = (briefing = STORY) => createLibrary(store, 'valley', briefing, 'test').asOf('2031-05-01T08:00:00.000Z');
  await keep(reports());
});
afterEach(() => store.close());

async function keep(items: Item[]): Promise<void> {
  for (const { article } of items) {
    await store.putArticle('valley', article.id, article, '2031-04-20T08:00:00.000Z');
    await store.saveReadings('valley', 'test', [{ reading: readClosely(article, STORY), about: [] }]);
  }
}

it('the corpus hands out a briefing with the topics, and a found topic has its articles and its card', async () => {
  const seen = await corpus();
  const briefing = await seen.briefing();
  const topic = briefing.topics.find(({ title }) => title === 'Land purchase');
  if (!topic) throw new Error('no such topic');
  const about = await seen.about(topic.id);
  expect(about.map((one) => one.article.id).sort()).toEqual(['report-6', 'report-7', 'report-8']);
  const card = topicCard(
    boardOf(about, briefing, (one) => publisherOf(one.article)),
    topic,
    '2031-05-01T08:00:00.000Z',
  );
  expect(JSON.stringify(card.blocks)).toContain('The judge delayed the land purchase by a month.');
});

it('keeps the ids of topics over restarts while articles come in', async () => {
  const before = (await (await corpus()).briefing()).topics;
  await keep([
    item('A signal box burned. The signal box was old.', { id: 'new-1', publishedAt: '2031-04-02' }, STORY),
    item('This signal box needs paint. The signal box is blue.', { id: 'new-3', publishedAt: '2031-04-04' }, STORY),
    item('A signal box has a bell. The signal box is loud.', { id: 'new-4', publishedAt: '2031-04-05' }, STORY),
  ]);
  const after = (await (await corpus()).briefing()).topics;
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
});

it('topics that a briefing names are left as they are', async () => {
  const named: Briefing = { ...STORY, topics: [{ id: 'museum', title: 'Museum', words: [] }] };
  expect(await (await corpus(named)).briefing()).toBe(named);
});

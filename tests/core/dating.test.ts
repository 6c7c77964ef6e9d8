/** On which day undated articles were published, reasoned from invented stories. */
import { expect, test } from 'vitest';
import { dateArticles } from '../../src/core/dating.ts';
import type { Article } from '../../src/core/model.ts';

const article = (id: string, text: string, more: Partial<Article> = {}): Article => ({
  id,
  headline: `Headline ${id}`,
  language: 'en',
  text,
  ...more,
});
const dated = (articles: Article[], now?: string) =>
  Object.fromEntries(dateArticles(articles, now).map((entry) => [entry.id, entry.publishedAt]));

// 14 May 2019 was a Tuesday.
const report = article(
  'report',
  'On May 14, 2019, mediator Ruth Olsen met with rebel leader Tomas Vega at the old palace in Quito. The talks lasted three hours.',
);
const onTheDay = article(
  'onTheDay',
  'Mediator Ruth Olsen met with rebel leader Tomas Vega in Quito on Tuesday in a bid to end the blockade. “We hope,” her spokesman said on Monday.',
);
const before = article(
  'before',
  'Mediator Ruth Olsen will travel to Quito to meet rebel leader Tomas Vega on Tuesday, her office confirmed. She is to leave on Monday. Vega said Monday that hard questions remain.',
);
const later = article(
  'later',
  'Rebel leader Tomas Vega left Quito on Thursday. Mediator Ruth Olsen met with rebel leader Tomas Vega in Quito on Tuesday at the palace. Both said on Friday that they would meet again.',
);

test('a full date told as past is the day, and says so', () => {
  const [found] = dateArticles([report]);
  expect(found).toMatchObject({ publishedAt: '2019-05-14', dateBasis: 'reasoned' });
  expect(found?.dateReason).toContain('May 14, 2019');
});

test('a weekday is tied to the day another article gives the same event', () => {
  expect(dated([report, onTheDay, before, later])).toEqual({
    report: '2019-05-14',
    onTheDay: '2019-05-14',
    before: '2019-05-13',
    later: '2019-05-17',
  });
});

test('the reason names the words and the other article', () => {
  const found = dateArticles([report, onTheDay]).find((entry) => entry.id === 'onTheDay');
  expect(found?.dateReason).toContain('on Tuesday');
  expect(found?.dateReason).toContain('Headline report');
  expect(found?.dateReason).toContain('14 May 2019');
});

test('a stated day dates the others, and is left alone', () => {
  const stated = article(
    'stated',
    'Mediator Ruth Olsen met with rebel leader Tomas Vega in Quito on Tuesday, officials said.',
    { publishedAt: '2019-05-15', dateBasis: 'stated' },
  );
  const all = dateArticles([stated, before]);
  expect(all[0]).toEqual(stated);
  expect(all[1]?.publishedAt).toBe('2019-05-13');
});

test('another event on another weekday, or of other people, dates nothing', () => {
  const other = article('other', 'Farm minister Ida Kron met with growers in Bergen on Tuesday to speak of the frost.');
  expect(dated([report, other]).other).toBeUndefined();
  const wednesday = article('wednesday', 'Mediator Ruth Olsen met with rebel leader Tomas Vega in Quito on Wednesday.');
  expect(dated([report, wednesday]).wednesday).toBeUndefined();
});

test('two meetings on the same weekday leave it open', () => {
  const second = article(
    'second',
    'On June 4, 2019, mediator Ruth Olsen met with rebel leader Tomas Vega at the old palace in Quito. Nothing was signed.',
  );
  expect(dated([report, second, onTheDay]).onTheDay).toBeUndefined();
});

test('a month is all that is known of "recent June talks"', () => {
  const months = article(
    'months',
    'Envoys met several times in 2019, including recent June talks in Quito. Nothing has come of it so far.',
  );
  expect(dated([months]).months).toBe('2019-06');
});

test('nothing is made up of history, plans, anniversaries or no date at all', () => {
  const none = [
    article('none', 'The valley has been quiet for weeks. Nobody expects that to last.'),
    article('history', 'The canal was dug by hand. It opened on 3 June 1871 after two floods.'),
    article(
      'anniversary',
      'The town remembered the flood of 9 July 1997 on its anniversary. It was the worst in a century, people said.',
    ),
    article('plan', 'The bridge will open on 2 September 2019, the builder promises.'),
    article(
      'background',
      'The mayor said on Monday that the bridge is safe. Divers looked at it twice. Nothing was found. The first one fell on 4 August 2003 in a storm. No one was hurt.',
    ),
  ];
  for (const [id, day] of Object.entries(dated(none))) expect(day, id).toBeUndefined();
});

test('no day lies after now, or after the page was fetched', () => {
  expect(dated([report], '2019-05-01T00:00:00Z').report).toBeUndefined();
  expect(dated([{ ...report, fetchedAt: '2019-05-02T00:00:00Z' }]).report).toBeUndefined();
});

test('dating again gives the same', () => {
  const once = dateArticles([report, onTheDay, before, later]);
  expect(dateArticles(once)).toEqual(once);
});

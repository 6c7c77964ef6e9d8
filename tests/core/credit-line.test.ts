/** Lines that say who published an article, who wrote it and when, wherever they stand and however they are parted. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/core/article.ts';
import { readCredit } from '../../src/core/credit-line.ts';
import { describeLine } from '../../src/core/text-lines.ts';

const headline = 'Council votes to close old fish market';
const body = [
  'The harbour council voted seven to two on Thursday to close the old fish market, ending a quarrel that began in spring.',
  'Stall owners want new places by autumn. The council has promised four, near the ferry steps, for two years.',
].join('\n\n');
const stated = (text: string) => {
  const { publisher, byline, publishedAt, dateBasis } = readArticle({ text });
  return { publisher, byline, day: dateBasis === 'stated' ? publishedAt : undefined };
};

test.each([
  ['The Quay Post, 10 November 2031', 'The Quay Post', undefined],
  ['10 November 2031 | The Quay Post', 'The Quay Post', undefined],
  ['The Quay Post (10.11.2031)', 'The Quay Post', undefined],
  ['Sandhafener Tagblatt, 10. November 2031', 'Sandhafener Tagblatt', undefined],
  ['Published on Monday, 10 November 2031 by The Quay Post', 'The Quay Post', undefined],
  ['By Ann Lee, The Quay Post, November 10, 2031', 'The Quay Post', 'Ann Lee'],
  ['Ann Lee · Quayside Insider · 2031-11-10', 'Quayside Insider', 'Ann Lee'],
  ['By Ann Lee · 10 November 2031 · 6 min read', undefined, 'Ann Lee'],
  ['Published: 10 November 2031', undefined, undefined],
  ['10 November 2031 14:05', undefined, undefined],
  ['10 November 2031 · 4 min read · 1,208 views', undefined, undefined],
  ['10 ноября 2031 года', undefined, undefined],
  ['Veröffentlicht am 10. November 2031', undefined, undefined],
])('“%s” is read under the headline and at the end, and is no text', (line, publisher, byline) => {
  for (const text of [`${headline}\n${line}\n\n${body}`, `${headline}\n\n${body}\n\n${line}`]) {
    expect(stated(text)).toEqual({ publisher, byline, day: '2031-11-10' });
    expect(readArticle({ text }).text).toBe(body.replace('\n\n', '\n'));
  }
});

test('the day of publication comes before that of a change, which will do alone', () => {
  const changed = 'Updated 12 November 2031 at 09:00';
  expect(stated(`${headline}\n${changed}\nPublished 10 November 2031\n\n${body}`).day).toBe('2031-11-10');
  expect(stated(`${headline}\n${changed}\n\n${body}`).day).toBe('2031-11-12');
});

test('a byline loses the reading time, and keeps the office', () => {
  expect(stated(`${headline}\nBy Ann Lee · 6 min read\n\n${body}`).byline).toBe('Ann Lee');
  expect(stated(`${headline}\nBy Ann Lee, Harbour Editor\n\n${body}`).byline).toBe('Ann Lee, Harbour Editor');
});

test.each([
  'The council met in Sandhafen, 10 November 2031',
  'Timeline: 10 November 2031',
  'What happened on 10 November 2031',
  'Ann Lee',
  'The Quay Post',
])('“%s” credits nobody', (line) => {
  expect(readCredit(describeLine(line))).toBeUndefined();
});

test('a day whose figures could be two is no day, but the line still names the publisher', () => {
  expect(stated(`${headline}\nThe Quay Post, 4/3/2031\n\n${body}`)).toMatchObject({
    publisher: 'The Quay Post',
    day: undefined,
  });
});

test.each([[`${headline} | Harbour Lane`], [`${headline} - Harbour Lane`], [`${headline} – News – Harbour Lane`]])(
  'of “%s” above the plain headline the rest is the site',
  (title) => {
    for (const plain of [headline, `${headline}\n${headline}`]) {
      const article = readArticle({ text: `${title}\n${plain}\n\n${body}` });
      expect(article).toMatchObject({ headline, publisher: 'Harbour Lane', text: body.replace('\n\n', '\n') });
    }
    expect(readArticle({ text: `Old rivals – new market\n\n${body}` }).publisher).toBeUndefined();
  },
);

test.each([
  [
    'SANDHAFEN, 1. Dezember 2031 - Der Rat hat am Donnerstag beschlossen, den alten Fischmarkt der Stadt zu schließen.',
    'Der Rat',
  ],
  [
    'Sandhafen, 1. Dezember 2031 – Der Rat hat am Donnerstag beschlossen, den alten Fischmarkt der Stadt zu schließen.',
    'Der Rat',
  ],
  [
    'КАМЕНСК, 1 декабря 2031 года. Совет порта в четверг проголосовал за закрытие старого рыбного рынка в городе.',
    'Совет',
  ],
  [
    'SABLES, 1er décembre 2031 (AFP) - Le conseil du port a voté jeudi la fermeture du vieux marché aux poissons.',
    'Le conseil',
  ],
])('a dateline in another language is read and goes: %s', (text, opening) => {
  const article = readArticle({ text });
  expect(article).toMatchObject({ publishedAt: '2031-12-01', dateBasis: 'stated' });
  expect(article.text.startsWith(opening)).toBe(true);
});

test('days that head the parts of a chronicle are no day of publication, one under the standfirst is', () => {
  const [one, two] = body.split('\n\n');
  expect(stated(`${headline}\n\n${one}\n\n3 May 2031\n${two}\n\n4 June 2031\n${one} Twice.`).day).toBeUndefined();
  expect(stated(`${headline}\n\n${one}\n\nGeneva, 3 May 2031\n${two}`).day).toBeUndefined();
  expect(stated(`${headline}\n\n${one}\n3 May 2031\n${two}`).day).toBe('2031-05-03');
});

test('two words above a credit are a headline, and a publication between them the publisher', () => {
  expect(readArticle({ text: `Bridge closes\nQuay Post\n3 May 2031\n\n${body}` })).toMatchObject({
    headline: 'Bridge closes',
    publisher: 'Quay Post',
    publishedAt: '2031-05-03',
  });
});

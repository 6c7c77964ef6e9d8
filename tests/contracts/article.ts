/** Invented articles, readings and promises for the store's tests. */
import type { Article, Delivery, Subscription } from '../../src/core/model.ts';
import type { Reading } from '../../src/core/reading.ts';

export const T0 = '2026-03-01T08:00:00.000Z';
export const T1 = '2026-03-02T08:00:00.000Z';
export const SCOPE = 'harbour';

const WORDS =
  'crane pilot ferry quay ballast tide winch anchor mooring buoy cargo hull deck lighter wharf barge keel mast rudder sail'.split(
    ' ',
  );

/** A text of `length` words, the same for the same number and unlike any other number's. */
export function longText(number: number, length = 120): string {
  const words: string[] = [];
  for (let index = 0; index < length; index++) {
    words.push(`${WORDS[(index * 7 + number * 13) % WORDS.length]}${(number * 31 + index * index) % 97}`);
  }
  return `${words.join(' ')}.`;
}

export function article(id: string, fields: Partial<Article> = {}): Article {
  const number = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_003;
  return { id, headline: `Headline ${id}`, language: 'en', text: longText(number), ...fields };
}

export function reading(of: Article): Reading {
  return {
    articleId: of.id,
    sentences: [{ text: of.text, start: 0, end: of.text.length, kind: 'prose', paragraph: 0 }],
    names: [],
    mentions: [],
    found: [],
    quotes: [],
    dates: [],
    topics: [[]],
    damagedAt: [],
    reworded: 0,
    damaged: 0,
  };
}

export function subscription(id: string, fields: Partial<Subscription> = {}): Subscription {
  return {
    id,
    briefingId: 'harbour',
    platform: 'slack',
    channel: 'slack:T1:C1',
    at: '08:00',
    days: ['mon'],
    timezone: 'Europe/Lisbon',
    dueAt: T1,
    createdBy: 'slack:U1',
    createdAt: T0,
    ...fields,
  };
}

export function delivery(id: string, fields: Partial<Delivery> = {}): Delivery {
  return { id, subscriptionId: 's1', dueAt: T1, state: 'claimed', claimedAt: T1, attempts: 0, ...fields };
}

// Invented articles read as the bot reads them, without a store: items, claims and boards for tests of the core.
import { type Board, boardOf } from '../../src/core/board.ts';
import { actorNames, type Claim, findClaims } from '../../src/core/claims.ts';
import type { Item } from '../../src/core/corpus.ts';
import { mergeIdentities, withIdentities } from '../../src/core/identities.ts';
import type { Actor, Article, Briefing } from '../../src/core/model.ts';
import { publisherOf } from '../../src/core/publishers.ts';
import { readClosely } from '../../src/core/read.ts';
import { topicsIn } from '../../src/core/topics.ts';

export function actor(name: string, more: Partial<Actor> = {}): Actor {
  return { id: name.toLowerCase().replace(/\W+/g, '-'), name, kind: 'person', aliases: [], roles: [], ...more };
}

/** A harbour strike: a chair of the union, a head of the employers, two topics. */
export const STRIKE: Briefing = {
  id: 'strike',
  command: 'strike',
  title: 'Port strike',
  language: 'en',
  timezone: 'Europe/Oslo',
  topics: [
    { id: 'pay', title: 'Pay', words: ['pay', 'wages', 'offer'] },
    { id: 'deadline', title: 'Deadline', words: ['deadline', 'ultimatum'] },
    { id: 'night-shifts', title: 'Night shifts', words: ['night shift'] },
  ],
  actors: [
    actor('Petra Lund', { roles: [{ title: 'union chair', from: '2030-01-01' }] }),
    actor('Rainer Haas', { aliases: ['R. Haas'], roles: [{ title: 'port director', from: '2029', to: '2031-02' }] }),
    actor('Ingrid Moen', { roles: [{ title: 'port director', from: '2031-03' }] }),
    actor("Dockers' Union", { id: 'union', kind: 'organization', aliases: ['dockers', 'the union'] }),
  ],
  sources: [],
  digest: { at: '08:00', days: ['mon'] },
};

let made = 0;

/** An article of 5 March 2031, a Wednesday, unless told otherwise. */
export function item(text: string, more: Partial<Article> & { knownAt?: string } = {}, briefing = STRIKE): Item {
  const { knownAt, ...fields } = more;
  const article: Article = {
    id: `a${++made}`,
    publisher: 'Harbour Post',
    headline: 'News of the port',
    publishedAt: '2031-03-05',
    language: 'en',
    text,
    ...fields,
  };
  return { article, reading: readClosely(article, briefing), knownAt: knownAt ?? `${article.publishedAt ?? '2031'}` };
}

/** The same without a day of publication. */
export function undated(text: string, briefing = STRIKE): Item {
  const { article } = item(text, {}, briefing);
  const { publishedAt: _, ...rest } = article;
  return { article: rest, reading: readClosely(rest, briefing), knownAt: '2031-03-05' };
}

export function claims(items: Item[], briefing = STRIKE): Claim[] {
  const names = actorNames(briefing, items);
  return findClaims(
    items,
    (one) => publisherOf(one.article),
    (id) => names.get(id) ?? id,
    (text) => topicsIn(text, briefing),
  );
}

/** The lines that an article gives, as a reader would see them. */
export function lines(text: string, more: Partial<Article> = {}, briefing = STRIKE): string[] {
  return claims([item(text, more, briefing)], briefing).map((claim) => claim.text);
}

/** The one claim of a text whose line holds these words. */
export function claim(text: string, words: string, more: Partial<Article> = {}): Claim {
  const found = claims([item(text, more)]).find((one) => one.text.includes(words));
  if (!found) throw new Error(`no claim with “${words}” in: ${text}`);
  return found;
}

/** Items with one entry for each person, laid out as the library and the cards do. */
export function board(items: Item[], briefing = STRIKE): Board {
  const who = mergeIdentities(briefing, items);
  return boardOf(
    items.map((one) => withIdentities(one, who)),
    briefing,
    (one) => publisherOf(one.article),
  );
}

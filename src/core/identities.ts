/** One entry for a person across articles: spellings, shorter names and surnames alone, tied where only one can be meant. */
import { distance } from 'fastest-levenshtein';
import type { Item } from './corpus.ts';
import type { Briefing } from './model.ts';
import { fold } from './slug.ts';

/** What an id found in one article stands for in all of them. */
export type Identities = {
  /** Canonical id by found id; an id without entry is its own. */
  canonical: Map<string, string>;
  /** All ids that an actor is found under, by canonical id. */
  variants: Map<string, string[]>;
  names: Map<string, string>;
};

/** The id of a surname that stands alone in its article. */
export const SURNAME_ONLY = '~';
/** A surname alone means the bearer who is named so many times as often as the next. */
const FAR_AHEAD = 3;

type Person = { id: string; name: string; given: string[]; surname: string; count: number; listed: boolean };

/**
 * Merges the people found in the items among themselves and with the briefing's. Two full names are one person when the
 * surname is the same but for transliteration, and the given names are the same, shorter, initials or one slip apart; a
 * surname alone is the one bearer who is meant far more often than any other. Two people of one surname stay apart.
 */
export function mergeIdentities(briefing: Briefing, items: Item[]): Identities {
  const counts = new Map<string, number>();
  const found = new Map<string, string>();
  for (const { reading } of items) {
    for (const mention of reading.mentions) counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
    for (const one of reading.found) found.set(one.id, one.name);
  }
  const people = briefing.actors
    .filter((actor) => actor.kind === 'person')
    .map((actor) => personOf(actor.id, actor.name, counts, true));
  for (const [id, name] of found) if (!id.startsWith(SURNAME_ONLY)) people.push(personOf(id, name, counts, false));
  const canonical = new Map<string, string>();
  const bySurname = Map.groupBy(people, (person) => person.surname);
  const bearers = new Map<string, Person[]>();
  for (const [surname, group] of bySurname) {
    const kept: Person[] = [];
    for (const person of group.toSorted(
      (a, b) => Number(b.listed) - Number(a.listed) || b.count - a.count || (a.id < b.id ? -1 : 1),
    )) {
      const same = person.listed ? undefined : kept.find((other) => sameGiven(person.given, other.given));
      if (same) {
        canonical.set(person.id, same.id);
        same.count += person.count;
      } else kept.push(person);
    }
    bearers.set(
      surname,
      kept.toSorted((a, b) => b.count - a.count),
    );
  }
  for (const [id, name] of found) {
    if (!id.startsWith(SURNAME_ONLY)) continue;
    const [first, second] = bearers.get(plain(name)) ?? [];
    if (first && first.count >= FAR_AHEAD * (second?.count ?? 0)) canonical.set(id, first.id);
  }
  const variants = new Map<string, string[]>();
  for (const [id, to] of canonical) variants.set(to, [...(variants.get(to) ?? [to]), id]);
  return { canonical, variants, names: found };
}

/** The item with every mention, speaker and found person under its canonical id. */
export function withIdentities(item: Item, { canonical, names }: Identities): Item {
  const { reading } = item;
  if (!reading.found.some((one) => canonical.has(one.id))) return item;
  const to = (id: string) => canonical.get(id) ?? id;
  const found = new Map(reading.found.map((one) => [to(one.id), names.get(to(one.id)) ?? one.name]));
  return {
    ...item,
    reading: {
      ...reading,
      mentions: reading.mentions.map((mention) => ({ ...mention, actor: to(mention.actor) })),
      quotes: reading.quotes.map((quote) => (quote.actor ? { ...quote, actor: to(quote.actor) } : quote)),
      found: [...found].map(([id, name]) => ({ id, name })),
    },
  };
}

function personOf(id: string, name: string, counts: Map<string, number>, listed: boolean): Person {
  const words = name.split(/\s+/);
  const surname = plain(words.at(-1) ?? name);
  return { id, name, given: words.slice(0, -1).map(plain), surname, count: counts.get(id) ?? 0, listed };
}

/** A name as its transliterations share it: "Petrovskyy" and "Petrovskiy" end alike, doubled letters are one. */
function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}]/gu, '')
    .replace(/(?:iy|yi|ij|yy|ii|y|j)/g, 'i')
    .replace(/(.)\1/gu, '$1');
}

/** Could two full names of one surname be one person's? */
export function sameGivenNames(one: string, other: string): boolean {
  const given = (name: string) => name.split(/\s+/).slice(0, -1).map(plain);
  return sameGiven(given(one), given(other));
}

function sameGiven(one: string[], other: string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return true;
  return short.every((name) =>
    long.some(
      (candidate) =>
        name === candidate || initialOf(name, candidate) || initialOf(candidate, name) || slip(name, candidate),
    ),
  );
}

function initialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

function slip(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= 5 && distance(one, other) <= 1;
}

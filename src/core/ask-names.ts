/** Who is named in a question, in whatever case it was typed. */
import { distance } from 'fastest-levenshtein';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { ListedActor } from './actor-list.ts';
import { fold } from './slug.ts';

export type NamedAt = { actor: string; text: string; start: number; end: number };

type Index = { names: Map<string, { actor: string; mentions: number }>; longest: number };

const indexes = new WeakMap<ListedActor[], Index>();

/** Names as they may be typed: whole names, other names, and surnames, which mean the bearer who is spoken of most. */
function indexOf(actors: ListedActor[]): Index {
  const kept = indexes.get(actors);
  if (kept) return kept;
  const names = new Map<string, { actor: string; mentions: number }>();
  const add = (name: string, { id, mentions }: ListedActor, weight: number) => {
    const key = wordsOf(name)
      .map(({ text }) => text)
      .join(' ');
    const known = names.get(key);
    if (key && (!known || known.mentions < mentions + weight))
      names.set(key, { actor: id, mentions: mentions + weight });
  };
  // A name of one's own goes before a part of another's.
  for (const one of actors) {
    for (const name of [one.title, ...one.names]) add(name.replace(/^the\s+/i, ''), one, 1_000_000);
    const parts = one.title.split(/\s+/);
    // "The authority" is not the one whose name ends so: only people are called by their last name.
    const person = findNames(one.title)[0]?.kind ?? 'person';
    if (parts.length > 1 && person === 'person') add(parts.at(-1) ?? '', one, 0);
  }
  const index = { names, longest: Math.max(1, ...[...names.keys()].map((key) => key.split(' ').length)) };
  indexes.set(actors, index);
  return index;
}

function wordsOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => {
    const bare = word.replace(/['’]s$/i, '');
    return { text: fold(bare).replace(/\./g, ''), start: index, end: index + bare.length };
  });
}

/** Actors named in a text, in order, longest name first; a slip of one letter in a longer name is forgiven. */
export function namesIn(text: string, actors: ListedActor[]): NamedAt[] {
  const { names, longest } = indexOf(actors);
  const words = wordsOf(text);
  const found: NamedAt[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let size = Math.min(longest, words.length - at); size > 0; size--) {
      const run = words.slice(at, at + size);
      const key = run.map((word) => word.text).join(' ');
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) break;
      const typed = text.slice(first.start, last.end);
      const known = names.get(key) ?? (size === 1 ? nearly(key, typed, names) : undefined);
      if (!known || (size === 1 && !mayName(typed))) continue;
      if (!found.some((one) => one.actor === known.actor))
        found.push({ actor: known.actor, text: typed, start: first.start, end: last.end });
      at += size - 1;
      break;
    }
  }
  return found;
}

/** "us" in small letters is a pronoun, "US" a country; no function word names anybody. */
function mayName(typed: string): boolean {
  return /\p{Lu}/u.test(typed.slice(0, 1)) ? typed.length > 1 : typed.length > 2 && contentStems(typed).length > 0;
}

function nearly(key: string, typed: string, names: Index['names']): { actor: string; mentions: number } | undefined {
  if (key.length < 6 || !/^\p{L}+$/u.test(typed)) return undefined;
  let best: { actor: string; mentions: number } | undefined;
  for (const [name, one] of names)
    if (
      Math.abs(name.length - key.length) <= 1 &&
      name[0] === key[0] &&
      distance(name, key) === 1 &&
      one.mentions > (best?.mentions ?? 0)
    )
      best = one;
  return best;
}

/** Who is named in a question, in whatever case it was typed. */
import { distance } from 'fastest-levenshtein';
import { endingNoWord, functionWords } from '../text/languages/en-verbs.ts';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { ListedActor } from './actor-list.ts';
import { isVerb } from './ask-terms.ts';
import { fold } from './slug.ts';

export type NamedAt = { actor: string; text: string; start: number; end: number };

type Known = { actor: string; mentions: number; surname: boolean };
type Index = { names: Map<string, Known>; longest: number };

const indexes = new WeakMap<ListedActor[], Index>();

/** Names as they may be typed: whole names, other names, and surnames, which mean the bearer who is spoken of most. */
function indexOf(actors: ListedActor[]): Index {
  const kept = indexes.get(actors);
  if (kept) return kept;
  const names = new Map<string, Known>();
  const add = (name: string, { id, mentions }: ListedActor, weight: number) => {
    const key = wordsOf(name)
      .map(({ text }) => text)
      .join(' ');
    const known = names.get(key);
    if (key && (!known || known.mentions < mentions + weight))
      names.set(key, { actor: id, mentions: mentions + weight, surname: weight === 0 });
  };
  // A name of one's own goes before a part of another's.
  for (const one of actors) {
    if (asks(one.title)) continue;
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

/** A heading in capitals that was taken for a name ("HOW MANY HAVE DIED") holds a question word or an auxiliary; a name holds none. */
function asks(title: string): boolean {
  return (
    wordsOf(title).some(({ text }) =>
      /^(?:how|who|what|when|where|why|which|has|have|had|is|are|was|were|did|does)$/.test(text),
    ) && title.split(/\s+/).length > 1
  );
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
      if (!known || (size === 1 && !mayName(typed)) || (known.surname && size === 1 && isCommon(typed))) continue;
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

/** In small letters a verb or a noun of every day is what it says, whoever is called so. */
function isCommon(typed: string): boolean {
  return (
    !/\p{Lu}/u.test(typed) &&
    (isVerb(typed) || functionWords.has(typed) || endingNoWord.has(typed) || COMMON.test(typed))
  );
}

const COMMON =
  /^(?:people|person|man|men|woman|women|child|children|case|cases|day|days|week|month|year|years|world|country|city|town|state|power|price|cost|costs|number|law|court|church|bank|bill|long|short|old|new|good|best|little|small|black|white|president|minister|director|judge|officer|army|police|virus|flu|vaccine|outbreak|school|schools|travel|level|alert|term|plan|deal|talks|war|peace|wood|field|rivers?|wells|banks|fields|woods|parks?|street|house|home|north|south|east|west|summer|winter|spring|dead|deaths?|rich|poor|strong|sharp|swift|snow|rain|storm)$/;

function nearly(key: string, typed: string, names: Index['names']): Known | undefined {
  if (key.length < 6 || !/^\p{L}+$/u.test(typed)) return undefined;
  let best: Known | undefined;
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

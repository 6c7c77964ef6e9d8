/** What a text says surely about its names, and how that settles the doubtful ones. */

import type { Guess, NameKind } from './name-kinds.ts';
import { firstNames, lastNames, organizations, places } from './name-lexicon.ts';
import type { Piece, Word } from './name-words.ts';

const key = (words: Word[]): string => words.map((word) => word.plain).join(' ');

/** Characters read to learn which words the text also writes in lower case. */
const SAMPLE = 200_000;

export type Memory = {
  kinds: Map<string, NameKind>;
  surnames: Set<string>;
  /** Surnames of those who are surely persons. */
  bearers: Set<string>;
  /** Names that have their capital inside a sentence somewhere. */
  capitals: Set<string>;
  plainWords: () => Set<string>;
};

/** What the text says surely somewhere, for the places where it does not. */
export function remember(guesses: Guess[], text: string): Memory {
  const kinds = new Map<string, NameKind>();
  const surnames = new Set<string>();
  const bearers = new Set<string>();
  const capitals = new Set<string>();
  let last: Guess | undefined;
  for (const guess of guesses) {
    if (!guess.tentative) capitals.add(key(guess.words));
    if (guess.sure) kinds.set(key(guess.words), guess.kind);
    if (guess.kind === 'person' && guess.words.length > 1) {
      const surname = guess.words.at(-1)?.plain ?? '';
      if (guess.sure) bearers.add(surname);
      if (lastNames.has(surname) || !(places.has(surname) || organizations.has(surname))) {
        surnames.add(surname);
        surnames.add(surname.replace(/^(?:al|el|as|ad|ar|an|at|az|ash)-/, ''));
      }
    }
    // "Syrian Democratic Forces (SDF)": the letters in brackets stand for the name before them.
    if (
      last &&
      guess.start - last.end <= 3 &&
      guess.words.length === 1 &&
      /^\s?\(["“]?$/.test(text.slice(last.end, guess.start))
    ) {
      // No person goes by an acronym, so a doubtful name that has one is a body's.
      const acronym = /^\p{Lu}{2,}$/u.test(text.slice(guess.start, guess.end));
      if (acronym && last.words.length > 1 && !last.sure) kinds.set(key(last.words), 'organization');
      const kind = acronym && last.kind !== 'place' ? 'organization' : last.kind;
      if (kind !== 'other' && !kinds.has(key(guess.words))) kinds.set(key(guess.words), kind);
    }
    last = guess;
  }
  let words: Set<string> | undefined;
  const plainWords = (): Set<string> => {
    words ??= new Set(text.slice(0, SAMPLE).match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []);
    return words;
  };
  return { kinds, surnames, bearers, capitals, plainWords };
}

/** "Guangdong, X and Fujian": what stands in a row is of one kind; "X, Virginia" is a place. */
export function fromList(guess: Guess, before: Guess | undefined, after: Guess | undefined, text: string): Guess {
  if (guess.sure || guess.kind === 'person') return guess;
  const ROW = /^,? (?:and |or )?$/;
  const next = after && ROW.test(text.slice(guess.end, Math.min(after.start, guess.end + 8))) ? after : undefined;
  if (next?.sure && next.kind !== 'other' && (next.kind === guess.kind || guess.kind === 'other'))
    return { ...guess, kind: next.kind };
  const previous =
    before && ROW.test(text.slice(before.end, Math.min(guess.start, before.end + 8))) ? before : undefined;
  if (previous?.sure && previous.kind !== 'other' && guess.kind === 'other') return { ...guess, kind: previous.kind };
  return guess;
}

/** After a year and a name this makes the name of an event: "2015 Harbour City mayoral election". */
const EVENT =
  /^ (?:\p{Ll}[\p{L}-]* ){0,3}(?:election|elections|referendum|championships?|unrest|protests|earthquake|summit)\b/u;

const OWNED = /^ (?!(?:and|or|of|are|were|have|who|in|on|at|to|for|from)\b)\p{Ll}/u;

export function settle(whole: Guess, memory: Memory, text: string): Guess | undefined {
  const guess = withoutLostPossessive(whole, memory, text);
  const name = key(guess.words);
  const alone = guess.words.length === 1;
  if (guess.common) {
    const article = /\b(?:the|an?|this|that|his|her|their|our)\s$/i.test(
      text.slice(Math.max(0, guess.start - 6), guess.start),
    );
    return memory.bearers.has(name) && !article ? { ...guess, kind: 'person' } : undefined;
  }
  if (
    EVENT.test(text.slice(guess.end, guess.end + 48)) &&
    /\b\d{4}\s$/.test(text.slice(Math.max(0, guess.start - 6), guess.start))
  ) {
    return { ...guess, kind: 'other' };
  }
  if (
    alone &&
    memory.surnames.has(name) &&
    !(guess.sure && guess.kind === 'organization') &&
    !(places.has(name) && firstNames.has(name))
  ) {
    return { ...guess, kind: 'person' };
  }
  if (guess.sure) return guess;
  const known = memory.kinds.get(name);
  if (guess.tentative && guess.kind === 'other' && !known && !memory.capitals.has(name)) return undefined;
  if (known) return { ...guess, kind: known };
  if (
    alone &&
    guess.kind !== 'organization' &&
    memory.plainWords().has(text.slice(guess.start, guess.end).toLowerCase())
  )
    return undefined;
  // "Key Points", where the text also speaks of key points.
  const plainly = !alone && guess.words.length < 4 && (guess.kind === 'person' || guess.kind === 'other');
  if (plainly && guess.words.every((word) => memory.plainWords().has(word.plain))) return undefined;
  return guess;
}

/** "Ukraines security", "Petra Lunds offer": the s of a lost apostrophe goes where the text names the owner elsewhere. */
function withoutLostPossessive(guess: Guess, memory: Memory, text: string): Guess {
  const last = guess.words.at(-1);
  const first = guess.words[0];
  if (!last || !first || !/[^s]s$/.test(last.plain) || text[last.end - 1] !== 's') return guess;
  if (lastNames.has(last.plain) || firstNames.has(last.plain) || places.has(last.plain)) return guess;
  if (
    !OWNED.test(text.slice(last.end, last.end + 12)) ||
    /\bthe\s$/i.test(text.slice(Math.max(0, first.start - 4), first.start))
  )
    return guess;
  const words = [...guess.words.slice(0, -1), { ...last, end: last.end - 1, plain: last.plain.slice(0, -1) }];
  const owner = words.at(-1)?.plain ?? '';
  const alone = words.length === 1;
  if (alone && guess.sure && guess.kind !== 'person') return guess;
  const place =
    alone && places.has(owner) && (!guess.tentative || memory.capitals.has(owner) || memory.kinds.has(owner));
  const known = memory.kinds.get(key(words));
  const person = guess.kind === 'person' || alone ? memory.bearers.has(owner) : false;
  if (!place && !known && !person) return guess;
  return { ...guess, words, end: last.end - 1, kind: known ?? (person ? 'person' : 'place'), sure: true };
}

/** In a heading every word has a capital: only what is known from elsewhere is taken. */
export function inHeading(piece: Piece, memory: Memory): Guess[] {
  const found: Guess[] = [];
  const { words } = piece;
  for (let i = 0; i < words.length; ) {
    let taken = 0;
    for (let count = Math.min(6, words.length - i); count > 0 && taken === 0; count--) {
      const run = words.slice(i, i + count);
      const name = key(run);
      const kind =
        memory.kinds.get(name) ?? (organizations.has(name) ? 'organization' : places.has(name) ? 'place' : undefined);
      const person = count === 1 && memory.surnames.has(name) ? 'person' : undefined;
      const settled = person ?? kind;
      if (settled === undefined || settled === 'other') continue;
      found.push({ words: run, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, kind: settled, sure: true });
      taken = count;
    }
    i += taken || 1;
  }
  return found;
}

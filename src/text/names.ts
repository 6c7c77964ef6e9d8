/** Finds the persons, organizations and places that a text names. */
import { type Guess, type NameKind, namesIn } from './name-kinds.ts';
import { fields, firstNames, organizationHeads, organizations, placeStarts, places, ranks } from './name-lexicon.ts';
import { findPieces, type Piece, type Word } from './name-words.ts';

export type { NameKind } from './name-kinds.ts';
export type FoundName = { text: string; start: number; end: number; kind: NameKind };

/**
 * The names in a text, in order, without overlaps: no leading article or title, no trailing 's. First the names whose own words
 * tell what they are, then, with these, the others: a surname alone, an acronym, a heading (the order of Mikheev, Moens and
 * Grover 1999, "Named Entity Recognition without Gazetteers"). `other`: a name of something else, or not known of what.
 */
export function findNames(text: string): FoundName[] {
  const pieces = findPieces(text);
  const guesses: Guess[] = [];
  const headings: Piece[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i];
    if (!piece) break;
    if (piece.heading) {
      headings.push(piece);
      i++;
      continue;
    }
    const { guesses: found, used } = linked(pieces, i, text);
    guesses.push(...found);
    i += used;
  }
  const memory = remember(guesses, text);
  const settled = guesses.map((guess, i) =>
    settle(fromList(guess, guesses[i - 1], guesses[i + 1], text), memory, text),
  );
  for (const piece of headings) settled.push(...inHeading(piece, memory));
  return settled
    .filter((guess): guess is Guess => guess !== undefined)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => ({ text: text.slice(start, end), start, end, kind }));
}

const key = (words: Word[]): string => words.map((word) => word.plain).join(' ');

/** Joins what "of", "for" and "and" tie to the head of an organization or place, and names the rest piece by piece. */
function linked(pieces: Piece[], from: number, source: string): { guesses: Guess[]; used: number } {
  const piece = pieces[from];
  if (!piece) return { guesses: [], used: 1 };
  let words = piece.words;
  let used = 1;
  let last = piece;
  let tied = false;
  while (last.link && used < 6) {
    const next = pieces[from + used];
    if (!next || next.heading || !ties(words, last.link, next, tied)) break;
    const stop = personIn(next.words);
    if (stop === 0) break;
    tied = true;
    words = [...words, ...(stop < 0 ? next.words : next.words.slice(0, stop))];
    used++;
    last = next;
    if (stop > 0) {
      const rest = namesIn(next.words.slice(stop), { opening: false, source });
      return { guesses: [...joined(piece, words), ...rest], used };
    }
  }
  if (used > 1) return { guesses: joined(piece, words), used };
  return { guesses: namesIn(words, { opening: piece.opening, source }), used };
}

/** "University of Texas Professor Ann Bell", "Party of Canada John Smith": where a person begins in the words after "of"; -1 if nowhere. */
function personIn(words: Word[]): number {
  const rank = words.findIndex((word) => ranks.has(word.plain));
  if (rank >= 0) return rank;
  return words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && firstNames.has(word.plain) && places.has(key(words.slice(0, i))),
  );
}

function joined(piece: Piece, words: Word[]): Guess[] {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return [];
  const known =
    places.has(key(words)) ||
    (placeStarts.has(piece.words.at(-1)?.plain ?? '') && !words.some((word) => organizationHeads.has(word.plain)));
  return [{ words, start: first.start, end: last.end, kind: known ? 'place' : 'organization', sure: true }];
}

const HEADS_OF = new Set([
  'house',
  'bank',
  'university',
  'organization',
  'organisation',
  'institute',
  'head',
  'sons',
  'daughters',
  'people',
  'friends',
  'voice',
  'order',
  'knights',
  'doctors',
  'campaign',
  'defenders',
  'lions',
  'islamic',
]);

function ties(words: Word[], link: string, next: Piece, tied: boolean): boolean {
  const first = words[0]?.plain ?? '';
  const last = words.at(-1)?.plain ?? '';
  const follower = next.words[0]?.plain ?? '';
  if (link === '&') return true;
  if (link.startsWith('and')) {
    if (tied && fields.has(last) && fields.has(follower)) return true;
    return fields.has(last) && next.words.some((word) => organizationHeads.has(word.plain)) && fields.has(follower);
  }
  const headed = organizationHeads.has(last) || HEADS_OF.has(last);
  if (/^(?:of|for)/.test(link)) {
    if (tied && places.has(key(next.words))) return false;
    if (headed || (tied && /^for|the$/.test(link))) return true;
    return link.startsWith('of') && placeStarts.has(last) && words.length <= 2;
  }
  return link.startsWith('on') && organizationHeads.has(last) && fields.has(follower) && first !== 'un';
}

/** Characters read to learn which words the text also writes in lower case. */
const SAMPLE = 200_000;

type Memory = {
  kinds: Map<string, NameKind>;
  surnames: Set<string>;
  /** Names that have their capital inside a sentence somewhere. */
  capitals: Set<string>;
  plainWords: () => Set<string>;
};

/** What the text says surely somewhere, for the places where it does not. */
function remember(guesses: Guess[], text: string): Memory {
  const kinds = new Map<string, NameKind>();
  const surnames = new Set<string>();
  const capitals = new Set<string>();
  let last: Guess | undefined;
  for (const guess of guesses) {
    if (!guess.tentative) capitals.add(key(guess.words));
    if (guess.sure) kinds.set(key(guess.words), guess.kind);
    if (guess.kind === 'person' && guess.words.length > 1) {
      const surname = guess.words.at(-1)?.plain ?? '';
      surnames.add(surname);
      surnames.add(surname.replace(/^(?:al|el|as|ad|ar|an|at|az|ash)-/, ''));
    }
    // "Syrian Democratic Forces (SDF)": the letters in brackets stand for the name before them.
    if (
      last &&
      guess.start - last.end <= 3 &&
      guess.words.length === 1 &&
      /^\s?\(["“]?$/.test(text.slice(last.end, guess.start))
    ) {
      if (last.kind !== 'other' && !kinds.has(key(guess.words))) kinds.set(key(guess.words), last.kind);
    }
    last = guess;
  }
  let words: Set<string> | undefined;
  const plainWords = (): Set<string> => {
    words ??= new Set(text.slice(0, SAMPLE).match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? []);
    return words;
  };
  return { kinds, surnames, capitals, plainWords };
}

/** "Guangdong, X and Fujian": what stands in a row is of one kind; "X, Virginia" is a place. */
function fromList(guess: Guess, before: Guess | undefined, after: Guess | undefined, text: string): Guess {
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

function settle(guess: Guess, memory: Memory, text: string): Guess | undefined {
  const name = key(guess.words);
  const alone = guess.words.length === 1;
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
  return guess;
}

/** In a heading every word has a capital: only what is known from elsewhere is taken. */
function inHeading(piece: Piece, memory: Memory): Guess[] {
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

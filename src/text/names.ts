/** Finds the persons, organizations and places that a text names. */
import { type Guess, type NameKind, namesIn } from './name-kinds.ts';
import { fields, firstNames, organizationHeads, placeStarts, places, ranks } from './name-lexicon.ts';
import { fromList, inHeading, remember, settle } from './name-memory.ts';
import { findPieces, type Piece, type Word } from './name-words.ts';

/** Characters read of one text: more than any article has, so that no text takes more than a second or two. */
const LONGEST = 1_000_000;

export type FoundName = { text: string; start: number; end: number; kind: NameKind };

/**
 * The names in a text, in order, without overlaps: no leading article or title, no trailing 's. First the names whose own words
 * tell what they are, then, with these, the others: a surname alone, an acronym, a heading (the order of Mikheev, Moens and
 * Grover 1999, "Named Entity Recognition without Gazetteers"). `other`: a name of something else, or not known of what.
 */
export function findNames(whole: string): FoundName[] {
  const text = whole.slice(0, LONGEST);
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

/** Do a line's words stand in a passage as they are: in order, in one piece but for marked cuts, and does no cut turn them? */
import { CONNECTIVE } from '../text/languages/en-openings.ts';

/** Where the words of a line stand in a passage, by offsets into it; one for each piece between cuts. */
export type Piece = { start: number; end: number };

type Token = { word: string; start: number; end: number; opened: boolean; closed: boolean };
type Segment = { tokens: Token[]; cutBefore: boolean; cutAfter: boolean };

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[%‰$€£¥]/gu;
const OPENED = /["“„«'‘][[(]?$/u;
const CLOSED = /^[,.!?;…)\]]*["”»'’]/u;

/** More words than this has no line: what is longer is not compared, so it stands nowhere. */
const LONGEST = 2000;

/**
 * The places of the line's pieces in the passage, or undefined where a word is missing, added or moved, where something is left out
 * without "…", or where quotation marks stand around other words. `text` is a line without its inserted brackets.
 */
export function placeWords(text: string, passage: string): Piece[] | undefined {
  const segments = segmentsOf(text);
  if (segments.length === 0 || text.length > LONGEST * 10) return undefined;
  const tokens = tokensOf(passage);
  const pieces: Piece[] = [];
  let from = 0;
  for (const segment of segments) {
    const at = findSegment(segment, tokens, from, passage);
    if (at === undefined) return undefined;
    from = at + segment.tokens.length;
    pieces.push({ start: tokens[at]?.start ?? 0, end: tokens[from - 1]?.end ?? 0 });
  }
  return pieces;
}

function segmentsOf(text: string): Segment[] {
  const parts = text.split(/…|\.{3,}/u);
  const filled = parts.map((part, at) => ({ tokens: tokensOf(part), at })).filter(({ tokens }) => tokens.length > 0);
  return filled.map(({ tokens, at }) => ({ tokens, cutBefore: at > 0, cutAfter: at < parts.length - 1 }));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].slice(0, LONGEST).map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
    opened: OPENED.test(text.slice(Math.max(0, index - 3), index)),
    closed: CLOSED.test(text.slice(index + word.length, index + word.length + 5)),
  }));
}

/** The first place from `from` on where the whole piece stands, beginning and ending where a sentence does unless a cut is marked. */
function findSegment(segment: Segment, tokens: Token[], from: number, passage: string): number | undefined {
  const { tokens: wanted, cutBefore, cutAfter } = segment;
  for (let at = from; at + wanted.length <= tokens.length; at++) {
    if (!standsAt(wanted, tokens, at)) continue;
    if (!cutBefore && !beginsSentence(tokens, at, passage)) continue;
    if (!cutAfter && !endsSentence(tokens, at + wanted.length - 1, passage)) continue;
    return at;
  }
  return undefined;
}

function standsAt(wanted: Token[], tokens: Token[], at: number): boolean {
  return wanted.every((one, index) => {
    const other = tokens[at + index];
    if (one.word !== other?.word) return false;
    // At its ends a piece may have left the marks of a longer quotation outside; it may not bring its own.
    const opened = one.opened === other.opened || (index === 0 && other.opened);
    const closed = one.closed === other.closed || (index === wanted.length - 1 && other.closed);
    return opened && closed;
  });
}

function beginsSentence(tokens: Token[], at: number, passage: string): boolean {
  const before = tokens[at - 1];
  if (!before || tokens.slice(0, at).every(({ word }) => !/\p{L}/u.test(word))) return true;
  return /[.!?…:]["”’»)\]]*\s|\n/u.test(passage.slice(before.end, tokens[at]?.start));
}

function endsSentence(tokens: Token[], at: number, passage: string): boolean {
  const after = tokens[at + 1];
  return !after || /[.!?…]|["”»]|\n/u.test(passage.slice(tokens[at]?.end, after.start));
}

/** What turns the words after it: left out, they say something else. */
const TURNS =
  /(?<!\p{L})(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t|den(?:y|ies|ied|ying)|refus\p{L}+|reject\p{L}*|fail(?:s|ed|ing)?|if|unless|whether|until|fals\p{L}+|untrue|rumou?r\p{L}*|alleged\p{L}*|supposed\p{L}*|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?|might|may|could|would|doubt\p{L}*|unlikely|barely|hardly|rather than|instead of)(?!\p{L})/iu;
const TURNING =
  /^[\s,;:—–-]*(?:but|although|though|unless|if|except|without|despite|however|only|not|yet|than|until|whether)(?!\p{L})/iu;

/**
 * Is something left out that turns what is left? Before it, a word that denies or doubts; in its midst such a word outside an aside; after
 * it, a limit that follows at once. `said`: the speaker stands beside the line, so what leads to a quotation may go.
 */
export function cutTurns(pieces: Piece[], passage: string, said: boolean): boolean {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return false;
  const lead = passage.slice(0, first.start);
  const opens = said && /["“„«'‘][[(]?$/u.test(lead);
  if (!opens && TURNS.test(lastSentence(lead).replace(CONNECTIVE, ''))) return true;
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    const between = next ? passage.slice(piece.end, next.start) : '';
    const aside = /^\s*[,—–(-]/u.test(between) && /[,—–)-]\s*$/u.test(between) && !TURNING.test(between);
    if (TURNS.test(between) && !aside) return true;
  }
  return TURNING.test(passage.slice(last.end));
}

function lastSentence(lead: string): string {
  return lead.split(/[.!?]["”’»)\]]*\s|\n/u).at(-1) ?? '';
}

/** Finds what people are quoted or reported as saying, and who says it. */
import { carrySpeakers, type Said } from './quote-carry.ts';
import { findQuoted, type Quoted } from './quote-marks.ts';
import { type Attribution, attribute, isCoordinated, isNamed } from './quote-speaker.ts';
import { isTitleLike, isUtterance } from './quote-utterance.ts';
import { splitSentences } from './sentences.ts';
import { readFrame, type Token } from './speech-frame.ts';
import type { Phrase } from './speech-phrase.ts';
import { findReported } from './speech-reported.ts';
import { canBeSpeaker } from './speech-speaker.ts';

type Span = { text: string; start: number; end: number };
export type Quote = Span & { direct: boolean; speaker?: Span; cue?: Span };

/** Sentences that one quotation or its attribution holds together, and the quotations in them: from `first`, before `last`. */
type Frame = { start: number; end: number; first: number; last: number };

/**
 * Quotations of a text in order of their beginning. `direct`: words in quotation marks, without the marks, whole utterances and
 * parts of sentences; a quotation split by its attribution, or running over paragraphs, is several. Not direct: the words of
 * reported speech ("said that …", "insisted on …", "…, officials said"); they may hold a direct one. `speaker` is the name,
 * description or pronoun as it stands in the text, taken over from the sentence before where a quotation goes on without one;
 * `cue` is the word that reports. Marked words that nobody is reported to have said (titles, names, irony) are left out.
 * English only. Linear in the length of the text.
 */
export function findQuotes(text: string): Quote[] {
  const quoted = findQuoted(text);
  const said: Said[] = [];
  for (const frame of frames(text, quoted)) {
    const tokens = readFrame(text, frame.start, frame.end, quoted, frame.first);
    if (frame.first < frame.last) addDirect(text, tokens, quoted, frame, said);
    addReported(text, tokens, frame, said);
  }
  carrySpeakers(text, said);
  return said.map(({ quote }) => quote).sort((a, b) => a.start - b.start || b.end - a.end);
}

function addDirect(text: string, tokens: Token[], quoted: Quoted[], frame: Frame, said: Said[]): void {
  let previous: Attribution | undefined;
  for (const [q, token] of tokens.entries()) {
    if (token.quote === undefined) continue;
    const one = quoted[token.quote] as Quoted;
    const endsOpen = /[,?!…—–-]$/.test(text.slice(one.end - 1, one.end));
    const own = attribute(tokens, q, endsOpen);
    const shared = previous && (isCoordinated(tokens, q) || (!own && previous.strict && tokens[q - 1]?.lower === ','));
    const found = shared && !own?.strict ? previous : own;
    previous = found;
    if (!isQuotation(text, tokens, q, one, found)) continue;
    const { start, end } = one;
    const whole = isUtterance(text, tokens, q, one);
    said.push({
      quote: { text: text.slice(start, end), start, end, direct: true, ...named(text, tokens, found) },
      frame,
      goesOn: one.goesOn,
      whole,
    });
  }
}

function addReported(text: string, tokens: Token[], frame: Frame, said: Said[]): void {
  if (!tokens.some((token) => token.verb || token.lower === 'according')) return;
  for (const { words, speaker, cue } of findReported(tokens)) {
    const span = spanOf(text, tokens, words);
    said.push({
      quote: {
        ...span,
        direct: false,
        ...named(text, tokens, { cue, strict: true, ...(canBeSpeaker(tokens, speaker) && { speaker }) }),
      },
      frame,
      goesOn: false,
      whole: false,
    });
  }
}

function isQuotation(
  text: string,
  tokens: Token[],
  q: number,
  quoted: Quoted,
  found: Attribution | undefined,
): boolean {
  if (found?.strict) return true;
  if (isNamed(tokens, q, found) || isTitleLike(text, quoted)) return false;
  return found !== undefined || isUtterance(text, tokens, q, quoted);
}

function named(text: string, tokens: Token[], found: Attribution | undefined): { speaker?: Span; cue?: Span } {
  if (!found) return {};
  return {
    ...(found.speaker && { speaker: spanOf(text, tokens, found.speaker) }),
    ...(found.cue !== undefined && { cue: spanOf(text, tokens, { first: found.cue, last: found.cue }) }),
  };
}

function spanOf(text: string, tokens: Token[], { first, last }: Phrase): Span {
  const start = (tokens[first] as Token).start;
  const end = (tokens[last] as Token).end;
  return { text: text.slice(start, end), start, end };
}

function frames(text: string, quoted: Quoted[]): Frame[] {
  const found: Frame[] = [];
  let next = 0;
  let frame: Frame | undefined;
  for (const { start, end } of splitSentences(text)) {
    if (frame && start < frame.end) {
      frame.end = Math.max(frame.end, end);
    } else {
      frame = { start, end, first: next, last: next };
      found.push(frame);
    }
    while (next < quoted.length && (quoted[next] as Quoted).open < frame.end) {
      frame.end = Math.max(frame.end, (quoted[next] as Quoted).close);
      frame.last = ++next;
    }
  }
  return found;
}

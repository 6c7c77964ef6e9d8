/** Finds what people are quoted or reported as saying, and who says it. */
import { findQuoted, type Quoted } from './quote-marks.ts';
import { type Attribution, attribute, isNamed } from './quote-speaker.ts';
import { isTitleLike, isUtterance } from './quote-utterance.ts';
import { splitSentences } from './sentences.ts';
import { readFrame, type Token } from './speech-frame.ts';
import type { Phrase } from './speech-subject.ts';

type Span = { text: string; start: number; end: number };
export type Quote = Span & { direct: boolean; speaker?: Span; cue?: Span };

/** Sentences that one quotation or its attribution holds together. */
type Frame = { start: number; end: number; first: number; last: number };

export function findQuotes(text: string): Quote[] {
  const quoted = findQuoted(text);
  const quotes: Quote[] = [];
  for (const frame of frames(text, quoted)) {
    if (frame.first === frame.last) continue;
    const tokens = readFrame(text, frame.start, frame.end, quoted, frame.first);
    for (const [q, token] of tokens.entries()) {
      if (token.quote === undefined) continue;
      const one = quoted[token.quote] as Quoted;
      const found = attribute(tokens, q, /[,?!…—–-]$/.test(text.slice(one.start, one.end)));
      if (!isQuotation(text, tokens, q, one, found)) continue;
      quotes.push({
        text: text.slice(one.start, one.end),
        start: one.start,
        end: one.end,
        direct: true,
        ...spans(text, tokens, found),
      });
    }
  }
  return quotes;
}

function isQuotation(
  text: string,
  tokens: Token[],
  q: number,
  quoted: Quoted,
  found: Attribution | undefined,
): boolean {
  if (found?.strict) return true;
  if (isNamed(tokens, q) || isTitleLike(text, quoted)) return false;
  return found !== undefined || isUtterance(text, tokens, q, quoted);
}

function spans(text: string, tokens: Token[], found: Attribution | undefined): { speaker?: Span; cue?: Span } {
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
    if (frame && start < frame.end) frame.end = Math.max(frame.end, end);
    else {
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

/** Speakers of quotations that name none: the one who spoke just before goes on speaking. */

import type { Quote } from './quotes.ts';
import { isLineBreak, isSpace } from './sentence-characters.ts';

/** A quotation with the sentences it stands in; `whole` for an utterance, not words inside a clause. */
export type Said = { quote: Quote; frame: { start: number; end: number }; goesOn: boolean; whole: boolean };

/**
 * Gives unattributed utterances their speaker, in place. News style names a new speaker before or beside the words, so words
 * without a name are of the one who spoke in the sentence before ("… ," said X. "…") or in the paragraph before (Columbia and AP
 * guides: attribution at a change of speaker). A quotation of several paragraphs has one speaker wherever he is named.
 */
export function carrySpeakers(text: string, said: Said[]): void {
  for (const [i, one] of said.entries()) {
    const before = said[i - 1];
    if (before?.goesOn && before.quote.speaker && !one.quote.speaker) take(one, before);
    if (one.quote.speaker || !one.quote.direct || !one.whole || !before?.quote.speaker) continue;
    if (before.frame === one.frame || follows(text, before, one)) take(one, before);
  }
  for (let i = said.length - 2; i >= 0; i--) {
    const one = said[i] as Said;
    const after = said[i + 1] as Said;
    if (one.goesOn && !one.quote.speaker && after.quote.speaker) take(one, after);
  }
}

function take(one: Said, other: Said): void {
  const { speaker } = other.quote;
  if (speaker) one.quote.speaker = speaker;
}

/** Nothing stands between the two, and a new paragraph only goes on after words in quotation marks. */
function follows(text: string, before: Said, one: Said): boolean {
  let broken = false;
  for (let i = before.frame.end; i < one.frame.start; i++) {
    const c = text.charCodeAt(i);
    if (!isSpace(c)) return false;
    broken ||= isLineBreak(c);
  }
  return !broken || before.quote.direct;
}

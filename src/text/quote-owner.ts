/** Whose words a noun says the quotation is: "Olsen's answer was short: “…”", "her warning of a “…”". */
import { auxiliaries, speechNouns } from './languages/en.ts';
import type { Token } from './speech-frame.ts';
import { nounPhraseEndingAt, type Phrase } from './speech-phrase.ts';

type Owner = { speaker: Phrase; cue: number; strict: boolean };

/** How far from the quotation the noun is looked for, in tokens. */
const REACH = 30;
const ONLY_WORDS: ReadonlySet<string> = new Set(['words']);
/** "Olsen's warning of a “…”": nouns whose owner chose the words that follow. */
const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  'claim claims description promise vow pledge criticism complaint frustration anger warning warnings accusation accusations allegation assertion insistence praise demand threat vision call calls'.split(
    ' ',
  ),
);

/** "Olsen's frustration with the “…”": at most a few words on, and no verb between. */
export function ownerOfClaim(tokens: Token[], q: number, low: number): Owner | undefined {
  for (let i = q - 2; i > low && q - i < 7; i--) {
    const t = tokens[i] as Token;
    if (!t.word || t.verb?.role === 'finite' || auxiliaries.has(t.lower)) return undefined;
    if (
      !CLAIM_NOUNS.has(t.lower) ||
      !['of', 'that', 'about', 'with', 'over', 'to', 'for', 'as'].includes(tokens[i + 1]?.lower ?? '')
    )
      continue;
    const owner = tokens[i - 1] as Token;
    const speaker = /'s$|s'$/.test(owner.lower) ? nounPhraseEndingAt(tokens, i - 1, low) : undefined;
    return speaker && { speaker, cue: i, strict: false };
  }
  return undefined;
}

/** "Olsen's answer was short: “…”", "in her words, “…”" */
function owner(tokens: Token[], q: number, low: number, nouns: ReadonlySet<string>): Owner | undefined {
  for (let i = Math.max(low + 1, q - REACH); i < q; i++) {
    if (!nouns.has(tokens[i]?.lower ?? '')) continue;
    const owner = tokens[i - 1] as Token;
    const named = /'s$|s'$/.test(owner.lower) ? nounPhraseEndingAt(tokens, i - 1, low) : undefined;
    const speaker =
      named ?? (['his', 'her', 'their', 'its'].includes(owner.lower) ? { first: i - 1, last: i - 1 } : undefined);
    if (speaker) return { speaker, cue: i, strict: nouns === speechNouns };
  }
  return undefined;
}

/** Before a colon any noun for something said will do. */
export const ownerOfWords = (tokens: Token[], q: number, low: number): Owner | undefined =>
  owner(tokens, q, low, speechNouns);

/** "in her words, “…”" */
export const ownerOfTheseWords = (tokens: Token[], q: number, low: number): Owner | undefined =>
  owner(tokens, q, low, ONLY_WORDS);

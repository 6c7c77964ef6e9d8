/** Who is named as the speaker of a quotation in its own sentence. */
import {
  auxiliaries,
  determiners,
  namingWords,
  neverInverted,
  noSpeakers,
  subjectPronouns,
  temporal,
  tiedVerbs,
  works,
} from './languages/en.ts';
import { ownerOfClaim, ownerOfTheseWords, ownerOfWords } from './quote-owner.ts';
import type { Token } from './speech-frame.ts';
import { nounPhraseEndingAt, type Phrase } from './speech-phrase.ts';
import { speakerFrom } from './speech-speaker.ts';
import { subjectBefore } from './speech-subject.ts';

/** `strict`: punctuation ties the quotation to the words that report it, so that it is an utterance and no title or irony. */
export type Attribution = { speaker?: Phrase; cue?: number; strict: boolean };

/** How far from the quotation a verb of saying is looked for, in tokens. */
const REACH = 30;

/**
 * The speaker of the quotation at token `q`: after it ("…," said X; "…," X said; "…," according to X) or before it (X said: "…";
 * X called it "…"; according to X, "…"), in the order in which punctuation makes them likely. Patterns as in Pouliquen, Steinberger
 * and Best 2007 ("Automatic Detection of Quotations in Multilingual News") and the syntactic sieve of Muzny et al. 2017.
 */
export function attribute(tokens: Token[], q: number, endsOpen: boolean): Attribution | undefined {
  let low = q;
  while (low > 0 && tokens[low - 1]?.quote === undefined && q - low < REACH * 2) low--;
  let high = q + 1;
  while (high < tokens.length && tokens[high]?.quote === undefined && high - q < REACH * 2) high++;
  const comma = tokens[q + 1]?.lower === ',' || /^[–—]$/.test(tokens[q + 1]?.lower ?? '');
  // The comma is often forgotten; a verb of saying right behind the mark says as much.
  const tied = endsOpen || comma || tokens[q + 1]?.verb?.role === 'finite';
  const from = q + (comma ? 2 : 1);
  const beside = tied ? attributeAfter(tokens, from, high, true) : undefined;
  return (
    beside ??
    attributeBefore(tokens, q, low) ??
    attributeAfter(tokens, from, high, false) ??
    (low > 0 && goesOn(tokens, low, q) ? attributeBefore(tokens, q, Math.max(0, q - REACH)) : undefined)
  );
}

function attributeAfter(tokens: Token[], from: number, high: number, strict: boolean): Attribution | undefined {
  let i = from;
  while (i < high && /ly$/.test((tokens[i] as Token).lower) && !(tokens[i] as Token).capital) i++;
  const first = tokens[i];
  if (!first || i >= high) return undefined;
  const according = accordingTo(tokens, i, strict);
  if (according) return according;
  if (strict && first.verb?.role === 'finite' && !neverInverted.has(first.verb.base)) {
    let at = i + 1;
    while (at < high && /ly$/.test((tokens[at] as Token).lower)) at++;
    const speaker = speakerFrom(tokens, at);
    if (speaker) return { speaker: nameInApposition(tokens, speaker) ?? speaker, cue: i, strict };
  }
  if (strict && isManner(tokens, i)) return { speaker: { first: i, last: i }, cue: i + 1, strict };
  for (let v = i + 1; v < high && v - i < REACH; v++) {
    const t = tokens[v] as Token;
    if (t.lower === ';' || t.lower === ':') return undefined;
    const found = strict ? undefined : accordingTo(tokens, v, false);
    if (found) return found;
    if (!t.verb || t.verb.role === 'gerund' || isNoun(tokens, v) || (!strict && tiedVerbs.has(t.verb.base))) continue;
    const speaker = subjectBefore(tokens, v, i);
    if (strict && speaker?.first !== i) return undefined;
    if (speaker) return { speaker, cue: v, strict };
  }
  return undefined;
}

/** "the bloc's envoy, Anna Wirth": the name says more than the description. */
function nameInApposition(tokens: Token[], { first, last }: Phrase): Phrase | undefined {
  if (
    tokens[last]?.capital ||
    tokens[last + 1]?.lower !== ',' ||
    !tokens[last + 2]?.capital ||
    !tokens[last + 3]?.capital
  )
    return undefined;
  return first < last ? speakerFrom(tokens, last + 2) : undefined;
}

/** "…," he sighed. — any verb may introduce speech where it stands alone with its subject beside the quotation. */
function isManner(tokens: Token[], i: number): boolean {
  const [subject, verb, next] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!subject?.word || !verb?.word || verb.capital || auxiliaries.has(verb.lower) || !/[^s]s$|ed$/.test(verb.lower))
    return false;
  return (subjectPronouns.has(subject.lower) || subject.capital) && (!next || next.lower === ',' || next.lower === '.');
}

/** Whether the words since the quotation before carry on what was said ("and that he would “…”"). */
function goesOn(tokens: Token[], low: number, q: number): boolean {
  const first = tokens[low]?.lower === ',' ? tokens[low + 1] : tokens[low];
  return q - low < 8 && first !== undefined && ['and', 'or', 'but', 'that'].includes(first.lower);
}

function accordingTo(tokens: Token[], i: number, strict: boolean): Attribution | undefined {
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return undefined;
  const speaker = speakerFrom(tokens, i + 2);
  return speaker && { speaker, cue: i, strict };
}

function attributeBefore(tokens: Token[], q: number, low: number): Attribution | undefined {
  const mark = tokens[q - 1]?.lower;
  const strict = mark === ':' || mark === ',';
  for (let v = q - 1; v >= low && q - v < REACH; v--) {
    const t = tokens[v] as Token;
    if (t.lower === ';') break;
    const according = accordingTo(tokens, v, strict);
    if (according) return according;
    const idiom = /^puts?$/.test(t.lower) && tokens[v + 1]?.lower === 'it';
    // "A man described as “…”": by whom is not said.
    const passive = t.verb?.role === 'finite' && tokens[v + 1]?.lower === 'as' && t.lower.endsWith('ed');
    if (passive || (!idiom && (!t.verb || isNoun(tokens, v)))) continue;
    if (isNobodys(tokens, v)) return undefined;
    const agent = passiveAgent(tokens, v, q);
    if (agent) return { speaker: agent, cue: v, strict: false };
    const parted =
      strict && tokens[v - 1]?.lower === ',' && t.verb?.role === 'finite' ? speakerFrom(tokens, v + 1) : undefined;
    if (parted?.last === q - 2 && tokens[parted.first]?.capital) return { speaker: parted, cue: v, strict };
    const speaker = subjectBefore(tokens, v, low);
    if (speaker) return { speaker, cue: v, strict: strict && isTied(tokens, v, q) };
    const inverted =
      t.verb?.role === 'finite' && (tokens[v - 1]?.lower === ',' || tokens[v - 1]?.quote !== undefined)
        ? speakerFrom(tokens, v + 1)
        : undefined;
    if (inverted && inverted.last < q) return { speaker: inverted, cue: v, strict };
  }
  return mark === ':'
    ? (nameAndColon(tokens, q, low) ?? ownerOfWords(tokens, q, low))
    : (ownerOfTheseWords(tokens, q, low) ?? ownerOfClaim(tokens, q, low));
}

const NAMING = new Set(['say', 'call', 'describe', 'brand', 'label', 'term', 'deem', 'dub']);

/** "Did not call it “…”", "neither of them called it “…”": words that nobody said. */
function isNobodys(tokens: Token[], v: number): boolean {
  if (!NAMING.has(tokens[v]?.verb?.base ?? '')) return false;
  for (let i = v - 1; i >= 0 && v - i < 7; i--) {
    const { lower } = tokens[i] as Token;
    if (v - i < 4 && (lower === 'not' || lower === 'never' || lower.endsWith("n't"))) return true;
    if (lower === 'neither' || lower === 'nobody') return true;
    if (lower === ',' || lower === ';') return false;
  }
  return false;
}

/** "The plan, called “…” by the mayor,": who is named behind the words. */
function passiveAgent(tokens: Token[], v: number, q: number): Phrase | undefined {
  if (v !== q - 1 || tokens[v - 1]?.lower !== ',' || !NAMING.has(tokens[v]?.verb?.base ?? '')) return undefined;
  return tokens[q + 1]?.lower === 'by' ? speakerFrom(tokens, q + 2) : undefined;
}

/** Whether no other clause stands between verb and mark: only who was told, when and where. */
function isTied(tokens: Token[], v: number, q: number): boolean {
  const next = tokens[v + 1];
  return v + 2 >= q || q - v < 12 || (next !== undefined && temporal.has(next.lower));
}

/** "Olsen: “…”", as transcripts and headlines have it: nothing but a name before the colon. */
function nameAndColon(tokens: Token[], q: number, low: number): Attribution | undefined {
  const last = q - 2;
  if (last < low || last - low > 6 || tokens[last]?.lower.length === 1) return undefined;
  for (let i = low; i <= last; i++) {
    const t = tokens[i] as Token;
    if (!t.word || (!t.capital && !['of', 'the', 'de', 'van', 'von', 'bin', 'al'].includes(t.lower))) return undefined;
  }
  const speaker = nounPhraseEndingAt(tokens, last, low);
  return speaker?.first === low && !noSpeakers.has((tokens[last] as Token).lower)
    ? { speaker, strict: true }
    : undefined;
}

/** A word form that is a verb elsewhere but a noun here: after a determiner, possessive, adjective-like word or preposition. */
export function isNoun(tokens: Token[], v: number): boolean {
  const t = tokens[v] as Token;
  if (t.capital && v > 0 && tokens[v - 1]?.lower !== '.') return true;
  const before = tokens[v - 1];
  if (!before?.word) return t.verb?.role === 'base';
  if (subjectPronouns.has(before.lower)) return false;
  if (t.verb?.role === 'gerund') return determiners.has(before.lower);
  if (before.lower === 'to') return t.verb?.role !== 'base';
  return (
    determiners.has(before.lower) ||
    /'s$|s'$/.test(before.lower) ||
    ['of', 'for', 'in', 'on', 'by', 'with', 'from', 'at', 'as'].includes(before.lower)
  );
}

/** Whether nothing but "and", "or" or a comma parts the quotation from the one before ("“useful” and “frank”"). */
export function isCoordinated(tokens: Token[], q: number): boolean {
  let i = q - 1;
  while (i >= 0 && q - i < 5 && COORDINATORS.has((tokens[i] as Token).lower)) {
    if (tokens[i]?.quote !== undefined) break;
    i--;
  }
  return i < q - 1 && tokens[i]?.quote !== undefined;
}
const COORDINATORS = new Set(['and', 'or', 'but', ',', 'as', 'a', 'an', 'the', '–', '—']);

/** Whether the words before a quotation say that it is a name or a term, or a kind of work stands there; "called" does where nobody calls. */
export function isNamed(tokens: Token[], q: number, found: Attribution | undefined): boolean {
  const before = tokens[q - 1];
  const word = before?.lower === ',' ? tokens[q - 2] : before;
  if (!word) return false;
  if (namingWords.has(word.lower) && (found?.cue === undefined || tokens[found.cue] !== word)) return true;
  if (works.has(word.lower) && before === word) return true;
  if (word.lower === 'as' && tokens[q - 2]?.lower === 'known') return true;
  return word.lower === 'called' && before === word && found?.cue !== q - 1;
}

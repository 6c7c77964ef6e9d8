/** Reported speech: what somebody is said to have said, without quotation marks. */
import {
  auxiliaries,
  conjunctions,
  determiners,
  neverInverted,
  prepositions,
  raisingWords,
  relatives,
  subjectPronouns,
} from './languages/en.ts';
import { isNoun } from './quote-speaker.ts';
import { complementEnd, complementStart } from './speech-complement.ts';
import type { Token } from './speech-frame.ts';
import { isAdverb, type Phrase } from './speech-phrase.ts';
import { speakerFrom } from './speech-speaker.ts';
import { subjectBefore } from './speech-subject.ts';
import type { SpeechVerb } from './speech-verbs.ts';

export type Reported = { words: Phrase; speaker: Phrase; cue: number };

/** How far a source may run to its comma, in tokens. */
const REACH = 24;
/** Fewer words than these say nothing by themselves. */
const SHORTEST = 3;

/**
 * Statements of a sentence with speaker and verb: clauses ("said that …", "said the …", "asked whether …"), complements
 * ("insisted on …", "vowed to …", "demanded …") and clauses with their source behind or in front ("…, officials said",
 * "according to X, …"). Patterns as in Krestel, Bergler and Witte 2008 ("Minding the Source"); outermost statements only.
 */
export function findReported(tokens: Token[]): Reported[] {
  const found: Reported[] = [];
  let end = tokens.length;
  while (end > 0 && isFinal(tokens[end - 1] as Token)) end--;
  let reach = 0;
  for (let v = 0; v < end; v++) {
    const t = tokens[v] as Token;
    const one =
      t.lower === 'according'
        ? sourced(tokens, v, reach, end)
        : t.verb && !isNoun(tokens, v)
          ? said(tokens, v, t.verb, reach, end)
          : undefined;
    if (!one || wordsIn(tokens, one.words) < SHORTEST) continue;
    found.push(one);
    reach = Math.max(one.words.last + 1, v + 1);
    v = reach - 1;
  }
  return found;
}

const isFinal = (t: Token): boolean => !t.word && t.quote === undefined && !/[%)\]]/.test(t.lower);

function wordsIn(tokens: Token[], { first, last }: Phrase): number {
  let count = 0;
  for (let i = first; i <= last && count < SHORTEST; i++)
    count += tokens[i]?.word ? 1 : tokens[i]?.quote !== undefined && i > first ? 2 : 0;
  return count;
}

function said(tokens: Token[], v: number, verb: SpeechVerb, low: number, end: number): Reported | undefined {
  const { role } = verb;
  if (isDenied(tokens, v)) return undefined;
  const clause = v - low > SHORTEST;
  const inverted =
    tokens[v - 1]?.lower === ',' && role === 'finite' && !neverInverted.has(verb.base)
      ? speakerFrom(tokens, v + 1)
      : undefined;
  if (inverted && isDone(tokens, inverted.last + 1, end)) {
    return clause && canSay(tokens, inverted, v)
      ? { words: { first: low, last: v - 2 }, speaker: inverted, cue: v }
      : undefined;
  }
  const speaker = subjectBefore(tokens, v, low);
  if (!speaker || !canSay(tokens, speaker, v)) return undefined;
  const first = complementStart(tokens, v, verb, end);
  if (first !== undefined) {
    if (speaker.first > first) return undefined;
    return {
      words: { first, last: complementEnd(tokens, first, clauseEnd(tokens, speaker.first, first, end)) },
      speaker,
      cue: v,
    };
  }
  const closes = speaker.first > low && tokens[speaker.first - 1]?.lower === ',' && isDone(tokens, v + 1, end);
  if (!closes || !clause) return undefined;
  // "Asked about it, Hale said, “…”": what he said is still to come.
  if (
    tokens[v + 1]?.lower === ',' &&
    tokens[v + 2]?.quote !== undefined &&
    /(?:ed|ing)$/.test(tokens[low]?.lower ?? '')
  )
    return undefined;
  const last = isInserted(tokens, v + 1, end) ? complementEnd(tokens, v + 2, end) : speaker.first - 2;
  return { words: { first: low, last }, speaker, cue: v };
}

/** In "while X said …, Y went", what X said ends at the comma; elsewhere at the end of the sentence. */
function clauseEnd(tokens: Token[], subject: number, first: number, end: number): number {
  if (
    !['while', 'although', 'though', 'whereas', 'after', 'when'].includes(tokens[subject - 1]?.lower ?? '') ||
    subject > 1
  )
    return end;
  for (let i = first; i < end; i++) if (tokens[i]?.lower === ',') return i;
  return end;
}

/** "did not say that …", "declined to say": nothing was said. "to" before the verb counts only after verbs that carry on. */
function isDenied(tokens: Token[], v: number): boolean {
  if (tokens[v - 1]?.lower === 'to') return !raisingWords.has(tokens[v - 2]?.lower ?? '');
  for (let i = v - 1; i >= 0 && v - i < 4; i--) {
    const { lower, verb } = tokens[i] as Token;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) return true;
    if (verb || !auxiliaries.has(lower)) return false;
  }
  return false;
}

/** A verb in -s has a subject with an article, a name or a pronoun; without one the word is a plural noun ("firm denials"). */
function canSay(tokens: Token[], speaker: Phrase, v: number): boolean {
  if (['no', 'neither', 'none', 'nobody'].includes(tokens[speaker.first]?.lower ?? '')) return false;
  if (!tokens[v]?.lower.endsWith('s') || tokens[v]?.verb?.role !== 'finite') return true;
  for (let i = speaker.first; i <= speaker.last; i++) {
    const t = tokens[i] as Token;
    if (t.capital || determiners.has(t.lower) || subjectPronouns.has(t.lower) || t.lower.endsWith('ce')) return true;
  }
  return false;
}

/** "The talks, officials said, will resume": the clause goes on with its verb behind the comma. */
function isInserted(tokens: Token[], comma: number, end: number): boolean {
  const t = tokens[comma + 1];
  if (
    tokens[comma]?.lower !== ',' ||
    !t ||
    comma + 2 >= end ||
    !t.word ||
    t.capital ||
    t.verb ||
    t.lower.endsWith('ing')
  )
    return false;
  if (auxiliaries.has(t.lower)) return true;
  return (
    !prepositions.has(t.lower) &&
    !conjunctions.has(t.lower) &&
    !relatives.has(t.lower) &&
    !determiners.has(t.lower) &&
    !isAdverb(t)
  );
}

/** Nothing follows but time, place or listener: then what was said stands before. */
function isDone(tokens: Token[], at: number, end: number): boolean {
  const t = tokens[at];
  return (
    at >= end ||
    t === undefined ||
    t.lower === ',' ||
    (prepositions.has(t.lower) && t.lower !== 'to') ||
    /day$/.test(t.lower) ||
    t.lower === 'who'
  );
}

/** "According to X, …" and "…, according to X". */
function sourced(tokens: Token[], v: number, low: number, end: number): Reported | undefined {
  if (tokens[v + 1]?.lower !== 'to') return undefined;
  const speaker = speakerFrom(tokens, v + 2);
  if (!speaker) return undefined;
  let comma = speaker.last + 1;
  while (comma < end && comma - v < REACH && tokens[comma]?.lower !== ',') comma++;
  if (v - low < SHORTEST) {
    return comma + 1 < end && tokens[comma]?.lower === ','
      ? { words: { first: comma + 1, last: complementEnd(tokens, comma + 1, end) }, speaker, cue: v }
      : undefined;
  }
  const before = tokens[v - 1]?.lower === ',' ? v - 2 : v - 1;
  const last = before < v - 1 && isInserted(tokens, comma, end) ? complementEnd(tokens, comma + 1, end) : before;
  return { words: { first: low, last }, speaker, cue: v };
}

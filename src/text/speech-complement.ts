/** What a verb of saying takes behind it: where the reported words begin and end. */
import {
  auxiliaries,
  bareClauseVerbs,
  complements,
  conjunctions,
  determiners,
  listenerVerbs,
  objectVerbs,
  prepositions,
  relatives,
  subjectPronouns,
  surelyBare,
} from './languages/en.ts';
import { isNoun } from './quote-speaker.ts';
import type { Token } from './speech-frame.ts';
import { nounPhraseFrom } from './speech-phrase.ts';
import type { SpeechVerb } from './speech-verbs.ts';

/** How far behind its verb "that" or the verb of a clause may stand, in tokens. */
const REACH = 12;

/** Where the reported words begin; undefined where the verb has none behind it. */
export function complementStart(tokens: Token[], v: number, verb: SpeechVerb, end: number): number | undefined {
  const { base, role } = verb;
  let at = v + 1;
  const next = tokens[at];
  if (!next || at >= end) return undefined;
  if (next.lower === ':' || next.lower === ',') return undefined;
  const that = thatAfter(tokens, v, end);
  if (that !== undefined) return that + 1;
  const listens = listenerVerbs.has(base) ? nounPhraseFrom(tokens, at) : undefined;
  const opening = complements.get(base);
  if (opening?.includes(next.lower)) return ['on', 'upon', 'of', 'about', 'for'].includes(next.lower) ? at + 1 : at;
  if (listens) {
    const after = tokens[listens.last + 1];
    if (after && opening?.includes(after.lower)) return listens.last + 1;
    if (after && base === 'urge' && after.lower === 'to') return at;
    if (base === 'tell' || base === 'remind' || base === 'assure')
      return isClauseStart(after) ? listens.last + 1 : undefined;
  }
  while (at < end && isTime(tokens[at] as Token)) at++;
  if (bareClauseVerbs.has(base) && isClauseStart(tokens[at]) && (surelyBare.has(base) || isClause(tokens, at, end)))
    return at;
  return objectVerbs.has(base) && role === 'finite' && isClauseStart(next) ? v + 1 : undefined;
}

/** "on Monday", "Monday", "earlier". */
const isTime = (t: Token): boolean =>
  /(?:day|ly)$/.test(t.lower) || t.lower === 'on' || t.lower === 'earlier' || t.lower === 'later';

const isClauseStart = (t: Token | undefined): boolean =>
  t?.word === true &&
  !auxiliaries.has(t.lower) &&
  (subjectPronouns.has(t.lower) || (!prepositions.has(t.lower) && !conjunctions.has(t.lower) && t.lower !== 'so'));

/** Whether a clause with its own verb begins at `at`: a pronoun, an auxiliary or a past form in its first words. */
function isClause(tokens: Token[], at: number, end: number): boolean {
  if (subjectPronouns.has(tokens[at]?.lower ?? '')) return true;
  for (let i = at + 1; i < end && i - at < REACH; i++) {
    const t = tokens[i] as Token;
    if (t.lower === ',' || relatives.has(t.lower) || t.lower === 'that') return false;
    const next = tokens[i + 1];
    if (auxiliaries.has(t.lower)) return true;
    if (
      /ed$/.test(t.lower) &&
      !conjunctions.has(tokens[i - 1]?.lower ?? '') &&
      (next?.capital || determiners.has(next?.lower ?? ''))
    )
      return true;
  }
  return false;
}

/** The "that" of the verb: next to it, or behind listener, time and place, which begin with no word of a bare clause. */
function thatAfter(tokens: Token[], v: number, end: number): number | undefined {
  const base = tokens[v]?.verb?.base ?? '';
  for (let i = v + 1; i < end && i - v <= REACH; i++) {
    const t = tokens[i] as Token;
    if (t.lower === 'that') {
      const next = tokens[v + 1] as Token;
      return i === v + 1 ||
        prepositions.has(next.lower) ||
        isTime(next) ||
        next.lower === ',' ||
        listenerVerbs.has(base)
        ? i
        : undefined;
    }
    if (t.verb || t.quote !== undefined || (!t.word && t.lower !== ',')) return undefined;
  }
  return undefined;
}

/** The last token of the words that begin at `first`: before the next verb of saying that goes on with its own, or the end. */
export function complementEnd(tokens: Token[], first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const t = tokens[i] as Token;
    if (t.lower === ';') return i - 1;
    if (t.lower !== ',' && t.lower !== 'and' && t.lower !== 'but' && t.lower !== 'while') continue;
    let next = i + 1;
    while (
      next < end &&
      next - i < 4 &&
      (['and', 'but', 'while'].includes(tokens[next]?.lower ?? '') || /ly$|^also$/.test(tokens[next]?.lower ?? ''))
    )
      next++;
    const verb = tokens[next]?.verb;
    if (verb && verb.role !== 'base' && (verb.role === 'finite' || t.lower === ',' || t.lower === 'and')) return i - 1;
    if (t.lower === 'and') continue;
    const subject = nounPhraseFrom(tokens, i + 1);
    if (!subject) continue;
    const after = tokens[subject.last + 1];
    if (after?.verb?.role !== 'finite' || isNoun(tokens, subject.last + 1)) continue;
    if (t.lower !== ',') return tokens[i - 1]?.lower === ',' ? i - 2 : i - 1;
    if (subject.last + 2 >= end || prepositions.has(tokens[subject.last + 2]?.lower ?? '')) return i - 1;
  }
  return end - 1;
}

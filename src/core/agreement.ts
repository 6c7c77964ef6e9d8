/** Do two claims say the same? Words alone do not decide: numbers, negation and speaker may contradict them. */
import { OPPOSITES } from '../text/languages/en-opposites.ts';
import { contentStems, stem } from '../text/stems.ts';
import type { Claim } from './claims.ts';
import { fold } from './slug.ts';

/** Weights of stems: rare ones tell more. Computed once over the claims that are compared. */
export type Weights = Map<string, number>;

/** Inverse document frequency (Spärck Jones 1972), smoothed, with each claim as a document. */
export function weigh(claims: { stems: string[] }[]): Weights {
  const counts = new Map<string, number>();
  for (const { stems } of claims) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, Math.log((claims.length + 1) / (count + 0.5))]));
}

/** Cosine of two sets of stems under idf weights, 0 to 1. */
export function likeness(a: { stems: string[] }, b: { stems: string[] }, weights: Weights): number {
  const [ours, theirs] = [vectorOf(a.stems, weights), vectorOf(b.stems, weights)];
  let shared = 0;
  for (const [stem, square] of ours.squares) if (theirs.squares.has(stem)) shared += square;
  const norm = Math.sqrt(ours.norm * theirs.norm);
  return norm === 0 ? 0 : shared / norm;
}

type Vector = { squares: Map<string, number>; norm: number };
const vectors = new WeakMap<Weights, WeakMap<string[], Vector>>();

/** A claim is compared with hundreds of others: its squares are summed once. */
function vectorOf(stems: string[], weights: Weights): Vector {
  const known = vectors.get(weights) ?? new WeakMap<string[], Vector>();
  vectors.set(weights, known);
  const kept = known.get(stems);
  if (kept) return kept;
  const squares = new Map(stems.map((stem) => [stem, (weights.get(stem) ?? 1) ** 2]));
  const made = { squares, norm: [...squares.values()].reduce((sum, square) => sum + square, 0) };
  known.set(stems, made);
  return made;
}

const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|fail(?:s|ed)?|refus(?:es|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|absence|lack(?:s|ed)?|\w+n['’]t|(?:did|does|do|is|was|are|were|has|have|had|wo|ca|could|would|should)nt)\b/i;

/** Does the text deny? */
export function negated(text: string): boolean {
  return NEGATION.test(text);
}

const DENIAL = /^(?:no|not|never|neither|nor|without|denies|denied|rejects?|rejected|\w+n['’]t)$/i;

/** What a negation does not reach across: another clause, or a phrase of its own. */
const OUT_OF_REACH = /^(?:[,;:.—]|on|of|about|in|at|with|from|to|by|who|which|that|what|where|when|and|or|but|as)$/i;

/** Is a word with this stem denied: does a negation stand among the four words before it, in the same phrase? */
export function deniesWord(text: string, stemmed: string): boolean {
  const words = text.match(/[\p{L}\p{N}'’-]+|[,;:.—]/gu) ?? [];
  return words.some((word, at) => {
    if (stem(word) !== stemmed && !word.split('-').some((part) => stem(part) === stemmed)) return false;
    const before = words.slice(Math.max(0, at - 4), at);
    const cut = before.findLastIndex((one) => OUT_OF_REACH.test(one));
    return before.slice(cut + 1).some((one) => DENIAL.test(one));
  });
}

/** Numbers of a text in digits, without years and days that stand in dates. */
export function numbersIn(text: string): string[] {
  return (
    text.replace(/\[[^\]]*\]/g, '').match(/(?<![\p{L}\d.,-])\d[\d.,]*(?:\s?(?:percent|%|million|billion))?/giu) ?? []
  )
    .map((number) =>
      number
        .replace(/[.,]$/, '')
        .replace(/\s?percent/i, '%')
        .toLowerCase(),
    )
    .filter((number) => !/^(?:19|20)\d\d$/.test(number));
}

/** The same claim in other words, strongly enough to count the second publisher as seconding the first. */
export function agrees(a: Claim, b: Claim, weights: Weights): boolean {
  if (a.mode !== b.mode || contradict(a, b)) return false;
  if (a.speaker?.actor && b.speaker?.actor && a.speaker.actor !== b.speaker.actor) return false;
  if (a.when && b.when && a.when !== b.when) return false;
  if (!a.actors.some((actor) => b.actors.includes(actor)) && a.actors.length + b.actors.length > 0) return false;
  return sharedQuote(a, b) || likeness(a, b, weights) >= 0.45;
}

/** One denies and the other does not, or both count and share no number: like words do not make them the same news. */
export function contradict(a: { text: string }, b: { text: string }): boolean {
  if (negated(a.text) !== negated(b.text)) return true;
  const ours = numbersIn(a.text);
  if (ours.length === 0) return false;
  const theirs = numbersIn(b.text);
  return theirs.length > 0 && !ours.some((number) => theirs.includes(number));
}

const SIDES = OPPOSITES.map(([yes, no]) => ({ yes: new Set(contentStems(yes)), no: new Set(contentStems(no)) }));

const ON_SIDES = new Set(SIDES.flatMap(({ yes, no }) => [...yes, ...no]));

/**
 * Do two texts tell outcomes that exclude each other: "signed" and "vetoed", "accepted" and "did not accept"? Per pair of
 * opposites a text leans to one side, a denied word to the other (NegEx: Chapman et al. 2001); who leans both ways tells nothing.
 */
export function opposed(a: string, b: string): boolean {
  const ours = leanings(a);
  if (ours.length === 0) return false;
  const theirs = leanings(b);
  return ours.some(({ side, to }) => theirs.some((other) => other.side === side && other.to !== to));
}

/** To which side of which pair of opposites a text leans. */
function leanings(told: string): { side: number; to: 'yes' | 'no' }[] {
  // "Refused to accept" leans one way only.
  const text = told.replace(/\b(?:refus|fail|declin)\w*\s+to\b/gi, 'not');
  const words = contentStems(text).filter(takesSides);
  return SIDES.flatMap(({ yes, no }, side) => {
    const leans = words
      .filter((word) => yes.has(word) || no.has(word))
      .map((word) => (yes.has(word) !== deniesWord(text, word) ? 'yes' : 'no'));
    const [to] = leans;
    return to && leans.every((one) => one === to) ? [{ side, to }] : [];
  });
}

/** Is it a word of which there is an opposite? Two sentences may differ in it and still be about the same thing. */
export function takesSides(stemmed: string): boolean {
  return ON_SIDES.has(stemmed);
}

/** Does one deny a word of both that the other affirms ("set a deadline", "is setting no deadline")? Names are no such word. */
export function deniesShared(
  a: { text: string; stems: string[]; nameStems: string[] },
  b: { text: string; stems: string[] },
): boolean {
  if (negated(a.text) === negated(b.text)) return false;
  return a.stems.some(
    (word) =>
      b.stems.includes(word) && !a.nameStems.includes(word) && deniesWord(a.text, word) !== deniesWord(b.text, word),
  );
}

/** Too alike to stand on one card: the reader would be told the same twice. */
export function repeats(a: Claim, b: Claim, weights: Weights): boolean {
  return likeness(a, b, weights) >= 0.5 || sharedQuote(a, b) || folded(a) === folded(b);
}

const texts = new WeakMap<Claim, string>();

function folded(claim: Claim): string {
  const made = texts.get(claim) ?? fold(claim.text);
  texts.set(claim, made);
  return made;
}

const runs = new WeakMap<{ text: string }, Set<string>>();

/** Five words in a row inside quotation marks of both. */
function sharedQuote(a: { text: string }, b: { text: string }): boolean {
  const [ours, theirs] = [a, b].map((one) => {
    const made = runs.get(one) ?? new Set(quotedRuns(one.text));
    runs.set(one, made);
    return made;
  });
  return ours !== undefined && theirs !== undefined && ours.size > 0 && !ours.isDisjointFrom(theirs);
}

function quotedRuns(text: string): string[] {
  return (text.match(/["“][^"“”]+["”]/g) ?? []).flatMap((quote) => {
    const words = fold(quote).match(/[\p{L}\p{N}']+/gu) ?? [];
    const size = Math.min(5, words.length);
    if (size < 3) return [];
    return words.slice(0, words.length - size + 1).map((_, index) => words.slice(index, index + size).join(' '));
  });
}

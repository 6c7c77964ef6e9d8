/** Whether texts back a claim: the gate before anything is said that was not copied. */
import { contentStems, stems } from '../text/stems.ts';
import { readable } from './read-limit.ts';
import { conflictOf } from './support-conflicts.ts';

/** BM25 (Robertson et al. 1994): how soon repeats of a word stop counting, how far long texts are discounted; the field's defaults. */
const K1 = 0.9;
const B = 0.4;
/** What a word still counts in ranking once a text before it in the order holds it, and for how many texts that is weighed. */
const HELD = 0.5;
const CHOSEN = 5;
/** What the better of its neighbours' likeness adds to a text's own: pages tell of one thing in one place. */
const NEIGHBOUR = 0.15;
/** The best texts are read together: a claim may rest on several. */
const READ = 4;
/** What pairs of neighbouring words count beside single ones. */
const PAIRS = 0.3;

/**
 * How well texts back a claim, and which of them do. `evidence` are indexes of the texts, best first by likeness to the claim (BM25
 * over stems, and a little of their neighbours': the order is taken for that of a page); texts that share no word with it come last in their order. `score` is 0 to 1: the
 * weight (inverse document frequency over the texts) of the claim's words and word pairs found in the best texts, lowered strongly
 * for each thing they contradict: a number, a name, a date, a negation, a speaker, who did what to whom. A claim without words, or
 * without evidence, scores 0. n log n in the texts.
 */
export function checkSupport(claim: string, evidence: string[]): { score: number; evidence: number[] } {
  return check(readable(claim), evidence.map(readable));
}

function check(claim: string, evidence: string[]): { score: number; evidence: number[] } {
  const texts = evidence.map((text) => readText(text));
  const wanted = readText(claim);
  const weights = weighTerms(texts);
  const ranked = rank(wanted, texts, weights, NEIGHBOUR);
  if (wanted.content.length === 0 || texts.length === 0) return { score: 0, evidence: ranked };
  // What is read for the score must itself hold the words.
  const best = rank(wanted, texts, weights, 0).slice(0, READ);
  const found = coverage(
    wanted,
    best.flatMap((at) => texts[at] ?? []),
    weights,
  );
  return {
    score:
      found *
      conflictOf(
        claim,
        best.map((at) => evidence[at] ?? ''),
        (stems) => evidence[nearest(stems, best, texts, weights)] ?? '',
      ),
    evidence: ranked,
  };
}

type Text = { content: string[]; counts: Map<string, number>; pairs: Set<string>; size: number };

function readText(text: string): Text {
  const words = stems(text);
  const content = contentStems(text);
  const kept = new Set(content);
  const counts = new Map<string, number>();
  for (const word of words) if (kept.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const carrying = words.filter((word) => kept.has(word));
  return {
    content,
    counts,
    pairs: new Set(carrying.slice(1).map((word, at) => `${carrying[at]} ${word}`)),
    size: carrying.length,
  };
}

function weighTerms(texts: Text[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const term of [...text.counts.keys(), ...text.pairs]) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + (texts.length + 0.5) / ((counts.get(term) ?? 0) + 0.5));
}

/**
 * Best first; the sentences beside a text speak for it a little (as fields of a document do, Robertson and Zaragoza 2009). The first few are chosen one after another, words that a chosen one holds counting less from then on: a claim that
 * rests on several texts finds them all (after Carbonell and Goldstein 1998).
 */
function rank(wanted: Text, texts: Text[], weight: (term: string) => number, neighbour: number): number[] {
  const mean = texts.reduce((sum, text) => sum + text.size, 0) / Math.max(1, texts.length) || 1;
  const parts = texts.map((text) => {
    const damped = (count: number) => (count * (K1 + 1)) / (count + K1 * (1 - B + (B * text.size) / mean));
    return wanted.content.flatMap((term) => {
      const count = text.counts.get(term);
      return count ? [{ term, like: weight(term) * damped(count) }] : [];
    });
  });
  const alone = parts.map((list) => list.reduce((sum, part) => sum + part.like, 0));
  const beside = (at: number) =>
    (alone[at] ?? 0) > 0 ? neighbour * Math.max(alone[at - 1] ?? 0, alone[at + 1] ?? 0) : 0;
  const held = new Set<string>();
  const like = (at: number) =>
    (parts[at] ?? []).reduce((sum, part) => sum + part.like * (held.has(part.term) ? HELD : 1), 0) + beside(at);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(CHOSEN, texts.length)) {
    let [best, most] = [-1, -1];
    for (const at of texts.keys()) {
      if (chosen.has(at)) continue;
      const now = like(at);
      if (now > most) [best, most] = [at, now];
    }
    chosen.add(best);
    for (const { term } of parts[best] ?? []) held.add(term);
  }
  held.clear();
  const rest = [...texts.keys()].filter((at) => !chosen.has(at)).map((at) => ({ at, like: like(at) }));
  return [...chosen, ...rest.sort((a, b) => b.like - a.like || a.at - b.at).map(({ at }) => at)];
}
/** Of these texts the one that holds most of the words by weight. */
function nearest(wanted: string[], among: number[], texts: Text[], weight: (term: string) => number): number {
  let [best, most] = [among[0] ?? 0, -1];
  for (const at of among) {
    const held = wanted.reduce((sum, stem) => sum + (texts[at]?.counts.has(stem) ? weight(stem) : 0), 0);
    if (held > most) [best, most] = [at, held];
  }
  return best;
}

/** The share of the claim's words and word pairs, by weight, that the texts hold between them. */
function coverage(wanted: Text, texts: Text[], weight: (term: string) => number): number {
  const share = (terms: string[], has: (text: Text, term: string) => boolean) => {
    let [all, found] = [0, 0];
    for (const term of terms) {
      const w = weight(term);
      all += w;
      if (texts.some((text) => has(text, term))) found += w;
    }
    return all === 0 ? 0 : found / all;
  };
  const words = share(wanted.content, (text, term) => text.counts.has(term));
  const pairs = share([...wanted.pairs], (text, term) => text.pairs.has(term));
  return (1 - PAIRS) * words + PAIRS * pairs;
}

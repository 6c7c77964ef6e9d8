/** Measures how much a text looks run through a synonym machine, and how damaged its characters are. */
import { CHOICES } from './word-choice.ts';

/** Texts are measured by as much; it is plenty. */
const LOOK = 40_000;
/** Share of rare ways that a synonym machine takes: it replaces about every third word it knows. */
const MACHINE = 0.3;
/** No single choice, however often made, may convict: a writer can have one odd habit. */
const MOST = 4;
/** How strong the evidence must be for even odds, and how fast it settles (natural logarithms of odds). */
const NEEDED = 6;
const STEP = 1.5;

/**
 * Both 0 to 1; take 0.5 for "yes". `reworded`: words of one meaning are a choice, and an editor's choices are known to
 * favour the usual one; the odds that a machine chose here rather than an editor are summed over all choices (naive
 * Bayes over function-word frames, an idea of stylometry: Mosteller and Wallace 1964). `damaged`: lost apostrophes
 * ("didnt", "Norways coast"), words run together where a dash was, and broken encodings, counted against size.
 * Only broken encodings are measured in other languages than English.
 */
export function measureDamage(text: string): { reworded: number; damaged: number } {
  const sample = text.slice(0, LOOK).replace(/[‘’]/g, "'");
  const words = sample.match(/\p{L}[\p{L}'-]*/gu) ?? [];
  const english = words.length >= 20 && count(sample, /\b(?:the|of|and|to|in)\b/gi) > words.length * 0.1;
  return { reworded: english ? reworded(sample) : 0, damaged: damaged(sample, words, english) };
}

function reworded(text: string): number {
  let evidence = 0;
  let kinds = 0;
  for (const { usual, rare, natural } of CHOICES) {
    const odd = count(text, rare);
    const even = count(text, usual);
    if (odd + even === 0) continue;
    const expected = Math.max(MACHINE, natural * 2);
    const odds = odd * Math.log(expected / natural) + even * Math.log((1 - expected) / (1 - natural));
    evidence += Math.max(-1, Math.min(MOST, odds));
    if (odd > 0) kinds++;
  }
  return kinds < 3 ? 0 : 1 / (1 + Math.exp((NEEDED - evidence) / STEP));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const LOST_CONTRACTION =
  /\b(?:did|does|do|is|was|were|have|has|had|could|would|should|are|must|need)nt\b|\b(?:youre|theyre|weve|theyve|youve|ive|im|youll|theyll|theyd|youd|hes|shes|thats|whats|theres|lets|wont|cant)\b/gi;
const KEPT = /\p{L}'(?:s|t|re|ve|ll|d|m)\b|s'(?=\s)/gu;
const BROKEN = /�|â€[™œ\u009d“”˜¦]|Ã[\u0080-\u00bf©¨ª§¶¤¼]|Â[ «»\u00a0]|&(?:#\d{2,5}|[a-z]{2,6});/g;

function damaged(text: string, words: string[], english: boolean): number {
  const kept = count(text, KEPT);
  const lost = english ? count(text, LOST_CONTRACTION) + lostPossessives(text, words) : 0;
  const joined = english ? joinedWords(words) : 0;
  // One slip among many kept marks is a slip; none kept at all is damage.
  const slips = lost * (lost / (lost + kept || 1)) ** 2 + (lost > 0 ? joined : joined / 2);
  const broken = count(text, BROKEN);
  return words.length === 0 ? 0 : 1 - Math.exp((-150 * (slips + broken)) / Math.max(words.length, 100));
}

// "Norways coast": a name that the text also has without its s, before another word that is no verb or preposition.
function lostPossessives(text: string, words: string[]): number {
  const known = new Set(words);
  let lost = 0;
  for (const match of text.matchAll(/(\S+ )?(\p{Lu}\p{Ll}{2,})s (?=(\p{Ll}{3,}))/gu)) {
    const [, before = '', name = '', after = ''] = match;
    if (
      !known.has(name) ||
      known.has(`${name}'s`) ||
      PLURAL.test(name) ||
      COUNTED.test(before) ||
      NOT_OWNED.test(after)
    )
      continue;
    lost++;
  }
  return lost;
}
// Names of peoples, believers, parties and offices have a plural of their own.
const PLURAL = /(?:an|ese|ish|[^aeiou]i|ist|ite|crat|er|or|ent|ant|ech|eek|ard|erb|urd|rab|urk|ew|lim|ikh)$/;
const COUNTED =
  /^(?:the|these|those|many|most|some|all|both|two|three|several|other|few|young|and|of|by|with|among|for|between|\d[\d,.]*) $/i;
const NOT_OWNED =
  /^(?:are|were|was|is|have|has|had|will|would|can|could|may|might|should|must|who|that|which|and|or|but|in|on|at|to|for|from|with|by|of|as|than|when|while|where|after|before|said|say|also|did|does|do|about|into|over|under|against|among|between|through|during|because|if|since|until|[a-z]+ed|[a-z]+ing|[a-z]+ly)$/;

/** Words that run on where a dash was lost: a long word of the text meets a function word without a space. */
function joinedWords(words: string[]): number {
  const lower = words.map((word) => word.toLowerCase());
  const known = new Set(lower);
  const seen = new Map<string, number>();
  for (const word of lower) seen.set(word, (seen.get(word) ?? 0) + 1);
  return lower.filter((word) => {
    if (word.length < 9 || (seen.get(word) ?? 0) > 1) return false;
    const tail =
      /(?:were|was|which|that|their|there|have|from|with|while|this|these|those|they|would|could|should|but|and)$/.exec(
        word,
      );
    return tail !== null && tail.index >= 5 && known.has(word.slice(0, tail.index));
  }).length;
}

/** Measures how much a text looks run through a synonym machine, and how damaged its characters are. */
import { speechVerbs } from '../text/languages/en.ts';
import { commonVerbs, endingNoWord, functionWords } from '../text/languages/en-verbs.ts';
import { stem } from '../text/stems.ts';
import type { Span } from './model.ts';
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
  const joined = english ? damagedWords(text).length : 0;
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

/** Shorter words are names, codes and slips of the pen; longer ones are no words at all. */
const LONG = 8;
const LONGEST = 40;
/** Words that end other words too ("-able", "-man"), or that English writes together with a plural. */
const TAILS =
  /^(?:able|ably|ship|ships|hood|wide|less|like|worthy|proof|some|full|man|men|manship|woman|women|people|person|wear|room|rooms|paper|papers|print|cast|caster|casters|casting|letter|letters|reel|stand|stands|board|boards|book|books|bag|line|lines|maker|makers|making|gathering|writer|writers|writing|well|ward|wards|wise|fold|most|more|side|time|town|folk|land|work|works|house|down|over|back|ways|free|long|ally|ment|ness|ling|lings|ties|ions|ring|king|ting|ping|sing|ding|ning|ming|other|under)$/;
const COMPLETE = /(?:[st]ion|ment|ness|ity|ance|ence|[^aeiou]ing|[^aeiou]ed|[^aeiou]ly)$/;
const VOWEL = /[aeiouy]/;

/**
 * Words of an English text that are two, run together where a dash or space was lost ("plansstalling"). What counts as a word
 * is learnt from the text itself, from `known` (words of other articles, in lower case) and from lists of function words and
 * verbs. Only joins that English makes no compounds of are taken: behind a plural or a complete form (-tion, -ed), or before a
 * function word with which no other word ends. A word that occurs twice, or among `known`, is none.
 */
export function damagedWords(text: string, known: ReadonlySet<string> = new Set()): Span[] {
  const tokens = [...text.matchAll(/(?<![\p{L}\p{N}'’.@/_-])\p{Ll}+(?![\p{L}\p{N}'’@/_-]|\.\p{L})/gu)];
  const seen = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) seen.set(word.toLowerCase(), (seen.get(word.toLowerCase()) ?? 0) + 1);
  const stems = new Set([...seen.keys()].map(stem));
  const lexicon: Lexicon = { has: (word) => seen.has(word) || known.has(word), stems };
  return tokens.flatMap(({ 0: word, index }) =>
    word.length >= LONG && word.length <= LONGEST && seen.get(word) === 1 && !known.has(word) && isJoined(word, lexicon)
      ? [{ text: word, start: index, end: index + word.length }]
      : [],
  );
}

type Lexicon = { has: (word: string) => boolean; stems: Set<string> };

function isJoined(word: string, lexicon: Lexicon): boolean {
  for (let cut = 4; cut <= word.length - 3; cut++) {
    const [one, other] = [word.slice(0, cut), word.slice(cut)];
    if (!VOWEL.test(one)) continue;
    if (endingNoWord.has(other)) return true;
    const plural = cut >= 5 && /[^su]s$/.test(one) && !functionWords.has(one.slice(0, -1));
    if (plural && (lexicon.has(one) || (cut >= 6 && lexicon.has(one.slice(0, -1))))) {
      if (functionWords.has(other) || (other.length >= 4 && isWord(other, lexicon))) return true;
    }
    if (plural && cut >= 6 && VERBS.has(other) && !VERBS.has(`s${other}`)) return true;
    if (cut >= 6 && other.length >= 4 && COMPLETE.test(one) && lexicon.has(one) && isWord(other, lexicon)) return true;
  }
  return false;
}

function isWord(word: string, { has, stems }: Lexicon): boolean {
  if (TAILS.test(word)) return false;
  return has(word) || functionWords.has(word) || VERBS.has(word) || (word.length >= 7 && stems.has(stem(word)));
}

/** Participles in -ing of common verbs and verbs of saying: the form that follows a dash. */
const VERBS = new Set([...commonVerbs, ...speechVerbs].map(gerund).filter((word) => word.length >= 6));

function gerund(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

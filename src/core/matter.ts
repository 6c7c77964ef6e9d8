/** What claims tell of their actors: their words without names, titles, numbers and days, and how alike those are. */
import { contentStems, stems } from '../text/stems.ts';
import { contradict, likeness, opposed, takesSides, type Weights } from './agreement.ts';
import type { Claim } from './claims.ts';
import { daysBetween } from './days.ts';
import { TITLE_WORD } from './titles.ts';

const DAY_WORD = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|last|week|month|year)s?$/i;
/** One speaker who uses such words again within two days says the same. */
const SAID_AGAIN = 0.3;
/** Two short quotations are one from this share of common words, and short up to so many words. */
const SAME_SAYING = 0.45;
const SAYING_WORDS = 14;
/** Two tellings of one point. */
const SAME_POINT = 0.4;
const SAME_POINT_OF_TOPIC = 0.33;
const LIKE_AT_ALL = 0.25;

/** How alike two claims are in their words other than the actors' names, 0 to 1; 0 where they share fewer than two of these. */
export function matter(a: Claim, b: Claim, weights: Weights): number {
  const names = new Set([...a.nameStems, ...b.nameStems]);
  const [ours, theirs] = [a, b].map((claim) => predicate(claim).filter((stem) => !names.has(stem)));
  if (!ours || !theirs) return 0;
  const shared = ours.filter((stem) => theirs.includes(stem)).length;
  return shared < 2 ? 0 : likeness({ stems: ours }, { stems: theirs }, weights);
}

const predicates = new WeakMap<Claim, string[]>();

/** What is left of a claim without titles, numbers, days and the words in which opposites differ. */
function predicate(claim: Claim): string[] {
  const kept = predicates.get(claim);
  if (kept) return kept;
  const words = claim.text.replace(/\[[^\]]*\]/g, ' ').split(/[^\p{L}\p{N}'’]+/u);
  const plain = words.filter((word) => !TITLE_WORD.test(word) && !DAY_WORD.test(word)).join(' ');
  const made = contentStems(plain).filter((stem) => !/^\d/.test(stem) && !takesSides(stem));
  predicates.set(claim, made);
  return made;
}

/** The same is told of the same things, whoever is named: "disputes over swaps and caps", "they disagree on caps and swaps". */
export function samePoint(a: Claim, b: Claim, weights: Weights): boolean {
  if (a.mode !== b.mode || likeness(a, b, weights) < LIKE_AT_ALL) return false;
  const onTopic = a.topics.some((topic) => b.topics.includes(topic));
  const enough = onTopic ? SAME_POINT_OF_TOPIC : SAME_POINT;
  return matter(a, b, weights) >= enough && !contradict(a, b) && !opposed(a.text, b.text);
}

/** The same speaker says it again, in other words: "we found no compromise", "no compromise, he said, has been found". */
export function saidAgain(a: Claim, b: Claim, weights: Weights): boolean {
  const speaker = a.speaker?.actor;
  if (!speaker || speaker !== b.speaker?.actor || contradict(a, b) || opposed(a.text, b.text)) return false;
  const [one, other] = [a.when ?? a.published, b.when ?? b.published];
  if (one && other && Math.abs(daysBetween(one, other)) > 2) return false;
  return matter(a, b, weights) >= SAID_AGAIN || sameSaying(a, b);
}

/** Do two short quotations mostly have the same words? Function words count here, for a short saying has few others. */
export function sameSaying(a: Claim, b: Claim): boolean {
  const theirs = quoted(b).map((quote) => new Set(stems(quote)));
  return quoted(a).some((quote) => {
    const ours = new Set(stems(quote));
    return theirs.some((other) => {
      const shared = ours.intersection(other);
      return shared.size / ours.union(other).size >= SAME_SAYING && contentStems([...shared].join(' ')).length > 0;
    });
  });
}

/** Quotations of a saying's length. */
function quoted({ text }: Claim): string[] {
  return [...text.replace(/\[[^\]]*\]/g, ' ').matchAll(/["“]([^"“”]+)["”]/g)].flatMap(([, words = '']) => {
    const count = words.trim().split(/\s+/).length;
    return count >= 4 && count <= SAYING_WORDS ? [words] : [];
  });
}

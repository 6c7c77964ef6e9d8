/** What claims tell of their actors: their words without names, titles, numbers and days, and how alike those are. */
import { contentStems } from '../text/stems.ts';
import { contradict, likeness, opposed, takesSides, type Weights } from './agreement.ts';
import type { Claim } from './claims.ts';
import { daysBetween } from './days.ts';
import { TITLE_WORD } from './titles.ts';

const DAY_WORD = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|last|week|month|year)s?$/i;
/** One speaker who uses such words again within two days says the same. */
const SAID_AGAIN = 0.3;
/** Two tellings of one point. */
const SAME_POINT = 0.4;
const SAME_POINT_OF_TOPIC = 0.33;
const LIKE_AT_ALL = 0.25;

/** How alike two claims are in what they tell of their actors, 0 to 1; 0 where they share less than two words of that. */
export function matter(a: Claim, b: Claim, weights: Weights): number {
  const names = new Set([...a.nameStems, ...b.nameStems]);
  const [ours, theirs] = [predicate(a.text, names), predicate(b.text, names)];
  const shared = ours.filter((stem) => theirs.includes(stem)).length;
  return shared < 2 ? 0 : likeness({ stems: ours }, { stems: theirs }, weights);
}

/** What is left of a text without names, titles, numbers and the words in which opposites differ. */
function predicate(text: string, names: Set<string>): string[] {
  const words = text.replace(/\[[^\]]*\]/g, ' ').split(/[^\p{L}\p{N}'’]+/u);
  const plain = words.filter((word) => !TITLE_WORD.test(word) && !DAY_WORD.test(word)).join(' ');
  return contentStems(plain).filter((stem) => !names.has(stem) && !/^\d/.test(stem) && !takesSides(stem));
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
  return matter(a, b, weights) >= SAID_AGAIN;
}

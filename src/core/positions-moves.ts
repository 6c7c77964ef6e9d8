/** Whether a stand moved: what was said earlier cannot stand beside what is said now. */
import { AGAINST, FOR } from '../text/languages/en-stance.ts';
import { deniesWord, likeness } from './agreement.ts';
import type { Board } from './board.ts';
import { firstDay, lastDay } from './days.ts';
import { figuresIn } from './figures.ts';
import type { Stance } from './positions-stance.ts';

/** Alike enough to be about one thing. */
const LIKE = 0.12;
const LIKE_FIGURES = 0.2;
/** Denies what follows as "no" does. */
const FAILING =
  /\b(?:fail(?:s|ed)? to (?:\w+ )?|lack(?:s|ed|ing)? (?:of )?|absence of |without |refus(?:es|ed) to (?:\w+ )?)/gi;

/** Was it surely taken before the other: on an earlier day, or looked back at ("initially")? */
export function before(one: Stance, other: Stance): boolean {
  if (one.claim.background !== other.claim.background) return one.claim.background;
  return Boolean(one.day && other.day && lastDay(one.day) < firstDay(other.day));
}

/** The newest earlier stand of the same actor that the present one contradicts: by a negation, for or against, or a figure. */
export function movedFrom(board: Board, now: Stance, earlier: Stance[], topicStems: string[]): Stance | undefined {
  return earlier
    .filter((one) => before(one, now) && contrary(board, one, now, topicStems))
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];
}

function contrary(board: Board, one: Stance, other: Stance, topicStems: string[]): boolean {
  const [a, b] = [one.claim, other.claim];
  const like = likeness(a, b, board.weights);
  const shared = a.stems.filter((stem) => b.stems.includes(stem) && !a.nameStems.includes(stem));
  const topical = shared.filter((stem) => topicStems.includes(stem));
  if (shared.length === 0 || (like < LIKE && topical.length === 0)) return false;
  // "No deal was found" and "they have not found a deal" deny different words and say the same.
  const denied = (text: string) =>
    (like >= LIKE ? shared : topical).some((stem) => deniesWord(text.replace(FAILING, 'no '), stem));
  // "Rejects" and "still opposes" are one stand, though only the first denies its object.
  const [first, second] = [direction(a.text), direction(b.text)];
  const same = first !== 0 && first === second;
  if (!same && denied(a.text) !== denied(b.text)) return true;
  if (like < LIKE) return false;
  if (topical.length > 0 && first * second < 0) return true;
  if (like < LIKE_FIGURES) return false;
  const [ours, theirs] = [figuresIn(a.text), figuresIn(b.text)];
  return ours.some(
    (figure) =>
      theirs.some((two) => two.unit === figure.unit) &&
      !theirs.some((two) => two.unit === figure.unit && two.number === figure.number),
  );
}

/** 1 for, -1 against, 0 where neither or both can be read. */
function direction(text: string): number {
  const plain = text.replace(/\[[^\]]*\]/g, '');
  return Number(FOR.test(plain.replace(AGAINST, ''))) - Number(AGAINST.test(plain));
}

/** Claims that cannot all hold: different days, different numbers, or a yes beside a no, for what else is one claim. */
import { contentStems } from '../text/stems.ts';
import { deniesWord, likeness, repeats } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { dayName, daysBetween, lastDay } from './days.ts';
import { contrastAt, differ, figuresIn } from './figures.ts';
import { isBackground } from './salience.ts';

export type Dispute = { issue: string; sides: Claim[] };

const found = new WeakMap<Board, Dispute[]>();
/** Reports further apart than this tell two states, one after the other, not one state in two ways. */
const SAME_TIME_DAYS = 4;

/** Disagreements of a board, strongest first; each names what it is about and has two sides or more. */
export function findDisputes(board: Board): Dispute[] {
  const kept = found.get(board);
  if (kept) return kept;
  const disputes = distinct(
    [...dayDisputes(board), ...figureDisputes(board), ...contrasts(board), ...denials(board)],
    board,
  );
  found.set(board, disputes);
  return disputes;
}

/** One event on two days: same actors and like words, both days said outright, close together; one dispute for two days. */
function dayDisputes(board: Board): Dispute[] {
  const dated = board.claims.filter(
    (claim) =>
      claim.mode === 'past' &&
      claim.when?.length === 10 &&
      claim.actors.length >= 2 &&
      !isBackground(claim) &&
      claim.saysDay,
  );
  const byDays = new Map<string, Dispute>();
  for (const [a, b] of pairs(dated, board, 300)) {
    const gap = Math.abs(daysBetween(a.when ?? '', b.when ?? ''));
    const shared = a.actors.filter((actor) => b.actors.includes(actor));
    const like = likeness(a, b, board.weights);
    // The same words twice are one sentence printed on two days, not two tellings.
    const enough = namesDate(a) && namesDate(b) ? 0.12 : 0.3;
    if (gap === 0 || gap > 3 || shared.length < 2 || like < enough || like > 0.9) continue;
    const sides = byDay([a, b]);
    const key = sides.map((side) => side.when).join();
    const who = people(shared, board).slice(0, 2).join(', ');
    if (!byDays.has(key))
      byDays.set(key, {
        issue: `The day: ${dayName(sides[0]?.when ?? '')} or ${dayName(sides[1]?.when ?? '')} (${who})`,
        sides,
      });
  }
  return [...byDays.values()];
}

/** Says the day by its date: a weekday is a day only by reasoning, and two weekdays are soon two days. */
function namesDate(claim: Claim): boolean {
  return /\b(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\b/i.test(
    claim.text.replace(/\[[^\]]*\]/g, ''),
  );
}

/** Short names of actors, persons first. */
function people(actors: string[], board: Board): string[] {
  const kind = (actor: string) => board.briefing.actors.find((one) => one.id === actor)?.kind ?? 'person';
  const name = (actor: string) => board.names.get(actor) ?? actor;
  return actors
    .toSorted((a, b) => Number(kind(a) !== 'person') - Number(kind(b) !== 'person'))
    .map((actor) => (kind(actor) === 'person' ? surname(name(actor)) : name(actor)));
}

/** One measured thing with two numbers, told at one time. */
function figureDisputes(board: Board): Dispute[] {
  const counted = board.claims.filter((claim) => claim.mode !== 'future' && figuresIn(claim.text).length > 0);
  return pairs(counted, board, 300).flatMap(([a, b]) => {
    const found = sameTime(a, b) && a.articleId !== b.articleId ? differ(board, a, b) : undefined;
    return found
      ? [{ issue: `The figure: ${found.one.number} or ${found.other.number} ${found.one.words}`, sides: [a, b] }]
      : [];
  });
}

/** Two figures set against each other within one sentence: each half is a side, the rest of the sentence cut. */
function contrasts(board: Board): Dispute[] {
  return board.claims.flatMap((claim) => {
    const at = claim.mode === 'future' || claim.speaker ? undefined : contrastAt(claim.text);
    if (at === undefined) return [];
    const sides = [
      { ...claim, text: `${claim.text.slice(0, at)}…` },
      { ...claim, text: `… ${claim.text.slice(at).replace(/^,\s(?:but|while|whereas|although|yet)\s/i, '')}` },
    ];
    const [one, other] = sides.map((side) => figuresIn(side.text)[0]);
    return one && other ? [{ issue: `The figure: ${one.number} or ${other.number} ${one.words}`, sides }] : [];
  });
}

/**
 * A claim and its denial: of the same actor, at one time, on one topic, and the same word of that topic is denied by one
 * and not by the other ("set a deadline", "is not imposing a deadline"). Negation reaches a few words to its right
 * (NegEx: Chapman et al. 2001).
 */
function denials(board: Board): Dispute[] {
  const told = board.claims.filter(
    (claim) => claim.topics.length > 0 && (claim.mode !== 'opinion' || claim.subjects.length) && !isBackground(claim),
  );
  return pairs(told, board, 400).flatMap(([a, b]) => {
    const topic = board.briefing.topics.find((one) => a.topics.includes(one.id) && b.topics.includes(one.id));
    const actor = a.actors.find((one) => speaksOrActs(a, one) && speaksOrActs(b, one));
    if (!topic || !actor || !sameTime(a, b)) return [];
    if (a.mode === 'future' || b.mode === 'future') return [];
    const words = contentStems([topic.title, ...topic.words].join(' '));
    const word = a.stems.find((stem) => words.includes(stem) && b.stems.includes(stem) && !a.nameStems.includes(stem));
    if (!word || deniesWord(a.text, word) === deniesWord(b.text, word) || likeness(a, b, board.weights) < 0.12)
      return [];
    const sides = deniesWord(a.text, word) ? [b, a] : [a, b];
    return [{ issue: `${topic.title}: yes or no (${people([actor], board).join()})`, sides }];
  });
}

function speaksOrActs(claim: Claim, actor: string): boolean {
  return claim.subjects.includes(actor) || claim.speaker?.actor === actor;
}

function sameTime(a: Claim, b: Claim): boolean {
  if (a.when && b.when && a.when.length === 10 && b.when.length === 10)
    return Math.abs(daysBetween(a.when, b.when)) <= 1;
  return (
    !a.published || !b.published || Math.abs(daysBetween(lastDay(a.published), lastDay(b.published))) <= SAME_TIME_DAYS
  );
}

/** Pairs that share at least three stems, from the `limit` best told claims: a bounded number, whatever the corpus. */
function pairs(claims: Claim[], board: Board, limit: number): [Claim, Claim][] {
  const best = claims.toSorted((a, b) => b.quality - a.quality).slice(0, limit);
  const sets = best.map((claim) => new Set(claim.stems));
  const made: [Claim, Claim][] = [];
  for (const [i, a] of best.entries()) {
    for (let j = i + 1; j < best.length; j++) {
      const b = best[j];
      const shared = b?.stems.filter((stem) => sets[i]?.has(stem)).length ?? 0;
      if (b && shared >= 3) made.push([a, b]);
    }
  }
  const alike = new Map(made.map((pair) => [pair, likeness(...pair, board.weights)]));
  return made.sort((x, y) => (alike.get(y) ?? 0) - (alike.get(x) ?? 0));
}

function byDay(sides: Claim[]): Claim[] {
  return sides.toSorted((a, b) => ((a.when ?? '') < (b.when ?? '') ? -1 : 1));
}

function surname(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}

/** One dispute for each issue and pair of sides; a plain telling before a reworded one. */
function distinct(disputes: Dispute[], board: Board): Dispute[] {
  const kept: Dispute[] = [];
  for (const dispute of disputes.toSorted((a, b) => reworded(a) - reworded(b))) {
    const seen = kept.some(
      (one) =>
        one.issue === dispute.issue ||
        dispute.sides.every((side) => one.sides.some((other) => other === side || repeats(side, other, board.weights))),
    );
    if (!seen) kept.push(dispute);
  }
  return kept;
}

function reworded(dispute: Dispute): number {
  return dispute.sides.filter((side) => side.reworded).length;
}

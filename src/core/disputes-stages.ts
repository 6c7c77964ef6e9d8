/** When one thing came into being, came into force or ended: months that exclude each other, and stages of it that only look so. */
import { SEVERAL, STAGES } from '../text/languages/en-happenings.ts';
import { contentStems } from '../text/stems.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { daysBetween } from './days.ts';
import { byDay, CLOSE_DAYS, plain } from './disputes-days.ts';
import { about, bestTold, type Dispute, sameNames } from './disputes-pairs.ts';

/** Two beginnings of one thing, told by month, are at most so many days apart. */
const CLOSE_BEGINNINGS = 75;

/** What is made first and in force later, and what is ended and has run out, may be one thing at two stages. */
const FOLLOWS: Record<string, string> = { made: 'in force', ended: 'run out' };

/**
 * One thing in two months or on two days by two articles. Where one tells its making and the other its taking effect, both may hold:
 * it is told all the same, for readers confuse the two, and named as what it may be.
 */
export function beginningDisputes(board: Board): Dispute[] {
  return tellings(board).map(({ sides: [a, b], thing }) => {
    const [first, last] = datesOf(a.claim, b.claim);
    const sameYear = first.length === 7 && first.slice(0, 4) === last.slice(0, 4);
    const values = { first: { day: first, bare: sameYear }, last: { day: last }, thing };
    const what =
      a.stage === b.stage
        ? about('When: {first} or {last} ({thing})', values)
        : about('When: {first} or {last} ({thing}; perhaps two stages)', values);
    return { ...what, sides: [a.claim, b.claim] };
  });
}

type Told = { claim: Claim; stage: string; stems: string[]; names: string[]; thing: string };

/** Pairs of two articles on one thing at two times close together, in the order of time; of each thing and times the best told. */
function tellings(board: Board): { sides: [Told, Told]; thing: string }[] {
  const all = bestTold(board.claims.filter((claim) => (claim.when?.length ?? 0) >= 7 && !claim.reworded)).flatMap(
    (claim) => stageIn(board, claim),
  );
  const made = new Map<string, { sides: [Told, Told]; thing: string }>();
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      const inOrder = byDay([one.claim, other.claim])[0] === one.claim;
      const [a, b] = inOrder ? [one, other] : [other, one];
      if (!isComparable(a, b) || a.claim.articleId === b.claim.articleId || !sameThing(a, b)) continue;
      const [first, last] = datesOf(a.claim, b.claim);
      const gap = Math.abs(daysBetween(a.claim.when ?? '', b.claim.when ?? ''));
      if (first === last || gap > (first.length === 10 ? 2 * CLOSE_DAYS : CLOSE_BEGINNINGS)) continue;
      const shared = [one, other].find((told) =>
        [one, other].every((each) => each.stems.includes(contentStems(told.thing)[0] ?? '')),
      );
      const thing = shared?.thing ?? one.thing;
      const key = `${first} ${last} ${thing}`;
      if (!made.has(key)) made.set(key, { sides: [a, b], thing });
    }
  }
  return [...made.values()];
}

function isComparable(earlier: Told, later: Told): boolean {
  return earlier.stage === later.stage || FOLLOWS[earlier.stage] === later.stage;
}

/** Both days with the precision of the vaguer. */
function datesOf(a: Claim, b: Claim): [string, string] {
  const [one, other] = [a.when ?? '', b.when ?? ''];
  const size = Math.min(one.length, other.length);
  return [one.slice(0, size), other.slice(0, size)];
}

const PART =
  /;\s|,?\s(?=(?:particularly |especially |just |even )?(?:as|while|after|when|before|but|although|because|until)\s)|,\s(?=\p{Ll}+ing\s)/u;
const OPENS = /^(?:particularly |especially |just |even )?(?:as|while|after|when|since|although|because|and|but)\s/i;

/** The clause that tells a stage of something on the day that the claim names, with the words for the thing. */
function stageIn(board: Board, claim: Claim): Told[] {
  const item = board.items.get(claim.articleId);
  const [source] = claim.sources;
  const said = item?.reading.dates.find(
    (date) => source && date.start >= source.start && date.end <= source.end && date.value === claim.when,
  );
  if (!said || SEVERAL.test(plain(claim))) return [];
  const parts = claim.text.split(PART);
  const part = parts.find((one) => one.includes(said.text));
  if (!part || /\b(?:if|could|might|would|will)\b/i.test(part)) return [];
  for (const verbs of STAGES) {
    const [object, subject] = [verbs.object?.exec(part), verbs.subject?.exec(part)];
    const words = subject ? part.replace(subject[0], ' ') : object ? part.slice(object.index + object[0].length) : '';
    if (!words) continue;
    const clean = words
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(said.text, ' ')
      .replace(OPENS, '');
    const stems = contentStems(clean);
    const names = stems.filter((stem) => claim.nameStems.includes(stem));
    const thing = thingOf(subject ? part.slice(0, subject.index) : clean);
    return [{ claim, stage: verbs.stage, stems, names, thing }];
  }
  return [];
}

/** Three words in common, a noun that is no name among them, most of the names of the one that has fewer. */
function sameThing(a: Told, b: Told): boolean {
  const shared = a.stems.filter((stem) => b.stems.includes(stem));
  const plainWords = shared.filter((stem) => !a.names.includes(stem) && !b.names.includes(stem));
  const enough = 0.4 * Math.min(a.stems.length, b.stems.length);
  return shared.length >= Math.max(3, enough) && plainWords.length >= 2 && sameNames(a.names, b.names);
}

/** The first noun of the words, as written: "sanctions" of "new sanctions on the harbour". */
function thingOf(words: string): string {
  const head = words.trim().split(/\s(?:on|of|in|for|against|at|by|with|to|from)\s/)[0] ?? '';
  return head.split(/\s+/).at(-1)?.replace(/[.,]$/, '') ?? '';
}

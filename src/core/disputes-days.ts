/** Disagreements on when something happened: one event on two days, also within one article. */
import { HAPPENINGS, SEVERAL } from '../text/languages/en-happenings.ts';
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { daysBetween, firstDay, lastDay } from './days.ts';
import { about, bestTold, type Dispute, pairs, people } from './disputes-pairs.ts';
import { isBackground } from './salience.ts';

/** Tellings of one event are at most so many days apart. */
export const CLOSE_DAYS = 3;
const SIDES = 4;

/** One event on two days, strongest first; tellings within one article are added to what others tell of the same days. */
export function dayDisputes(board: Board): Dispute[] {
  const disputes: Dispute[] = [];
  for (const found of [...betweenTellings(board), ...withinArticles(board)]) {
    const same = disputes.find(
      (one) =>
        days(one).join() === days(found).join() &&
        one.sides.some((side) => found.sides.some((other) => other.articleId === side.articleId)),
    );
    if (!same) disputes.push(found);
    else {
      const more = found.sides.filter(
        (side) => !same.sides.some((other) => other.articleId === side.articleId && other.when === side.when),
      );
      same.sides = byDay([...same.sides, ...more]).slice(0, SIDES);
    }
  }
  return disputes;
}

function days(dispute: Dispute): string[] {
  return [...new Set(dispute.sides.map((side) => side.when ?? ''))];
}

/** Same actors and like words, both days said outright, close together. */
function betweenTellings(board: Board): Dispute[] {
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
    if (gap === 0 || gap > CLOSE_DAYS || shared.length < 2 || like < enough || like > 0.9) continue;
    if (SEVERAL.test(plain(a)) || SEVERAL.test(plain(b))) continue;
    const sides = byDay([a, b]);
    const key = sides.map((side) => side.when).join();
    if (!byDays.has(key)) byDays.set(key, { ...issueOf(sides, people(shared, board)), sides });
  }
  return [...byDays.values()];
}

/** One article that gives two days to its talks, its vote, its fire. */
function withinArticles(board: Board): Dispute[] {
  const told = new Map<string, Claim[]>();
  for (const claim of board.claims) {
    const name = happeningOf(claim);
    if (name) told.set(`${claim.articleId} ${name}`, [...(told.get(`${claim.articleId} ${name}`) ?? []), claim]);
  }
  return [...told.values()].flatMap((claims) => {
    const best = bestTold(claims);
    const [one] = best;
    const other = best.find((claim) => {
      const gap = Math.abs(daysBetween(claim.when ?? '', one?.when ?? ''));
      return gap > 0 && gap <= CLOSE_DAYS;
    });
    if (!one || !other) return [];
    const sides = byDay([one, other]);
    const who = people([...new Set(claims.flatMap((claim) => claim.actors))], board);
    return [{ ...issueOf(sides, who), sides }];
  });
}

const DATE =
  '(?:\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?,?';
const SPEAKS_OF = HAPPENINGS.map(({ name, words }) => ({
  name,
  patterns: [
    new RegExp(`\\bthe ${DATE} (?:[\\w-]+ )?(?:${words})\\b`, 'i'),
    new RegExp(`^(?:… )?(?:the )?(?:[\\w-]+ )?(?:${words}) (?:\\w+ ){0,2}on ${DATE}`, 'i'),
    new RegExp(`^on ${DATE} (?:the|an?) (?:[\\w-]+ ){0,3}(?:${words})\\b`, 'i'),
  ],
}));

/** What kind of happening a claim dates by its date ("the 2 March talks", "talks were held on 2 March"), if any. */
function happeningOf(claim: Claim): string | undefined {
  if (claim.when?.length !== 10 || !claim.saysDay) return undefined;
  const text = plain(claim);
  if (SEVERAL.test(text)) return undefined;
  return SPEAKS_OF.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.name;
}

/** Does the sentence give the day as a date? A weekday is only reasoned to be a day, and one slip of reasoning makes two days of it. */
function namesDate(claim: Claim): boolean {
  return new RegExp(`\\b${DATE}`, 'i').test(plain(claim));
}

export function plain(claim: Claim): string {
  return claim.text.replace(/\s?\[[^\]]*\]/g, '');
}

export function byDay(sides: Claim[]): Claim[] {
  return sides.toSorted((a, b) =>
    firstDay(a.when ?? '') < firstDay(b.when ?? '') ? -1 : firstDay(a.when ?? '') > firstDay(b.when ?? '') ? 1 : 0,
  );
}

function issueOf(sides: Claim[], who: string[]): Pick<Dispute, 'issue' | 'said'> {
  const [first = '', last = ''] = [sides[0]?.when, sides.at(-1)?.when];
  const days = { first: { day: first }, last: { day: lastDay(last) } };
  return who.length
    ? about('The day: {first} or {last} ({who})', { ...days, who: who.slice(0, 2).join(', ') })
    : about('The day: {first} or {last}', days);
}

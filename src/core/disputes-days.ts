/** Disagreements on when something happened: one event on two days, also within one article, and one beginning or end in two months. */
import { BEGINS, ENDS, HAPPENINGS, SEVERAL } from '../text/languages/en-happenings.ts';
import { contentStems } from '../text/stems.ts';
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import { dayName, daysBetween, firstDay, lastDay } from './days.ts';
import { bestTold, type Dispute, pairs, people, sameNames } from './disputes-pairs.ts';
import { isBackground } from './salience.ts';

/** Tellings of one event are at most so many days apart; two beginnings of one thing so many. */
const CLOSE_DAYS = 3;
const CLOSE_BEGINNINGS = 75;
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
    if (!byDays.has(key)) byDays.set(key, { issue: issueOf(sides, people(shared, board)), sides });
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
    return [{ issue: issueOf(sides, who), sides }];
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

/** One thing that began, or ended, in two months or on two days by two articles. Both may be true of its stages, so only "when" is said. */
export function beginningDisputes(board: Board): Dispute[] {
  const told = bestTold(board.claims.filter((claim) => (claim.when?.length ?? 0) >= 7 && !claim.reworded)).flatMap(
    (claim) => beginningOf(board, claim),
  );
  const made = new Map<string, Dispute>();
  for (const [at, a] of told.entries()) {
    for (const b of told.slice(at + 1)) {
      if (a.class !== b.class || a.claim.articleId === b.claim.articleId || !sameThing(a, b)) continue;
      const [one, other] = [a.claim.when ?? '', b.claim.when ?? ''];
      const size = Math.min(one.length, other.length);
      const gap = Math.abs(daysBetween(one, other));
      if (one.slice(0, size) === other.slice(0, size) || gap > (size === 10 ? 2 * CLOSE_DAYS : CLOSE_BEGINNINGS))
        continue;
      const sides = byDay([a.claim, b.claim]);
      const [first = '', last = ''] = sides.map((side) => side.when ?? '');
      const sameYear = size === 7 && first.slice(0, 4) === last.slice(0, 4);
      const thing = [a, b].find((one) =>
        [a, b].every((other) => other.stems.includes(contentStems(one.thing)[0] ?? '')),
      )?.thing;
      const issue = `When: ${sameYear ? dayName(first.slice(0, 7)).slice(0, 3) : dayName(first.slice(0, size))} or ${dayName(last.slice(0, size))} (${thing ?? a.thing})`;
      if (!made.has(issue)) made.set(issue, { issue, sides });
    }
  }
  return [...made.values()];
}

type Beginning = { claim: Claim; class: string; stems: string[]; names: string[]; thing: string };

const PART =
  /;\s|,?\s(?=(?:particularly |especially |just |even )?(?:as|while|after|when|before|but|although|because|until)\s)|,\s(?=\p{Ll}+ing\s)/u;
const OPENS = /^(?:particularly |especially |just |even )?(?:as|while|after|when|since|although|because|and|but)\s/i;

/** The clause in which something comes into being or ends on the day that the claim names, with the words for the thing. */
function beginningOf(board: Board, claim: Claim): Beginning[] {
  const item = board.items.get(claim.articleId);
  const [source] = claim.sources;
  const said = item?.reading.dates.find(
    (date) => source && date.start >= source.start && date.end <= source.end && date.value === claim.when,
  );
  if (!said || SEVERAL.test(plain(claim))) return [];
  const parts = claim.text.split(PART);
  const part = parts.find((one) => one.includes(said.text));
  if (!part || /\b(?:if|could|might|would|will)\b/i.test(part)) return [];
  for (const [name, verbs] of [
    ['begins', BEGINS],
    ['ends', ENDS],
  ] as const) {
    const [object, subject] = [verbs.object.exec(part), verbs.subject.exec(part)];
    const words = subject ? part.replace(subject[0], ' ') : object ? part.slice(object.index + object[0].length) : '';
    if (!words) continue;
    const clean = words
      .replace(/\[[^\]]*\]/g, ' ')
      .replace(said.text, ' ')
      .replace(OPENS, '');
    const stems = contentStems(clean);
    const names = stems.filter((stem) => claim.nameStems.includes(stem));
    return [{ claim, class: name, stems, names, thing: thingOf(subject ? part.slice(0, subject.index) : clean) }];
  }
  return [];
}

/** Three words in common, a noun that is no name among them, most of the names of the one that has fewer. */
function sameThing(a: Beginning, b: Beginning): boolean {
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

/** Says the day by its date: a weekday is a day only by reasoning, and two weekdays are soon two days. */
function namesDate(claim: Claim): boolean {
  return new RegExp(`\\b${DATE}`, 'i').test(plain(claim));
}

function plain(claim: Claim): string {
  return claim.text.replace(/\s?\[[^\]]*\]/g, '');
}

function byDay(sides: Claim[]): Claim[] {
  return sides.toSorted((a, b) =>
    firstDay(a.when ?? '') < firstDay(b.when ?? '') ? -1 : firstDay(a.when ?? '') > firstDay(b.when ?? '') ? 1 : 0,
  );
}

function issueOf(sides: Claim[], who: string[]): string {
  const [first = '', last = ''] = [sides[0]?.when, sides.at(-1)?.when];
  return `The day: ${dayName(first)} or ${dayName(lastDay(last))}${who.length ? ` (${who.slice(0, 2).join(', ')})` : ''}`;
}

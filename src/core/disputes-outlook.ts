/** Disagreements on how it goes: talks judged to go well by one and without result by another, before or after. */
import { AHEAD, NO_RESULT, PROCESS, QUALIFIED, SUCCESS, UNSURE, WELL } from '../text/languages/en-evaluation.ts';
import { stem } from '../text/stems.ts';
import { deniesWord } from './agreement.ts';
import { type Board, behindEvent } from './board.ts';
import type { Claim } from './claims.ts';
import { firstDay } from './days.ts';
import { about, apart, bestTold, type Dispute } from './disputes-pairs.ts';
import { isBackground } from './salience.ts';

/** A forecast and its outcome are at most so many days apart. */
const NEAR_DAYS = 4;
const SIDES = 2;
/** An article's main actors: those it names most. */
const MAIN = 4;

const OF_A_DAY =
  /^(?:['’]s)?,?\s(?:[\w-]+\s)?(?:talks|negotiations?|discussions?|meetings?|summit|session|conversations?|consultations)\b/i;

type Judged = { claim: Claim; day: string; places: string[]; actors: Set<string>; of?: string };

/** One dispute for what was hoped before and found after, one for what is judged in two ways at one time. */
export function outlookDisputes(board: Board): Dispute[] {
  const told = bestTold(board.claims.filter((claim) => !isBackground(claim))).sort(
    (a, b) => Number(a.spun) - Number(b.spun) || Number(!a.when) - Number(!b.when),
  );
  const well = told.filter((claim) => judgesWell(claim)).flatMap((claim) => judged(board, claim));
  const badly = told.filter((claim) => tellsNoResult(claim)).flatMap((claim) => judged(board, claim));
  const before: [Judged, Judged][] = [];
  const together: [Judged, Judged][] = [];
  for (const bad of badly)
    for (const good of well) {
      if (!ofOneEvent(board, good, bad) || good.claim === bad.claim) continue;
      if (sameVoice(good.claim, bad.claim)) continue;
      // What was hoped in print of the day itself, without knowing the outcome, was hoped before it.
      const earlier = firstDay(good.day) < firstDay(bad.day);
      if (looksAhead(good.claim) && (earlier || behindEvent(board, good.claim) > 0)) before.push([good, bad]);
      else if (!earlier && tellsSuccess(good.claim)) together.push([good, bad]);
    }
  return [...disputeOf(together, false), ...disputeOf(before, true)];
}

function disputeOf(found: [Judged, Judged][], forecast: boolean): Dispute[] {
  const bad = found[0]?.[1];
  if (!bad) return [];
  const same = found.filter(([, other]) => other.day === bad.day);
  const good = distinctVoices(same.map(([one]) => one));
  const worse = distinctVoices(same.map(([, other]) => other)).filter(
    (one) => !good.some((other) => other.claim === one.claim),
  );
  const first = good[0];
  if (!first || worse.length === 0) return [];
  const how = forecast
    ? about('How the talks went: hopeful before ({first}), no result after ({last})', {
        first: { day: first.day },
        last: { day: bad.day },
      })
    : about('How the talks went: well or without result');
  // One voice that found no result answers a judgement of the same time: the others stand beside the forecast.
  const answers = forecast ? worse : worse.slice(0, 1);
  return [{ ...how, sides: [...good, ...answers].map(({ claim }) => claim) }];
}

/** Of each article the first, then of each speaker, so many at most. */
function distinctVoices(found: Judged[]): Judged[] {
  const firsts = (key: (claim: Claim) => string) =>
    [...Map.groupBy(found, ({ claim }) => key(claim)).values()].flatMap((same) => same[0] ?? []);
  const chosen = [...firsts((claim) => claim.articleId), ...firsts((claim) => claim.speaker?.name ?? claim.articleId)];
  return [...new Set(chosen)].slice(0, SIDES);
}

/** Somebody's judgement: in their own words, or told of them ("is optimistic about the talks"). */
function judgesWell(claim: Claim): boolean {
  const text = plain(claim);
  const cue = WELL.exec(text);
  if (!cue || NO_RESULT.test(text) || UNSURE.test(text.slice(0, cue.index))) return false;
  if (!claim.speaker && !/["“]/.test(text) && claim.subjects.length === 0) return false;
  if (claim.reworded && !/["“]/.test(text)) return false;
  return !cue[0].split(/\s+/).some((word) => deniesWord(text, stem(word)));
}

/** A result, told without taking it back: only that excludes that there was none. */
function tellsSuccess(claim: Claim): boolean {
  const text = plain(claim);
  return SUCCESS.test(text) && !QUALIFIED.test(text);
}

function looksAhead(claim: Claim): boolean {
  return AHEAD.test(plain(claim));
}

function tellsNoResult(claim: Claim): boolean {
  const text = plain(claim);
  const cue = NO_RESULT.exec(text);
  return Boolean(
    cue && claim.mode === 'past' && !claim.reworded && !WELL.test(text) && !UNSURE.test(text.slice(0, cue.index)),
  );
}

/** With what it judges, where and when: from the sentence, or from the one before it that it goes on about. */
function judged(board: Board, claim: Claim): Judged[] {
  const item = board.items.get(claim.articleId);
  const sentence = item?.reading.sentences[claim.sentence];
  const previous = item?.reading.sentences[claim.sentence - 1];
  const goesOn = previous && previous.paragraph === sentence?.paragraph && previous.kind !== 'heading';
  const process = PROCESS.exec(plain(claim)) ?? (goesOn ? PROCESS.exec(previous.text) : null);
  const day =
    claim.when?.length === 10 && firstDay(claim.when) <= (claim.published ?? '') ? claim.when : claim.published;
  if (!item || !sentence || !process || day?.length !== 10) return [];
  const from = goesOn ? previous.start : sentence.start;
  const inside = (one: { start: number; end: number }) => one.start >= from && one.end <= sentence.end;
  // "Sunday's talks": not those of Tuesday.
  const of = item.reading.dates.find(
    (date) => inside(date) && OF_A_DAY.test(item.article.text.slice(date.end, date.end + 40)),
  );
  return [
    {
      claim,
      day,
      places: item.reading.names.filter((name) => name.kind === 'place' && inside(name)).map((name) => name.text),
      actors: new Set(item.reading.mentions.filter(inside).map((mention) => mention.actor)),
      ...(of && { of: of.value }),
    },
  ];
}

/** Near in time, in no other place, and of the same people: those of the sentences, or of both articles. */
function ofOneEvent(board: Board, a: Judged, b: Judged): boolean {
  if (apart(a.day, b.day) > NEAR_DAYS) return false;
  if (a.of && a.of !== b.day && a.of !== b.of) return false;
  const elsewhere = a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place));
  if (elsewhere) return false;
  const shared = [...a.actors].filter((actor) => b.actors.has(actor)).length;
  const main = mainActors(board, a.claim.articleId).filter((one) => mainActors(board, b.claim.articleId).includes(one));
  return (shared > 0 && main.length > 0) || main.length >= 2;
}

function mainActors(board: Board, articleId: string): string[] {
  const counts = new Map<string, number>();
  for (const { actor } of board.items.get(articleId)?.reading.mentions ?? [])
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAIN)
    .map(([actor]) => actor);
}

function sameVoice(a: Claim, b: Claim): boolean {
  return a.speaker && b.speaker
    ? a.speaker.name === b.speaker.name
    : !a.speaker && !b.speaker && a.articleId === b.articleId;
}

function plain(claim: Claim): string {
  return claim.text.replace(/\s?\[[^\]]*\]/g, '');
}

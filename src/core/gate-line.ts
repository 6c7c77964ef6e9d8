/** One line against what it cites: its words, insertions, numbers, names, speaker and day. */
import { contentStems } from '../text/stems.ts';
import type { Item } from './corpus.ts';
import { isCalendar } from './days.ts';
import { bracketHolds, type Evidence, isNamed, takeOutBrackets } from './gate-brackets.ts';
import { cutTurns, type Piece, placeWords } from './gate-words.ts';
import type { DateExpression, Line } from './model.ts';
import { fold } from './slug.ts';
import { checkSupport } from './support.ts';
import { conflictOf } from './support-conflicts.ts';
import { eventDays } from './telling.ts';

/** `extractive`: every word is copied; `free`: in words of its own, as a model writes. */
export type Writer = 'extractive' | 'free';

/** Why a line does not stand. The words are labels of a counter: they hold nothing of the line. */
export type Fault =
  | 'citation'
  | 'words'
  | 'cut'
  | 'bracket'
  | 'conflict'
  | 'unsupported'
  | 'speaker'
  | 'date'
  | 'actor';

/** Below this a text in own words has too much that its evidence has not. */
const SUPPORTED = 0.5;

/**
 * The first thing wrong with a line, or undefined. `evidence` are its citations, each known to be exact; what a second citation says is
 * `unbacked`'s to judge.
 * @param nameOf how an actor is called
 * @param halved what was cut from the passage stands beside the line, as the other side of a dispute
 */
export function faultOf(
  line: Line,
  evidence: Evidence[],
  writer: Writer,
  nameOf: (actor: string) => string,
  halved = false,
): Fault | undefined {
  if (evidence.length === 0) return 'citation';
  const fault =
    writer === 'extractive' ? wordsFault(line, evidence, nameOf, halved) : freeFault(line, evidence, nameOf);
  if (fault) return fault;
  if (line.speaker !== undefined && !speaks(line.speaker, evidence, nameOf)) return 'speaker';
  if (line.date !== undefined && !tellsOf(line.date, evidence)) return 'date';
  return undefined;
}

/** The first of the passages that holds all words of the line decides. */
function wordsFault(
  line: Line,
  evidence: Evidence[],
  nameOf: (actor: string) => string,
  halved: boolean,
): Fault | undefined {
  let found: Fault = 'words';
  for (const one of evidence) {
    const { quote } = one.citation;
    const { text, inserted } = takeOutBrackets(line.text, quote);
    const pieces = placeWords(text, quote);
    if (!pieces) continue;
    if (!inserted.every((inner) => bracketHolds(inner, one, nameOf))) found = 'bracket';
    else if (!halved && !isTitle(pieces, one) && cutTurns(pieces, quote, line.speaker !== undefined)) found = 'cut';
    else return undefined;
  }
  return found;
}

/** A name with the words that say who it is states nothing that a cut could turn. */
function isTitle(pieces: Piece[], { citation, item }: Evidence): boolean {
  const [piece] = pieces;
  if (!piece || pieces.length > 1) return false;
  const [start, end] = [citation.start + piece.start, citation.start + piece.end];
  return item.reading.mentions.some(
    (one) =>
      one.by === 'name' &&
      one.start >= start &&
      one.end <= end &&
      (one.end === end || (one.start === start && item.article.text[one.end] === ',')),
  );
}

function freeFault(line: Line, evidence: Evidence[], nameOf: (actor: string) => string): Fault | undefined {
  const quotes = evidence.map((one) => one.citation.quote);
  const { text, inserted } = takeOutBrackets(line.text, quotes.join('\n'));
  if (!inserted.every((inner) => evidence.some((one) => bracketHolds(inner, one, nameOf)))) return 'bracket';
  const { score, evidence: order } = checkSupport(text, quotes);
  const ranked = order.map((at) => quotes[at] ?? '');
  const holding = (stems: string[]) => (quote: string) => {
    const held = new Set(contentStems(quote));
    return stems.filter((stem) => held.has(stem)).length;
  };
  const home = (stems: string[]) => {
    const held = holding(stems);
    return ranked.reduce((best, quote) => (held(quote) > held(best) ? quote : best), ranked[0] ?? '');
  };
  if (conflictOf(text, ranked, home) < 1 || strange(text, evidence, nameOf)) return 'conflict';
  return score < SUPPORTED ? 'unsupported' : undefined;
}

/** Does a word stand there as a name that neither the passages have nor the names of those whom they speak of? */
function strange(text: string, evidence: Evidence[], nameOf: (actor: string) => string): boolean {
  const known = new Set(
    evidence.flatMap(({ citation, item }) => [
      ...contentStems(citation.quote),
      ...item.reading.mentions
        .filter((one) => one.start >= citation.start && one.end <= citation.end)
        .flatMap((one) => contentStems(nameOf(one.actor))),
    ]),
  );
  const names = text.match(/(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}'’-]+/gu) ?? [];
  return names.some((name) => contentStems(name).some((stem) => !known.has(stem)));
}

/** Whom the article lets speak in the passage; where it lets nobody, anyone whom it names there or nearby. */
export function speaks(speaker: string, evidence: Evidence[], nameOf: (actor: string) => string): boolean {
  const wanted = new Set(contentStems(speaker));
  const same = (name: string) => fold(name) === fold(speaker) || contentStems(name).some((stem) => wanted.has(stem));
  const given = evidence.flatMap(({ citation, item }) =>
    item.reading.quotes
      .filter((one) => one.start < citation.end && one.end > citation.start && (one.speaker || one.actor))
      .map((one) => [one.actor && nameOf(one.actor), one.speaker?.text].filter((name) => name !== undefined)),
  );
  if (given.some((names) => names.some(same))) return true;
  const spoken = given.some((names) => names.some((name) => !PRONOUN.test(name)));
  return !spoken && evidence.some((one) => nearby(speaker, one, nameOf));
}

const PRONOUN = /^(?:he|she|they|it|who|we|i)$/i;

/** Named in the passage, in its paragraph or in the sentence before. */
function nearby(name: string, evidence: Evidence, nameOf: (actor: string) => string): boolean {
  const { citation, item } = evidence;
  const { sentences } = item.reading;
  const at = sentences.findIndex((one) => one.end > citation.start);
  const paragraph = sentences[at]?.paragraph;
  const first = sentences.find((one, index) => one.paragraph === paragraph || index === at - 1);
  const from = first?.start ?? citation.start;
  const until = Math.max(citation.end, sentences.findLast((one) => one.paragraph === paragraph)?.end ?? 0);
  const around = {
    ...item,
    reading: { ...item.reading, mentions: item.reading.mentions.filter((one) => one.start >= from) },
  };
  return isNamed(name, until, around, nameOf) || fold(item.article.text.slice(from, until)).includes(fold(name));
}

/** Is the row's actor the speaker, or spoken of in the passage or nearby? */
export function concerns(actor: string, line: Line, evidence: Evidence[], nameOf: (actor: string) => string): boolean {
  if (line.speaker === actor) return true;
  return evidence.some(
    (one) =>
      nearby(actor, one, nameOf) ||
      one.item.reading.mentions.some(
        (mention) =>
          mention.start >= one.citation.start && mention.start < one.citation.end && nameOf(mention.actor) === actor,
      ),
  );
}

/**
 * A day that a passage names, or that its sentences are read to speak of; that of publication only where the passage with the line's words
 * has none. A month stands for its days, never the other way round.
 */
export function tellsOf(date: string, evidence: Evidence[]): boolean {
  const [main] = evidence;
  if (evidence.some((one) => [...spokenDays(one), ...daysIn(one)].some((day) => day.startsWith(date)))) return true;
  return Boolean(main && spokenDays(main).length === 0 && main.item.article.publishedAt?.startsWith(date));
}

function spokenDays({ citation, item }: Evidence): string[] {
  return daysOf(item).filter((day, at): day is string => {
    const sentence = item.reading.sentences[at];
    return (
      day !== undefined && sentence !== undefined && sentence.start < citation.end && sentence.end > citation.start
    );
  });
}

const kept = new WeakMap<Item, (string | undefined)[]>();

/** The day of each sentence, read once. */
function daysOf(item: Item): (string | undefined)[] {
  const days = kept.get(item) ?? eventDays(item);
  kept.set(item, days);
  return days;
}

/** Below this a further citation shares too little with the line to stand behind it. */
const BACKED = 0.1;

/**
 * Does a citation beside the one that the words are from say something else? Days are compared as the articles mean them, not as they
 * write them: "Tuesday" there is "2 December" here.
 */
export function unbacked(line: Line, main: Evidence, other: Evidence): boolean {
  const answers = judged.get(main.item) ?? new Map<string, boolean>();
  judged.set(main.item, answers);
  const key = `${line.text}\n${other.citation.articleId}:${other.citation.start}:${other.citation.end}`;
  const answer = answers.get(key) ?? saysElse(line, main, other);
  answers.set(key, answer);
  return answer;
}

/** Answers by the article of the line's words: cards repeat themselves, and comparing takes longest of all. */
const judged = new WeakMap<Item, Map<string, boolean>>();

function saysElse(line: Line, main: Evidence, other: Evidence): boolean {
  const [ours, theirs] = [daysIn(main), daysIn(other)];
  if (ours.length > 0 && theirs.length > 0 && !ours.some((day) => theirs.some((one) => meet(day, one)))) return true;
  const text = withoutDays(line.text.replace(/\[[^[\]]*\]|…/gu, ' '), main);
  return checkSupport(text, [withoutDays(other.citation.quote, other)]).score < BACKED;
}

function datesIn({ citation, item }: Evidence): DateExpression[] {
  return item.reading.dates.filter((one) => one.start >= citation.start && one.end <= citation.end);
}

function daysIn(evidence: Evidence): string[] {
  return datesIn(evidence).flatMap(({ value }) => (isCalendar(value) ? [value] : []));
}

function meet(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function withoutDays(text: string, evidence: Evidence): string {
  return datesIn(evidence).reduce((rest, one) => rest.replace(one.text, ' '), text);
}

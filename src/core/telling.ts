/** How a sentence tells: as done, planned or thought; of which day; about whom. */
import { COMMENTARY, OPINION } from '../text/languages/en-opinions.ts';
import { OUTCOME } from '../text/languages/en-outcomes.ts';
import { FUTURE, TO_COME } from '../text/languages/en-plans.ts';
import type { Item } from './corpus.ts';
import { addDays, firstDay, isCalendar, lastDay } from './days.ts';
import type { DateExpression, Mention, Span } from './model.ts';
import type { ReadQuote } from './reading.ts';
import { TITLE_WORD } from './titles.ts';

/** `past`: told as done or as it stands; `future`: announced or planned; `opinion`: judgement or speculation. */
export type Mode = 'past' | 'future' | 'opinion';

/** The sentence without its speaker's words: their mood is not the reporter's. A reported plan stays a plan. */
export function reportersWords(sentence: Span, quotes: ReadQuote[]): string {
  let told = sentence.text;
  for (const quote of quotes.toSorted((a, b) => b.start - a.start)) {
    const [start, end] = [quote.start - sentence.start, quote.end - sentence.start];
    if (end > sentence.text.length || (!quote.direct && FUTURE.test(quote.text) && !OPINION.test(quote.text))) continue;
    told = `${told.slice(0, start)} ${told.slice(end)}`;
  }
  return told.replace(/["“][^"“”]*["”]/g, '""');
}

/** `when` and `publishedAt` are days; a day after the article's own is ahead whatever the verb. */
export function modeOf(told: string, when: string | undefined, publishedAt: string | undefined): Mode {
  // What stands behind "that" or "which" is not what the sentence itself tells.
  const main = told.split(/\b(?:that|which|whether)\b/i)[0] ?? told;
  if (OPINION.test(main) || /\bwhether\b/i.test(told)) return 'opinion';
  if (when && publishedAt && firstDay(when) > lastDay(publishedAt)) return 'future';
  if (FUTURE.test(main) && !OUTCOME.test(main.replace(TO_COME, ''))) return 'future';
  return COMMENTARY.test(main) ? 'opinion' : 'past';
}

/** The calendar days, months and years that each sentence names as the time of something, in order; a limit is none. */
export function namedDays(item: Item): string[][] {
  const { sentences, dates } = item.reading;
  let next = 0;
  return sentences.map((sentence) => {
    while ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
    const from = next;
    while ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next++;
    const named = dates.slice(from, next).filter((date) => isCalendar(date.value));
    const standsNow = named.length > 0 && NOW.test(sentence.text);
    const published = item.article.publishedAt;
    return named.filter((date) => !isLimit(sentence, date, standsNow, published)).map((date) => date.value);
  });
}

/**
 * The day each sentence speaks of: the first it names; without one, that of the sentence before in the same paragraph
 * when this one goes on about it (opens with a definite or a pronoun), as temporal anchoring in narrative does.
 */
export function eventDays(item: Item, named: string[][] = namedDays(item)): (string | undefined)[] {
  const { sentences } = item.reading;
  const days: (string | undefined)[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const first = named[index]?.toSorted((a, b) => b.length - a.length)[0];
    const goesOn =
      sentences[index - 1]?.paragraph === sentence.paragraph &&
      /^["“]?(?:the|he|she|they|it|his|her|their|both|after|no)\b/i.test(sentence.text);
    const carried = days[index - 1];
    days.push(first ?? (goesOn && carried?.length === 10 ? carried : undefined));
  }
  return days;
}

/** What a day hangs on stands near before it, in characters. */
const NEAR = 200;
/** "Up from 91 yesterday": the day of the other count. */
const COMPARED =
  /\b(?:(?:up|down|rose|risen|grew|fell|fallen|increased?|decreased?)\sfrom|compared\s(?:with|to))\s(?:[^\s,;]+\s){0,5}(?:on\s|late\s|early\s)?$|\b(?:than|versus)\s(?:on\s|late\s|early\s)?$/iu;
/** "In a call disclosed on 3 May": the day on which one could read of it, not that of the call. */
const DISCLOSED =
  /(?:[—–,]\s?|\b(?:in|from|during|to|with|of|by|on|an?|the|his|her|their)\s(?:(?!was|were|been|be|is|are|had|has|have|being\b)[\p{L}’'-]+\s){1,4})(?:(?:first|later|only|then)\s)?(?:disclosed|leaked|published|revealed|obtained|made\spublic|unsealed|declassified)\s(?:(?:by|in|through|via)\s(?:[\p{L}.’'-]+\s){1,5})?(?:(?:on|in|late|early|late\son|early\son)\s)?$/iu;
/** What stands now is of the article's day, whatever older day its sentence names. In days: how old. */
const RECENT = 14;
const NOW =
  /(?<!\b(?:who|which|that|whose)\s(?:\p{L}+\s)?)\b(?:currently|now)\s(?:\p{Ll}+s|are|have)\b|(?<!\b(?:who|which|that)\s)\b(?:is|are|has|have)\s(?:currently|now)\b/u;

/** "Gave them until 31 March": the day bounds what happened, it is not the day on which it did. A limit ahead is news. */
function isLimit(sentence: Span, date: DateExpression, standsNow: boolean, published: string | undefined): boolean {
  const at = date.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, at - NEAR), at);
  const ahead = published !== undefined && firstDay(date.value) > lastDay(published);
  if (COMPARED.test(before) || DISCLOSED.test(before)) return true;
  if (standsNow && published !== undefined && addDays(lastDay(date.value), RECENT) < firstDay(published)) return true;
  return !ahead && /\b(?:until|till|by|before|since|no later than|up to)\s(?:the\s)?$/i.test(before);
}

/**
 * Whom the sentence is about: the first actor of its opening who is neither owned ("Lund's terms" is about terms), nor
 * under a preposition, nor part of another's title ("EU envoy Petra Lund"), and those joined to it by "and".
 */
export function subjectsOf(sentence: Span, mentions: Mention[]): string[] {
  const subjects: string[] = [];
  const begins = mainStart(sentence.text);
  for (const [at, mention] of mentions.entries()) {
    const from = mention.start - sentence.start;
    const to = mention.end - sentence.start;
    const before = sentence.text.slice(0, from);
    const next = mentions[at + 1];
    const between = next ? sentence.text.slice(to, next.start - sentence.start) : undefined;
    const owner =
      /^['’]s\b/.test(sentence.text.slice(to)) ||
      (mention.by === 'pronoun' && /^(?:his|her)$/i.test(sentence.text.slice(from, to)));
    if (from < begins) continue;
    if (!owner && subjects.length === 0) {
      const opening = before.slice(begins);
      if (opening.length > 80 || /.["“]|\b(?:that|which|who|when|if|whether|because|after)\b/i.test(opening)) return [];
      if (/\b(?:by|of|from|with|to|against|on|for|about|in|at|between)\s+(?:the\s+)?$/i.test(before)) continue;
    }
    const title =
      between !== undefined &&
      !/\b(?:and|of|for)\b|,/.test(between) &&
      between
        .trim()
        .split(/\s+/)
        .every((word) => word === '' || TITLE_WORD.test(word));
    if (!owner && !title) subjects.push(mention.actor);
    if (
      subjects.length > 0 &&
      !owner &&
      !title &&
      !(between !== undefined && /^\s*(?:,|,? and\b)/.test(between) && joinedByTitles(between))
    )
      break;
  }
  return [...new Set(subjects)];
}

function joinedByTitles(between: string): boolean {
  return between
    .replace(/^\s*(?:,? and\b|,)/, '')
    .trim()
    .split(/\s+/)
    .every((word) => word === '' || TITLE_WORD.test(word));
}

/**
 * The sentence's own clause: without relative clauses and without what follows "that", "who" or "after", which tell of
 * something else ("the league, which held the rallies that came after he fell, is one of many").
 */
export function mainClause(told: string): string {
  const bare = told.slice(mainStart(told)).replace(/,\s(?:which|who|whose|where|when)\b[^,]*,/gi, ',');
  const cut = bare
    .slice(12)
    .search(/\b(?:which|who|whom|whose|after|when|since|because|although|though|while|if|unless|that (?!.{0,40}$))/i);
  return cut < 0 ? bare : bare.slice(0, cut + 12);
}

const SUBORDINATE =
  /^["“]?(?:(?:(?:\w+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?) )?(?:after|before|since)|when|while|if|because|although|though|as|once|until|despite|following|during|amid|without|with|by|in|on|at|for|from|under|among|according to)\b[^,]{3,140},\s/i;

/** Where the main clause begins: behind an opening clause or phrase that ends with a comma. */
function mainStart(text: string): number {
  return SUBORDINATE.exec(text)?.[0].length ?? 0;
}

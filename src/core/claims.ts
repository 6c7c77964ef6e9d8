/** Claims: the sentences of all articles that can stand on a card, each with what an editor weighs it by. */
import { LOOKS_BACK } from '../text/languages/en-background.ts';
import { CONNECTIVE } from '../text/languages/en-openings.ts';
import { HEDGE } from '../text/languages/en-opinions.ts';
import { OUTCOME } from '../text/languages/en-outcomes.ts';
import { PLANNED } from '../text/languages/en-plans.ts';
import { STATE } from '../text/languages/en-standing.ts';
import { contentStems } from '../text/stems.ts';
import { clauseClaims } from './clause-claims.ts';
import type { Item } from './corpus.ts';
import { dayOf } from './days.ts';
import type { Briefing } from './model.ts';
import { qualityOf } from './quality.ts';
import type { ReadQuote } from './reading.ts';
import { eventDays, type Mode, mainClause, modeOf, namedDays, reportersWords, subjectsOf } from './telling.ts';
import { standAlone, tidy, wholeUtterance } from './wording.ts';

/** Exact words of an article that a line rests on. */
export type Source = { articleId: string; start: number; end: number };

export type Claim = {
  /** The line as it may be shown. */
  text: string;
  articleId: string;
  sentence: number;
  /** Its own words first; words of other articles that say the same after them. */
  sources: Source[];
  /** The house that published it, for counting. */
  publisher: string;
  /** When a reader could know it, and the article's day. */
  knownAt: string;
  published?: string;
  /** The day it speaks of, if it says one. */
  when?: string;
  /** Every day its sentence names as the time of something. */
  days: string[];
  mode: Mode;
  outcome: boolean;
  state: boolean;
  /** Names a meeting, vote, deadline or other plan. */
  planned: boolean;
  /** Told for context: of a time before the news. */
  background: boolean;
  /** Actors in the order of their mention; `subjects` are those whom the sentence is about. */
  actors: string[];
  subjects: string[];
  /** Actors whom the speaker speaks of. */
  spokenOf: string[];
  /** Whose words it tells: an actor's id or the article's own phrase. */
  speaker?: { actor?: string; name: string };
  /** In quotation marks, a whole utterance rather than single words. */
  direct: boolean;
  topics: string[];
  stems: string[];
  /** Stems of the names in it. */
  nameStems: string[];
  /** The day stands in the sentence itself, not only in the one before it. */
  saysDay: boolean;
  /** Its sentence names a day, but not as that of its words ("disclosed on 3 March"): the day of printing says nothing of them. */
  otherDay?: true;
  /** Higher is better told: length, plain words, named actors, position in the text. */
  quality: number;
  reworded: boolean;
  /** From a text that a machine reworded: its publisher seconds nobody, also where it quotes. */
  spun: boolean;
};

/** No article has more sentences; what has is a dump, and its beginning tells what it is about. */
const MOST = 1000;

/**
 * All claims of the items, in their order. Headings, questions, advice and sentences that are damaged or cannot stand alone give none.
 * @param nameOf how an actor is called in brackets and as a speaker
 * @param topicsOf the topics that a text speaks of
 */
export function findClaims(
  items: Item[],
  publisherOf: (item: Item) => string,
  nameOf: (actor: string) => string,
  topicsOf: (text: string) => string[],
): Claim[] {
  return items.flatMap((item) => {
    const named = namedDays(item);
    const days = eventDays(item, named);
    return item.reading.sentences.slice(0, MOST).flatMap((_, index) => {
      if (isDamaged(item, index)) return [];
      const text = standAlone(item, index, nameOf, topicsOf);
      const publisher = publisherOf(item);
      const main = text && claimOf(item, index, text, days[index], named[index] ?? [], publisher, nameOf);
      const clauses =
        !main || named[index]?.length ? clauseClaims(item, index, main || undefined, publisher, topicsOf) : [];
      return main ? [main, ...clauses] : clauses;
    });
  });
}

/** Words run together where a dash was lost: no reader should have to part them. */
function isDamaged(item: Item, index: number): boolean {
  const sentence = item.reading.sentences[index];
  return Boolean(
    sentence && item.reading.damagedAt.some((one) => one.start >= sentence.start && one.end <= sentence.end),
  );
}

function claimOf(
  item: Item,
  index: number,
  text: string,
  when: string | undefined,
  days: string[],
  publisher: string,
  nameOf: (actor: string) => string,
): Claim {
  const { article, reading } = item;
  const sentence = wholeUtterance(item, index) ?? { text: '', start: 0, end: 0, kind: 'prose', paragraph: 0 };
  const mentions = reading.mentions.filter((one) => one.start >= sentence.start && one.start < sentence.end);
  const quote = tellingQuote(item, index);
  const speaker = quote && speakerOf(quote, nameOf);
  const spoken = reading.quotes.filter((one) => one.start >= sentence.start && one.start < sentence.end && !isAct(one));
  const told = reportersWords(sentence, speaker ? spoken : []);
  const actors = [...new Set(mentions.map((one) => one.actor))];
  const direct = Boolean(quote?.direct && quote.text.split(/\s+/).length >= 5);
  // What a machine reworded around a quotation is not worth quoting; the quotation is, and is nobody's rewording.
  const words =
    reading.reworded >= 0.5 && direct && speaker && quote ? `… “${tidy(quote.text).replace(/[,;]$/, '')}”` : undefined;
  const reworded = reading.reworded >= 0.5 && !words;
  return {
    text: words ?? text,
    articleId: article.id,
    sentence: index,
    sources: [{ articleId: article.id, start: sentence.start, end: sentence.end }],
    publisher,
    knownAt: item.knownAt,
    ...(article.publishedAt && { published: dayOf(article.publishedAt) }),
    ...(when && { when }),
    days,
    mode: modeOf(told, when, article.publishedAt),
    outcome: OUTCOME.test(mainClause(told)) || OUTCOME.test(quote?.direct ? quote.text : ''),
    state: STATE.test(sentence.text),
    planned: PLANNED.test(sentence.text),
    background: LOOKS_BACK.test(told),
    actors,
    subjects: subjectsOf(
      sentence,
      // Whom a speaker names acts in the speaker's words, not in the reporter's.
      mentions.filter(
        (one) => !spoken.some((words) => words.direct && one.start >= words.start && one.end <= words.end),
      ),
    ),
    spokenOf: speaker
      ? mentions
          .filter((one) => spoken.some((words) => one.start >= words.start && one.end <= words.end))
          .map((one) => one.actor)
      : [],
    ...(speaker && { speaker }),
    direct,
    topics: reading.topics[index] ?? [],
    stems: contentStems(sentence.text),
    nameStems: reading.names
      .filter((one) => one.start >= sentence.start && one.end <= sentence.end)
      .flatMap((one) => contentStems(one.text)),
    saysDay: reading.dates.some((one) => one.start >= sentence.start && one.end <= sentence.end && one.value === when),
    ...(!when && speaker && namesDay(item, sentence) && { otherDay: true as const }),
    quality:
      qualityOf(
        words ?? text,
        sentence.kind,
        index / Math.max(1, reading.sentences.length),
        actors.length,
        reworded,
        reading.damaged,
      ) - (HEDGE.test(told) ? 0.3 : 0),
    reworded,
    spun: reading.reworded >= 0.5,
  };
}

/** A day that is over is named beside the quotations of the sentence. */
function namesDay({ article, reading }: Item, sentence: { start: number; end: number }): boolean {
  const quoted = reading.quotes.filter((quote) => quote.direct);
  return reading.dates.some(
    ({ start, end, value }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      value.length === 10 &&
      article.publishedAt !== undefined &&
      value < dayOf(article.publishedAt) &&
      !quoted.some((quote) => start < quote.end && end > quote.start),
  );
}

/** The quotation that makes the sentence somebody's words: the longest with a speaker, else the longest. */
function tellingQuote(item: Item, index: number): ReadQuote | undefined {
  const quotes = item.reading.quotes.filter((quote) => quote.sentence === index && !isAct(quote));
  const size = (quote: ReadQuote) => (quote.speaker ? 10_000 : 0) + (quote.direct ? 5000 : 0) + quote.text.length;
  return quotes.toSorted((a, b) => size(b) - size(a))[0];
}

/** "Dockers rejected the offer" is what they did; "rejected that …" would be what they said. */
function isAct(quote: ReadQuote): boolean {
  return !quote.direct && OUTCOME.test(quote.cue?.text ?? '') && !/^that\b/i.test(quote.text);
}

function speakerOf(quote: ReadQuote, nameOf: (actor: string) => string): Claim['speaker'] {
  if (quote.actor) return { actor: quote.actor, name: nameOf(quote.actor) };
  if (!quote.speaker || /^(?:he|she|they|it|who|we|i)$/i.test(quote.speaker.text)) return undefined;
  if (CONNECTIVE.test(`${quote.speaker.text}, `)) return undefined;
  return {
    name: quote.speaker.text
      .replace(/\s+/g, ' ')
      .replace(/^(?:an?|the)\s+/i, '')
      .replace(/\s(?:familiar|close|briefed|aware)$/i, ''),
  };
}

/** How actors of a briefing and of the articles are called: by the briefing's name, else the name found. */
export function actorNames(briefing: Briefing, items: Item[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const item of items) for (const found of item.reading.found) names.set(found.id, found.name);
  for (const actor of briefing.actors) names.set(actor.id, actor.name);
  return names;
}

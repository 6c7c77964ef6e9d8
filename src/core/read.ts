/** One article in, its reading out: every later step works on readings, so this runs once for each version of a text. */
import { findDates } from '../text/dates.ts';
import { findNames } from '../text/names.ts';
import { findQuotes } from '../text/quotes.ts';
import { splitSentences } from '../text/sentences.ts';
import { findMentions } from './actors.ts';
import { damagedWords, measureDamage } from './damage.ts';
import { dayOf, firstDay, lastDay } from './days.ts';
import type { Article, Briefing, DateExpression, Mention, Quotation, Sentence, SentenceKind, Span } from './model.ts';
import { readable } from './read-limit.ts';
import type { Reading, ReadQuote } from './reading.ts';
import { fold } from './slug.ts';
import { findTopics } from './topics.ts';

/** Reads an article for a briefing. Offsets are into `article.text`. */
export function readClosely(article: Article, briefing: Briefing): Reading {
  const text = readable(article.text);
  const sentences = kindsOf(splitSentences(text, article.language), text, article.headline);
  const names = findNames(text);
  const { mentions, found } = findMentions(text, sentences, names, briefing, article.publishedAt);
  const bodies = new Set(briefing.actors.filter((actor) => actor.kind !== 'person').map((actor) => actor.id));
  return {
    articleId: article.id,
    sentences,
    names,
    mentions,
    found,
    quotes: withActors(findQuotes(text), sentences, mentions, text, bodies),
    dates: datesOf(text, article.publishedAt),
    topics: findTopics(sentences, briefing),
    damagedAt: damagedWords(text).map(({ start, end }) => ({ start, end })),
    ...measureDamage(text),
  };
}

/** Headings are short lines without a stop; items begin with a bullet or number. */
function kindsOf(spans: Span[], text: string, headline: string): Sentence[] {
  const title = fold(headline).trim();
  let paragraph = 0;
  let before = 0;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  return spans.map((span) => {
    if (text.slice(before, span.start).includes('\n')) paragraph++;
    before = span.end;
    // Looked for once a line: a line may be megabytes long.
    if (lineEnd >= 0 && span.end > lineEnd) {
      lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
      lineEnd = text.indexOf('\n', span.end);
    }
    const alone =
      text.slice(lineStart, span.start).trim() === '' &&
      text.slice(span.end, lineEnd < 0 ? text.length : lineEnd).trim() === '';
    const lead = text.slice(lineStart, span.start);
    const bullet = /^\s*(?:[-•*–▪◦‣]|\d{1,2}[.)])\s*$/.test(lead) || /^(?:[-•*–▪◦‣]|\d{1,2}[.)])\s/.test(span.text);
    return { ...span, paragraph, kind: kindOf(span.text, alone, bullet, title) };
  });
}

function kindOf(sentence: string, alone: boolean, bullet: boolean, title: string): SentenceKind {
  if (bullet) return 'item';
  if (!alone) return 'prose';
  if (fold(sentence).trim() === title) return 'heading';
  const words = sentence.split(/\s+/).length;
  const stopped = /[.!…]["'”’)\]]*$/.test(sentence);
  return (!stopped && words <= 16) ||
    (words <= 9 && titleCase(sentence)) ||
    (/\?["'”’]*$/.test(sentence) && words <= 20)
    ? 'heading'
    : 'prose';
}

/** Every longer word begins with a capital, as in a heading that ends with an abbreviation ("Next Steps for the U.S."). */
function titleCase(sentence: string): boolean {
  const long = sentence.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * Only what is certain: without a day of publication, expressions that lean on it are left out; of a month, those that mean the same
 * whichever of its days it was ("in April", "last month").
 */
function datesOf(text: string, publishedAt: string | undefined): DateExpression[] {
  const day = publishedAt && dayOf(publishedAt);
  if (day?.length === 10) return findDates(text, { reference: day });
  if (day?.length !== 7)
    return findDates(text, { reference: '1900-01-01' }).filter((date) => /\b\d{4}\b/.test(date.text));
  const early = findDates(text, { reference: firstDay(day) });
  return findDates(text, { reference: lastDay(day) }).filter((date) =>
    early.some((one) => one.start === date.start && one.end === date.end && one.value === date.value),
  );
}

/** Ties each speaker to an actor: the person named in the speaker's phrase, else the body; nobody whom it only mentions. */
function withActors(
  quotes: Quotation[],
  sentences: Sentence[],
  mentions: Mention[],
  text: string,
  bodies: Set<string>,
): ReadQuote[] {
  let index = 0;
  return quotes
    .toSorted((a, b) => a.start - b.start)
    .map((quote) => {
      while (index < sentences.length - 1 && (sentences[index]?.end ?? 0) <= quote.start) index++;
      const { speaker } = quote;
      const inside = speaker ? mentions.filter((one) => one.start < speaker.end && one.end > speaker.start) : [];
      const heads = inside.filter((one) => speaker && isHead(text, speaker, one));
      const mention = heads.find((one) => !bodies.has(one.actor)) ?? heads[0];
      return { ...quote, sentence: index, ...(mention && { actor: mention.actor }) };
    });
}

const OWN_WORDS =
  /^['’]s?\s+(?:[\p{L}-]+\s+){0,2}(?:remarks?|comments?|answers?|words|statements?|reply|replies|speech|letter|post|message|tweet|warning|verdict)$/iu;

/** "Lund's adviser" and "an adviser to Lund" are not Lund; "Lund's words" are hers. */
function isHead(text: string, speaker: Span, mention: Mention): boolean {
  const before = text.slice(speaker.start, mention.start);
  const after = text.slice(mention.end, speaker.end);
  if (OWN_WORDS.test(after)) return true;
  return (
    !/\b(?:of|to|for|with|from|at|in|by|on|near|under)\s+(?:the\s+)?$/i.test(before) && !/^['’]s?\s+\p{L}/u.test(after)
  );
}

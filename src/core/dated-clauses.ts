/** Dated events told in a subordinate clause: they stand as lines of their own, the rest of the sentence cut with a mark. */
import { tenseAt } from '../text/date-tense.ts';
import { TEMPORAL } from '../text/languages/en-leaning.ts';
import { HEDGE, OPINION } from '../text/languages/en-opinions.ts';
import { FUTURE } from '../text/languages/en-plans.ts';
import type { Item } from './corpus.ts';
import { firstDay, isCalendar, lastDay } from './days.ts';
import type { Span } from './model.ts';
import { dateEdits, editedText, tidy } from './wording.ts';

export type DatedClause = Span & { day: string; line: string };

/** A clause of its own needs so many words, and a reader takes no more. */
const SHORTEST = 6;
const LONGEST = 40;
/** Leans on what is said outside of the clause. */
const LEANING =
  /(?<![\p{L}'’])(?:it|its|they|their|them|he|she|him|his|her|hers|this|that|these|those|there|such|we|our|you|your|i|my)(?![\p{L}])/iu;

/**
 * Clauses behind "as", "after", "when" or "since" that tell of a dated event with their own subject and a past verb. What
 * such a clause says is presupposed, not weighed: it holds though the sentence around it only supposes something
 * (Levinson 1983 on temporal clauses). Nothing out of a direct quotation, and nothing ahead of the article.
 */
export function datedClauses(item: Item, index: number): DatedClause[] {
  const sentence = item.reading.sentences[index];
  const published = item.article.publishedAt;
  if (sentence?.kind !== 'prose') return [];
  const direct = item.reading.quotes.filter((quote) => quote.direct);
  return item.reading.dates
    .filter((date) => date.start >= sentence.start && date.end <= sentence.end && isCalendar(date.value))
    .filter((date) => !published || firstDay(date.value) <= lastDay(published))
    .flatMap((date) => {
      const span = clauseAround(sentence, date.start - sentence.start, date.end - sentence.start);
      if (!span || direct.some((quote) => quote.start < span.end && quote.end > span.start)) return [];
      const at = date.start - span.start;
      // The verb stands before its date: "confirmed as ill today" opens no clause.
      const upToDate = span.text.slice(0, at + date.text.length);
      if (!tellsAlone(span.text) || tenseAt(upToDate, at, upToDate.length) !== 'past') return [];
      const words = tidy(editedText(span.text, dateEdits(item, { ...sentence, ...span }, 0), 0));
      return [{ ...span, day: date.value, line: `… ${words}${span.end < sentence.end ? '…' : ''}` }];
    });
}

/** No clause is longer before its date, in characters. */
const LOOK_BACK = 600;

/** From behind the conjunction before the date to the end of its clause. */
function clauseAround(sentence: Span, from: number, to: number): Span | undefined {
  const near = Math.max(0, from - LOOK_BACK);
  const opening = [...sentence.text.slice(near, from).matchAll(TEMPORAL)].at(-1);
  if (!opening || near + opening.index === 0) return undefined;
  const start = near + opening.index + opening[0].length;
  const end = sentence.text.slice(to).search(/[,;:]\s|\s[—–]\s/);
  const text = sentence.text.slice(start, end < 0 ? undefined : to + end);
  return { text, start: sentence.start + start, end: sentence.start + start + text.length };
}

function tellsAlone(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words < SHORTEST || words > LONGEST || /["“”,;:()]/.test(text)) return false;
  // "After meeting the mayor": what has no subject tells of nobody.
  if (/^(?:\p{Ll}+ing|being|having|to|in|on|at|by|of|for|from|with|part|well|soon|long|much|many)\b/iu.test(text))
    return false;
  return !LEANING.test(text) && !FUTURE.test(text) && !OPINION.test(text) && !HEDGE.test(text);
}

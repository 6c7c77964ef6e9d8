/** What a clause tells in a sentence that cannot stand alone: "This comes as dockers have left the port". */
import { tenseAt } from '../text/date-tense.ts';
import { TEMPORAL } from '../text/languages/en-leaning.ts';
import { OPINION } from '../text/languages/en-opinions.ts';
import { OUTCOME } from '../text/languages/en-outcomes.ts';
import { FUTURE } from '../text/languages/en-plans.ts';
import type { Item } from './corpus.ts';
import type { Sentence, Span } from './model.ts';
import { tidy } from './wording.ts';

export type Clause = Span & { line: string };

/** A clause of its own needs so many words, and a reader takes no more. */
const SHORTEST = 7;
const LONGEST = 40;

/** "Since", "when" and "once" are left: undated, they give a reason or a habit as often as an event. */
const OPENS = new RegExp(`${TEMPORAL.source}|\\swhile\\s`, 'giu');
const AT_THE_TIME = /\b(?:as|while|after)\s$/iu;
/** Named within its first words: "the talks" or "both sides" would lean on a sentence that is not shown. */
const NAMED = /^(?:(?:an?|the|\p{Ll}{2,}) ){0,2}\p{Lu}\p{L}/u;
const LEANING =
  /(?<![\p{L}'’])(?:it|they|them|he|she|him|his|her|hers|this|that|these|those|there|such|we|our|you|your|i|my|who|which|latter|former)(?![\p{L}])/iu;
/** What has no subject tells of nobody; "as President of the port" names an office. */
const NO_SUBJECT =
  /^(?:\p{Ll}+ing|being|having|to|in|on|at|by|of|for|from|with|part|well|soon|long|much|many|its|their)\b/u;
/** What goes on with the clause's own subject: "…, reportedly capturing a hill". */
const GOES_ON = /^,\s(?:\p{Ll}+ly\s)?\p{Ll}{3,}ing\s[^,;:()—–]+$/u;

/**
 * The clause behind "as", "while" or "after" that names its subject and tells something as done, its hedge kept. Such a clause is
 * presupposed, not weighed (Levinson 1983 on temporal clauses), and in "this comes as …" it is the news. Nothing out of a quotation,
 * nothing planned or supposed, and nothing that leans on words outside of it; clauses with a date are told elsewhere.
 */
export function undatedClauses(item: Item, index: number): Clause[] {
  const sentence = item.reading.sentences[index];
  if (sentence?.kind !== 'prose' || !/[.!]$/.test(sentence.text) || sentence.text.includes('\n')) return [];
  const opening = [...sentence.text.matchAll(OPENS)].find((one) => one.index > 0 && AT_THE_TIME.test(one[0]));
  if (!opening) return [];
  const clause = clauseFrom(sentence, opening.index + opening[0].length);
  const inside = (one: Span) => one.start < clause.end && one.end > clause.start;
  // "As dockers rejected the offer" tells what they did, not what they said.
  const said = item.reading.quotes.filter((quote) => quote.direct || !OUTCOME.test(quote.cue?.text ?? ''));
  if (item.reading.dates.some(inside) || said.some(inside) || !tellsAlone(clause.text)) return [];
  const cut = clause.end < sentence.end ? '…' : '';
  return [{ ...clause, line: `… ${tidy(clause.text)}${cut}` }];
}

/** To the end of the sentence where nothing else begins in it, else to the first stop. */
function clauseFrom(sentence: Sentence, start: number): Span {
  const rest = sentence.text.slice(start);
  const stop = rest.search(/[,;:]\s|\s[—–]\s/);
  const text = stop < 0 || GOES_ON.test(rest.slice(stop)) ? rest : rest.slice(0, stop);
  return { text, start: sentence.start + start, end: sentence.start + start + text.length };
}

function tellsAlone(text: string): boolean {
  const head = /^[^,]*/.exec(text)?.[0] ?? '';
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words < SHORTEST || words > LONGEST || /["“”;:()]/.test(text)) return false;
  if (!NAMED.test(text) || NO_SUBJECT.test(text) || LEANING.test(text)) return false;
  return !FUTURE.test(text) && !OPINION.test(text) && tenseAt(`${head} `, head.length, head.length) === 'past';
}

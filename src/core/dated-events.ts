/** Sentences that place an event in time, and how alike two of them are. */

import { type Tense, tenseAt } from '../text/date-tense.ts';
import { type DescribedDate, describeDates } from '../text/dates.ts';
import { splitSentences } from '../text/sentences.ts';
import { contentStems, stem } from '../text/stems.ts';
import type { Article } from './model.ts';

/** A date expression with the sentence it stands in. Weekdays are ISO numbers, Monday is 1. */
export type TimeClue = {
  date: DescribedDate;
  tense: Tense;
  sentence: string;
  /** Index of the sentence in the article. */
  index: number;
  /** Shares of a story's vocabulary: names by run of capitals, other content words by stem. */
  names: Set<string>;
  words: Set<string>;
};

/** Texts longer than this are judged by their beginning, and by so many dates of a sentence. */
const LOOK = 60_000;
const DATES = 8;
/** A longer sentence is a list or no sentence; its words tell of no one event. */
const SENTENCE = 1500;
const TIME_NAME =
  /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const IRREGULAR: Record<string, string> = {
  met: 'meet',
  held: 'hold',
  spoke: 'speak',
  went: 'go',
  left: 'leave',
  began: 'begin',
  flew: 'fly',
  gave: 'give',
  took: 'take',
  made: 'make',
  sent: 'send',
  won: 'win',
  struck: 'strike',
  fell: 'fall',
  rose: 'rise',
};

/** Every date expression of an article, with what stands around it. Headings and list items count as sentences. */
export function readTimeClues(article: Article): TimeClue[] {
  const text = article.text.slice(0, LOOK);
  const dates = describeDates(text);
  const clues: TimeClue[] = [];
  let next = 0;
  for (const [index, sentence] of splitSentences(text, article.language).entries()) {
    const inside: DescribedDate[] = [];
    while ((dates[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) {
      const date = dates[next++];
      if (date && date.start >= sentence.start) inside.push(date);
    }
    if (inside.length === 0 || sentence.text.length > SENTENCE) continue;
    const words = vocabulary(sentence.text);
    for (const date of inside.slice(0, DATES)) {
      const tense = date.tense === 'none' ? tenseAt(text, date.start, date.end) : date.tense;
      clues.push({ date, tense, sentence: sentence.text, index, ...words });
    }
  }
  return clues;
}

function vocabulary(sentence: string): { names: Set<string>; words: Set<string> } {
  const names = new Set<string>();
  const runs = sentence.matchAll(/\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*/gu);
  for (const [run] of runs) {
    const last =
      run
        .replace(/(?:['’]s|[.’'-]+)$/, '')
        .split(' ')
        .at(-1) ?? '';
    if (contentStems(last).length > 0 && !TIME_NAME.test(last)) names.add(stem(last));
  }
  const words = contentStems(sentence)
    .map((word) => IRREGULAR[word] ?? word)
    .filter((word) => !/^\d+$/.test(word) && !TIME_NAME.test(word) && !/day$/.test(word));
  return { names, words: new Set(words) };
}

/**
 * 0 to 1: do two sentences tell of one event? Shared content words over the smaller vocabulary (overlap coefficient);
 * 0 unless they share two names and something that is no name.
 */
export function eventLikeness(one: TimeClue, other: TimeClue): number {
  const smaller = Math.min(one.words.size, other.words.size);
  if (smaller < 3) return 0;
  const shared = [...one.words].filter((word) => other.words.has(word));
  const names = [...one.names].filter((name) => other.names.has(name));
  const plain = shared.filter((word) => !one.names.has(word) && !other.names.has(word));
  return names.length >= 2 && plain.length >= 1 ? shared.length / smaller : 0;
}

/** Finds the sentences of articles that a question asks for. */
import { findNames } from '../text/names.ts';
import { splitSentences } from '../text/sentences.ts';
import { contentStems, stems } from '../text/stems.ts';
import type { Article } from './model.ts';

export type SearchHit = { articleId: string; start: number; end: number; text: string; score: number };

/** Saturation of repeated words and the say of a sentence's length: the values Robertson and Zaragoza give as usual. */
const K1 = 1.2;
const B = 0.75;
/** What a word counts that stands in a neighbouring sentence or the headline, beside one in the sentence itself. */
const NEARBY = 0.3;
/** A phrase or full name that stands there whole counts its words once more. */
const WHOLE = 1;
/** Nobody asks at greater length; what is beyond is not read. */
const LONGEST_QUERY = 1000;
const MOST_PHRASES = 16;
const LIMIT = 20;

type Query = { terms: Set<string>; phrases: string[][] };
type Entry = { article: number; start: number; end: number; words: string[]; counts: Map<string, number> };

/**
 * Sentences that answer a query, best first, `limit` at most (20 unless told). Scored by BM25 over stems (Robertson and Zaragoza
 * 2009, "The Probabilistic Relevance Framework: BM25 and Beyond") with each sentence a document; words of the query in the
 * neighbouring sentences and the headline count a little (weighted fields, section 3.6 there), a name or a quoted phrase that
 * stands there whole counts again. Equal scores: newest article first. `start` and `end` are offsets into the article's text.
 * An empty query finds nothing. Throws a RangeError when `limit` is no whole number of 0 or more.
 */
export function search(
  articles: Pick<Article, 'id' | 'headline' | 'text' | 'language' | 'publishedAt'>[],
  query: string,
  options: { limit?: number } = {},
): SearchHit[] {
  const limit = options.limit ?? LIMIT;
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError('limit must be a whole number of 0 or more.');
  const wanted = readQuery(query);
  if (wanted.terms.size === 0 || limit === 0) return [];
  const headlines = articles.map((article) => count(stems(article.headline), wanted.terms));
  const entries = articles.flatMap((article, index) =>
    splitSentences(article.text, article.language).map(({ text, start, end }): Entry => {
      const words = stems(text);
      return { article: index, start, end, words, counts: count(words, wanted.terms) };
    }),
  );
  const weight = weights(entries, wanted.terms);
  const mean = entries.reduce((sum, entry) => sum + entry.words.length, 0) / Math.max(1, entries.length);
  const near = (entry: Entry, index: number): (Map<string, number> | undefined)[] => [
    headlines[entry.article],
    ...[entries[index - 1], entries[index + 1]].map((other) =>
      other?.article === entry.article ? other.counts : undefined,
    ),
  ];
  const scored = entries.flatMap((entry, index) => {
    if (entry.counts.size === 0) return [];
    const length = 1 - B + (B * entry.words.length) / mean;
    let score = 0;
    for (const term of wanted.terms) {
      const around = near(entry, index).some((counts) => counts?.has(term)) ? NEARBY : 0;
      const often = ((entry.counts.get(term) ?? 0) + around) / length;
      score += ((weight.get(term) ?? 0) * often * (K1 + 1)) / (often + K1);
    }
    for (const phrase of wanted.phrases)
      if (holds(entry.words, phrase)) for (const term of phrase) score += WHOLE * (weight.get(term) ?? 0);
    return [{ entry, score }];
  });
  const day = ({ entry }: { entry: Entry }): string => articles[entry.article]?.publishedAt ?? '';
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      compare(day(b), day(a)) ||
      a.entry.article - b.entry.article ||
      a.entry.start - b.entry.start,
  );
  return scored.slice(0, limit).map(({ entry: { article, start, end }, score }) => ({
    articleId: articles[article]?.id ?? '',
    start,
    end,
    text: articles[article]?.text.slice(start, end) ?? '',
    score,
  }));
}

function readQuery(query: string): Query {
  const text = query.slice(0, LONGEST_QUERY);
  const pieces = text.split(/\s+/).filter(Boolean);
  const telling = pieces.filter((piece) => contentStems(piece).length > 0);
  // "To be or not to be" consists of function words only, and is asked for all the same.
  const terms = new Set((telling.length > 0 ? telling : pieces).flatMap(stems));
  const quoted = [...text.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)].map((match) => match[1] ?? '');
  const named = findNames(text).map((name) => name.text);
  const phrases = new Map([...quoted, ...named].map((phrase) => [stems(phrase).join(' '), stems(phrase)]));
  return { terms, phrases: [...phrases.values()].filter((words) => words.length > 1).slice(0, MOST_PHRASES) };
}

function count(words: string[], terms: Set<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (terms.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Inverse document frequency, kept above zero for words that stand in most sentences. */
function weights(entries: Entry[], terms: Set<string>): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { counts } of entries)
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map(
    [...terms].map((term) => {
      const found = frequency.get(term) ?? 0;
      return [term, Math.log(1 + (entries.length - found + 0.5) / (found + 0.5))];
    }),
  );
}

function holds(words: string[], phrase: string[]): boolean {
  const first = phrase[0] ?? '';
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (phrase.every((word, offset) => words[at + offset] === word)) return true;
  return false;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

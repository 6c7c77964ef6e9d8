/** Finds the sentences of articles that a question asks for. */
import { findNames } from '../text/names.ts';
import { splitSentences } from '../text/sentences.ts';
import { contentStems, stems } from '../text/stems.ts';
import type { Article } from './model.ts';
import { readable } from './read-limit.ts';

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

/** The most that a word nearby can bring, in weights of the word: in the shortest of sentences. */
const MOST_NEARBY = ((NEARBY / (1 - B)) * (K1 + 1)) / (NEARBY / (1 - B) + K1);

type Query = { terms: Set<string>; phrases: string[][] };
type Searched = Pick<Article, 'id' | 'headline' | 'text' | 'language' | 'publishedAt'>;

/**
 * Sentences that answer a query, best first, `limit` at most (20 unless told). Scored by BM25 over stems (Robertson and Zaragoza
 * 2009, "The Probabilistic Relevance Framework: BM25 and Beyond") with each sentence a document; words of the query in the
 * neighbouring sentences and the headline count a little (weighted fields, section 3.6 there), a name or a quoted phrase that
 * stands there whole counts again. Equal scores: newest article first. `start` and `end` are offsets into the article's text.
 * An empty query finds nothing. The first search of an array of articles reads them all, further ones of the same array look their
 * words up. Throws a RangeError when `limit` is no whole number of 0 or more.
 */
export function search(articles: Searched[], query: string, options: { limit?: number } = {}): SearchHit[] {
  const limit = options.limit ?? LIMIT;
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError('limit must be a whole number of 0 or more.');
  const wanted = readQuery(query);
  if (wanted.terms.size === 0 || limit === 0) return [];
  const index = indexOf(articles);
  const scores = new Map<number, number>();
  // Inverse document frequency, kept above zero for words that stand in most sentences; the rarest words first.
  const weights = [...wanted.terms]
    .map((term) => {
      const found = index.sentences.get(term)?.size ?? 0;
      return { term, rare: Math.log(1 + (index.entries - found + 0.5) / (found + 0.5)) };
    })
    .sort((a, b) => b.rare - a.rare);
  const weightOf = new Map(weights.map(({ term, rare }) => [term, rare]));
  const phrases = wanted.phrases.map((words) => ({
    words,
    worth: words.reduce((sum, term) => sum + WHOLE * (weightOf.get(term) ?? 0), 0),
  }));
  const scoreOf = (number: number): number => {
    const length = 1 - B + (B * (index.lengths[number] ?? 0)) / index.mean;
    let score = 0;
    for (const { term, rare } of weights) {
      const own = index.sentences.get(term)?.get(number) ?? 0;
      const often = (own + (isNear(index, term, number) ? NEARBY : 0)) / length;
      score += (rare * often * (K1 + 1)) / (often + K1);
    }
    for (const { words, worth } of phrases)
      if (
        words.every((term) => index.sentences.get(term)?.has(number)) &&
        holds(wordsOf(articles, index, number), words)
      )
        score += worth;
    return score;
  };
  // A sentence with none but the commoner words cannot reach the best any more once these outweigh all such words together
  // (MaxScore, Turtle and Flood 1995).
  let ahead = [...weights, ...phrases].reduce((sum, one) => sum + ('rare' in one ? one.rare * (K1 + 1) : one.worth), 0);
  for (const { term, rare } of weights) {
    if (scores.size >= limit && ahead < nthBest(scores, limit)) break;
    for (const number of index.sentences.get(term)?.keys() ?? [])
      if (!scores.has(number)) scores.set(number, scoreOf(number));
    ahead -= rare * (K1 + 1 - MOST_NEARBY);
  }
  const at = (number: number): number => index.articles[number] ?? 0;
  const day = (number: number): string => articles[at(number)]?.publishedAt ?? '';
  const order = [...scores].sort(
    ([a, one], [b, other]) => other - one || compare(day(b), day(a)) || at(a) - at(b) || a - b,
  );
  return order.slice(0, limit).map(([number, score]) => {
    const [start = 0, end = 0] = [index.starts[number], index.ends[number]];
    const article = articles[at(number)];
    return { articleId: article?.id ?? '', start, end, text: article?.text.slice(start, end) ?? '', score };
  });
}

/** An inverted index over the sentences of an array of articles: sentences by stem with the count in each, headlines by stem. */
type Index = {
  of: { headline: string; text: string; language: string }[];
  entries: number;
  mean: number;
  sentences: Map<string, Map<number, number>>;
  headlines: Map<string, Set<number>>;
  articles: number[];
  starts: number[];
  ends: number[];
  lengths: number[];
};

const indexes = new WeakMap<Searched[], Index>();

function indexOf(articles: Searched[]): Index {
  const kept = indexes.get(articles);
  // An array can be added to and an article edited: what is kept holds only while every text is the same.
  const same =
    kept?.of.length === articles.length &&
    articles.every(({ headline, text, language }, at) => {
      const one = kept.of[at];
      return one?.text === text && one.headline === headline && one.language === language;
    });
  if (kept && same) return kept;
  const made: Index = {
    of: articles.map(({ headline, text, language }) => ({ headline, text, language })),
    entries: 0,
    mean: 1,
    sentences: new Map(),
    headlines: new Map(),
    articles: [],
    starts: [],
    ends: [],
    lengths: [],
  };
  for (const [at, { headline, text, language }] of articles.entries()) {
    for (const term of stems(readable(headline))) {
      const set = made.headlines.get(term);
      if (set) set.add(at);
      else made.headlines.set(term, new Set([at]));
    }
    for (const sentence of splitSentences(readable(text), language)) {
      const number = made.entries++;
      const words = stems(sentence.text);
      made.articles.push(at);
      made.starts.push(sentence.start);
      made.ends.push(sentence.end);
      made.lengths.push(words.length);
      for (const word of words) {
        const counts = made.sentences.get(word) ?? new Map<number, number>();
        if (counts.size === 0) made.sentences.set(word, counts);
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
    }
  }
  made.mean = made.lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, made.entries) || 1;
  indexes.set(articles, made);
  return made;
}

/** Does a word stand in the sentence before or after, or in the headline? */
function isNear({ articles, sentences, headlines }: Index, term: string, number: number): boolean {
  const [own, found] = [articles[number], sentences.get(term)];
  if (own !== undefined && headlines.get(term)?.has(own)) return true;
  return [number - 1, number + 1].some((other) => articles[other] === own && found?.has(other));
}

function wordsOf(articles: Searched[], index: Index, number: number): string[] {
  return stems(articles[index.articles[number] ?? 0]?.text.slice(index.starts[number], index.ends[number]) ?? '');
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

/** The score at a place in the order, best first. */
function nthBest(scores: Map<number, number>, place: number): number {
  return Float64Array.from(scores.values()).sort()[scores.size - place] ?? 0;
}

function holds(words: string[], phrase: string[]): boolean {
  const first = phrase[0] ?? '';
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (phrase.every((word, offset) => words[at + offset] === word)) return true;
  return false;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

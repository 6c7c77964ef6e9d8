/** The phrases that a set of articles keeps coming back to. */
import { auxiliaries, determiners } from '../text/languages/en.ts';
import { MONTHS, WEEKDAYS } from '../text/languages/en-dates.ts';
import { functionWords } from '../text/languages/en-verbs.ts';
import { contentStems, stem } from '../text/stems.ts';
import type { Item } from './corpus.ts';
import { dayOf } from './days.ts';

/** A phrase by the stems of its words: where it stands and how it is written. */
export type Keyphrase = {
  stems: string[];
  /** How it is written, most often first. */
  forms: string[];
  /** Numbers of the articles and sentences that hold it. */
  articles: Set<number>;
  sentences: Set<number>;
  score: number;
};

const LONGEST = 3;
/** Sentences read of one article: what it is about comes first, and a transcript must not outweigh ten reports. */
const READ = 40;
/** Sentences that open an article: what it is about stands there. */
const OPENING = 4;
/** In fewer articles than this, or this share of them, a phrase is no topic; in more than that share it is the story itself. */
const FEWEST = 3;
const RARE = 0.04;
const EVERYWHERE = 0.4;
/** Share of its places in which a noun follows a determiner or a preposition, at least. */
const NOUN = 0.3;
/** Share of its places, at most, in which a person's name follows (a title) and that open or close an article (furniture). */
const TITLE = 0.2;
const FURNITURE = 0.6;
/** What a single word counts beside a phrase, which is a term by its form. */
const SINGLE = 0.5;
/** What a name counts beside words: who acts is told by actors, a topic is what is at issue. */
const NAMED = 0.5;

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,]*|[^\s\p{L}\p{N}]/gu;
const PREPOSITIONS = new Set(
  'of in on for at by from with over about against under between into through during after before amid among'.split(
    ' ',
  ),
);
/** Nouns of any news: when, how many, who in general. */
const ANY_NEWS = new Set(
  `time day week month year hour minute morning afternoon evening night today weekend date moment period people person man men woman
  women child children group number lot part way thing one side case place area world country city town home house name
  end start rest member official spokesman spokeswoman statement news report reporter interview source story article photo
  image video comment question answer issue matter situation event fact point level percent cent million billion hundred thousand
  dozen kind sort use result reason example update development move effort attempt plan new latest recent last next first second third
  bit range variety amount series order role sense course word hand head life history problem scene step look form return nation state
  former current major key top big other many several more most ago earlier late never ever
  mr mrs ms dr sir`
    .split(/\s+/)
    .map(stem),
);

type Counted = {
  stems: string[];
  named: boolean;
  /** Articles and sentences by number, in order; how it is written at each place. */
  articles: number[];
  sentences: number[];
  forms: string[];
  /** Articles that speak of it at their beginning. */
  leading: number[];
  asNoun: number;
  asTitle: number;
  atEdge: number;
};

/**
 * Noun phrases of one to three words that recur across articles, days and publishers, best first. A phrase is a run of content
 * words; those that stand behind determiners and prepositions as nouns do are kept. Scored by C-value (Frantzi, Ananiadou and
 * Mima 2000) over articles in place of occurrences, times its inverse document frequency (Spärck Jones 1972) and the share of
 * articles that open with it: what all articles or only some asides speak of is no topic.
 */
export function keyphrases(items: Item[], publisherOf: (item: Item) => string, besides: Set<string>): Keyphrase[] {
  const counted = new Map<string, Counted>();
  const seen = new Set<string>();
  let number = 0;
  for (const [article, item] of items.entries()) {
    const sentences = item.reading.sentences.slice(0, READ);
    const last = item.reading.sentences.length - 1;
    for (const [index, sentence] of sentences.entries()) {
      number++;
      // What stands in two articles word for word is a teaser or a copied paragraph: no sign of what the second is about.
      if (seen.has(sentence.text)) continue;
      seen.add(sentence.text);
      const names = item.reading.names
        .filter((name) => name.start >= sentence.start && name.end <= sentence.end)
        .map(({ start, end, kind }) => ({ start: start - sentence.start, end: end - sentence.start, kind }));
      for (const found of phrasesOf(sentence.text, names)) {
        const key = found.stems.join(' ');
        const one = counted.get(key) ?? begin(found);
        counted.set(key, one);
        if (one.articles.at(-1) !== article) one.articles.push(article);
        if (one.sentences.at(-1) !== number) one.sentences.push(number);
        one.forms.push(found.text);
        if (index < OPENING && one.leading.at(-1) !== article) one.leading.push(article);
        if (found.asNoun) one.asNoun++;
        if (found.asTitle) one.asTitle++;
        if (last > OPENING && (index === 0 || index === last)) one.atEdge++;
        one.named ||= found.named;
      }
    }
  }
  for (const [key, { stems }] of counted) if (stems.some((word) => besides.has(word))) counted.delete(key);
  return scored(counted, items, publisherOf);
}

function begin({ stems, named }: Found): Counted {
  return { stems, named, articles: [], sentences: [], forms: [], leading: [], asNoun: 0, asTitle: 0, atEdge: 0 };
}

function scored(counted: Map<string, Counted>, items: Item[], publisherOf: (item: Item) => string): Keyphrase[] {
  const size = items.length;
  const publishers = items.map(publisherOf);
  const days = items.map((item) => dayOf(item.article.publishedAt ?? ''));
  const severalOf = (all: string[], { articles }: Counted) =>
    new Set(articles.map((article) => all[article])).size >= Math.min(2, new Set(all).size);
  const kept = [...counted.values()].filter((one) => {
    const places = one.forms.length;
    return (
      one.articles.length >= Math.max(FEWEST, RARE * size) &&
      one.articles.length <= Math.max(FEWEST, EVERYWHERE * size) &&
      one.asNoun >= NOUN * places &&
      one.asTitle <= TITLE * places &&
      one.atEdge <= FURNITURE * places &&
      severalOf(publishers, one) &&
      severalOf(days, one)
    );
  });
  const longer = new Map<string, number[]>();
  for (const { stems, articles } of kept)
    for (let length = 1; length < stems.length; length++)
      for (let at = 0; at + length <= stems.length; at++) {
        const inner = stems.slice(at, at + length).join(' ');
        longer.set(inner, [...(longer.get(inner) ?? []), articles.length]);
      }
  return kept
    .map((one) => {
      const { stems, articles, sentences } = one;
      const nested = longer.get(stems.join(' ')) ?? [];
      const own = articles.length - nested.reduce((sum, n) => sum + n, 0) / Math.max(1, nested.length);
      const score =
        Math.log2(stems.length + 1) *
        own *
        Math.log(size / articles.length + 1) *
        (1 + one.leading.length / articles.length) *
        (stems.length > 1 ? 1 : SINGLE * residual(one, size)) *
        (one.named ? NAMED : 1);
      return { stems, forms: byCount(one.forms), articles: new Set(articles), sentences: new Set(sentences), score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.stems.join() < b.stems.join() ? -1 : 1));
}

function byCount(forms: string[]): string[] {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
}

/**
 * Residual inverse document frequency (Church and Gale 1995), 0 to 1: how much fewer articles hold a word than would if its
 * occurrences were strewn by chance. A word of any text ("past", "head") has none; what an article is about comes again in it.
 */
function residual({ articles, forms }: Counted, size: number): number {
  const expected = size * (1 - Math.exp(-forms.length / size));
  return Math.min(1, Math.max(0, Math.log2(expected / articles.length)));
}

type Token = { word: string; start: number; end: number; stem: string; content: boolean };
type NamePlace = { start: number; end: number; kind: string };
type Found = { stems: string[]; text: string; asNoun: boolean; asTitle: boolean; named: boolean };

function phrasesOf(text: string, names: NamePlace[]): Found[] {
  const tokens = [...text.matchAll(WORD)].map(({ 0: word, index }) => tokenOf(word, index, names));
  const found: Found[] = [];
  for (const [at] of tokens.entries()) {
    for (let length = 1; length <= LONGEST; length++) {
      const run = tokens.slice(at, at + length);
      const [first, last] = [run[0], run.at(-1)];
      if (run.length < length || !first || !last || !last.content) break;
      const name = names.find((one) => one.start < last.end && first.start < one.end);
      // A name is a topic as a whole or not at all.
      if (name && (first.start > name.start || last.end < name.end)) continue;
      if (!name && run.some((one) => ANY_NEWS.has(one.stem))) continue;
      found.push({
        stems: run.map((one) => one.stem),
        text: text.slice(first.start, last.end),
        asNoun: isNoun(tokens, at, at + length),
        asTitle: names.some((one) => one.kind === 'person' && one.start === tokens[at + length]?.start),
        named: name !== undefined,
      });
    }
  }
  return found;
}

function tokenOf(word: string, start: number, names: NamePlace[]): Token {
  const { lower, plain, stem, content } = wordOf(word);
  const named = content && names.find((name) => start >= name.start && start < name.end);
  const telling = !named || named.kind === 'organization' || named.kind === 'other';
  return { word: lower, start, end: start + plain.length, stem, content: content && telling };
}

type Word = { lower: string; plain: string; stem: string; content: boolean };
const words = new Map<string, Word>();
const WORDS_KEPT = 20_000;

function wordOf(word: string): Word {
  const kept = words.get(word);
  if (kept) return kept;
  const lower = word.toLowerCase();
  const plain = lower.replace(/['’]s$/, '');
  const content =
    /^\p{L}{3}/u.test(plain) &&
    contentStems(plain).length > 0 &&
    !functionWords.has(plain) &&
    !determiners.has(plain) &&
    !auxiliaries.has(plain) &&
    !(plain in MONTHS) &&
    !(plain in WEEKDAYS);
  const made = { lower, plain, stem: stem(plain.replace(/['’]/g, '')), content };
  if (words.size >= WORDS_KEPT) words.clear();
  words.set(word, made);
  return made;
}

/** Whether these words stand as nouns do, behind a determiner or preposition; one word alone also not before another. */
function isNoun(tokens: Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1]?.word, tokens[to]];
  if (after && (determiners.has(after.word) || (after.content && to - from === 1))) return false;
  return before !== undefined && (determiners.has(before) || PREPOSITIONS.has(before));
}

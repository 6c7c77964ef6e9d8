/** What is read from one article: sentences, names, quotes, dates, who is spoken of and on which topic. */
import type { DateExpression, Mention, Name, Quotation, Sentence } from './model.ts';

/** Raise it when anything in src/text or src/core reads differently: stored readings are then made anew. */
export const ENGINE = '10';

export type ReadQuote = Quotation & {
  /** Index of the sentence in which it starts. */
  sentence: number;
  /** The actor who speaks, where the text makes it certain. */
  actor?: string;
};

export type Reading = {
  articleId: string;
  sentences: Sentence[];
  names: Name[];
  mentions: Mention[];
  /** People of the mentions whom the briefing does not list. */
  found: { id: string; name: string }[];
  quotes: ReadQuote[];
  dates: DateExpression[];
  /** For each sentence, the topics it speaks of. */
  topics: string[][];
  /** Words run together where a dash or space was lost: sentences with one are not told. */
  damagedAt: { start: number; end: number }[];
  /** 0 to 1: how much the words look run through a synonym machine; how damaged the characters are. */
  reworded: number;
  damaged: number;
};

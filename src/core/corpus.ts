/** What commands and cards see of the articles: as of one moment, newest first, copies folded. */
import type { Article, Briefing } from './model.ts';
import type { CorpusCounts } from './ports.ts';
import type { Reading } from './reading.ts';

/** An article with what was read from it. */
export type Item = {
  article: Article;
  reading: Reading;
  /** The instant from which a reader could have known it: published, or first seen if that is later. */
  knownAt: string;
};

/** A row of `/talks sources`. */
export type SourceRow = { article: Article; knownAt: string; duplicateOf?: string; reading?: Reading };

export interface Corpus {
  /** The story's briefing; one that names no topics has those that were found in the articles. */
  briefing(): Promise<Briefing>;
  counts(): Promise<CorpusCounts>;
  /** The newest articles, without copies; bounded, so that a card costs the same in a large corpus. */
  recent(): Promise<Item[]>;
  /** The newest articles that speak of an actor or topic, without copies; bounded. */
  about(id: string): Promise<Item[]>;
  /** The articles of these ids that are kept, in no order. */
  items(ids: string[]): Promise<Item[]>;
  /** A number made of the recent articles alone, kept over restarts while neither they nor the engine change. */
  number(name: string, make: () => number): Promise<number>;
  /** Articles that hold these words, best first, without copies; each group is one thing in several words. Bounded. */
  search(groups: string[][]): Promise<Item[]>;
  /** The newest rows with copies; bounded by `limit`. */
  rows(limit: number): Promise<SourceRow[]>;
  /** The publisher that stands behind an article: its wire's, its own, else its site's. */
  publisher(article: Article): string;
}

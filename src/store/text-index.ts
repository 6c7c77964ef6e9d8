/** What searching needs of an index of texts; SQLite and PostgreSQL each have their own. */

/** An index of the articles' words; expressions are in its own language. */
export type TextIndex = {
  /** The expression for any of these words or phrases, in any of their forms; '' when nothing of them can be looked for. */
  anyOf(words: string[]): string;
  /** The expression for all of several. */
  allOf(expressions: string[]): string;
  /** How many articles match, counted up to `most`. */
  count(expression: string, most: number): Promise<number>;
  /** Numbers of the originals in a scope that match, published by the end of the day `until`, newest first. */
  newest(scope: string, expression: string, until: string | undefined, limit: number): Promise<number[]>;
};

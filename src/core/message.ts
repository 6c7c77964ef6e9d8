/** Words of the bot's own that are made before anybody knows in which language they are said: mistakes, findings, reasons. */

/**
 * What stands in the gaps of a message, by name: given as it is, or words of ours (of a list, each a sentence) or a day, said in
 * the same language as those around them.
 */
export type Values = Record<string, string | number | Words | Words[] | Day>;
/** An ISO day, month or year; `bare`: without its year. */
export type Day = { day: string; bare?: boolean };
/** English words, which are their own key in the catalogues; a gap is written `{name}`. */
export type Words = { text: string; values?: Values };
/** A bare string has no gaps. */
export type Message = string | Words;

/** Texts made comparable: white space folded, typographic marks plain, and their content words. */

const FUNCTION_WORDS = new Set(
  `a about after against all also an and any are as at be been before but by can could did do does for from had has have he her
  him his how if in into is it its may might more most must new no nor not now of on one or other our out over said say says
  she should so some such than that the their them then there these they this those to under up was we were what when where
  which while who whom whose why will with would you your`.split(/\s+/),
);

/** The text with white space folded, typographic quotes and dashes made plain, and ends trimmed. */
function plainText(text: string): string {
  return text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What two spellings of one headline have in common: letters and digits in small letters, single spaces. */
export function sameKey(text: string): string {
  return (
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** The words that carry meaning, in small letters without a possessive ending. */
export function contentWords(text: string): string[] {
  const words =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return words.map((word) => word.replace(/'s?$/, '')).filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word));
}

/** Share of the content words of `text` that also occur in `known`; 0 for a text without any. */
export function coverage(text: string, known: Set<string>): number {
  const words = contentWords(text);
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

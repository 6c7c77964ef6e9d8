/** Names as ids and for comparison: lower case, no accents, words joined by hyphens. */

/** "Petra Lund" becomes "petra-lund". Letters of every script stay. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Has none of the letters and signs that folding changes; most English has not, and looking is a tenth of folding. */
const PLAIN = /^[ -_a-~]*$/;

/** Lower case without accents or typographic apostrophes, for matching what people type. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase();
}

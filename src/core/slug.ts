/** Names as ids and for comparison: lower case, no accents, words joined by hyphens. */

/** "Petra Lund" becomes "petra-lund". Letters of every script stay. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Lower case without accents or typographic apostrophes, for matching what people type. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase();
}

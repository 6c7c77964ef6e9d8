/** Classes of UTF-16 units for the scanners of sentences and quotations; no regular expressions, so that they stay linear. */

export const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  c === 0x85 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x3000 ||
  c === 0xfeff;

export const isLineBreak = (c: number): boolean => (c >= 10 && c <= 13) || c === 0x85 || c === 0x2028 || c === 0x2029;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Upper, lower, caseless letter or none. Units of a surrogate pair count as none. */
export function letterCase(c: number): 'upper' | 'lower' | 'other' | undefined {
  if (c < 128) return c >= 97 && c <= 122 ? 'lower' : c >= 65 && c <= 90 ? 'upper' : undefined;
  if (c < 0xaa || (c >= 0x2000 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3007 && c <= 0x3020))
    return undefined;
  if ((c >= 0xd800 && c <= 0xf8ff) || c >= 0xfe00) return undefined;
  if (c === 0xab || c === 0xbb || c === 0xbf || c === 0xd7 || c === 0xf7 || (c >= 0xac && c <= 0xb9 && c !== 0xb5))
    return undefined;
  const letter = String.fromCharCode(c);
  if (letter.toLowerCase() !== letter) return 'upper';
  return letter.toUpperCase() !== letter ? 'lower' : 'other';
}

export const isLetter = (c: number): boolean => letterCase(c) !== undefined;
export const isUpper = (c: number): boolean => letterCase(c) === 'upper';
export const isLower = (c: number): boolean => letterCase(c) === 'lower';

/** Apostrophes, straight, curly and the accents typed for them. */
export const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x2bc || c === 0x60 || c === 0xb4;

/** Marks that can stand between a stop and the space after it. */
export function isCloser(c: number): boolean {
  return (
    c === 0x201d ||
    c === 0x2019 ||
    c === 34 ||
    c === 39 ||
    c === 41 ||
    c === 93 ||
    c === 125 ||
    c === 0xbb ||
    c === 0x203a
  );
}

/** Marks that can stand before the first letter of a sentence. */
export function isOpener(c: number): boolean {
  return (
    c === 0x201c ||
    c === 0x2018 ||
    c === 34 ||
    c === 39 ||
    c === 40 ||
    c === 91 ||
    c === 123 ||
    c === 0xab ||
    c === 0x2039 ||
    c === 0x201e ||
    c === 0x201a ||
    c === 0xbf ||
    c === 0xa1
  );
}

export const isQuoteMark = (c: number): boolean =>
  c === 34 || c === 39 || (c >= 0x2018 && c <= 0x201f) || c === 0xab || c === 0xbb || c === 0x2039 || c === 0x203a;

/** The first place from `at` on, before `to`, that holds no white space. */
export function skipSpace(text: string, at: number, to: number): number {
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** What may stand before an opening mark: space, bracket, dash, another mark. */
export function opensAfter(c: number): boolean {
  return (
    isSpace(c) ||
    c === 40 ||
    c === 91 ||
    c === 45 ||
    c === 47 ||
    (c >= 0x2010 && c <= 0x2018) ||
    c === 0x201c ||
    c === 58 ||
    c === 0x2026
  );
}

/** What may stand after a closing mark: all but letters, digits and opening marks. */
export function closesBefore(c: number): boolean {
  return (
    !isLetter(c) &&
    !isDigit(c) &&
    !(c >= 0xd800 && c <= 0xdfff) &&
    c !== 0x201c &&
    c !== 0x2018 &&
    c !== 40 &&
    c !== 91 &&
    c !== 36 &&
    c !== 163 &&
    c !== 0x20ac
  );
}

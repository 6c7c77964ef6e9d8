/** Which language a text is written in. */
import { detect } from 'tinyld';

/** Enough to tell a language; more would only cost time. */
const SAMPLE = 3000;
/** Below this a guess is worth less than the default. */
const LETTERS_NEEDED = 40;

/**
 * The language of a text as a two-letter BCP 47 code, judged from its first 3,000 characters by letter n-grams (tinyld).
 * `otherwise` (English by default) where the text is too short to tell.
 */
export function detectLanguage(text: string, otherwise = 'en'): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return letters < LETTERS_NEEDED ? otherwise : detect(sample) || otherwise;
}

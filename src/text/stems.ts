/** Words of a text reduced to stems, for matching and for weighing likeness. */
import { stemmer } from 'stemmer';

/** English function words: they tie sentences together and tell nothing of what one is about. */
const STOP_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can
  could did do does doing down during each few for from further had has have having he her here hers herself him himself his how
  however i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours out over
  own same she should so some such than that the their theirs them themselves then there these they this those through to too
  under until up very was we were what when where which while who whom why will with would you your yours said says say told`
    .split(/\s+/)
    .filter(Boolean),
);

const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;
const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

/** The stem of one word, in lower case (Porter 1980, through the `stemmer` package). Numbers stay as they are. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  const kept = cache.get(lower);
  if (kept !== undefined) return kept;
  const made = /^\p{N}/u.test(lower) || lower.length > 40 ? lower : stemmer(lower);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(lower, made);
  return made;
}

/** Stems of all words in text order, stop words too. A possessive `'s` is dropped with its apostrophe. */
export function stems(text: string): string[] {
  return (
    text
      .replace(/['’]s\b/g, '')
      .replace(/(\p{L})['’](\p{L})/gu, '$1$2')
      .match(WORD) ?? []
  ).map(stem);
}

/** Stems of the words that carry meaning, each once, in text order. */
export function contentStems(text: string): string[] {
  const seen = new Set<string>();
  for (const word of text.replace(/['’]s\b/g, '').match(WORD) ?? []) {
    const lower = word.toLowerCase();
    if (!STOP_WORDS.has(lower) && lower.length > 1) seen.add(stem(lower));
  }
  return [...seen];
}

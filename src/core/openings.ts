/** How much a text resembles the openings of articles: what an editor with the same room would take from each alone. */
import { type Voice, weighVoices } from './common-words.ts';

/** Running words in lower case, as overlap of texts is counted (Lin 2004). */
export function runningWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** For each word, the share of the openings that hold it once, twice, and so on; and their mean length. */
export type Openings = { shares: Map<string, number[]>; length: number };

/** The first `size` words of each voice; those of a house count as one between them. */
export function openingsOf(voices: Voice[], size: number): Openings {
  const shares = new Map<string, number[]>();
  const weights = weighVoices(voices);
  const total = voices.reduce((sum, { id }) => sum + (weights.get(id) ?? 0), 0);
  let length = 0;
  for (const { id, text } of voices) {
    const weight = (weights.get(id) ?? 0) / total;
    const words = runningWords(text.slice(0, size * 20)).slice(0, size);
    length += words.length * weight;
    for (const [word, times] of countWords(words)) {
      const list = shares.get(word) ?? [];
      for (let at = 0; at < times; at++) list[at] = (list[at] ?? 0) + weight;
      shares.set(word, list);
    }
  }
  return { shares, length };
}

/**
 * The overlap (F) of a text of `length` words, `shared` of them, with the mean opening: choosing what resembles all candidates of
 * others most is minimum Bayes risk (Kumar and Byrne 2004), with the measure of summaries as the risk.
 */
export function likenessTo(openings: Openings, shared: number, length: number): number {
  return length + openings.length === 0 ? 0 : (2 * shared) / (length + openings.length);
}

export function countWords(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

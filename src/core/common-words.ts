/** How far words are common to several articles: what many tell is what matters. */
import { stems as allStems, contentStems } from '../text/stems.ts';
import { readable } from './read-limit.ts';

export type Voice = { id: string; house: string; text: string };

/** The words of a text that carry meaning, and its pairs of neighbours of which one does. */
export type Told = { words: string[]; pairs: string[] };

/** The words and neighbouring pairs of a text. Brackets are the bot's own words and are left out. */
export function toldBy(text: string): Told {
  const own = text.replace(/\s*\[[^\]]*\]/g, '');
  const words = contentStems(own);
  const content = new Set(words);
  const all = allStems(own);
  const pairs = all.slice(1).flatMap((word, at) => {
    const before = all[at] ?? '';
    return content.has(before) || content.has(word) ? [`${before} ${word}`] : [];
  });
  return { words, pairs: [...new Set(pairs)] };
}

/** What each voice weighs, by id: a house has a weight of one, shared by its voices. */
export function weighVoices(voices: Voice[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { house } of voices) sizes.set(house, (sizes.get(house) ?? 0) + 1);
  return new Map(voices.map(({ id, house }) => [id, 1 / (sizes.get(house) ?? 1)]));
}

/**
 * The mean share of the other voices that use the words of a text, and that of its pairs, added (0 to 2): the frequency principle of
 * SumBasic (Nenkova and Vanderwende 2005) over the pairs of Gillick and Favre (2009), counting articles in place of words. A house
 * with many articles counts as one voice.
 */
export function commonTo(voices: Voice[]): (told: Told, ownId?: string) => number {
  const weights = weighVoices(voices);
  const users = new Map<string, number>();
  for (const { id, text } of voices) {
    const { words, pairs } = toldBy(readable(text));
    const weight = weights.get(id) ?? 0;
    for (const one of words) users.set(one, (users.get(one) ?? 0) + weight);
    for (const one of pairs) users.set(one, (users.get(one) ?? 0) + weight);
  }
  const total = new Set(voices.map(({ house }) => house)).size;
  return ({ words, pairs }, ownId) => {
    const own = ownId === undefined ? 0 : (weights.get(ownId) ?? 0);
    const others = total - own;
    if (others <= 1e-9) return 0;
    const share = (list: string[]) =>
      list.reduce((sum, one) => sum + Math.max(0, (users.get(one) ?? 0) - own), 0) / others / Math.max(1, list.length);
    return share(words) + share(pairs);
  };
}

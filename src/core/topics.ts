/** Which of the briefing's topics a sentence speaks of. */
import { stems } from '../text/stems.ts';
import type { Briefing, Sentence } from './model.ts';

type Phrase = { stems: string[]; topic: string };

const compiled = new WeakMap<Briefing, Map<string, Phrase[]>>();

/**
 * For each sentence, ids of the topics whose title or words stand in it, compared by stems ("territorial concession"
 * finds "territorial concessions"); in the briefing's order. Headings lend their topics to no other sentence.
 */
export function findTopics(sentences: Sentence[], briefing: Briefing): string[][] {
  return sentences.map((sentence) => topicsIn(sentence.text, briefing));
}

/**
 * Ids of the topics whose title or words stand in a text, in the briefing's order. Words within a longer phrase are that
 * phrase's: where "end to the strike" is of one topic, "strike" in it is of no other.
 */
export function topicsIn(text: string, briefing: Briefing): string[] {
  const phrases = phrasesOf(briefing);
  if (phrases.size === 0) return [];
  const words = stems(text);
  const hits = words.flatMap((word, start) =>
    (phrases.get(word) ?? [])
      .filter((phrase) => phrase.stems.every((stem, offset) => words[start + offset] === stem))
      .map(({ topic, stems: { length } }) => ({ topic, start, end: start + length })),
  );
  const within = (hit: Hit) =>
    hits.some((one) => one.start <= hit.start && one.end >= hit.end && lengthOf(one) > lengthOf(hit));
  const found = new Set(hits.filter((hit) => !within(hit)).map(({ topic }) => topic));
  return briefing.topics.filter((topic) => found.has(topic.id)).map((topic) => topic.id);
}

type Hit = { topic: string; start: number; end: number };

function lengthOf({ start, end }: Hit): number {
  return end - start;
}

function phrasesOf(briefing: Briefing): Map<string, Phrase[]> {
  const kept = compiled.get(briefing);
  if (kept) return kept;
  const phrases = new Map<string, Phrase[]>();
  for (const topic of briefing.topics) {
    for (const word of [topic.title, ...topic.words]) {
      const phrase = { stems: stems(word), topic: topic.id };
      const first = phrase.stems[0];
      if (first) phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
    }
  }
  compiled.set(briefing, phrases);
  return phrases;
}

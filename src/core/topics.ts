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

/** Ids of the topics whose title or words stand in a text, in the briefing's order. */
export function topicsIn(text: string, briefing: Briefing): string[] {
  const phrases = phrasesOf(briefing);
  if (phrases.size === 0) return [];
  const words = stems(text);
  const hits = new Set<string>();
  for (const [index, word] of words.entries()) {
    for (const phrase of phrases.get(word) ?? []) {
      if (phrase.stems.every((stem, offset) => words[index + offset] === stem)) hits.add(phrase.topic);
    }
  }
  return briefing.topics.filter((topic) => hits.has(topic.id)).map((topic) => topic.id);
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

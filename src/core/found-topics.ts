/** Topics for a briefing that names none: what its articles keep coming back to. */

import { stems } from '../text/stems.ts';
import type { Item } from './corpus.ts';
import { type Keyphrase, keyphrases } from './keyphrases.ts';
import type { Briefing, Topic } from './model.ts';
import { slug } from './slug.ts';

const MOST = 8;
/** Other phrases that mean the same topic. */
const WORDS = 4;
/** Share of its sentences in which a phrase stands beside another and tells of no other topic. */
const TOGETHER = 0.4;
/** What a phrase counts that was a topic before: a list that changes with every article helps nobody. */
const KNOWN = 1.5;

/**
 * Up to eight topics, best first. Keyphrases that share most of their words are one topic; its title is the form in which its best
 * phrase is most often written. A topic of `known` that is found again keeps its id and title, and its place before others
 * that are little better.
 */
export function foundTopics(
  items: Item[],
  briefing: Briefing,
  publisherOf: (item: Item) => string,
  known: Topic[] = [],
): Topic[] {
  const besides = new Set(
    [briefing.title, ...briefing.actors.flatMap(({ name, aliases }) => [name, ...aliases])].flatMap(stems),
  );
  const before = new Map(known.map((topic) => [keyOf(stems(topic.title)), topic]));
  const weight = (phrase: Keyphrase) => phrase.score * (before.has(keyOf(phrase.stems)) ? KNOWN : 1);
  const groups: Keyphrase[][] = [];
  for (const phrase of keyphrases(items, publisherOf, besides).sort((a, b) => weight(b) - weight(a))) {
    const group = groups.find(([first]) => first && isVariant(phrase, first));
    if (group) {
      if (group.length <= WORDS) group.push(phrase);
    } else if (groups.length < MOST && !groups.some((one) => one.some((other) => isNear(phrase, other))))
      groups.push([phrase]);
  }
  return groups.map((group) => topicOf(group, before));
}

/** "Swine flu outbreak" beside "swine flu virus": most of the words are the same. */
function isVariant(a: Keyphrase, b: Keyphrase): boolean {
  return a.stems.filter((stem) => b.stems.includes(stem)).length >= 2;
}

/** Too near to be another topic: mostly in the same sentences, or sharing a word. */
function isNear(a: Keyphrase, b: Keyphrase): boolean {
  const shared = a.sentences.intersection(b.sentences).size;
  return (
    shared >= TOGETHER * Math.min(a.sentences.size, b.sentences.size) || a.stems.some((stem) => b.stems.includes(stem))
  );
}

const keyOf = (words: string[]): string => words.join(' ');

function topicOf(group: Keyphrase[], before: Map<string, Topic>): Topic {
  const forms = group.map((phrase) => phrase.forms[0] ?? '');
  const [first = ''] = forms;
  const title = first.charAt(0).toUpperCase() + first.slice(1);
  const same = before.get(keyOf(group[0]?.stems ?? []));
  return { id: same?.id ?? slug(title), title: same?.title ?? title, words: forms.slice(1) };
}

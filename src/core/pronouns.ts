/** Whom a third-person pronoun stands for: the one person who can be meant, else nobody. */
import { mayStandFor } from '../text/gender.ts';
import type { Mention, Sentence } from './model.ts';

const PRONOUN = /(?<![\p{L}\p{N}'’])(he|she|him|his|her|hers|himself|herself)(?![\p{L}\p{N}'’])/giu;

/**
 * A pronoun takes the one person it may stand for named so far in its own sentence, else the only person of the sentence before, else that
 * sentence's subject (the person named within its first words) where the pronoun too opens its sentence: the recency and
 * subject preferences of Lappin and Leass (1994), and no answer where these leave a choice. `people`: names by actor id.
 */
export function withPronouns(mentions: Mention[], sentences: Sentence[], people: Map<string, string>): Mention[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  let before: { people: Mention[]; paragraph: number } = { people: [], paragraph: -1 };
  for (const [index, sentence] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    const pronouns = sentence.kind === 'heading' ? [] : [...sentence.text.matchAll(PRONOUN)];
    const added: Mention[] = [];
    for (const match of pronouns) {
      const start = sentence.start + match.index;
      const fits = (one: Mention) => mayStandFor(match[0], people.get(one.actor) ?? '');
      const named = distinct(
        [...here, ...added].filter((one) => people.has(one.actor) && one.start < start && fits(one)),
      );
      const actor =
        named.length === 1
          ? named[0]?.actor
          : named.length === 0
            ? antecedent(before.people.filter(fits), before.paragraph, sentence, match.index)
            : undefined;
      if (actor) added.push({ sentence: index, start, end: start + match[0].length, actor, by: 'pronoun' });
    }
    const all = [...here, ...added].sort((a, b) => a.start - b.start);
    bySentence.set(index, all);
    if (sentence.kind !== 'heading')
      before = { people: all.filter((one) => people.has(one.actor)), paragraph: sentence.paragraph };
  }
  return [...bySentence.entries()].sort((a, b) => a[0] - b[0]).flatMap(([, list]) => list);

  function antecedent(before: Mention[], paragraph: number, sentence: Sentence, at: number): string | undefined {
    const choices = distinct(before);
    if (choices.length === 1) return choices[0]?.actor;
    const first = before[0];
    const host = first && sentences[first.sentence];
    const opensBefore = first && host && first.start - host.start <= 40;
    return opensBefore && at === 0 && paragraph === sentence.paragraph ? first.actor : undefined;
  }
}

function distinct(mentions: Mention[]): Mention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => !seen.has(mention.actor) && seen.add(mention.actor));
}

/** Where nothing answers: what comes nearest, down to a passage that is no line of its own, and the words that stand nowhere. */
import { contentStems } from '../text/stems.ts';
import type { Matched } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';
import type { Board } from './board.ts';
import type { Claim, Source } from './claims.ts';
import type { Item } from './corpus.ts';
import { dayOf } from './days.ts';
import { tidy } from './wording.ts';

/** Words of the question that no article has, in any form; looked for in the whole texts, for not every sentence can be told. */
export function unknownWords(boards: Board[], question: Question, met: Set<string>): string[] {
  const words = [
    ...question.terms.filter((term) => !term.light && !met.has(term.word) && !term.actor),
    ...question.counted,
  ];
  return words.flatMap(({ word, forms }) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...forms].map(opening).join('|')})`, 'iu');
    const known = boards.some(({ briefing }) =>
      [briefing.title, ...briefing.topics.flatMap((topic) => [topic.title, ...topic.words])].some((one) =>
        pattern.test(one),
      ),
    );
    if (known) return [];
    return boards.some((board) =>
      [...board.items.values()].some(({ article }) => pattern.test(article.headline) || pattern.test(article.text)),
    )
      ? []
      : [word];
  });
}

/** Is the line worth showing under "Nearest"? It has enough of the question's weight, somebody whom the question names and a word that tells something, where the question has such. */
export function isNear({ hits, coverage }: Matched, question: Question): boolean {
  const telling = question.terms.filter((term) => !term.light);
  const words = telling.filter((term) => !term.actor);
  const named = question.terms.filter((term) => term.actor);
  if (named.length > 0 && !named.some((term) => hits.has(term))) return false;
  return coverage >= 0.35 && hits.size > 0 && (words.length === 0 || words.some((term) => hits.has(term)));
}

/** A passage as the article has it: words of two sentences at most. */
export type Passage = { text: string; source: Source; published: string };

const LONGEST = 420;

/**
 * The sentence that holds every telling word of the question, with the one before it in its paragraph: shown where no line of its own
 * can be made of it. The newest first; headings and what is damaged are not looked at.
 */
export function passagesOf(boards: Board[], question: Question): Passage[] {
  const telling = question.terms.filter((term) => !term.light);
  if (telling.length === 0) return [];
  const items = boards.flatMap((board) => [...board.items.values()]);
  const words = telling
    .filter((term) => !term.actor)
    .map((term) => new RegExp([...term.alts].map(opening).join('|'), 'iu'));
  const found = items.flatMap((item) =>
    words.every((word) => word.test(item.article.text)) ? (passageIn(item, telling) ?? []) : [],
  );
  return found.toSorted((a, b) => (a.published < b.published ? 1 : -1)).slice(0, 1);
}

/** "Russia" stands in "Russian forces". */
function near(stems: string[], name: string): boolean {
  return contentStems(name).some((stem) => stem.length >= 5 && stems.some((one) => one.startsWith(stem.slice(0, 5))));
}

/** How a stem may stand in a text: "territori" in "territory". */
function opening(stem: string): string {
  return stem.replace(/i$/, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function passageIn({ article, reading }: Item, telling: Term[]): Passage | undefined {
  for (const [index, sentence] of reading.sentences.entries()) {
    if (sentence.kind !== 'prose' || sentence.text.includes('?')) continue;
    const stems = new Set(contentStems(sentence.text));
    const mentions = reading.mentions.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
    const holds = (term: Term) =>
      term.actor
        ? mentions.some((one) => one.actor === term.actor) || near([...stems], term.word)
        : [...term.alts].some((one) => stems.has(one));
    if (!telling.every(holds)) continue;
    if (reading.damagedAt.some((one) => one.start >= sentence.start && one.end <= sentence.end)) continue;
    const before = reading.sentences[index - 1];
    const goesOn = before?.kind === 'prose' && before.paragraph === sentence.paragraph;
    const start = goesOn && sentence.end - before.start <= LONGEST ? before.start : sentence.start;
    const text = tidy(article.text.slice(start, sentence.end).replace(/\s+/g, ' ').trim());
    return {
      text,
      source: { articleId: article.id, start, end: sentence.end },
      published: dayOf(article.publishedAt ?? ''),
    };
  }
  return undefined;
}

/** Is every word that tells something in a line that is shown, in whatever form? */
export function standsIn(
  lines: Claim[],
  { word, alts, contrary }: { word: string; alts: Set<string>; contrary: Set<string> },
): boolean {
  return lines.some((claim) => {
    const stems = contentStems(claim.text);
    const opening = word.toLowerCase().slice(0, 5);
    return stems.some((one) => alts.has(one) || contrary.has(one) || (opening.length === 5 && one.startsWith(opening)));
  });
}

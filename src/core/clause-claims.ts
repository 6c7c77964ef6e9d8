/** Claims out of subordinate clauses that tell a dated event where their sentence does not tell it as done. */
import { LOOKS_BACK, OUTCOME } from '../text/languages/en-events.ts';
import { contentStems } from '../text/stems.ts';
import type { Claim } from './claims.ts';
import type { Item } from './corpus.ts';
import { type DatedClause, datedClauses } from './dated-clauses.ts';
import { dayOf } from './days.ts';
import { subjectsOf } from './telling.ts';

/**
 * One claim for each dated clause of a sentence, unless `main`, the claim of the sentence itself, tells that day as done.
 * A clause is the reporter's: it has no speaker.
 */
export function clauseClaims(item: Item, index: number, main: Claim | undefined, publisher: string): Claim[] {
  if (item.reading.reworded >= 0.5) return [];
  return datedClauses(item, index)
    .filter(({ day }) => main?.mode !== 'past' || !main.days.includes(day))
    .map((clause) => claimOf(item, index, clause, publisher));
}

function claimOf(item: Item, index: number, clause: DatedClause, publisher: string): Claim {
  const { article, reading } = item;
  const { start, end, text, day, line } = clause;
  const mentions = reading.mentions.filter((one) => one.start >= start && one.end <= end);
  const actors = [...new Set(mentions.map((one) => one.actor))];
  const names = reading.names.filter((one) => one.start >= start && one.end <= end);
  return {
    text: line,
    articleId: article.id,
    sentence: index,
    sources: [{ articleId: article.id, start, end }],
    publisher,
    knownAt: item.knownAt,
    ...(article.publishedAt && { published: dayOf(article.publishedAt) }),
    when: day,
    days: [day],
    mode: 'past',
    outcome: OUTCOME.test(text),
    state: false,
    planned: false,
    background: LOOKS_BACK.test(text),
    actors,
    subjects: subjectsOf(clause, mentions),
    spokenOf: [],
    direct: false,
    topics: reading.topics[index] ?? [],
    stems: contentStems(text),
    nameStems: names.flatMap((one) => contentStems(one.text)),
    saysDay: true,
    quality: Math.min(actors.length, 2) * 0.25,
    reworded: false,
    spun: false,
  };
}

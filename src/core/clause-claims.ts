/** Claims out of subordinate clauses, where their sentence does not tell it as done or cannot stand alone. */
import { LOOKS_BACK } from '../text/languages/en-background.ts';
import { HEDGE } from '../text/languages/en-opinions.ts';
import { OUTCOME } from '../text/languages/en-outcomes.ts';
import { STATE } from '../text/languages/en-standing.ts';
import { contentStems } from '../text/stems.ts';
import type { Claim } from './claims.ts';
import type { Item } from './corpus.ts';
import { datedClauses } from './dated-clauses.ts';
import { dayOf } from './days.ts';
import { qualityOf } from './quality.ts';
import { subjectsOf } from './telling.ts';
import { type Clause, undatedClauses } from './undated-clauses.ts';

/**
 * One claim for each dated clause of a sentence, unless `main`, the claim of the sentence itself, tells that day as done; without
 * `main`, one for an undated clause on a topic of the story. A clause is the reporter's: it has no speaker.
 * @param topicsOf the topics that a text speaks of
 */
export function clauseClaims(
  item: Item,
  index: number,
  main: Claim | undefined,
  publisher: string,
  topicsOf: (text: string) => string[],
): Claim[] {
  if (item.reading.reworded >= 0.5) return [];
  const dated = datedClauses(item, index);
  // Beside the news of its sentence, what has no day is worth a line only where it speaks of a topic of the story.
  const undated = () => undatedClauses(item, index).filter(({ text }) => topicsOf(text).length > 0);
  const clauses = main || dated.length > 0 ? dated : undated();
  return clauses
    .filter(({ day }: Told) => !day || main?.mode !== 'past' || !main.days.includes(day))
    .map((clause) => claimOf(item, index, clause, publisher, topicsOf));
}

type Told = Clause & { day?: string };

function claimOf(
  item: Item,
  index: number,
  clause: Told,
  publisher: string,
  topicsOf: (text: string) => string[],
): Claim {
  const { article, reading } = item;
  const { start, end, text, day, line } = clause;
  const hedged = HEDGE.test(text);
  const mentions = reading.mentions.filter((one) => one.start >= start && one.end <= end);
  const actors = [...new Set(mentions.map((one) => one.actor))];
  const position = index / Math.max(1, reading.sentences.length);
  const quality = day
    ? Math.min(actors.length, 2) * 0.25
    : qualityOf(line, 'prose', position, actors.length, false, reading.damaged);
  const names = reading.names.filter((one) => one.start >= start && one.end <= end);
  return {
    text: line,
    articleId: article.id,
    sentence: index,
    sources: [{ articleId: article.id, start, end }],
    publisher,
    knownAt: item.knownAt,
    ...(article.publishedAt && { published: dayOf(article.publishedAt) }),
    ...(day && { when: day }),
    days: day ? [day] : [],
    mode: 'past',
    outcome: !hedged && OUTCOME.test(text),
    state: !day && STATE.test(text),
    planned: false,
    background: LOOKS_BACK.test(text),
    actors,
    subjects: subjectsOf(clause, mentions),
    spokenOf: [],
    direct: false,
    topics: topicsOf(text),
    stems: contentStems(text),
    nameStems: names.flatMap((one) => contentStems(one.text)),
    saysDay: day !== undefined,
    quality: quality - (hedged ? 0.3 : 0),
    reworded: false,
    spun: false,
  };
}

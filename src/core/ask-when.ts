/** Answers that are days, found in a line. */
import { findDates } from '../text/dates.ts';
import type { Matched } from './ask-match.ts';
import { best, type Found, nearness } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { firstDay, isCalendar, lastDay } from './days.ts';

/** The day named nearest to a stretch of the line, else the day the claim tells of. */
export function dayBeside(matched: Matched, start: number, end: number): string | undefined {
  const { claim } = matched;
  const reference = claim.published?.length === 10 ? claim.published : claim.published && firstDay(claim.published);
  const distance = (date: { start: number; end: number }) =>
    date.end <= start ? start - date.end : Math.max(0, date.start - end);
  const days = findDates(claim.text, reference ? { reference } : {}).filter((date) => isCalendar(date.value));
  return days.toSorted((a, b) => distance(a) - distance(b))[0]?.value ?? claim.when;
}

/** The day. A limit ("until", "by", "since") is none unless it is asked for; `today` is the ISO day of asking. */
export function findWhen(matched: Matched, question: Question, today: string): Found | undefined {
  const { claim } = matched;
  const reference = claim.published?.length === 10 ? claim.published : undefined;
  const limits = /\b(?:until|by|since|deadline|expires?|ends?)\b/i.test(question.text);
  const acts = question.terms
    .filter((term) => term.verb)
    .flatMap((term) => matched.hits.get(term) ?? [])
    .flatMap((number) => matched.tokens[number] ?? []);
  // "Declared the fever a pandemic": done to something else than what is asked about.
  const whom = question.topicOf
    .flatMap((term) => matched.hits.get(term) ?? [])
    .flatMap((at) => matched.tokens[at] ?? []);
  const other = acts.some((act) =>
    whom.some(
      ({ start }) =>
        act.end < start && /^\s\p{Lu}[\p{L}\d]+\s(?:as\s)?an?\s(?:\p{Ll}+\s)*$/u.test(claim.text.slice(act.end, start)),
    ),
  );
  if (other) return undefined;
  const past = /^(?:\S+\s){0,2}(?:did|was|were|had)\b/i.test(question.text);
  const dates = findDates(claim.text, reference ? { reference } : { reference: '1900-01-01' }).filter(
    (date) => isCalendar(date.value) && (reference !== undefined || /\b\d{4}\b/.test(date.text)),
  );
  return best(
    dates.flatMap((date): Found[] => {
      const before = claim.text.slice(0, date.start);
      if ((before.match(/\[/g) ?? []).length > (before.match(/\]/g) ?? []).length) return [];
      if (
        !limits &&
        /\b(?:until|till|by|before|since|after|no later than|up to)\s(?:the\s|late\s|early\s|mid-?)*$/i.test(before)
      )
        return [];
      const published = claim.published ?? '';
      if (past && (claim.mode === 'future' || (published && firstDay(date.value) > lastDay(published)))) return [];
      if (question.ahead && lastDay(date.value) < today) return [];
      if (
        acts.length > 0 &&
        acts.every((token) =>
          /\b(?:before|after|when|while|until|which|who|that|but|because|since)\b/i.test(
            claim.text.slice(Math.min(token.end, date.end), Math.max(token.start, date.start)),
          ),
        )
      )
        return [];
      const bracket = /^\s\[[^\]]*\]/.exec(claim.text.slice(date.end))?.[0].length ?? 0;
      return [
        {
          start: date.start,
          end: date.end + bracket,
          value: date.value,
          near: nearness(matched, date.start, date.end, question),
        },
      ];
    }),
  );
}

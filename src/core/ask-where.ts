/** Answers that are places, found in a line. */
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { Matched } from './ask-match.ts';
import { best, type Found, nearness } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { asksWhereabouts, IS_AT } from './ask-verbs.ts';
import { fold } from './slug.ts';

/** The place, behind the preposition that makes it one; what the question names is no answer. */
export function findWhere(matched: Matched, question: Question): Found | undefined {
  const { claim, board } = matched;
  const asked = new Set(
    question.terms.flatMap((term) =>
      term.actor ? contentStems(board.names.get(term.actor) ?? term.word) : [...term.alts],
    ),
  );
  const whereabouts = asksWhereabouts(question);
  return best(
    findNames(claim.text).flatMap((name): Found[] => {
      const lead =
        /\b(in|at|to|near|outside|inside|into|on)\s(?:the\s|a\s|central\s|downtown\s|northern\s|southern\s|eastern\s|western\s)*$/i.exec(
          claim.text.slice(0, name.start),
        );
      const setting =
        name.kind === 'place' ||
        (name.kind !== 'person' &&
          /^(?:at|in|inside|outside)$/i.test(lead?.[1] ?? '') &&
          /\bthe\s$/.test(claim.text.slice(0, name.start)));
      if (
        !lead ||
        !setting ||
        (whereabouts && !isThere(matched, question, name.start)) ||
        contentStems(name.text).some((one) => asked.has(one)) ||
        /^['’]s?\b/.test(claim.text.slice(name.end))
      )
        return [];
      return [
        {
          start: name.start,
          end: name.end,
          value: fold(name.text),
          near: nearness(matched, name.start, name.end, question),
        },
      ];
    }),
  );
}

/** Is it told of the one who is asked about, in one clause, that he is there? */
function isThere({ claim, tokens, hits }: Matched, { terms }: Question, place: number): boolean {
  return terms.some((term) =>
    (hits.get(term) ?? []).some((number) => {
      const end = tokens[number]?.end ?? place;
      const between = claim.text.slice(end, place);
      return end < place && !/^['’]s|[,;:“”"]/.test(between) && between.split(/\s+/).length <= 9 && IS_AT.test(between);
    }),
  );
}

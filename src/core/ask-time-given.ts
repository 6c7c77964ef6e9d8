/** "Gave the union ten days to sign": a deadline that is set without being called so. */
import { stem } from '../text/stems.ts';
import { negatorOf } from './ask-assert.ts';
import { figuresAt } from './ask-figures.ts';
import type { Matched } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { figuresOf } from './support-numbers.ts';

const LIMITS = new Set(['deadline', 'ultimatum'].map((word) => stem(word)));
const GIVES =
  /\b(?:gave|gives?|given|grant(?:s|ed)?|allow(?:s|ed)?)\s(?:[\p{L}’'-]+\s){1,4}?(?=\S+\s\p{L}+\s(?:to|or)\s)/giu;
const SPAN = /^(?:-|\s)(?:hours?|days?|weeks?|months?)(?=\s(?:to|or)\s)/i;

/** The answer to whether a deadline was set, or how long it is, where the line tells of time given to do something. */
export function timeGiven(matched: Matched, question: Question): Found | undefined {
  const { claim, tokens, hits } = matched;
  if ((question.kind !== 'yesno' && question.kind !== 'duration') || question.ahead || claim.mode === 'future')
    return undefined;
  const asked = question.terms.filter((term) => !term.actor && !term.light);
  if (!asked.some((term) => [...term.forms].some((one) => LIMITS.has(one)))) return undefined;
  if (question.terms.some((term) => term.actor && !hits.has(term))) return undefined;
  for (const gives of claim.text.matchAll(GIVES)) {
    const from = gives.index + gives[0].length;
    const figure = figuresAt(claim.text).find(({ start }) => start === from);
    const unit = figure && SPAN.exec(claim.text.slice(figure.end))?.[0];
    const verb = tokens.findIndex(({ start }) => start === gives.index);
    if (!figure || !unit || negatorOf(tokens, verb) !== undefined) continue;
    const end = figure.end + unit.length;
    const span = new Set((claim.text.slice(from, end).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(word)));
    const rest = asked.filter(
      (term) => !hits.has(term) && ![...term.forms].some((one) => LIMITS.has(one) || span.has(one)),
    );
    const doer = question.terms.find((term) => term.actor && term.actor === question.subject);
    const before = doer === undefined || hits.get(doer)?.some((place) => place < verb);
    if (rest.length > 0 || !before) continue;
    if (question.kind === 'yesno') return { start: gives.index, end, value: 'yes', near: 1 };
    return {
      start: from,
      end,
      value: `${figuresOf(claim.text.slice(from, end)).join(' ')} ${stem(unit.slice(1))}`,
      near: 1,
    };
  }
  return undefined;
}

/** Yes or no: whether a line says that what is asked about is so, says that it is not, or says neither. */

import { HEDGE, OPINION } from '../text/languages/en-events.ts';
import { NEGATION_ENDS, NEGATOR, UNREAL } from '../text/languages/en-questions.ts';
import { type Matched, spread, type Token } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';

/** So far to the right a negation reaches, in words (NegEx, Chapman et al. 2001); and so far what makes a verb unreal. */
const REACH = 5;
/** What is asserted stands within so many words. */
const TOGETHER = 14;

/** `value` is yes or no; nothing where the line leaves it open. A plan, a wish, an if or a may is neither. */
export function findVerdict(matched: Matched, question: Question): Found | undefined {
  const { claim, tokens, hits, loose } = matched;
  const predicates = question.terms.filter((term) => !term.actor && !term.name);
  const telling = predicates.filter((term) => !term.light);
  const asked = telling.length > 0 ? telling : predicates;
  if (asked.length === 0 || asked.some((term) => !hits.has(term)) || claim.text.includes('?')) return undefined;
  const every = predicates.flatMap((term) => hits.get(term) ?? []);
  // What is asked last is what is said to be or not to be: "a breakthrough" of "did the talks bring a breakthrough".
  const last = asked.at(-1);
  const key = last ? near(tokens, last) : [];
  const negators = key.flatMap((number) => negatorOf(tokens, number) ?? []);
  const contrary = asked
    .filter((term) => loose.has(term))
    .flatMap((term) => (hits.get(term) ?? []).filter((number) => term.contrary.has(tokens[number]?.stem ?? '')));
  const denied = negators.length > 0 ? negators : contrary;
  if (denied.length > 0 && negators.length > 0 !== contrary.length > 0) {
    if ((claim.mode === 'future') !== question.ahead) return undefined;
    if (denied.some((number) => open(tokens, number, CONDITION))) return undefined;
    if (!inOrder(matched, question, denied)) return undefined;
    const from = Math.min(...denied);
    return spanOf(tokens, [from, ...key.filter((number) => number >= from && number <= from + REACH + 1)], 'no');
  }
  // What is only near in sense denies with it, but does not assert it.
  if (loose.size > 0 || HEDGE.test(claim.text) || (claim.mode === 'future') !== question.ahead) return undefined;
  const lastHit = tokens[Math.max(...every)]?.end ?? 0;
  if (!question.ahead && OPINION.test(claim.text.slice(0, lastHit))) return undefined;
  if (question.terms.some((term) => !hits.has(term) || (term.verb && !ofForm(matched, term)))) return undefined;
  const verbs = question.terms.filter((term) => term.verb).flatMap((term) => hits.get(term) ?? []);
  if (verbs.some((number) => isGerund(tokens, number))) return undefined;
  if (question.ahead && !every.some((number) => open(tokens, number, AHEAD))) return undefined;
  if (every.some((number) => open(tokens, number, question.ahead ? CONDITION : UNREAL) || deniedBefore(tokens, number)))
    return undefined;
  if (spread(matched) > TOGETHER || !inOrder(matched, question, every)) return undefined;
  if (question.being && !isSo(matched, question, every)) return undefined;
  return spanOf(tokens, every, 'yes');
}

/** Where a term stands, or what a denial may have in its place. */
function near(tokens: Token[], { alts, wide }: Term): number[] {
  return tokens.flatMap((token, number) =>
    !token.inserted && (alts.has(token.stem) || wide.has(token.stem)) ? [number] : [],
  );
}

function ofForm({ hits, tokens }: Matched, term: Term): boolean {
  return (hits.get(term) ?? []).some((number) => term.forms.has(tokens[number]?.stem ?? ''));
}

/** "Is the port closed": between what is asked about and what it is said to be stands a form of "be", and little else. */
function isSo({ hits, tokens }: Matched, question: Question, every: number[]): boolean {
  const subjects = question.terms.filter((term) => term.actor).flatMap((term) => hits.get(term) ?? []);
  const starts = subjects.length > 0 ? subjects : every.slice(0, 1);
  return starts.some((start) =>
    every.some((end) => {
      const between = tokens.slice(start + 1, end).map((token) => token.text.toLowerCase());
      return (
        end > start &&
        between.length <= 6 &&
        between.some((word) => /^(?:is|are|was|were|remains?|remained|stays?|stayed|became|becomes)$/.test(word)) &&
        !between.some((word) => /^[,;:]$|^(?:but|and)$/.test(word))
      );
    }),
  );
}

/** "Reaching a deal" says of none that it was reached; "was meeting" tells of a meeting. */
function isGerund(tokens: Token[], number: number): boolean {
  const before = tokens.slice(Math.max(0, number - 2), number);
  return (
    /ing$/i.test(tokens[number]?.text ?? '') && !before.some((token) => /^(?:is|are|was|were|been)$/i.test(token.text))
  );
}

/** Any negation since the clause began: not strong enough to deny, but too much to assert. */
function deniedBefore(tokens: Token[], number: number): boolean {
  for (let at = number - 1; at >= 0; at--) {
    const word = tokens[at]?.text ?? '';
    if (NEGATOR.test(word)) return true;
    if (/^[,;:.—–]$/.test(word)) return false;
  }
  return false;
}

function negatorOf(tokens: Token[], number: number): number | undefined {
  for (let at = number - 1; at >= Math.max(0, number - REACH); at--) {
    const word = tokens[at]?.text ?? '';
    if (/^fail/i.test(word) && !/^(?:to|in)$/i.test(tokens[at + 1]?.text ?? '')) continue;
    if (NEGATOR.test(word)) return /^not$/i.test(word) && /^only$/i.test(tokens[at + 1]?.text ?? '') ? undefined : at;
    if (NEGATION_ENDS.test(word)) return undefined;
  }
  return undefined;
}

const AHEAD = /^(?:will|shall|to|due|scheduled|set|planned|plans?|expected|agreed)$/i;
const CONDITION = /^(?:if|unless|whether|may|might|could|would|should|perhaps|possibly|until|threatens?|threatened)$/i;

/** Under "will", "could", "to", "if", "plans to": told as possible, not as so. */
function open(tokens: Token[], number: number, words: RegExp): boolean {
  for (let at = number - 1; at >= Math.max(0, number - REACH); at--) {
    const word = tokens[at]?.text ?? '';
    if (words.test(word) && !(word.toLowerCase() === 'to' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))) return true;
    if (/^[,;:.—–]$/.test(word)) return false;
  }
  return false;
}

/** Who is asked about must stand before what was done; behind it only in a passive ("… by her"). */
export function inOrder({ hits, tokens }: Matched, question: Question, told: number[]): boolean {
  const subject = question.terms.find((term) => term.actor !== undefined && term.actor === question.subject);
  const places = subject && hits.get(subject);
  if (!places || places.length === 0) return true;
  const first = Math.min(...told);
  return places.some((place) => place < first || /^by$/i.test(tokens[place - 1]?.text ?? ''));
}

function spanOf(tokens: Token[], numbers: number[], value: string): Found {
  const plain = numbers.filter((number) => tokens[number] && !tokens[number]?.inserted);
  const [from, to] = [Math.min(...plain), Math.max(...plain)];
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, value, near: 1 };
}

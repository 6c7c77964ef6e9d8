/** Yes or no: whether a line says that what is asked about is so, says that it is not, or says neither. */

import { HEDGE, OPINION } from '../text/languages/en-opinions.ts';
import { UNREAL } from '../text/languages/en-questions.ts';
import {
  AHEAD,
  CONDITION,
  deniedBefore,
  deniesIntent,
  inOrder,
  isGerund,
  negatorOf,
  open,
  REACH,
} from './ask-assert.ts';
import { type Matched, spread, type Token } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';
import { acrossClauses, asVerb, DREADED, deniesAnother, saidByAnother } from './ask-verbs.ts';

/** What is asserted stands within so many words. */
const TOGETHER = 14;

/** `value` is yes, no, or reported; nothing where the line leaves it open. A plan, a wish, an if or a may is neither. */
export function findVerdict(matched: Matched, question: Question): Found | undefined {
  const { claim, tokens, hits, loose } = matched;
  const predicates = question.terms.filter((term) => !term.actor && !term.name);
  const telling = predicates.filter((term) => !term.light);
  const asked = telling.length > 0 ? telling : predicates;
  if (asked.length === 0 || asked.some((term) => !hits.has(term)) || claim.text.includes('?')) return undefined;
  if (saidByAnother(matched, question)) return undefined;
  const every = predicates.flatMap((term) => hits.get(term) ?? []);
  const key = asked.flatMap((term) => near(tokens, term));
  // "Did she decline to sign?" is no denial where the line says that she declined.
  const negators = key.flatMap((number) => negatorOf(tokens, number) ?? []).filter((number) => !every.includes(number));
  const contrary = asked
    .filter((term) => loose.has(term))
    .flatMap((term) => (hits.get(term) ?? []).filter((number) => term.contrary.has(tokens[number]?.stem ?? '')));
  const denied = negators.length > 0 ? negators : contrary;
  if (denied.length > 0 && negators.length > 0 !== contrary.length > 0) {
    const refusal = denied.some(
      (number) =>
        /^(?:will|would)$/i.test(tokens[number - 1]?.text ?? '') || /^won['’]?t$/i.test(tokens[number]?.text ?? ''),
    );
    if (question.ahead ? !refusal : claim.mode === 'future') return undefined;
    if (!refusal && denied.some((number) => open(tokens, number, CONDITION))) return undefined;
    if (DEMANDED.test(claim.text.slice(0, tokens[Math.min(...denied)]?.start ?? 0))) return undefined;
    if (!question.ahead && negators.some((number) => deniesIntent(tokens, number, key))) return undefined;
    if (!inOrder(matched, question, denied)) return undefined;
    const verbs = question.terms.filter((term) => term.verb);
    if (deniesAnother(matched, verbs, Math.min(...denied))) return undefined;
    const from = Math.min(...denied);
    return spanOf(tokens, [from, ...key.filter((number) => number >= from && number <= from + REACH + 1)], 'no');
  }
  const reported = findReport(matched, question);
  if (reported) return reported;
  // What is only near in sense denies with it, but does not assert it.
  if (loose.size > 0 || HEDGE.test(claim.text) || (claim.mode === 'future') !== question.ahead) return undefined;
  const lastHit = tokens[Math.max(...every)]?.end ?? 0;
  if (!question.ahead && OPINION.test(claim.text.slice(0, lastHit))) return undefined;
  if (question.terms.some((term) => !hits.has(term) || (term.verb && !ofForm(matched, term)))) return undefined;
  const verbs = question.terms.filter((term) => term.verb).flatMap((term) => hits.get(term) ?? []);
  if (verbs.some((number) => isGerund(tokens, number))) return undefined;
  if (verbs.length > 0 && !verbs.some((number) => asVerb(matched, number))) return undefined;
  if (every.some((number) => open(tokens, number, DREADED))) return undefined;
  if (acrossClauses(matched, [...hits.values()].flat())) return undefined;
  if (question.ahead && !every.some((number) => open(tokens, number, AHEAD))) return undefined;
  if (every.some((number) => open(tokens, number, question.ahead ? CONDITION : UNREAL) || deniedBefore(tokens, number)))
    return undefined;
  if (spread(matched) > TOGETHER || !inOrder(matched, question, every)) return undefined;
  if (question.exists && !exists(matched, every)) return undefined;
  if (question.being && !isSo(matched, question, every)) return undefined;
  return spanOf(tokens, every, 'yes');
}

/** Told at second hand as done: "reportedly capturing the hill", "were said to have taken it". */
const AT_SECOND_HAND =
  /\b(?:reportedly|allegedly|(?:is|are|was|were) (?:said|reported|believed|thought|rumou?red) to have)\s(?:\p{L}+ly\s)?/giu;
/** What hangs on such words stands within so many words of them; who did it may open the sentence. */
const REPORTED = 4;

/** Asked whether something was done that is only reported as done: neither yes nor no, and worth the line. */
function findReport({ claim, tokens, hits, loose }: Matched, question: Question): Found | undefined {
  if (loose.size > 0 || question.ahead || question.being || question.exists || claim.mode !== 'past') return undefined;
  if (question.terms.some((term) => !hits.has(term))) return undefined;
  const verbs = question.terms.filter((term) => term.verb).flatMap((term) => hits.get(term) ?? []);
  const cues = [...claim.text.matchAll(AT_SECOND_HAND)].map((one) => one.index + one[0].length);
  const verb = verbs.find((number) =>
    cues.some((cue) => {
      const first = tokens.findIndex((token) => token.start >= cue);
      return number >= first && number <= first + REPORTED;
    }),
  );
  if (verb === undefined || deniedBefore(tokens, verb)) return undefined;
  const doers = question.topicOf.flatMap((term) => hits.get(term) ?? []);
  if (doers.length > 0 && Math.min(...doers) > verb) return undefined;
  const every = [...hits.values()].flat();
  return spanOf(tokens, [verb, ...every.filter((number) => number > verb && number <= verb + TOGETHER)], 'reported');
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

const BEING = /^(?:is|are|was|were|remains?|remained|stays?|stayed|became|becomes)$/;

/** Does the sentence open with the one who is asked about, named at this token? */
function leads({ claim, tokens }: Matched, { subject }: Question, start: number): boolean {
  const before = claim.text.slice(0, tokens[start]?.start ?? 0);
  return subject !== undefined && claim.subjects[0] === subject && !/[,;:]|\b(?:and|but|that)\b/.test(before);
}

/** "Is the port closed": between what is asked about and what it is said to be stands a form of "be", and little else. */
function isSo(matched: Matched, question: Question, every: number[]): boolean {
  const { hits, tokens } = matched;
  const subjects = question.terms.filter((term) => term.actor).flatMap((term) => hits.get(term) ?? []);
  const starts = subjects.length > 0 ? subjects : every.slice(0, 1);
  return starts.some((start) =>
    every.some((end) => {
      const all = tokens.slice(start + 1, end).map((token) => token.text.toLowerCase());
      // "Haas, for one, led the talks but was absent": whom the sentence opens with does all that it tells.
      const shared = leads(matched, question, start) ? all.findLastIndex((word) => /^(?:but|and)$/.test(word)) : -1;
      const elided = shared >= 0 && BEING.test(all[shared + 1] ?? '');
      const between = elided ? all.slice(shared + 1) : all;
      return (
        end > start &&
        between.length <= 6 &&
        between.some((word) => BEING.test(word)) &&
        !between.some((word) => /^[,;:]$|^(?:but|and)$/.test(word))
      );
    }),
  );
}

/** Wanted or demanded by somebody, told by nobody. */
const DEMANDED =
  /\b(?:insist(?:s|ed|ing|ence)? (?:on|that)|demand(?:s|ed|ing)?|pledges? that|guarantees? that|calls? (?:for|on)|called (?:for|on)|urg(?:e|es|ed|ing)|propos(?:e|es|ed|al|als)|wants?|wanted)\b/i;

/** "Was there a deal": told to be there, to be had or made; not hoped for, and not a word that describes another ("deal talks"). */
function exists({ tokens }: Matched, every: number[]): boolean {
  return every.some((number) => {
    const clause = tokens.slice(Math.max(0, number - REACH), number).map(({ text }) => text);
    const cut = clause.findLastIndex((word) => /^[,;:.—–]$|^(?:that|which|who|but|and)$/i.test(word));
    const before = clause.slice(cut + 1);
    return (
      before.some((word) => THERE.test(word)) && !before.some((word) => /^(?:of|for|even|towards?|on)$/i.test(word))
    );
  });
}

const THERE =
  /^(?:is|are|was|were|has|have|had|made|reach(?:ed)?|struck|found|finds?|brought|brings?|produced|yielded|achieved|won|signed|agreed|announced|called|declared|hailed|remains?|exists?|existed)$/i;

const PARTICLE = /^(?:down|up|out|off|over|away|back)$/i;

function spanOf(tokens: Token[], numbers: number[], value: string): Found {
  const plain = numbers.filter((number) => tokens[number] && !tokens[number]?.inserted);
  const [from, to] = [Math.min(...plain), Math.max(...plain)];
  const last = PARTICLE.test(tokens[to + 1]?.text ?? '') ? to + 1 : to;
  return { start: tokens[from]?.start ?? 0, end: tokens[last]?.end ?? 0, value, near: 1 };
}

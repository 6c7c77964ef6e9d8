/** Names that only say whose or which: "Lund's lawyer", "Lund aide Haas" tell of the lawyer and the aide, not of Lund. */
import { findNames } from '../text/names.ts';
import type { Matched, Token, Weights } from './ask-match.ts';
import { ACTS_FOR } from './ask-peoples.ts';
import type { Question } from './ask-question.ts';
import { asksRole } from './ask-role.ts';
import type { Term } from './ask-terms.ts';
import { TITLE_WORD } from './titles.ts';

/** What a name may stand before, besides a title; the administration of somebody acts for him. */
const RELATED =
  /^(?:aides?|all(?:y|ies)|envoys?|officials?|advis[eo]rs?|negotiators?|team|famil(?:y|ies)|lawyers?|supporters?|critics?|backers?|staff|campaign|wife|husband|son|daughter|brother|sister|friends?|associates?|spokes\p{L}+)$/iu;

/** A deed that is a noun: "Lund's refusal", "Lund's meeting with Haas". */
const DEED = /(?:ing|tion|sion|ment|ance|ence|ure|al|y)s?$/i;

/** A phrase ends at a stop, a small word or the next name. */
const PHRASE_ENDS =
  /^(?:[,;:.—–“”"]|in|on|at|to|for|with|by|from|of|that|which|who|and|or|but|as|is|are|was|were|has|have|had|will|would|\p{Lu}.*)$/u;

/** The match without the places where a name only owns or describes another; a name left with no place is missing. */
export function actingOnly(matched: Matched, question: Question, weights: Weights): Matched {
  if (['define', 'said', 'latest'].includes(question.kind) || asksRole(question)) return matched;
  const left = new Map<Term, number[]>();
  for (const [term, places] of matched.hits) {
    if (!term.actor || ownsInQuestion(question, term)) continue;
    const acting = places.filter((number) => !isAttribute(matched, question, term, number));
    if (acting.length < places.length) left.set(term, acting);
  }
  if (left.size === 0) return matched;
  const gone = [...left].filter(([, places]) => places.length === 0).map(([term]) => term);
  const weigh = (terms: Term[]) => terms.reduce((sum, term) => sum + (weights.get(term) ?? 1), 0);
  return {
    ...matched,
    hits: new Map([...matched.hits, ...left].filter(([, places]) => places.length > 0)),
    missing: [...matched.missing, ...gone],
    coverage: Math.max(0, matched.coverage - weigh(gone) / weigh(question.terms)),
  };
}

/** "Did Lund's lawyer …" asks about the lawyer: his line says "Lund's" too. */
function ownsInQuestion({ text }: Question, { word }: Term): boolean {
  const at = text.indexOf(word);
  const behind = at < 0 ? '' : text.slice(at + word.length);
  return /^['’]/.test(behind) || RELATED.test(/^\s(\p{L}+)/u.exec(behind)?.[1] ?? '');
}

function isAttribute(matched: Matched, question: Question, term: Term, number: number): boolean {
  const token = matched.tokens[number];
  if (!token) return false;
  const owns = /['’]s$/i.test(token.text) || /^['’]s?\s/.test(matched.claim.text.slice(token.end));
  return owns ? !ownsDeed(matched, question, number) : describes(matched, term, number);
}

/** Is what is owned the deed or the thing that is asked about, or somebody who acts for the owner? */
function ownsDeed({ tokens, hits }: Matched, { terms }: Question, number: number): boolean {
  const behind = tokens.slice(number + 1, number + 6);
  const end = behind.findIndex(({ text }) => PHRASE_ENDS.test(text));
  const phrase = behind.slice(0, end < 0 ? behind.length : end);
  if (phrase.slice(0, 2).some(({ text }) => ACTS_FOR.test(text))) return true;
  return phrase.some((token, at) =>
    terms.some((term) => {
      if (term.actor || !hits.get(term)?.includes(number + 1 + at)) return false;
      return !term.verb || at === 0 || DEED.test(token.text);
    }),
  );
}

/** "Lund aide Rainer Haas", "the Lund team". */
function describes({ board, tokens }: Matched, { actor, word }: Term, number: number): boolean {
  const name = board.names.get(actor ?? '') ?? word;
  const kind = board.briefing.actors.find(({ id }) => id === actor)?.kind ?? findNames(name)[0]?.kind ?? 'person';
  const next = tokens[number + 1];
  if (kind !== 'person' || !next || next.inserted) return false;
  return RELATED.test(next.text) || titleThenName(tokens, number + 1);
}

/** Small words of a title, and then a name. */
function titleThenName(tokens: Token[], from: number): boolean {
  const after = tokens.slice(from, from + 5).map(({ text }) => text);
  const name = after.findIndex((word) => /^\p{Lu}/u.test(word));
  return name > 0 && after.slice(0, name).every((word) => /\p{L}{4}/u.test(word) && TITLE_WORD.test(word));
}

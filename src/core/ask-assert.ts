/** Whether a line tells something as so: not denied, not planned, not supposed, and of the one who is asked about. */
import { COMMENTARY, OPINION } from '../text/languages/en-opinions.ts';
import { NEGATION_ENDS, NEGATOR, UNREAL } from '../text/languages/en-questions.ts';
import type { Matched, Token } from './ask-match.ts';
import { isMutual } from './ask-objects.ts';
import type { Question } from './ask-question.ts';

/** So far to the right a negation reaches, in words (NegEx, Chapman et al. 2001); and so far what makes a verb unreal. */
export const REACH = 5;

/**
 * The quotation in which a place of a text lies, by the number of its opening; -1 outside of all. A word or three in marks are the
 * reporter's own sentence.
 */
export function quotationAt(text: string, place: number): number {
  for (const { 0: quoted, index } of text.matchAll(/[“"][^“”"]*[”"]/gu))
    if (place >= index && place < index + quoted.length && quoted.split(/\s+/).length > 3) return index;
  return -1;
}

/** "Reaching a deal" says of none that it was reached; "was meeting" tells of a meeting. */
export function isGerund(tokens: Token[], number: number): boolean {
  const before = tokens.slice(Math.max(0, number - 2), number);
  return (
    /ing$/i.test(tokens[number]?.text ?? '') && !before.some((token) => /^(?:is|are|was|were|been)$/i.test(token.text))
  );
}

/**
 * Does the writer judge or suppose what is asked about? What is judged in a clause behind it ("…, foolishly giving them time") leaves it
 * as it was told. `told` are the tokens of what is asked about.
 */
export function judged({ claim, tokens }: Matched, told: number[]): boolean {
  if (claim.mode !== 'opinion' || claim.speaker) return false;
  const last = tokens[Math.max(0, ...told)]?.end ?? 0;
  const end = claim.text.slice(last).search(/[,;]\s|\s[—–]\s/);
  const read = end < 0 ? claim.text : claim.text.slice(0, last + end);
  return OPINION.test(read) || COMMENTARY.test(read) || /\bwhether\b/i.test(read);
}

/** Any negation since the clause began: not strong enough to deny, but too much to assert. */
export function deniedBefore(tokens: Token[], number: number): boolean {
  for (let at = number - 1; at >= 0; at--) {
    const word = tokens[at]?.text ?? '';
    if (NEGATOR.test(word)) return true;
    if (/^[,;:.—–]$/.test(word)) return false;
  }
  return false;
}

/** The negation that reaches a token, if any. */
export function negatorOf(tokens: Token[], number: number): number | undefined {
  for (let at = number - 1; at >= Math.max(0, number - REACH); at--) {
    const word = tokens[at]?.text ?? '';
    // "Two steps short of declaring it", "stopped far from signing".
    if (/^(?:short|far|instead|rather)$/i.test(word) && /^(?:of|from|than)$/i.test(tokens[at + 1]?.text ?? ''))
      return at;
    if (/^fail/i.test(word) && !/^(?:to|in)$/i.test(tokens[at + 1]?.text ?? '')) continue;
    if (NEGATOR.test(word)) return /^not$/i.test(word) && /^only$/i.test(tokens[at + 1]?.text ?? '') ? undefined : at;
    if (NEGATION_ENDS.test(word)) return undefined;
  }
  return undefined;
}

export const AHEAD = /^(?:will|shall|to|due|scheduled|set|planned|plans?|expected|agreed)$/i;
export const CONDITION =
  /^(?:if|unless|whether|may|might|could|would|should|perhaps|possibly|until|threatens?|threatened)$/i;

const INTENT =
  /^(?:plans?|planned|planning|intends?|intended|intention|intentions|expected|going|due|set|wish|wishes|need|reason|hurry|imminent)$/i;

/** "No plans to raise it" denies a plan: it does not tell whether the thing was done. */
export function deniesIntent(tokens: Token[], negator: number, key: number[]): boolean {
  const next = Math.min(...key.filter((number) => number > negator));
  return tokens.slice(negator, Number.isFinite(next) ? next : negator).some(({ text }) => INTENT.test(text));
}

/** "Of declaring", "for raising": named, not told as done. */
function merelyNamed(tokens: Token[], number: number): boolean {
  return isGerund(tokens, number) && /^(?:of|without|against|from|for|about|to)$/i.test(tokens[number - 1]?.text ?? '');
}

/** Under "will", "could", "to", "if", "plans to": told as possible, not as so. */
export function open(tokens: Token[], number: number, words: RegExp): boolean {
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
  if (places.some((place) => place < first || /^by$/i.test(tokens[place - 1]?.text ?? ''))) return true;
  // "Haas met Lund" tells of Lund what it tells of Haas.
  const others = question.terms
    .filter((term) => term.actor && term !== subject)
    .flatMap((term) => hits.get(term) ?? []);
  return isMutual(question) && others.some((place) => place < first);
}

/** Is what the question's verbs ask about told as so, by a form of those very verbs? True where it asks by no verb. */
export function asserted(matched: Matched, question: Question): boolean {
  const { tokens, hits } = matched;
  return question.terms
    .filter((term) => term.verb && !term.light)
    .every((term) =>
      (hits.get(term) ?? []).some(
        (number) =>
          term.alts.has(tokens[number]?.stem ?? '') &&
          negatorOf(tokens, number) === undefined &&
          !merelyNamed(tokens, number) &&
          !open(tokens, number, question.ahead ? CONDITION : UNREAL),
      ),
    );
}

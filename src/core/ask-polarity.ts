/** Yes or no: whether a line says that what is asked about is so, says that it is not, or says neither. */

import { HEDGE } from '../text/languages/en-events.ts';
import { NEGATION_ENDS, NEGATOR, UNREAL } from '../text/languages/en-questions.ts';
import { type Matched, spread, type Token } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';

/** So far to the right a negation reaches, in words (NegEx, Chapman et al. 2001); and so far what makes a verb unreal. */
const REACH = 5;
/** What is asserted stands within so many words. */
const TOGETHER = 14;

/** `value` is yes or no; nothing where the line leaves it open. A plan, a wish, an if or a may is neither. */
export function findVerdict(matched: Matched, question: Question): Found | undefined {
  const { claim, tokens, hits, loose } = matched;
  const predicates = question.terms.filter((term) => !term.actor && !term.name);
  const telling = predicates.filter((term) => !term.light);
  const told = (telling.length > 0 ? telling : predicates).flatMap((term) => hits.get(term) ?? []);
  const every = predicates.flatMap((term) => hits.get(term) ?? []);
  if (told.length === 0 || telling.some((term) => !hits.has(term))) return undefined;
  if (claim.text.includes('?')) return undefined;
  const key = keyHits(matched, telling.length > 0 ? telling : predicates);
  const negator = firstOf(key.flatMap((number) => negatorOf(tokens, number) ?? []));
  const contrary = telling.some(
    (term) => loose.has(term) && hits.get(term)?.some((number) => term.contrary.has(tokens[number]?.stem ?? '')),
  );
  if ((negator !== undefined) !== contrary) {
    if (claim.mode === 'future' && !question.ahead) return undefined;
    return spanOf(tokens, negator === undefined ? told : [negator, ...key], 'no');
  }
  // What is only near in sense denies with it, but does not assert it.
  if (loose.size > 0 || claim.mode !== 'past' || HEDGE.test(claim.text)) return undefined;
  if (every.some((number) => unreal(tokens, number)) || spread(matched) > TOGETHER) return undefined;
  if (question.terms.some((term) => term.actor && !hits.has(term) && claim.speaker?.actor === term.actor))
    return undefined;
  if (!inOrder(matched, question, told)) return undefined;
  return spanOf(tokens, every.length > 0 ? every : told, 'yes');
}

/** Hits of the last term that tells something: what is said to be or not to be ("a breakthrough" of "did the talks bring a breakthrough"). */
function keyHits({ hits }: Matched, terms: Question['terms']): number[] {
  return (
    hits.get(terms.at(-1) ?? ({} as Question['terms'][number])) ??
    terms.flatMap((term) => hits.get(term) ?? []).slice(-1)
  );
}

const firstOf = (numbers: number[]): number | undefined => (numbers.length > 0 ? Math.min(...numbers) : undefined);

function negatorOf(tokens: Token[], number: number): number | undefined {
  for (let at = number - 1; at >= Math.max(0, number - REACH); at--) {
    const word = tokens[at]?.text ?? '';
    if (NEGATOR.test(word)) return /^not$/i.test(word) && /^only$/i.test(tokens[at + 1]?.text ?? '') ? undefined : at;
    if (NEGATION_ENDS.test(word)) return undefined;
  }
  return undefined;
}

/** Under "will", "could", "to", "if", "plans to": told as possible, not as so. */
function unreal(tokens: Token[], number: number): boolean {
  for (let at = number - 1; at >= Math.max(0, number - 4); at--) {
    const word = tokens[at]?.text ?? '';
    if (UNREAL.test(word) && !(word.toLowerCase() === 'to' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))) return true;
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

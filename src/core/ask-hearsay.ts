/** What stands in a line as somebody's words is told as reported, not as so. */
import { findQuotes } from '../text/quotes.ts';
import { quotationAt } from './ask-assert.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { asksSaying } from './ask-verbs.ts';

/** Who confirms or admits a thing vouches for it; who announces it does it. */
const VOUCHES =
  /^(?:confirm|admit|acknowledg|conced|announc|reveal|disclos|declar|promis|vow|pledg|agree|refus|reject|declin|order)/i;
const OWN = /^(?:\S+\s){0,2}(?:I|we|he|she|they|it|my|our|his|her|their)\b/i;

/** The verdict marked as hearsay where the deed stands in the words of a speaker, who does not speak of a deed of his own. */
export function asHeard(found: Found | undefined, matched: Matched, question: Question): Found | undefined {
  if (!found || question.kind !== 'yesno' || asksSaying(question)) return found;
  const { claim, tokens } = matched;
  const said = findQuotes(claim.text).filter(
    ({ speaker, cue }) => (speaker !== undefined || claim.speaker !== undefined) && !VOUCHES.test(cue?.text ?? ''),
  );
  const verbs = question.terms.filter((term) => term.verb).flatMap((term) => matched.hits.get(term) ?? []);
  const asked = (verbs.length > 0 ? verbs : predicateAt(matched, question)).flatMap((number) => tokens[number] ?? []);
  const around = asked.map((token) => said.filter(({ start, end }) => start <= token.start && token.end <= end));
  if (
    asked.length === 0 ||
    asked.some(({ start }, at) => around[at]?.length === 0 && quotationAt(claim.text, start) < 0)
  )
    return found;
  const ofOwn =
    question.subject !== undefined &&
    claim.speaker?.actor === question.subject &&
    around.flat().some(({ text }) => OWN.test(text));
  return ofOwn ? found : { ...found, hold: 'reported' };
}

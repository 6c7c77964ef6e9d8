/** To whom it was done: the one behind the verb of the question must be the object of that verb in the line. */
import { stem } from '../text/stems.ts';
import type { Matched, Token } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import type { Term } from './ask-terms.ts';
import { TITLE_WORD } from './titles.ts';

/** What two do together, either of them may be told of first. */
const TOGETHER = new Set(
  ['meet', 'talk', 'speak', 'negotiate', 'confer', 'marry', 'clash', 'debate'].map((word) => stem(word)),
);

/** Behind one of these another clause begins. */
const BOUNDARY =
  /^(?:that|which|who|whom|whose|if|unless|because|while|whereas|after|before|until|but|when|where|[;:.—–])$/i;
/** What hangs on a noun by one of these is not the object of the verb. */
const HANGS = /^(?:of|from|in|at|near|by|about|over|without)$/i;

/** Is the verb of the question one that two do together ("meet"), so that their order tells nothing? */
export function isMutual({ terms }: Question): boolean {
  return terms.some((term) => !term.actor && [...term.forms].some((one) => TOGETHER.has(one)));
}

/** True where the question names nobody right behind its verb, or where the line has him as the object of that verb. */
export function hasObject(matched: Matched, question: Question): boolean {
  if (!['yesno', 'when', 'where', 'why', 'duration'].includes(question.kind)) return true;
  const { object, verb } = objectOf(question);
  const places = object && matched.hits.get(object);
  const verbs = verb && matched.hits.get(verb)?.filter((number) => !places?.includes(number));
  if (!object || !places || !verbs || verbs.length === 0) return true;
  return verbs.some((number) =>
    places.some((place) => isObjectAt(matched.tokens, { verb: number, place }, question, object)),
  );
}

/** The name right behind a word of the question, and that word: "did Lund warn Haas", "did Lund meet with Haas". */
function objectOf({ terms, subject, text }: Question): { object?: Term; verb?: Term } {
  for (const object of terms) {
    const at = text.indexOf(object.word);
    if ((!object.actor && !object.name) || (subject !== undefined && object.actor === subject) || at < 0) continue;
    const before = text.slice(0, at).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    while (/^(?:with|the|up|out|off|president|minister)$/i.test(before.at(-1) ?? '')) before.pop();
    const verb = terms.find((term) => !term.actor && !term.name && term.word === before.at(-1));
    // "The Lund meeting" is no object called Lund.
    const describes = terms.some(
      ({ word, actor }) => !actor && text.slice(at + object.word.length).startsWith(` ${word}`),
    );
    if (verb && !describes) return { object, verb };
  }
  return {};
}

function isObjectAt(
  tokens: Token[],
  { verb, place }: { verb: number; place: number },
  question: Question,
  { actor }: Term,
): boolean {
  const [from, to] = [Math.min(verb, place) + 1, Math.max(verb, place)];
  const between = tokens.slice(from, to).map(({ text }) => text);
  if (between.some((word) => BOUNDARY.test(word))) return false;
  // "Haas was warned by Lund"; "Haas met Lund".
  if (place < verb) return isMutual(question) || between.some((word) => /^(?:was|were|been|be|being)$/i.test(word));
  if (between.some((word, at) => word === ',' && /ing$/.test(between[at + 1] ?? ''))) return false;
  const title = between.toReversed().findIndex((word) => !TITLE_WORD.test(word) || HANGS.test(word));
  const lead = title < 0 ? '' : (between.at(-1 - title) ?? '');
  // "The town of Vik" is Vik; "leaders of the union" are not the union.
  return !HANGS.test(lead) || (!actor && /^of$/i.test(lead));
}

/** What takes a telling back in its own sentence: "earlier rounds", "at first", "but did not come", the asked place left out. */
import { clauseEnd } from './ask-clauses.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { asksRole } from './ask-role.ts';

const NOT = "(?:\\snot|n[’']t|\\snever)";
/** Told of the same person behind "but": away from where it counts. */
const AWAY = new RegExp(
  `\\b(?:but|although|though|yet)\\s(?:\\p{L}+ly\\s)?((?:was|were|is|are)(?:${NOT}\\s(?:at|in|among|present|there|part|on)|\\s(?:absent|missing|away|no longer))|(?:did|does|do|has|have|had)${NOT}\\s(?:come|go|travel|attend|join|appear|stay|take part|show up|turn up|set foot)|(?:stayed|kept) (?:away|home|behind|out)|skipped|missed)(?!\\p{L})`,
  'iu',
);
const EARLIER = /^(?:earlier|previous|prior|past|former)$/i;
/** What somebody did at first and changed later is no longer so. */
export const AT_FIRST =
  /\b(?:initially|originally|at first|at the outset|previously|formerly|first (?:\p{L}+ed|set|said|gave|made|told|took|put|named|spoke))\b/iu;
const SINCE = /\b(?:later|since|now|then|afterwards|no longer|but|before|until)\b/i;

/** The answer as far as its sentence lets it stand: as it is, as true of an earlier time, as a no for the asked place, or not at all. */
export function limited(found: Found | undefined, matched: Matched, question: Question): Found | undefined {
  if (!found || found.value === 'no' || asksRole(question)) return found;
  if (['why', 'said', 'speaker', 'define', 'latest'].includes(question.kind)) return found;
  const { claim, tokens } = matched;
  const told = predicateAt(matched, question);
  const last = tokens[Math.min(...told)]?.end ?? 0;
  const away = awayIn(claim.text, last, found);
  if (placesOf(matched, question).some((place) => isLeftOut(matched, place, away))) {
    if (question.kind !== 'yesno' || !away) return undefined;
    return { start: away.start, end: clauseEnd(claim.text, away.end), value: 'no', near: 1 };
  }
  const wasFirst = AT_FIRST.exec(claim.text);
  const changed = wasFirst && !AT_FIRST.test(question.text) && SINCE.test(claim.text.slice(wasFirst.index + 12));
  const before = away || changed || (tellsEarlier(matched, question) && question.kind !== 'when');
  return before ? { ...found, hold: 'earlier' } : found;
}

/** Where the sentence goes on to tell that its subject was away: behind what is asked about and behind the answer. */
function awayIn(text: string, from: number, found: Found): { start: number; end: number } | undefined {
  const match = AWAY.exec(text);
  if (!match?.[1] || match.index < from || found.start > match.index) return undefined;
  const end = match.index + match[0].length;
  return { start: end - match[1].length, end };
}

/** Places of the names behind "in", "at" in the question. */
function placesOf({ hits }: Matched, { terms, text }: Question): number[] {
  return terms
    .filter(({ actor, name }) => actor !== undefined || name)
    .filter(({ word }) => /\b(?:in|at|inside|near)\s(?:the\s)?$/i.test(text.slice(0, Math.max(0, text.indexOf(word)))))
    .flatMap((term) => hits.get(term) ?? []);
}

/** "Before Oslo", "outside the Kremlin", or the place from which somebody was away. */
function isLeftOut({ tokens }: Matched, place: number, away: { start: number } | undefined): boolean {
  const before = tokens.slice(Math.max(0, place - 2), place).map(({ text }) => text.toLowerCase());
  const lead = (before.at(-1) === 'the' ? before.slice(0, -1) : before).at(-1) ?? '';
  const aheadOf = before.join(' ') === 'ahead of';
  if (aheadOf || /^(?:before|after|until|till|outside|except|without)$/.test(lead)) return true;
  return away !== undefined && (tokens[place]?.start ?? 0) > away.start;
}

/** "Led earlier rounds": the object is of another time than that which is asked about. */
function tellsEarlier({ tokens, hits }: Matched, { terms, text }: Question): boolean {
  if (/\b(?:earlier|previous|prior|past|former|ever)\b/i.test(text)) return false;
  const things = terms.filter((term) => !term.actor && !term.light).flatMap((term) => hits.get(term) ?? []);
  const all = things.map((number) => EARLIER.test(tokens[number - 1]?.text ?? ''));
  return all.some(Boolean);
}

/** Who else tells an answer: only those whose own cited words hold it. */
import { contentStems } from '../text/stems.ts';
import type { Question } from './ask-question.ts';
import type { Candidate } from './ask-settle.ts';
import { seconds } from './board.ts';
import type { Claim, Source } from './claims.ts';

/** Kinds of question to which a clause answers: told in other words, the most of it must be there. */
const CLAUSES: ReadonlySet<string> = new Set(['what', 'why', 'said']);
const MOST = 0.6;

/** The claim with the sources of those who give the same answer: for a yes or no, those whose own line says yes or no. */
export function toldBy({ claim, board, found, alike = [] }: Candidate, question: Question): Claim {
  const others = seconds(board, claim).filter((other) =>
    question.kind === 'yesno' ? alike.includes(other) : holds(other, claim, found, question),
  );
  return { ...claim, sources: [claim, ...others].flatMap((one): Source[] => one.sources.slice(0, 1)) };
}

function holds(other: Claim, claim: Claim, { start, end, value }: Candidate['found'], { kind }: Question): boolean {
  if (kind === 'when' && /^\d{4}/.test(value)) return other.when?.startsWith(value) ?? false;
  const stems = new Set(contentStems(other.text));
  const words = contentStems(claim.text.slice(start, end).replace(/\[[^\]]*\]/g, ''));
  return words.filter((one) => stems.has(one)).length >= (CLAUSES.has(kind) ? MOST : 1) * words.length;
}

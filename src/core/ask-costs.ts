/** What something costs: what is known to be disputed comes first, and what a week costs is no answer. */
import { contentStems, stem } from '../text/stems.ts';
import { figuresAt, isMoney } from './ask-figures.ts';
import type { Question } from './ask-question.ts';
import { isRate } from './ask-rate.ts';
import type { Candidate } from './ask-settle.ts';
import type { Board } from './board.ts';
import { findDisputes } from './disputes.ts';

const COST = new Set(['cost', 'price', 'worth', 'bill', 'fee', 'budget', 'pay'].map((word) => stem(word)));

/** Asked for the price of the whole. */
export function asksCost({ kind, terms }: Question): boolean {
  return kind === 'amount' && terms.some((term) => [...term.forms].some((one) => COST.has(one)));
}

/** The sides of the dispute about a sum of money that the question is about; none where the articles agree. */
export function disputedCost(board: Board, question: Question): Candidate[] {
  const own = new Set(contentStems(board.briefing.title));
  const asked = question.terms.filter(
    (term) =>
      !term.light && ![...term.forms].some((one) => COST.has(one)) && ![...term.alts].some((one) => own.has(one)),
  );
  for (const { sides } of findDisputes(board)) {
    const found = sides.flatMap((claim): Candidate[] => {
      const figure = figuresAt(claim.text).find((one) => isMoney(claim.text, one) || /million|billion/i.test(one.text));
      const stems = new Set(contentStems(claim.text));
      const fits = asked.every((term) =>
        term.actor ? claim.actors.includes(term.actor) : [...term.alts].some((one) => stems.has(one)),
      );
      return figure && fits && !isRate(claim.text)
        ? [{ claim, board, found: { start: figure.start, end: figure.end, value: figure.text, near: 1 }, score: 1 }]
        : [];
    });
    const money = found.some(({ claim }) => figuresAt(claim.text).some((one) => isMoney(claim.text, one)));
    if (money && found.length === sides.length) return found;
  }
  return [];
}

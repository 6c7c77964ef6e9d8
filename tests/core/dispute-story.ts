/** Disputes of invented stories: each telling is an article of a desk of its own. */
import { findDisputes } from '../../src/core/disputes.ts';
import type { Article } from '../../src/core/model.ts';
import { board, item } from './story.ts';

export type Told = [text: string, more?: Partial<Article>];

/** So that words of the strike are rarer than words of every article. */
const FILLER = [
  'The bakery at the gate closed its doors on Monday.',
  'Nine freighters lie at anchor outside the breakwater.',
  'Pilots painted the old lighthouse in the spring.',
  'A new crane was lifted onto the northern quay.',
];

/** Issues of a story with a briefing, each with the words of its sides. */
export function disputes(...told: Told[]): { issue: string; sides: string[] }[] {
  const laid = board(
    [...told, ...FILLER.map((text): Told => [text])].map(([text, more], at) =>
      item(text, { publisher: `Desk ${at}`, ...more }),
    ),
  );
  return findDisputes(laid).map(({ issue, sides }) => ({ issue, sides: sides.map((side) => side.text) }));
}
export const issues = (...told: Told[]) => disputes(...told).map(({ issue }) => issue);

/** Rates: what a week, a tonne or a head costs is not what the whole does. */

const UNIT = 'hour|day|night|week|month|year|tonne|ton|barrel|head|person|metre|meter|kilo|litre|mile';
const RATE = new RegExp(
  `\\b(?:every|each|per)\\s(?:extra\\s|further\\s)?(?:${UNIT})\\b|\\ban?\\s(?:${UNIT})\\b(?!\\s(?:ago|before|after|later|earlier))|\\b(?:hourly|daily|weekly|monthly|yearly|annual(?:ly)?)\\b|\\b(?:extra|additional|further)\\s(?:costs?|sum|fees?)\\b`,
  'i',
);

/** "Every week of delay costs 400,000": a rate, or what comes on top. */
export function isRate(text: string): boolean {
  return RATE.test(text);
}

/** Asks for a rate, or for what comes on top. */
export function asksRate(question: string): boolean {
  return (
    RATE.test(question) || new RegExp(`\\b(?:${UNIT})\\b|\\b(?:extra|additional|further|delay)`, 'i').test(question)
  );
}

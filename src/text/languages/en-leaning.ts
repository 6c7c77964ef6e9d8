/** How English sentences hang together inside and outside: clauses of time, and heads that stand elsewhere. */
import { anyOf } from '../phrases.ts';

/** The writer's or the reader's own person: talk, not reporting. */
export const OWN_PERSON =
  /(?<![\p{L}\p{N}.])(?:I|I['’]\w+|[Ww]e|[Ww]e['’]\w+|[Yy]ou|[Yy]ou['’]\w+|[Yy]our|[Mm]y|[Oo]ur|ours|me|(?<!\bthe )us)(?![\p{L}\p{N}.])/u;

const NO_TIME_BEFORE = `(?<!\\b(?:as \\p{L}+|${anyOf(`
  such, as, well, soon, long, known, same, serve(d), described, seen, much, far, act(s), acted
`)}))`;
const NO_TIME_BEHIND = `(?!(?:\\p{L}+ as|${anyOf('well, soon, long, part, a result, if, to, for, of')})\\b)`;
/** Conjunctions of time, not "as well as", "such as", "described as". */
export const TEMPORAL = new RegExp(
  `${NO_TIME_BEFORE}\\s(?:(?:particularly|especially|just|even|only|mostly|chiefly)\\s)?(?:as|after|when|since|once)\\s${NO_TIME_BEHIND}`,
  'giu',
);

const NOUN_PHRASE = '(?:\\p{Ll}[\\p{L}-]* )';
const ABOUT = 'on|of|for|in|about|over|to|against|into';
/** "… was one, … another" */
const ONE_OF = '\\b(?:is|are|was|were) (?:one|another|others)(?=[.,;]|,? (?:and|but|while)\\b)';
/** "A hearing on that claim" */
const ON_THAT = `^(?:an?|the|no|any) ${NOUN_PHRASE}{1,3}(?:${ABOUT}) (?:that|this|those|these) \\p{Ll}`;
/** "All 1,200 pupils" */
const ALL_OF = '^all (?:of the )?\\d[\\d,.]* \\p{Ll}';
/** "The cause was …" */
const WHOSE = `^the ${anyOf('cause, identity, condition, age, name(s), number, details, circumstances, motive')}(?: of ${anyOf(
  'death, injury, the {dead,victim(s),injured}',
)})? (?:was|were|is|are|has|have|had|remains?)\\b`;
/** What leans on a head or a mention outside of the sentence. */
export const LEANS = new RegExp(`${ONE_OF}|${ON_THAT}|${ALL_OF}|${WHOSE}`, 'iu');

/** "A hearing | on that claim | is set": what stands before is a subject without it. */
export const POINTS_BACK = new RegExp(
  `(?<=^(?:an?|the) ${NOUN_PHRASE}{0,2}\\p{Ll}[\\p{L}-]*) (?:${ABOUT}) (?:that|this|those|these) \\p{Ll}+(?= (?:is|are|was|were|will|has|have)\\b)`,
  'iu',
);

/** Figures of a line with what they count, and whether two lines give different ones for the same thing. */
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';

/** "14 ships": 14, counted by the unit `ship`; `words` as the text has them. */
export type Figure = { number: string; unit: string; words: string };

/** Units in which much is counted: the same unit tells little, so the sentences must be more alike. */
const GENERAL =
  /^(?:%|million|billion|thousand|people|person|year|day|hour|month|week|minute|second|point|time|dollars?|euros?|pounds?|metre|meter|mile|kilometre|kilometer|percentage)$/;
const LIKE_GENERAL = 0.45;
const LIKE = 0.15;
const NO_UNIT =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:and|or|to|of|in|on|at|for|the|from|with|by|than|is|was|are|were|but|that|which|who|a\.m|p\.m)$/;

/** Figures in digits, without years, days of dates and what stands in brackets. */
export function figuresIn(text: string): Figure[] {
  const plain = text.replace(/\[[^\]]*\]/g, '');
  return [...plain.matchAll(FIGURE)].flatMap((match) => {
    const number = (match[1] ?? '').replace(/[.,]$/, '');
    const scale = (match[2] ?? '').toLowerCase().replace('percent', '%');
    const nouns = scale === '%' ? '' : nounsOf(match[3], match[4]);
    // "Million cubic metres" is a unit of its own, "million euros" is money like any other.
    const unit = scale && GENERAL.test(nouns) ? scale : [scale, singular(nouns)].filter(Boolean).join(' ');
    if (!unit || (!scale && /^(?:19|20)\d\d$/.test(number))) return [];
    return [{ number, unit, words: [match[2], nouns].filter(Boolean).join(' ') }];
  });
}

const FIGURE =
  /(?<![\p{L}\d.,-])(\d[\d.,]*)(?:\s?(percent|%|million|billion|thousand)(?!\p{L}))?(?:\s(\p{L}{3,}))?(?:\s(\p{L}{3,}))?/giu;

/** "Cubic metres" in "1.9 million cubic metres of silt"; "votes" in "15 votes to 14". */
function nounsOf(first: string | undefined, second: string | undefined): string {
  const one = (first ?? '').toLowerCase();
  if (!one || NO_UNIT.test(one)) return '';
  const two = (second ?? '').toLowerCase();
  return /s$/.test(one) || !/s$/.test(two) || NO_UNIT.test(two) ? one : `${one} ${two}`;
}

function singular(words: string): string {
  return words.replace(/(?<=\p{L}{3})s$/u, '');
}

const COUNTS =
  /\b(?:say|says|said|speaks? of|spoke of|puts?|reckons?|reckoned|estimates?|estimated|counts?|counted|claims?|claimed|argues?|argued|according|insists?|insisted|reports?|reported|believes?|believed|talks? of|give[sn]?|gave)\b/i;
const CONTRAST = /,\s(?:but|while|whereas|although|yet)\s/gi;

/** Where one sentence sets a figure against another of the same unit ("… speak of 14, but the union counts 20"). */
export function contrastAt(text: string): number | undefined {
  for (const match of text.matchAll(CONTRAST)) {
    const [before, after] = [figuresIn(text.slice(0, match.index)), figuresIn(text.slice(match.index))];
    const units = (figures: Figure[]) => figures.map((figure) => figure.unit.split(' ')[0]);
    const against = before.some((one) =>
      after.some((other) => other.unit.split(' ')[0] === one.unit.split(' ')[0] && other.number !== one.number),
    );
    const counted = COUNTS.test(text.slice(0, match.index)) && COUNTS.test(text.slice(match.index));
    if (against && counted && new Set([...units(before), ...units(after)]).size === 1) return match.index;
  }
  return undefined;
}

/** The two figures on which claims differ: one unit, other numbers, none of them in both, and sentences alike enough. */
export function differ(board: Board, a: Claim, b: Claim): { one: Figure; other: Figure } | undefined {
  const [ours, theirs] = [figuresIn(a.text), figuresIn(b.text)];
  if (ours.some((figure) => theirs.some((other) => other.number === figure.number && other.unit === figure.unit)))
    return undefined;
  const like = likeness(a, b, board.weights);
  for (const one of ours) {
    const other = theirs.find((figure) => figure.unit === one.unit);
    const related =
      a.topics.some((topic) => b.topics.includes(topic)) || a.actors.some((actor) => b.actors.includes(actor));
    if (other && like >= (GENERAL.test(one.unit) ? LIKE_GENERAL : LIKE) && (related || like >= LIKE_GENERAL))
      return { one, other };
  }
  return undefined;
}

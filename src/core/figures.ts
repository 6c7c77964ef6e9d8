/** Figures of a line with what they count, and whether two lines give different ones for the same thing. */
import { likeness } from './agreement.ts';
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';

/** "14 ships": 14, counted by the unit `ship`; `words` as the text has them; true for what lies from `low` to `high`. */
export type Figure = { number: string; unit: string; words: string; low: number; high: number };

/** Units in which much is counted: the same unit tells little, so the sentences must be more alike. */
const GENERAL =
  /^(?:%|million|billion|thousand|people|person|year|day|hour|month|week|minute|second|point|time|dollars?|euros?|pounds?|metre|meter|mile|kilometre|kilometer|percentage|other|men|women|children|case|part|side|country|countrie)$/;
/** Is much counted by this unit? */
export function isGeneral(unit: string): boolean {
  return GENERAL.test(unit);
}

const LIKE_GENERAL = 0.45;
const LIKE = 0.3;
/** Deaths of one day and of the same names are mostly those of one event. */
const LIKE_DEAD = 0.12;
const NO_UNIT =
  /^(?:more|others?|bst|gmt|est|edt|pdt|cet|utc|yesterday|today|tomorrow|ago|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:and|or|to|of|in|on|at|for|the|from|with|by|than|is|was|are|were|but|that|which|who|has|had|have|been|being|a\.m|p\.m)$/;

/** Written numbers; "one" is mostly none. */
const WORDS: Record<string, number> = Object.fromEntries(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, at) => [word, at + 2]),
);
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,:-])(?<!\\d: )(\\d[\\d.,]*|(?:${Object.keys(WORDS).join('|')})(?!-))(?:\\s?(percent|per cent|%|million|billion|thousand)(?!\\p{L}))?(?:\\s(\\p{L}{3,}))?(?:\\s(\\p{L}{3,}))?`,
  'giu',
);
/** Counted on top of others, or a share of them: no count of the whole. */
const PARTIAL =
  /\b(?:another|additional|further|other|more|first|last|next|past|of the|these|those|all|every|only|up from|down from|from|compared (?:with|to))\s$/i;
const AT_LEAST = /\b(?:more than|over|at least|above|upwards of|no fewer than|exceeding|beyond|topped|passed)\s$/i;
const AT_MOST = /\b(?:up to|at most|less than|fewer than|under|below|as many as)\s$/i;
const ABOUT = /\b(?:about|around|some|roughly|approximately|an estimated|estimated|nearly|almost|close to)\s$/i;

/** The dead are counted as deaths, as people who died, as people whom something killed. */
const DEAD =
  /^[\d.,\p{L}]+\s(?:(?!and\b|but\b|or\b|with\b|infected\b)\p{L}+\s){0,2}?(?:dead|deaths?|fatalit(?:y|ies)|died|dies|killed|(?:have|has|had)?\s?(?:been|were|was)\skilled|(?:have|has|had)\sdied)\b/iu;
const KILLED = /\b(?:kill(?:s|ed|ing)|claim(?:s|ed)(?: the lives of)?|deaths? of)\s(?:[\p{L}]+\s){0,3}$/iu;

/** Figures in digits or words, without years, days of dates and what stands in brackets. */
export function figuresIn(text: string): Figure[] {
  const plain = text.replace(/\[[^\]]*\]/g, '');
  return [...plain.matchAll(FIGURE)].flatMap((match) => {
    const number = (match[1] ?? '').replace(/[.,]$/, '');
    const scale = (match[2] ?? '').toLowerCase().replace(/per ?cent/, '%');
    const nouns = scale === '%' ? '' : nounsOf(match[3], match[4]);
    // "Million cubic metres" is a unit of its own, "million euros" is money like any other.
    const unit = scale && GENERAL.test(nouns) ? scale : [scale, singular(nouns)].filter(Boolean).join(' ');
    if (!unit || (!scale && /^(?:19|20)\d\d$/.test(number))) return [];
    const words = [match[2], nouns].filter(Boolean).join(' ');
    const [before, after] = [plain.slice(0, match.index), plain.slice(match.index)];
    const dead = DEAD.test(after) || (KILLED.test(before) && GENERAL.test(singular(nouns)));
    return [{ number, unit: dead ? 'dead' : unit, words, ...rangeOf(number, scale, before) }];
  });
}

const counted = new WeakMap<Claim, Figure[]>();

/** The figures of a claim, found once: it is compared with many others. */
export function figuresOf(claim: Claim): Figure[] {
  const kept = counted.get(claim) ?? figuresIn(claim.text);
  counted.set(claim, kept);
  return kept;
}

/** What a figure leaves open: "more than", "some", and the rounding of a figure that ends in noughts. */
function rangeOf(number: string, scale: string, before: string): { low: number; high: number } {
  if (PARTIAL.test(before)) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const digits = number.replace(/,(?=\d{3}(?!\d))/g, '');
  const times = SCALES[scale] ?? 1;
  const value = (WORDS[number.toLowerCase()] ?? Number.parseFloat(digits)) * times;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const noughts = /[1-9](0{2,})$/.exec(digits)?.[1]?.length ?? 0;
  const slack = noughts ? 10 ** noughts / 2 : times > 1 ? (times / 10 ** decimals) * 0.5 : 0;
  if (AT_LEAST.test(before)) return { low: value - slack, high: Number.POSITIVE_INFINITY };
  if (AT_MOST.test(before)) return { low: Number.NEGATIVE_INFINITY, high: value + slack };
  const near = ABOUT.test(before) ? value * 0.15 : 0;
  return { low: value - Math.max(slack, near), high: value + Math.max(slack, near) };
}

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

/** The two figures on which claims differ: one unit, numbers that cannot both be, none in both, sentences alike enough. */
export function differ(board: Board, a: Claim, b: Claim): { one: Figure; other: Figure } | undefined {
  const [ours, theirs] = [figuresOf(a), figuresOf(b)];
  if (ours.some((figure) => theirs.some((other) => other.unit === figure.unit && meet(figure, other))))
    return undefined;
  // "Six in Canada", beside "Canada has confirmed six cases": the unit is only left out.
  const bare = (text: string) => new Set(text.toLowerCase().match(/\d[\d.,]*\d|\d|\p{L}+/gu));
  const [inOurs, inTheirs] = [bare(a.text), bare(b.text)];
  const stands = (figure: Figure, words: Set<string>) => words.has(figure.number.toLowerCase());
  const like = likeness(a, b, board.weights);
  for (const one of ours) {
    const other = theirs.find((figure) => figure.unit === one.unit);
    if (!other || stands(one, inTheirs) || stands(other, inOurs)) continue;
    const related =
      a.topics.some((topic) => b.topics.includes(topic)) ||
      a.actors.some((actor) => b.actors.includes(actor)) ||
      a.nameStems.filter((stem) => b.nameStems.includes(stem)).length >= 2;
    const enough = one.unit === 'dead' ? LIKE_DEAD : GENERAL.test(one.unit) ? LIKE_GENERAL : LIKE;
    if (like >= enough && (related || like >= LIKE_GENERAL)) return { one, other };
  }
  return undefined;
}

function meet(one: Figure, other: Figure): boolean {
  return one.low <= other.high && other.low <= one.high;
}

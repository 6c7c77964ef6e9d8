/**
 * The grammar of English dates: one pattern for each way of writing one, longest first, in the manner of HeidelTime's rules
 * (Strötgen and Gertz 2010). All quantifiers are bounded, so that a text is read in time linear in its length.
 */
import { FEASTS, MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS } from './languages/en-dates.ts';

const words = (table: Record<string, unknown>, keep: (word: string) => boolean = () => true): string =>
  Object.keys(table)
    .filter(keep)
    .sort((a, b) => b.length - a.length)
    .join('|');
const S = '[ \\t\\u00a0]{1,3}(?:\\n[ \\t]?)?';
const GAP = '(?:,?[ \\t\\u00a0]{1,3}|,?\\n)';
/** A stop belongs to an abbreviation, never to a whole word: there it ends the sentence. */
const full = (table: Record<string, unknown>): string =>
  words(table, (word) => word.length > 5 || word.endsWith('day') || FULL.has(word));
const short = (table: Record<string, unknown>): string =>
  words(table, (word) => word.length <= 5 && !word.endsWith('day') && !FULL.has(word));
const FULL = new Set(['march', 'april', 'may', 'june', 'july']);
const M = `(?:(?<month>${full(MONTHS)})|(?<month>${short(MONTHS)})\\b\\.?)`;
const W = `(?:(?<weekday>${full(WEEKDAYS)})|(?<weekday>${short(WEEKDAYS)})\\b\\.?)`;
const D = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const Y = '(?<year>[12]\\d{3})(?![\\d%:]|[.,]\\d)';
const DASH = '\\s?[-–—/]\\s?';
const N = `(?<number>\\d{1,3}|${words(NUMBERS)}|a few|several|(?:a )?couple of)`;
const UNIT = '(?<unit>day|week|weekend|month|quarter|year|decade|century|centurie)s?';
const DAYPART = `(?:${S}(?:early |late )?(?:morning|afternoon|evening|night))?`;
const EDGE = 'beginning|start|middle|end|close|turn|eve|night|morning|evening|afternoon|dawn';
const LEAD = `(?:(?:the${S})?(?:very${S})?(?:(?:first|second|latter|early|later)${S}(?:half|part|months|weeks|days)|${EDGE}|rest|remainder)${S}of${S}|(?:the${S})?(?:very${S})?(?:early|late|mid|later|earlier)(?:-|${S})(?:(?:in|on)${S})?)?`;
const THIS = '(?<which>(?:this|the)\\spast|last|past|previous|this\\scoming|coming|this|next)';

/** Names of patterns in the order in which they are tried at a place. Duplicate group names tell what was read. */
const PATTERNS: Record<string, string> = {
  iso: '(?<year>[12]\\d{3})-(?<monthNumber>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)',
  isoMonth: '(?<year>[12]\\d{3})-(?<monthNumber>0[1-9]|1[0-2])(?![-\\d])',
  dotted: '(?<day>\\d{1,2})\\.(?<monthNumber>\\d{1,2})\\.(?<year>[12]\\d{3})(?!\\d)',
  slashed: '(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>[12]\\d{3})(?!\\d)',
  bc: `(?:(?:in|of|circa|c\\.)${S})?(?<bc>\\d{1,4})\\s?B\\.?C\\.?(?:E\\b\\.?)?(?![a-z])`,
  century: `(?:the${S})?(?:(?:early|late|mid)(?:-|${S}))?(?<century>\\d{1,2}(?:st|nd|rd|th)|${words(ORDINALS)})[- ]century(?!\\w)`,
  decade: `${LEAD}(?:the${S})?(?:(?:early|late|mid)(?:-|${S}))?(?:(?<decade>1\\d\\d0|20\\d0)s|['’](?<short>[2-9]0)['’]?s|(?<=the${S}|early |late |mid-)(?<short>[2-9]0)s)(?!\\w)`,
  rangeDay: `${LEAD}(?:the${S})?${D}(?=(?:${DASH}|${S}(?:to|and|or|until|through)${S}(?:the${S})?)\\d{1,2}(?:st|nd|rd|th)?${S}(?:of${S})?${M}(?!\\w)(?:${GAP}${Y})?)`,
  dayMonth: `${LEAD}(?:${W}${GAP})?${LEAD}(?:the${S})?${D}${S}(?:of${S})?${M}(?!\\w)(?:(?:${GAP}|${S}of${S})${Y})?`,
  foreign: `(?<day>\\d{1,2})(?:\\.|er|º|ª|°)?${S}(?:de${S})?(?<foreignMonth>[^\\s\\d.,:;!?()/–—-]{3,12})${S}(?:del?${S})?${Y}`,
  monthDay: `${LEAD}(?:${W}${GAP})?${M}${S}(?:the${S})?${D}(?![\\d:]|[.,]\\d|\\s?[ap]\\.?m)(?:(?:${GAP}|${S}of${S})${Y})?`,
  secondDay: `(?<=\\b${M}\\s\\d{1,2}(?:st|nd|rd|th)?(?:${DASH}|${S}(?:to|and|or|through)${S}))${D}(?![\\d:]|[.,]\\d)(?!${S}(?:${words(MONTHS)})\\b)(?:,?${S}${Y})?`,
  monthYear: `${LEAD}${M}(?:${GAP}(?:of${S})?${Y}|${S}['’](?<shortYear>\\d\\d)(?!\\w))`,
  seasonYear: `${LEAD}(?:the${S})?(?:early|late|mid)?-?\\s?(?<season>${words(SEASONS)})(?:${S}of|,)?${S}(?:the year${S})?${Y}(?:${DASH}\\d\\d(?!\\d))?`,
  yearSeason: `(?<year>[12]\\d{3})${S}(?<season>${words(SEASONS)})(?!\\w)`,
  quarter: `(?:the${S})?(?:(?<quarter>first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))(?:-|${S})quarter|Q(?<quarter>[1-4]))(?:(?:${S}of)?${S}${Y})?(?!\\w)`,
  dayBefore: `the${S}day${S}(?<side>before|after)${S}(?<base>yesterday|tomorrow)`,
  today: `(?:(?:early|late|later|earlier)${S})?(?<today>today|yesterday|tomorrow|tonight)${DAYPART}(?!\\w)`,
  dayPart: `(?:(?:early|late|later|earlier)${S})?(?<which>this|last)${S}(?:morning|afternoon|evening|night)(?!\\w)`,
  feast: `(?<feast>${words(FEASTS)})(?!\\w)(?:${GAP}${Y})?`,
  agoWeekday: `${N}${S}weeks?${S}(?<side>ago|from|on)${S}(?:on${S})?${W}(?!\\w)`,
  nextWeekday: `(?:(?:the|that)${S}(?:very${S})?(?<side>next|following|previous|preceding|same)|that)${S}${W}(?!\\w|${S}(?:after|before|night|morning|${words(MONTHS)})\\b)`,
  whichWeekday: `(?:(?:early|late)${S}(?:on${S})?)?${THIS}${S}${W}(?!\\w)${DAYPART}`,
  whichMonth: `(?:(?:early|late)${S}(?:in${S})?)?${THIS}${S}${M}(?!\\w)`,
  whichSeason: `${THIS}${S}(?<season>${words(SEASONS)})(?!\\w)`,
  severalUnits: `(?:the${S})?(?:past|last)${S}(?:two|three|four|few|couple${S}of|several)${S}weekends`,
  whichUnit: `${LEAD}(?:${THIS}|(?<=(?:of|in)${S})the)${S}(?<unit>day|week|weekend|month|quarter|year|decade|century)(?!\\w|${S}(?:to|through|ended|ending)\\b)`,
  unitsEnd: `(?<unit>year|month|week)['’]s${S}end(?!\\w)`,
  ago: `(?:(?:about|around|some|nearly|almost|more than|over|just)${S})?${N}${S}${UNIT}${S}ago(?!\\w)`,
  within: `(?<=\\bin${S})${N}${S}${UNIT}(?:['’]${S}time)?(?!\\w)`,
  later: `(?:(?:about|around|some|only|just|less than|more than|a mere)${S})?${N}${S}${UNIT}${S}(?<side>later|earlier|previously|afterwards?|(?:before|after)(?=\\s*(?:[.,;:)]|$)))(?!\\w)`,
  nextUnit: `(?:${LEAD})(?:the|that)${S}(?:very${S})?(?<side>next|following|previous|preceding|same)${S}(?:(?<unit>day|week|weekend|month|year|decade)|(?<season>${words(SEASONS)})|${M})(?!\\w)`,
  thatUnit: `${LEAD}that${S}(?:same${S})?(?<unit>day|week|weekend|month|year)(?!\\w)`,
  monthday: `${LEAD}the${S}(?<day>\\d{1,2})(?:st|nd|rd|th)(?=[.,;:)]|${S}(?:of${S}(?:that|the|this)${S}month|and|to|in|at|on|when|but|while|as|by|the|he|she|it|they|his|their|a|was|were)\\b)`,
  weekday: `(?:(?:early|late|later|earlier)${S}(?:on${S})?)?${W}(?!\\w)${DAYPART}`,
  season: `(?<=\\b(?:in|since|by|until|during|before|after|that|through|over)${S})(?:the${S})?(?:(?:early|late)${S})?(?<season>${words(SEASONS)})(?!\\w|${S}of${S})`,
  month: `${LEAD}${M}(?!\\w)`,
  year: `${LEAD}(?:(?:the${S})?year${S})?${Y}(?!\\w)`,
  secondYear: '(?<=\\b(?<century>[12]\\d)(?<shortFirst>\\d\\d)[-–/])(?<shortYear>\\d\\d)(?![\\d-])',
  shortYear: "(?<=[\\s(])['’](?<shortYear>\\d\\d)(?![\\w'’])",
};

const STARTS =
  'the|thi|tha|ver|ear|lat|mid|beg|sta|end|clo|tur|eve|nig|mor|aft|daw|res|rem|las|pas|pre|com|nex|fin|q[1-4]|tod|yes|tom|ton|abo|aro|som|nea|alm|ove|jus|onl|les|sev|cou|yea|mon|wee|in |of |cir|c\\.|a |an ';
const letters = [MONTHS, WEEKDAYS, SEASONS, NUMBERS, ORDINALS, FEASTS]
  .flatMap((table) => Object.keys(table).map((word) => word.slice(0, 3)))
  .filter((start) => start.length === 3);
/** First letters of all that can open a date: most words are passed over at a glance. */
const BEGINNING = `[\\d'’]|${[...new Set(letters)].join('|')}|${STARTS}`;
const NAMED = Object.entries(PATTERNS).map(([name, source]) => `(?<is_${name}>${source})`);
const GROUP = /\(\?<(?<name>[a-zA-Z_]+)>/g;

/** The name of each capturing group, in order; the group `is_<pattern>` tells which pattern matched. */
const GROUP_NAMES = [...NAMED.join('|').matchAll(GROUP)].map((match) => match[1] ?? '');

/** Finds the next date-like stretch. Its groups are read with `groupsOf`: a groups object for each match would cost more than the search. */
export const DATE = new RegExp(
  `(?<![\\w$£€#@]|\\d[.,:])(?=${BEGINNING})(?:${NAMED.join('|').replaceAll(GROUP, '(')})`,
  'gi',
);

export type DateGroups = { pattern: string; values: Record<string, string> };

/** Which pattern matched and what it read. */
export function groupsOf(match: RegExpExecArray): DateGroups {
  const groups: DateGroups = { pattern: '', values: {} };
  for (let i = 1; i < match.length; i++) {
    const value = match[i];
    const name = GROUP_NAMES[i - 1];
    if (value === undefined || name === undefined) continue;
    if (name.startsWith('is_')) groups.pattern = name.slice(3);
    else groups.values[name] = value;
  }
  return groups;
}

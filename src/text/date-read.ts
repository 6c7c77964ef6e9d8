/** Turns a match of the date grammar into what it means, or turns it down where the words around it say otherwise. */
import { dateValue, type Unit } from './date-calendar.ts';
import type { DateMeaning, Which } from './date-meaning.ts';
import { groupsOf } from './date-patterns.ts';
import { FEASTS, MONTHS, NUMBERS, ORDINALS, SEASONS, WEEKDAYS } from './languages/en-dates.ts';
import { monthOfName } from './month-names.ts';

type Groups = Record<string, string | undefined>;

const CAPITAL = /^\p{Lu}/u;
const BEFORE_MONTH =
  /\b(?:in|since|by|until|till|of|from|to|through|and|or|between|during|after|before|for|around|on|early|late|mid|every|each|last|next|this)[\s-]+(?:the\s)?$/i;
const BEFORE_YEAR =
  /(?:\b(?:in|since|by|until|till|from|to|between|during|after|before|circa|around|early|late|year|mid|for|pre|post|and|or|c\.)[\s-]+|[(–—-]\s?)$/i;
const FUNCTION_WORD =
  /^\s+(?:and|or|to|but|when|as|the|a|an|after|before|that|with|in|by|which|who|was|were|is|are|had|has|have|at|on|for|from|until|did|while|because|where|he|she|it|they|we|i|his|her|their|its|this|of|under|over|would|will|could|through|following|during|saw|due|also|not|only|alone|between|against|despite|showed|marked|if|since|than|so)\b/i;
const MASTHEAD = /^\s+(?:Times|Telegraph|Mail|Post|Herald|Mirror|Express|Tribune|Star|Sun)\b/;
const ADDRESS = /^\s+(?:\p{Lu}\p{L}*\.?\s+){1,2}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Boulevard|Blvd|Highway)\b/u;
const NAMED_DAY =
  /\b(?:Black|Good|Bloody|Super|Super\sBowl|Ash|Palm|Easter|Cyber|Ruby|Holy|Maundy|Shrove|Whit|Fat|Giving|Trinity|Passion|Mothering|Remembrance|Advent)\s$/i;
/** "Every Tuesday and Friday": a set, no day. */
const EACH =
  /\b(?:every|each|alternate|(?:on|most)\sany)\s(?:other\s)?(?:\p{Lu}\p{L}*day(?:s|\s\w+)?(?:,\s|,?\s(?:and|or)\s)){0,6}$/iu;

const whichOf = (word: string | undefined): Which | undefined => {
  if (word === undefined) return undefined;
  const plain = word.toLowerCase().replace(/\s+/g, ' ');
  if (/past|last|previous/.test(plain)) return 'last';
  return /next|coming/.test(plain) ? 'next' : 'this';
};
const withWhich = (word: string | undefined): { which?: Which } => {
  const which = whichOf(word);
  return which ? { which } : {};
};
const numberOf = (word: string): number => {
  const plain = word.toLowerCase();
  return /few|several/.test(plain) ? 3 : /couple/.test(plain) ? 2 : (NUMBERS[plain] ?? Number(plain));
};
const unitOf = (word: string): Unit => word.toLowerCase().replace('centurie', 'century') as Unit;
const yearValue = (year: string): string => year.padStart(4, '0');
const explicit = (value?: string): DateMeaning | undefined => (value ? { kind: 'explicit', value } : undefined);

/** A number of four digits is a year when the words beside it leave nothing else to count. */
function isYear(year: number, before: string, after: string): boolean {
  if (year < 1000 || year > 2199) return false;
  const introduced = BEFORE_YEAR.test(before);
  if (year < 1400 && !introduced) return false;
  if (
    /^\s?(?:%|°|[-–]?(?:km|kg|mm|cm|m|ft|mph|hrs?|GMT|UTC|per cent|percent|people|men|troops|soldiers|dollars)\b)/.test(
      after,
    )
  ) {
    return false;
  }
  if (
    /^[-–]?\s*[$£€]/.test(after) ||
    /(?:\bNo\.?|\bnumber|\bflight|\broom|\bhighway|\broute|\bresolution)\s$/i.test(before)
  ) {
    return false;
  }
  if (ADDRESS.test(after)) return false;
  const noun = /^\s+(\p{Ll}[\p{L}'’-]*)/u.exec(after)?.[1];
  if (noun === undefined || FUNCTION_WORD.test(after)) return year >= 1400 || introduced;
  if (/ly$|ed$/.test(noun)) return true;
  const determined = /\b(?:the|a|an|this|that|its|his|her|their|['’]s)\s$/i.test(before);
  const counted = /s$/.test(noun) && !/(?:ss|us|is)$/.test(noun);
  if (!counted) return year >= 1700 || introduced;
  return (determined || /\b(?:in|since|during)\s$/i.test(before)) && year % 100 !== 0 && year >= 1700;
}

/** A day's number with its month, and its year where the text has one. */
function monthMeaning(groups: Groups, text: string, end: number): DateMeaning | undefined {
  const name = groups['month'];
  const month = name && CAPITAL.test(name) ? MONTHS[name.toLowerCase()] : undefined;
  if (month === undefined) return undefined;
  const day = groups['day'] === undefined ? undefined : Number(groups['day']);
  if (groups['year'] && !/^\s(?:people|men|troops|soldiers)\b/.test(text.slice(end, end + 12))) {
    return explicit(dateValue(Number(groups['year']), month, day));
  }
  if (dateValue(2000, month, day) === undefined) return undefined;
  const weekday = groups['weekday'] ? WEEKDAYS[groups['weekday'].toLowerCase()] : undefined;
  return { kind: 'yearless', month, ...(day === undefined ? {} : { day }), ...(weekday ? { weekday } : {}) };
}

function bareMonth(groups: Groups, text: string, start: number, end: number): DateMeaning | undefined {
  const name = groups['month'] ?? '';
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  const introduced = BEFORE_MONTH.test(before) || text.slice(start, end).length > name.length + 1;
  const short = name.length <= 4 && !/^(?:june|july)$/i.test(name);
  if (short && !introduced) return undefined;
  if (/^(?:mar|sat|sun|jan)$/i.test(name)) return undefined;
  if (!introduced && /^march$/i.test(name)) return undefined;
  if (!introduced && /(?:^|[^.!?])\s?\p{Lu}[\p{L}.]*\s$/u.test(before)) return undefined;
  if (!introduced && /^\s\p{Lu}\p{Ll}/u.test(after)) return undefined;
  return monthMeaning(groups, text, end);
}

function weekdayMeaning(groups: Groups, text: string, start: number, end: number): DateMeaning | undefined {
  const name = groups['weekday'] ?? '';
  const weekday = CAPITAL.test(name) ? WEEKDAYS[name.toLowerCase()] : undefined;
  if (weekday === undefined || MASTHEAD.test(text.slice(end, end + 12))) return undefined;
  const before = text.slice(Math.max(0, start - 80), start);
  if (NAMED_DAY.test(before) || EACH.test(before)) return undefined;
  if (name.length <= 3 && !groups['which'] && !/\b(?:on|since|until|by)\s$/i.test(before)) return undefined;
  return { kind: 'weekday', weekday, ...withWhich(groups['which']) };
}

function relativeTo(groups: Groups): DateMeaning {
  const which = whichOf(groups['which']);
  return {
    kind: 'relative',
    unit: unitOf(groups['unit'] ?? 'day'),
    count: which === 'last' ? -1 : which === 'next' ? 1 : 0,
  };
}

const stepOf = (side = 'same'): number => (/next|following|later|after/i.test(side) ? 1 : /same/i.test(side) ? 0 : -1);

function anchoredTo(groups: Groups): DateMeaning | undefined {
  const step = stepOf(groups['side']);
  if (groups['month'] || groups['season']) return undefined;
  const count = groups['number'] === undefined ? 1 : numberOf(groups['number']);
  return { kind: 'anchored', unit: unitOf(groups['unit'] ?? 'day'), count: step * count || 0 };
}

const DAYS: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** The meaning of one match of `DATE` in `text`; undefined where it is no date after all. */
export function readMatch(match: RegExpExecArray, text: string): DateMeaning | undefined {
  const { pattern, values: groups }: { pattern: string; values: Groups } = groupsOf(match);
  const start = match.index;
  const end = start + match[0].length;
  const value = (name: string): string => groups[name] ?? '';
  switch (pattern) {
    case 'iso':
    case 'isoMonth':
    case 'dotted':
      return explicit(
        dateValue(
          Number(value('year')),
          Number(value('monthNumber')),
          groups['day'] ? Number(groups['day']) : undefined,
        ),
      );
    case 'slashed': {
      const [first, second] = [Number(value('first')), Number(value('second'))];
      if (first <= 12 && second <= 12 && first !== second) return undefined;
      return explicit(
        first > 12 ? dateValue(Number(value('year')), second, first) : dateValue(Number(value('year')), first, second),
      );
    }
    case 'bc':
      return explicit(`BC${value('bc').padStart(4, '0')}`);
    case 'century': {
      const number = ORDINALS[value('century').toLowerCase()] ?? Number.parseInt(value('century'), 10);
      return number >= 1 && number <= 21 ? explicit(String(number - 1).padStart(2, '0')) : undefined;
    }
    case 'decade':
      return explicit(groups['decade'] ? value('decade').slice(0, 3) : `19${value('short')[0]}`);
    case 'foreign': {
      const month = monthOfName(value('foreignMonth'));
      return month === undefined ? undefined : explicit(dateValue(Number(value('year')), month, Number(value('day'))));
    }
    case 'rangeDay':
    case 'dayMonth':
    case 'monthDay':
    case 'secondDay':
      return monthMeaning(groups, text, end);
    case 'monthYear': {
      if (groups['shortYear'] !== undefined) groups['year'] = longYear(value('shortYear'));
      return monthMeaning(groups, text, end);
    }
    case 'seasonYear':
    case 'yearSeason':
      return explicit(`${yearValue(value('year'))}-${SEASONS[value('season').toLowerCase()]}`);
    case 'quarter': {
      const word = value('quarter').toLowerCase();
      const quarter = /final|last/.test(word) ? 4 : (ORDINALS[word] ?? Number.parseInt(word, 10));
      return groups['year'] ? explicit(`${value('year')}-Q${quarter}`) : { kind: 'part', part: `Q${quarter}` };
    }
    case 'dayBefore':
      return { kind: 'relative', unit: 'day', count: value('side').toLowerCase() === 'before' ? -2 : 2 };
    case 'today':
      return { kind: 'relative', unit: 'day', count: DAYS[value('today').toLowerCase()] ?? 0 };
    case 'dayPart':
      return { kind: 'relative', unit: 'day', count: value('which').toLowerCase() === 'last' ? -1 : 0 };
    case 'feast': {
      const [month, day] = FEASTS[value('feast').toLowerCase()] ?? [12, 25];
      return groups['year'] ? explicit(dateValue(Number(value('year')), month, day)) : { kind: 'yearless', month, day };
    }
    case 'agoWeekday': {
      const meaning = weekdayMeaning(groups, text, start, end);
      const weeks = numberOf(value('number')) * (value('side').toLowerCase() === 'ago' ? -1 : 1);
      return meaning?.kind === 'weekday' && weeks ? { ...meaning, weeks } : undefined;
    }
    case 'nextWeekday': {
      const meaning = weekdayMeaning(groups, text, start, end);
      return meaning?.kind === 'weekday'
        ? { kind: 'weekdayOf', weekday: meaning.weekday, step: stepOf(groups['side']) }
        : undefined;
    }
    case 'whichWeekday':
    case 'weekday':
      return weekdayMeaning(groups, text, start, end);
    case 'whichMonth': {
      const meaning = monthMeaning(groups, text, end);
      return meaning?.kind === 'yearless' ? { ...meaning, ...withWhich(groups['which']) } : meaning;
    }
    case 'whichSeason':
    case 'season':
      return { kind: 'part', part: SEASONS[value('season').toLowerCase()] ?? 'SP', ...withWhich(groups['which']) };
    case 'severalUnits':
      return { kind: 'relative', unit: 'weekend', count: -1 };
    case 'whichUnit':
      // "The second half of the day" is a part of whichever day was named.
      return groups['which'] === undefined && value('unit').toLowerCase() === 'day' ? undefined : relativeTo(groups);
    case 'unitsEnd':
      return { kind: 'relative', unit: unitOf(value('unit')), count: 0 };
    case 'ago':
      return { kind: 'relative', unit: unitOf(value('unit')), count: -numberOf(value('number')) };
    case 'within':
      return { kind: 'relative', unit: unitOf(value('unit')), count: numberOf(value('number')) };
    case 'later':
    case 'nextUnit':
    case 'thatUnit':
      return anchoredTo(groups);
    case 'monthday': {
      const day = Number(value('day'));
      return day >= 1 && day <= 31 ? { kind: 'monthday', day } : undefined;
    }
    case 'month':
      return bareMonth(groups, text, start, end);
    case 'year': {
      const before = text.slice(Math.max(0, start - 16), start) + match[0].slice(0, -4);
      return isYear(Number(value('year')), before, text.slice(end, end + 32)) ? explicit(value('year')) : undefined;
    }
    case 'secondYear':
      return Number(value('shortYear')) > Number(value('shortFirst'))
        ? explicit(value('century') + value('shortYear'))
        : undefined;
    case 'shortYear':
      return explicit(longYear(value('shortYear')));
    default:
      return undefined;
  }
}

/** Two digits after an apostrophe: those above 30 are of the last century. */
const longYear = (short: string): string => (Number(short) > 30 ? `19${short}` : `20${short}`);

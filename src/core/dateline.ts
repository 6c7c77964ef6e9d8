/** Datelines and wire credits: "GENEVA, Dec 2 (Reuters) - ", "(AP) —", "— AFP". */
import { readStatedDate } from './stated-date.ts';

export type Dateline = {
  /** How much of the text it takes up. */ length: number;
  wire?: string;
  place?: string;
  date?: string;
};

const AGENCIES: [RegExp, string][] = [
  [/\breuters\b/i, 'Reuters'],
  [/\bAP\b|associated press/i, 'AP'],
  [/\bAFP\b|agence france[- ]presse/i, 'AFP'],
  [/\bUPI\b/, 'UPI'],
  [/\bdpa\b|\bDPA\b/, 'dpa'],
  [/\bEFE\b/, 'EFE'],
  [/\bANSA\b/, 'ANSA'],
  [/\bTASS\b/, 'TASS'],
  [/\bxinhua\b/i, 'Xinhua'],
  [/\bIANS\b/, 'IANS'],
  [/\bANI\b/, 'ANI'],
  [/\bPTI\b/, 'PTI'],
  [/\bBloomberg\b/, 'Bloomberg'],
  [/\bCanadian Press\b/i, 'The Canadian Press'],
  [/\bPA Media\b/, 'PA Media'],
  [/\bUkrinform\b/, 'Ukrinform'],
  [/\bInterfax\b/, 'Interfax'],
  [/\bKyodo\b/, 'Kyodo'],
  [/\bYonhap\b/, 'Yonhap'],
  [/\bAnadolu\b/, 'Anadolu'],
];
const DASH = '\\.?\\s*(?:[-–—―]{1,2}|:)\\s+';
const PLACE = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ /-]\\p{Lu}[\\p{Lu}'’.-]+){0,3}(?:, (?:\\p{Lu}[\\p{L}.]+ ?){1,3})?";
const DAY = '(?:, )?(?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.?)(?:,? \\d{4})?';
/** A full date in another order or language: "1. Dezember 2025", "3 de marzo de 2024", "1 декабря 2025 года". */
const WHOLE_DAY =
  ',? (?:\\p{Ll}{2,10},? )?\\d{1,2}(?:\\.|er|º)?(?: de)? \\p{L}{3,12}\\.?(?: del?)?,? \\d{4}(?: (?:года|г\\.?|року|р\\.|roku)(?!\\p{L}))?';
const CREDIT = '\\s*\\((?<wire>[^()]{2,40})\\)';
const PLACED = new RegExp(`^(?<place>${PLACE})(?<day>${DAY})?(?:${CREDIT})?${DASH}(?=\\S)`, 'u');
const NAMED = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}(?:, \\p{Lu}[\\p{L}.]+)?)(?<day>${DAY})?${CREDIT}${DASH}(?=\\S)`,
  'u',
);
/** With its full date a place needs no capitals, and a stop will do for the dash. */
const WHOLE = new RegExp(
  `^(?<place>\\p{Lu}[\\p{L}'’.-]+(?:[ /-]\\p{Lu}[\\p{L}'’.-]+){0,3})(?<day>${WHOLE_DAY})(?:${CREDIT})?(?:${DASH}|\\.\\s+(?=\\p{Lu}))(?=\\S)`,
  'u',
);
const BARE = new RegExp(`^${CREDIT}${DASH}(?=\\S)`, 'u');
const ENDING =
  /\s*(?:\((?<wire>Reuters|AP|AFP|UPI|dpa|EFE|ANSA|TASS|Xinhua|IANS|ANI|PTI)\)|[-–—]{1,2}\s?(?<tail>Reuters|AP|AFP|UPI|dpa|EFE|ANSA|TASS|Xinhua|IANS|ANI|PTI))\.?$/;

/** The dateline at the start of a paragraph. A place must be in capitals, or a wire must be credited. */
export function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 120);
  const match = PLACED.exec(head) ?? NAMED.exec(head) ?? WHOLE.exec(head) ?? BARE.exec(head);
  if (!match) return undefined;
  const wire = wireName(match.groups?.wire ?? '');
  const credited = match.groups?.wire !== undefined;
  if (credited && !wire && !match.groups?.place) return undefined;
  const date = readStatedDate(match.groups?.day ?? '');
  const place = match.groups?.place;
  return { length: match[0].length, ...(wire && { wire }), ...(place && { place }), ...(date && { date }) };
}

/** A wire credit at the end of a paragraph: where it starts and whose it is. */
export function readEndingCredit(paragraph: string): { start: number; wire: string } | undefined {
  const tail = Math.max(0, paragraph.length - 60);
  const match = ENDING.exec(paragraph.slice(tail));
  const wire = wireName(match?.groups?.wire ?? match?.groups?.tail ?? '');
  return match && wire ? { start: tail + match.index, wire } : undefined;
}

/** The wire service a credit names, by its usual short name. */
function wireName(credit: string): string | undefined {
  return AGENCIES.find(([pattern]) => pattern.test(credit))?.[1];
}

/** Says what a run of capitalised words names: a person, an organization, a place, something else, or nothing. */
import {
  fields,
  firstNames,
  isDemonym,
  lastNames,
  noNames,
  openers,
  organizationHeads,
  organizations,
  otherHeads,
  placeHeads,
  placeStarts,
  places,
  ranks,
  speech,
  titles,
} from './name-lexicon.ts';
import { isDerived, isDoer, isOccupation, isSuffix, startsWithInitials } from './name-people.ts';
import type { Word } from './name-words.ts';

export type NameKind = 'person' | 'organization' | 'place' | 'other';

/** A name as first seen. `sure` when the words themselves tell the kind, so that it holds for the whole text;
 * `tentative` where only the start of a sentence gives it its capital; `common` for a word that is a name only as a surname known
 * from elsewhere. */
export type Guess = {
  words: Word[];
  start: number;
  end: number;
  kind: NameKind;
  sure: boolean;
  tentative?: boolean;
  common?: boolean;
};

/** The text itself, for capitals and neighbours, and whether the words open a sentence. */
export type Setting = { source: string; opening: boolean };

const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|upper|lower|inner|outer|mid|north-?eastern|north-?western|south-?eastern|south-?western)$/;
const PLACE_BEFORE =
  /^(?:in|near|at|from|across|throughout|outside|inside|into|around|towards?|via|towns?|city|cities|villages?|province|district|region|capital|island|port|river|coast|municipality|constituency|riding|resident|residents|outskirts|suburb|suburbs|county|siege|battle|liberation|streets)$/;
const PLACE_AFTER =
  /^(?:province|district|region|governorate|oblast|county|city|town|village|valley|island|airport|peninsula|neighbou?rhood|suburb|border)$/;
const BODY_AFTER =
  /^(?:party|group|movement|militia|forces|government|regime|rebels|fighters|militants|newspaper|company|alliance|coalition|officials|spokesman|spokeswoman)$/;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&-]{1,7}s?|(?:\p{Lu}\.){2,})$/u;
/** Words that are as often a family name as the head of an organization. */
const BOTH = new Set(
  'church post bank press guard school chambers steel mission young gore marines wing rangers international'.split(' '),
);

const CALENDAR =
  /^(?:january|february|march|july|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const WORD_BEFORE = /(\p{L}[\p{Ll}'’-]*),?(?: of)? (?:the )?["“'‘]?$/u;
const WORD_AFTER = /^(?:['’]s)?["”'’]? (\p{Ll}[\p{Ll}-]*)/u;

/** The word before a name; before "of" the noun that "of" belongs to ("city of"). */
function wordBefore(source: string, { start }: Word): string {
  return WORD_BEFORE.exec(source.slice(Math.max(0, start - 28), start))?.[1]?.toLowerCase() ?? '';
}

function wordAfter(source: string, words: Word[]): string {
  const end = words.at(-1)?.end ?? 0;
  return WORD_AFTER.exec(source.slice(end, end + 24))?.[1] ?? '';
}

const key = (words: Word[]): string => words.map((word) => word.plain).join(' ');

function guess(words: Word[], kind: NameKind, sure: boolean): Guess[] {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? [{ words, start: first.start, end: last.end, kind, sure }] : [];
}

function fixed(words: Word[]): NameKind | undefined {
  const name = key(words);
  if (organizations.has(name)) return 'organization';
  if (places.has(name)) return 'place';
  return undefined;
}

const lastIndex = (words: Word[], test: (word: string, i: number) => boolean): number =>
  words.findLastIndex((word, i) => test(word.plain, i));

/** The names in a run of capitalised words that belong together. */
export function namesIn(words: Word[], setting: Setting): Guess[] {
  const first = words[0];
  if (!first) return [];
  const known = fixed(words);
  if (known) return guess(words, known, true);
  if (CALENDAR.test(first.plain)) return namesIn(words.slice(1), setting);
  if (CALENDAR.test(words.at(-1)?.plain ?? '')) return namesIn(words.slice(0, -1), setting);
  if (words.length === 1) return single(first, setting);
  if (startsWithInitials(words, setting.source))
    return guess(words, 'person', lastNames.has(words.at(-1)?.plain ?? ''));
  if (first.plain === 'st' && words.length === 2) return guess(words, 'place', false);
  const last = words.at(-1)?.plain ?? '';
  const head = lastIndex(words, (word) => organizationHeads.has(word));
  const rank = lastIndex(words, (word, i) => ranks.has(word) && i < words.length - 1 && !isSuffix(words[i + 1]));
  const named = rank >= 0 && words.length === rank + 3 && firstNames.has(words[rank + 1]?.plain ?? '');
  if (rank >= 0 && rank > head && (named || (!placeHeads.has(last) && !otherHeads.has(last)))) {
    return [...body(words.slice(0, rank), setting), ...person(words.slice(rank + 1), setting)];
  }
  if (placeHeads.has(last) && !(firstNames.has(first.plain) && words.length === 2)) return guess(words, 'place', true);
  if (head >= 0) return organization(words, head, setting);
  const given = words.findIndex(
    (word, i) => i > 0 && i < words.length - 1 && firstNames.has(word.plain) && describes(words[i - 1]),
  );
  if (given > 0 && !firstNames.has(first.plain))
    return [...namesIn(words.slice(0, given), setting), ...person(words.slice(given), setting)];
  const other = words.findIndex((word) => otherHeads.has(word.plain));
  if (other > 0 || (other === 0 && !firstNames.has(first.plain))) return guess(words, 'other', true);
  if (placeStarts.has(first.plain)) return guess(words, 'place', true);
  if (isDemonym(first.plain) && !firstNames.has(first.plain))
    return namesIn(words.slice(1), { ...setting, opening: false });
  if (titles.has(first.plain) || (setting.opening && opensWithOccupation(words)))
    return namesIn(words.slice(1), { ...setting, opening: false });
  if (DIRECTION.test(first.plain) && fixed(words.slice(1)) === 'place') return guess(words, 'place', true);
  if (titles.has(last)) return body(words, setting);
  return unknown(words, setting);
}

/** "Democrat John Smith", "Education Ann Bell": the word before the given name says what the person is or comes from. */
function describes(word: Word | undefined): boolean {
  const name = word?.plain ?? '';
  return (
    isDemonym(name) ||
    fields.has(name) ||
    titles.has(name) ||
    openers.has(name) ||
    (places.has(name) && !firstNames.has(name) && !lastNames.has(name))
  );
}

function opensWithOccupation([first, second, ...more]: Word[]): boolean {
  const word = first?.plain ?? '';
  return isOccupation(word) || (more.length > 0 && isDoer(word) && firstNames.has(second?.plain ?? ''));
}

/** What stands before a title: "US" in "US President", nothing in "Deputy Prime". */
function body(words: Word[], setting: Setting): Guess[] {
  let end = words.length;
  while (end > 0 && titles.has(words[end - 1]?.plain ?? '')) end--;
  return namesIn(words.slice(0, end), setting);
}

function person(words: Word[], setting: Setting): Guess[] {
  let from = 0;
  while (from < words.length && titles.has(words[from]?.plain ?? '')) from++;
  const rest = words.slice(from);
  if (rest.length === 0) return [];
  const known = fixed(rest);
  if (known && !lastNames.has(key(rest))) return guess(rest, known, true);
  if (rest.length === 1 && (isDemonym(rest[0]?.plain ?? '') || noNames.has(rest[0]?.plain ?? ''))) return [];
  if (rest.length > 5) return namesIn(rest, setting);
  return guess(rest, 'person', true);
}

function organization(words: Word[], head: number, setting: Setting): Guess[] {
  const [first, second] = words;
  if (
    words.length === 2 &&
    first &&
    second &&
    firstNames.has(first.plain) &&
    BOTH.has(second.plain) &&
    !places.has(first.plain)
  ) {
    return guess(words, 'person', true);
  }
  const before = words.slice(0, head + 1);
  const after = words.slice(head + 1);
  const alone = before.length === 1;
  // "Prosecutor Anne-Marie Roe": an office that is also a body's name.
  const given = after[0]?.plain.split('-')[0] ?? '';
  if (alone && after.length > 1 && firstNames.has(given) && isOccupation(first?.plain ?? ''))
    return person(after, setting);
  if (alone && after.length > 0 && !fixed(before)) {
    return guess(words, after.some((word) => otherHeads.has(word.plain)) ? 'other' : 'organization', false);
  }
  const rest = after.length > 0 ? namesIn(after, { ...setting, opening: false }) : [];
  return [...guess(before, 'organization', !alone), ...rest];
}

/** Two words or more without a telling one among them. */
function unknown(words: Word[], { source }: Setting): Guess[] {
  const first = words[0];
  if (!first) return [];
  const named = firstNames.has(first.plain) || (words[1]?.plain.length === 1 && words.length > 2);
  if (named && words.length <= 5) return guess(words, 'person', true);
  for (let count = words.length - 1; count > 0; count--) {
    const known = fixed(words.slice(0, count));
    if (known === undefined) continue;
    const rest = words.slice(count);
    if (rest.length === 1 && lastNames.has(rest[0]?.plain ?? '') && known === 'place')
      return guess(words, 'person', false);
    if (count === 1 && known === 'place' && !ACRONYM.test(source.slice(first.start, first.end)))
      return guess(words, 'other', false);
    return [...guess(words.slice(0, count), known, true), ...namesIn(rest, { source, opening: false })];
  }
  const capitals = words.filter((word) => ACRONYM.test(source.slice(word.start, word.end))).length;
  if (capitals > 0 && capitals < words.length) return guess(words, 'organization', false);
  const after = wordAfter(source, words);
  const before = wordBefore(source, first);
  if (BODY_AFTER.test(after)) return guess(words, 'organization', false);
  if (PLACE_AFTER.test(after) || /^(?:town|city|village|province|district)$/.test(before))
    return guess(words, 'place', false);
  if (words.length > 4 || isDemonym(words.at(-1)?.plain ?? '')) return guess(words, 'other', false);
  if (isDerived(words) || words.some((word) => fields.has(word.plain) || noNames.has(word.plain)))
    return guess(words, 'other', false);
  // "The Milford Kings": no person's name follows an article.
  if (/\bthe\s$/i.test(source.slice(Math.max(0, first.start - 5), first.start))) return guess(words, 'other', false);
  return guess(words, 'person', lastNames.has(words.at(-1)?.plain ?? ''));
}

function single(word: Word, { source, opening }: Setting): Guess[] {
  const name = word.plain;
  // "(D-Texas)" is a party and a state.
  if (noNames.has(name) || openers.has(name) || isDemonym(name) || name.length < 2 || /^[dri]-/.test(name)) return [];
  const words = [word];
  const before = wordBefore(source, word);
  const after = wordAfter(source, words);
  if (ranks.has(before) && !titles.has(name) && !otherHeads.has(name) && !organizationHeads.has(name))
    return guess(words, 'person', true);
  if (opening && isOccupation(name)) return [];
  if (titles.has(name) || otherHeads.has(name) || organizationHeads.has(name) || placeHeads.has(name)) {
    // "Park" after "David Park": a word for a thing may be somebody's surname.
    return opening || before
      ? guess(words, 'other', false).map((one) => ({ ...one, tentative: true, common: true }))
      : [];
  }
  if (placeStarts.has(name) || fields.has(name)) return [];
  if (ACRONYM.test(source.slice(word.start, word.end))) return guess(words, 'organization', false);
  if (lastNames.has(name)) return guess(words, 'person', false);
  if (speech.has(after)) return guess(words, 'person', false);
  if (PLACE_AFTER.test(after)) return guess(words, 'place', false);
  if (BODY_AFTER.test(after)) return guess(words, 'organization', false);
  if (PLACE_BEFORE.test(before) && !opening) return guess(words, 'place', false);
  if (firstNames.has(name)) return guess(words, 'person', false);
  return guess(words, 'other', false).map((one) => ({ ...one, tentative: opening }));
}

/** The brackets of a line: the article's own, or a day, or a name that its reading resolves. Anything else is nobody's word. */
import type { Item } from './corpus.ts';
import { dayName, isCalendar } from './days.ts';
import type { Citation } from './model.ts';
import { fold } from './slug.ts';

/** A passage with the article it is from. */
export type Evidence = { citation: Citation; item: Item };

const BRACKET = /\s?\[([^[\]]*)\]/gu;

/** Parts a line from what the bot inserted: brackets that do not stand so in the passage. Gives the line without them, and their contents. */
export function takeOutBrackets(text: string, passage: string): { text: string; inserted: string[] } {
  const own = fold(passage.replace(/\s+/g, ' '));
  const inserted: string[] = [];
  const bare = text.replace(BRACKET, (whole, inner: string) => {
    if (own.includes(fold(`[${inner}]`.replace(/\s+/g, ' ')))) return whole;
    inserted.push(inner.trim());
    return '';
  });
  return { text: bare, inserted };
}

/**
 * Does the reading give what was inserted? A day, month or year is that of an expression in the passage; a name is an actor's whom the
 * article names by the end of the passage.
 */
export function bracketHolds(inner: string, { citation, item }: Evidence, nameOf: (actor: string) => string): boolean {
  if (/\d/.test(inner)) return dayHolds(inner, citation, item);
  const names = inner
    .replace(/^(?:between|of|with|by|from|for|to)\s/i, '')
    .split(/,\s(?:and\s)?|\sand\s/)
    .filter(Boolean);
  return names.length > 0 && names.every((name) => isNamed(name, citation.end, item, nameOf));
}

function dayHolds(inner: string, citation: Citation, { reading }: Item): boolean {
  return reading.dates.some(
    ({ start, end, value }) =>
      start >= citation.start &&
      end <= citation.end &&
      isCalendar(value) &&
      (dayName(value) === inner || value.slice(0, 4) === inner || value === inner),
  );
}

/** Is this an actor whom the article names before `end`? */
export function isNamed(
  name: string,
  end: number,
  { article, reading }: Item,
  nameOf: (actor: string) => string,
): boolean {
  const wanted = fold(name);
  const surname = wanted.split(/\s+/).at(-1) ?? '';
  return reading.mentions.some(
    (one) =>
      one.start < end &&
      one.by !== 'pronoun' &&
      (fold(nameOf(one.actor)) === wanted ||
        fold(article.text.slice(one.start, one.end)).split(/\s+/).includes(surname)),
  );
}

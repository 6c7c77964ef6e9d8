/** Saying the bot's own words in a language: the English message is the key of its translation, as gettext has it. */

import { IntlMessageFormat } from 'intl-messageformat';
import { dayName } from './days.ts';
import type { Language } from './language.ts';
import type { Message, Values } from './message.ts';

/**
 * Says a message in one language; what has no translation is said in English. A message with values is ICU MessageFormat.
 * @example say('{count, plural, one {# article} other {# articles}} on {topic}', { count: 2, topic: 'Ceasefire' })
 */
export type Say = {
  (message: Message, values?: Values): string;
  /** For days and lists, which Intl names. */
  language: Language;
};

/** Translations by their English message. */
export type Catalogue = Record<string, string>;

/** The voice of one language. Each message is compiled once. */
export function sayIn(language: Language, catalogue: Catalogue): Say {
  const compiled = new Map<string, IntlMessageFormat>();
  const formatOf = (text: string): IntlMessageFormat => {
    const known = compiled.get(text);
    if (known) return known;
    const translated = Object.hasOwn(catalogue, text) ? catalogue[text] : undefined;
    // Plural forms are those of the language in which it is said after all.
    const made = new IntlMessageFormat(translated ?? text, translated === undefined ? 'en' : language, undefined, {
      ignoreTag: true,
    });
    compiled.set(text, made);
    return made;
  };
  const said = (text: string, values?: Values): string => {
    if (!values) return (Object.hasOwn(catalogue, text) ? catalogue[text] : undefined) ?? text;
    const given = Object.entries(values).map(([name, value]) => [name, gap(value)] as const);
    return String(formatOf(text).format(Object.fromEntries(given)));
  };
  const gap = (value: Values[string]): string | number => {
    if (Array.isArray(value)) return value.map((one) => of(one)).join(' ');
    if (typeof value !== 'object') return value;
    if (!('day' in value)) return of(value);
    const name = dayName(value.day, language);
    return value.bare ? name.replace(/ \d{4}$/, '') : name;
  };
  const of = (message: Message, values?: Values): string =>
    typeof message === 'string' ? said(message, values) : said(message.text, message.values);
  return Object.assign(of, { language });
}

/** Plain English: for logs, for whoever runs the bot, and for the library. */
export const english: Say = sayIn('en', {});

/** "Territory", "Territory and Ceasefire", "A, B and C", as the language lists names. */
export function listed(say: Say, names: string[]): string {
  return new Intl.ListFormat(say.language === 'en' ? 'en-GB' : say.language).format(names);
}

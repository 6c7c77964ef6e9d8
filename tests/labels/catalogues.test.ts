// The catalogues: every message is there in every language, with the same gaps and the plural forms that its language has.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { sayerOf } from '../../src/core/labels.ts';
import { LANGUAGES, type Language, languageOf } from '../../src/core/language.ts';
import { english, listed, sayIn } from '../../src/core/say.ts';
import { messagesInCode, sources, stringsInCode } from './messages.ts';

const folder = resolve('src/labels');
const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((one) => one !== 'en');
/** Mistakes told to whoever runs the bot, in a terminal or a log: they stay English. */
const OPERATORS =
  /^src\/(?!source-desk)[\w-]+\.ts$|^src\/adapters\/[a-z]+\/(?:adapter|failures)\.ts$|^src\/core\/bot\.ts$/;

type Catalogue = { file: string; entries: [string, string][] };

function cataloguesOf(language: Language): Catalogue[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(`.${language}.json`))
    .map((file) => ({ file, entries: Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8'))) }));
}

type Node = ReturnType<IntlMessageFormat['getAst']>[number];
type Option = { value: Node[] };
const optionsOf = (node: Node): Record<string, Option> =>
  'options' in node ? (node.options as Record<string, Option>) : {};

/** The nodes of a message, those within its options too. */
function nodesOf(message: string, language: Language): Node[] {
  const walk = (nodes: Node[]): Node[] =>
    nodes.flatMap((node) => [node, ...Object.values(optionsOf(node)).flatMap(({ value }) => walk(value))]);
  return walk(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
}

/** Names of gaps. A literal has a value, too: its type is 0. */
function gapsOf(message: string, language: Language): string[] {
  const named = nodesOf(message, language).filter((node) => node.type !== 0 && 'value' in node);
  return [...new Set(named.map((node) => String('value' in node ? node.value : '')))].sort();
}

/**
 * Plural elements (type 6) that lack a form which some number up to 200 takes. One form may do for all: in languages that have
 * more than two only where nothing that is counted stands behind the number ("and # more").
 */
function lackingForms(message: string, language: Language): string[] {
  const rules = new Intl.PluralRules(language);
  const inflects = rules.resolvedOptions().pluralCategories.includes('few');
  return nodesOf(message, language)
    .filter(({ type }) => type === 6)
    .flatMap((node) => {
      const options = optionsOf(node);
      if (
        Object.keys(options).every((form) => form.startsWith('=') || form === 'other') &&
        !(inflects && countsThings(options))
      )
        return [];
      const numbers = Array.from({ length: 201 }, (_, n) => n).filter((n) => !(`=${n}` in options));
      return [...new Set(numbers.map((n) => rules.select(n)))].filter((form) => !(form in options));
    });
}

/** Does a word follow the number (type 7)? */
function countsThings(options: Record<string, Option>): boolean {
  return Object.values(options).some(({ value }) =>
    value.some((node, at) => {
      const next = value[at + 1];
      return node.type === 7 && next?.type === 0 && /^\s\p{L}/u.test(next.value);
    }),
  );
}

describe.each(OTHERS)('in %s', (language) => {
  const catalogues = cataloguesOf(language);
  const entries = catalogues.flatMap(({ entries }) => entries);
  const known = new Map(entries);

  it('every message that a reader may see is translated', () => {
    const missing = [...messagesInCode()]
      .filter(
        ([text, files]) => /\p{L}/u.test(text.replace(/\{\w+\}/g, '')) && !files.every((file) => OPERATORS.test(file)),
      )
      .filter(([text]) => !known.has(text));
    expect(missing).toEqual([]);
  });

  it('no translation is of a message that is gone, and none stands twice', () => {
    const strings = stringsInCode();
    expect(entries.filter(([text]) => !strings.has(text)).map(([text]) => text)).toEqual([]);
    expect(entries.length).toBe(known.size);
  });

  it('gaps are those of the English message, and every plural has all its forms', () => {
    for (const [text, translated] of entries) {
      // What is said without values is no message format: its braces are braces.
      if (!text.includes('{')) continue;
      expect([text, gapsOf(translated, language)]).toEqual([text, gapsOf(text, 'en')]);
      expect([text, lackingForms(translated, language)]).toEqual([text, []]);
    }
  });

  it('the app speaks it: every file is in use', () => {
    const say = sayerOf(language);
    expect(say.language).toBe(language);
    for (const { file, entries } of catalogues)
      for (const [text, translated] of entries) expect([file, say(text)]).toEqual([file, translated]);
  });

  it('headings over what is new begin with the mark of what is new: platforms and "why" go by it', () => {
    const say = sayerOf(language);
    const headings = [
      say('New since {when}', { when: 'X' }),
      say('New since the last digest ({day})', { day: 'X' }),
      say('New since you looked ({day})', { day: 'X' }),
    ];
    for (const heading of headings) expect(heading.toLowerCase().startsWith(`${say('new')} `)).toBe(true);
  });
});

it('no label of a card is written outside of what is said', () => {
  const WRITTEN = /\b(?:heading|label|title|issue):\s(?:'([^'\n]*)'|`([^`]*)`)/g;
  const labels = [...sources()]
    .filter(([path]) => /^(?:src\/core|commands)\//.test(path))
    .flatMap(([path, code]) =>
      [...code.matchAll(WRITTEN)].map(([, plain, template]) => [
        path,
        plain ?? template?.replace(/\$\{[^}]*\}/g, '') ?? '',
      ]),
    );
  expect(labels.filter(([, text]) => /\p{L}{3}/u.test(text ?? ''))).toEqual([]);
});

it('French sets a narrow no-break space within its quotation marks and before its stops', () => {
  for (const { file, entries } of cataloguesOf('fr'))
    for (const [text, translated] of entries)
      expect([file, text, translated.match(/«[^\u202F]|[^\u202F]»|[ \u00A0][;:?!]/g)]).toEqual([file, text, null]);
});

describe('saying', () => {
  const articles = (language: Language) =>
    [1, 2, 5, 11, 21, 22, 25].map((count) =>
      sayerOf(language)('{count, plural, one {# article} other {# articles}}', { count }),
    );

  it('counts as the language does', () => {
    expect(articles('uk').join(', ')).toBe('1 стаття, 2 статті, 5 статей, 11 статей, 21 стаття, 22 статті, 25 статей');
    expect(articles('ru').join(', ')).toBe('1 статья, 2 статьи, 5 статей, 11 статей, 21 статья, 22 статьи, 25 статей');
    expect(articles('de').slice(0, 2)).toEqual(['1 Artikel', '2 Artikel']);
    expect(articles('en').slice(0, 2)).toEqual(['1 article', '2 articles']);
  });

  it('what has no translation is said in English, in the plural forms of English', () => {
    const say = sayIn('uk', {});
    expect(say('Nobody translated this')).toBe('Nobody translated this');
    expect(say('{count, plural, one {# ship} other {# ships}}', { count: 2 })).toBe('2 ships');
    expect(say('constructor')).toBe('constructor');
  });

  it('values are given as they are: what somebody typed is no message format', () => {
    const say = sayIn('de', { 'There is no {typed}.': '{typed} gibt es nicht.' });
    expect(say('There is no {typed}.', { typed: "{count, plural} <b>'" })).toBe("{count, plural} <b>' gibt es nicht.");
    expect(say('{broken')).toBe('{broken');
  });

  it('words and days in gaps are said in the language around them', () => {
    const say = sayIn('de', { '{what} since {day}': '{what} seit {day}', open: 'offen' });
    expect(say('{what} since {day}', { what: { text: 'open' }, day: { day: '2025-12-02' } })).toBe(
      'offen seit 2. Dez. 2025',
    );
    expect(english('{what} since {day}', { what: { text: 'open' }, day: { day: '2025-12' } })).toBe(
      'open since Dec 2025',
    );
    expect(say('{what} since {day}', { what: 'X', day: { day: '2025-12' } })).toBe('X seit Dezember 2025');
  });

  it('lists names as the language does', () => {
    expect(listed(english, ['A', 'B', 'C'])).toBe('A, B and C');
    expect(listed(sayerOf('uk'), ['A', 'B'])).toBe('A і B');
  });
});

it.each([
  ['de-DE', 'de'],
  ['en-US', 'en'],
  ['ru_RU', 'ru'],
  ['uk', 'uk'],
  ['ja', undefined],
  ['', undefined],
  [undefined, undefined],
])('a platform that says %s means %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

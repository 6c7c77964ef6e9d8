/** The voices of the bot: the catalogues in src/labels, one JSON file for each area and language, read when first spoken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './core/language.ts';
import { type Catalogue, english, type Say, sayIn } from './core/say.ts';

const FOLDER = join(import.meta.dirname, 'labels');

const voices = new Map<Language, Say>([['en', english]]);

/** The bot's own words in a language; a file `<area>.<language>.json` maps English messages to translations. */
export function sayerOf(language: Language): Say {
  const known = voices.get(language);
  if (known) return known;
  const say = sayIn(language, catalogueOf(language));
  voices.set(language, say);
  return say;
}

/** All translations into a language. */
export function catalogueOf(language: Language): Catalogue {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(`.${language}.json`));
  return Object.assign({}, ...files.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));
}

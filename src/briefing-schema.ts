/** The shape of a `briefing.yaml`: its keys, what each may hold, and what stands where a key is left out. */
import { z } from 'zod';
import { parseDays, parseTime, parseZone } from './core/due.ts';
import { UserError } from './core/errors.ts';

const words = (what: string) => z.preprocess(numberAsText, z.string().trim().min(1, `should not be empty: ${what}`));
const wordList = (what: string) => z.array(words(what)).default([]);

const id = z.string().regex(/^[\p{L}\p{N}-]+$/u, 'should be letters, digits and hyphens');

const day = z
  .preprocess(numberAsText, z.string())
  .refine(isDay, 'should be a day that exists, as 2025, 2025-10 or 2025-12-02');

const window = z
  .string()
  .regex(/^[1-9]\d{0,3}[hdw]$/, 'should be a length of time such as 48h, 30d or 4w')
  .transform((text) => Number(text.slice(0, -1)) * ({ h: 1 / 24, d: 1, w: 7 }[text.slice(-1)] ?? 1));

/** Times, days and zones are read as `/talks digest on` reads them, with the same advice. */
const time = z.preprocess(numberAsText, z.string()).transform(asPeopleWrite(parseTime));
const days = z
  .preprocess((value) => (Array.isArray(value) ? value.join(', ') : value), z.string())
  .transform(asPeopleWrite(parseDays));
const timezone = z.string().transform(asPeopleWrite(parseZone));

const language = z.string().refine(isLanguage, 'should be a BCP 47 language tag, such as en, pt or pt-BR');

export const roleKeys = z.strictObject({
  title: words('the words that mean this actor, such as "harbour master"'),
  also: wordList('other words for the same role'),
  from: day.optional(),
  to: day.optional(),
});

export const topicKeys = z.strictObject({
  title: words('the topic as lists show it'),
  id: id.optional(),
  words: z
    .array(words('a word or phrase that speaks of this topic'))
    .min(1, 'should hold at least one word or phrase that speaks of this topic')
    .optional(),
});

export const actorKeys = z.strictObject({
  name: words('the name as cards show it'),
  id: id.optional(),
  kind: z.enum(['person', 'organization', 'place']).default('person'),
  aliases: wordList('another name'),
  spellings: wordList('another spelling of a name'),
  roles: z.array(roleKeys).default([]),
});

export const digestKeys = z.strictObject({
  at: time.default('08:00'),
  days: days.default(['mon', 'tue', 'wed', 'thu', 'fri']),
});

/** Only `type` is checked here: what else a source takes, it says itself. */
const source = z.looseObject({ type: z.string() });

export const briefingKeys = z.strictObject({
  title: words('the name of the story, as cards show it'),
  /** The story of lines that name none. */
  default: z.boolean().default(false),
  command: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'should be 1 to 32 small letters a-z, digits or hyphens, for it is typed after a slash')
    .optional(),
  language: language.default('en'),
  timezone: timezone.default('UTC'),
  window: window.optional(),
  digest: digestKeys.default({ at: '08:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
  sources: z
    .array(source)
    .min(1, 'should name at least one source')
    .default([{ type: 'folder', path: 'corpus' }]),
  topics: z.array(topicKeys).default([]),
  actors: z.array(actorKeys).default([]),
});

/** YAML reads `2019` and `28` as numbers, where a writer of briefings means words. */
function numberAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** A reader of typed words as a step of a schema: what it throws becomes an issue. */
function asPeopleWrite<T>(parse: (words: string) => T) {
  return (words: string, context: z.RefinementCtx): T => {
    try {
      return parse(words);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  };
}

function isDay(text: string): boolean {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const instant = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(8, 10) === date;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

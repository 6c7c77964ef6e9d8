/** The shape of a `briefing.yaml`: its keys, what each may hold, and what stands where a key is left out. */
import { z } from 'zod';
import type { Weekday } from './core/model.ts';

export const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS_HINT = 'days as mon-fri, daily, or a list of mon, tue, wed, thu, fri, sat, sun';

const words = (what: string) => z.preprocess(numberAsText, z.string().trim().min(1, `should not be empty: ${what}`));
const wordList = (what: string) => z.array(words(what)).default([]);

const id = z.string().regex(/^[\p{L}\p{N}-]+$/u, 'should be letters, digits and hyphens');

const day = z
  .preprocess(numberAsText, z.string())
  .refine(isDay, 'should be a day that exists, as 2025, 2025-10 or 2025-12-02');

/** A time of day, 24 h, with two digits each. */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'should be a time of day in quotes, from "00:00" to "23:59"');

const days = z
  .union([z.string(), z.array(z.string())], { error: `should be ${DAYS_HINT}` })
  .transform((value, context) => {
    const chosen = readDays(value);
    if (chosen) return chosen;
    context.addIssue({ code: 'custom', message: `should be ${DAYS_HINT}` });
    return z.NEVER;
  });

const window = z
  .string()
  .regex(/^[1-9]\d{0,3}[hdw]$/, 'should be a length of time such as 48h, 30d or 4w')
  .transform((text) => Number(text.slice(0, -1)) * ({ h: 1 / 24, d: 1, w: 7 }[text.slice(-1)] ?? 1));

const timezone = z
  .string()
  .refine(isTimezone, 'should be the name of an IANA time zone, such as Europe/Kyiv, America/New_York or UTC');

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
  words: wordList('a word or phrase that speaks of this topic'),
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

/** `mon-fri`, `sat-mon`, `mon, wed`, `daily`, or a list of such, in the order of the week; undefined when it is none. */
function readDays(value: string | string[]): Weekday[] | undefined {
  const chosen = new Set<Weekday>();
  for (const part of [value]
    .flat()
    .flatMap((text) => text.toLowerCase().split(/[\s,]+/))
    .filter(Boolean)) {
    const [first = '', last = first] = part === 'daily' ? ['mon', 'sun'] : part.split('-');
    const from = WEEKDAYS.indexOf(first as Weekday);
    const to = WEEKDAYS.indexOf(last as Weekday);
    if (from < 0 || to < 0) return undefined;
    for (let step = 0; step <= (to - from + 7) % 7; step++) {
      const name = WEEKDAYS[(from + step) % 7];
      if (name) chosen.add(name);
    }
  }
  return chosen.size > 0 ? WEEKDAYS.filter((name) => chosen.has(name)) : undefined;
}

function isDay(text: string): boolean {
  const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const instant = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(8, 10) === date;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

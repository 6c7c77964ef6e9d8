/** The moment from which a reader wants the news: as people type it, and what was known by then. */
import { Temporal } from 'temporal-polyfill';
import type { Claim } from './claims.ts';
import type { Item } from './corpus.ts';
import { firstDay, parseDay } from './days.ts';
import { parseTime } from './due.ts';
import { UserError } from './errors.ts';
import { localDay } from './schedule-words.ts';

/** A moment to look back to, and what was known by then. */
export type Since = {
  /** ISO instant. */
  at: string;
  /** For a heading: "you looked", "the last digest here"; absent for a moment that was typed. */
  event?: string;
  /** Had a reader been able to know this article by then? */
  knew(item: Pick<Item, 'article' | 'knownAt'>): boolean;
};

/** Since somebody looked: what came in by then is known, whenever it was published. */
export function sinceLook(at: string, event: string): Since {
  return { at, event, knew: (item) => item.knownAt <= at };
}

/**
 * Since a moment that was named: what was published by then is known, whenever it came in, so that the same corpus gives
 * the same answer. An article of a day alone counts from the start of that day; one without any as known all along.
 */
export function sincePublished(at: string, timezone: string): Since {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timezone).toPlainDateTime().toString({
    smallestUnit: 'minute',
  });
  return {
    at,
    knew({ article: { publishedAt } }) {
      if (!publishedAt) return true;
      if (publishedAt.length > 10) return new Date(publishedAt).toISOString() <= new Date(at).toISOString();
      return `${firstDay(publishedAt)}T00:00` < local;
    },
  };
}

/**
 * Since a shift began that nobody handed over: news is what came in since and was published since, an article of a day
 * alone also where that is the day on which it began. A corpus that was read in all at once is no news by that alone.
 */
export function sinceShift(at: string, timezone: string): Since {
  const published = sincePublished(at, timezone);
  const day = localDay(at, timezone);
  return {
    at,
    knew: (item) => item.knownAt <= at || (published.knew(item) && item.article.publishedAt !== day),
  };
}

/** The claims whose articles were known at the moment. */
export function knownIn(since: Since, items: Map<string, Item>): (claim: Claim) => boolean {
  const known = new Set([...items.values()].filter((item) => since.knew(item)).map((item) => item.article.id));
  return (claim) => known.has(claim.articleId);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const UNITS = { minute: 'minutes', hour: 'hours', day: 'days', week: 'weeks', month: 'months', year: 'years' } as const;
const COUNTS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const CLOCK =
  /(?:^|[\s,]+|(?<=\d)t)(?:at\s+)?(\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)$/;

/**
 * A moment as people type it, in their zone: a day, month or year ("2025-12-01", "1 Dec", "Nov 2025"), a weekday (the one
 * that passed last), "yesterday", "3 days", "last week", a time of day alone or behind a day ("1 Dec 20:00"), an ISO instant.
 * Gives an ISO instant in UTC. Throws a UserError for what is no moment, or one that lies ahead.
 */
export function parseSince(typed: string, now: string, timezone: string): string {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^since\s+/, '');
  const found = instantOf(text, now) ?? localOf(text, now, timezone)?.toInstant();
  if (!found)
    throw new UserError(
      '“{typed}” is no moment I can read. Write a day (2025-12-01, 1 Dec, yesterday, monday), a day with a time (1 Dec 20:00), a while (3 days, last week), or channel for the last digest here.',
      { typed: typed.slice(0, 40) },
    );
  const at = new Date(found.epochMilliseconds).toISOString();
  if (at > new Date(now).toISOString())
    throw new UserError('“{typed}” lies ahead: changes can only be told since a moment that has passed.', {
      typed: typed.slice(0, 40),
    });
  return at;
}

function instantOf(text: string, now: string): Temporal.Instant | undefined {
  if (/^\d{4}-\d\d-\d\dt[\d:.]+(?:z|[+-]\d\d:?\d\d)$/.test(text)) {
    const time = new Date(text.toUpperCase());
    return Number.isNaN(time.getTime()) ? undefined : Temporal.Instant.from(time.toISOString());
  }
  const back = /^(?:the\s)?(?:last|past)?\s?(\d{1,4}|\w+)?\s?(minute|hour)s?(?:\s+ago)?$/.exec(text);
  const count = back && countOf(back[1]);
  if (!back || !count) return undefined;
  return Temporal.Instant.from(now).subtract({ [UNITS[back[2] as 'minute' | 'hour']]: count });
}

function countOf(word: string | undefined): number | undefined {
  return word === undefined ? 1 : (COUNTS[word] ?? (/^\d+$/.test(word) ? Number(word) : undefined));
}

function localOf(text: string, now: string, timezone: string): Temporal.ZonedDateTime | undefined {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timezone);
  const clock = CLOCK.exec(text);
  const day = clock ? text.slice(0, clock.index) : text;
  const time = clock ? timeOf(clock[1] ?? '') : Temporal.PlainTime.from('00:00');
  if (!time) return undefined;
  if (!clock && day === '') return undefined;
  if (day === '') {
    const today = here.toPlainDate().toZonedDateTime({ timeZone: timezone, plainTime: time });
    return Temporal.ZonedDateTime.compare(today, here) > 0 ? today.subtract({ days: 1 }) : today;
  }
  const date = dateOf(day.replace(/[\s,]+$/, ''), here.toPlainDate());
  return date?.toZonedDateTime({ timeZone: timezone, plainTime: time });
}

function timeOf(typed: string): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(parseTime(typed));
  } catch {
    return undefined;
  }
}

function dateOf(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const weekday = text.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(text.replace(/^last\s/, '')));
  // A weekday's own name on that day means the last one: this one is "today".
  if (weekday >= 0) return today.subtract({ days: (today.dayOfWeek - 1 - weekday + 7) % 7 || 7 });
  if (text === 'this week') return today.subtract({ days: today.dayOfWeek - 1 });
  const back = /^(?:the\s)?(?:last|past)?\s?(\d{1,4}|\w+)?\s?(day|week|month|year)s?(?:\s+ago)?$/.exec(text);
  const count = back && countOf(back[1]);
  if (back && count) return today.subtract({ [UNITS[back[2] as 'day' | 'week' | 'month' | 'year']]: count });
  const value = parseDay(text, `${today.toString()}T12:00:00Z`);
  if (!value) return undefined;
  const date = Temporal.PlainDate.from(firstDay(value));
  // "30 Dec", typed in January, is that of last year.
  const ahead = Temporal.PlainDate.compare(date, today) > 0;
  return ahead && !/\d{4}/.test(text) ? date.subtract({ years: 1 }) : date;
}

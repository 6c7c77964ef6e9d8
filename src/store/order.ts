/** How moments of unequal precision are ordered as strings, and how an instant is written in the database. */

/** An ISO instant as UTC with milliseconds, so that instants compare as strings. Throws a RangeError for anything else. */
export function instant(value: string): string {
  return new Date(value).toISOString();
}

/** The ISO instant `days` days before another. */
export function daysBefore(value: string, days: number): string {
  return new Date(new Date(value).getTime() - days * 86_400_000).toISOString();
}

/**
 * The key by which articles are listed, descending: a day counts from its start and a month from its first day, so that a
 * vague date never makes an article newer than is known. '' for no date, or for a text that is none.
 */
export function newestFirst(publishedAt: string | undefined): string {
  if (!publishedAt) return '';
  if (/^\d{4}(-\d{2}){0,2}$/.test(publishedAt)) return publishedAt;
  const time = new Date(publishedAt).getTime();
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/**
 * The key by which the original among copies is found, ascending: the earlier published (a vague date counts to its end,
 * no date comes last), then the first seen, then the source's key, so that the order of arrival does not matter.
 */
export function originality(publishedAt: string | undefined, firstSeenAt: string, sourceKey: string): string {
  const key = newestFirst(publishedAt);
  return `${key.includes('T') ? key : `${key}~`} ${firstSeenAt} ${sourceKey}`;
}

/** The key of a day's end: that day and its instants sort before it. */
export function throughDay(day: string): string {
  return `${day}~`;
}

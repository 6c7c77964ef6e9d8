/** Dates as feeds write them, in the forms of RFC 822, RFC 3339 and what comes near them. */

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?)?$/i;
const MAIL =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?/i;
const MONTH_FIRST =
  /([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?(?:\s+(\d{4}))?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours from UTC of the zones that RFC 822 names. */
const ZONES = new Map([
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
]);

/** An ISO instant, or the ISO day, month or year when no more is told; undefined for what is no date. A missing zone is UTC. */
export function feedDate(written: string | undefined): string | undefined {
  const text = written?.trim().slice(0, 100) ?? '';
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    if (hour === undefined) return wholeDay(year, month, day);
    return instant(Number(year), Number(month), Number(day), hour, minute, second, zone);
  }
  const mail = MAIL.exec(text);
  if (mail) {
    const [, day, month, year = '', hour, minute, second, zone] = mail;
    const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
    return instant(full, monthOf(month), Number(day), hour, minute, second, zone);
  }
  const named = MONTH_FIRST.exec(text);
  if (named) {
    const [, month, day, early, hour, minute, second, zone, late] = named;
    return instant(Number(early ?? late), monthOf(month), Number(day), hour, minute, second, zone);
  }
  return undefined;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

function wholeDay(year = '', month?: string, day?: string): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return instant(Number(year), Number(month ?? 1), Number(day ?? 1)) === undefined ? undefined : parts.join('-');
}

function instant(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute = '0',
  second = '0',
  zone = 'Z',
): string | undefined {
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  if (!(year > 0 && month > 0) || midnight.getUTCDate() !== day || midnight.getUTCMonth() !== month - 1)
    return undefined;
  if (hour === undefined) return midnight.toISOString().slice(0, 10);
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset(zone);
  return new Date(midnight.getTime() + seconds * 1000).toISOString();
}

/** Seconds east of UTC; 0 for a zone that is not known. */
function offset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  return (ZONES.get(zone.toLowerCase()) ?? 0) * 3600;
}

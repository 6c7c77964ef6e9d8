/** Text for Slack's mrkdwn and plain text: what comes from outside is only ever read, what we write ourselves works. */
import { cleanText } from '../../core/plain.ts';

/** Slack takes it for white space, so a marker between two of them neither opens nor closes a format. */
const GAP = '\u200B';

const LABEL = 100;
const URL_CHARACTERS = 300;

/**
 * Any text as literal mrkdwn: mentions, links and dates fail on `&lt;`, formats and emoji codes on a zero-width space.
 * Slack knows no escape for `*`, `_`, `~` and the backtick (https://docs.slack.dev/messaging/formatting-message-text).
 */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, `${GAP}$&${GAP}`)
    .replace(/:(?=[^\s:]+:)/g, `:${GAP}`)
    .replace(/^&gt;/, `${GAP}&gt;`);
}

/** A name or heading as literal mrkdwn, short enough to stand before a line. */
export function escapeLabel(text: string): string {
  return escapeText(clip(cleanText(text), LABEL));
}

/** Text for a `plain_text` object, which knows no markup but may show entities: angle brackets become their look-alikes. */
export function plainText(text: string, limit: number): string {
  return clip(
    cleanText(text)
      .replace(/</g, '‹')
      .replace(/>/g, '›')
      .replace(/:(?=[^\s:]+:)/g, `:${GAP}`),
    limit,
  );
}

/** Cut to `limit` UTF-16 units with `…`, never inside a character. */
function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}

/** Bold, unless the text begins or ends with something that would break the format. */
export function bold(escaped: string): string {
  return wrap(escaped, '*');
}

export function italic(escaped: string): string {
  return wrap(escaped, '_');
}

function wrap(escaped: string, marker: string): string {
  const open = escaped === '' || escaped.startsWith(GAP) || escaped.endsWith(GAP);
  return open ? escaped : `${marker}${escaped}${marker}`;
}

/** Our own link, or nothing where the address is none that a reader should follow (not http(s), absurdly long). */
export function link(url: string | undefined, label: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  const href = address.href.replace(/[<>|"`]/g, encodeURIComponent).replace(/&/g, '&amp;');
  return href.length > URL_CHARACTERS ? undefined : `<${href}|${label}>`;
}

/**
 * An instant in the viewer's own zone, a day as the day it is; empty for what is no date.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function moment(iso: string, fallback: string): string {
  const instant = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (!(instant >= 0)) return escapeText(fallback);
  const utc = `${fallback}, ${new Date(instant).toISOString().slice(11, 16)} UTC`;
  return `<!date^${Math.floor(instant / 1000)}^{date_short}, {time}|${escapeText(utc)}>`;
}

/** What Slack escaped on the way to us, as the person typed it: links by their label, `&lt;` as `<`. */
export function unescapeText(text: string): string {
  return text
    .replace(/<(?:[^<>|]*)\|([^<>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^<>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

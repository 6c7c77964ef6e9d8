/** The HTML in a feed's texts, without what runs or loads, and with whole addresses. */
import { address } from './feed-address.ts';

const DROPPED =
  /<(script|style|applet)\b(?:[^<>]*\/>|[\s\S]*?(?:<\/\1\s*>|$))|<!--[\s\S]*?(?:-->|$)|<!doctype[^<>]*>/gi;
const LOADING = /<\/?(?:object|iframe|frame|frameset|embed|link|meta|base|form|input|button)\b[^<>]*>/gi;
const TAG = /<[a-z][^<>]*>/gi;
const HANDLER = /\s?(?<=[\s"'/])(?:on\w+|style|srcdoc)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;
const LINK = /(\s(?:href|src)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** The same text without scripts, styles, comments, frames, forms and event handlers; links are resolved against `base`.
 * Linear. It spares readers what is no text; what is to be shown as a page needs a true sanitizer. */
export function cleanHtml(html: string | undefined, base: string | undefined): string | undefined {
  if (!html?.includes('<')) return html;
  const safe = html
    .replace(DROPPED, '')
    .replace(LOADING, '')
    .replace(TAG, (tag) =>
      tag
        .replace(HANDLER, '')
        .replace(
          LINK,
          (_, name, double, single) => `${name}"${address(double ?? single, base)?.replaceAll('"', '%22') ?? ''}"`,
        ),
    )
    .trim();
  return safe || undefined;
}

/** Mends what feeds get wrong, or write in forms of old, before a parser reads them. */

/** Deeper than any feed; parsers that recurse would overflow. */
const MAX_DEPTH = 200;
const OPEN_ENDED = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|option|tr|td|th)$/i;
const MAX_ENTITIES = 100;
const LONGEST_HEAD = 20_000;
/** Text that Atom packs as base64. */
const PACKED = /\b(?:mode=["']base64["']|type=["']application\/octet-stream["'])/i;
/** Far more text than a feed has; what is beyond is not read. */
const LONGEST = 8_000_000;
/** Windows-1252 where it differs from Latin-1: what stands in a text as a control character from U+0080 was meant so. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Whether elements are nested beyond what any feed is. Linear. */
export function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (const [, close, name, rest] of xml.matchAll(/<(\/?)([a-z][\w:.-]*)([^<>]*)/gi)) {
    if (OPEN_ENDED.test(name ?? '') || rest?.endsWith('/')) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** XML that says the same in the words of RSS 2.0 and Atom 1.0. Text in CDATA sections is left as it is. */
export function mendXml(written: string): string {
  const whole = named(closed(plainCharacters(written.slice(0, LONGEST).trimStart())));
  return whole
    .split(/(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/)
    .map((part) => (part.startsWith('<![CDATA[') ? part : renamed(part)))
    .join('')
    .replace(/<(\w+)(\s[^<>]*)>([\w+/=\s]*)<\/\1\s*>/g, unpacked);
}

const plainCharacters = (text: string): string =>
  text
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control)
    // No XML may hold these, and none of them says anything.
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');

/** A last tag that was cut off is closed, a feed without its outer elements gets them. */
function closed(text: string): string {
  const last = text.lastIndexOf('<');
  const xml = last > text.lastIndexOf('>') && /^<\/[\w:]+\s*$/.test(text.slice(last)) ? `${text}>` : text;
  if (/<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i.test(xml)) {
    if (/<(?:\w+:)?(?:channel|feed)[\s>]/i.test(xml) || !/<rss[\s>]/i.test(xml)) return xml;
    return xml.replace(/<rss(?:\s[^<>]*)?>/i, '$&<channel>').replace(/<\/rss\s*>/i, '</channel>$&');
  }
  const start = xml.search(/<channel[\s>]/i);
  return start < 0 ? xml : `<rss version="2.0">${xml.slice(start)}</rss>`;
}

/** Entities the document itself declares, as far as they are plain text: one that names others is left out, so none can grow. */
function named(xml: string): string {
  const start = xml.search(/<!DOCTYPE\s/i);
  const head = /^<!DOCTYPE\s[^[<>]*\[([^\]]*)\]\s*>/i.exec(start < 0 ? '' : xml.slice(start, start + LONGEST_HEAD));
  if (!head) return xml;
  const declared = [
    ...(head[1] ?? '').matchAll(/<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"&%]{0,200})"|'([^'&%]{0,200})')\s*>/g),
  ];
  const values = new Map(
    declared.slice(0, MAX_ENTITIES).map(([, name, double, single]) => [name, double ?? single ?? '']),
  );
  const body = xml.slice(start + head[0].length).replace(/&([\w.-]{1,60});/g, (all, name) => values.get(name) ?? all);
  return `${xml.slice(0, start)}${body}`.slice(0, LONGEST);
}

/** Elements of old formats (CDF, XHTML bodies in RSS) and misnamed ones, under the names that parsers know. */
function renamed(xml: string): string {
  return xml
    .replace(/<(?:fullitem|(?:xhtml:)?body)(?:\s[^<>]*)?\/>/gi, '')
    .replace(/<(\/?)(?:fullitem|(?:xhtml:)?body)(?:\s[^<>]*)?>/gi, '<$1content:encoded>')
    .replace(/<(\/?)dc:author(?=[\s>])/gi, '<$1dc:creator')
    .replace(/<(\/?)abstract(?=[\s>])/gi, '<$1description')
    .replace(/<item(?=\s)([^<>]*)(?<!\/)>/gi, (tag, attributes: string) => {
      const changed = /\slastmod\s*=\s*["']([^"'<>]*)["']/i.exec(attributes)?.[1];
      const address = /\shref\s*=\s*["']([^"'<>]*)["']/i.exec(attributes)?.[1];
      return `${tag}${changed ? `<pubDate>${changed}</pubDate>` : ''}${address ? `<link>${address}</link>` : ''}`;
    });
}

function unpacked(all: string, name: string, attributes: string, packed: string): string {
  if (!PACKED.test(attributes)) return all;
  const text = Buffer.from(packed, 'base64').toString('utf8');
  if (text.includes('\ufffd') || text.includes(']]>')) return all;
  const told = attributes.replace(/\b(?:mode|type)=["'][^"']*["']/gi, '');
  return `<${name}${told} type="html"><![CDATA[${text}]]></${name}>`;
}

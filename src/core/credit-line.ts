/** Lines that credit an article: "The Evening Post, 10 November 2025", "By Ann Lee · 6 min read", "3 May 2031 | Quayside". */
import { findDates } from '../text/dates.ts';
import { firstNames, organizations, placeHeads, placeStarts, places, plain } from '../text/name-lexicon.ts';
import { furnitureClass } from './furniture.ts';
import { namesPublication, namesSection } from './publication.ts';
import { readStatedDate } from './stated-date.ts';
import { describeLine, type TextLine } from './text-lines.ts';

export type Credit = {
  publisher?: string;
  byline?: string;
  /** ISO day or instant. */
  publishedAt?: string;
  /** The day is that of a change, not of publication. */
  updated: boolean;
};

/** A longer line is no credit. */
const WORDS = 24;
const PARTING = /(?:\s+[|·•/–—-]+)+\s+|\s*[,()|]\s*|:\s+(?!\d)/;
const LABEL =
  /^(?:(?:first|last|originally|zuletzt)\s+)?(?:(?<by>(?:(?:written|reported)\s+)?by|von|par|por|di|door|автор)|(?<source>source|publisher|from|via|quelle|fuente|источник)|(?<updated>updated?|modified|aktualisiert|stand|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено|оновлено)|published|publication|posted|created|issued|released|dated?|veröffentlicht|erschienen|publié|publicado|publicación|pubblicato|gepubliceerd|опубликовано|опубліковано|on|at|in|am|vom|le|el|il|op|den)(?=$|[\s:])[\s:]*/iu;
/** "3/4/2025" could be two days; that it is one tells what the line is. */
const UNSURE = /\b\d{1,2}\/\d{1,2}\/[12]\d{3}\b/;
const TIME =
  /^(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s?(?:\p{Lu}{2,5}|[+-]\d{2}:?\d{2}))?|\p{L}+day|года?|г|roku|року|р|uhr|\p{Lu}{2,4}T|gmt|utc)\.?$/iu;
const NAME = /^(?:\p{Lu}|\d\p{L}|[\p{L}\d-]+\.\p{Ll}{2,})/u;
const SMALL = /^(?:of|the|and|for|de|la|le|du|der|die|das|von|van|den|del|al|bin|&|y|und|et)$/i;
const JOB =
  /\b(?:editor|correspondent|reporter|writer|staff|columnist|producer|analyst|contributor|chief|desk|bureau|photographer|journalist)s?\b/i;

/** Whom a line credits, and of which day; undefined unless the line consists of nothing but credits. */
export function readCredit(line: TextLine): Credit | undefined {
  if (line.words === 0 || line.words > WORDS || line.text.length > 240) return undefined;
  const date = findDates(line.text).find(({ text, value }) => /^\d{4}-\d{2}-\d{2}$/.test(value) && /\d{4}/.test(text));
  const figures = date ? undefined : UNSURE.exec(line.text);
  const [from, to] = date
    ? [date.start, date.end]
    : [figures?.index ?? -1, (figures?.index ?? 0) + (figures?.[0].length ?? 0)];
  const dated = from >= 0;
  const rest = dated ? `${line.text.slice(0, from)} | ${line.text.slice(to)}` : line.text;
  const credit: Credit = { updated: false };
  const authors: string[] = [];
  let role: 'by' | 'source' | undefined;
  let opened = false;
  for (const part of rest.replace(/\.$/, '').split(PARTING)) {
    const { name, label } = peel(part);
    if (label?.updated) credit.updated = true;
    if (label?.by || label?.source) role = label.by ? 'by' : 'source';
    if (label?.by) opened = true;
    if (name === '' || TIME.test(name) || furnitureClass(describeLine(name))) continue;
    const kind = kindOf(name, role, dated, opened);
    if (kind === undefined) return undefined;
    if (kind === 'publisher') credit.publisher ??= name;
    if (kind === 'author') authors.push(name);
    role = undefined;
  }
  if (authors.length > 0) credit.byline = authors.join(', ');
  const publishedAt = date && readStatedDate(line.text);
  if (publishedAt) credit.publishedAt = publishedAt;
  return dated || (opened && credit.byline) ? credit : undefined;
}

/** Takes "Published on", "By" and their like off the front of a part. */
function peel(part: string): { name: string; label?: Record<string, string | undefined> } {
  let name = part.trim();
  let label: Record<string, string | undefined> | undefined;
  for (let match = LABEL.exec(name); match && match[0] !== ''; match = LABEL.exec(name)) {
    label = { ...label, ...Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, value]) => value)) };
    name = name.slice(match[0].length).trim();
  }
  return { name, ...(label && { label }) };
}

/** What a name between separators is; undefined for words that are no name. Places and sections say nothing. */
function kindOf(
  name: string,
  role: 'by' | 'source' | undefined,
  dated: boolean,
  authored: boolean,
): 'publisher' | 'author' | 'other' | undefined {
  const words = name.split(' ');
  const titled = NAME.test(name) && words.every((word) => SMALL.test(word) || /^\P{Ll}|\.\p{Ll}{2,}$/u.test(word));
  if (!titled || words.length > 8) return authored && /^in \p{Lu}/u.test(name) ? 'author' : undefined;
  const person = words.length >= 2 && words.length <= 5 && firstNames.has(plain(words[0] ?? ''));
  if (role === 'by' && (person || !namesPublication(name))) return 'author';
  if (role === 'source' || namesPublication(name)) return 'publisher';
  if (person || (authored && JOB.test(name))) return 'author';
  const [start, head] = [plain(words[0] ?? ''), plain(words.at(-1) ?? '')];
  if (places.has(plain(name)) || placeStarts.has(start) || placeHeads.has(head) || namesSection(name)) return 'other';
  if (authored && !dated) return 'author';
  if (!dated) return undefined;
  return words.length > 1 || /\.\p{Ll}{2,}$/u.test(name) || organizations.has(plain(name)) ? 'publisher' : undefined;
}

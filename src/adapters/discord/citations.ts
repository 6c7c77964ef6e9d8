/** Citation marks, numbered links where an article has an address, and the list of sources at the foot of a card. */
import type { Card, Citation } from '../../core/model.ts';
import { dayLabel } from '../../core/plain.ts';
import type { Say } from '../../core/say.ts';
import { clipText, linkAddress } from './escape.ts';

/** Longer addresses are not linked: a message holds 6,000 characters, and the reader needs the words. */
const ADDRESS_LENGTH = 512;
/** Longer ones would make the small print fill a phone. */
const HEADLINE_LENGTH = 60;
const NOTE_LENGTH = 250;

export type Marker = {
  /** The mark of citation `n`: `[n]`, its number linked. */
  mark(n: number): string;
  /** The same, linked only where `n` was not linked before. */
  again(n: number): string;
};

/** Marks of a card; with `all` each is a link, otherwise only the first of each number. */
export function createMarker(card: Card, all: boolean): Marker {
  const addresses = new Map(card.citations.map(({ n, url }) => [n, linkAddress(url, ADDRESS_LENGTH)]));
  const linked = new Set<number>();
  const mark = (n: number, repeat: boolean): string => {
    const address = addresses.get(n);
    if (!address || (linked.has(n) && !repeat)) return `[${n}]`;
    linked.add(n);
    return `\\[[${n}](${address})\\]`;
  };
  return { mark: (n) => mark(n, all), again: (n) => mark(n, false) };
}

/**
 * The small print under the title of a card that makes claims: as of when, and what the card says of itself at its end, where
 * that is a short `note`.
 */
export function headRow(card: Card, say: Say): { row: string; note: boolean } {
  const date = card.citations.some((one) => one.publishedAt) ? asOf(card.asOf, say) : '';
  const last = card.blocks.length > 1 ? card.blocks.at(-1) : undefined;
  const text = last?.type === 'note' && last.text.length <= NOTE_LENGTH ? clipText(last.text, 2 * NOTE_LENGTH + 1) : '';
  const note = date !== '' && text !== '';
  return { row: small(note ? [date, viewerTime(text)] : [date])[0] ?? '', note };
}

/** The foot of a card that makes claims: who says it, small. Articles without an address are named by their headline. */
export function sourceRows(card: Card, marker: Marker, say: Say): string[] {
  if (card.citations.length === 0) return [];
  const articles = [...Map.groupBy(card.citations, (citation) => citation.articleId).values()];
  const named = articles.map((citations) => ({ citations, link: linkAddress(citations[0]?.url, ADDRESS_LENGTH) }));
  const flowing = named.filter(({ link }) => link).map(({ citations }) => sourceName(citations, marker, say));
  const listed = named
    .filter(({ link }) => !link)
    .map(
      ({ citations }) =>
        `-# ${sourceName(citations, marker, say)}: ${clipText(citations[0]?.headline ?? '', HEADLINE_LENGTH)}`,
    );
  return [...small(flowing), ...listed];
}

/** `[1][4] Harbour Post, 3 Mar 2025`: one link is enough here, and a list of very many marks says no more. */
function sourceName(citations: Citation[], marker: Marker, say: Say): string {
  const [first] = citations;
  const others = citations.slice(1, 100).map(({ n }) => `[${n}]`);
  const marks = [first === undefined ? '' : marker.again(first.n), ...others].join('');
  const date = first?.publishedAt === undefined ? '' : `, ${clipText(dayLabel(first.publishedAt, say), 40)}`;
  return `${marks} ${clipText(first?.publisher ?? '', 80)}${date}`;
}

/** Short texts in rows of subtext, parted by dots, none longer than a row may be. */
function small(parts: string[]): string[] {
  const rows: string[] = [];
  for (const part of parts.filter(Boolean)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + part.length < 1000) rows[rows.length - 1] = `${last} · ${part}`;
    else rows.push(`-# ${part}`);
  }
  return rows;
}

/** The day of an instant in the viewer's own zone; a day stays a day. */
function asOf(date: string, say: Say): string {
  const seconds = instant(date);
  if (seconds !== undefined) return say('As of {day}', { day: `<t:${seconds}:D>` });
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? say('As of {day}', { day: dayLabel(date, say) }) : '';
}

/** Unix seconds of an ISO instant with a zone; undefined for anything else. */
function instant(date: string): number | undefined {
  const seconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(date)
    ? Date.parse(date) / 1000
    : Number.NaN;
  return Number.isFinite(seconds) ? Math.floor(seconds) : undefined;
}

/** ISO instants in the bot's own words, each as a time in the viewer's zone; the rest of the text stays as it is. */
export function viewerTime(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d\\:.]+(?:Z|[+-]\d\d:\d\d)/g, (date) => {
    const seconds = instant(date);
    return seconds === undefined ? date : `<t:${seconds}:f>`;
  });
}

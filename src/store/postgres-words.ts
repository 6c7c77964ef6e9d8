/**
 * The index of texts on PostgreSQL: tsvectors under a GIN index. Words are cut and stemmed here and not by the server, whose
 * parser and dictionaries depend on its locale and on what is installed beside it.
 */
import { sql } from 'kysely';
import { stem } from '../text/stems.ts';
import { throughDay } from './order.ts';
import type { Database, Work } from './schema.ts';
import type { TextIndex } from './text-index.ts';

/** The last place in a text that a tsvector can tell from others, and the places it keeps of one word. */
const LAST_PLACE = 16_383;
const PLACES = 256;
/** Characters of a word that count. */
const LONGEST = 100;
/** A tsvector may take a megabyte; a text with more words than fit is found by those of its beginning. */
const MOST_BYTES = 900_000;

/** The index in `articles_text`. */
export function tsvectors(database: Database): TextIndex {
  return {
    anyOf: (words) =>
      words
        .map((word) => stemsOf(word).map(quoted).join(' <-> '))
        .filter((phrase) => phrase !== '')
        .map((phrase) => `(${phrase})`)
        .join(' | '),
    allOf: (expressions) => expressions.map((one) => `(${one})`).join(' & '),
    async count(query, most) {
      const { rows } = await sql<{ found: number }>`select count(*) as found from
        (select 1 from articles_text where words @@ cast(${query} as tsquery) limit ${most}) as held`.execute(database);
      return rows[0]?.found ?? 0;
    },
    async newest(scope, query, until, limit) {
      const { rows } = await sql<{ seq: number }>`
        select articles.seq from articles_text join articles on articles.seq = articles_text.seq
        where articles_text.words @@ cast(${query} as tsquery) and articles.scope = ${scope}
          and articles.duplicate_of is null and articles.sort_key <= ${until === undefined ? '~' : throughDay(until)}
        order by articles.sort_key desc, articles.id limit ${limit}`.execute(database);
      return rows.map(({ seq }) => seq);
    },
  };
}

/** Puts the words of an article, which stand in several texts, into the index in the place of those it had. */
export async function keepWords(work: Work, seq: number, texts: string[]): Promise<void> {
  await sql`insert into articles_text (seq, words) values (${seq}, cast(${vectorOf(texts)} as tsvector))
    on conflict (seq) do update set words = excluded.words`.execute(work);
}

/** Between two texts a place is left out, so that no phrase reaches from one into the other. */
function vectorOf(texts: string[]): string {
  const places = new Map<string, number[]>();
  let bytes = 0;
  let place = 0;
  for (const text of texts) {
    place += 1;
    for (const word of stemsOf(text)) {
      place += 1;
      const known = places.get(word);
      if (known && known.length >= PLACES) continue;
      bytes += known ? 2 : word.length * 3 + 8;
      if (bytes > MOST_BYTES) break;
      if (known) known.push(Math.min(place, LAST_PLACE));
      else places.set(word, [Math.min(place, LAST_PLACE)]);
    }
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

/** The words of a text, without accents and case, as stems. */
function stemsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(word.slice(0, LONGEST)));
}

function quoted(word: string): string {
  return `'${word}'`;
}

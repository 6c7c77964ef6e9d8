/** Finds what a person means by a few typed letters: exact, prefix, word prefix, or a typing slip away. */
import { distance } from 'fastest-levenshtein';
import { fold } from './slug.ts';

/** Something that can be named: its id, its title and its other names. */
export type Named = {
  id: string;
  title: string;
  names: string[];
  /** How often it is spoken of, where that is known. */
  mentions?: number;
};

export type Match = { sure?: Named; candidates: Named[] };

/** Below this, 0 to 1, a name is no guess worth showing. */
const GUESS = 0.55;
const SURE = 0.8;
const LEAD = 0.08;
/** A worse match is sure, too, when nothing else comes near. */
const FAIR = 0.68;
const CLEAR_LEAD = 0.2;
/** Of several that fit equally, the one spoken of so many times as often is meant. */
const BETTER_KNOWN = 3;

/**
 * The one that is meant, or candidates best first when it is unclear. Of several that fit equally, one that fits by its own
 * id or title is meant before those that fit by another name of theirs. A slip counts by edit distance against the length
 * of the name (Levenshtein 1966), so short names forgive less.
 */
export function match(typed: string, named: Named[]): Match {
  // Copied out of a chat, a name comes with its markup.
  const wanted = fold(typed.replace(/[*_~`<>|“”"]+/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  if (!wanted) return { candidates: [] };
  const scored = named
    .map((one) => {
      const own = closest(wanted, [one.id, one.title]);
      return { one, own, score: Math.max(own, closest(wanted, one.names)) };
    })
    .filter(({ score }) => score >= GUESS)
    .sort((a, b) => b.score - a.score || (a.one.title < b.one.title ? -1 : 1));
  const [first, second] = scored;
  const lead = (first?.score ?? 0) - (second?.score ?? 0);
  const near = scored.filter(({ score }) => (first?.score ?? 0) - score < LEAD);
  const titled = near.filter(({ own }) => own >= SURE && (first?.score ?? 0) - own < LEAD);
  const equals = (titled.length > 0 ? titled : near)
    .map(({ one }) => one)
    .sort((a, b) => (b.mentions ?? 0) - (a.mentions ?? 0));
  const best =
    titled.length === 1 || (equals[0]?.mentions ?? 0) >= BETTER_KNOWN * Math.max(1, equals[1]?.mentions ?? 0);
  const known = first && first.score >= SURE && best ? equals[0] : undefined;
  const sure =
    first && ((first.score >= SURE && lead >= LEAD) || (first.score >= FAIR && lead >= CLEAR_LEAD)) ? first.one : known;
  return { ...(sure && { sure }), candidates: scored.map(({ one }) => one) };
}

function closest(wanted: string, names: string[]): number {
  return Math.max(0, ...names.map((name) => closeness(wanted, fold(name))));
}

function closeness(wanted: string, name: string): number {
  if (name === wanted) return 1;
  const words = name.split(/[\s-]+/);
  if (words.includes(wanted)) return 0.9;
  if (name.startsWith(wanted)) return 0.82 + 0.05 * (wanted.length / name.length);
  if (wanted.length >= 3 && words.some((word) => word.startsWith(wanted))) return 0.8;
  const slip = Math.max(
    ...[name, ...words].map((part) => 1 - distance(wanted, part) / Math.max(wanted.length, part.length)),
  );
  const asked = wanted.split(' ');
  const shared =
    asked.length > 1
      ? asked.filter((word) => words.some((part) => part === word || (word.length > 3 && distance(word, part) <= 1)))
          .length / asked.length
      : 0;
  return Math.max(wanted.length >= 4 ? slip * 0.98 : slip * 0.7, shared * 0.85);
}

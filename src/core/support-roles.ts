/** Who does what in a sentence: names in their order, what is said of each, and whose words it tells. */
import { findNames } from '../text/names.ts';
import { findQuotes } from '../text/quotes.ts';
import { contentStems } from '../text/stems.ts';

export type Named = { stems: string[]; kind: string; start: number; end: number };

/** Names of a sentence with their stems, in order. */
export function namesOf(text: string): Named[] {
  return findNames(text).flatMap(({ text: name, kind, start, end }) => {
    const stems = contentStems(name);
    return stems.length ? [{ stems, kind, start, end }] : [];
  });
}

/** The names of a sentence, with words that are known to be names only from the other sentence: "Norder sank", beside "the ferry Norder". */
export function withNamesOf(text: string, ours: Named[], theirs: Named[]): Named[] {
  const known = new Map(theirs.flatMap((name) => name.stems.map((stem) => [stem, name.kind] as const)));
  const found = new Set(ours.flatMap((name) => name.stems));
  const more = [...text.matchAll(/\p{Lu}[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const [stem] = contentStems(word);
    const kind = stem === undefined || found.has(stem) ? undefined : known.get(stem);
    return stem && kind ? [{ stems: [stem], kind, start: index, end: index + word.length }] : [];
  });
  return [...ours, ...more].sort((a, b) => a.start - b.start);
}

/** A surname is the person, a short form the body: one word of the name is enough. */
export function names(text: Set<string>, name: Named): boolean {
  return name.stems.some((stem) => text.has(stem));
}

/** Clauses that each say something of their own: "…, while the other voted against". */
export function clausesOf(text: string): string[] {
  const parts = text.split(
    /;\s|,\s(?=(?:while|whereas|but)\s)|\sand\s(?=\p{Lu}\p{L}+\s(?:\p{Lu}\p{L}+\s)?(?:will|would|has|had|is|was)\s)/u,
  );
  return parts.filter((part) => contentStems(part).length >= 3);
}

/** Names of one sentence that are compared. */
const MOST = 12;

/** Do two names that both sentences hold stand in each other's place? A passive on one side, or a mere "of", turns them rightly. */
export function swapped(claim: string, text: string, ours: Named[], theirs: Named[]): boolean {
  const places = ours.slice(0, MOST).flatMap((name) => {
    const other = theirs.slice(0, MOST).find((one) => one.stems.some((stem) => name.stems.includes(stem)));
    return other ? [{ name, other }] : [];
  });
  for (const [at, one] of places.entries()) {
    for (const two of places.slice(at + 1)) {
      if (one.other === two.other || one.other.start < two.other.start) continue;
      const between = claim.slice(one.name.end, two.name.start);
      const back = text.slice(two.other.end, one.other.start);
      if (/\bby\b/i.test(between) !== /\bby\b/i.test(back)) continue;
      if (
        /^['’]s?\s/.test(back) ||
        /^['’]s?\s/.test(between) ||
        /\bof\s(?:the\s)?$/i.test(between) ||
        /\bof\s(?:the\s)?$/i.test(back)
      )
        continue;
      const doing = new Set(contentStems(back));
      if (!contentStems(between).some((stem) => doing.has(stem))) continue;
      return true;
    }
  }
  return false;
}

/** A sentence about somebody whom it does not name. */
export const PRONOUN = /^["“‘']?(?:he|she|they|it)\s/i;

/**
 * Does the claim let somebody act to whom, in the text, it is done by a mere pronoun: "Moen beat …" beside "She beat Moen"? Whoever the
 * pronoun is, it is nobody who is named in the same clause.
 */
export function doneTo(claim: string, text: string, ours: Named[], theirs: Named[]): boolean {
  // "The port's director Haas": who owns does not act.
  const acts = (whole: string) => (name: Named) => !/^['’]s?\s/.test(whole.slice(name.end));
  const actor = ours.find(acts(claim));
  const pronoun = PRONOUN.exec(text)?.[0];
  const object = theirs.find(acts(text));
  if (!actor || !pronoun || !object?.stems.some((stem) => actor.stems.includes(stem))) return false;
  const act = text.slice(pronoun.length, object.start);
  const behind = claim.slice(actor.end);
  if (/[,;:]\s|\b(?:that|by|when|while|after|before|because|as|if)\b/i.test(act)) return false;
  if (/\b(?:was|were|been|being)\s\p{L}+(?:ed|en|n|t)\b/iu.test(behind)) return false;
  const doing = contentStems(act);
  const told = new Set(contentStems(behind));
  const [verb] = doing;
  return verb !== undefined && told.has(verb) && doing.filter((stem) => told.has(stem)).length / doing.length > 0.5;
}

export type Said = { words: Set<string>; speaker: string[] };

/** Statements with their speakers; pronouns say nothing of who speaks. */
export function statementsOf(text: string): Said[] {
  return findQuotes(text).flatMap(({ text: words, speaker }) => {
    const who = speaker ? contentStems(speaker.text) : [];
    const said = new Set(contentStems(words));
    return who.length && said.size >= 2 ? [{ words: said, speaker: who }] : [];
  });
}

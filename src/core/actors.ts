/** Who is spoken of where: names, spellings, dated roles and pronouns of an article, each tied to one actor or left alone. */
import { firstNames } from '../text/name-lexicon.ts';
import { withDescriptions } from './descriptions.ts';
import { isGivenName, isLoud, mayBePerson, spelled, staffOf } from './found-names.ts';
import { SURNAME_ONLY, sameGivenNames } from './identities.ts';
import { type Description, plainModifier } from './introductions.ts';
import type { Actor, Briefing, Mention, Name, Sentence } from './model.ts';
import { withPronouns } from './pronouns.ts';
import { slug } from './slug.ts';

/** Actors of one article that the briefing does not list, found by their names. */
export type FoundActor = { id: string; name: string };

type Matcher = {
  names: RegExp | undefined;
  roles: RegExp | undefined;
  byName: Map<string, Actor>;
  byRole: Map<string, Actor[]>;
};

const matchers = new WeakMap<Briefing, Matcher>();
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE_AFTER = "(?:['’]?s)?(?![\\p{L}\\p{N}])";

/**
 * Every mention of an actor, in text order, not overlapping. A role counts while it held on the article's day and where
 * no other name follows it ("harbour director" in "Harbour Director Petra Lund" is part of the name's mention). A
 * damaged possessive ("Lunds plan") is the name. A pronoun is tied only where one person can be meant.
 */
export function findMentions(
  text: string,
  sentences: Sentence[],
  names: Name[],
  briefing: Briefing,
  publishedAt?: string,
): { mentions: Mention[]; found: FoundActor[] } {
  const matcher = matcherOf(briefing);
  const spots: Omit<Mention, 'sentence'>[] = [];
  const fullNames = new Map(names.filter((name) => name.kind === 'person').map((name) => [name.end, name]));
  for (const hit of matchAll(matcher.names, text)) {
    const actor = matcher.byName.get(hit.word);
    const namesake = actor?.kind === 'person' && !hit.word.includes(' ') && fullNames.get(hit.end);
    // "Marta Lund" is not the Lund of the briefing.
    if (namesake && namesake.start < hit.start && !sameGivenNames(namesake.text, actor.name)) continue;
    if (actor) spots.push({ start: hit.start, end: hit.end, actor: actor.id, by: 'name' });
  }
  const found = foundActors(text, names, spots);
  spots.push(...found.spots);
  const nameStarts = new Set([...spots, ...names].map((spot) => spot.start));
  for (const hit of matchAll(matcher.roles, text)) {
    const actor = (matcher.byRole.get(hit.word.toLowerCase()) ?? []).find((one) =>
      heldRole(one, hit.word, publishedAt),
    );
    const next = hit.end + (/^\s+/.exec(text.slice(hit.end, hit.end + 4))?.[0].length ?? 0);
    if (actor && !nameStarts.has(next)) spots.push({ start: hit.start, end: hit.end, actor: actor.id, by: 'role' });
  }
  const mentions = placeInSentences(withoutOverlaps(spots), sentences);
  const people = new Map(
    [...briefing.actors.filter((actor) => actor.kind === 'person'), ...found.actors].map((actor) => [
      actor.id,
      actor.name,
    ]),
  );
  const offices = new Map(briefing.actors.map((actor) => [actor.id, officesOf(actor, publishedAt)]));
  const described = withDescriptions(text, mentions, sentences, people, offices);
  return { mentions: withPronouns(text, described, sentences, names, people), found: found.actors };
}

/** The roles that the briefing gives somebody, as the text would say them. */
function officesOf(actor: Actor, day: string | undefined): Description[] {
  return actor.roles
    .filter((role) => heldRole(actor, keyOf(role.title), day))
    .map((role) => role.title.toLowerCase().split(/\s+/))
    .map((words) => ({ head: words.at(-1) ?? '', modifiers: words.slice(0, -1).map(plainModifier) }));
}

function matcherOf(briefing: Briefing): Matcher {
  const kept = matchers.get(briefing);
  if (kept) return kept;
  const byName = new Map<string, Actor>();
  const byRole = new Map<string, Actor[]>();
  const [spellings, titles]: [string[], string[]] = [[], []];
  const surnames = new Map<string, Actor[]>();
  for (const actor of briefing.actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      // A common noun ("dockers") may open a sentence.
      for (const spelling of new Set([name, name.charAt(0).toUpperCase() + name.slice(1)])) {
        spellings.push(spelling);
        byName.set(keyOf(spelling), actor);
      }
    }
    for (const role of actor.roles) {
      const key = keyOf(role.title).toLowerCase();
      titles.push(role.title);
      byRole.set(key, [...(byRole.get(key) ?? []), actor]);
    }
    if (actor.kind !== 'person') continue;
    for (const name of [actor.name, ...actor.aliases]) {
      const surname = name.split(/\s+/).at(-1);
      if (!surname || surname === name) continue;
      const bearers = surnames.get(surname) ?? [];
      if (!bearers.includes(actor)) surnames.set(surname, [...bearers, actor]);
    }
  }
  for (const [surname, bearers] of surnames) {
    const only = bearers[0];
    if (bearers.length === 1 && only && !byName.has(keyOf(surname))) {
      spellings.push(surname);
      byName.set(keyOf(surname), only);
    }
  }
  const matcher = {
    names: alternation(spellings, 'gu'),
    roles: alternation(titles, 'giu'),
    byName,
    byRole,
  };
  matchers.set(briefing, matcher);
  return matcher;
}

function alternation(words: string[], flags: string): RegExp | undefined {
  if (words.length === 0) return undefined;
  const escaped = words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]?")
        .replace(/\s+/g, '\\s+'),
    );
  return new RegExp(`${EDGE_BEFORE}(${escaped.join('|')})${EDGE_AFTER}`, flags);
}

function* matchAll(pattern: RegExp | undefined, text: string): Generator<{ word: string; start: number; end: number }> {
  if (!pattern) return;
  for (const match of text.matchAll(pattern)) {
    yield { word: keyOf(match[1] ?? ''), start: match.index, end: match.index + (match[1] ?? '').length };
  }
}

/** A name as it is looked up: damaged texts lose apostrophes. */
function keyOf(name: string): string {
  return name.replace(/['’]/g, '').replace(/\s+/g, ' ');
}

function heldRole(actor: Actor, title: string, day: string | undefined): boolean {
  return actor.roles.some(
    (role) =>
      keyOf(role.title).toLowerCase() === title.toLowerCase() &&
      (!day || ((!role.from || role.from <= day) && (!role.to || day.slice(0, role.to.length) <= role.to))),
  );
}

/** People that the briefing does not list: full names, and surnames alone where one full name of the article fits. */
function foundActors(
  source: string,
  names: Name[],
  known: { start: number; end: number }[],
): { actors: FoundActor[]; spots: Omit<Mention, 'sentence'>[] } {
  const taken = known.toSorted((a, b) => a.start - b.start);
  const staff = staffOf(source);
  const free = names.filter(
    (name) => name.kind === 'person' && mayBePerson(name.text) && !staff(name.text) && !overlapsSorted(taken, name),
  );
  const full = new Map<string, string>();
  const bySurname = new Map<string, Set<string>>();
  const couples = couplesIn(source, free);
  const whole = free.map((name, i) => ({ ...name, text: sharedSurname(source, name, free[i + 1]) }));
  for (const { text } of whole) {
    const words = text.split(/\s+/);
    const surname = words.at(-1);
    if (words.length < 2 || !surname) continue;
    const id = slug(text);
    if (!full.has(id) || isLoud(full.get(id) ?? '')) full.set(id, spelled(text));
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(id));
  }
  const spots: Omit<Mention, 'sentence'>[] = [];
  for (const { text, start, end } of whole) {
    if (couples.has(text)) continue;
    if (text.includes(' ')) {
      spots.push({ start, end, actor: slug(text), by: 'name' });
      continue;
    }
    const bearers = bySurname.get(text);
    const [only] = bearers ?? [];
    if (bearers?.size === 1 && only) spots.push({ start, end, actor: only, by: 'name' });
    if (bearers || isGivenName(text)) continue;
    // Named in full elsewhere, perhaps: other articles may tell who it is.
    const id = `${SURNAME_ONLY}${slug(text)}`;
    full.set(id, spelled(text));
    spots.push({ start, end, actor: id, by: 'name' });
  }
  return { actors: [...full].map(([id, name]) => ({ id, name })), spots };
}

/** "Sven and Anna Holm": the first is a Holm too. */
function sharedSurname(source: string, name: Name, next: Name | undefined): string {
  const surname = next?.text.split(/\s+/).at(-1);
  if (!next || !surname || name.text.includes(' ') || !next.text.includes(' ')) return name.text;
  if (source.slice(name.end, next.start) !== ' and ' || !firstNames.has(name.text.toLowerCase())) return name.text;
  return `${name.text} ${surname}`;
}

/** Surnames that a Mr and a Ms of the article share: alone, they are neither's. */
function couplesIn(source: string, names: Name[]): Set<string> {
  const forms = new Map<string, Set<string>>();
  for (const { text, start } of names) {
    const form = /\b(Mr|Ms|Mrs|Miss)\.?\s$/.exec(source.slice(Math.max(0, start - 6), start))?.[1];
    if (form && !text.includes(' ')) forms.set(text, (forms.get(text) ?? new Set()).add(form === 'Mr' ? 'm' : 'f'));
  }
  return new Set([...forms].filter(([, genders]) => genders.size > 1).map(([surname]) => surname));
}

function overlapsSorted(taken: { start: number; end: number }[], span: { start: number; end: number }): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return (taken[low]?.start ?? Number.POSITIVE_INFINITY) < span.end;
}

function withoutOverlaps(spots: Omit<Mention, 'sentence'>[]): Omit<Mention, 'sentence'>[] {
  const sorted = spots.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((spot) => {
    if (spot.start < end) return false;
    end = spot.end;
    return true;
  });
}

function placeInSentences(spots: Omit<Mention, 'sentence'>[], sentences: Sentence[]): Mention[] {
  const mentions: Mention[] = [];
  let index = 0;
  for (const spot of spots) {
    while ((sentences[index]?.end ?? Number.POSITIVE_INFINITY) <= spot.start) index++;
    const sentence = sentences[index];
    if (sentence && spot.start >= sentence.start) mentions.push({ sentence: index, ...spot });
  }
  return mentions;
}

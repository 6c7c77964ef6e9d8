/** Whom a description like "the envoy" stands for: the one person whom the article introduced as such, else nobody. */
import { findQuoted } from '../text/quote-marks.ts';
import { type Description, introducedAs, isRoleNoun, OFFICE, plainModifier, readNounPhrase } from './introductions.ts';
import type { Mention, Sentence } from './model.ts';

/** Sentences that a bare description reaches back: the window with which Vieira and Poesio resolved most rightly. */
const WINDOW = 4;
/** Characters between a name and what explains it. */
const NEAR = 60;
/** So many bearers of one noun, words about one person, or mentions looked back over: no article has more. */
const MANY = 100;
const DETERMINER = /(?<![\p{L}\p{N}'’-])(the|an?|another|one|some|any|every|each)\s+/giu;
/** What follows narrows the description ("the envoy to …", "the minister who …") or makes another noun of it. */
const NARROWED =
  /^\s+(?:of|for|to|from|at|in charge|who|whose|that|elect|designate|general|role|post|job|office|candidate)\b|^-/;
const CALENDAR = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)/;
/** "The Envoy Mori", "the envoy, Luca Mori,": the one who is named there, known or not. */
const LATER_NAME = /^,?\s+\p{Lu}/u;

/** `other`: somebody nameless was described so, or otherwise than all who have a name. */
type Bearers = { people: Map<string, string[]>; other: boolean };

/**
 * Adds the definite descriptions that only one person of the article can be meant by. A description takes the person whom the
 * text has introduced with the same head noun and all of its modifiers (Vieira and Poesio 2000, "An empirically based system
 * for processing definite descriptions": same head, compatible premodification, a window of four sentences for bare ones). Left
 * alone: two bearers of the noun, a nameless one ("a spokesman"), a modifier nobody was given ("the Finnish minister"), words
 * behind it that narrow it, a description in somebody's quoted words, and a bare one after somebody whose office is not told.
 * `offices`: what the briefing says that people are, by actor id. `people`: names by actor id.
 */
export function withDescriptions(
  text: string,
  mentions: Mention[],
  sentences: Sentence[],
  people: Map<string, string>,
  offices: Map<string, Description[]>,
): Mention[] {
  const quoted = findQuoted(text);
  let q = 0;
  const bearers = new Map<string, Bearers>();
  const known = new Set<string>();
  const added: Mention[] = [];
  const trail: Mention[] = [];
  let next = 0;

  const note = (actor: string, { head, modifiers }: Description) => {
    const group = bearers.get(head) ?? { people: new Map<string, string[]>(), other: false };
    const given = group.people.get(actor) ?? [];
    if (group.people.size < MANY && given.length < MANY) group.people.set(actor, [...given, ...modifiers]);
    else group.other = true;
    bearers.set(head, group);
    known.add(actor);
  };
  const noteOther = (head: string) => {
    bearers.set(head, { people: bearers.get(head)?.people ?? new Map(), other: true });
  };

  for (const [index, sentence] of sentences.entries()) {
    const here: Mention[] = [];
    while (next < mentions.length && (mentions[next]?.sentence ?? 0) <= index) here.push(mentions[next++] as Mention);
    if (sentence.kind === 'heading') continue;
    const named = here.filter((one) => people.has(one.actor));
    const introduced: number[] = [];
    for (const one of named) {
      if (!known.has(one.actor)) for (const office of offices.get(one.actor) ?? []) note(one.actor, office);
      if (one.by !== 'name') continue;
      const before = text.slice(Math.max(sentence.start, one.start - 120), one.start);
      const after = text.slice(one.end, Math.min(sentence.end, one.end + 200)).replace(/^['’]s(?=\W)/, '');
      for (const description of introducedAs(before, after)) {
        note(one.actor, description);
        introduced.push(one.start, one.end);
      }
    }
    let passed = 0;
    for (const match of sentence.text.matchAll(DETERMINER)) {
      const at = sentence.start + match.index;
      while (passed < named.length && (named[passed]?.start ?? 0) < at) trail.push(named[passed++] as Mention);
      while (q < quoted.length && (quoted[q]?.close ?? 0) <= at) q++;
      const rest = sentence.text.slice(match.index + match[0].length);
      const phrase = readNounPhrase(rest.slice(0, 120).split(/\s+/));
      if (!phrase) continue;
      const end = endOf(rest, phrase.used, phrase.head) + at + match[0].length;
      const tail = text.slice(end, Math.min(sentence.end, end + 24));
      if (explains(introduced, at, end, text)) continue;
      if ((bearers.get(phrase.head)?.people.size ?? 0) === 0 && match[1]?.toLowerCase() === 'the') continue;
      if (match[1]?.toLowerCase() !== 'the') {
        noteOther(phrase.head);
        continue;
      }
      if (LATER_NAME.test(tail) && !CALENDAR.test(tail.replace(/^[,\s]+/, ''))) continue;
      if (named.some((one) => one.start < end && one.end > at)) continue;
      if ((quoted[q]?.open ?? Number.POSITIVE_INFINITY) < at) continue;
      const actor = bearerOf(phrase, tail);
      if (!actor) continue;
      if (phrase.modifiers.length === 0 && !isNear(actor, index)) continue;
      const mention: Mention = { sentence: index, start: at + match[0].length, end, actor, by: 'role' };
      added.push(mention);
      trail.push(mention);
    }
    while (passed < named.length) trail.push(named[passed++] as Mention);
    unnamedTitles(sentence.text, named, sentence.start);
  }
  return [...mentions, ...added].sort((a, b) => a.start - b.start);

  /** The one person who was given the noun and its modifiers; a modifier that nobody was given makes another bearer. */
  function bearerOf({ head, modifiers }: Description, tail: string): string | undefined {
    const group = bearers.get(head);
    if (!group) return undefined;
    const fitting = [...group.people].filter(([, given]) => fits(modifiers, given));
    if (fitting.length === 0) noteOther(head);
    const complement = /^\s+(?:of|for|to)\s+(?:the\s+)?([\p{L}.-]+)/u.exec(tail)?.[1];
    const only = fitting[0];
    if (fitting.length !== 1 || !only) return undefined;
    if (complement ? !only[1].includes(plainModifier(complement)) : NARROWED.test(tail)) return undefined;
    return group.other && modifiers.length === 0 ? undefined : only[0];
  }

  /** Named in the window, and nobody since whose office the text does not tell. */
  function isNear(actor: string, index: number): boolean {
    for (let i = trail.length - 1; i >= Math.max(0, trail.length - MANY); i--) {
      const one = trail[i] as Mention;
      if (index - one.sentence > WINDOW) return false;
      if (one.actor === actor) return true;
      if (!known.has(one.actor)) return false;
    }
    return false;
  }

  /** "President Okoro" where the name was not understood: the noun has a bearer nobody knows. */
  function unnamedTitles(sentence: string, named: Mention[], offset: number): void {
    for (const match of sentence.matchAll(/(?<![\p{L}’'-])(\p{Lu}\p{Ll}+)\s+(?=\p{Lu}\p{Ll})/gu)) {
      const head = (match[1] ?? '').toLowerCase();
      const follower = match.index + match[0].length;
      if (!isRoleNoun(head) || CALENDAR.test(sentence.slice(follower, follower + 9))) continue;
      const at = offset + follower;
      if (!named.some((one) => one.start <= at && one.end > at) && !isRoleNoun(firstWord(sentence, follower)))
        noteOther(head);
    }
  }
}

const firstWord = (text: string, at: number): string =>
  /^\p{L}+/u.exec(text.slice(at, at + 30))?.[0].toLowerCase() ?? '';

/** Every modifier was given, and words that make another office stand on both sides or on neither. */
function fits(modifiers: string[], given: string[]): boolean {
  if (modifiers.some((word) => !given.includes(word))) return false;
  return given.every((word) => !OFFICE.has(word) || modifiers.includes(word));
}

/** The description belongs to a name beside it, parted by a comma or a verb of being. */
function explains(edges: number[], at: number, end: number, text: string): boolean {
  return edges.some((edge) => {
    if (edge >= end) return edge - end < NEAR && /^[,\s]*$/.test(text.slice(end, edge));
    if (edge > at || at - edge > NEAR) return false;
    return /^(?:['’]s)?,\s*$|^\s+(?:is|was|became|remains|has been)[\p{L}\s]*$/u.test(text.slice(edge, at));
  });
}

/** Where the last of so many words ends, without what trails its noun. */
function endOf(rest: string, words: number, head: string): number {
  const pattern = new RegExp(`^(?:\\S+\\s+){${words - 1}}`);
  const from = pattern.exec(rest)?.[0].length ?? 0;
  return from + head.length;
}

/** Who is spoken of in a sentence, known or not, and what the text tells about the known: man or woman, and what titles. */
import { type Gender, genderBeside, genderOf, genderOfPronoun } from '../text/gender.ts';
import { introducedAs, readNounPhrase } from './introductions.ts';
import type { Mention, Name, Sentence } from './model.ts';

/** Somebody in a sentence: a known actor, a name or description of nobody known (`head`: its noun), or a pronoun. */
export type Party = { start: number; end: number; actor?: string; head?: string; gender?: Gender };

/** A transcript's change of speaker. */
export const TURN = /^\(?\p{Lu}[\p{Lu}.,'’ -]{2,60}(?:\([^)]*\))?:\s/u;
const DESCRIBED = /(?<![\p{L}\p{N}'’-])(?:the|an?|another|one|his|her|their|its|[\p{L}.]+['’]s)\s+/giu;
const MAN = /^(?:man|husband|father|son|brother|king|\p{L}+man|uncle|actor)$/u;
const WOMAN = /^(?:woman|wife|mother|daughter|sister|queen|\p{L}+woman|aunt|actress)$/u;
/** A single name of unknown kind that acts or owns like a person. */
const MAY_BE_SOMEBODY = /^\s(?:and\s(?:his|her)|has|had|is|was|will|would|says?|said|told|tells|\p{Ll}{2,}ed)\b/u;
const PRONOUN = /(?<![\p{L}\p{N}'’])(?:he|she|him|his|her|himself|herself)(?![\p{L}\p{N}'’])/giu;

/** Gives the parties of a sentence, without its pronouns, in order. */
export function partiesOf(
  sentences: Sentence[],
  mentions: Map<number, Mention[]>,
  names: Name[],
  people: Map<string, string>,
): (index: number) => Party[] {
  const kept = new Map<number, Party[]>();
  const bySentence = new Map<number, Name[]>();
  let at = 0;
  for (const name of names) {
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= name.start) at++;
    bySentence.set(at, [...(bySentence.get(at) ?? []), name]);
  }
  return (index) => {
    const known = kept.get(index);
    if (known) return known;
    const sentence = sentences[index];
    const here = mentions.get(index) ?? [];
    const made = sentence ? [...partiesHere(sentence, here, bySentence.get(index) ?? [], people)] : [];
    kept.set(index, made);
    return made;
  };
}

function* partiesHere(
  sentence: Sentence,
  mentions: Mention[],
  names: Name[],
  people: Map<string, string>,
): Generator<Party> {
  // Who speaks in a transcript does not speak of himself as "he".
  const label = sentence.start + (TURN.exec(sentence.text)?.[0].length ?? 0);
  const overlaps = (start: number, end: number) => mentions.some((one) => one.start < end && one.end > start);
  for (const { start, end, actor } of mentions) if (people.has(actor) && start >= label) yield { start, end, actor };
  for (const { start, end, kind, text } of names) {
    const acts = MAY_BE_SOMEBODY.test(sentence.text.slice(end - sentence.start));
    if (start < label || overlaps(start, end) || (kind !== 'person' && !(acts && !text.includes(' ')))) continue;
    yield { start, end, ...gendered(genderOf(text)) };
  }
  for (const match of sentence.text.matchAll(DESCRIBED)) {
    const from = match.index + match[0].length;
    const rest = sentence.text.slice(from, from + 120);
    const phrase = readNounPhrase(rest.split(/\s+/));
    if (!phrase) continue;
    const words = rest.split(/\s+/).slice(0, phrase.used).join(' ');
    const [start, end] = [sentence.start + match.index, sentence.start + from + words.length];
    // "The director, Petra Lund," and "Petra Lund, the director," are one person.
    const apposed = [...mentions, ...names].some(
      (one) =>
        (one.start >= end - 1 &&
          /^[,\s]*$/.test(sentence.text.slice(end - sentence.start, one.start - sentence.start))) ||
        (one.end <= start && /^,?\s*$/.test(sentence.text.slice(one.end - sentence.start, start - sentence.start))),
    );
    if (apposed || overlaps(start, end)) continue;
    const gender = MAN.test(phrase.head) ? 'm' : WOMAN.test(phrase.head) ? 'f' : undefined;
    yield { start, end, head: phrase.head, ...gendered(gender) };
  }
}

const gendered = (gender: Gender | undefined): { gender?: Gender } => (gender ? { gender } : {});

/**
 * Men and women among the people: by a form of address or kinship beside the name, by the given name, by the pronouns of sentences
 * that speak of nobody else. Without any of these nothing is said.
 */
export function gendersOf(
  text: string,
  sentences: Sentence[],
  mentions: Mention[],
  parties: (index: number) => Party[],
  people: Map<string, string>,
  quoteAt: (at: number) => number,
): Map<string, Gender> {
  const votes = new Map<string, number>();
  const vote = (actor: string, gender: Gender, weight: number) =>
    votes.set(actor, (votes.get(actor) ?? 0) + (gender === 'm' ? weight : -weight));
  for (const [actor, name] of people) {
    const gender = genderOf(name);
    if (gender) vote(actor, gender, 3);
  }
  for (const one of mentions) {
    if (one.by !== 'name' || !people.has(one.actor)) continue;
    const said = genderBeside(text.slice(Math.max(0, one.start - 24), one.start), text.slice(one.end, one.end + 80));
    if (said) vote(one.actor, said, 5);
  }
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === 'heading') continue;
    const pronouns = [...sentence.text.matchAll(PRONOUN)];
    if (pronouns.length === 0) continue;
    const who = new Set(parties(index).map((one) => one.actor));
    const [actor] = who;
    const first = parties(index)[0];
    if (who.size !== 1 || !actor || !first) continue;
    const told = pronouns.filter(({ index: at }) => quoteAt(sentence.start + at) < 0);
    const genders = new Set(told.map(([word]) => genderOfPronoun(word)));
    const [gender] = genders;
    if (genders.size === 1 && gender && told.every((one) => sentence.start + one.index > first.end))
      vote(actor, gender, 2);
  }
  return new Map([...votes].flatMap(([actor, sum]) => (sum === 0 ? [] : [[actor, sum > 0 ? 'm' : 'f'] as const])));
}

/** The nouns that the text gives its people as titles or descriptions ("president"). */
export function titlesOf(
  text: string,
  sentences: Sentence[],
  mentions: Mention[],
  people: Map<string, string>,
): Map<string, Set<string>> {
  const titles = new Map<string, Set<string>>();
  for (const one of mentions) {
    const sentence = sentences[one.sentence];
    if (one.by !== 'name' || !people.has(one.actor) || !sentence) continue;
    const before = text.slice(Math.max(sentence.start, one.start - 120), one.start);
    const after = text.slice(one.end, Math.min(sentence.end, one.end + 200));
    const given = titles.get(one.actor) ?? new Set();
    for (const { head } of introducedAs(before, after)) given.add(head);
    titles.set(one.actor, given);
  }
  return titles;
}

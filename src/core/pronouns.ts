/** Whom a third-person pronoun stands for: the one person who can be meant, else nobody. */
import { type Gender, genderOfPronoun } from '../text/gender.ts';
import { findQuoted } from '../text/quote-marks.ts';
import type { Mention, Name, Sentence } from './model.ts';
import { gendersOf, type Party, partiesOf, TURN, titlesOf } from './parties-named.ts';

const PRONOUN = /(?<![\p{L}\p{N}'’])(he|she|him|his|her|hers|himself|herself)(?![\p{L}\p{N}'’])/giu;
const OPENING = /^(?:the|an?|one|this|that|another)\s\p{L}/iu;
const SAYS =
  /^s?he\s(?:\w+ly\s|also\s|has\s|had\s)?(?:sa(?:ys|id)|told|tells|add(?:s|ed)|wrote|writes|warn(?:s|ed)|insist(?:s|ed))\b/i;
/** A sentence that speaks of more is a list or no sentence. */
const MANY = 60;
/** What lies between a subject and an object of the same clause holds none of these. */
const CLAUSE = /[,;:—–]|\b(?:that|who|whom|which|when|while|as|if|because|after|before|and|but|where|how|what|to)\b/i;

/**
 * A pronoun takes the one person who can be meant of those named before it in its sentence, else the one of the sentence before, else
 * that sentence's subject where the pronoun opens the next of the paragraph (the recency and subject preferences of Lappin and
 * Leass 1994). Who cannot be told apart from somebody else gets none: a name, a description or a pronoun of nobody known counts
 * as another person, and so does whoever is named behind the pronoun (Chomsky 1981, principles B and C). From sentence to
 * sentence the text or the given name has to tell the gender. Words in quotation marks and those around them do not answer each
 * other. `people`: names by actor id; `names`: all names of the text.
 */
export function withPronouns(
  text: string,
  mentions: Mention[],
  sentences: Sentence[],
  names: Name[],
  people: Map<string, string>,
): Mention[] {
  const quoted = findQuoted(text);
  const quoteAt = (at: number): number => {
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.close ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (quoted[low]?.open ?? Number.POSITIVE_INFINITY) <= at ? low : -1;
  };
  const bySentence = Map.groupBy(mentions, (one) => one.sentence);
  const parties = partiesOf(sentences, bySentence, names, people);
  const genders = gendersOf(text, sentences, mentions, parties, people, quoteAt);
  const titles = titlesOf(text, sentences, mentions, people);
  let before: { parties: Party[]; index: number } = { parties: [], index: -1 };
  const made: Mention[] = [];

  for (const [index, sentence] of sentences.entries()) {
    const here = bySentence.get(index) ?? [];
    const pronouns = sentence.kind === 'heading' ? [] : [...sentence.text.matchAll(PRONOUN)];
    const near: Party[] = [...parties(index)];
    const added: Mention[] = [];
    for (const match of pronouns) {
      const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
      const gender = genderOfPronoun(match[0]);
      const actor = near.length > MANY ? undefined : meant(match[0], gender, sentence, start, near);
      if (actor) added.push({ sentence: index, start, end, actor, by: 'pronoun' });
      near.push({ start, end, gender, ...(actor && { actor }) });
    }
    made.push(...[...here, ...added].sort((a, b) => a.start - b.start));
    before = { parties: sentence.kind === 'heading' ? [] : near, index };
  }
  return made;

  function meant(word: string, gender: Gender, sentence: Sentence, at: number, near: Party[]): string | undefined {
    const quote = quoteAt(at);
    const level = (one: Party) => quoteAt(one.start) === quote;
    const ahead = near.filter((one) => one.end <= at && level(one) && fits(one, gender));
    const own = distinct(ahead).filter((one) => !sameClause(word, one, at));
    if (own.length > 0) return own.length === 1 ? own[0]?.actor : undefined;
    if (quote >= 0 || TURN.test(sentence.text)) return undefined;
    const host = sentences[before.index];
    if (!host || sentence.paragraph - host.paragraph > 1) return undefined;
    if (opensOtherwise(sentence, at)) return undefined;
    const behind = near.filter((one) => one.start >= at);
    const choices = distinct(before.parties.filter((one) => quoteAt(one.start) < 0 && fits(one, gender)));
    const [first] = choices;
    const only = choices.length === 1;
    if (!first?.actor || genders.get(first.actor) !== gender) return undefined;
    if (behind.some((one) => isThe(one, first.actor)) || ahead.some((one) => one.actor === first.actor))
      return undefined;
    const goesOn = at === sentence.start && /^s?he$/i.test(word) && host.paragraph === sentence.paragraph;
    return only || (goesOn && isSubject(host, first)) ? first.actor : undefined;
  }

  /** "The child was in town when he fell ill": whom the sentence opens with may be meant, but not by "…, he said". */
  function opensOtherwise(sentence: Sentence, at: number): boolean {
    const opening = OPENING.test(text.slice(sentence.start, at));
    return opening && quoteAt(sentence.start) < 0 && !SAYS.test(text.slice(at, at + 40));
  }

  function fits(one: Party, gender: Gender): boolean {
    const known = one.gender ?? (one.actor ? genders.get(one.actor) : undefined);
    return known === undefined || known === gender;
  }

  /** "Berg told him": an object of the clause is not its subject. */
  function sameClause(word: string, one: Party, at: number): boolean {
    return /^him$/i.test(word) && !CLAUSE.test(text.slice(one.end, at));
  }

  /** Is the other, named or described by a title of his, this actor? */
  function isThe(one: Party, actor: string | undefined): boolean {
    if (!actor) return false;
    return one.actor === actor || (one.head !== undefined && (titles.get(actor)?.has(one.head) ?? false));
  }

  function isSubject(host: Sentence, one: Party): boolean {
    return (
      one.start - host.start <= 40 &&
      !/^['’]s?\b/.test(text.slice(one.end, one.end + 2)) &&
      !/\b(?:by|of|from|with|to|against|on|for|about|in|at|between)\s+(?:\S+\s+){0,2}$/i.test(
        text.slice(host.start, one.start),
      )
    );
  }
}

/** Each actor once; of the nameless each is another. */
function distinct(parties: Party[]): Party[] {
  const seen = new Set<string>();
  return parties
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => one.actor === undefined || (!seen.has(one.actor) && seen.add(one.actor)));
}

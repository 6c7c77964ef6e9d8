/** Reads a question: what kind of answer it asks for, and the words, names and days that an answer must go with. */
import { findDates } from '../text/dates.ts';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { ListedActor } from './actor-list.ts';
import { AUXILIARY, type Kind, kindOf, without } from './ask-kind.ts';
import { type NamedAt, namesIn } from './ask-names.ts';
import { type Term, termsOf } from './ask-terms.ts';
import { dayOf, isCalendar } from './days.ts';
import type { Briefing, Topic } from './model.ts';
import { cleanText } from './plain.ts';

export type Question = {
  text: string;
  kind: Kind;
  terms: Term[];
  /** The actor named first, before the verb: who does it. */
  subject?: string;
  /** Whose words are asked for. */
  speaker?: string;
  /** What is counted: stems of the noun behind "how many", or the adjective behind "how". */
  unit: string[];
  /** The same as words. */
  counted: { word: string; forms: Set<string> }[];
  measure?: string;
  /** Days, months or years that the question names. */
  dates: string[];
  /** About what is still to come. */
  ahead: boolean;
  /** "Who met …" asks for the one who does, "who did … meet" for the other. */
  asksObject: boolean;
  /** "Is the port closed", "was she at the talks": that something is something. */
  being: boolean;
  /** "Is there a vaccine": that something is there at all. */
  exists: boolean;
  /** Who or what the asked verb is told of, where that is no actor: "did the outbreak begin". */
  topicOf: Term[];
  /** Asks of a mere "it" or "they": nobody is named, and nothing. */
  pronoun?: string;
  /** The noun of "which noun". */
  noun?: string;
};

/** Nobody asks at greater length; what is beyond is not read. */
const LONGEST = 300;

const POLITE =
  /^(?:(?:so|and|but|well|hi|hello|hey|ok|okay|please|now|tell me|show me|do you know|does anyone know|can you (?:please )?tell (?:me|us)|could you (?:please )?tell (?:me|us)|i(?:['’]d| would) like to know|i want to know|i wonder|what i want to know is)\b[\s,:]*)+/i;
/**
 * Reads a question against what can be named.
 * @param actors who can be meant; `topics` the briefing's; `now` an ISO instant, for "yesterday"
 */
export function readQuestion(typed: string, actors: ListedActor[], topics: Topic[], now: string): Question {
  const text = cleanText(typed.slice(0, LONGEST));
  const plain = text.replace(POLITE, '').replace(/[\s?!.]+$/, '');
  const lower = plain.toLowerCase().replace(/’/g, "'");
  const words = lower.match(/[\p{L}\p{N}][\p{L}\p{N}'.-]*/gu) ?? [];
  const named = namesIn(plain, actors);
  const dates = (DATED.test(lower) ? findDates(plain, { reference: dayOf(now) }) : []).filter((one) =>
    isCalendar(one.value),
  );
  const taken = [...named, ...dates].toSorted((a, b) => a.start - b.start);
  const ahead =
    /\b(?:will|next|upcoming|tomorrow|going to|planned|scheduled)\b/.test(lower) ||
    /^when(?:'s| is| are) the\b/.test(lower);
  const { kind, unit, measure, skip } = kindOf(lower, words, named);
  const rest = without(plain, taken);
  const unknown = new Set(findNames(rest).flatMap((one) => contentStems(one.text)));
  const read = (left: string[]) =>
    termsOf(rest, { unknown, topics, skip: new Set([...left, ...questionWords(words)]) });
  const told = read(skip);
  // "How many casualties?" asks by nothing but what is counted.
  const bare = unit.length > 0 && named.length === 0 && told.every((term) => term.light);
  const terms = bare ? read(skip.filter((word) => !unit.includes(word))) : told;
  const [first] = named;
  const verb = words.findIndex((word, at) => at > 0 && AUXILIARY.test(word));
  const subject = first && /^(?:\S+\s+){1,4}$/.test(plain.slice(0, first.start)) ? first.actor : undefined;
  return {
    text,
    kind: kind === 'what' && named.length === 0 && terms.every((term) => term.light) ? 'latest' : kind,
    terms: [...named.map(actorTerm), ...terms],
    ...(subject && { subject }),
    ...(kind === 'said' && first && { speaker: first.actor }),
    unit: unit.flatMap((word) => contentStems(word)),
    counted: unit.map((word) => ({ word, forms: new Set(contentStems(word)) })).filter(({ forms }) => forms.size > 0),
    ...(measure && { measure }),
    dates: dates.map((one) => one.value),
    ahead,
    being:
      /^(?:is|are|was|were|isn't|aren't|wasn't|weren't)\s(?!there\b)/.test(lower) &&
      // Of a name no part is a verb ("the United States").
      !(rest.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).some(
        (word, at, all) =>
          at > 0 && VERBAL.test(word) && word !== 'united' && !/^(?:the|an?|this|that)$/.test(all[at - 1] ?? ''),
      ),
    exists: /^(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|will)\sthere\b/.test(lower),
    topicOf: subjectOf(plain, terms),
    ...(named.length === 0 && pronounOf(lower, terms)),
    ...(kind === 'what' && nounOf(lower)),
    asksObject:
      verb === 1 && /^(?:did|does|do|will|has|have|had|would|can|could)$/.test(words[1] ?? '') && words[0] !== 'whose',
  };
}

/** Without one of these no date is looked for: that takes longer than all the rest of the reading. */
const DATED =
  /\d|day\b|\b(?:today|tonight|yesterday|tomorrow|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|year|spring|summer|autumn|fall|winter|christmas|easter)/;

const VERBAL =
  /\p{L}{3,}(?:ed|ing)$|^(?:held|met|made|found|built|sold|sent|left|lost|won|shot|struck|broken|chosen|taken|given|written|known|seen|cut|put|hit|shut)$/u;

/** The nouns between the auxiliary and the verb. */
function subjectOf(plain: string, terms: Term[]): Term[] {
  const opening = /^(?:\S+ ){1,4}?(?:did|does|do|was|were|is|are|has|have|had|will|would)\s/i.exec(plain)?.[0];
  if (opening === undefined) return [];
  const rest = plain.slice(opening.length);
  const place = (term: Term) => rest.indexOf(term.word);
  const verb = Math.min(...terms.filter((term) => term.verb && place(term) >= 0).map(place));
  if (!Number.isFinite(verb)) return [];
  return terms.filter((term) => !term.verb && !term.light && !term.actor && place(term) >= 0 && place(term) < verb);
}

/** The pronoun that a question is about, where no other word says of what it speaks. */
function pronounOf(lower: string, terms: Term[]): { pronoun?: string } {
  const pronoun =
    /^(?:\S+ ){0,2}?(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could) (it|he|she|they|this|that)\b(?! (?:true|so)\b)/.exec(
      lower,
    )?.[1];
  return pronoun && terms.every((term) => term.verb || term.light) ? { pronoun } : {};
}

function nounOf(lower: string): { noun?: string } {
  const noun =
    /^(?:(?:in|at|to|from|with|by|of) )?(?:which|what) (?:\p{L}+ )?(\p{L}+s?)\b(?= (?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b)/u.exec(
      lower,
    )?.[1];
  return noun ? { noun } : {};
}

/** Words to search for, a group for each thing that is asked about: names in all their spellings, words in all their forms. */
export function wordsOf({ terms, counted }: Question, briefing: Briefing): string[][] {
  const groups = terms
    .filter((term) => !term.light)
    .map((term) => {
      const actor = briefing.actors.find((one) => one.id === term.actor);
      return actor ? [actor.name, ...actor.aliases] : [term.word, ...term.forms];
    });
  return [...groups, ...counted.map(({ word }) => [word])];
}

function actorTerm({ actor, text }: NamedAt): Term {
  return {
    word: text,
    forms: new Set(),
    alts: new Set(),
    wide: new Set(),
    contrary: new Set(),
    actor,
    name: true,
    light: false,
    verb: false,
  };
}

function questionWords(words: string[]): string[] {
  return words.filter(
    (word, at) =>
      at < 3 && (AUXILIARY.test(word) || /^(?:who|whom|whose|what|when|where|why|which|how)(?:'s)?$/.test(word)),
  );
}

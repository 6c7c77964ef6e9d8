/** Reads a question: what kind of answer it asks for, and the words, names and days that an answer must go with. */
import { findDates } from '../text/dates.ts';
import { LIGHT, PERSON_NOUN, PLACE_NOUN, SAYING, STAND } from '../text/languages/en-questions.ts';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import type { ListedActor } from './actor-list.ts';
import { type NamedAt, namesIn } from './ask-names.ts';
import { isVerb, type Term, termsOf } from './ask-terms.ts';
import { dayOf, isCalendar } from './days.ts';
import type { Briefing, Topic } from './model.ts';
import { cleanText } from './plain.ts';

/**
 * The classes of Li and Roth (2002, "Learning question classifiers") as far as a story asks for them: a person or body, the
 * speaker of some words, somebody's words, a time, a place, a count, a span of time, an amount, a reason, yes or no, who or
 * what something is, the latest, and anything else told of it.
 */
export type Kind =
  | 'who'
  | 'speaker'
  | 'said'
  | 'when'
  | 'where'
  | 'count'
  | 'duration'
  | 'amount'
  | 'why'
  | 'yesno'
  | 'define'
  | 'latest'
  | 'what';

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
  /** The noun of "which noun". */
  noun?: string;
};

/** Nobody asks at greater length; what is beyond is not read. */
const LONGEST = 300;

const POLITE =
  /^(?:(?:so|and|but|well|hi|hello|hey|ok|okay|please|now|tell me|show me|do you know|does anyone know|can you (?:please )?tell (?:me|us)|could you (?:please )?tell (?:me|us)|i(?:['’]d| would) like to know|i want to know|i wonder|what i want to know is)\b[\s,:]*)+/i;
const AUXILIARY =
  /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|didn['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|won['’]?t)$/i;

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
  const terms = termsOf(rest, { unknown, topics, skip: new Set([...skip, ...questionWords(words)]) });
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
      !words.slice(1).some((word) => VERBAL.test(word)),
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

/** The text with what was read of it blanked, so that no word counts twice. */
function without(text: string, spans: { start: number; end: number }[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

function questionWords(words: string[]): string[] {
  return words.filter(
    (word, at) =>
      at < 3 && (AUXILIARY.test(word) || /^(?:who|whom|whose|what|when|where|why|which|how)(?:'s)?$/.test(word)),
  );
}

type Reading = { kind: Kind; unit: string[]; measure?: string; skip: string[] };

function kindOf(lower: string, words: string[], named: NamedAt[]): Reading {
  const of = (kind: Kind, skip: string[] = []): Reading => ({ kind, unit: [], skip });
  const [first = '', second = ''] = words;
  const after = (at: number) => words.slice(at);
  const bare = without(lower, named).match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const content = bare.filter((word) => contentStems(word).length > 0 && !LIGHT.has(word));
  if (/^according to wh(?:o|om)\b/.test(lower)) return of('speaker');
  if (/^(?:for )?how long ago\b/.test(lower)) return of('when', ['ago']);
  if (/^(?:for |since )?how long\b/.test(lower)) return of('duration', ['long', 'last', 'lasted', 'take', 'took']);
  if (/^(?:(?:in|by|with|of|among|for|to|on) )?how many\b/.test(lower))
    return counted(after(words.indexOf('many') + 1), 'count');
  if (/^what (?:does|did|do|will|would)\b.*\bcosts?$/.test(lower)) return of('amount');
  if (/^(?:(?:by|for|at) )?how much\b/.test(lower)) return counted(after(words.indexOf('much') + 1), 'amount');
  const share =
    /^(?:(?:by|for|at) )?what (?:is the |was the |are the )?(percentage|share|proportion|number|amount|price|cost|sum|percent)\b/.exec(
      lower,
    );
  if (share)
    return {
      ...of(share[1] === 'number' ? 'count' : 'amount', [share[1] ?? '']),
      unit: countedNoun(lower, share[1] ?? ''),
    };
  const measure = /^how (far|deep|high|tall|wide|heavy|old|often|fast)\b/.exec(lower)?.[1];
  if (measure) return { ...of('amount', [measure]), measure };
  if (
    /^(?:since |until |by |from )?when\b|^(?:on |at |in |by )?(?:what|which) (?:day|date|time|year|month|week|hour)\b|^how soon\b/.test(
      lower,
    )
  )
    return of('when', ['day', 'date', 'time', 'year', 'month', 'week', 'hour', 'soon']);
  if (/^(?:to |from )?where\b/.test(lower)) return of('where');
  if (
    /^why\b|^how come\b|^for what reason\b|^what (?:caused|led to|prompted|triggered|(?:was|is) the reason)\b/.test(
      lower,
    )
  )
    return of('why', ['reason', 'caused', 'prompted', 'triggered']);
  const noun = /^(?:(?:in|at|to|from|with|by) )?(?:what|which) (\p{L}+)\b/u.exec(lower)?.[1] ?? '';
  if (PLACE_NOUN.test(noun)) return of('where', [noun]);
  if (/^(?:with |to |by |from )?(?:who|whom|whose|who's)\b/.test(lower) || PERSON_NOUN.test(noun)) {
    if (words.slice(1, 3).some((word) => SAYING.test(word)) && !AUXILIARY.test(second))
      return of(
        'speaker',
        words.slice(1, 3).filter((word) => SAYING.test(word)),
      );
    if (content.length === 0 && named.length === 1 && /^(?:who|what)(?:'s| is| are| was| were)\b/.test(lower))
      return of('define');
    return of('who', PERSON_NOUN.test(noun) ? [noun] : []);
  }
  if (first === 'what' || first === "what's" || first === 'which' || first === 'how') {
    const saying = words.findIndex((word) => SAYING.test(word) || STAND.test(word));
    const owner = named.length > 0 || /'s\b/.test(lower);
    if (saying > 0 && saying < 8 && (owner || AUXILIARY.test(second)))
      return of(
        'said',
        words.filter((word) => SAYING.test(word) || STAND.test(word)),
      );
    if (content.length === 0 && named.length === 1 && /^what(?:'s| is| are| was| were)\b/.test(lower))
      return of('define');
    return of('what');
  }
  if (AUXILIARY.test(first)) return of('yesno');
  return of('what');
}

/** "How many unarmed people were …": what is counted ends where the verb begins. */
function counted(words: string[], kind: Kind): Reading {
  const end = words.findIndex(
    (word) =>
      AUXILIARY.test(word) ||
      /^(?:in|of|on|at|by|for|with|from|to|are|there|remain|remained|died|left|came|voted|fled)$/.test(word),
  );
  // "How many boats want …": without an auxiliary, the noun ends where a verb comes.
  const verb =
    end < 0
      ? words.findIndex((word, at) => at > 0 && (at < words.length - 1 || !/s$/.test(word)) && isVerb(word))
      : end;
  const noun = words.slice(0, verb < 0 ? words.length : verb);
  const head = noun.at(-1);
  return { kind, unit: head ? [head] : [], skip: [...(head ? [head] : []), 'many', 'much'] };
}

function countedNoun(lower: string, share: string): string[] {
  const noun = new RegExp(`\\b${share} of (?:the )?(\\p{L}+)`, 'u').exec(lower)?.[1];
  return noun ? [noun] : [];
}

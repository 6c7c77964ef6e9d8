/** Answers that are names, found in a line: who. */
import { speakerNouns } from '../text/languages/en-speakers.ts';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import { quotationAt } from './ask-assert.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import { isObject } from './ask-verbs.ts';
import type { Claim } from './claims.ts';
import type { Name } from './model.ts';
import { fold } from './slug.ts';
import { TITLE_WORD } from './titles.ts';

/** A stretch of a line that answers; `value` is the same for answers that say the same. `near` is 0 to 1, `day` the one told beside it; `gone` tells that the office is lost since, `hold` that it is only told of, or was so only earlier. */
export type Found = {
  start: number;
  end: number;
  value: string;
  near: number;
  day?: string;
  gone?: Claim;
  hold?: 'reported' | 'earlier';
};

/** So many words away an answer may stand from what is asked about. */
const REACH = 14;

/** How many tokens lie between the characters `start` to `end` and the nearest of the tokens `to`. */
function gap({ tokens }: Matched, start: number, end: number, to: number[]): number {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return to.reduce(
    (least, number) => Math.min(least, number < first ? first - number : number > last ? number - last : 0),
    REACH + 1,
  );
}

/** How near a stretch of the line (`start` to `end`, in characters) stands to what the question asks about, 0 to 1; 0 beyond reach. */
export function nearness(matched: Matched, start: number, end: number, question: Question): number {
  // What is quoted says nothing of what stands beside the quotation, nor the other way round.
  const { text } = matched.claim;
  const side = quotationAt(text, start);
  const asked = predicateAt(matched, question).filter(
    (number) => quotationAt(text, matched.tokens[number]?.start ?? 0) === side,
  );
  const distance = gap(matched, start, end, asked);
  return distance > REACH ? 0 : 1 - distance / (REACH + 1);
}

/** The nearest to what is asked about. */
export const best = (found: Found[]): Found | undefined =>
  found.filter((one) => one.near > 0).reduce<Found | undefined>((a, b) => (a && a.near >= b.near ? a : b), undefined);

/** The person or body that does, or to whom it is done. Those whom the question names are no answer. */
export function findWho(matched: Matched, question: Question): Found | undefined {
  const { claim, board } = matched;
  const asked = new Set(
    question.terms.flatMap((term) =>
      term.actor ? contentStems(board.names.get(term.actor) ?? term.word) : term.name ? [...term.alts] : [],
    ),
  );
  const kindOf = new Map(board.briefing.actors.map((actor) => [fold(actor.name), actor.kind]));
  const names = withKnown(matched, findNames(claim.text)).filter((name) => {
    const kind = kindOf.get(fold(name.text)) ?? name.kind;
    if (isMasthead(claim.text, name)) return false;
    return (kind === 'person' || kind === 'organization') && !contentStems(name.text).some((one) => asked.has(one));
  });
  // Who does a thing is told by its verb: "the talks" name nobody who talked.
  const acts = question.terms.filter((term) => term.verb);
  if (
    acts.some((term) => !matched.hits.get(term)?.some((number) => term.forms.has(matched.tokens[number]?.stem ?? '')))
  )
    return undefined;
  const anchors = acts.flatMap((term) =>
    (matched.hits.get(term) ?? []).filter((number) => term.forms.has(matched.tokens[number]?.stem ?? '')),
  );
  if (anchors.length > 0 && anchors.every((number) => isObject(matched, number))) return undefined;
  const verbs = (anchors.length > 0 ? anchors : predicateAt(matched, question))
    .map((number) => matched.tokens[number])
    .filter((token) => token !== undefined);
  const found = names.flatMap((name): Found[] => {
    const before = claim.text.slice(Math.max(0, name.start - 24), name.start);
    const agent = /\bby\s(?:\p{L}+\s){0,3}$/iu.test(before);
    const under = /\b(?:of|with|to|from|against|for|about|on|than|in|at)\s(?:the\s)?$/i.test(before);
    const owner = /^['’]s?\b/.test(claim.text.slice(name.end));
    const side = quotationAt(claim.text, name.start);
    const fits = verbs.some((verb) => {
      if (quotationAt(claim.text, verb.start) !== side) return false;
      // "Lund's resignation": of a deed that is a noun, the one who does it is its owner.
      const owned = owner && /^['’]s?\s(?:\p{Ll}+\s)?$/u.test(claim.text.slice(name.end, verb.start));
      if (owner || isNoun(claim.text, verb)) return owned && !question.asksObject;
      const ahead = name.end <= verb.start;
      const between = ahead ? claim.text.slice(name.end, verb.start) : claim.text.slice(verb.end, name.start);
      if (/[.;:]\s/.test(between) || (question.kind === 'who' && /\b(?:said|says|told|according)\b/i.test(between)))
        return false;
      if (question.kind === 'speaker' && !/\b\p{L}+(?:ed|s)\b/u.test(between)) return false;
      // Somebody else acts in between: "Price reports: a child has died", "the cause of death was confirmed by …".
      if (OTHERS_ACT.test(between) || (!ahead && /\p{L}{3}ed\b/u.test(between))) return false;
      if (question.asksObject)
        return ahead ? /\b(?:was|were|been|be)\b/.test(between) : !agent && !/\b(?:who|that|but|while)\b/.test(between);
      return ahead ? !under && !/\b(?:was|were|been|be|that|but|while|and|whom)\b/.test(between) : agent;
    });
    if (!fits) return [];
    const start = together(claim.text, names, name);
    return [
      {
        start,
        end: name.end,
        value: fold(name.text.split(/\s+/).at(-1) ?? name.text),
        near: nearness(matched, name.start, name.end, question),
      },
    ];
  });
  const named = best(found);
  const body =
    named || question.asksObject
      ? undefined
      : (agentOf(claim.text, verbs) ?? bodyBefore(claim.text, verbs[0]?.start ?? 0));
  return named ?? (body && { ...body, value: fold(claim.text.slice(body.start, body.end)), near: 0.7 });
}

/** The names of a line and the surnames of those whom it mentions: alone, a surname may not look like a name. */
function withKnown({ claim, board }: Matched, names: Name[]): Name[] {
  const more = claim.actors.flatMap((actor): Name[] => {
    const text = (board.names.get(actor) ?? '').split(/\s+/).at(-1) ?? '';
    const start = text.length > 2 ? claim.text.indexOf(text) : -1;
    const end = start + text.length;
    if (start < 0 || /\p{L}/u.test(claim.text[end] ?? '') || names.some((one) => one.start < end && one.end > start))
      return [];
    return [{ text, start, end, kind: board.briefing.actors.find(({ id }) => id === actor)?.kind ?? 'person' }];
  });
  return [...names, ...more].sort((a, b) => a.start - b.start);
}

/** "(CNN) -": who publishes is nobody of whom is told. */
function isMasthead(text: string, { start, end }: { start: number; end: number }): boolean {
  return start < 60 && /^\)?\s?[-–—]+\s/.test(text.slice(end)) && /^[^a-z]*\(?$/.test(text.slice(0, start));
}

const OTHERS_ACT =
  /\s(?:A|An|The|One)\s|\b(?:an?|the|some|two|three|\d+)\s(?:[\p{L}\p{N}-]+\s){1,4}(?:has|have|had|is|are|was|were)\s?$/u;

/** Something done, told by a noun: "resignation", "the decision". */
function isNoun(text: string, { start, end }: { start: number; end: number }): boolean {
  const word = text.slice(start, end);
  return (
    /(?:tion|sion|ment|ance|ence|ure|al)s?$|^(?:deaths?|growth|victory|loss(?:es)?|sales?|speech|flight|choice|births?|theft|meetings?)$/i.test(
      word,
    ) ||
    /\bof\s$/i.test(text.slice(0, start)) ||
    /(?:\b(?:the|an?|his|her|its|their|this|that|no|any)|['’]s?)\s(?:\p{Ll}+\s)?$/iu.test(text.slice(0, start))
  );
}

/** "… was denounced by European officials and members of the council": nobody is named, but it says who. */
function agentOf(text: string, verbs: { start: number; end: number }[]): { start: number; end: number } | undefined {
  for (const { end } of verbs) {
    const agent =
      /^\sby\s((?!(?:\p{Lu}?\p{Ll}+ing|an?\shundred|\d)\b)[\p{L}’' -]{4,80}?)(?=\s(?:as|for|on|in|at|after|before|when|because|over|who|which|that)\s|[,.;:…“”"]|$)/u.exec(
        text.slice(end),
      );
    if (agent?.[1]) return { start: end + agent[0].length - agent[1].length, end: end + agent[0].length };
  }
  return undefined;
}

/** "The administrative court stopped …": nobody is named, but the sentence is about a body that acts. */
function bodyBefore(text: string, verb: number): { start: number; end: number } | undefined {
  const lead = /^(?:… )?/.exec(text)?.[0].length ?? 0;
  const phrase = text.slice(lead, verb).trimEnd();
  const words = phrase.split(/\s+/);
  const at = words.findIndex((word) => BODY.test(word) || speakerNouns.has(word.toLowerCase()));
  if (!/^(?:the|an?)$/i.test(words[0] ?? '') || at < 1 || at > 3 || /[,;:“”"]/.test(phrase)) return undefined;
  // Behind it only where it is: "the court in Salgado".
  const rest = words.slice(at + 1).join(' ');
  if (
    rest !== '' &&
    !/^(?:in|of|at) (?:the )?\p{Lu}\S*(?: \p{Lu}\S*)?(?: has| have| had)?$|^(?:has|have|had|also|then|later)$/u.test(
      rest,
    )
  )
    return undefined;
  return { start: lead, end: lead + phrase.replace(/\s(?:has|have|had|also|then|later)$/, '').length };
}

const BODY =
  /^(?:court|judge|police|army|military|navy|government|parliament|council|union|committee|company|authority|ministry|cabinet|commission|board|agency|association|congress|senate|party|bank|firm|tribunal|jury|team|club|church|university|hospital|rebels|crowd)$/i;

/** Where those begin who are named with this one: "Petra Lund and the director Rainer Haas". */
function together(text: string, names: { start: number; end: number }[], name: { start: number; end: number }): number {
  let start = name.start;
  for (const other of names.filter((one) => one.end <= name.start).toReversed()) {
    const between = text.slice(other.end, start);
    if (
      !/^(?:,|\sand\b|\s&|['’]s\b)/.test(between) ||
      !between
        .replace(/\band\b|[,&]|^['’]s/g, ' ')
        .trim()
        .split(/\s+/)
        .every((word) => word === '' || TITLE_WORD.test(word))
    )
      break;
    start = other.start;
  }
  return start;
}

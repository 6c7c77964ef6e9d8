/** Answers that are clauses of a line: reasons, somebody's words, what is told. */
import { CAUSES, GOALS } from '../text/languages/en-questions.ts';
import { findQuotes } from '../text/quotes.ts';
import { contentStems, stem } from '../text/stems.ts';
import { negatorOf, open, quotationAt } from './ask-assert.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import { type Found, nearness } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { asVerb, namesDoers, tellerOf } from './ask-verbs.ts';
import { fold } from './slug.ts';

/** A clause ends at a stop, or where the sentence turns to something else. */
const CLAUSE_END =
  /(?<=[\p{Ll}\p{N}][\p{Ll}\p{N}%”"])\.(?=\s|["”’]|$)|;(?=\s)|\s[—–]\s|,\s(?=(?:but|while|whereas|although|though|and (?:he|she|they|it|the|that)|which|who)\b)|,?["”]\s(?=\p{L}+\s(?:said|told)|(?:he|she|said|told)\b)/u;

export function clauseEnd(text: string, from: number): number {
  const found = CLAUSE_END.exec(text.slice(from));
  const end = found ? from + found.index : text.replace(/["”’.…\s]+$/, '').length;
  // Begun in a quotation, it ends with it at the latest.
  const quoted = [...text.matchAll(/[“"][^“”"]*[”"]/gu)].find(
    ({ 0: words, index }) => from > index && from < index + words.length - 1,
  );
  return quoted ? Math.min(end, quoted.index + quoted[0].replace(/[,.;…]?[”"]$/, '').length) : end;
}

/** The reason, behind its cue; what is asked about must stand outside of it. A goal ("to avoid …") is a reason told less surely. */
export function findWhy(matched: Matched, question: Question): Found | undefined {
  const { claim } = matched;
  // Why something is not so is no reason for what is.
  const verbs = new Set(question.terms.filter((term) => term.verb).flatMap((term) => matched.hits.get(term) ?? []));
  // What is asked about comes last in a question.
  const last = question.terms.findLast((term) => !term.light);
  const asked = (last && matched.hits.get(last)) ?? [];
  if (asked.length > 0 && !last?.actor && asked.every((number) => namesDoers(matched, number))) return undefined;
  const real = predicateAt(matched, question).filter(
    (number) => negatorOf(matched.tokens, number) === undefined && (!verbs.has(number) || asVerb(matched, number)),
  );
  const predicate = real.flatMap((number) => matched.tokens[number] ?? []);
  const found = [CAUSES, GOALS].flatMap((cues, rank) =>
    [...claim.text.matchAll(cues)].flatMap((match): Found[] => {
      const start = match.index;
      const opening = start === 0;
      const comma = claim.text.indexOf(', ', start);
      const end = opening && comma > 0 ? comma : clauseEnd(claim.text, start + match[0].length);
      // What is quoted gives no reason for what the reporter tells.
      const side = quotationAt(claim.text, start);
      const outside = predicate.filter(
        (token) =>
          quotationAt(claim.text, token.start) === side &&
          (token.start >= end ||
            (token.end <= start &&
              !/\b(?:but|not|cannot|although|while)\b|n['’]t\b/i.test(claim.text.slice(token.end, start)))),
      );
      if (outside.length === 0 || end - start < match[0].length + 8) return [];
      const near = Math.max(
        ...outside.map((token) => nearnessOf(token.end <= start ? start - token.end : token.start - end)),
      );
      return [{ start, end, value: fold(claim.text.slice(start, end)), near: near * (rank === 0 ? 1 : 0.6) }];
    }),
  );
  const felt = [...claim.text.matchAll(FEELING)].flatMap((match): Found[] => {
    const word = stem(match[1] ?? '');
    if (!question.terms.some((term) => term.forms.has(word))) return [];
    const start = match.index + (match[1] ?? '').length + 1;
    const end = shortEnd(claim.text, start);
    return [{ start, end, value: fold(claim.text.slice(start, end)), near: 1 }];
  });
  if (felt[0]) return felt[0];
  return found.filter((one) => one.near > 0.2).toSorted((a, b) => b.near - a.near)[0];
}

/** What somebody feels is told with what it is felt about: "angry at the delay". */
const FEELING =
  /\b(frustrat(?:ed|ion)|anger(?:ed)?|angry|concern(?:ed|s)?|worri(?:ed|es)|worry|fears?|afraid|alarm(?:ed)?|unease|uneasy|dismay(?:ed)?|pleased|happy|disappoint(?:ed|ment)|outraged?|upset|annoy(?:ed|ance)|impatien(?:t|ce)|furious|irritat(?:ed|ion)|relie(?:f|ved)|proud)\s(?:with|at|over|about|by|of)\s/gi;

/** Up to the verb of the sentence, or the end of the clause. */
function shortEnd(text: string, from: number): number {
  const end = clauseEnd(text, from);
  const words = text.slice(from, end);
  const verb = /(?<=[\p{L}”"])\s(?:drives|has|have|had|is|was|led|leads|made|makes|grew|grows)\s/u.exec(words)?.index;
  const comma = words.indexOf(', ');
  const cuts = [verb, comma < 0 ? undefined : comma].filter((one) => one !== undefined);
  return from + Math.min(words.length, ...cuts);
}

/** Characters to a share of 1: a hundred apart is a sentence's breadth. */
function nearnessOf(characters: number): number {
  return Math.max(0, 1 - characters / 140);
}

/** The words themselves: what stands in quotation marks, else what is reported. */
export function findSaid(matched: Matched, question: Question): Found | undefined {
  const { claim } = matched;
  if (!question.speaker) return undefined;
  if (claim.speaker?.actor !== question.speaker) return findStand(matched, question);
  const quotes = findQuotes(claim.text).toSorted(
    (a, b) => Number(b.direct) - Number(a.direct) || b.text.length - a.text.length,
  );
  const long =
    quotes.find((one) => one.direct && one.text.split(/\s+/).length >= 4) ??
    quotes.find((one) => one.text.split(/\s+/).length >= 4) ??
    quotes[0];
  const marked = /[“"]([^“”"]{12,})[”"]/.exec(claim.text);
  const span =
    long ??
    (marked
      ? { start: marked.index + 1, end: marked.index + 1 + (marked[1] ?? '').length }
      : { start: 0, end: claim.text.length });
  return { ...trimmed(claim.text, span), value: fold(claim.text), near: long?.direct || marked ? 1 : 0.7 };
}

const STANDS =
  /\b(?:call(?:s|ed)|describ(?:es|ed)|reject(?:s|ed)|welcom(?:es|ed)|prais(?:es|ed)|condemn(?:s|ed)|critici[sz](?:es|ed)|demand(?:s|ed)|insist(?:s|ed)|warn(?:s|ed)|urg(?:es|ed)|accus(?:es|ed)|den(?:ies|ied)|vow(?:s|ed)|promis(?:es|ed)|threaten(?:s|ed)|want(?:s|ed)|oppos(?:es|ed)|back(?:s|ed)|support(?:s|ed))\b/i;

/** What somebody is told to stand for ("Haas called the strike a folly"), without being quoted. */
function findStand({ claim, tokens, hits }: Matched, question: Question): Found | undefined {
  const verb = STANDS.exec(claim.text);
  if (claim.subjects[0] !== question.speaker || !verb) return undefined;
  const place = question.terms.find((term) => term.actor === question.speaker);
  const name = Math.min(...(place ? (hits.get(place) ?? []) : []).map((number) => tokens[number]?.end ?? 0));
  if (!(name < verb.index) || verb.index - name > 25 || /[,;:]/.test(claim.text.slice(name, verb.index)))
    return undefined;
  const start = verb.index + verb[0].length + 1;
  return { ...trimmed(claim.text, { start, end: clauseEnd(claim.text, start) }), value: fold(claim.text), near: 0.8 };
}

const SUPPOSED = /^(?:before|until|if|unless|whether)$/i;

/** Who speaks, where the words asked about are theirs. */
export function findSpeaker(matched: Matched, question: Question): Found | undefined {
  const { claim } = matched;
  const teller = tellerOf(matched, question);
  if (teller) return { start: teller.start, end: teller.end, value: fold(teller.text), near: 1 };
  if (!claim.speaker) return undefined;
  const quotes = findQuotes(claim.text);
  const asked = question.terms.filter((term) => !term.light);
  const wide = /[“"]([^“”"]{8,})[”"]/.exec(claim.text);
  const stretches = [
    ...quotes,
    ...(wide ? [{ start: wide.index, end: wide.index + wide[0].length, speaker: undefined }] : []),
  ];
  const said = stretches.find(({ start, end }) =>
    asked.every(
      (term) =>
        !matched.hits.has(term) ||
        matched.hits
          .get(term)
          ?.some(
            (number) => (matched.tokens[number]?.start ?? -1) >= start && (matched.tokens[number]?.end ?? 0) <= end,
          ),
    ),
  );
  if (!said || asked.every((term) => !matched.hits.has(term))) return undefined;
  // "Must be cleared before she steps down": supposed in the words, not told by them.
  const deeds = question.terms.filter((term) => term.verb).flatMap((term) => matched.hits.get(term) ?? []);
  if (deeds.some((number) => open(matched.tokens, number, SUPPOSED))) return undefined;
  const last = claim.speaker.name.split(/\s+/).at(-1) ?? claim.speaker.name;
  const whole = claim.text.indexOf(claim.speaker.name);
  const at = whole >= 0 ? whole : claim.text.lastIndexOf(last);
  const value = fold(last);
  if (at < 0) return { start: 0, end: 0, value, near: 0.6 };
  return { start: at, end: at + (whole >= 0 ? claim.speaker.name : last).length, value, near: 1 };
}

/** What is told: the rest of the clause behind what is asked about, where it is long enough to tell anything. */
export function findTold(matched: Matched, question: Question): Found | undefined {
  const { claim } = matched;
  const noun = question.noun ? nounPhrase(matched, question.noun) : undefined;
  if (noun) return { ...noun, value: fold(claim.text.slice(noun.start, noun.end)), near: 1 };
  const hits = predicateAt(matched, question).flatMap((number) => matched.tokens[number] ?? []);
  const acts = question.terms
    .filter((term) => term.verb)
    .flatMap((term) => matched.hits.get(term) ?? [])
    .flatMap((number) => matched.tokens[number] ?? []);
  const last = acts.toSorted((a, b) => b.start - a.start)[0] ?? hits.toSorted((a, b) => a.start - b.start)[0];
  const from = last ? last.end : 0;
  const end = clauseEnd(claim.text, from);
  const behind = claim.text.slice(from, end);
  // Said of it in a quotation, however short: the quotation is the answer.
  const quoted = last && quotationOf(claim.text, last.start);
  const span =
    quoted && contentStems(behind).length < 2
      ? quoted
      : last && contentStems(behind).length >= 2 && /^[\s]/.test(behind)
        ? { start: from, end }
        : { start: 0, end: clauseEnd(claim.text, 0) };
  const near =
    hits.length > 0 ? Math.max(...hits.map((token) => nearness(matched, token.start, token.end, question))) : 0.5;
  return { ...trimmed(claim.text, span), value: fold(claim.text), near };
}

function quotationOf(text: string, place: number): { start: number; end: number } | undefined {
  const found = [...text.matchAll(/[“"][^“”"]*[”"]/gu)].find(
    ({ 0: words, index }) => place > index && place < index + words.length,
  );
  return found && { start: found.index, end: found.index + found[0].length };
}

/** Small words and stops at which the words before a noun end; "of" stays within it. */
const OUTSIDE =
  /^(?:in|on|at|to|for|with|by|from|that|which|who|and|or|but|as|is|are|was|were|be|been|has|have|had|said|says|[,;:.—–“”"])$/i;

/** "Which companies": the noun with the words that tell which ("two of the port's largest shipping companies"). */
function nounPhrase({ claim, tokens }: Matched, noun: string): { start: number; end: number } | undefined {
  const wanted = stem(noun);
  const at = tokens.findIndex((token) => token.stem === wanted && !token.inserted);
  let first = at;
  while (first > 0 && at - first < 8 && !OUTSIDE.test(tokens[first - 1]?.text ?? '')) first--;
  const [from, to] = [tokens[first], tokens[at]];
  if (!from || !to) return undefined;
  const names = /^\s(?:of\s|called\s|named\s)?(?:the\s)?\p{Lu}[\p{L}'’-]*(?:(?:,?\sand|,)?\s\p{Lu}[\p{L}'’-]*)*/u.exec(
    claim.text.slice(to.end),
  );
  return at - first > 0 || names ? { start: from.start, end: to.end + (names?.[0].length ?? 0) } : undefined;
}

/** Without the white space, marks and quotation marks at its ends. */
function trimmed(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^[\s,;:.…“”"'—–-]*/.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;:.…“”"'—–-]*$/.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}

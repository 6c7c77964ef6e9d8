/** Answers that are names or days, found in a line: who, where, when. */
import { findDates } from '../text/dates.ts';
import { speakerNouns } from '../text/languages/en-speakers.ts';
import { findNames } from '../text/names.ts';
import { contentStems } from '../text/stems.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import type { Question } from './ask-question.ts';
import { firstDay, isCalendar, lastDay } from './days.ts';
import { fold } from './slug.ts';
import { TITLE_WORD } from './titles.ts';

/** A stretch of a line that answers; `value` is the same for answers that say the same. `near` is 0 to 1, `day` the one told beside it. */
export type Found = { start: number; end: number; value: string; near: number; day?: string };

/** So many words away an answer may stand from what is asked about. */
const REACH = 14;

/** The number of tokens from a stretch to the nearest of some. */
function gap({ tokens }: Matched, start: number, end: number, to: number[]): number {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return to.reduce(
    (least, number) => Math.min(least, number < first ? first - number : number > last ? number - last : 0),
    REACH + 1,
  );
}

export function nearness(matched: Matched, start: number, end: number, question: Question): number {
  const distance = gap(matched, start, end, predicateAt(matched, question));
  return distance > REACH ? 0 : 1 - distance / (REACH + 1);
}

const best = (found: Found[]): Found | undefined =>
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
  const names = findNames(claim.text).filter((name) => {
    const kind = kindOf.get(fold(name.text)) ?? name.kind;
    return (kind === 'person' || kind === 'organization') && !contentStems(name.text).some((one) => asked.has(one));
  });
  // Who does a thing is told by its verb: "the talks" name nobody who talked.
  const acts = question.terms.filter((term) => term.verb);
  if (
    acts.some((term) => !matched.hits.get(term)?.some((number) => term.forms.has(matched.tokens[number]?.stem ?? '')))
  )
    return undefined;
  const verbs = predicateAt(matched, question)
    .map((number) => matched.tokens[number])
    .filter((token) => token !== undefined);
  const found = names.flatMap((name): Found[] => {
    const before = claim.text.slice(Math.max(0, name.start - 24), name.start);
    const agent = /\bby\s(?:\p{L}+\s){0,3}$/iu.test(before);
    const under = /\b(?:of|with|to|from|against|for|about|on|than|in|at)\s(?:the\s)?$/i.test(before);
    const owner = /^['’]s?\b/.test(claim.text.slice(name.end));
    if (owner) return [];
    const fits = verbs.some((verb) => {
      const ahead = name.end <= verb.start;
      const between = ahead ? claim.text.slice(name.end, verb.start) : claim.text.slice(verb.end, name.start);
      if (/[.;:]\s/.test(between) || (question.kind === 'who' && /\b(?:said|says|told|according)\b/i.test(between)))
        return false;
      if (question.kind === 'speaker' && !/\b\p{L}+(?:ed|s)\b/u.test(between)) return false;
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
  const body = named || question.asksObject ? undefined : bodyBefore(claim.text, verbs[0]?.start ?? 0);
  return named ?? (body && { ...body, value: fold(claim.text.slice(body.start, body.end)), near: 0.7 });
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

/** The place, behind the preposition that makes it one; what the question names is no answer. */
export function findWhere(matched: Matched, question: Question): Found | undefined {
  const { claim, board } = matched;
  const asked = new Set(
    question.terms.flatMap((term) =>
      term.actor ? contentStems(board.names.get(term.actor) ?? term.word) : [...term.alts],
    ),
  );
  return best(
    findNames(claim.text).flatMap((name): Found[] => {
      const lead =
        /\b(in|at|to|near|outside|inside|into|on)\s(?:the\s|a\s|central\s|downtown\s|northern\s|southern\s|eastern\s|western\s)*$/i.exec(
          claim.text.slice(0, name.start),
        );
      const setting =
        name.kind === 'place' ||
        (name.kind !== 'person' &&
          /^(?:at|in|inside|outside)$/i.test(lead?.[1] ?? '') &&
          /\bthe\s$/.test(claim.text.slice(0, name.start)));
      if (
        !lead ||
        !setting ||
        contentStems(name.text).some((one) => asked.has(one)) ||
        /^['’]s?\b/.test(claim.text.slice(name.end))
      )
        return [];
      return [
        {
          start: name.start,
          end: name.end,
          value: fold(name.text),
          near: nearness(matched, name.start, name.end, question),
        },
      ];
    }),
  );
}

/** The day named nearest to a stretch of the line, else the day the claim tells of. */
export function dayBeside(matched: Matched, start: number, end: number): string | undefined {
  const { claim } = matched;
  const reference = claim.published?.length === 10 ? claim.published : claim.published && firstDay(claim.published);
  const distance = (date: { start: number; end: number }) =>
    date.end <= start ? start - date.end : Math.max(0, date.start - end);
  const days = findDates(claim.text, reference ? { reference } : {}).filter((date) => isCalendar(date.value));
  return days.toSorted((a, b) => distance(a) - distance(b))[0]?.value ?? claim.when;
}

/** The day. A limit ("until", "by", "since") is none unless it is asked for; `today` is the ISO day of asking. */
export function findWhen(matched: Matched, question: Question, today: string): Found | undefined {
  const { claim } = matched;
  const reference = claim.published?.length === 10 ? claim.published : undefined;
  const limits = /\b(?:until|by|since|deadline|expires?|ends?)\b/i.test(question.text);
  const acts = question.terms
    .filter((term) => term.verb)
    .flatMap((term) => matched.hits.get(term) ?? [])
    .flatMap((number) => matched.tokens[number] ?? []);
  const past = /^(?:\S+\s){0,2}(?:did|was|were|had)\b/i.test(question.text);
  const dates = findDates(claim.text, reference ? { reference } : { reference: '1900-01-01' }).filter(
    (date) => isCalendar(date.value) && (reference !== undefined || /\b\d{4}\b/.test(date.text)),
  );
  return best(
    dates.flatMap((date): Found[] => {
      const before = claim.text.slice(0, date.start);
      if ((before.match(/\[/g) ?? []).length > (before.match(/\]/g) ?? []).length) return [];
      if (
        !limits &&
        /\b(?:until|till|by|before|since|after|no later than|up to)\s(?:the\s|late\s|early\s|mid-?)*$/i.test(before)
      )
        return [];
      const published = claim.published ?? '';
      if (past && (claim.mode === 'future' || (published && firstDay(date.value) > lastDay(published)))) return [];
      if (question.ahead && lastDay(date.value) < today) return [];
      if (
        acts.length > 0 &&
        acts.every((token) =>
          /\b(?:before|after|when|while|until|which|who|that|but|because|since)\b/i.test(
            claim.text.slice(Math.min(token.end, date.end), Math.max(token.start, date.start)),
          ),
        )
      )
        return [];
      const bracket = /^\s\[[^\]]*\]/.exec(claim.text.slice(date.end))?.[0].length ?? 0;
      return [
        {
          start: date.start,
          end: date.end + bracket,
          value: date.value,
          near: nearness(matched, date.start, date.end, question),
        },
      ];
    }),
  );
}

/** Makes a sentence stand alone: what it leans on is resolved in brackets, what cannot be said alone is cut with a mark. */

import { mayStandFor } from '../text/gender.ts';
import { LEANS, OWN_PERSON, POINTS_BACK } from '../text/languages/en-leaning.ts';
import { ADVICE, CONNECTIVE, DANGLING, GATHERING, LABEL, TALK } from '../text/languages/en-openings.ts';
import type { Item } from './corpus.ts';
import { cutLong } from './cut-long.ts';
import { dayName, dayOf, isCalendar } from './days.ts';
import type { Mention, Sentence, Span } from './model.ts';

export type Edit = { start: number; end: number; insert: string };

/**
 * The sentence as a line of its own, or undefined where it cannot be one (points at something unsaid, is a question, a
 * heading, advice to the reader). Every word outside brackets is the article's; cuts are marked with "…".
 * @param nameOf how an actor is called in a bracket
 * @param topicsOf the topics that a text speaks of: a cut loses none of them
 */
export function standAlone(
  item: Item,
  index: number,
  nameOf: (actor: string) => string,
  topicsOf: (text: string) => string[],
): string | undefined {
  const sentence = wholeUtterance(item, index);
  if (!sentence || sentence.kind === 'heading' || !wellFormed(sentence) || insideUtterance(item, index))
    return undefined;
  const label =
    sentence.kind === 'item'
      ? (/^(?:(?:[-•*–▪◦‣]|\d{1,2}[.)])\s*)?(?:[A-Z][\w&' ]{2,28}:\s+)?/.exec(sentence.text)?.[0] ?? '')
      : '';
  const cut = CONNECTIVE.exec(sentence.text.slice(label.length))?.[0] ?? '';
  const from = label.length + cut.length;
  const body = sentence.text.slice(from);
  const mentions = item.reading.mentions.filter((one) => one.start >= sentence.start && one.start < sentence.end);
  const pronouns = pronounEdits(sentence, mentions, from, nameOf, index === 0);
  if (!pronouns) return undefined;
  const opener = pronouns.some((edit) => edit.start <= from + 4);
  const bare = body.replace(/^["“‘']/, '');
  if (LABEL.test(body) || TALK.test(body) || OWN_PERSON.test(unquoted(sentence.text))) return undefined;
  const back = POINTS_BACK.exec(body);
  if (!back && LEANS.test(unquoted(bare))) return undefined;
  if (!opener && (DANGLING.test(bare) || ADVICE.test(bare))) return undefined;
  const edits = [
    ...pronouns,
    ...dateEdits(item, sentence, from),
    ...(back ? [{ start: from + back.index, end: from + back.index + back[0].length, insert: '…' }] : []),
    ...gatheringEdit(item, index, sentence, mentions, from, nameOf),
  ];
  const words = editedText(sentence.text, edits, from);
  const cutMark = cut || /\p{L}/u.test(label) ? '… ' : '';
  return cutLong(tidy(cutMark + words), topicsOf);
}

/**
 * The sentence, and those after it that finish its quotation: `"One. Two," she said.` is one line. The sentences inside
 * are no lines of their own.
 */
export function wholeUtterance(item: Item, index: number): Sentence | undefined {
  const { sentences } = item.reading;
  const first = sentences[index];
  if (!first || balanced(first.text)) return first;
  for (let last = index + 1; last <= index + 3; last++) {
    const next = sentences[last];
    if (next?.paragraph !== first.paragraph) return first;
    const text = item.article.text.slice(first.start, next.end);
    if (balanced(text)) return { ...first, text, end: next.end };
  }
  return first;
}

/** Does a quotation that began in a sentence before reach into this one? */
function insideUtterance(item: Item, index: number): boolean {
  const sentence = item.reading.sentences[index];
  for (let first = index - 1; first >= Math.max(0, index - 3); first--) {
    if (item.reading.sentences[first]?.paragraph !== sentence?.paragraph) return false;
    if ((wholeUtterance(item, first)?.end ?? 0) > (sentence?.start ?? 0)) return true;
  }
  return false;
}

/** A list of names or a title tells nothing: some word of lower case beside the small ones must stand for what happens. */
function hasPredicate(text: string): boolean {
  const words = text.match(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu) ?? [];
  return words.some(
    (word) => !/^(?:of|the|and|in|at|for|on|to|with|by|from|an?|or|as|s|vs?|per|de|la|von|van|al|el)$/.test(word),
  );
}

function unquoted(text: string): string {
  return text.replace(/["“][^"“”]*["”]/g, '""');
}

function balanced(text: string): boolean {
  return (
    (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length && (text.match(/"/g) ?? []).length % 2 === 0
  );
}

function wellFormed({ text, kind }: Sentence): boolean {
  const words = text.split(/\s+/).length;
  if (words < 5 || words > 75 || text.includes('\n')) return false;
  if (/\?["”’)]*$/.test(text) || !hasPredicate(text)) return false;
  if (kind === 'prose' && !/[.!…]["'”’)\]]*$/.test(text)) return false;
  return balanced(text) && /^["'“‘([]?[\p{Lu}\p{N}]|^[-•*–▪◦‣]/u.test(text);
}

/**
 * Brackets after pronouns that the text resolves; undefined where one that matters stays open. What opens an article leans on
 * nothing before it: its pronouns mean whom
 * it describes itself.
 */
function pronounEdits(
  sentence: Sentence,
  mentions: Mention[],
  from: number,
  nameOf: (actor: string) => string,
  opening: boolean,
): Edit[] | undefined {
  const pattern = /(?<![\p{L}\p{N}'’])(he|she|him|his|her|himself|herself)(?![\p{L}\p{N}'’])/giu;
  const edits: Edit[] = [];
  const told = new Set<string>();
  for (const match of sentence.text.matchAll(pattern)) {
    if (match.index < from) continue;
    const start = sentence.start + match.index;
    const before = mentions.filter(
      (one) => one.by !== 'pronoun' && one.start < start && mayStandFor(match[0], nameOf(one.actor)),
    );
    const mention = mentions.find((one) => one.by === 'pronoun' && one.start === start);
    if (mention && before.some((one) => one.actor === mention.actor)) continue;
    if (mention && !told.has(mention.actor)) {
      told.add(mention.actor);
      const at = match.index + match[0].length;
      edits.push({ start: at, end: at, insert: ` [${nameOf(mention.actor)}]` });
    } else if (
      !mention &&
      !(opening && PERSON.test(sentence.text.slice(0, match.index))) &&
      before.length === 0 &&
      told.size === 0 &&
      !cataphoric(sentence, mentions, start)
    )
      return undefined;
  }
  return edits;
}

/** Somebody described rather than named, whom a pronoun in the same sentence can mean. */
const PERSON =
  /\b(?:man|woman|boy|girl|person|president|minister|senator|mayor|judge|officer|chief|secretary|governor|lawyer|official|leader|lawmaker|candidate|suspect|driver|teacher|student|soldier|chairman|chairwoman|spokesman|spokeswoman|director|doctor|nurse|player|coach|worker|mother|father|daughter|son|sister|brother|wife|husband|moderator|\p{L}+ist|\p{L}{2,}ian|who)\b/iu;

/** "Since taking office, he …": a pronoun whose name follows in the same sentence. */
function cataphoric(sentence: Sentence, mentions: Mention[], at: number): boolean {
  return (
    /^(?:since|after|before|when|while|in|during|despite|with|for|as)\b/i.test(sentence.text) &&
    mentions.some((one) => one.by === 'name' && one.start > at)
  );
}

/** "The talks [Haas, Lund] ended": whose gathering it was, where the sentence before names people and this one nobody. */
function gatheringEdit(
  item: Item,
  index: number,
  sentence: Sentence,
  mentions: Mention[],
  from: number,
  nameOf: (actor: string) => string,
): Edit[] {
  const opening = GATHERING.exec(sentence.text.slice(from));
  const before = item.reading.sentences[index - 1];
  if (!opening || mentions.length > 0 || before?.paragraph !== sentence.paragraph) return [];
  const people = new Set(
    item.reading.mentions
      .filter(
        (one) =>
          one.sentence === index - 1 &&
          one.by === 'name' &&
          /\s/.test(nameOf(one.actor)) &&
          /\s/.test(item.article.text.slice(one.start, one.end)),
      )
      .map((one) => nameOf(one.actor)),
  );
  const at = from + opening[0].length;
  return people.size >= 2
    ? [{ start: at, end: at, insert: ` [between ${[...people].slice(0, 3).join(' and ')}]` }]
    : [];
}

/** "[2 Dec 2025]" after a day that only the day of publication explains; `from` counts within the sentence. */
export function dateEdits(item: Item, sentence: Span, from: number): Edit[] {
  if (!item.article.publishedAt || dayOf(item.article.publishedAt).length < 10) return [];
  return item.reading.dates
    .filter((date) => date.start >= sentence.start + from && date.end <= sentence.end)
    .filter((date) => isCalendar(date.value) && date.value.length >= 7 && !/\b\d{4}\b|^\d+\D{0,2}$/.test(date.text))
    .map((date) => {
      const end = date.end - sentence.start - (date.text.endsWith('.') && date.end === sentence.end ? 1 : 0);
      const at = end + (/^['’]s\b/.exec(sentence.text.slice(end))?.[0].length ?? 0);
      return {
        start: at,
        end: at,
        insert: ` [${MONTH_NAME.test(date.text) ? date.value.slice(0, 4) : dayName(date.value)}]`,
      };
    });
}

/** "In October", "November 25": only the year is missing. */
const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** The text from `from` on with its insertions. */
export function editedText(text: string, edits: Edit[], from: number): string {
  let made = text;
  for (const edit of edits.toSorted((a, b) => b.start - a.start))
    made = made.slice(0, edit.start) + edit.insert + made.slice(edit.end);
  return made.slice(from);
}

/** White space as an editor sets it: one space, none before a stop. No letter or digit is touched. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ +([,;:.!?](?:["”’)\]]|\s|$))/g, '$1')
    .trim();
}

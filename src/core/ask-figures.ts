/** Answers that are figures, found in a line: how many of something, how long, how much. */
import { MEASURES, TIME_UNIT } from '../text/languages/en-questions.ts';
import { contentStems, stem } from '../text/stems.ts';
import { type Matched, predicateAt } from './ask-match.ts';
import { type Found, nearness } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { asksRate, isRate } from './ask-rate.ts';
import { dayBeside } from './ask-when.ts';
import { figuresOf } from './support-numbers.ts';

const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?|half an?|an?|dozens of|scores of|hundreds of|thousands of|millions of|a dozen|no';
const ABOUT =
  '(?:(?:about|some|over|more than|at least|nearly|roughly|around|up to|fewer than|less than|almost|an estimated|approximately|just|only|as many as|another|under|close to)\\s){0,2}';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])${ABOUT}([$€£]\\s?)?(\\d[\\d.,]*\\d|\\d|${WORDS})(?:-and-a-half| and a half)?(\\s?%|\\s(?:percent|per cent)|(?:\\s|-)(?:thousand|million|billion|trillion))?(?![\\p{L}\\p{N}])`,
  'giu',
);
const PEOPLE =
  /^(?:people|persons?|civilians?|men|women|children|soldiers?|troops|protesters?|demonstrators?|workers?|passengers?|residents|dead|deaths|victims|others|lives|patients|officers|dockers|members|voters)$/i;
const MONEY =
  /^(?:dollars?|euros?|pounds?|crowns?|kroner|roubles?|rubles?|hryvnias?|yuan|yen|francs?|rupees?|pesos?)$/i;

export type Figure = { start: number; end: number; text: string; money: boolean; share: boolean; vague: boolean };

/** Figures of a line, digits and words, with what rounds them; dates and inserted brackets hold none. */
export function figuresAt(text: string): Figure[] {
  const bare = text.replace(/\[[^\]]*\]/g, (inserted) => ' '.repeat(inserted.length));
  return [...bare.matchAll(NUMBER)].flatMap((match) => {
    const [whole, sign, number = '', scale] = match;
    const lead = whole.length - whole.trimStart().length;
    if (/^(?:19|20)\d\d$/.test(number) && !sign && !scale) return [];
    return [
      {
        start: match.index + lead,
        end: match.index + whole.length,
        text: whole.trim(),
        money: Boolean(sign),
        share: /%|per/i.test(scale ?? ''),
        vague: /^an?$|^no$/i.test(number),
      },
    ];
  });
}

/** The figure and what it counts, where that is what the question asks to be counted. */
export function findFigure(matched: Matched, question: Question): Found | undefined {
  const { claim } = matched;
  const found = figuresAt(claim.text).flatMap((figure): Found[] => {
    const end = unitEnd(claim.text, figure, matched, question);
    // "To deepen it to 16 metres" tells what is aimed at, not what is.
    const aim = /\bto \p{L}+ (?:[\p{L}’'-]+ ){0,5}to $/iu.test(claim.text.slice(0, figure.start));
    if (end === undefined || (aim && !question.ahead)) return [];
    // Of what is to come, what is now tells nothing.
    if (
      question.ahead &&
      !aim &&
      claim.mode !== 'future' &&
      !/\b(?:will|would|to)\b/.test(claim.text.slice(0, figure.start))
    )
      return [];
    if (question.kind === 'amount' && isRate(claim.text) && !asksRate(question.text)) return [];
    const words = claim.text.slice(figure.start, end);
    const value = `${figuresOf(words).join(' ') || figure.text.toLowerCase()}${figure.share ? '%' : ''} ${unitOf(words)}`;
    const asked = predicateAt(matched, question).length > 0;
    const day = dayBeside(matched, figure.start, end);
    return [
      {
        start: figure.start,
        end,
        value,
        near: asked ? nearness(matched, figure.start, end, question) : 0.5,
        ...(day && { day }),
      },
    ];
  });
  return found
    .filter((one) => one.near > 0)
    .reduce<Found | undefined>((a, b) => (a && a.near >= b.near ? a : b), undefined);
}

/** Units that differ only in size are one question's: "hours" and "minutes" are told apart, "hour" and "hours" are not. */
function unitOf(words: string): string {
  const last = words.match(/\p{L}+/gu)?.at(-1) ?? '';
  return TIME_UNIT.test(last) ? stem(last) : '';
}

/** Where the unit ends that this question asks for, behind a figure; undefined where the figure counts something else. */
function unitEnd(text: string, figure: Figure, matched: Matched, question: Question): number | undefined {
  const after = [...text.slice(figure.end, figure.end + 60).matchAll(/[\p{L}\p{N}]+|[,;:.()“”"]/gu)];
  const words: { text: string; end: number }[] = [];
  for (const word of after) {
    if (/^[,;:.()“”"]$/.test(word[0]) || words.length >= 5) break;
    words.push({ text: word[0], end: figure.end + word.index + word[0].length });
  }
  const upTo = (fits: (word: string) => boolean, within: number) =>
    words.slice(0, within).find((word) => fits(word.text))?.end;
  const counted = (word: string) => question.unit.includes(stem(word)) || question.unit.includes(word);
  if (question.kind === 'duration')
    return figure.share || figure.money ? undefined : upTo((word) => TIME_UNIT.test(word), 2);
  if (figure.vague) return undefined;
  if (question.measure) {
    const units = MEASURES[question.measure];
    return units && (upTo((word) => units.test(word), 2) ?? (figure.share && units.test('%') ? figure.end : undefined));
  }
  if (question.kind === 'amount' && question.unit.length > 0 && !/^(?:money|cash)$/.test(question.unit[0] ?? '')) {
    const unit = upTo(counted, 5);
    return unit ?? undefined;
  }
  if (question.kind === 'amount') {
    if (figure.money || figure.share) return figure.end;
    return upTo((word) => MONEY.test(word), 3);
  }
  // A share is no count: "how many jobs" is not answered in per cent.
  if (question.unit.length === 0 || figure.share) return undefined;
  const people = question.unit.every((one) => contentStems('people person persons men women').includes(one));
  if (people)
    return (
      upTo((word) => PEOPLE.test(word), 3) ??
      (predicateAt(matched, question).some((number) => followsAt(matched, figure, number)) ? figure.end : undefined)
    );
  // "Forty samples, and nine of them …": counted by what stands before.
  const them = /^\sof (?:them|these|those)\b/.exec(text.slice(figure.end))?.[0].length;
  if (them && contentStems(text.slice(0, figure.start)).some(counted)) return figure.end + them;
  // A unit of time counts time only: "two days" is no answer to "how many ships".
  const end = upTo(counted, 4);
  return end !== undefined && !figure.money ? end : undefined;
}

/** A sign before it, or a currency behind it. */
export function isMoney(text: string, { money, end }: Figure): boolean {
  const behind = /^(?:\s\p{L}+){1,2}/u.exec(text.slice(end))?.[0].trim().split(' ') ?? [];
  return money || behind.some((word) => MONEY.test(word));
}

/** "Killed 12" and "12 were killed". */
function followsAt({ tokens, claim }: Matched, figure: Figure, number: number): boolean {
  const token = tokens[number];
  if (!token || figure.money || figure.share) return false;
  const between =
    token.end <= figure.start ? claim.text.slice(token.end, figure.start) : claim.text.slice(figure.end, token.start);
  return /^\s*(?:were|was|have been|had been|are|at least|some)?\s*$/i.test(between);
}

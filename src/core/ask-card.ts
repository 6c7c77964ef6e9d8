/** The card of a question: its answer marked within cited lines, sides where sources disagree, else what is nearest. */
import type { Answer } from './ask.ts';
import { toldBy } from './ask-publishers.ts';
import type { Question } from './ask-question.ts';
import type { Candidate } from './ask-settle.ts';
import { type Board, withSeconds } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import { commandLine } from './command.ts';
import { dayName, isCalendar } from './days.ts';
import { people } from './disputes-pairs.ts';
import type { Action, Card } from './model.ts';
import { english, type Say } from './say.ts';
import { titleOf } from './status.ts';

const TITLE = 150;

/** The card of an answer that rests on these boards, the first of them the newest articles'. */
export function askCard(boards: Board[], question: Question, given: Answer, now: string, say: Say = english): Card {
  const [board] = boards;
  if (!board) throw new RangeError('a question needs a board');
  const homes = new Map(boards.flatMap((one) => [...one.items]));
  return makeCard({
    kind: 'ask',
    title: titled(question.text),
    now,
    blocks: blocksOf(given, question, say),
    actions: actionsOf(board, given, say),
    find: (id) => homes.get(id),
    publisherOf: board.publisherOf,
  });
}

function titled(text: string): string {
  const short = text.length > TITLE ? `${text.slice(0, TITLE - 1).trimEnd()}…` : text;
  return /[?!.…]$/.test(short) ? short : `${short}?`;
}

function blocksOf(given: Answer, question: Question, say: Say): DraftBlock[] {
  const { told, sides, nearest, passages, there, unknown } = given;
  if (sides.length > 0)
    return [
      {
        type: 'dispute',
        heading: say('The sources disagree'),
        issue: issueOf(sides, question, say),
        sides: sides.map((one) => lineOf(one, question)),
      },
    ];
  if (told.length > 0) {
    const [first, ...more] = told;
    const course = courseOf(told, question, say);
    if (course)
      return [{ type: 'lines', heading: course, lines: told.toReversed().map((one) => lineOf(one, question)) }];
    return [
      { type: 'lines', heading: headingOf(told, question, say), lines: first ? [lineOf(first, question)] : [] },
      {
        type: 'lines',
        heading: say('Before'),
        lines: more.filter((one) => one.before).map((one) => lineOf(one, question)),
      },
      {
        type: 'lines',
        heading: say('Also told'),
        lines: more.filter((one) => !one.before).map((one) => lineOf(one, question)),
      },
    ];
  }
  const words = unknown.slice(0, 3).map((word) => say('“{typed}”', { typed: word }));
  const lacking = words.length ? ` ${say('No article speaks of {words}.', { words: words.join(say(' or ')) })}` : '';
  // A line that is shown may well answer: only where nothing comes near is it said that no article does.
  const isNear = there || passages.length + nearest.length > 0;
  const why =
    isNear && !lacking
      ? say('Not in the corpus, as far as I can tell; what comes nearest stands below.')
      : say('Not in the corpus: no article answers this.');
  const shown: Draft[] = passages.map(({ text, source }) => ({ text, sources: [source] }));
  return [
    { type: 'note', text: `${why}${lacking}` },
    {
      type: 'lines',
      heading: say('Nearest'),
      lines: [...shown, ...nearest.map(({ claim, board }) => draft(withSeconds(board, claim)))].slice(0, 2),
    },
  ];
}

function headingOf([first]: Candidate[], { kind, ahead }: Question, say: Say): string {
  if (first?.found.value === 'reported' || first?.found.hold === 'reported') return say('Reported');
  if (first?.found.hold === 'earlier') return say('Before');
  if (kind === 'yesno' && first?.found.value === 'no') return say('No');
  if (kind === 'yesno' && !ahead) return say('Yes');
  return ahead && first?.claim.mode === 'future' ? say('Announced') : say('Answer');
}

/** What the sides say, each in a word or two, as the lines have it. */
function issueOf(sides: Candidate[], { kind }: Question, say: Say): string {
  const words = sides.map(({ claim, found }) =>
    kind === 'yesno'
      ? sideOf(found.value, say)
      : kind === 'when' && isCalendar(found.value)
        ? dayName(found.value, say.language)
        : claim.text.slice(found.start, found.end),
  );
  return [...new Set(words)].join(say(' or '));
}

/** "yes", "no", "reported" as a side of a question. */
function sideOf(value: string, say: Say): string {
  if (value === 'yes') return say('yes');
  return value === 'no' ? say('no') : value;
}

/** The line with its answer marked, and cited with it the words of others that hold the same answer. */
function lineOf(told: Candidate, question: Question): Draft {
  const { claim, found } = told;
  const marked = found.end > found.start && !(found.start === 0 && found.end >= claim.text.length - 1);
  return draft(toldBy(told, question), marked ? { answer: { start: found.start, end: found.end } } : {});
}

/** "Deadline: yes at first, no later (Haas)", where one person's yes came before his no. */
function courseOf([now, first]: Candidate[], { terms }: Question, say: Say): string | undefined {
  if (!first?.before || now?.found.value !== 'no') return undefined;
  const word = terms.findLast((term) => !term.actor && !term.light && !term.verb);
  const owner = now.claim.speaker?.actor ?? now.claim.subjects[0];
  if (!word || !owner) return undefined;
  const name = word.topic ? titleOf(now.board.briefing, word.topic) : word.word;
  const values = { name: name.charAt(0).toUpperCase() + name.slice(1), who: people([owner], now.board).join() };
  return say('{name}: yes at first, no later ({who})', values);
}

function actionsOf(board: Board, { told, sides, nearest }: Answer, say: Say): Action[] {
  const { briefing } = board;
  const claims = [...told, ...sides, ...nearest].map(({ claim }) => claim);
  const topics = [...new Set(claims.flatMap((claim) => claim.topics))].slice(0, 2);
  const actors = [...new Set(claims.flatMap((claim) => claim.speaker?.actor ?? []))].slice(0, 2);
  return [
    ...topics.map((topic) => ({ label: titleOf(briefing, topic), command: commandLine(briefing, 'topic', topic) })),
    ...actors.map((actor) => ({
      label: board.names.get(actor) ?? actor,
      command: commandLine(briefing, 'actor', actor),
    })),
    { label: say('Status'), command: commandLine(briefing, 'status') },
  ];
}

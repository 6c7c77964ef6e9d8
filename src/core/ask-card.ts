/** The card of a question: its answer marked within cited lines, sides where sources disagree, else what is nearest. */
import type { Answer } from './ask.ts';
import type { Question } from './ask-question.ts';
import type { Candidate } from './ask-settle.ts';
import { type Board, withSeconds } from './board.ts';
import { type Draft, type DraftBlock, draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { dayName, isCalendar } from './days.ts';
import type { Action, Card } from './model.ts';
import { titleOf } from './status.ts';

const TITLE = 150;

/** The card of an answer that rests on these boards, the first of them the newest articles'. */
export function askCard(boards: Board[], question: Question, given: Answer, now: string): Card {
  const [board] = boards;
  if (!board) throw new RangeError('a question needs a board');
  const homes = new Map(boards.flatMap((one) => [...one.items]));
  return makeCard({
    kind: 'ask',
    title: titled(question.text),
    now,
    blocks: blocksOf(given, question),
    actions: actionsOf(board, given),
    find: (id) => homes.get(id),
    publisherOf: board.publisherOf,
  });
}

function titled(text: string): string {
  const short = text.length > TITLE ? `${text.slice(0, TITLE - 1).trimEnd()}…` : text;
  return /[?!.…]$/.test(short) ? short : `${short}?`;
}

function blocksOf(given: Answer, question: Question): DraftBlock[] {
  const { told, sides, nearest, passages, there, unknown } = given;
  if (sides.length > 0)
    return [
      { type: 'dispute', heading: 'The sources disagree', issue: issueOf(sides, question), sides: sides.map(lineOf) },
    ];
  if (told.length > 0) {
    const [first, ...more] = told;
    return [
      { type: 'lines', heading: headingOf(told, question), lines: first ? [lineOf(first)] : [] },
      { type: 'lines', heading: 'Before', lines: more.filter((one) => one.before).map(lineOf) },
      { type: 'lines', heading: 'Also told', lines: more.filter((one) => !one.before).map(lineOf) },
    ];
  }
  const lacking =
    unknown.length > 0
      ? ` No article speaks of ${unknown
          .slice(0, 3)
          .map((word) => `“${word}”`)
          .join(' or ')}.`
      : '';
  const why =
    there && !lacking ? 'the words stand in the articles, but no line answers this.' : 'no article answers this.';
  const shown: Draft[] = passages.map(({ text, source }) => ({ text, sources: [source] }));
  return [
    { type: 'note', text: `Not in the corpus: ${why}${lacking}` },
    {
      type: 'lines',
      heading: 'Nearest',
      lines: [...shown, ...nearest.map(({ claim, board }) => draft(withSeconds(board, claim)))].slice(0, 2),
    },
  ];
}

function headingOf([first]: Candidate[], { kind, ahead }: Question): string {
  if (first?.found.value === 'reported') return 'Reported';
  if (kind === 'yesno' && (!ahead || first?.found.value === 'no')) return first?.found.value === 'no' ? 'No' : 'Yes';
  return ahead && first?.claim.mode === 'future' ? 'Announced' : 'Answer';
}

/** What the sides say, each in a word or two, as the lines have it. */
function issueOf(sides: Candidate[], { kind }: Question): string {
  const words = sides.map(({ claim, found }) =>
    kind === 'yesno'
      ? found.value
      : kind === 'when' && isCalendar(found.value)
        ? dayName(found.value)
        : claim.text.slice(found.start, found.end),
  );
  return [...new Set(words)].join(' or ');
}

/** The line with its answer marked. The words of others are cited with it where they leave the line itself as it is. */
function lineOf({ claim, board, found }: Candidate): Draft {
  const seconded = withSeconds(board, claim);
  const shown: Claim = seconded.text === claim.text ? seconded : claim;
  const marked = found.end > found.start && !(found.start === 0 && found.end >= claim.text.length - 1);
  return draft(shown, marked ? { answer: { start: found.start, end: found.end } } : {});
}

function actionsOf(board: Board, { told, sides, nearest }: Answer): Action[] {
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
    { label: 'Status', command: commandLine(briefing, 'status') },
  ];
}

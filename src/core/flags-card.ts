/** Cards of doubted passages: each word for word under a number, marked by the flags themselves. */
import { noteCard } from './card.ts';
import { type Context, commandLine } from './command.ts';
import { shortHash } from './hash.ts';
import type { Action, Block, Card, Citation } from './model.ts';
import type { Flag } from './team.ts';
import { tidy } from './wording.ts';

/** What one card lists; older doubts are counted. */
const SHOWN = 15;
/** Buttons of a card. */
const BUTTONS = 10;

/** A card of passages, each a line of its own words; `notes` stand behind them. */
export function passagesCard(
  kind: string,
  title: string,
  passages: Citation[],
  { now }: Pick<Context, 'now'>,
  notes: string[],
  actions: Action[] = [],
): Card {
  const citations = passages.map((one, at) => ({ ...one, n: at + 1 }));
  const lines = citations.map((one) => ({ text: tidy(one.quote), cites: [one.n], publishers: 1 }));
  const blocks: Block[] = [{ type: 'lines', lines }, ...notes.map((text) => ({ type: 'note' as const, text }))];
  const base = noteCard(kind, title, now, []);
  return { ...base, id: shortHash(JSON.stringify([kind, title, now, blocks])), blocks, citations, actions };
}

/** What is doubted where somebody asks. */
export async function doubtsCard(context: Context): Promise<Card> {
  const flags = await context.team.flags();
  if (flags.length > 0) return flagsCard(flags, context);
  const { briefing, now, say } = context;
  return noteCard('flags', say('Doubted here'), now, [
    say('Nothing is doubted here. Mark a line of your last answer by its number: {command}.', {
      command: commandLine(briefing, 'flag', '3 <why>'),
    }),
  ]);
}

/** The doubted passages of a place, newest first, each with a button that takes the doubt back. */
async function flagsCard(flags: Flag[], context: Context): Promise<Card> {
  const { briefing, corpus, say } = context;
  const newest = flags.toReversed();
  const distinct = newest.filter((one, at) => newest.findIndex((other) => isSame(one, other)) === at);
  const items = await corpus.items([...new Set(distinct.map(({ articleId }) => articleId))]);
  const texts = new Map(items.map(({ article }) => [article.id, article]));
  const standing = distinct.flatMap((flag): { id: string; passage: Citation }[] => {
    const article = texts.get(flag.articleId);
    const start =
      article?.text.slice(flag.start, flag.end) === flag.quote ? flag.start : article?.text.indexOf(flag.quote);
    if (!article || start === undefined || start < 0) return [];
    const { articleId, headline, publisher, quote } = flag;
    const { url, publishedAt } = article;
    const known = { ...(url && { url }), ...(publishedAt && { publishedAt }) };
    const passage = { n: 0, articleId, headline, publisher, ...known, quote, start, end: start + quote.length };
    return [{ id: flag.id, passage }];
  });
  const shown = standing.slice(0, SHOWN);
  const gone = distinct.length - standing.length;
  const notes = [
    ...(standing.length > shown.length
      ? [
          say('{count, plural, one {# older one is not shown.} other {# older ones are not shown.}}', {
            count: standing.length - shown.length,
          }),
        ]
      : []),
    ...(gone > 0
      ? [
          say(
            '{count, plural, one {# more rests on words that its source changed or withdrew since.} other {# more rest on words that their sources changed or withdrew since.}}',
            { count: gone },
          ),
        ]
      : []),
    say('A doubt is taken back by its number: {command}.', { command: commandLine(briefing, 'unflag', '1') }),
  ];
  const actions = shown.slice(0, BUTTONS).map(({ id }, at) => ({
    label: say('Take [{n}] back', { n: at + 1 }),
    // By the doubt's own id: by then the number may be that of another answer.
    command: commandLine(briefing, 'unflag', id),
  }));
  const passages = shown.map(({ passage }) => passage);
  return passagesCard('flags', say('Doubted here'), passages, context, notes, actions);
}

function isSame(one: Flag, other: Flag): boolean {
  return one.articleId === other.articleId && one.quote === other.quote;
}

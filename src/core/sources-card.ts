/** What the cards rest on: every article with publisher, day, contribution and whatever warns a careful reader. */
import { noteCard } from './card.ts';
import { commandLine } from './command.ts';
import type { Corpus, SourceRow } from './corpus.ts';
import { dayName, dayOf, firstDay, lastDay } from './days.ts';
import { shortHash } from './hash.ts';
import type { Block, Briefing, Card } from './model.ts';
import type { CorpusCounts } from './ports.ts';
import type { Say } from './say.ts';

const ROWS = 25;

/** The sources card. `used` tells how many lines of the status and topic cards rest on an article. */
export async function sourcesCard(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  used: Map<string, number>,
  eventDay: string | undefined,
  states: Block[],
  say: Say,
): Promise<Card> {
  const title = say('{story}: sources', { story: briefing.title });
  const counts = await corpus.counts();
  const rows = await corpus.rows(ROWS);
  const actions = [{ label: say('Status'), command: commandLine(briefing, 'status') }];
  if (rows.length === 0)
    return withStates(noteCard('sources', title, now, [say('There are no articles yet.')], actions), states);
  const number = (row: SourceRow) => String(rows.indexOf(row) + 1);
  const warned = rows.flatMap((row) => {
    const warnings = warningsOf(row, rows, eventDay, say);
    return warnings.length ? [[number(row), warnings.join('; ')]] : [];
  });
  const blocks: Block[] = [
    ...states,
    {
      type: 'table',
      columns: ['#', say('Publisher'), say('Date'), say('Lines'), say('Headline')],
      rows: rows.map((row) => [
        number(row),
        corpus.publisher(row.article),
        dateOf(row, say),
        row.duplicateOf ? say('copy') : String(used.get(row.article.id) ?? 0),
        row.article.headline,
      ]),
    },
    ...(warned.length
      ? [{ type: 'table' as const, heading: say('Read with care'), columns: ['#', say('Why')], rows: warned }]
      : []),
    {
      type: 'note',
      text: `${closing(counts, rows.length, say)} ${say('“Lines” counts the lines of the status and topic cards that rest on an article.')}`,
    },
  ];
  const asOf =
    rows
      .map((row) => row.article.publishedAt ?? '')
      .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '') || now;
  return {
    id: shortHash(JSON.stringify([title, asOf, blocks])),
    kind: 'sources',
    title,
    asOf,
    blocks,
    citations: [],
    actions,
  };
}

function withStates(card: Card, states: Block[]): Card {
  return { ...card, blocks: [...card.blocks, ...states] };
}

function dateOf({ article }: SourceRow, say: Say): string {
  if (!article.publishedAt) return say('undated');
  const day = dayName(dayOf(article.publishedAt), say.language);
  return article.dateBasis === 'reasoned' ? say('{day} (reasoned)', { day }) : day;
}

function warningsOf(row: SourceRow, rows: SourceRow[], eventDay: string | undefined, say: Say): string[] {
  const { article, reading, duplicateOf } = row;
  const original = rows.findIndex((one) => one.article.id === duplicateOf);
  return [
    ...(duplicateOf && original >= 0 ? [say('copy of {number}, counted once', { number: original + 1 })] : []),
    ...(duplicateOf && original < 0 ? [say('copy of an older article, counted once')] : []),
    ...(article.publishedAt ? [] : [say('undated')]),
    ...(article.dateBasis === 'reasoned' ? [say('date reasoned from the text')] : []),
    ...(article.publisher || article.wire ? [] : [say('publisher not stated, file name used')]),
    ...(reading && reading.reworded >= 0.5
      ? [say('machine-reworded: quoted only where no plain article says it')]
      : []),
    ...(reading && reading.damaged >= 0.5 ? [say('damaged text: lost apostrophes or dashes')] : []),
    ...(eventDay && article.publishedAt && lastDay(article.publishedAt) < eventDay
      ? [say('from before the latest event ({day})', { day: dayName(eventDay, say.language) })]
      : []),
  ];
}

function closing(counts: CorpusCounts, shown: number, say: Say): string {
  const { articles, duplicates, publishers } = counts;
  const all = say(
    '{articles, plural, one {# article} other {# articles}}{duplicates, plural, =0 {} one { and # copy} other { and # copies}} by {publishers, plural, one {# publisher} other {# publishers}}.',
    { articles, duplicates, publishers },
  );
  return articles + duplicates > shown ? `${all} ${say('The newest {shown} are shown.', { shown })}` : all;
}

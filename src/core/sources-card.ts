/** What the cards rest on: every article with publisher, day, contribution and whatever warns a careful reader. */
import { noteCard } from './card.ts';
import { commandLine } from './command.ts';
import type { Corpus, SourceRow } from './corpus.ts';
import { dayName, dayOf, firstDay, lastDay } from './days.ts';
import { shortHash } from './hash.ts';
import type { Block, Briefing, Card } from './model.ts';

const ROWS = 25;

/** The sources card. `used` tells how many lines of the status and topic cards rest on an article. */
export async function sourcesCard(
  briefing: Briefing,
  corpus: Corpus,
  now: string,
  used: Map<string, number>,
  eventDay: string | undefined,
  states: Block[],
): Promise<Card> {
  const counts = await corpus.counts();
  const rows = await corpus.rows(ROWS);
  const actions = [{ label: 'Status', command: commandLine(briefing, 'status') }];
  if (rows.length === 0)
    return withStates(
      noteCard('sources', `${briefing.title}: sources`, now, ['There are no articles yet.'], actions),
      states,
    );
  const number = (row: SourceRow) => String(rows.indexOf(row) + 1);
  const warned = rows.flatMap((row) => {
    const warnings = warningsOf(row, rows, eventDay);
    return warnings.length ? [[number(row), warnings.join('; ')]] : [];
  });
  const blocks: Block[] = [
    ...states,
    {
      type: 'table',
      columns: ['#', 'Publisher', 'Date', 'Lines', 'Headline'],
      rows: rows.map((row) => [
        number(row),
        corpus.publisher(row.article),
        dateOf(row),
        row.duplicateOf ? 'copy' : String(used.get(row.article.id) ?? 0),
        row.article.headline,
      ]),
    },
    ...(warned.length
      ? [{ type: 'table' as const, heading: 'Read with care', columns: ['#', 'Why'], rows: warned }]
      : []),
    {
      type: 'note',
      text: `${closing(counts, rows.length)} "Lines" counts the lines of the status and topic cards that rest on an article.`,
    },
  ];
  const asOf =
    rows
      .map((row) => row.article.publishedAt ?? '')
      .reduce((a, b) => (b && firstDay(b) > (a && firstDay(a)) ? b : a), '') || now;
  const title = `${briefing.title}: sources`;
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

function dateOf({ article }: SourceRow): string {
  if (!article.publishedAt) return 'undated';
  return `${dayName(dayOf(article.publishedAt))}${article.dateBasis === 'reasoned' ? ' (reasoned)' : ''}`;
}

function warningsOf(row: SourceRow, rows: SourceRow[], eventDay: string | undefined): string[] {
  const { article, reading, duplicateOf } = row;
  const original = rows.findIndex((one) => one.article.id === duplicateOf);
  return [
    ...(duplicateOf ? [`copy of ${original >= 0 ? original + 1 : 'an older article'}, counted once`] : []),
    ...(article.publishedAt ? [] : ['undated']),
    ...(article.dateBasis === 'reasoned' ? ['date reasoned from the text'] : []),
    ...(article.publisher || article.wire ? [] : ['publisher not stated, file name used']),
    ...(reading && reading.reworded >= 0.5 ? ['machine-reworded: quoted only where no plain article says it'] : []),
    ...(reading && reading.damaged >= 0.5 ? ['damaged text: lost apostrophes or dashes'] : []),
    ...(eventDay && article.publishedAt && lastDay(article.publishedAt) < eventDay
      ? [`from before the latest event (${dayName(eventDay)})`]
      : []),
  ];
}

function closing(counts: { articles: number; publishers: number; duplicates: number }, shown: number): string {
  const copies = counts.duplicates ? ` and ${counts.duplicates} ${counts.duplicates === 1 ? 'copy' : 'copies'}` : '';
  const more = counts.articles + counts.duplicates > shown ? ` The newest ${shown} are shown.` : '';
  return `${counts.articles} articles${copies} by ${counts.publishers} publishers.${more}`;
}

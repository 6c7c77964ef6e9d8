/** Friendly cards for tests of adapters: an invented port strike. */
import type { Card, Line, Reply } from '../../src/core/model.ts';

export function replyOf(...cards: Card[]): Reply {
  return { id: 'r1', visibility: 'private', cards };
}

export function line(text: string, cites: number[]): Line {
  return { text, cites, publishers: 1 };
}

/** A friendly card with one block of lines that cite articles 1 and 2 in turn. */
export function plainCardOf(texts: string[]): Card {
  return {
    id: 'status',
    kind: 'status',
    title: 'Port strike',
    asOf: '2025-03-05T12:00:00Z',
    blocks: [
      { type: 'lines', heading: 'Where it stands', lines: texts.map((text, index) => line(text, [(index % 2) + 1])) },
    ],
    citations: [1, 2].map((n) => ({
      n,
      articleId: `a${n}`,
      headline: `Headline ${n}`,
      publisher: n === 1 ? 'Harbour Post' : 'Coast Daily',
      url: `https://news.example/${n}`,
      publishedAt: `2025-03-0${n + 2}`,
      quote: 'words',
      start: 0,
      end: 5,
    })),
    actions: [{ label: 'Timeline', command: '/talks timeline' }],
  };
}

/** A friendly card with one block of each known kind. */
export function cardOfEveryBlock(): Card {
  return {
    ...plainCardOf([]),
    blocks: [
      {
        type: 'lines',
        heading: 'Where it stands',
        lines: [{ ...line('Pay stays open.', [1, 2]), topic: 'Pay', change: 'new', publishers: 2 }],
      },
      {
        type: 'timeline',
        heading: 'Timeline',
        entries: [{ date: '2025-03-02', lines: [line('The talks began.', [1])] }],
      },
      {
        type: 'positions',
        heading: 'Positions',
        rows: [
          { actor: 'Union', topic: 'Pay', lines: [{ ...line('“We ask for seven.”', [1]), speaker: 'Petra Lund' }] },
        ],
      },
      {
        type: 'dispute',
        heading: 'They disagree',
        issue: 'How many ships wait',
        sides: [line('Fourteen ships wait.', [1]), line('More than twenty ships wait.', [2])],
      },
      { type: 'table', heading: 'Settings', columns: ['Setting', 'Value'], rows: [['Digest', '08:00']] },
      {
        type: 'chart',
        heading: 'Coverage',
        alt: 'Mentions by day',
        series: [
          {
            name: 'Union',
            points: [
              [1, 2],
              [2, 5],
              [3, 1],
            ],
          },
        ],
      },
      { type: 'note', text: 'Nothing is stored.' },
    ],
  };
}

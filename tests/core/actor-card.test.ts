// One actor: what moved, what they did lately, and never what is told of long ago as if it were now.
import { expect, it } from 'vitest';
import { actorCard } from '../../src/core/actor-card.ts';
import type { Block } from '../../src/core/model.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { board, item } from './story.ts';

/** The lines of a section of Rainer Haas's card. */
function section(heading: string, ...texts: [text: string, publishedAt?: string][]): string[] {
  const items = texts.map(([text, publishedAt], at) =>
    item(text, { publisher: `Desk ${at}`, ...(publishedAt && { publishedAt }) }),
  );
  const card = actorCard(board(items), 'rainer-haas', '2031-03-06T08:00:00Z');
  expectHonestCard(card, (id) => items.find((one) => one.article.id === id)?.article);
  const found = card.blocks.find((block: Block) => 'heading' in block && block.heading === heading);
  if (found?.type === 'lines') return found.lines.map((line) => line.text);
  return found?.type === 'positions' ? found.rows.flatMap((row) => row.lines.map((line) => line.text)) : [];
}

it('what somebody was made long ago is no latest act', () => {
  expect(
    section('Latest acts', [
      'Rainer Haas, a former pilot, was initially appointed as head of the customs house. Rainer Haas closed the northern gate of the yard on Tuesday.',
    ]),
  ).toEqual(['Rainer Haas closed the northern gate of the yard on Tuesday [4 Mar 2031].']);
});

it('an act told twice in like words is told once', () => {
  expect(
    section(
      'Latest acts',
      ['Rainer Haas closed the northern gate of the yard on Tuesday.'],
      ['Port director Rainer Haas locked and closed the northern gate on Tuesday.'],
      [
        'The bakery at the pier shut its doors. Nine freighters lie at anchor off Vik. Pilots painted the old lighthouse.',
      ],
    ),
  ).toHaveLength(1);
});

it('a position that moved stands with the earlier words, once on the card', () => {
  const texts: [string, string?][] = [
    ['Rainer Haas rejects the offer of the union on pay.', '2031-02-20'],
    ['Rainer Haas accepts the offer of the union on pay.'],
  ];
  expect(section('Moved?', ...texts)).toEqual([texts[1]?.[0], texts[0]?.[0]]);
  expect(section('Position by topic', ...texts)).toEqual([]);
  expect(section('Latest acts', ...texts)).toEqual([]);
});

it('a role is the actor’s own title, or the body behind the name', () => {
  const role = (text: string) => {
    const found = actorCard(board([item(text)]), 'rainer-haas', '2031-03-06T08:00:00Z').blocks[0];
    return found?.type === 'lines' ? found.lines.map((line) => line.text)[0] : undefined;
  };
  expect(role('Allies of former Port Director Rainer Haas left the hall.')).toBe('… former Port Director Rainer Haas…');
  expect(role('Rainer Haas of Harbour House opened the hall.')).toBe('Rainer Haas of Harbour House…');
});

it('what is told of something of the actor is nothing the actor said', () => {
  const said = 'Rainer Haas said on Tuesday that the northern gate would stay shut.';
  expect(
    section('Also reported as saying', [
      `Haas’s anger over the “endless strike” drives the hurry of the port, with letters and with threats. ${said}`,
    ]),
  ).toEqual([expect.stringContaining('the northern gate would stay shut')]);
});

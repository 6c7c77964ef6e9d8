/** Cards as Discord messages: within every limit, inert, cited, and short enough to be read on a phone. */
import { describe, expect, it } from 'vitest';
import { type DiscordMessage, renderDiscord } from '../../src/adapters/discord/render.ts';
import type { Action, Reply } from '../../src/core/model.ts';
import { type Mark, rendererContract } from '../contracts/adapter.ts';
import { cardOfEveryBlock, line, plainCardOf, replyOf } from '../contracts/cards.ts';
import { brokenLimits } from '../standins/discord-limits.ts';
import { readMarkdown } from '../standins/discord-markdown.ts';
import { messageSchema } from '../standins/discord-schema.ts';

const reads = (body: DiscordMessage) =>
  body.embeds.flatMap((embed) => [readMarkdown(embed.title ?? ''), readMarkdown(embed.description)]);

function marks(body: DiscordMessage): Mark[] {
  return reads(body).flatMap((read) => [
    ...read.links.map(({ label, url }) => ({ n: Number(label), url })),
    ...read.plainMarks.map((n) => ({ n })),
  ]);
}

function actions(body: DiscordMessage): Action[] {
  return body.components
    .flatMap((row) => row.components)
    .flatMap((part) =>
      part.type === 2
        ? [{ label: part.label, command: part.custom_id }]
        : part.options.map((option) => ({ label: option.label, command: option.value })),
    );
}

rendererContract<DiscordMessage>({
  name: 'discord',
  render: renderDiscord,
  violations: (body) => [...brokenLimits(body), ...messageSchema(body)],
  active: (body) => reads(body).flatMap((read) => read.active),
  shown: (body) =>
    reads(body)
      .map((read) => read.text)
      .join('\n'),
  marks,
  actions,
});

const description = (reply: Reply) => renderDiscord(reply)[0]?.embeds[0]?.description ?? '';

describe('a card on Discord', () => {
  it('reads as a person on a phone would want it', () => {
    const card = plainCardOf([]);
    card.blocks = [
      { type: 'lines', lines: [line('Dockers rejected the offer by 61 percent on Wednesday [5 March].', [2])] },
      {
        type: 'lines',
        heading: 'New since you looked',
        lines: [
          { ...line('“We will be back on Monday,” said Petra Lund.', [2]), speaker: 'Petra Lund', change: 'new' },
          line('Nine ships wait.', [1, 2]),
        ],
      },
      { type: 'lines', heading: 'Next', lines: [line('Talks resume on Monday [10 March].', [2])] },
      ...cardOfEveryBlock().blocks.slice(1, 5),
      { type: 'note', text: 'Two ports report.' },
    ];
    expect(description(replyOf(card))).toBe(
      [
        '-# As of <t:1741176000:D> · Two ports report.',
        '**Dockers rejected the offer by 61 percent on Wednesday \\[5 March\\].** \\[[2](https://news.example/2)\\]',
        '',
        '**New since you looked**',
        '- “We will be back on Monday,” said Petra Lund. \\[[2](https://news.example/2)\\]',
        '- Nine ships wait. \\[[1](https://news.example/1)\\]\\[[2](https://news.example/2)\\]',
        '',
        '**Next** Talks resume on Monday \\[10 March\\]. \\[[2](https://news.example/2)\\]',
        '',
        '**Timeline**',
        '**2 Mar 2025** — The talks began. \\[[1](https://news.example/1)\\]',
        '',
        '**Positions**',
        '**Union**',
        '- *Pay* — “We ask for seven.” — Petra Lund \\[[1](https://news.example/1)\\]',
        '',
        '**They disagree**',
        'How many ships wait',
        '- Fourteen ships wait. \\[[1](https://news.example/1)\\]',
        '- More than twenty ships wait. \\[[2](https://news.example/2)\\]',
        '',
        '**Settings**',
        '- **Digest** — 08:00',
        '',
        '-# [1] Harbour Post, 3 Mar 2025 · [2] Coast Daily, 4 Mar 2025',
      ].join('\n'),
    );
  });

  it('keeps a day a day, and shows an instant in the viewer’s zone', () => {
    const card = { ...plainCardOf(['Nine ships wait.']), asOf: '2025-03-05' };
    expect(description(replyOf(card))).toContain('As of 5 Mar 2025');
    card.blocks = [
      {
        type: 'table',
        columns: ['Digest', ''],
        rows: [
          ['Next', '2025-03-06T07:00:00Z'],
          ['Zone', 'Europe/Lisbon'],
        ],
      },
    ];
    expect(description(replyOf(card))).toContain('- **Next** — <t:1741244400:f>');
  });

  it('does not repeat what the title says: an actor’s own name beside each of their words', () => {
    const said = { ...line('“We ask for seven.”', [1]), speaker: 'Petra Lund', topic: 'Pay' };
    const rows = [{ actor: 'Petra Lund', topic: 'Pay', lines: [said] }];
    const blocks = [{ type: 'positions' as const, heading: 'Positions', rows }];
    const text = description(replyOf({ ...plainCardOf([]), title: 'Petra Lund', blocks }));
    expect(text).toContain('**Positions**\n- *Pay* — “We ask for seven.” \\[[1]');
    expect(text).not.toContain('Lund');
  });

  it('tells the day of a line, also where the title has that day', () => {
    const card = plainCardOf([]);
    const blocks = [{ type: 'lines' as const, lines: [{ ...line('Nine ships wait.', [1]), date: '2025-03-05' }] }];
    const text = description(replyOf({ ...card, title: 'Port strike: digest of 5 Mar 2025', blocks }));
    expect(text).toContain('Nine ships wait.** — 5 Mar 2025');
  });

  it('has no foot where it makes no claim', () => {
    const card = { ...plainCardOf([]), citations: [], blocks: [{ type: 'note' as const, text: 'Nothing is stored.' }] };
    expect(description(replyOf(card))).toBe('Nothing is stored.');
  });

  it('aligns a narrow table and lists a wide one', () => {
    const narrow = {
      type: 'table' as const,
      columns: ['Source', 'Lines', 'New'],
      rows: [
        ['Harbour Post', '12', '3'],
        ['Coast', '4', '0'],
      ],
    };
    expect(description(replyOf({ ...plainCardOf([]), blocks: [narrow] }))).toContain(
      '```\nSource        Lines  New\nHarbour Post  12     3\nCoast         4      0\n```',
    );
    const numbered = { ...narrow, rows: [['1', 'The Harbour Post and Shipping Gazette', '3']] };
    expect(description(replyOf({ ...plainCardOf([]), blocks: [numbered] }))).toContain(
      '**1** The Harbour Post and Shipping Gazette · New: 3',
    );
    const wide = { ...narrow, rows: [['The Harbour Post and Shipping Gazette', '12', '3']] };
    expect(description(replyOf({ ...plainCardOf([]), blocks: [wide] }))).toContain(
      '- **The Harbour Post and Shipping Gazette** — Lines: 12 · New: 3',
    );
  });

  it('links each citation only once where linking all would cost another message', () => {
    const card = plainCardOf(
      Array.from({ length: 40 }, (_, index) => `Ship number ${index} left the harbour at noon.`),
    );
    card.citations = card.citations.map((citation) => ({
      ...citation,
      url: `https://news.example/${'long-'.repeat(30)}${citation.n}`,
    }));
    const bodies = renderDiscord(replyOf(card));
    expect(bodies).toHaveLength(1);
    const links = bodies.flatMap(marks).filter((mark) => mark.url);
    expect(links.map((mark) => mark.n).sort()).toEqual([1, 2]);
  });

  it('continues a line that no message could hold, and keeps its marks at its end', () => {
    const bodies = renderDiscord(replyOf(plainCardOf([`${'words '.repeat(1500)}end.`])));
    expect(bodies.flatMap(brokenLimits)).toEqual([]);
    const text = bodies
      .flatMap(reads)
      .map((read) => read.text)
      .join('');
    expect(text.match(/words/g)).toHaveLength(1500);
    expect(text).toMatch(/words…[^…]*…words/);
    expect(text).toMatch(/end\. \[1\]/);
  });

  it('offers many topics as a menu, the rest as buttons, and each command once', () => {
    const topics = ['pay', 'night', 'safety', 'robots'].map((id) => ({ label: id, command: `/talks topic ${id}` }));
    const card = {
      ...plainCardOf(['Pay stays open.']),
      actions: [...topics, { label: 'Timeline', command: '/talks timeline' }],
    };
    const [body] = renderDiscord(replyOf(card, card));
    expect(body?.components).toHaveLength(2);
    expect(body?.components[1]?.components[0]).toMatchObject({ type: 3, placeholder: 'Topics' });
    expect(body && actions(body)).toHaveLength(5);
  });

  it('leaves out a button whose command line no id can hold', () => {
    const card = {
      ...plainCardOf(['Pay stays open.']),
      actions: [{ label: 'Long', command: `/talks topic ${'x'.repeat(100)}` }],
    };
    expect(renderDiscord(replyOf(card))[0]?.components).toEqual([]);
  });
});

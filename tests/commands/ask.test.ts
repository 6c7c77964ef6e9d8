// Asking over a real store: the answer on every platform, and in articles older than those a card rests on.
import { afterEach, describe, expect, it } from 'vitest';
import { formatReply } from '../../src/formats.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `
title: Port strike
command: strike
topics:
  - { title: Pay, words: [pay, offer] }
actors:
  - name: Petra Lund
    aliases: [Lund]
    roles: [{ title: union chair }]
sources: [{ type: folder, path: corpus }]
`;
const page = (day: string, text: string) =>
  `---\nheadline: News of ${day}\npublisher: Harbour Post\npublishedAt: ${day}\n---\n\n${text}\n`;

describe('ask', () => {
  let open: Desk;
  afterEach(() => open.close());

  it('marks the answer on every platform, and lets it be followed up', async () => {
    open = await desk(
      BRIEFING,
      {
        'a.md': page(
          '2031-03-05',
          'The talks between Petra Lund and the port lasted nine *hours* and ended in Bergen.',
        ),
      },
      '2031-03-06T08:00:00Z',
    );
    const reply = await open.ask('/strike ask How long did the talks last?');
    expect(reply.cards[0]?.blocks[0]).toMatchObject({ type: 'lines', heading: 'Answer' });
    const shown = (format: 'text' | 'markdown' | 'discord' | 'slack') =>
      formatReply(reply, format, { width: 200, colour: false }, false);
    expect(await shown('text')).toContain('lasted *nine');
    expect(await shown('markdown')).toContain('lasted **nine');
    expect(await shown('discord')).toContain('lasted **nine');
    expect(await shown('slack')).toContain('lasted *nine');
    expect(await formatReply(reply, 'text', { width: 200, colour: true }, false)).toContain('\u001b[1mnine');
    expect(reply.cards[0]?.actions.map(({ label }) => label)).toContain('Status');
  });

  it('finds what only an old article tells', async () => {
    const many = Array.from({ length: 320 }, (_, index) => [
      `n${index}.md`,
      page(
        '2031-03-05',
        `Crane ${index} lifted ${index + 3} boxes at quay ${index * 7}. Nothing else moved in berth ${index * 13} that day. A gull sat on pile ${index * 3}.`,
      ),
    ]);
    open = await desk(
      BRIEFING,
      {
        ...Object.fromEntries(many),
        'old.md': page(
          '2030-01-10',
          'Petra Lund founded the lighthouse choir in Bergen in 2011, and 14 pilots sang in it.',
        ),
      },
      '2031-03-06T08:00:00Z',
    );
    expect(textOf(await open.card('/strike ask Who founded the lighthouse choir?'))).toContain('Petra Lund founded');
    expect(textOf(await open.card('/strike ask Who burned the lighthouse choir?'))).toContain('Not in the corpus');
  });

  it('says what is missing when nothing is asked, and when there are no articles', async () => {
    open = await desk(BRIEFING, {}, '2031-03-06T08:00:00Z');
    expect(textOf(await open.card('/strike ask'))).toContain('What do you want to know?');
    expect(textOf(await open.card('/strike ask who?'))).toContain('no articles yet');
  });
});

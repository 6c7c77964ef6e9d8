/** Slack's renderer keeps the contract of all renderers and, beyond it, what is particular to Slack. */
import { describe, expect, it } from 'vitest';
import { renderDigest, renderSlack, type SlackMessage } from '../../src/adapters/slack/render.ts';
import type { Card } from '../../src/core/model.ts';
import { rendererContract } from '../contracts/adapter.ts';
import { cardOfEveryBlock, line, plainCardOf, replyOf } from '../contracts/cards.ts';
import { actions, active, marks, shown } from '../standins/slack-reading.ts';
import { messageError } from '../standins/slack-rules.ts';

rendererContract<SlackMessage>({
  name: 'slack',
  render: renderSlack,
  violations: (body) => {
    const refusal = messageError(body);
    const total = JSON.stringify(body).length;
    return [
      ...(refusal ? [refusal.error, ...refusal.messages] : []),
      ...(total > 12_000 ? [`${total} characters in all`] : []),
      ...(body.text.trim() === '' ? ['no fallback text'] : []),
    ];
  },
  active,
  shown,
  marks,
  actions,
});

/** All mrkdwn of a reply, section by section. */
function sections(card: Card): string[] {
  return renderSlack(replyOf(card)).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text] : [])),
  );
}

describe('a card in Slack', () => {
  it('puts the bottom line in bold, then headings, topics in italics, and marks what is new', () => {
    const card = plainCardOf([]);
    card.blocks = [
      { type: 'lines', lines: [line('Dockers rejected the offer.', [2])] },
      {
        type: 'lines',
        heading: 'Issues',
        lines: [{ ...line('The last word is out.', [1]), topic: 'Pay', change: 'new' }],
      },
    ];
    expect(sections(card)).toEqual([
      '*Dockers rejected the offer.* <https://news.example/2|[2]>',
      '*Issues*\n• _Pay_ — The last word is out. <https://news.example/1|[1]> *new*',
    ]);
  });

  it("shows the as-of instant in the viewer's zone, a day as that day, and nothing where no article stands behind it", () => {
    const text = (card: Card) => JSON.stringify(renderSlack(replyOf(card)));
    const card = plainCardOf(['The port opened.']);
    expect(text(card)).toContain('as of <!date^1741176000^{date_short}, {time}|5 Mar 2025, 12:00 UTC>');
    expect(text({ ...card, asOf: '2025-03-05' })).toContain('as of 5 Mar 2025"');
    expect(text({ ...card, citations: [] })).not.toContain('as of');
  });

  it('never links to what is no web address', () => {
    const card = plainCardOf(['The port opened.']);
    card.citations = card.citations.map((citation) => ({ ...citation, url: 'javascript:alert(1)' }));
    expect(sections(card)).toEqual(['*Where it stands*\n• The port opened. [1]']);
    expect(renderSlack(replyOf(card)).map(shown).join()).toContain('[1] Harbour Post, 3 Mar 2025: Headline 1');
  });

  it('aligns a narrow table of counts, and tells any other row by row, for a phone', () => {
    const card = plainCardOf([]);
    card.blocks = [
      {
        type: 'table',
        columns: ['Publisher', 'Lines'],
        rows: [
          ['Harbour Post', '4'],
          ['Coast Daily', '12'],
        ],
      },
    ];
    expect(sections(card)).toEqual(['```\nPublisher     Lines\nHarbour Post  4\nCoast Daily   12\n```']);
    card.blocks = [
      {
        type: 'table',
        columns: ['Publisher', 'Why'],
        rows: [['Harbour Post', 'from before the latest event, so told last']],
      },
    ];
    expect(sections(card)).toEqual(['• *Harbour Post* — from before the latest event, so told last']);
  });

  it('numbers the rows of a list by its first cell, and says what other numbers count', () => {
    const card = plainCardOf([]);
    const columns = ['#', 'Publisher', 'Lines', 'Headline'];
    const rows = [['1', 'Harbour Post', '4', 'Nine ships wait outside the harbour']];
    card.blocks = [{ type: 'table', columns, rows }];
    expect(sections(card)).toEqual(['*1* Harbour Post · Lines: 4 · Nine ships wait outside the harbour']);
  });

  it('does not repeat what the title says, and shows its short closing note beside the day', () => {
    const said = { ...line('“We ask for seven.”', [1]), speaker: 'Petra Lund', topic: 'Pay' };
    const card: Card = { ...plainCardOf([]), title: 'Petra Lund', asOf: '2025-03-05' };
    card.blocks = [
      { type: 'positions', heading: 'Positions', rows: [{ actor: 'Petra Lund', topic: 'Pay', lines: [said] }] },
      { type: 'note', text: 'Named twice.' },
    ];
    expect(sections(card)).toEqual(['*Positions*\n• _Pay_ — “We ask for seven.” <https://news.example/1|[1]>']);
    expect(renderSlack(replyOf(card)).map(shown).join()).toContain('as of 5 Mar 2025 · Named twice.');
  });

  it('parts a line that no section holds between words, and cites each part', () => {
    const words = Array.from({ length: 900 }, (_, n) => `word${n}`);
    const [body, ...more] = renderSlack(replyOf(plainCardOf([words.join(' ')])));
    expect(more).toEqual([]);
    expect(shown(body!).match(/word\d+/g)).toEqual(words);
    const parts = sections(plainCardOf([words.join(' ')]));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/\|\[1\]>$/);
  });

  it.each([
    [30, ['button', 'static_select']],
    [300, ['button', ...Array.from({ length: 5 }, () => 'static_select')]],
  ])('offers %i topics in menus beside the other buttons', (count, types) => {
    const card = plainCardOf(['The port opened.']);
    const topics = Array.from({ length: count }, (_, n) => ({ label: `Topic ${n}`, command: `/talks topic ${n}` }));
    card.actions = [{ label: 'Timeline', command: '/talks timeline' }, ...topics];
    const bodies = renderSlack(replyOf(card));
    expect(bodies.map(messageError).filter(Boolean)).toEqual([]);
    const elements = bodies.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'actions' ? (block.elements as { type: string; action_id: string }[]) : [],
      ),
    );
    expect(elements.map(({ type }) => type)).toEqual(types);
    expect(new Set(elements.map((element) => element.action_id)).size).toBe(elements.length);
    expect(bodies.flatMap(actions)).toEqual(card.actions);
  });

  it('keeps a title with what follows it', () => {
    const texts = Array.from({ length: 70 }, (_, n) => `Ship ${n} left the harbour at noon, said the pilot on duty.`);
    const bodies = renderSlack(replyOf(...Array.from({ length: 6 }, () => plainCardOf(texts))));
    expect(bodies.length).toBeGreaterThan(1);
    for (const { blocks } of bodies) expect(['header', 'divider']).not.toContain(blocks.at(-1)?.type);
  });

  it('is short in the channel and whole in its thread when it is a long digest', () => {
    const texts = Array.from({ length: 200 }, (_, n) => `Ship ${n} left the harbour at noon.`);
    const long = {
      ...plainCardOf(texts),
      blocks: [...plainCardOf(['All ships left.']).blocks, ...plainCardOf(texts).blocks],
    };
    const { top, thread } = renderDigest(replyOf(long));
    expect(shown(top)).not.toContain('Ship 7');
    expect(actions(top)).not.toEqual([]);
    expect(thread.map(shown).join('\n')).toContain('Ship 199 left');
    expect(renderDigest(replyOf(cardOfEveryBlock())).thread).toEqual([]);
    const late = { ...long, blocks: [{ type: 'note' as const, text: 'It comes late.' }, ...long.blocks] };
    const said = shown(renderDigest(replyOf(late)).top);
    expect(said).toMatch(/It comes late\.[\s\S]*All ships left\./);
    expect(said).not.toContain('Ship 7');
  });
});

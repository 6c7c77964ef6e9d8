// How a claim stands is shown on every platform, with the mark of the words that carry it, and lets nothing of an article act.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/adapters/discord/render.ts';
import { renderSlack } from '../../src/adapters/slack/render.ts';
import { renderMarkdown } from '../../src/adapters/terminal/markdown.ts';
import { renderTerminal } from '../../src/adapters/terminal/render.ts';
import type { Card, Reply, Standing } from '../../src/core/model.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';

const RENDERERS: Record<string, (reply: Reply) => string> = {
  discord: (reply) => JSON.stringify(renderDiscord(reply)),
  slack: (reply) => JSON.stringify(renderSlack(reply)),
  terminal: (reply) => renderTerminal(reply, { width: 400, colour: false }),
  markdown: renderMarkdown,
};

function replyWith(standing: Standing): Reply {
  const card = plainCardOf(['The gate is shut.', 'The union will meet.']);
  const blocks = card.blocks.map((block) =>
    block.type === 'lines'
      ? { ...block, lines: block.lines.map((line, at) => (at === 0 ? { ...line, standing } : line)) }
      : block,
  );
  return replyOf({ ...card, blocks } satisfies Card);
}

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  it('tells who denies it, and marks the words', () => {
    const shown = render(replyWith({ status: 'denied', by: 'Petra Lund', cites: [2] }));
    expect(shown).toMatch(/shut[\s\S]*denied by Petra Lund[\s\S]*?2[\s\S]*union will meet/);
  });

  it('says nothing of what is only reported or seconded', () => {
    const plain = render(replyOf(plainCardOf(['The gate is shut.', 'The union will meet.'])));
    expect(render(replyWith({ status: 'reported', cites: [] }))).toBe(plain);
    expect(render(replyWith({ status: 'seconded', cites: [2] }))).toBe(plain);
  });
});

it.each([
  ['discord', /<@everyone>|[^\\]\]\(https:\/\/evil/],
  ['slack', /<@everyone>/],
  ['markdown', /[^\\]\]\(https:\/\/evil/],
])('%s: a name that is markup stays a name', (platform, acting) => {
  const by = '<@everyone> **x** [y](https://evil.example)';
  expect(RENDERERS[platform]?.(replyWith({ status: 'confirmed', by, cites: [2] }))).not.toMatch(acting);
});

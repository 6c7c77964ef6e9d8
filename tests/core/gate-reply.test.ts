// No way round the gate: whatever a command hands back, whoever asks, and the digest too.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createBot } from '../../src/core/bot.ts';
import { type Context, defineCommand } from '../../src/core/command.ts';
import { linesOf } from '../../src/core/contribution.ts';
import type { DropReport } from '../../src/core/gate-reply.ts';
import { createLibrary } from '../../src/core/library.ts';
import type { Card } from '../../src/core/model.ts';
import { engineOf } from '../../src/engine.ts';
import { type Desk, desk, textOf } from '../commands/harness.ts';
import { noSources } from '../contracts/no-web.ts';

const BRIEFING = `title: Port strike
command: strike
timezone: Europe/Oslo
topics: [{ title: Pay, words: [pay, offer] }]
actors: [{ name: Petra Lund }]
sources: [{ type: folder, path: corpus }]
`;
const TEXT = 'Dockers rejected the pay offer by 61 percent on Wednesday. Petra Lund left the hall.';
const NOW = '2031-03-06T08:00:00.000Z';

let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

it('a command that makes up a line is found out: the line is not shown nor kept, and told of by its reason alone', async () => {
  const here = await desk(
    BRIEFING,
    { 'a.md': `---\npublisher: Harbour Post\npublishedAt: 2031-03-05\n---\n${TEXT}\n` },
    NOW,
  );
  open = here;
  const [briefing] = here.app.bot.briefings;
  if (!briefing) throw new Error('no briefing');
  const library = createLibrary(here.app.store, 'story', briefing, engineOf(briefing));
  const liar = defineCommand({
    name: 'lie',
    description: 'Makes things up',
    input: z.object({}),
    async run(_, { corpus }: Context): Promise<Card[]> {
      const [one] = await corpus.recent();
      const quote = TEXT.slice(0, TEXT.indexOf('.') + 1);
      const cited = { n: 1, articleId: one?.article.id ?? '', headline: '', publisher: 'Harbour Post', quote };
      const line = (text: string) => ({ text, cites: [1], publishers: 1 });
      return [
        {
          id: 'lie',
          kind: 'lie',
          title: 'Lies',
          asOf: NOW,
          blocks: [{ type: 'lines', lines: [line(quote), line(quote.replace('61', '16'))] }],
          citations: [{ ...cited, start: 0, end: quote.length }],
          actions: [],
        },
      ];
    },
  });
  const reports: DropReport[] = [];
  const bot = createBot({
    stories: [{ briefing, scope: 'story', corpus: (now) => library.asOf(now), sources: noSources }],
    commands: [liar],
    store: here.app.store,
    clock: () => NOW,
    wall: () => NOW,
    remember: false,
    onFault: (error) => {
      throw error;
    },
    onDropped: (report) => reports.push(report),
    examine: async () => ({ findings: [], facts: [] }),
  });
  const reply = await bot.handle({ line: 'lie', reader: 'test:ann', channel: 'test:room' });
  expect(reply.cards.flatMap(linesOf).map(({ text }) => text)).toEqual([TEXT.slice(0, TEXT.indexOf('.') + 1)]);
  expect(reports).toEqual([{ reply: reply.id, card: 'lie', why: 'words' }]);
  const kept = await here.app.store.reply(reply.id, 'test:room');
  expect(kept?.cards[0] && textOf(kept.cards[0])).not.toContain('16 percent');
});

it('replies are made by the gate alone, but for notes of the bot about itself', () => {
  const folders = ['src', 'src/core', 'commands'].map((folder) => resolve(folder));
  const users = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && /\bmakeReply\(/.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => file),
  );
  expect(users.sort()).toEqual(['bot.ts', 'card.ts', 'gate-reply.ts', 'missed.ts', 'pausing.ts']);
  const bot = readFileSync(resolve('src/core/bot.ts'), 'utf8');
  for (const [, cards] of bot.matchAll(/makeReply\('private', \[(\w+)/g))
    expect(['hint', 'helpCard', 'noteCard']).toContain(cards);
});

// Every card of every bundled briefing: honest lines, and the words we agreed on (golden files, changed only on purpose).
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Article } from '../../src/core/model.ts';
import { plainCard } from '../../src/core/plain.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { temporary } from '../temporary.ts';

const BRIEFINGS = {
  'ukraine-talks': {
    now: '2025-12-04T08:00:00Z',
    lines: [
      'status',
      'changes 2025-12-01 20:00',
      'changes 2025-12-04 07:00',
      'topic territory',
      'topic plan',
      'actor Witkoff',
      'actor Zelenskiy',
      'actor Trump',
      'actor Ushakov',
      'timeline',
      'timeline 2025-12 2025-12',
      'positions',
      'positions deadline',
      'positions Zelenskiy',
      'disputes',
      'sources',
      'digest preview',
      'help',
      'help digest',
      'privacy',
    ],
  },
  'waterway-dredging': {
    now: '2026-03-01T08:00:00Z',
    lines: ['status', 'changes 2026-02-20', 'timeline', 'positions', 'disputes', 'sources'],
  },
};

for (const [id, { now, lines }] of Object.entries(BRIEFINGS)) {
  describe(`the bundled briefing ${id}`, () => {
    let app: App;
    let folder: string;
    const articles = new Map<string, Article>();

    beforeAll(async () => {
      folder = temporary('cards');
      app = await createApp({
        briefingsFolder: resolve('briefings'),
        dataFolder: folder,
        briefing: id,
        clock: () => new Date(now).toISOString(),
        remember: false,
        onFault: (error) => {
          throw error;
        },
      });
      const read = await app.refresh();
      expect(read.filter((line) => line.result === 'skipped')).toEqual([]);
      for (const { article } of await app.store.articles(id, { copies: true, limit: 1000 }))
        articles.set(article.id, article);
    });
    afterAll(async () => {
      await app.close();
    });

    it.each(lines)('%s', async (line) => {
      const reply = await app.bot.handle({ line, reader: `terminal:${line}`, channel: 'terminal:here' });
      for (const card of reply.cards) expectHonestCard(card, (article) => articles.get(article));
      const text = reply.cards
        .flatMap((card) => [
          ...plainCard(card),
          ...card.actions.map((action) => `<${action.label}: ${action.command}>`),
          '',
        ])
        .join('\n');
      await expect(text).toMatchFileSnapshot(resolve('tests/golden', id, `${line.replace(/[^\w-]+/g, '-')}.txt`));
    });
  });
}

// Asking back about the bundled talks: the cards as we agreed on them (golden files, changed only on purpose).
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import type { Article, Reply } from '../../src/core/model.ts';
import { plainCard } from '../../src/core/plain.ts';
import { expectHonestCard } from '../contracts/card.ts';
import { temporary } from '../temporary.ts';

let app: App;
let folder: string;
const articles = new Map<string, Article>();

beforeAll(async () => {
  folder = temporary('why');
  app = await createApp({
    briefingsFolder: resolve('briefings'),
    dataFolder: folder,
    briefing: 'ukraine-talks',
    clock: () => '2025-12-04T08:00:00.000Z',
    remember: false,
    onFault: (error) => {
      throw error;
    },
  });
  await app.refresh();
  for (const { article } of await app.store.articles('ukraine-talks', { copies: true, limit: 1000 }))
    articles.set(article.id, article);
});
afterAll(async () => {
  await app.close();
});

const ask = (line: string): Promise<Reply> => app.bot.handle({ line, reader: 'terminal:me', channel: 'terminal:here' });

it.each([
  ['status', 'why 1'],
  ['status', 'words'],
  ['status', 'why'],
  ['status', 'why frozen assets'],
  ['status', 'why submarine cables'],
])('%s, then %s', async (first, line) => {
  const { id } = await ask(first);
  const { cards } = await ask(line);
  for (const card of cards) expectHonestCard(card, (id) => articles.get(id));
  const text = cards.flatMap((card) => [
    ...plainCard(card),
    ...card.actions.map(({ label, command }) => `<${label}: ${command}>`),
    '',
  ]);
  const name = `${first}-${line}`.replace(/[^\w-]+/g, '-');
  // The id of the answer is no part of what is agreed.
  await expect(text.join('\n').replaceAll(id, '<answer>')).toMatchFileSnapshot(
    resolve('tests/golden/ukraine-talks', `${name}.txt`),
  );
});

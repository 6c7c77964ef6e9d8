// Cards in every language: other labels, the same words of articles. Through the real bot, from the bundled briefing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { linesOf } from '../../src/core/contribution.ts';
import { LANGUAGES, type Language } from '../../src/core/language.ts';
import type { Block, Card, Reply } from '../../src/core/model.ts';
import { formatReply } from '../../src/formats.ts';

const NOW = '2025-12-04T08:00:00Z';
const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((one) => one !== 'en');
const LINES = [
  'status',
  'changes 2025-12-01 20:00',
  'changes 2025-12-04 07:00',
  'topic territory',
  'topic plan',
  'actor Witkoff',
  'timeline',
  'timeline 2040 2041',
  'positions',
  'disputes',
  'sources',
  'digest preview',
  'ask how long did Putin and Witkoff talk?',
  'ask did Witkoff meet Putin?',
  'ask who invented the zeppelin?',
];

let app: App;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-labels-'));
  app = await createApp({
    briefingsFolder: resolve('briefings'),
    dataFolder: folder,
    briefing: 'ukraine-talks',
    clock: () => new Date(NOW).toISOString(),
    remember: false,
    onFault: (error) => {
      throw error;
    },
  });
  await app.refresh();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(line: string, language: Language): Promise<Reply> {
  return app.bot.handle({ line, reader: `terminal:${line}`, channel: 'terminal:here', language });
}

/** The bot's own words on a card, by their places; commands and the words of articles and of the team are none. */
function labelsOf(card: Card): string[] {
  // A question is its own title.
  return [
    ...(card.kind === 'ask' ? [] : [card.title]),
    ...card.blocks.flatMap(labelsIn),
    ...card.actions.map(({ label }) => label),
  ];
}

function labelsIn(block: Block): string[] {
  const heading = 'heading' in block && block.heading ? [block.heading] : [];
  if (block.type === 'note') return [block.text];
  if (block.type === 'dispute') return [...heading, block.issue];
  return block.type === 'table' ? [...heading, ...block.columns.filter((name) => name !== '#')] : heading;
}

/** What stays: titles of topics and the story, names of actors. */
async function ownWords(): Promise<Set<string>> {
  const names = (
    await app.bot.complete({ briefing: 'ukraine-talks', command: 'actor', option: 'name', typed: '', limit: 500 })
  ).map(({ label }) => label);
  const [briefing] = app.bot.briefings;
  return new Set([...(briefing?.topics ?? []).map(({ title }) => title), ...names, 'Sources', 'Date', 'Position']);
}

describe.each(OTHERS)('in %s', (language) => {
  it.each(LINES)('%s: every label is translated, no line and no citation is touched', async (line) => {
    const [told, said] = [await ask(line, 'en'), await ask(line, language)];
    expect(told.language).toBeUndefined();
    expect(said.language).toBe(language);
    expect(said.cards.flatMap(linesOf)).toEqual(told.cards.flatMap(linesOf));
    expect(said.cards.flatMap(({ citations }) => citations)).toEqual(told.cards.flatMap(({ citations }) => citations));
    expect(said.cards.map(({ kind }) => kind)).toEqual(told.cards.map(({ kind }) => kind));
    expect(said.cards.map(({ actions }) => actions.map(({ command }) => command.replace(/ \w{10,}$/, '')))).toEqual(
      told.cards.map(({ actions }) => actions.map(({ command }) => command.replace(/ \w{10,}$/, ''))),
    );
    const [before, after] = [told.cards.flatMap(labelsOf), said.cards.flatMap(labelsOf)];
    expect(after).toHaveLength(before.length);
    const own = await ownWords();
    const kept = after.filter((label, at) => label === before[at] && !own.has(label));
    expect(kept).toEqual([]);
  });

  it('what is asked about an answer: why a line stands there, why something is missing, the words behind it', async () => {
    const labels = async (one: Language) => {
      const here = { reader: `terminal:${one}`, channel: 'terminal:here', language: one };
      await app.bot.handle({ line: 'status', ...here });
      const replies = [];
      for (const line of ['why 1', 'why frozen assets', 'why zeppelins', 'why', 'words'])
        replies.push(await app.bot.handle({ line, ...here }));
      return replies.flatMap(({ cards }) => cards.flatMap(labelsOf));
    };
    const [before, after] = [await labels('en'), await labels(language)];
    expect(after).toHaveLength(before.length);
    const own = await ownWords();
    expect(after.filter((label, at) => label === before[at] && label && !own.has(label))).toEqual([]);
  });

  it('what a platform adds is in the language, too', async () => {
    const reply = await ask('status', language);
    for (const format of ['text', 'markdown', 'discord', 'slack'] as const) {
      const text = await formatReply(reply, format, { width: 100, colour: false }, false);
      expect(text).not.toMatch(/as of|publishers|undated|with one of/i);
    }
  });
});

it('an answer that is shared where another language is spoken stays as it was told', async () => {
  const asker = { reader: 'test:ann', channel: 'test:room' };
  const told = await app.bot.handle({ line: 'status', ...asker, language: 'uk' });
  const shared = await app.bot.handle({ line: `share ${told.id}`, ...asker, language: 'de' });
  expect(shared).toMatchObject({ visibility: 'channel', language: 'de' });
  expect(shared.cards.map(({ title, blocks, language }) => ({ title, blocks, language }))).toEqual(
    told.cards.map(({ title, blocks }) => ({ title, blocks, language: 'uk' })),
  );
  for (const format of ['text', 'markdown', 'discord', 'slack'] as const) {
    const text = await formatReply(shared, format, { width: 100, colour: false }, false);
    expect(text).toMatch(/станом на/i);
    expect(text).not.toMatch(/\bStand: 4|as of/);
  }
});

it('the same question in one language gives the same id, in another another: an answer is kept as it was told', async () => {
  const [one, again, other] = [await ask('status', 'uk'), await ask('status', 'uk'), await ask('status', 'de')];
  expect(one.id).toBe(again.id);
  expect(one.id).not.toBe(other.id);
});

it.each(OTHERS)('says no day again that a line names in its own words (%s)', async (language) => {
  const reply = { ...(await ask('status', language)), language };
  const shown = await formatReply(reply, 'text', { width: 100, colour: false }, false);
  expect(shown).toMatch(/\[2 Dec\s2025\]/);
  expect(shown).not.toMatch(/\[2 Dec\s2025\][^[]*2\.? (?:Dez\.|déc\.|груд\.|дек\.)\s2025/);
});

// The gate on the cards of the bundled briefings: it lets every line through as it is, and none that was tampered with.
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { actorCard } from '../../src/core/actor-card.ts';
import { linesOf } from '../../src/core/contribution.ts';
import type { Item } from '../../src/core/corpus.ts';
import { addDays } from '../../src/core/days.ts';
import { disputesCard } from '../../src/core/disputes-card.ts';
import { gate } from '../../src/core/gate.ts';
import type { Writer } from '../../src/core/gate-line.ts';
import type { Card, Citation, Line } from '../../src/core/model.ts';
import { readClosely } from '../../src/core/read.ts';
import { timelineCard } from '../../src/core/timeline.ts';
import { topicCard } from '../../src/core/topic-card.ts';
import { temporary } from '../temporary.ts';
import { board } from './story.ts';

const NOW = '2026-03-02T08:00:00.000Z';
let app: App;
let folder: string;
/** Lines of cards as they are drafted, each with what it cites, before any gate. */
const drafted: { line: Line; cited: Citation[]; card: Card; pass(card: Card, writer?: Writer): number }[] = [];

beforeAll(async () => {
  folder = temporary('gate');
  app = await createApp({
    briefingsFolder: resolve('briefings'),
    dataFolder: folder,
    clock: () => NOW,
    remember: false,
    onFault: (error) => {
      throw error;
    },
  });
  await app.refresh();
  for (const briefing of app.bot.briefings) {
    const stored = await app.store.articles(briefing.id, { copies: false, limit: 100 });
    const made = board(
      stored.map(({ article, firstSeenAt }): Item => {
        return { article, reading: readClosely(article, briefing), knownAt: firstSeenAt };
      }),
      briefing,
    );
    const parts = {
      itemOf: (id: string) => made.items.get(id),
      nameOf: (actor: string) => made.names.get(actor) ?? actor,
    };
    const cards = [
      timelineCard(made, NOW, {}),
      disputesCard(made, NOW),
      ...briefing.topics.map((topic) => topicCard(made, topic, NOW)),
      ...briefing.actors.map((actor) => actorCard(made, actor.id, NOW)),
    ];
    for (const card of cards) {
      const pass = (one: Card, writer: Writer = 'extractive') => gate(one, { ...parts, writer }).dropped.length;
      expect(gate(card, parts).dropped, card.title).toEqual([]);
      for (const line of linesOf(card)) {
        // Halves of one sentence stand only side by side.
        if (card.kind === 'disputes' && line.text.includes('…')) continue;
        drafted.push({ line, cited: line.cites.flatMap((n) => card.citations[n - 1] ?? []), card, pass });
      }
    }
  }
});
afterAll(async () => {
  await app.close();
});

/** The card with this one line alone. */
function alone(card: Card, line: Line, cited: Citation[]): Card {
  const citations = cited.map((one, at) => ({ ...one, n: at + 1 }));
  return { ...card, blocks: [{ type: 'lines', lines: [{ ...line, cites: citations.map(({ n }) => n) }] }], citations };
}

type Change = (line: Line, cited: Citation[], at: number) => { line: Line; cited: Citation[] } | undefined;
const inText =
  (change: (text: string, at: number) => string): Change =>
  (line, cited, at) => {
    const text = change(line.text, at);
    return text === line.text ? undefined : { line: { ...line, text }, cited };
  };
const NAMES = /(?<=[a-z,] )\p{Lu}\p{Ll}{3,}(?= [a-z])/u;

const CHANGES: Record<string, Change> = {
  'a number': inText((text) => text.replace(/\b\d+(?=[\s%])(?![^[]*\])/, (found) => String(Number(found) + 7))),
  'a name': inText((text) => text.replace(NAMES, 'Quillfeather')),
  'a denial gone': inText((text) => text.replace(/\b(?:not|no|never) |n['’]t\b/, '')),
  'a denial put in': inText((text) => text.replace(/ (is|was|has|have|will|are|were) /, ' $1 not ')),
  'words swapped': inText((text) => text.replace(/(\p{Lu}\p{Ll}+)( .{3,60}? )(\p{Lu}\p{Ll}{3,})/u, '$3$2$1')),
  'the day in brackets': inText((text) =>
    text.replace(/\[(\d{1,2}) (?=\p{Lu})/u, (_, day) => `[${(Number(day) % 27) + 1} `),
  ),
  'the name in brackets': inText((text) => text.replace(/\[\p{Lu}\p{Ll}+ \p{Lu}[^\]]*\]/u, '[Ines Quillfeather]')),
  'the day of the line': (line, cited) =>
    line.date?.length === 10 ? { line: { ...line, date: addDays(line.date, 1) }, cited } : undefined,
  'the speaker': (line, cited) =>
    line.speaker ? { line: { ...line, speaker: 'Ines Quillfeather' }, cited } : undefined,
  'the passage': (line, _, at) => {
    // A title stands in many passages, and rightly so.
    if (line.text.split(' ').length < 7) return undefined;
    const other = drafted.slice(at + 1).find(({ cited: [one] }) => one && !one.quote.includes(line.text.slice(3, 23)));
    return other && { line, cited: other.cited };
  },
  'a word of its own': inText((text) => text.replace(/ (\p{Ll}{4,}) /u, ' $1 reportedly ')),
};

describe('a line of a bundled briefing', () => {
  it('passes as it is, alone too, and also as a line of another writer', () => {
    expect(drafted.length).toBeGreaterThan(100);
    for (const { line, cited, card, pass } of drafted) {
      expect(pass(alone(card, line, cited)), line.text).toBe(0);
    }
    const free = drafted.filter(({ line, cited, card, pass }) => pass(alone(card, line, cited), 'free') === 0);
    expect(free.length / drafted.length).toBeGreaterThan(0.9);
  });

  it.each(Object.entries(CHANGES))('is dropped with %s changed', (_, change) => {
    const changed = drafted.flatMap(({ line, cited, card, pass }, at) => {
      const made = change(line, cited, at);
      return made ? [{ made, card, pass }] : [];
    });
    const shown = changed.filter(({ made, card, pass }) => pass(alone(card, made.line, made.cited)) === 0);
    expect(changed.length).toBeGreaterThan(0);
    expect(shown.map(({ made }) => made.line)).toEqual([]);
  });
});

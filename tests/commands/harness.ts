// A real app over a real store, on a briefing and articles written for one test.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import type { Card, Reply } from '../../src/core/model.ts';
import { temporary } from '../temporary.ts';

export type Desk = {
  app: App;
  folder: string;
  /** Moves the clock; articles added by `write` since are read. */
  at(now: string): Promise<void>;
  write(file: string, text: string): void;
  ask(line: string, reader?: string, mayManage?: boolean): Promise<Reply>;
  card(line: string, reader?: string): Promise<Card>;
  close(): Promise<void>;
};

/**
 * @param briefing YAML of a briefing whose folder source is `corpus`; `files` its articles by name; `others` YAML of further
 * briefings by id, served after it when their ids come after "story".
 */
export async function desk(
  briefing: string,
  files: Record<string, string>,
  now: string,
  others: Record<string, string> = {},
): Promise<Desk> {
  const folder = temporary('desk');
  const write = (file: string, text: string) => {
    const path = join(folder, 'briefings', 'story', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write('briefing.yaml', briefing);
  mkdirSync(join(folder, 'briefings', 'story', 'corpus'), { recursive: true });
  for (const [id, yaml] of Object.entries(others)) {
    mkdirSync(join(folder, 'briefings', id, 'corpus'), { recursive: true });
    writeFileSync(join(folder, 'briefings', id, 'briefing.yaml'), yaml);
  }
  for (const [name, text] of Object.entries(files)) write(`corpus/${name}`, text);
  let clock = now;
  const app = await createApp({
    briefingsFolder: join(folder, 'briefings'),
    dataFolder: join(folder, 'data'),
    clock: () => new Date(clock).toISOString(),
    remember: true,
    web: { userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0, silenceMs: 500 },
    onFault: (error) => {
      throw error;
    },
  });
  await app.refresh();
  const ask = (line: string, reader = 'test:ann', mayManage?: boolean) =>
    app.bot.handle({ line, reader, channel: 'test:room', ...(mayManage !== undefined && { mayManage }) });
  return {
    app,
    folder,
    async at(moment) {
      clock = moment;
      await app.refresh();
    },
    write,
    ask,
    async card(line, reader) {
      const [card] = (await ask(line, reader)).cards;
      if (!card) throw new Error(`no card for ${line}`);
      return card;
    },
    async close() {
      await app.close();
    },
  };
}

/** All lines of a card as text, for reading in a failed test. */
export function textOf(card: Card): string {
  const lines: string[] = [];
  for (const block of card.blocks) {
    if (block.type === 'lines') lines.push(...block.lines.map((line) => line.text));
    if (block.type === 'timeline')
      lines.push(...block.entries.flatMap((entry) => entry.lines.map((line) => `${entry.date}: ${line.text}`)));
    if (block.type === 'positions') lines.push(...block.rows.flatMap((row) => row.lines.map((line) => line.text)));
    if (block.type === 'dispute') lines.push(block.issue, ...block.sides.map((line) => line.text));
    if (block.type === 'note') lines.push(block.text);
    if (block.type === 'table') lines.push(...block.rows.map((row) => row.join(' | ')));
  }
  return lines.join('\n');
}

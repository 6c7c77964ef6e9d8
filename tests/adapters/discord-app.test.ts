/** The whole app in Discord: people type each command, press each button, share an answer, get a digest; as text to read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import { type App, createApp } from '../../src/app.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { ANA, BEN, NEWS, type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import { buttonsOf, type Message } from '../standins/discord-state.ts';
import { shown } from '../standins/discord-transcript.ts';

const faults: unknown[] = [];
let discord: StandIn;
let app: App;
let adapter: Adapter;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-discord-'));
  discord = await startDiscord();
  app = await createApp({
    briefingsFolder: 'briefings',
    dataFolder: folder,
    briefing: 'ukraine-talks',
    clock: () => '2025-12-04T08:00:00Z',
    remember: true,
    onFault: (error) => faults.push(error),
  });
  await app.refresh();
  const log = () => {};
  adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log: { info: log, warn: log, error: log } });
  await adapter.start(app.bot);
});

afterAll(async () => {
  await adapter.stop();
  await app.close();
  await discord.close();
  rmSync(folder, { recursive: true });
});

const typed = async (person: typeof ANA, command: string, values: Record<string, string> = {}) => {
  const [answer] = await discord.answers(discord.types(person, NEWS, command, values));
  if (!answer) throw new Error(`no answer to ${command}`);
  return answer;
};
const sources = (message: Message) => shown(message).match(/\[\d+\]/g) ?? [];

describe('the bundled briefing in Discord', () => {
  it('answers each command that needs no option, to the asker only', async () => {
    const commands = discord.state.commands[0]?.options ?? [];
    const free = commands.filter((command) => !command.options?.some((option) => option.required));
    expect(free.length).toBeGreaterThan(5);
    for (const { name } of free) {
      const answer = await typed(ANA, `/talks ${name}`);
      expect(answer.onlyFor, name).toBe(ANA.id);
      expect(shown(answer).length, name).toBeGreaterThan(40);
    }
    expect(discord.sees(BEN, NEWS)).toEqual([]);
  });

  it('completes names while they are typed, and answers with citations', async () => {
    const [topic = ''] = await discord.completes(ANA, NEWS, '/talks topic', 'name', 'sec');
    expect(sources(await typed(ANA, '/talks topic', { name: topic }))).not.toEqual([]);
    const [actor = ''] = await discord.completes(ANA, NEWS, '/talks actor', 'name', 'zel');
    expect(sources(await typed(ANA, '/talks actor', { name: actor }))).not.toEqual([]);
  });

  it('answers each button of the status card, and shares it with the channel once', async () => {
    const status = await typed(ANA, '/talks status');
    const labels = buttonsOf(status).map(({ label }) => label ?? '');
    expect(labels).toContain('Share to channel');
    for (const label of labels)
      expect((await discord.answers(discord.presses(ANA, status, label))).length, label).toBe(1);
    await discord.answers(discord.presses(ANA, status, 'Share to channel'));
    expect(discord.sees(BEN, NEWS)).toHaveLength(1);
  });

  it('turns a digest on for those who may, and the channel receives it once', async () => {
    const values = { action: 'on', at: '08:00', timezone: 'Europe/Kyiv' };
    await typed(BEN, '/talks digest', values);
    expect(await app.store.subscriptions({ platform: 'discord' })).toEqual([]);
    await typed(ANA, '/talks digest', values);
    const [subscription] = await app.store.subscriptions({ platform: 'discord' });
    if (!subscription) throw new Error('no subscription');
    const before = discord.sees(BEN, NEWS).length;
    const reply = await app.digest(subscription, []);
    const receipt = await adapter.post(subscription.channel, reply, 'delivery-1');
    expect(await adapter.post(subscription.channel, reply, 'delivery-1')).toEqual(receipt);
    expect(discord.sees(BEN, NEWS).length - before).toBe(receipt.messageIds.length);
    expect(discord.sees(BEN, NEWS).slice(before).flatMap(sources)).not.toEqual([]);
  });

  it('gave Discord nothing to refuse, and nothing failed', () => {
    expect(discord.state.refused).toEqual([]);
    expect(faults).toEqual([]);
  });
});

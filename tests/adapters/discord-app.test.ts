/** The whole app in Discord: people type each command, press each button, share an answer, get a digest; through a restart. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import { ANA, BEN, NEWS, type StandIn, startDiscord, TOKEN } from '../standins/discord.ts';
import { buttonsOf, type Message, menusOf } from '../standins/discord-state.ts';
import { shown } from '../standins/discord-transcript.ts';
import { createStory, type Story, silent } from './story-harness.ts';

let discord: StandIn;
let story: Story;

beforeAll(async () => {
  discord = await startDiscord();
  const makeAdapter = () => createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log: silent });
  story = await createStory(makeAdapter, '2025-12-04T08:00:00Z');
  await story.open();
});

afterAll(async () => {
  await story.stop();
  await discord.close();
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

  it('answers each button and menu of the status card, and shares it with the channel once', async () => {
    const status = await typed(ANA, '/talks status');
    const labels = buttonsOf(status).map(({ label }) => label ?? '');
    expect(labels).toContain('Share to channel');
    for (const label of labels)
      expect((await discord.answers(discord.presses(ANA, status, label))).length, label).toBe(1);
    await discord.answers(discord.presses(ANA, status, 'Share to channel'));
    const [shared, ...more] = discord.sees(BEN, NEWS);
    expect(more).toEqual([]);
    expect(shared && buttonsOf(shared).map(({ label }) => label)).not.toContain('Share to channel');
    for (const { placeholder = '', options = [] } of menusOf(status))
      for (const { label } of options) {
        const [answer] = await discord.answers(discord.picks(ANA, status, placeholder, label));
        expect(answer && shown(answer), label).toContain(label);
      }
  });
});

const digests = () =>
  discord
    .sees(BEN, NEWS)
    .map((message) => shown(message))
    .filter((text) => /digest of \d/.test(text));

describe('a digest in Discord', () => {
  it('that is on, for those who may turn it on, comes once, at its time', async () => {
    const values = { action: 'on', at: '08:00', days: 'daily', timezone: 'Europe/Kyiv' };
    await typed(BEN, '/talks digest', values);
    await story.beat('2025-12-05T06:00:00Z');
    expect(digests()).toEqual([]);
    story.setClock('2025-12-05T05:00:00Z');
    await typed(ANA, '/talks digest', values);
    for (const minute of ['05:59', '06:00', '06:01', '06:02']) await story.beat(`2025-12-05T${minute}:00Z`);
    expect(digests()).toHaveLength(1);
    expect(digests()[0]).toMatch(/digest of 5 Dec 2025[\s\S]*\[1\]/);
  });

  it('that was missed while the bot was down comes late, once, and buttons of before still work', async () => {
    const status = await typed(ANA, '/talks status');
    await story.stop();
    story.setClock('2025-12-06T06:30:00Z');
    const bot = await story.run();
    await discord.until(() => digests().length === 2);
    expect(digests()[1]).toContain('This digest comes late: it was due');
    expect(digests()[1]).toContain('No material change since Fri 5 Dec 2025');
    expect(bot.health().ok).toBe(true);
    const [timeline] = await discord.answers(discord.presses(ANA, status, 'Timeline'));
    expect(timeline && sources(timeline)).not.toEqual([]);
    await story.beat('2025-12-06T06:31:00Z');
    expect(digests()).toHaveLength(2);
  });

  it('that is off comes no more', async () => {
    await typed(ANA, '/talks digest', { action: 'off' });
    await story.beat('2025-12-07T06:00:00Z');
    expect(digests()).toHaveLength(2);
  });

  it('gave Discord nothing to refuse, and nothing failed', () => {
    expect(discord.state.refused).toEqual([]);
    expect(story.faults).toEqual([]);
  });
});

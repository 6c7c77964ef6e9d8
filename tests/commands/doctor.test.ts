// What the doctor tells those who may manage: each thing that is wrong in a line with what to do, and nothing of other servers.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clockFinding, type Finding, findingLine, spaceFinding } from '../../src/core/finding.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { english } from '../../src/core/say.ts';
import { newSource } from '../../src/core/source-state.ts';
import { subscription } from '../contracts/article.ts';
import { type Desk, desk, textOf } from './harness.ts';

const NOW = '2031-05-06T07:00:00.000Z';
const HERE = 'discord:G1:C1';
let room: Desk;
let asked: (string | undefined)[];
let found: Finding[];
let parts: Record<string, string | null>;

beforeEach(async () => {
  room = await desk('title: Harbour\ncommand: harbour\ntopics: [{ title: Berths, words: [berth] }]', {}, NOW);
  asked = [];
  found = [];
  parts = { schedule: null, discord: null, slack: null };
  const adapter = (name: string): Adapter => ({
    name,
    start: async () => undefined,
    post: async (channel) => ({ platform: name, channel, messageIds: [] }),
    check: async (channel) => {
      asked.push(channel);
      return name === 'discord' ? found : [{ what: 'Slack', wrong: 'not for you.', mend: 'Look away.' }];
    },
    trouble: () => undefined,
    stop: async () => undefined,
  });
  room.app.attend({ adapters: [adapter('discord'), adapter('slack')], parts: () => parts, lastBeat: () => NOW });
});
afterEach(() => room.close());

async function look(channel = HERE, mayManage: boolean | 'unknown' = true): Promise<string> {
  const may = mayManage === 'unknown' ? {} : { mayManage };
  const { cards, visibility } = await room.app.bot.handle({
    line: '/harbour doctor',
    reader: 'discord:U1',
    channel,
    ...may,
  });
  expect(visibility).toBe('private');
  return `${cards[0]?.title}\n${cards.map(textOf).join('\n')}`;
}

test('says that all is well, and what it looked at', async () => {
  const text = await look();
  expect(text).toMatch(/^Doctor\nAll is well\.\n/);
  for (const row of [/Discord \| connected/, /Schedule \| last looked Tue 6 May 2031/, /Digests \| 0 on/])
    expect(text).toMatch(row);
  expect(text).toMatch(/Disk \| [\d.]+ [GMK]iB free/);
  expect(text).toMatch(/Database \| sound/);
  expect(asked).toEqual([HERE]);
});

test('takes a watch for no digest', async () => {
  await room.app.bot.handle({ line: '/harbour watch berths', reader: 'discord:U1', channel: HERE, mayManage: true });
  expect(await look()).toMatch(/Digests \| 0 on$/m);
});

test('looks for nobody who may not manage', async () => {
  expect(await look(HERE, false)).toMatch(/Only people who may manage/);
  expect(asked).toEqual([]);
});

test('tells each thing that is wrong in one line with what to do', async () => {
  found = [{ what: 'Discord channel', wrong: 'the bot lacks Embed Links there.', mend: 'Give it that.' }];
  parts = { schedule: 'The schedule has not beaten for minutes', discord: null };
  const { store } = room.app;
  await store.saveSubscription(
    subscription('d1', { platform: 'discord', channel: HERE, pausedReason: 'the bot may not post there' }),
  );
  const source = newSource('f1', { type: 'feed', url: 'https://pier.example/feed' }, 'Pier Post', NOW, 'discord:U1');
  await store.saveSource('story', { ...source, state: 'blocked', why: 'robots.txt forbids it' });
  room.write('briefing.yaml', 'title: Harbour\ncommand: harbour\ntopics: [{ title: Berths, word: [berth] }]');
  const text = await look();
  const [title, ...lines] = text.split('\n');
  expect(title).toMatch(/^Doctor: \d+ to mend$/);
  for (const line of [
    /^Schedule: The schedule has not beaten for minutes\. The log/,
    /^Discord channel: the bot lacks Embed Links there\. Give it that\.$/,
    /^Digest: that of this channel is paused: the bot may not post there\. .*digest on/,
    /^Source: Pier Post cannot be read \(robots\.txt forbids it\)\. .*\/harbour remove Pier Post\.$/,
    /^Briefing: .*topics.*readout check/,
  ])
    expect(
      lines.filter((each) => line.test(each)),
      String(line),
    ).toHaveLength(1);
});

describe('what others have set up', () => {
  beforeEach(async () => {
    const paused = (id: string, channel: string) =>
      subscription(id, { platform: channel.split(':')[0] ?? '', channel, pausedReason: `secret of ${id}` });
    for (const [id, channel] of [
      ['here', HERE],
      ['beside', 'discord:G1:C2'],
      ['elsewhere', 'discord:G2:C9'],
      ['longer', 'discord:G11:C1'],
      ['direct', 'discord:dm:C7'],
      ['other', 'slack:T1:C1'],
    ] as const)
      await room.app.store.saveSubscription(paused(id, channel));
  });
  const told = async (channel: string, mayManage: boolean | 'unknown') =>
    [...(await look(channel, mayManage)).matchAll(/secret of (\w+)/g)].map(([, id]) => id).sort();

  test('is told to managers of that server alone', async () => {
    expect(await told(HERE, true)).toEqual(['beside', 'here']);
    expect(await told('discord:G2:C1', true)).toEqual(['elsewhere']);
  });

  test('is not told where nobody knows who manages, nor in direct messages', async () => {
    expect(await told('slack:T1:C1', 'unknown')).toEqual(['other']);
    expect(await told('slack:T1:C2', 'unknown')).toEqual([]);
    expect(await told('discord:dm:C8', true)).toEqual([]);
  });

  test('is told at the terminal, by whoever runs the bot', async () => {
    expect(await told('terminal:local', 'unknown')).toHaveLength(6);
  });
});

test('a clock is off from half a minute, either way, and by nothing where no server says the time', () => {
  const at = Date.parse('2031-05-06T07:00:00Z');
  const header = new Date(at).toUTCString();
  const off = (milliseconds: number) =>
    clockFinding('Slack', header, at + milliseconds).map((one) => findingLine(one, english));
  for (const well of [0, 30_000, -30_000]) expect(off(well)).toEqual([]);
  expect(off(31_000)).toEqual([expect.stringContaining('31 s ahead of Slack')]);
  expect(off(-7_200_000)).toEqual([expect.stringContaining('2 h behind Slack')]);
  expect(off(5 * 86_400_000)).toEqual([expect.stringContaining('5 days ahead of Slack')]);
  for (const none of [null, undefined, '', 'yesterday']) expect(clockFinding('Slack', none, at)).toEqual([]);
});

test('little space is told before it is gone', () => {
  expect(spaceFinding(2 ** 30)).toEqual([]);
  expect(spaceFinding(100 * 2 ** 20).map((one) => findingLine(one, english))).toEqual([
    expect.stringMatching(/only 100 MiB are free.*READOUT_DATA/),
  ]);
});

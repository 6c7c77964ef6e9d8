/** The log of a bot through a day with people, articles and failures: no token, no text, no name of a person gets into it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../src/adapters/discord/adapter.ts';
import { createSlackAdapter } from '../src/adapters/slack/adapter.ts';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog, reason } from '../src/log.ts';
import { startBot } from '../src/main.ts';
import { partsOf } from '../src/start.ts';
import { ANA, NEWS, startDiscord, TOKEN } from './standins/discord.ts';
import { createSlackWorkspace } from './standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER } from './standins/slack-api.ts';
import { temporary } from './temporary.ts';

const NOW = '2031-05-06T07:00:00.000Z';
/** Words that must not be in the log: people's names, what they type, what articles say. */
const NAMES = ['Quillfeather', 'U0QUILLANN'];
const TEXTS = ['whisperword', 'askedinconfidence', 'ferryarticleword', 'headlineword'];
const MIA = { ...ANA, name: 'Mia Quillfeather' };

const folder = temporary('log');
const lines: string[] = [];
const waiting = new Set<() => void>();
/** Resolves once a line of the log is like this. */
const logged = (what: RegExp) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!lines.some((line) => what.test(line))) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
function write(line: string): void {
  lines.push(line);
  for (const look of [...waiting]) look();
}
let app: App;

beforeAll(async () => {
  const story = join(folder, 'briefings', 'harbour');
  mkdirSync(join(story, 'corpus'), { recursive: true });
  writeFileSync(
    join(story, 'briefing.yaml'),
    'title: Harbour\ncommand: talks\ntopics: [{ title: Ferry, words: [ferry] }]\nsources: [{ type: folder, path: corpus }]\n',
  );
  const article = `Ferry strike ends headlineword\n\n5 May 2031\n\nThe ferry workers agreed to end their ferryarticleword strike on Monday, the harbour board said. The ferry will sail again on Tuesday, Nora Quillfeather told reporters.\n`;
  writeFileSync(join(story, 'corpus', 'one.txt'), article);
  const log = createLog('debug', [TOKEN], { write });
  app = await createApp({
    briefingsFolder: join(folder, 'briefings'),
    dataFolder: join(folder, 'data'),
    clock: () => NOW,
    remember: true,
    onFault: (error, reference) => log.error({ reference, ...reason(error) }, 'fault'),
  });
  await throughTheDay(log);
}, 60_000);
afterAll(async () => {
  await app.close();
});

async function throughTheDay(log: ReturnType<typeof createLog>): Promise<void> {
  const [discord, slack] = [await startDiscord(), await createSlackWorkspace()];
  slack.addChannel('C0NEWS', ['U0QUILLANN', BOT_USER]);
  slack.addChannel('C0GONE', ['U0QUILLANN'], { archived: true });
  const said = (level: keyof typeof log) => (message: string) => log[level]({}, message);
  const slackLog = { debug: said('debug'), info: said('info'), warn: said('warn'), error: said('error') };
  for (const [id, channel] of [
    ['one', `discord:900000000000000001:${NEWS}`],
    ['two', 'slack:T0HARBOUR:C0NEWS'],
    ['three', 'slack:T0HARBOUR:C0GONE'],
  ] as const)
    await app.store.saveSubscription({
      id,
      briefingId: 'harbour',
      platform: channel.split(':')[0] ?? '',
      channel,
      at: '07:00',
      days: ['tue'],
      timezone: 'UTC',
      dueAt: NOW,
      createdBy: 'slack:T0HARBOUR:U0QUILLANN',
      createdAt: NOW,
    });
  const bot = await startBot({
    ...partsOf(app, readConfig({ env: { CONSOLE_PORT: '0' } }), () => NOW),
    adapters: [
      createDiscordAdapter({ token: TOKEN, apiUrl: discord.url, log }),
      createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.url, log: slackLog }),
    ],
    log,
  });
  await logged(/"channel":"discord:[^"]*".*digest sent/);
  await logged(/C0NEWS.*digest sent/);
  await logged(/C0GONE.*digest failed/);

  await discord.answers(discord.types(MIA, NEWS, '/talks ask', { question: 'What of the ferry, askedinconfidence?' }));
  await slack.command('U0QUILLANN', 'C0NEWS', '/talks ask whisperword of the ferry');
  await slack.mention('U0QUILLANN', 'C0NEWS', 'status whisperword');
  await slack.tell('U0QUILLANN', 'ask whisperword');
  await slack.messages(4);

  const broken = { message: 'Internal whisper', code: 0 };
  discord.fails({ method: 'PATCH', path: /@original/, answer: { status: 403, body: broken }, times: 9 });
  discord.types(MIA, NEWS, '/talks ask', { question: 'askedinconfidence once more?' });
  await logged(/discord did not take an answer|discord interaction/);
  slack.expireResponseUrls();
  slack.fail('chat.postEphemeral', { error: 'user_not_in_channel' }, { status: 500 });
  slack.fail('chat.postMessage', { error: 'msg_too_long' }, { error: 'fatal_error' });
  await slack.mention('U0QUILLANN', 'C0NEWS', 'status whisperword again');
  await logged(/Slack took no answer/);

  log.error(reason(new Error(`no way to https://mia:whisperword@proxy.example as Bot ${TOKEN}`)), 'refresh');
  log.error({ token: BOT_TOKEN, headers: { authorization: `Bearer ${BOT_TOKEN}` } }, `started with ${APP_TOKEN}`);
  for (const body of [
    'whisperword',
    `{"text":"${'x '.repeat(40)}whisperword`,
    `{"text": whisperword "and" more}`,
    '{"text":"whisperword"',
  ])
    try {
      JSON.parse(body);
    } catch (error) {
      log.error(reason(error), 'an answer that is no JSON');
    }
  await bot.stop();
  await slack.close();
  await discord.close();
}

describe('the log of that day', () => {
  it('is JSON, line by line, each with a time, a level and a sentence', () => {
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(line.endsWith('\n')).toBe(true);
      expect(JSON.parse(line)).toMatchObject({
        level: expect.stringMatching(/^(debug|info|warn|error)$/),
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        msg: expect.stringMatching(/\w/),
      });
    }
  });

  it.each([...NAMES, ...TEXTS])('does not hold %s', (word) => {
    expect(lines.filter((line) => line.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });

  it.each([TOKEN, BOT_TOKEN, APP_TOKEN, BOT_TOKEN.slice(5), APP_TOKEN.slice(5)])(
    'does not hold the token %s',
    (token) => {
      expect(lines.filter((line) => line.includes(token))).toEqual([]);
    },
  );
});

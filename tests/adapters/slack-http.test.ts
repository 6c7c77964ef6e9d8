/** A real Bolt app over HTTP: signed requests are answered, everything else gets nothing. */
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { BOT_TOKEN, BOT_USER, TEAM } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { shown } from '../standins/slack-reading.ts';
import { createHttpTransport, httpBody, signature } from '../standins/slack-transport.ts';

const CHANNEL = 'C0TALKS';
const SECRET = 'stand-in-signing-secret';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

let slack: SlackWorkspace;
let bot: ReturnType<typeof createStrikeBot>;
let adapter: Adapter;
let address: string;

beforeEach(async () => {
  slack = await createSlackWorkspace();
  slack.addChannel(CHANNEL, ['U0ANN', 'U0BEN', BOT_USER]);
  bot = createStrikeBot();
  const port = await freePort();
  address = `http://127.0.0.1:${port}/slack/events`;
  adapter = createSlackAdapter({ botToken: BOT_TOKEN, signingSecret: SECRET, port, apiUrl: slack.url, log: silent });
  await adapter.start(bot);
  slack.use(createHttpTransport(address, SECRET));
});
afterEach(async () => {
  await adapter.stop();
  await slack.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

const command = httpBody('slash_commands', {
  team_id: TEAM,
  channel_id: CHANNEL,
  user_id: 'U0ANN',
  command: '/talks',
  text: 'status',
  trigger_id: 'trigger-signed',
});

function send(headers: Record<string, string>, body = command.body): Promise<Response> {
  return fetch(address, { method: 'POST', body, headers: { 'content-type': command.type, ...headers } });
}
const now = () => Math.floor(Date.now() / 1000);

describe('over HTTP', () => {
  it('commands, buttons, mentions and the Home are answered', async () => {
    await slack.command('U0ANN', CHANNEL, '/talks status');
    const [status] = await slack.messages(1);
    await slack.press('U0ANN', status!, 'Safety');
    const [, topic] = await slack.messages(2);
    expect(shown(topic!)).toContain('The union spoke about safety.');
    const asked = await slack.mention('U0BEN', CHANNEL, 'help');
    expect((await slack.messages(3))[2]).toMatchObject({ thread: asked });
    await slack.openHome('U0BEN');
    expect(shown(await slack.until(() => slack.homes.get('U0BEN')))).toContain('Dockers rejected');
  });

  it('an event that Slack repeats, with its retry headers, is answered once', async () => {
    await slack.mention('U0BEN', CHANNEL, 'status');
    await slack.redeliver();
    await slack.redeliver();
    await slack.mention('U0BEN', CHANNEL, 'help');
    await slack.messages(2);
    expect(bot.requests.map(({ line }) => line)).toEqual(['status', 'help']);
  });

  it("answers Slack's check of the address", async () => {
    const { body, type } = httpBody('events_api', { type: 'url_verification', challenge: 'c-123' });
    const response = await send({ 'content-type': type, ...signature(SECRET, body, now()) }, body);
    expect(await response.json()).toEqual({ challenge: 'c-123' });
  });
});

describe('a port that is taken', () => {
  it('is told by the name of its setting', async () => {
    const port = Number(new URL(address).port);
    const second = createSlackAdapter({
      botToken: BOT_TOKEN,
      signingSecret: SECRET,
      port,
      apiUrl: slack.url,
      log: silent,
    });
    await expect(second.start(bot)).rejects.toThrow(/SLACK_PORT/);
  });
});

describe('a stranger', () => {
  it.each([
    ['no signature', () => ({})],
    ['a signature with another secret', () => signature('another', command.body, now())],
    ['a signature of another body', () => signature(SECRET, `${command.body}&x=1`, now())],
    ['a true signature that is six minutes old', () => signature(SECRET, command.body, now() - 360)],
    [
      'a signature without its time',
      () => ({ 'x-slack-signature': signature(SECRET, command.body, now())['x-slack-signature']! }),
    ],
  ])('with %s gets nothing', async (_name, headers) => {
    const response = await send(headers());
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(bot.requests).toEqual([]);
    expect(slack.posted).toEqual([]);
  });

  it('who plays a recorded request again makes nothing happen twice', async () => {
    const headers = signature(SECRET, command.body, now());
    expect((await send(headers)).status).toBe(200);
    await slack.messages(1);
    expect((await send(headers)).status).toBe(200);
    await slack.command('U0ANN', CHANNEL, '/talks help');
    await slack.messages(2);
    expect(bot.requests.map(({ line }) => line)).toEqual(['/talks status', '/talks help']);
  });

  it('finds nothing at another path', async () => {
    expect((await fetch(address.replace('/slack/events', '/'), { method: 'POST' })).status).toBe(404);
  });
});

/** Slack for many workspaces: a real Bolt app with its installer, two workspaces, their tokens, and strangers. */
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createSeal } from '../../src/adapters/slack/seal.ts';
import type { Adapter, Store } from '../../src/core/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { BOT_USER, TEAM } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { CLIENT } from '../standins/slack-grants.ts';
import { createHttpTransport, httpBody, signature } from '../standins/slack-transport.ts';

const MARKET = 'T0MARKET';
const [HERE, THERE] = ['C0HARBOUR', 'C0MARKET'];
const SECRET = 'stand-in-signing-secret';
const STATE = 'a stand-in for a long random text of one’s own';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const digest = replyOf(plainCardOf(['Dockers rejected the offer.']));

let harbour: SlackWorkspace;
let market: SlackWorkspace;
let store: Store;
let bot: ReturnType<typeof createStrikeBot>;
let told: string[];
let adapter: Adapter;
let base: string;

beforeEach(async () => {
  harbour = await createSlackWorkspace();
  harbour.grants.revoke(TEAM);
  market = await createSlackWorkspace({ api: harbour, team: MARKET });
  harbour.addChannel(HERE, ['U0ANN', BOT_USER]);
  harbour.addChannel(THERE, ['U0ZOE', BOT_USER], { team: MARKET });
  store = await openSqlite(':memory:');
  told = [];
  bot = Object.assign(createStrikeBot(), {
    returned: (place: string) => void told.push(`+${place}`),
    removed: (tenant: string) => void told.push(`-${tenant}`),
  });
  const port = await freePort();
  base = `http://127.0.0.1:${port}/slack`;
  const oauth = { ...CLIENT, stateSecret: STATE };
  const keys = { oauth, signingSecret: SECRET, keep: store };
  adapter = createSlackAdapter({ ...keys, port, apiUrl: harbour.url, log: silent });
  await adapter.start(bot);
  for (const workspace of [harbour, market]) workspace.use(createHttpTransport(`${base}/events`, SECRET));
});
afterEach(async () => {
  await adapter.stop();
  await market.close();
  await harbour.close();
  await store.close();
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

/** What a browser gets at the page where an installation begins. */
async function begin(): Promise<{ state: string; page: string; cookie: string }> {
  const response = await fetch(`${base}/install`);
  const page = await response.text();
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { page, cookie, state: /state=([^&"]+)/.exec(page)?.[1] ?? '' };
}

function finish(code: string, state: string, cookie: string): Promise<Response> {
  const query = new URLSearchParams({ code, state });
  return fetch(`${base}/oauth_redirect?${query}`, { headers: { cookie } });
}

async function install(team: string): Promise<Response> {
  const { state, cookie } = await begin();
  return finish(harbour.grants.allow(team), state, cookie);
}

const installed = async () => {
  const rows = await Promise.all([TEAM, MARKET].map((team) => store.installation(`slack:${team}`)));
  return rows.map((row) => row !== undefined);
};
const tokensOf = (team: string) => [...harbour.grants.tokens].flatMap(([token, of]) => (of === team ? [token] : []));
const used = () => harbour.calls.filter(({ method }) => method === 'chat.postMessage').length;
const seconds = () => Math.floor(Date.now() / 1000);

describe('an installation', () => {
  it('begins on a page that leads to Slack with the scopes of the manifest, and ends with the workspace served', async () => {
    const { page } = await begin();
    for (const part of ['/oauth/v2/authorize', 'chat:write', 'app_mentions:read', `client_id=${CLIENT.clientId}`])
      expect(decodeURIComponent(page)).toContain(part);
    expect((await install(TEAM)).status).toBe(200);
    expect(told).toEqual([`+slack:${TEAM}`]);
    await harbour.command('U0ANN', HERE, '/talks status');
    await harbour.messages(1);
    expect(bot.requests[0]).toMatchObject({ reader: `slack:${TEAM}:U0ANN`, channel: `slack:${TEAM}:${HERE}` });
  });

  it('keeps its token sealed, and neither the name of the workspace nor who installed it', async () => {
    await install(TEAM);
    const { sealed } = (await store.installation(`slack:${TEAM}`))!;
    const opened = createSeal(STATE, CLIENT.clientId).open(sealed, `slack:${TEAM}`);
    expect(opened).toContain(tokensOf(TEAM)[0]);
    expect(sealed).not.toContain('xoxb');
    for (const name of ['Team <', 'U0ADMIN']) expect(opened).not.toContain(name);
  });

  it('of a workspace serves that one alone, each with its own token', async () => {
    await install(TEAM);
    await market.command('U0ZOE', THERE, '/talks status');
    await install(MARKET);
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.mention('U0ANN', HERE, 'help');
    await harbour.messages(2);
    expect(bot.requests.map(({ channel }) => channel).sort()).toEqual([
      `slack:${TEAM}:${HERE}`,
      `slack:${MARKET}:${THERE}`,
    ]);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    await adapter.post(`slack:${MARKET}:${THERE}`, digest, 'd2');
    expect(harbour.posted.slice(2).map(({ channel }) => channel)).toEqual([HERE, THERE]);
    expect(harbour.refused).toEqual([]);
    // A channel of one workspace under the name of the other.
    await expect(adapter.post(`slack:${MARKET}:${HERE}`, digest, 'd3')).rejects.toMatchObject({ gone: true });
  });

  it('renews a token that is about to expire, and goes on with the new one', async () => {
    harbour.grants.rotate(3_600);
    await install(TEAM);
    const [first] = tokensOf(TEAM);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    harbour.grants.rotate(43_200);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd2');
    const [last, ...more] = tokensOf(TEAM);
    expect([first === last, more]).toEqual([false, []]);
    await harbour.mention('U0ANN', HERE, 'help');
    await harbour.messages(3);
    expect(tokensOf(TEAM)).toEqual([last]);
    expect(told).toEqual([`+slack:${TEAM}`]);
  });

  it('is refused to a whole organisation', async () => {
    harbour.grants.installForAll();
    const response = await install(TEAM);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('single workspace')]);
    expect(await installed()).toEqual([false, false]);
  });
});

describe('an installation is not had by', () => {
  it.each([
    ['who brings no state', async () => finish(harbour.grants.allow(TEAM), '', (await begin()).cookie)],
    [
      'who brings the state of another browser',
      async () => finish(harbour.grants.allow(TEAM), (await begin()).state, ''),
    ],
    [
      'who brings a state of two browsers',
      async () => finish(harbour.grants.allow(TEAM), (await begin()).state, (await begin()).cookie.replace(/.$/, 'x')),
    ],
    [
      'who signs a state without the secret',
      async () => {
        const [head, body] = (await begin()).state.split('.');
        const state = `${head}.${body}.${Buffer.from('forged').toString('base64url')}`;
        return finish(harbour.grants.allow(TEAM), state, `slack-app-oauth-state=${state}`);
      },
    ],
    [
      'who makes a code up',
      async () => {
        const { state, cookie } = await begin();
        return finish('code-of-mine', state, cookie);
      },
    ],
  ])('%s', async (_name, attempt) => {
    expect((await attempt()).status).toBeGreaterThanOrEqual(400);
    expect(await installed()).toEqual([false, false]);
    expect(told).toEqual([]);
  });

  it('who plays the end of one again', async () => {
    const { state, cookie } = await begin();
    const code = harbour.grants.allow(TEAM);
    expect((await finish(code, state, cookie)).status).toBe(200);
    await store.removeInstallation(`slack:${TEAM}`, new Date().toISOString());
    expect((await finish(code, state, cookie)).status).toBe(500);
    expect(await installed()).toEqual([false, false]);
  });
});

describe('a stranger gets nothing', () => {
  const command = (team: string) =>
    httpBody('slash_commands', {
      team_id: team,
      channel_id: THERE,
      user_id: 'U0ZOE',
      command: '/talks',
      text: 'status',
      trigger_id: `trigger-of-${team}`,
    });
  const send = (headers: Record<string, string>, { body, type } = command(MARKET)) =>
    fetch(`${base}/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  const body = command(MARKET).body;

  beforeEach(() => install(MARKET));

  it.each([
    ['no signature', () => ({})],
    ['a signature with another secret', () => signature('another', body, seconds())],
    ['a signature of another body', () => signature(SECRET, command(TEAM).body, seconds())],
    ['a true signature that is six minutes old', () => signature(SECRET, body, seconds() - 360)],
  ])('with %s', async (_name, headers) => {
    const response = await send(headers());
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(bot.requests).toEqual([]);
  });

  it('who plays a recorded request again', async () => {
    const headers = signature(SECRET, body, seconds());
    await send(headers);
    await harbour.until(() => (bot.requests.length > 0 ? true : undefined));
    await send(headers);
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.until(() => (bot.requests.length > 1 ? true : undefined));
    expect(bot.requests.map(({ line }) => line)).toEqual(['/talks status', '/talks help']);
  });

  it('of a workspace that has not installed the app, not even an error that tells', async () => {
    const foreign = command(TEAM);
    const response = await send(signature(SECRET, foreign.body, seconds()), foreign);
    expect(await response.text()).toBe('');
    await harbour.mention('U0ANN', HERE, 'status');
    await harbour.openHome('U0ANN');
    expect(bot.requests).toEqual([]);
    expect(used()).toBe(0);
  });

  it("who puts one workspace's tokens into the place of another's", async () => {
    const row = (await store.installation(`slack:${MARKET}`))!;
    await store.saveInstallation(`slack:${TEAM}`, row);
    await harbour.mention('U0ANN', HERE, 'status');
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    expect(bot.requests).toEqual([]);
    expect(used()).toBe(0);
  });

  it('who names one workspace and is authorized for another: the authorized one counts', async () => {
    const event = { type: 'app_mention', user: 'U0ANN', text: `<@${BOT_USER}> help`, ts: '1.1', channel: HERE };
    const payload = {
      type: 'event_callback',
      team_id: TEAM,
      event_id: 'EvTwo',
      event_time: seconds(),
      authorizations: [{ team_id: MARKET, user_id: BOT_USER, is_bot: true }],
      event: { ...event, event_ts: '1.1' },
    };
    const signed = httpBody('events_api', payload);
    await send(signature(SECRET, signed.body, seconds()), signed);
    await harbour.until(() => (harbour.refused.length > 0 ? true : undefined));
    expect(bot.requests[0]?.channel).toBe(`slack:${MARKET}:${HERE}`);
    expect(harbour.refused).toContain('/api/chat.postMessage: channel_not_found');
    expect(harbour.posted).toEqual([]);
  });
});

describe('a workspace that goes', () => {
  beforeEach(async () => {
    await install(TEAM);
    await install(MARKET);
    told.length = 0;
  });
  const gone = () => harbour.until(() => (told.length > 0 ? true : undefined));
  /** Looked at until the event was worked off. */
  const settle = async () => {
    await market.mention('U0ZOE', THERE, 'help');
    await harbour.until(() => (bot.requests.length > 0 ? true : undefined));
  };

  it('has its token deleted and is served no more; the other is', async () => {
    await harbour.happens({ type: 'app_uninstalled' }, seconds());
    await harbour.happens({ type: 'tokens_revoked', tokens: { bot: [BOT_USER] } }, seconds());
    await settle();
    expect(await installed()).toEqual([false, true]);
    expect(told).toEqual([`-slack:${TEAM}`]);
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    await adapter.post(`slack:${MARKET}:${THERE}`, digest, 'd2');
    await install(TEAM);
    await adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1');
    expect(told.at(-1)).toBe(`+slack:${TEAM}`);
  });

  it('stays while only the tokens of people are revoked, or where it was told of late', async () => {
    await harbour.happens({ type: 'tokens_revoked', tokens: { oauth: ['U0ANN'] } }, seconds());
    await harbour.happens({ type: 'app_uninstalled' }, seconds() - 3_600);
    await settle();
    expect(await installed()).toEqual([true, true]);
    expect(told).toEqual([]);
  });

  it('without a word is noticed at the next digest', async () => {
    harbour.fail('chat.postMessage', { error: 'token_revoked' });
    await expect(adapter.post(`slack:${TEAM}:${HERE}`, digest, 'd1')).rejects.toMatchObject({ gone: true });
    await gone();
    expect(await installed()).toEqual([false, true]);
  });
});

/** A real Bolt app with its installer between two workspaces of one Slack on loopback, made anew for each test. */
import { createServer } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import type { Adapter, Store } from '../../src/core/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainCardOf, replyOf } from '../contracts/cards.ts';
import { createSlackWorkspace, type SlackWorkspace } from '../standins/slack.ts';
import { BOT_USER, TEAM } from '../standins/slack-api.ts';
import { createStrikeBot } from '../standins/slack-bot.ts';
import { CLIENT } from '../standins/slack-grants.ts';
import { createHttpTransport } from '../standins/slack-transport.ts';

export const MARKET = 'T0MARKET';
export const [HERE, THERE] = ['C0HARBOUR', 'C0MARKET'];
export const SECRET = 'stand-in-signing-secret';
export const STATE = 'a stand-in for a long random text of one’s own';
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
export const digest = replyOf(plainCardOf(['Dockers rejected the offer.']));

export let harbour: SlackWorkspace;
export let market: SlackWorkspace;
export let store: Store;
export let bot: ReturnType<typeof createStrikeBot>;
export let told: string[];
export let adapter: Adapter;
export let base: string;

/** Starts all of it before each test and stops it after. */
export function twoWorkspaces(): void {
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
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

/** What a browser gets at the page where an installation begins. */
export async function begin(): Promise<{ state: string; page: string; cookie: string }> {
  const response = await fetch(`${base}/install`);
  const page = await response.text();
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { page, cookie, state: /state=([^&"]+)/.exec(page)?.[1] ?? '' };
}

export function finish(code: string, state: string, cookie: string): Promise<Response> {
  const query = new URLSearchParams({ code, state });
  return fetch(`${base}/oauth_redirect?${query}`, { headers: { cookie } });
}

export async function install(team: string): Promise<Response> {
  const { state, cookie } = await begin();
  return finish(harbour.grants.allow(team), state, cookie);
}

export const installed = async () => {
  const rows = await Promise.all([TEAM, MARKET].map((team) => store.installation(`slack:${team}`)));
  return rows.map((row) => row !== undefined);
};
export const tokensOf = (team: string) =>
  [...harbour.grants.tokens].flatMap(([token, of]) => (of === team ? [token] : []));
export const used = () => harbour.calls.filter(({ method }) => method === 'chat.postMessage').length;
export const seconds = () => Math.floor(Date.now() / 1000);

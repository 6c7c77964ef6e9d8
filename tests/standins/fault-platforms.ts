/** The two platforms as a fault finds them: a stand-in, how to make a client of it, and what was shown there. */
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import type { Adapter } from '../../src/core/ports.ts';
import { ANA, GUILD, NEWS, type StandIn, startDiscord, TOKEN } from './discord.ts';
import { shown as shownInDiscord } from './discord-transcript.ts';
import { createSlackWorkspace, type SlackWorkspace } from './slack.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM } from './slack-api.ts';
import { shown as shownInSlack } from './slack-reading.ts';

/** A message with its place in the stand-in's row, and whether it came in private. */
export type Shown = { text: string; key: string; direct: boolean };

export type FaultPlatform = {
  name: 'Discord' | 'Slack';
  channel: string;
  person: string;
  url: string;
  /** So many lines make a digest of `PARTS` messages. */
  lines: number;
  lifeLines: number;
  token: string;
  appToken: string;
  posts(method: string, path: string): boolean;
  make(url: string): Adapter;
  messages(): Shown[];
  moveTo(now: string): void;
  discord?: StandIn;
  slack?: SlackWorkspace;
  close(): Promise<void>;
};

const silent = () => undefined;
export const SILENT = { debug: silent, info: silent, warn: silent, error: silent };

export async function inDiscord(): Promise<FaultPlatform> {
  const discord = await startDiscord();
  return {
    name: 'Discord',
    channel: `discord:${GUILD}:${NEWS}`,
    person: `discord:${ANA.id}`,
    url: discord.url,
    token: TOKEN,
    appToken: '',
    lines: 130,
    lifeLines: 90,
    posts: (method, path) => method === 'POST' && path.endsWith(`${NEWS}/messages`),
    make: (apiUrl) => createDiscordAdapter({ token: TOKEN, apiUrl, log: SILENT }),
    messages: () =>
      discord.state.messages.map((message) => ({
        text: shownInDiscord(message),
        key: String(message.nonce),
        direct: message.channel !== NEWS,
      })),
    moveTo: discord.state.moveTo,
    discord,
    close: discord.close,
  };
}

export async function inSlack(): Promise<FaultPlatform> {
  const slack = await createSlackWorkspace();
  slack.unlimited();
  slack.scopes.add('channels:history');
  slack.addChannel('C01', ['U0ANN', BOT_USER]);
  return {
    name: 'Slack',
    channel: `slack:${TEAM}:C01`,
    person: `slack:${TEAM}:U0ANN`,
    url: slack.url,
    token: BOT_TOKEN,
    appToken: APP_TOKEN,
    lines: 130,
    lifeLines: 180,
    posts: (_, path) => path.endsWith('/chat.postMessage'),
    make: (apiUrl) => createSlackAdapter({ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl, log: SILENT }),
    messages: () =>
      slack.posted.map((message) => ({
        text: shownInSlack(message),
        key: JSON.stringify(message.metadata?.event_payload),
        direct: message.channel !== 'C01',
      })),
    moveTo: slack.moveTo,
    slack,
    close: slack.close,
  };
}

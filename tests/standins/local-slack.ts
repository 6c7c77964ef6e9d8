/** Starts the package `local-slack-linux-x64`, a Slack written by others, where it is at hand; bound to loopback. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, TEAM } from './slack-api.ts';

const PACKAGE = join('node_modules', 'local-slack-linux-x64', 'bin', 'local-slack');

/** The program: in the project's own node_modules, or in the folder that LOCAL_SLACK names. */
export function findLocalSlack(): string | undefined {
  const elsewhere = process.env.LOCAL_SLACK;
  return [PACKAGE, ...(elsewhere ? [join(elsewhere, PACKAGE)] : [])].find((path) => existsSync(path));
}

export type LocalMessage = {
  ts: string;
  user: string;
  text: string;
  blocks?: unknown[];
  thread_ts?: string;
  ephemeral_to?: string;
  metadata?: unknown;
};

/** A workspace with one channel, its people and the bot. */
export async function startLocalSlack(program: string, channel: string, people: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'readout-local-slack-'));
  const config = {
    workspace: { name: 'Harbour', domain: 'harbour', teamId: TEAM },
    apps: [
      {
        appId: 'A0READOUT',
        botUserId: BOT_USER,
        botName: 'readout',
        botToken: BOT_TOKEN,
        appToken: APP_TOKEN,
        signingSecret: 'unused',
        mode: 'socket',
      },
    ],
    users: people.map((id) => ({ id, name: id.toLowerCase(), real_name: id })),
    channels: [{ id: channel, name: 'talks', members: [...people, BOT_USER] }],
  };
  await writeFile(join(folder, 'config.yaml'), stringify(config));
  // The program has no option for the address it listens at, and takes all interfaces.
  const loopback = "const serve = Bun.serve; Bun.serve = (options) => serve({ ...options, hostname: '127.0.0.1' });";
  await writeFile(join(folder, 'loopback.js'), loopback);
  const options = ['--config', join(folder, 'config.yaml'), '--port', '0', '--base-host', '127.0.0.1'];
  const child = spawn(program, options, {
    env: { ...process.env, BUN_OPTIONS: `--preload=${join(folder, 'loopback.js')}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`local-slack ended with ${code}: ${output}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/api\//.exec(output);
      if (found?.[1]) resolve(found[1]);
    });
  });
  const get = async (path: string) =>
    (await fetch(`${base}/_control${path}`)).json() as Promise<Record<string, unknown>>;
  return {
    url: `${base}/api/`,
    get,
    async act(path: string, body: Record<string, unknown>): Promise<void> {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${base}/_control${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`local-slack ${path}: ${response.status} ${await response.text()}`);
    },
    /** What the bot posted in the channel, oldest first. */
    async messages(): Promise<LocalMessage[]> {
      const { messages } = (await get(`/messages/${channel}`)) as { messages: LocalMessage[] };
      return messages.filter(({ user }) => user === BOT_USER);
    },
    async stop(): Promise<void> {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `readout doctor`, `backup` and `restore` as whoever runs a bot types them. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackWorkspace, type SlackWorkspace } from './standins/slack.ts';
import { APP_TOKEN, BOT_TOKEN } from './standins/slack-api.ts';
import { temporary } from './temporary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Run = { code: number | null; stdout: string; stderr: string };

function start(args: string[], env: Record<string, string> = {}) {
  const settings = { PATH: process.env.PATH ?? '', CONSOLE_PORT: 'off', ...env };
  return spawn(process.execPath, [join(ROOT, 'src', 'launch.mjs'), ...args], { cwd: ROOT, env: settings });
}

function readout(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const child = start(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end();
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

let slack: SlackWorkspace;
let keys: Record<string, string>;
beforeAll(async () => {
  slack = await createSlackWorkspace();
  keys = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.url };
});
afterAll(() => slack.close());

describe('readout doctor', () => {
  it('says that all is well, with keys and without', async () => {
    const READOUT_DATA = temporary('ops');
    const bare = await readout(['doctor'], { READOUT_DATA });
    expect(bare).toMatchObject({ code: 0, stderr: '' });
    expect(bare.stdout).toMatch(/no keys are set[\s\S]*All is well\.\n$/);
    const { code, stdout } = await readout(['doctor'], { READOUT_DATA, ...keys });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^slack: takes the keys$/m) });
  });

  it('names everything that is wrong, a line each, with exit code 1 and without a key', async () => {
    const READOUT_DATA = temporary('ops');
    writeFileSync(
      join(READOUT_DATA, 'readout.db'),
      'this was a database before it was overwritten by mistake. '.repeat(20),
    );
    slack.withdrawn.add('chat:write');
    slack.slackClock.aheadMs = 600_000;
    const wrong = { ...keys, SLACK_APP_TOKEN: 'xapp-1-wrong-token' };
    const { code, stdout, stderr } = await readout(['doctor'], { READOUT_DATA, ...wrong });
    slack.withdrawn.clear();
    slack.slackClock.aheadMs = 0;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^Clock: .*10 min behind Slack/),
      expect.stringMatching(/^Slack scopes: .*chat:write/),
      expect.stringMatching(/^Slack token: SLACK_APP_TOKEN is refused/),
      expect.stringMatching(/^Database: it is not sound .*readout restore/),
    ]);
    expect(stderr).not.toMatch(/xapp-1|xoxb-1/);
  });

  it('names mistakes of the configuration and of a briefing', async () => {
    const { code, stderr } = await readout(['doctor'], { CONSOLE_PORT: 'soon', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Configuration: CONSOLE_PORT.*$[\s\S]*^Configuration: LOG_LEVEL/m);
    const briefings = temporary('ops');
    cpSync(join(ROOT, 'briefings'), briefings, { recursive: true });
    writeFileSync(join(briefings, 'waterway-dredging', 'briefing.yaml'), 'title: Harbour\ncolour: blue\n');
    const broken = await readout(['doctor'], { READOUT_BRIEFINGS: briefings, READOUT_DATA: temporary('ops') });
    expect(broken).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Briefing: .*colour/m) });
  });

  it('asks the bot that runs with this configuration how it does', async () => {
    const READOUT_DATA = temporary('ops');
    const bot = start(['start'], { READOUT_DATA, ...keys, CONSOLE_PORT: '0' });
    const address = await new Promise<string>((resolve) => {
      let log = '';
      bot.stderr.on('data', (chunk) => {
        log += chunk;
        const at = /"address":"([^"]+)".*"platform connected"/s.exec(log)?.[1];
        if (at) resolve(at);
      });
    });
    const { stdout, code } = await readout(['doctor'], { READOUT_DATA, CONSOLE_PORT: new URL(address).port });
    const backedUp = await readout(['backup', join(READOUT_DATA, 'copy.db')], { READOUT_DATA });
    const refused = await readout(['restore', join(READOUT_DATA, 'copy.db')], { READOUT_DATA });
    const ended = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    await ended;
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('Bot: runs, and says that it is well'),
    });
    expect(backedUp).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Backed up to .*, and checked\.\n$/) });
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/is running.*stop it/) });
    const restored = await readout(['restore', join(READOUT_DATA, 'copy.db')], { READOUT_DATA });
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringMatching(/What was there is kept as .*before-/) });
    expect(readdirSync(READOUT_DATA).filter((name) => name.includes('.before-'))).toHaveLength(1);
  }, 120_000);
});

describe('readout backup and restore', () => {
  it('say what is missing, and make nothing', async () => {
    const READOUT_DATA = temporary('ops');
    const to = join(READOUT_DATA, 'copy.db');
    for (const args of [['backup'], ['backup', to], ['restore', to]]) {
      const { code, stdout, stderr } = await readout(args, { READOUT_DATA });
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
    }
    expect(existsSync(to)).toBe(false);
  });
});

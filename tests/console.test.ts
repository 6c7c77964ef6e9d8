/** The bot process over loopback: what /healthz and /metrics tell, a platform that does not start, and stopping. */

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import { DeliveryError, UserError } from '../src/core/errors.ts';
import type { DropReport } from '../src/core/gate-reply.ts';
import type { Adapter, Bot } from '../src/core/ports.ts';
import type { SourceRecord } from '../src/core/source-record.ts';
import { newSource } from '../src/core/source-state.ts';
import { createLog, createPlainLog, reason } from '../src/log.ts';
import { type RunningBot, startBot } from '../src/main.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { subscription } from './contracts/article.ts';

const NOW = '2026-03-02T08:00:00.000Z';
const reply = { id: 'r', visibility: 'private', cards: [] } as const;
const bot: Bot = {
  briefings: [],
  commands: [],
  handle: async () => ({ ...reply, cards: [] }),
  visibilityOf: () => 'private',
  complete: async () => [],
  firstTime: async () => true,
};

type Platform = Adapter & { bot?: Bot; problem?: string | undefined; stopped: boolean };

function platform(name: string, start: () => Promise<void> = async () => undefined): Platform {
  const made: Platform = {
    name,
    stopped: false,
    async start(given) {
      await start();
      made.bot = given;
    },
    post: async (channel) => {
      if (channel.endsWith('gone')) throw new DeliveryError('gone', { gone: true });
      return { platform: name, channel, messageIds: [] };
    },
    check: async () => [],
    trouble: () => made.problem,
    stop: async () => {
      made.stopped = true;
    },
  };
  return made;
}

const running: RunningBot[] = [];
/** Who wants to hear of dropped lines, of the bot started last. */
let drop: (why: DropReport['why']) => void = () => undefined;
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});

const sources: SourceRecord[] = [
  { ...newSource('s1', { type: 'feed', url: 'https://coast.example/feed' }, 'Coast Daily', NOW), state: 'fresh' },
  {
    ...newSource(
      's2',
      { type: 'feed', url: 'https://pier.example/feed' },
      '<img src=x onerror=alert(1)>',
      NOW,
      'slack:T1:U0PETRA',
    ),
    state: 'failing',
    why: 'no way through https://petra:hidden-word@proxy.example with xoxb-12-hidden-token',
  },
];

async function run(adapters: Adapter[], settings: Record<string, string> = {}, written: string[] = []) {
  const store = await openSqlite(':memory:');
  for (const channel of ['slack:T1:here', 'slack:T1:gone']) {
    await store.saveSubscription(subscription(channel, { channel, dueAt: '2026-03-02T08:00:00.000Z' }));
  }
  const config: Config = readConfig({ env: { CONSOLE_PORT: '0', ...settings } });
  const one = await startBot({
    config,
    bot,
    adapters,
    store,
    digest: async () => ({ ...reply, cards: [] }),
    seen: async () => undefined,
    sources: async () => sources,
    refresh: async () => undefined,
    clock: () => '2026-03-02T08:00:00.000Z',
    onDropped: (listener) => {
      drop = (why) => listener({ reply: 'r1', card: 'status', why });
    },
    log: createLog('debug', [], { write: (line) => void written.push(line) }),
  });
  running.push(one);
  return one;
}

async function get(one: RunningBot, path: string, init: RequestInit = {}) {
  const response = await fetch(`${one.address}${path}`, init);
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
}

describe('/healthz', () => {
  it('is 200 while every platform is connected and the schedule runs, 503 with the reason otherwise', async () => {
    const slack = platform('slack');
    const one = await run([slack, platform('discord')]);
    const well = await get(one, '/healthz');
    expect(well.status).toBe(200);
    expect(well.type).toMatch(/^application\/json/);
    expect(JSON.parse(well.text)).toMatchObject({ ok: true, parts: { schedule: null, slack: null, discord: null } });
    slack.problem = 'Slack: connection lost';
    const ill = await get(one, '/healthz');
    expect(ill.status).toBe(503);
    expect(JSON.parse(ill.text).parts.slack).toBe('Slack: connection lost');
  });

  it('tells of a platform that did not start, while the others run', async () => {
    const slack = platform('slack');
    const broken = platform('discord', () => Promise.reject(new UserError('DISCORD_TOKEN was refused.')));
    const one = await run([broken, slack]);
    const { status, text } = await get(one, '/healthz');
    expect([status, JSON.parse(text).parts]).toEqual([
      503,
      { schedule: null, discord: 'DISCORD_TOKEN was refused.', slack: null },
    ]);
    expect(slack.bot).toBeDefined();
  });

  it('tells why a platform could not be reached, without its token', async () => {
    const one = await run([platform('slack', () => Promise.reject(new Error('no route for xoxb-1-secret')))]);
    const { text } = await get(one, '/healthz');
    expect(JSON.parse(text).parts.slack).toMatch(/^slack did not start \(no route for \[secret\]\)/);
  });

  it('is served to GET alone, and nothing else is served', async () => {
    const one = await run([]);
    expect((await get(one, '/healthz?probe=1')).status).toBe(200);
    expect(await get(one, '/healthz', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect((await get(one, '/healthz', { method: 'POST' })).status).toBe(405);
    expect((await get(one, '/../.env')).status).toBe(404);
    expect((await get(one, '/index.html')).status).toBe(404);
  });
});

describe('the page', () => {
  it('shows how parts, sources and digests do, those in trouble by name', async () => {
    const one = await run([platform('slack')]);
    await expect.poll(async () => (await get(one, '/')).text).toContain('paused: gone');
    const { status, text, type } = await get(one, '/');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    const { document } = parseHTML(text);
    const tables = new Map(
      [...document.querySelectorAll('table')].map((table) => [
        table.querySelector('caption')?.textContent,
        [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
      ]),
    );
    expect(tables.get('Parts')).toEqual([
      ['schedule', 'well'],
      ['slack', 'well'],
    ]);
    expect(tables.get('Sources')?.map(([name]) => name)).toEqual(['<img src=x onerror=alert(1)>', 'Coast Daily']);
    expect(tables.get('Digests')?.map(([channel]) => channel)).toEqual(['slack:T1:gone', 'slack:T1:here']);
    expect(tables.get('Digests')?.[1]?.[4]).toMatch(/^\w{3} \d+ Mar 2026, \d\d:\d\d \(.+\)$/);
    expect(tables.get('Versions')?.map(([what]) => what)).toEqual(['Readout', 'Engine', 'Node']);
  });

  it('lets nothing of a name act, shows no secret and nobody who added or set up something', async () => {
    const one = await run([]);
    const response = await fetch(`${one.address}/`);
    const text = await response.text();
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('img, script, iframe, [onerror], [style], form')).toHaveLength(0);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const style = document.querySelector('style')?.textContent ?? '';
    expect(response.headers.get('content-security-policy')).toContain(
      createHash('sha256').update(style).digest('base64'),
    );
    expect(text).not.toMatch(/hidden|petra|slack:U1/i);
  });

  it('can be read without eyes: a language, one first heading, tables with captions and headers', async () => {
    const one = await run([]);
    const { document } = parseHTML((await get(one, '/')).text);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h1, main, title')).toHaveLength(3);
    const tables = [...document.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
      expect(
        table.querySelectorAll('thead th:not([scope=col]), tbody tr > :first-child:not([scope=row])'),
      ).toHaveLength(0);
    }
  });
});

describe('/metrics', () => {
  it('counts replies and deliveries in the format of Prometheus', async () => {
    const slack = platform('slack');
    const one = await run([slack]);
    await slack.bot?.handle({ line: '/talks', reader: 'slack:U1', channel: 'slack:C1' });
    await slack.bot?.handle({ line: '/talks', reader: 'slack:U1', channel: 'slack:C1' });
    await expect
      .poll(async () => (await get(one, '/metrics')).text)
      .toContain('readout_deliveries_total{platform="slack",state="failed"} 1');
    const { text, type } = await get(one, '/metrics');
    expect(type).toMatch(/^text\/plain/);
    expect(text).toContain('readout_deliveries_total{platform="slack",state="sent"} 1');
    expect(text).toContain('readout_replies_total 2');
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
  });
});

it('counts and logs lines that were not shown, by the reason, without a word of them', async () => {
  const written: string[] = [];
  const one = await run([], {}, written);
  for (const why of ['words', 'words', 'date'] as const) drop(why);
  const { text } = await get(one, '/metrics');
  expect(text).toContain('readout_lines_dropped_total{reason="words"} 2');
  expect(text).toContain('readout_lines_dropped_total{reason="date"} 1');
  const told = written.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'line dropped');
  expect(told).toHaveLength(3);
  expect(told[0]).toMatchObject({ level: 'warn', reply: 'r1', card: 'status', why: 'words' });
});

describe('the bot process', () => {
  it('runs without a console, when it is off or its port is taken', async () => {
    expect((await run([], { CONSOLE_PORT: 'off' })).address).toBeUndefined();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const written: string[] = [];
    const slack = platform('slack');
    const one = await run([slack], { CONSOLE_PORT: String((other.address() as AddressInfo).port) }, written);
    expect(one.health().ok).toBe(true);
    const told = written.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'console did not start');
    expect(told).toEqual([expect.objectContaining({ level: 'error', reason: expect.stringMatching(/CONSOLE_PORT/) })]);
    expect(told[0]).not.toHaveProperty('stack');
    other.close();
  });

  it('stops the platforms, and says so to whoever still asks', async () => {
    const slack = platform('slack');
    const one = await run([slack]);
    await one.stop();
    expect(slack.stopped).toBe(true);
    expect(one.health().parts.schedule).toMatch(/stopped/);
    await expect(get(one, '/healthz')).rejects.toThrow();
  });

  it('exits 0 on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const child = fork(new URL('./run-bot.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      const exited = new Promise((resolve) => child.once('exit', (code, by) => resolve(code ?? by)));
      const messages: string[] = [];
      for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
        const { address, msg } = JSON.parse(line) as { address?: string; msg: string };
        messages.push(msg);
        if (!address) continue;
        expect((await fetch(`${address}/healthz`)).status).toBe(200);
        child.kill(signal);
      }
      expect(await exited).toBe(0);
      expect(messages).toEqual(['console', 'stopping', 'stopped']);
    }
  });
});

describe('the log', () => {
  it('writes JSON lines at its level and above, without secrets', () => {
    const lines: string[] = [];
    const log = createLog('info', [], { write: (line) => void lines.push(line) });
    const discord = `${'A'.repeat(24)}.${'B'.repeat(6)}.${'C'.repeat(30)}`;
    log.debug({}, 'not this');
    log.info({ token: 'hidden-1', slack: { botToken: 'hidden-2' }, platform: 'slack' }, 'started');
    log.error(
      { reason: `refused xoxb-12-hidden3 and xapp-1-hidden4 and ${discord}` },
      'Authorization: Bot hidden5hidden5hidden5',
    );
    const all = lines.join('');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(['info', 'error']);
    expect(all).not.toMatch(/hidden|CCCC/);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ platform: 'slack', msg: 'started' });
  });

  it('tells somebody at the screen only what went wrong, as a plain line', () => {
    const lines: string[] = [];
    const log = createPlainLog((line) => void lines.push(line));
    log.info({ address: 'http://127.0.0.1:1' }, 'console');
    log.error(reason(new UserError('The port is taken by xoxb-12-hidden.')), 'console did not start');
    log.error(reason(new Error('the disk is gone')), 'refresh');
    expect(lines).toEqual(['console did not start: The port is taken by [secret].\n', 'refresh: the disk is gone\n']);
  });
});

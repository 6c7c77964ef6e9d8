// The bot process over loopback: what /healthz and /metrics tell, a platform that does not start, and stopping.

import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/core/errors.ts';
import { drop, get, platform, run } from './standins/running-bot.ts';

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

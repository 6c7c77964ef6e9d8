// The command line when it goes on: chat, start, and start with keys.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/core/model.ts';
import { LAUNCH, NOW, ROOT, readout } from './standins/command-line.ts';
import { temporary } from './temporary.ts';

/** A copy of the bundled briefings with one more, as a newcomer adds it. */
function withAnother(): string {
  const folder = temporary('briefings');
  cpSync(join(ROOT, 'briefings'), folder, { recursive: true });
  mkdirSync(join(folder, 'bridge-toll', 'corpus'), { recursive: true });
  writeFileSync(join(folder, 'bridge-toll', 'briefing.yaml'), 'title: Bridge toll\n');
  return folder;
}

describe('chat and start', () => {
  it('answer each line of a pipe and end with it; without keys, start does as chat does', async () => {
    const input = '/talks topic sanctions\n\n/talks help\n';
    const chat = await readout(['chat', ...NOW], { input });
    expect(chat).toMatchObject({ code: 0, stderr: '' });
    expect(chat.stdout).toMatch(/Sanctions and oil[\s\S]*\[1\][\s\S]*\/talks/);
    const [start, silent] = await Promise.all([
      readout(['start', ...NOW], { input }),
      readout(['start', ...NOW], { env: { READOUT_BRIEFINGS: withAnother() } }),
    ]);
    expect(start).toEqual(chat);
    // Nothing came: the status of the bundled story, also beside one whose name comes before it.
    expect(silent.stdout).toMatch(/^Ukraine peace talks: where it stands/);
  });

  it('write one row of JSON for each line', async () => {
    const { stdout } = await readout(['chat', '--format', 'json', ...NOW], {
      input: '/talks help\n/talks topic nato\n',
    });
    const replies: Reply[] = stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(replies.map(({ cards }) => cards[0]?.kind)).toEqual(['help', 'topic']);
  });
});

describe('start with keys', () => {
  it('runs as a service that logs JSON, outlives a platform it cannot reach, and ends well on SIGTERM', async () => {
    const child = spawn(process.execPath, [LAUNCH, 'start'], {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH ?? '',
        READOUT_DATA: temporary('keys'),
        CONSOLE_PORT: '0',
        DISCORD_TOKEN: 'no-token-of-anybody-at-all',
        // Nothing listens on the discard port.
        DISCORD_API_URL: 'http://127.0.0.1:9/api',
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
      if (stderr.includes('did not start') && !child.killed) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const messages = stderr
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row).msg);
    expect(messages).toEqual(expect.arrayContaining(['console', 'platform did not start', 'stopped']));
    expect(stderr).not.toContain('no-token-of-anybody');
  });
});

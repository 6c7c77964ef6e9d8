// The command line as another program relies on it: what is printed, where, and with which exit code.

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/core/model.ts';
import { article, DATA, expectMistake, LAUNCH, linesOf, NOW, ROOT, readout } from './standins/command-line.ts';
import { temporary } from './temporary.ts';

describe('a command line', () => {
  it('prints the card as plain text of a fixed width, the same bytes every time', async () => {
    const first = await readout(['/talks status', ...NOW]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Ukraine peace talks/);
    expect(first.stdout).toMatch(/^\[1\](\[\d+\])* +Sample desk [A-F] · /m);
    expect(first.stdout).toContain('/talks disputes');
    expect(first.stdout).not.toContain('\u001b');
    for (const row of first.stdout.split('\n')) expect(row.length, row).toBeLessThanOrEqual(100);
    // A new process over the same state, and one over a state of its own.
    expect(await readout(['/talks', 'status', ...NOW])).toEqual(first);
    expect(await readout(['/talks status', ...NOW, '--data', temporary('other')])).toEqual(first);
  });

  it('prints the reply as JSON, each line cited, each quote a slice of its article', async () => {
    const { stdout } = await readout(['/talks status', ...NOW, '--format', 'json']);
    const reply: Reply = JSON.parse(stdout);
    const [card] = reply.cards;
    expect(reply.visibility).toBe('private');
    const lines = card?.blocks.flatMap(linesOf) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    const numbers = new Set(card?.citations.map(({ n }) => n));
    for (const { cites } of lines) {
      expect(cites.length).toBeGreaterThan(0);
      expect(cites.every((n) => numbers.has(n))).toBe(true);
    }
    const citation = card?.citations[0];
    const stored = JSON.parse((await readout(['article', citation?.articleId ?? '', '--format', 'json'])).stdout);
    expect(stored.text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
    expect(stored.headline).toBe(citation?.headline);
  });

  it('prints Markdown and what Discord and Slack would be sent', async () => {
    const [markdown, discord, slack] = await Promise.all(
      ['markdown', 'discord', 'slack'].map((format) => readout(['/talks status', ...NOW, '--format', format])),
    );
    expect(markdown?.stdout).toMatch(/^## Ukraine peace talks/);
    const [message] = [JSON.parse(discord?.stdout ?? '')].flat();
    expect(message).toMatchObject({ embeds: expect.any(Array), allowed_mentions: { parse: [] } });
    const [post] = [JSON.parse(slack?.stdout ?? '')].flat();
    expect(post).toMatchObject({ text: expect.any(String), blocks: expect.any(Array) });
  });

  it('answers on another story from the same house', async () => {
    const { stdout, code } = await readout(['/harbour status', '--now', '2026-03-01T08:00:00Z']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Salgado channel dredging/);
    expect(stdout).not.toMatch(/Putin|Sample desk/);
    const alone = await readout(['status', '--briefing', 'waterway-dredging', '--now', '2026-03-01T08:00:00Z']);
    expectMistake(
      alone,
      /There is no call "status": did you mean "\/harbour status"\? Command lines begin with a slash/,
    );
  });

  it('answers an unknown name and an unreadable date with help, not with an error', async () => {
    for (const line of [
      '/talks topic florists',
      '/talks actor Nobody Known',
      '/talks timeline someday',
      '/talks nosuch',
    ]) {
      const { code, stdout, stderr } = await readout([line, ...NOW]);
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(20);
    }
  });

  it('reads the folders given in place of the briefing’s own', async () => {
    const one = temporary('one');
    const two = temporary('two');
    writeFileSync(
      join(one, 'ceasefire.md'),
      article('A ceasefire for the port', 'A ceasefire was agreed by Witkoff and Putin.'),
    );
    writeFileSync(
      join(two, 'sanctions.md'),
      article('Sanctions for the port', 'New oil sanctions were announced by Kallas.'),
    );
    const { stdout } = await readout(['/talks sources', '--corpus', one, '--corpus', two, ...NOW]);
    expect(stdout).toContain('A ceasefire for the port');
    expect(stdout).toContain('Sanctions for the port');
    expect(stdout).not.toContain('Sample desk');
  });

  it('has a helpful reply for an empty corpus, and tells of a broken file without stopping', async () => {
    const folder = temporary('empty');
    const empty = await readout(['/talks status', '--corpus', folder, ...NOW]);
    expect(empty).toMatchObject({ code: 0, stderr: '' });
    expect(empty.stdout).toContain('no articles');
    expect(empty.stdout.replace(/\s+/g, '')).toMatch(new RegExp(`filesinto${folder}\\.$`));
    writeFileSync(join(folder, 'broken.json'), '{ "headline": ');
    writeFileSync(
      join(folder, 'whole.md'),
      article('A ceasefire for the port', 'A ceasefire was agreed by Witkoff and Putin.'),
    );
    const broken = await readout(['/talks sources', '--corpus', folder, ...NOW]);
    expect(broken.code).toBe(0);
    expect(broken.stderr).toMatch(/^skipped .*broken\.json \(.+\)\n$/);
    expect(broken.stdout).toContain('A ceasefire for the port');
  });

  it('stays silent when the reader of the pipe leaves early', async () => {
    const child = spawn(process.execPath, [LAUNCH, '/talks sources', ...NOW], {
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', READOUT_DATA: DATA },
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('help and mistakes', () => {
  it('tells what there is, with nothing typed, too', async () => {
    const help = await readout(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const words of ['readout chat', 'readout ingest', '--corpus', '--now', 'slack'])
      expect(help.stdout).toContain(words);
    expect(await readout([])).toEqual(help);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect((await readout(['--version'])).stdout).toBe(`${version}\n`);
  });

  it.each([
    [['/talks status', '--formt', 'json'], /no option --formt: did you mean --format\?/],
    [['/talks status', '--format', 'xml'], /--format "xml".*text, json, markdown, discord, slack/],
    [['/talks status', '--language', 'ja'], /--language "ja".*en, uk, ru, de, fr/],
    [['/talks status', '--now', 'yesterday'], /--now "yesterday".*2025-12-04T08:00:00Z/],
    [['/talks status', '--now', '2025-12-04T08:00:00'], /with a zone/],
    [['/talks status', '--now'], /--now/],
    [['/talks status', '--briefing', 'ukrain-talks'], /did you mean ukraine-talks\?/],
    [['/talks status', '--corpus', '/nowhere/at-all'], /\/nowhere\/at-all/],
    [['/talks status', '--data', '/proc/nope'], /State cannot be kept in \/proc\/nope: .*Choose a folder/],
    [['/talks status', '--data', LAUNCH], /State cannot be kept in .*launch\.mjs is a file/],
    [['topic', 'oil'], /no call "topic": did you mean "\/talks topic oil"\?/],
    [['chatt'], /no call "chatt": did you mean "readout chat"\?/],
    [['chat', 'now'], /takes nothing after it, not "now"/],
    [['ingest'], /at least one file, folder, address or feed/],
    [['article'], /one article's id/],
  ])('%j is a mistake that is told in one line', async (args, line) => {
    expectMistake(await readout(args), line);
  });
});

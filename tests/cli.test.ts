/** The command line as another program relies on it: what is printed, where, and with which exit code. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Block, Line, Reply } from '../src/core/model.ts';
import { feedsIn } from '../src/sources/opml.ts';
import { temporary } from './temporary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LAUNCH = join(ROOT, 'src', 'launch.mjs');
const NOW = ['--now', '2025-12-04T08:00:00Z'];

type Run = { code: number | null; stdout: string; stderr: string };

const DATA = temporary('data');

/** Runs `readout` as a shell would, with an environment of its own: keys of the machine must not matter. */
function readout(args: string[], options: { input?: string; env?: Record<string, string> } = {}): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', READOUT_DATA: DATA, ...options.env };
  const child = spawn(process.execPath, [LAUNCH, ...args], { cwd: ROOT, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A user's mistake: exit code 1, nothing on stdout, one line on stderr. */
function expectMistake({ code, stdout, stderr }: Run, line: RegExp): void {
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'lines':
      return block.lines;
    case 'timeline':
      return block.entries.flatMap(({ lines }) => lines);
    case 'positions':
      return block.rows.flatMap(({ lines }) => lines);
    case 'dispute':
      return block.sides;
    default:
      return [];
  }
}

const article = (headline: string, fact: string) =>
  `---\nheadline: ${headline}\npublisher: Harbour Post\npublishedAt: 2025-03-05\n---\n\n${fact} The harbour master, Petra Lund, told reporters so on Wednesday.\n`;

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

describe('ingest and article', () => {
  it('print one line for each item: added, duplicate, skipped, updated', async () => {
    const data = temporary('ingest');
    const folder = temporary('articles');
    const body =
      'The port opened again on Monday after nine days. Fourteen ships were waiting in the outer roads, and the pilots worked through the night to bring them in.';
    writeFileSync(join(folder, 'a.md'), article('The port opens', body));
    writeFileSync(join(folder, 'b.md'), article('The port opens', body).replace('Harbour Post', 'Coast Daily'));
    writeFileSync(join(folder, 'c.xlsx'), 'no text');
    const ingest = async (...items: string[]) => {
      const story = ['--briefing', 'waterway-dredging'];
      const { stdout, stderr, code } = await readout(['ingest', ...items, ...story, '--data', data, ...NOW]);
      expect(stderr).toBe('These are for Salgado channel dredging (waterway-dredging).\n');
      return { code, lines: stdout.trimEnd().split('\n').sort() };
    };
    const first = await ingest(folder, join(folder, 'nowhere.md'));
    expect(first.code).toBe(0);
    expect(first.lines).toEqual([
      expect.stringMatching(/^added .*a\.md$/),
      expect.stringMatching(/^duplicate .*b\.md$/),
      expect.stringMatching(/^skipped \/.*nowhere\.md \(.+\)$/),
      expect.stringMatching(/^skipped .*c\.xlsx \(files of this kind are not read .+\)$/),
    ]);
    writeFileSync(join(folder, 'a.md'), article('The port opens at last', body));
    expect((await ingest(folder)).lines.filter((line) => line.includes('a.md'))).toEqual([
      expect.stringMatching(/^updated /),
    ]);
    expect((await ingest(folder)).lines.filter((line) => line.includes('a.md'))).toEqual([
      expect.stringMatching(/^skipped .*\(unchanged\)$/),
    ]);
  });

  it('show a stored article with its cleaned text', async () => {
    const { stdout } = await readout(['/talks status', ...NOW, '--format', 'json']);
    const reply: Reply = JSON.parse(stdout);
    const citation = reply.cards[0]?.citations[0];
    const shown = await readout(['article', citation?.articleId ?? '']);
    expect(shown.code).toBe(0);
    expect(shown.stdout.startsWith(`${citation?.headline}\n`)).toBe(true);
    expect(shown.stdout).toContain(citation?.quote);
    expectMistake(await readout(['article', 'nosuch']), /There is no article "nosuch"/);
  });

  it('say what cannot be had, and take nothing', async () => {
    const story = ['--briefing', 'waterway-dredging'];
    expectMistake(
      await readout(['ingest', 'http://127.0.0.1:64999/feed', ...story]),
      /127\.0\.0\.1:64999\/feed.*--allow-private/,
    );
    expectMistake(await readout(['ingest', '/nowhere/at-all.md', ...story]), /at-all\.md/);
  });

  it('say for which of several stories the articles are, and how to choose another', async () => {
    const corpus = join(ROOT, 'briefings', 'waterway-dredging', 'corpus');
    const unsaid = await readout(['ingest', corpus, '--data', temporary('ingest-bare')]);
    expect(unsaid.code).toBe(0);
    expect(unsaid.stderr).toMatch(/ukraine-talks.*--briefing chooses another: waterway-dredging/);
  });
});

describe('check', () => {
  it('tells that the bundled briefings are in order', async () => {
    const all = await readout(['check']);
    expect(all).toMatchObject({ code: 0, stderr: '' });
    expect(all.stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^ukraine-talks: in order \(\/talks, /),
      expect.stringMatching(/^waterway-dredging: in order \(\/harbour, /),
    ]);
    expect((await readout(['check', 'waterway-dredging'])).stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('names file and key of every mistake, one a line', async () => {
    const folder = temporary('briefings');
    cpSync(join(ROOT, 'briefings', 'waterway-dredging'), join(folder, 'good'), { recursive: true });
    mkdirSync(join(folder, 'bad', 'corpus'), { recursive: true });
    writeFileSync(join(folder, 'bad', 'briefing.yaml'), 'titel: Port\ntimezone: Mars/Olympus\n');
    const { code, stdout, stderr } = await readout(['check'], { env: { READOUT_BRIEFINGS: folder } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const problems = stderr.trimEnd().split('\n');
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toContain(join(folder, 'bad', 'briefing.yaml'));
    for (const key of ['title: is missing', 'titel: is no known key', 'timezone: ']) expect(stderr).toContain(key);
    const both = await readout(['check'], { env: { READOUT_BRIEFINGS: folder, LOG_LEVEL: 'loud' } });
    expect(both.code).toBe(1);
    expect(both.stderr).toContain('LOG_LEVEL: ');
    const good = await readout(['check', 'good'], { env: { READOUT_BRIEFINGS: folder } });
    expect(good.code).toBe(0);
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

describe('opml', () => {
  it('prints the feeds of a briefing for a feed reader', async () => {
    const folder = temporary('feeds');
    mkdirSync(join(folder, 'harbour'));
    const feed = 'https://paper.example/feed?a=1&b=2';
    writeFileSync(
      join(folder, 'harbour', 'briefing.yaml'),
      `title: Harbour\nsources:\n  - { type: feed, url: "${feed}" }\n  - { type: page, url: "https://paper.example/one" }\n`,
    );
    const env = { READOUT_BRIEFINGS: folder, READOUT_DATA: join(folder, 'data') };
    const { code, stdout } = await readout(['opml', 'harbour'], { env });
    expect(code).toBe(0);
    expect(stdout).toContain('<title>Harbour</title>');
    expect(feedsIn(stdout)?.map(({ url }) => url)).toEqual([feed]);
    expectMistake(await readout(['opml', 'harbor'], { env }), /did you mean harbour/);
  });
});

describe('explain', () => {
  it('tells of a saved page what it says of itself, and where; what is no page is a mistake', async () => {
    const file = join(temporary('page'), 'page.html');
    writeFileSync(
      file,
      '<html><title>Ferry deal near</title><meta name="date" content="2031-05-03"><article><p>Crews vote on Sunday.</p></article></html>',
    );
    const { code, stdout } = await readout(['explain', file]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^headline: Ferry deal near \(<title>\)$/m);
    expect(stdout).toMatch(/^publishedAt: 2031-05-03 \(meta date\)$/m);
    expectMistake(await readout(['explain', `${file}.not`]), /There is no file/);
  });
});

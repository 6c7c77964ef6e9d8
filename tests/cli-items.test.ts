// The command line on articles, sources and briefings: ingest, article, check, opml, explain.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../src/core/model.ts';
import { feedsIn } from '../src/sources/opml.ts';
import { article, expectMistake, NOW, ROOT, readout } from './standins/command-line.ts';
import { temporary } from './temporary.ts';

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

// Mistakes in a briefing: how each is named, one a line, with the key that was probably meant.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBriefings } from '../src/briefings.ts';
import { folderOf, problemsOf } from './standins/briefing-files.ts';

describe('mistakes', () => {
  it('names every mistake at once, each with its key and what is allowed', () => {
    const problems = problemsOf(
      [
        'command: Port Strike!',
        'timezone: Mars/Olympus',
        'language: no such tongue',
        'window: soon',
        'digest: { at: sunrise, days: someday }',
        'topics: [{ words: [pay] }]',
        'actors:',
        '  - { name: Petra Lund, kind: human }',
        '  - { name: Rainer Haas, roles: [{ title: employer, from: 2025-02-30 }] }',
      ].join('\n'),
    );
    const about = (key: string) => problems.find((problem) => problem.startsWith(`${key}: `));
    expect(about('title')).toMatch(/is missing/);
    expect(about('command')).toMatch(/a-z, digits or hyphens.*"Port Strike!"/);
    expect(about('timezone')).toMatch(/Mars\/Olympus.*region\/city/);
    expect(about('language')).toMatch(/BCP 47/);
    expect(about('window')).toMatch(/30d.*"soon"/);
    expect(about('digest.at')).toMatch(/sunrise.*08:00/);
    expect(about('digest.days')).toMatch(/someday/);
    expect(about('topics[0].title')).toMatch(/is missing/);
    expect(about('actors[0].kind')).toMatch(/person or organization or place.*"human"/);
    expect(about('actors[1].roles[0].from')).toMatch(/2025-12-02.*2025-02-30/);
    expect(problems).toHaveLength(10);
  });

  it('names an unknown key and the known one that was probably meant, at every depth', () => {
    const problems = problemsOf(
      'title: Port strike\ntimezon: UTC\nactors: [{ name: Lund, alias: [x], roles: [{ title: chair, untill: 2025 }] }]',
    );
    expect(problems).toHaveLength(3);
    expect(problems.join('\n')).toMatch(/^timezon: is no known key; did you mean timezone\?/m);
    expect(problems.join('\n')).toMatch(/^actors\[0\]\.alias: .* did you mean aliases\?/m);
    expect(problems.join('\n')).toMatch(
      /^actors\[0\]\.roles\[0\]\.untill: is no known key; known are title, also, from, to/m,
    );
  });

  it('takes web sources, and says how a feed is written', () => {
    expect(problemsOf('title: Port strike\nsources: [{ type: feed, url: "https://news.example/feed" }]')).toEqual([]);
    const [problem, ...others] = problemsOf('title: x\nsources: [{ type: rss, url: "https://news.example/feed" }]');
    expect(problem).toMatch(/^sources\[0\]\.type: .*type: feed, url/);
    expect(others).toEqual([]);
    expect(problemsOf('title: x\nsources: [{ type: feed, url: "news.example/feed" }]')).toEqual([
      expect.stringMatching(/^sources\[0\]\.url: should be an address/),
    ]);
  });

  it('checks what a source takes by the source itself', () => {
    expect(problemsOf('title: x\nsources: [{ type: folder, pth: corpus }, { path: corpus }]')).toEqual([
      expect.stringMatching(/^sources\[1\]\.type: is missing/),
      expect.stringMatching(/^sources\[0\]\.path: is missing/),
      expect.stringMatching(/^sources\[0\]\.pth: is no known key; did you mean path\?/),
    ]);
  });

  it('names a folder of articles that is not there', () => {
    expect(problemsOf('title: Port strike\nsources: [{ type: folder, path: clippings }]')).toEqual([
      'sources[0].path: there is no folder "clippings" beside briefing.yaml',
    ]);
    // Beside mistakes of another kind, too.
    expect(problemsOf('sources: [{ type: folder, path: clippings }]')).toEqual([
      expect.stringMatching(/^title: is missing/),
      'sources[0].path: there is no folder "clippings" beside briefing.yaml',
    ]);
  });

  it('finds a name that two actors share, a title used twice and a role that ends before it begins', () => {
    const problems = problemsOf(
      [
        'title: Port strike',
        'topics: [{ title: Pay }, { title: pay }]',
        'actors:',
        '  - { name: Petra Lund, aliases: [Lund] }',
        '  - { name: Olaf Lund, aliases: [lund], roles: [{ title: clerk, from: 2025-05, to: 2024 }] }',
      ].join('\n'),
    );
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/^topics\[1\]: title "pay" is already taken by topics\[0\]/);
    expect(problems[1]).toMatch(/^actors\[1\]: name "lund" is already taken by actors\[0\]/);
    expect(problems[2]).toMatch(/^actors\[1\]\.roles: "clerk" ends \(2024\) before it begins \(2025-05\)/);
  });

  it('finds one title or name under two ids, and one id under two titles', () => {
    expect(
      problemsOf(
        [
          'title: Port strike',
          'topics: [{ title: Pay }, { title: Pay, id: wages }, { title: Wages, id: pay }]',
          'actors: [{ name: Petra Lund }, { name: Petra Lund, id: chair }]',
        ].join('\n'),
      ),
    ).toEqual([
      'topics[1]: title "Pay" is already taken by topics[0]',
      'topics[2]: id "pay" is already taken by topics[0]',
      'actors[1]: name "Petra Lund" is already taken by actors[0]',
    ]);
  });

  it('wants a word in a list of words that is given', () => {
    expect(problemsOf('title: x\ntopics: [{ title: Pay, words: [] }]')).toEqual([
      expect.stringMatching(/^topics\[0\]\.words: should hold at least one word/),
    ]);
  });

  it('says what was given once', () => {
    const [problem] = problemsOf('title: x\ntimezone: Mars/Olympus');
    expect(problem?.match(/Mars\/Olympus/g)).toHaveLength(1);
  });

  it('allows a role that ends in the year in which it begins', () => {
    expect(
      problemsOf('title: x\nactors: [{ name: Lund, roles: [{ title: clerk, from: 2025-05, to: 2025 }] }]'),
    ).toEqual([]);
  });

  it('gives line and column where the file is not YAML, and its kind where it holds no keys', () => {
    expect(problemsOf('title: "Port strike\ncommand: x')[0]).toMatch(/^line \d+, column \d+: is not valid YAML/);
    expect(problemsOf('title: a\ntitle: b')[0]).toMatch(/^line 2, column 1: is not valid YAML/);
    expect(problemsOf('- a list')[0]).toMatch(/keys with values; it is a list/);
    expect(problemsOf('')).toEqual([expect.stringMatching(/^title: is missing/)]);
  });

  it('reports the mistakes of all briefings, and a command word that two share', () => {
    const folder = folderOf({
      a: 'title: A\ncommand: port',
      b: 'title: B\ncommand: port',
      c: 'titel: C',
    });
    expect(() => loadBriefings(folder)).toThrow(/c.briefing\.yaml: titel: .*did you mean title/);
    expect(() => loadBriefings(folder)).toThrow(/b.briefing\.yaml: command: "port" is already the command of a/);
  });

  it('says what is missing where there is no briefing at all', () => {
    const empty = folderOf({});
    expect(() => loadBriefings(empty)).toThrow(/add a folder with a briefing\.yaml/);
    expect(() => loadBriefings(join(empty, 'none'))).toThrow(/no such folder/);
    mkdirSync(join(empty, 'half'));
    expect(() => loadBriefings(empty)).toThrow(/half.briefing\.yaml: there is no such file/);
  });
});

/** Briefings: what a writer of one may leave out, and how each mistake is named. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BriefingError, findBriefing, loadBriefing, loadBriefings } from '../src/briefings.ts';
import { UserError } from '../src/core/errors.ts';
import { temporary } from './temporary.ts';

const BUNDLED = new URL('../briefings', import.meta.url).pathname;

/** A folder of briefings; each has an empty `corpus` beside its file. */
function folderOf(files: Record<string, string>): string {
  const folder = temporary('briefings');
  for (const [id, yaml] of Object.entries(files)) {
    mkdirSync(join(folder, id, 'corpus'), { recursive: true });
    writeFileSync(join(folder, id, 'briefing.yaml'), yaml);
  }
  return folder;
}

/** The mistakes of one file, without the file's path, which each must begin with. */
function problemsOf(yaml: string): string[] {
  const folder = folderOf({ strike: yaml });
  const file = join(folder, 'strike', 'briefing.yaml');
  try {
    loadBriefing(join(folder, 'strike'));
  } catch (error) {
    expect(error).toBeInstanceOf(BriefingError);
    return (error as BriefingError).problems.map((problem) => {
      expect(problem.startsWith(`${file}: `), problem).toBe(true);
      return problem.slice(file.length + 2);
    });
  }
  return [];
}

describe('loading', () => {
  it('needs a title and nothing else', () => {
    const folder = folderOf({ strike: 'title: Port strike' });
    expect(loadBriefing(join(folder, 'strike'))).toEqual({
      id: 'strike',
      command: 'strike',
      title: 'Port strike',
      language: 'en',
      timezone: 'UTC',
      topics: [],
      actors: [],
      sources: [{ type: 'folder', path: 'corpus' }],
      digest: { at: '08:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    });
  });

  it('reads topics, actors, roles, the window and the digest', () => {
    const folder = folderOf({
      strike: [
        'title: Port strike',
        'command: port',
        'window: 4w',
        'timezone: Europe/Lisbon',
        'digest: { at: "07:30", days: [fri, mon-tue] }',
        'topics:',
        '  - { title: Night shifts, words: [nights, 24/7, 2025] }',
        'actors:',
        '  - name: Petra Lund',
        '    aliases: [Lund]',
        '    spellings: [Lundt]',
        '    roles:',
        '      - { title: chair of the union, also: [union chair], from: 2019, to: 2025-03-31 }',
      ].join('\n'),
    });
    const briefing = loadBriefing(join(folder, 'strike', 'briefing.yaml'));
    expect(briefing).toMatchObject({
      id: 'strike',
      command: 'port',
      windowDays: 28,
      timezone: 'Europe/Lisbon',
      digest: { at: '07:30', days: ['mon', 'tue', 'fri'] },
      topics: [{ id: 'night-shifts', title: 'Night shifts', words: ['nights', '24/7', '2025'] }],
    });
    expect(briefing.actors).toEqual([
      {
        id: 'petra-lund',
        name: 'Petra Lund',
        kind: 'person',
        aliases: ['Lund', 'Lundt'],
        roles: [
          { title: 'chair of the union', from: '2019', to: '2025-03-31' },
          { title: 'union chair', from: '2019', to: '2025-03-31' },
        ],
      },
    ]);
  });

  it('reads a window in hours as a part of a day, and days written as a word', () => {
    const folder = folderOf({ strike: 'title: Port strike\nwindow: 36h\ndigest: { days: daily }' });
    const briefing = loadBriefing(join(folder, 'strike'));
    expect(briefing.windowDays).toBe(1.5);
    expect(briefing.digest.days).toHaveLength(7);
  });

  it('puts the default first, the others by id, and allows one default', () => {
    const yaml = { arches: 'title: A', bridge: 'title: B', coast: 'title: C\ndefault: true' };
    expect(loadBriefings(folderOf(yaml)).map(({ id }) => id)).toEqual(['coast', 'arches', 'bridge']);
    const two = folderOf({ ...yaml, bridge: 'title: B\ndefault: true' });
    expect(() => loadBriefings(two)).toThrow(/coast.briefing\.yaml: default: bridge is the default already/);
  });

  it('keeps the story of bare lines the bundled one when others are added', () => {
    expect(loadBriefings(BUNDLED)[0]?.id).toBe('ukraine-talks');
    const added = folderOf({ 'bridge-toll': 'title: Bridge toll' });
    cpSync(join(BUNDLED, 'ukraine-talks'), join(added, 'ukraine-talks'), { recursive: true });
    expect(loadBriefings(added).map(({ id }) => id)).toEqual(['ukraine-talks', 'bridge-toll']);
  });

  it('loads the bundled briefings, which have nothing in common', () => {
    const [talks, harbour] = loadBriefings(BUNDLED);
    expect(harbour).toMatchObject({ id: 'waterway-dredging', command: 'harbour', timezone: 'Europe/Lisbon' });
    expect(talks).toMatchObject({ id: 'ukraine-talks', command: 'talks', timezone: 'Europe/Kyiv' });
    const names = talks?.actors.find(({ id }) => id === 'volodymyr-zelensky')?.aliases;
    expect(names).toEqual(expect.arrayContaining(['Zelensky', 'Zelenskyy', 'Zelenskiy']));
    const roleOf = (id: string) => talks?.actors.find((actor) => actor.id === id)?.roles.map(({ title }) => title);
    expect(roleOf('vladimir-putin')).toContain('Russian president');
    expect(roleOf('steve-witkoff')).toContain("Trump's envoy");
  });
});

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
    expect(about('timezone')).toMatch(/Mars\/Olympus.*Did you mean/);
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

describe('finding a briefing', () => {
  it('takes an id, a folder or a file', () => {
    const folder = folderOf({ strike: 'title: Port strike' });
    expect(findBriefing('strike', folder)).toBe(join(folder, 'strike'));
    expect(findBriefing(join(folder, 'strike'), BUNDLED)).toBe(join(folder, 'strike'));
    expect(loadBriefing(findBriefing(join(folder, 'strike', 'briefing.yaml'), BUNDLED)).id).toBe('strike');
  });

  it('suggests the id that was probably meant', () => {
    expect(() => findBriefing('ukrain-talks', BUNDLED)).toThrow(UserError);
    expect(() => findBriefing('ukrain-talks', BUNDLED)).toThrow(/did you mean ukraine-talks\?.*waterway-dredging/);
  });
});

// Briefings: what a writer of one may leave out, and how one is found.

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBriefing, loadBriefing, loadBriefings } from '../src/briefings.ts';
import { UserError } from '../src/core/errors.ts';
import { BUNDLED, folderOf } from './standins/briefing-files.ts';

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

/** Refreshing: what did not change is not read again, and whatever did is. */
import { chmodSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { folder } from '../src/sources/folder.ts';
import { type Desk, desk } from './commands/harness.ts';

let room: Desk;
afterEach(async () => {
  vi.restoreAllMocks();
  await room.close();
});

const BRIEFING = 'title: Port strike\ncommand: strike\nsources: [{ type: folder, path: corpus }]\n';
const text = (fact: string) => `---\npublisher: Harbour Post\npublishedAt: 2031-03-05\n---\n${fact}\n`;
const NOW = '2031-03-06T08:00:00Z';
/** What a refresh tells, and whether it read the files. */
async function refresh(): Promise<{ lines: string[]; read: boolean }> {
  const fetch = vi.spyOn(folder, 'fetch');
  const lines = (await room.app.refresh()).map(({ item, result, why }) => `${result} ${item}${why ? ` (${why})` : ''}`);
  const read = fetch.mock.calls.length > 0;
  fetch.mockRestore();
  return { lines, read };
}

it('reads nothing while nothing changed, and still tells what could not be read', async () => {
  room = await desk(BRIEFING, { 'a.md': text('Dockers rejected the offer.'), 'b.json': '{ "headline": ' }, NOW);
  const broken = [expect.stringMatching(/^skipped corpus\/b\.json \(.+\)$/)];
  expect(await refresh()).toEqual({ lines: broken, read: false });
  // Another set of articles in the same store changes nothing here.
  await room.app.store.putArticle('other', 'k', { id: 'x', headline: 'x', text: 'x', language: 'en' }, NOW);
  expect((await refresh()).read).toBe(false);
});

it('reads what was added, edited under the same size and date, taken out, or may be read now', async () => {
  room = await desk(BRIEFING, { 'a.md': text('Dockers rejected the offer.') }, NOW);
  const at = (name: string) => join(room.folder, 'briefings', 'story', 'corpus', name);
  room.write('corpus/b.md', text('Pilots walked out.'));
  expect((await refresh()).lines).toEqual(['added corpus/b.md']);
  utimesSync(at('b.md'), 1_900_000_000, 1_900_000_000);
  await refresh();
  writeFileSync(at('b.md'), text('Pilots walked off.'));
  utimesSync(at('b.md'), 1_900_000_000, 1_900_000_000);
  expect((await refresh()).lines).toEqual(['updated corpus/b.md']);
  rmSync(at('b.md'));
  expect((await refresh()).read).toBe(true);
  expect((await room.app.store.counts('story')).articles).toBe(1);
  chmodSync(at('a.md'), 0o640);
  expect((await refresh()).read).toBe(true);
  expect(await refresh()).toEqual({ lines: [], read: false });
});

it('reads again on another day, for articles are dated no later than today', async () => {
  room = await desk(BRIEFING, { 'a.md': text('Dockers rejected the offer.') }, NOW);
  const fetch = vi.spyOn(folder, 'fetch');
  await room.at('2031-03-06T20:00:00Z');
  expect(fetch).not.toHaveBeenCalled();
  await room.at('2031-03-07T08:00:00Z');
  expect(fetch).toHaveBeenCalledOnce();
});

it('reads again what was taken out behind its back', async () => {
  room = await desk(BRIEFING, { 'a.md': text('Dockers rejected the offer.') }, NOW);
  await room.app.store.dropMissing('story', '', []);
  expect((await refresh()).lines).toEqual(['added corpus/a.md']);
  expect((await refresh()).read).toBe(false);
});

/** Lists of feeds (OPML) as sources: each feed in them is a source of its own; and the feeds of stories as such a list. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from './core/errors.ts';
import type { SourceSpec } from './core/model.ts';
import type { SourceRecord } from './core/source-record.ts';

/** What a briefing writes for a list of feeds. */
export const opml = {
  type: 'opml',
  spec: z.strictObject({ type: z.literal('opml'), path: z.string().min(1, 'should name a file') }),
};

/** These sources with every list of feeds replaced by the feeds it names, each once. `base`: where relative paths start. */
export async function withFeeds(specs: SourceSpec[], base: string): Promise<SourceSpec[]> {
  const lists = await Promise.all(
    specs.map((spec) => (spec.type === opml.type ? feedsOf(resolve(base, opml.spec.parse(spec).path)) : [spec])),
  );
  return [...new Map(lists.flat().map((spec) => [JSON.stringify(spec), spec])).values()];
}

/** The feeds that an OPML file names. Throws a UserError where it is none, or names none. */
export async function feedsOf(file: string): Promise<SourceSpec[]> {
  const bytes = await readFile(file).catch(() => {
    throw new UserError(`There is no file "${file}" that can be read: check the path.`);
  });
  const [{ decodeText }, { feedsIn }] = await Promise.all([import('./sources/decode.ts'), import('./sources/opml.ts')]);
  const feeds = feedsIn(decodeText(bytes) ?? '');
  if (!feeds) throw new UserError(`"${file}" is no OPML: export the list of feeds from a feed reader as OPML.`);
  if (feeds.length === 0) throw new UserError(`"${file}" lists no feeds.`);
  return feeds.map(({ url }) => ({ type: 'feed', url }));
}

/** The feeds among these sources as an OPML document, where they are asked for now, each once. */
export async function opmlOfSources(title: string, records: SourceRecord[]): Promise<string> {
  const feeds = records.flatMap(({ spec, name, movedTo }) =>
    spec.type === 'feed' ? [{ title: name, url: movedTo ?? String(spec.url) }] : [],
  );
  const { opmlOf } = await import('./sources/opml.ts');
  return opmlOf(title, [...new Map(feeds.map((feed) => [feed.url, feed])).values()]);
}

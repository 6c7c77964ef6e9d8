/** What the shape of a briefing alone cannot tell: names taken twice, periods that end before they begin, missing folders. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Briefing } from './core/model.ts';

/** The mistakes in what a briefing says, each a line that begins with its key. */
export function checkMeaning(briefing: Briefing): string[] {
  const problems: string[] = [];
  if (!/^[a-z0-9-]{1,32}$/.test(briefing.command)) {
    problems.push(
      `command: is missing, and the folder's name "${briefing.command}" cannot stand for it; use a-z, 0-9 and -`,
    );
  }
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  const names = new Map<string, string>();
  const claim = (taken: Map<string, string>, name: string, key: string, what: string): boolean => {
    const first = taken.get(name.toLowerCase());
    const free = first === undefined || first === key;
    if (free) taken.set(name.toLowerCase(), key);
    else problems.push(`${key}: ${what} "${name}" is already taken by ${first}`);
    return free;
  };
  // Of two with one name the ids are alike because of it: that is one mistake, not two.
  for (const [index, { id, title }] of briefing.topics.entries()) {
    const key = `topics[${index}]`;
    if (claim(titles, title, key, 'title')) claim(ids, id, key, 'id');
  }
  for (const [index, { id, name, aliases, roles }] of briefing.actors.entries()) {
    const key = `actors[${index}]`;
    if (claim(names, name, key, 'name')) claim(ids, id, key, 'id');
    for (const alias of aliases) claim(names, alias, key, 'name');
    for (const { title, from, to } of roles) {
      if (from && to && to < from.slice(0, to.length)) {
        problems.push(`${key}.roles: "${title}" ends (${to}) before it begins (${from})`);
      }
    }
  }
  return problems;
}

/** A line for each folder or list of feeds whose path leads nowhere from the briefing's folder. `sources` may be of any shape. */
export function missingFolders(sources: unknown, folder: string): string[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown, index) => {
    if (typeof source !== 'object' || source === null) return [];
    const { type, path } = source as { type?: unknown; path?: unknown };
    if ((type !== 'folder' && type !== 'opml') || typeof path !== 'string' || existsSync(resolve(folder, path)))
      return [];
    return [`sources[${index}].path: there is no ${type === 'opml' ? 'file' : type} "${path}" beside briefing.yaml`];
  });
}

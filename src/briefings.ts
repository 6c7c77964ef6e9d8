/** Loads briefings: `<id>/briefing.yaml` files in, checked `Briefing`s out, with every mistake named by file and key. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkMeaning, missingFolders } from './briefing-meaning.ts';
import { explainIssues, explainSources } from './briefing-problems.ts';
import { type actorKeys, briefingKeys, type topicKeys } from './briefing-schema.ts';
import { UserError } from './core/errors.ts';
import type { Actor, Briefing, Topic } from './core/model.ts';
import { nearest } from './nearest.ts';

const FILE = 'briefing.yaml';

/** Mistakes in briefings, each a line of its own that names file and key. */
export class BriefingError extends UserError {
  override name = 'BriefingError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Every briefing of a folder, one folder each with a `briefing.yaml` in it: the one marked `default` first, the others by id.
 * Throws a `BriefingError` with all mistakes of all of them.
 */
export function loadBriefings(folder: string): Briefing[] {
  if (!isFolder(folder)) throw new BriefingError([`${folder}: there is no such folder of briefings`]);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && isFolder(join(folder, entry.name)))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0) throw new BriefingError([`${folder}: has no briefing; add a folder with a ${FILE} in it`]);
  const problems: string[] = [];
  const briefings: Briefing[] = [];
  const defaults: string[] = [];
  for (const name of names) {
    try {
      const { briefing, isDefault } = readBriefing(join(folder, name));
      if (isDefault) defaults.push(briefing.id);
      briefings.push(briefing);
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error;
      problems.push(...error.problems);
    }
  }
  for (const [index, { id, command }] of briefings.entries()) {
    const first = briefings.slice(0, index).find((other) => other.command === command);
    if (first) {
      problems.push(
        `${join(folder, id, FILE)}: command: "${command}" is already the command of ${first.id}; choose another`,
      );
    }
  }
  const [first, ...others] = defaults;
  for (const id of others) problems.push(`${join(folder, id, FILE)}: default: ${first} is the default already`);
  if (problems.length > 0) throw new BriefingError(problems);
  return [...briefings.filter(({ id }) => id === first), ...briefings.filter(({ id }) => id !== first)];
}

/** One briefing, by its folder or its file; its id is the folder's name. Throws a `BriefingError` with all mistakes. */
export function loadBriefing(folderOrFile: string): Briefing {
  return readBriefing(folderOrFile).briefing;
}

function readBriefing(folderOrFile: string): { briefing: Briefing; isDefault: boolean } {
  const folder = briefingFolder(folderOrFile);
  const file = isFolder(folderOrFile) ? join(folderOrFile, FILE) : folderOrFile;
  if (!existsSync(file))
    throw new BriefingError([`${file}: there is no such file; a briefing is a folder with a ${FILE} in it`]);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new BriefingError(
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return `${file}: line ${line}, column ${col}: is not valid YAML: ${error.message}`;
      }),
    );
  }
  const values: unknown = document.toJS() ?? {};
  const result = briefingKeys.safeParse(values, { reportInput: true });
  const problems = result.success ? [] : explainIssues(result.error.issues);
  if (typeof values === 'object' && values !== null && 'sources' in values) {
    problems.push(...explainSources(values.sources));
    if (!result.success) problems.push(...missingFolders(values.sources, folder));
  }
  if (!result.success) throw new BriefingError(problems.map((problem) => `${file}: ${problem}`));

  const { window, command, default: isDefault, ...fields } = result.data;
  const id = basename(folder);
  const briefing: Briefing = {
    ...fields,
    id,
    command: command ?? id,
    topics: fields.topics.map(toTopic),
    actors: fields.actors.map(toActor),
    ...(window !== undefined && { windowDays: window }),
  };
  problems.push(...checkMeaning(briefing), ...missingFolders(briefing.sources, folder));
  if (problems.length > 0) throw new BriefingError(problems.map((problem) => `${file}: ${problem}`));
  return { briefing, isDefault };
}

/** The folder of a briefing, from which relative paths of its sources start. */
export function briefingFolder(folderOrFile: string): string {
  return resolve(isFolder(folderOrFile) ? folderOrFile : dirname(folderOrFile));
}

/**
 * The folder meant by `--briefing`: the id of a briefing in `folder`, else the path of a briefing's folder or file.
 * Throws a `UserError` that lists the known ones.
 */
export function findBriefing(idOrFolder: string, folder: string): string {
  const inside = join(folder, idOrFolder);
  if (/^[\w-]+$/.test(idOrFolder) && existsSync(join(inside, FILE))) return inside;
  if (existsSync(join(idOrFolder, FILE)) || /\.ya?ml$/.test(idOrFolder)) return idOrFolder;
  const known = isFolder(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, FILE))) : [];
  const near = nearest(idOrFolder, known);
  const hint = near ? `did you mean ${near}? ` : '';
  throw new UserError(
    `There is no briefing "${idOrFolder}": ${hint}known are ${known.join(', ') || 'none'}, or give a folder with a ${FILE} in it.`,
  );
}

function toTopic(topic: z.output<typeof topicKeys>): Topic {
  return { id: topic.id ?? slug(topic.title), title: topic.title, words: distinct(topic.words ?? []) };
}

function toActor(actor: z.output<typeof actorKeys>): Actor {
  return {
    id: actor.id ?? slug(actor.name),
    name: actor.name,
    kind: actor.kind,
    aliases: distinct([...actor.aliases, ...actor.spellings]).filter((alias) => alias !== actor.name),
    roles: actor.roles.flatMap(({ title, also, from, to }) =>
      [title, ...also].map((name) => ({ title: name, ...(from && { from }), ...(to && { to }) })),
    ),
  };
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

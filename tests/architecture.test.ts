/** What lint cannot see of the house's rules: lists are complete, contracts are run, nothing is tied to a story or a machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { loadBriefings } from '../src/briefings.ts';
import { KEYS } from '../src/config.ts';
import type { Command } from '../src/core/command.ts';

const root = resolve(import.meta.dirname, '..');

/** Files under a folder of the project, as paths from its root; their names end in `ending`. */
function filesUnder(folder: string, ending = ''): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** As a pattern that matches this text alone. */
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Paths from the root that a file imports, of those that are relative. */
function importsOf(path: string): string[] {
  return [...read(path).matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, specifier]) =>
    relative(root, resolve(root, dirname(path), specifier!)),
  );
}

describe('lists are complete', () => {
  test('CONTRIBUTING.md tells of each file of src/core once where it belongs, and of none that is not there', () => {
    const rows = [...read('CONTRIBUTING.md').matchAll(/^\| [^|]+ \| (`[a-z*-]+`(?:, `[a-z*-]+`)*) *\|$/gm)];
    const named = rows.flatMap(([, list]) => list!.replaceAll('`', '').split(', '));
    const cores = filesUnder('src/core')
      .map((path) => basename(path, '.ts'))
      .sort();
    const met = (name: string) =>
      cores.filter((file) => (name.endsWith('*') ? file.startsWith(name.slice(0, -1)) : file === name));
    expect(named.filter((name) => met(name).length === 0)).toEqual([]);
    expect(named.flatMap(met).sort()).toEqual(cores);
  });

  const files = filesUnder('commands', '.ts').filter((path) => basename(path) !== 'index.ts');

  test.each(files)('the command in %s is in the list', async (path) => {
    const module: Record<string, unknown> = await import(join(root, path));
    const own = Object.values(module).filter(
      (value): value is Command => typeof (value as Command)?.run === 'function',
    );
    expect(own).toHaveLength(1);
    expect(own[0]!.name).toBe(basename(path, '.ts'));
    expect(commands).toContain(own[0]);
  });

  test('every command of the list has a file, and a name of its own', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(files.map((path) => basename(path, '.ts')).sort());
  });
});

test('.env.example names exactly what is read, in the same order', () => {
  const named = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(KEYS.shape));
});

describe('every implementation of a port runs its contract', () => {
  const tests = filesUnder('tests', '.test.ts').map((path) => ({ path, imports: importsOf(path) }));
  const contractRuns = (implementation: string, contract: string) =>
    tests.filter(
      ({ imports }) => imports.includes(implementation) && imports.includes(`tests/contracts/${contract}.ts`),
    );

  // The console shows no cards: a folder is a platform's when it adapts or renders.
  const adapters = [
    ...new Set(
      filesUnder('src/adapters')
        .filter((path) => ['adapter.ts', 'render.ts'].includes(basename(path)))
        .map((path) => path.split('/')[2]!),
    ),
  ];
  // A window takes any length: the terminal faces the contract's hostile cards, but need not split what it shows.
  const faced = (name: string) =>
    contractRuns(`src/adapters/${name}/render.ts`, name === 'terminal' ? 'hostile' : 'adapter');
  test.each(adapters)('adapter %s', (name) => {
    expect(faced(name)).not.toEqual([]);
  });

  test.each(adapters)('the check of adapter %s', (name) => {
    expect(contractRuns(`src/adapters/${name}/adapter.ts`, 'check')).not.toEqual([]);
  });

  const stores = filesUnder('src/store', '.ts').filter((path) => /export .*\): Promise<Store>/.test(read(path)));
  test.each(stores)('store %s', (path) => {
    expect(contractRuns(path, 'store')).not.toEqual([]);
  });

  const sources = importsOf('src/sources/index.ts').filter((path) => path.startsWith('src/sources/'));
  test.each(sources)('source %s', (path) => {
    expect(contractRuns(path, 'source')).not.toEqual([]);
  });

  test('there is one of each at least', () => {
    expect([adapters, stores, sources].map((found) => found.length > 0)).toEqual([true, true, true]);
  });
});

describe('nothing is tied to one story or one machine', () => {
  const code = [...filesUnder('src'), ...filesUnder('commands')];
  const shipped = [...code, ...filesUnder('briefings'), ...filesUnder('bench'), 'package.json', 'README.md'];

  test('no person of a bundled briefing is named in code', () => {
    const names = loadBriefings(join(root, 'briefings'))
      .flatMap(({ actors }) => actors)
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => name.length > 3);
    expect(names.length).toBeGreaterThan(10);
    const named = new RegExp(`(?<![\\p{L}])(?:${names.map(literally).join('|')})(?![\\p{L}])`, 'u');
    expect(code.flatMap((path) => named.exec(read(path))?.map((name) => `${path}: ${name}`) ?? [])).toEqual([]);
  });

  test('no path leads out of the project', () => {
    const outside = new RegExp(`(?<![\\w.~:/-])/(?:home|root|tmp|mnt|opt|var|Users)/|${literally(dirname(root))}/`);
    const escaping = /\.\.\/shared\b/;
    expect(shipped.filter((path) => outside.test(read(path)) || escaping.test(read(path)))).toEqual([]);
  });

  test('the lockfile names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  test('package versions are exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies',
      Record<string, string>
    >;
    const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

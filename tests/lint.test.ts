/** Proves the lint rules: each planted violation is caught, each planted allowed line is not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from './temporary.ts';

const project = resolve(import.meta.dirname, '..');

type Plant = { path: string; code: string; rule: string };

const imports = (path: string, ...specifiers: string[]): Plant[] =>
  specifiers.map((specifier) => ({ path, code: `import '${specifier}';`, rule: 'noRestrictedImports' }));

const lines = (count: number) => Array.from({ length: count }, () => 'a();').join('\n');

const marked = (mark: string) => `import { test } from 'vitest';\ntest.${mark}('a', () => {});`;

const forbidden: Plant[] = [
  ...imports('src/text/languages/a.ts', '../../core/model.ts', 'wink-nlp', 'node:fs'),
  ...imports('src/text/a.ts', '../core/model.ts', 'node:fs', 'zod', 'fs', '../config.ts', './deep/a.ts', 'discord.js'),
  ...imports(
    'src/core/a.ts',
    'node:crypto',
    '../store/sqlite.ts',
    '../adapters/slack/render.ts',
    '../config.ts',
    'yaml',
  ),
  ...imports('src/core/a.ts', './deep/a.ts', '../../commands/status.ts', 'node:fs/promises', 'kysely'),
  ...imports('commands/a.ts', '../src/store/sqlite.ts', '../src/text/words.ts', '../src/adapters/slack/render.ts'),
  ...imports('commands/a.ts', '../src/config.ts', 'node:fs', 'discord.js', '@slack/bolt', 'temporal-polyfill'),
  ...imports('src/sources/a.ts', '../store/sqlite.ts', '../adapters/slack/render.ts', '../../commands/status.ts'),
  ...imports('src/sources/a.ts', '../config.ts', 'kysely', 'discord.js'),
  ...imports('src/store/a.ts', '../sources/folder.ts', '../adapters/slack/render.ts', '../config.ts', 'yaml'),
  ...imports('src/adapters/discord/a.ts', '../slack/render.ts', '../../../commands/status.ts', '@slack/bolt'),
  ...imports('src/adapters/discord/a.ts', '../../store/sqlite.ts', '../../sources/folder.ts', '../../config.ts'),
  ...imports('src/adapters/slack/a.ts', '../discord/render.ts', 'discord.js', '../../config.ts', '../../app.ts'),
  ...imports('src/adapters/terminal/a.ts', '../slack/render.ts', 'discord.js', '@slack/bolt', '../../config.ts'),
  ...imports('src/index.ts', './store/sqlite.ts'),
  { path: 'src/core/a.ts', code: "import type { A } from '../config.ts';", rule: 'noRestrictedImports' },
  { path: 'src/core/a.ts', code: "export { a } from '../config.ts';", rule: 'noRestrictedImports' },
  { path: 'src/core/a.ts', code: "export const a = import('../config.ts');", rule: 'noRestrictedImports' },
  ...[
    'fetch',
    'console',
    'process',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'Buffer',
    'performance',
    'crypto',
  ].flatMap((name) =>
    ['src/text/a.ts', 'src/core/a.ts', 'commands/a.ts'].map((path) => ({
      path,
      code: `export const a = ${name};`,
      rule: 'noRestrictedGlobals',
    })),
  ),
  ...['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', 'Temporal.Now.instant()'].flatMap((clock) =>
    ['src/text/a.ts', 'src/core/a.ts', 'commands/a.ts'].map((path) => ({
      path,
      code: `export const a = ${clock};`,
      rule: 'plugin',
    })),
  ),
  { path: 'src/a.ts', code: 'export const a = process.env.HOME;', rule: 'noProcessEnv' },
  {
    path: 'src/store/a.ts',
    code: "import { env } from 'node:process';\nexport const a = env.HOME;",
    rule: 'noProcessEnv',
  },
  { path: 'src/store/a.ts', code: "console.log('a');", rule: 'noConsole' },
  { path: 'src/adapters/slack/a.ts', code: "console.log('a');", rule: 'noConsole' },
  { path: 'src/a.ts', code: ['export const a = (b', 'any) => b;'].join(': '), rule: 'noExplicitAny' },
  {
    path: 'src/a.ts',
    code: 'async function a() {}\nexport function b() {\n  a();\n}',
    rule: 'noFloatingPromises',
  },
  { path: 'src/a.ts', code: "import 'vitest';", rule: 'noUndeclaredDependencies' },
  { path: 'src/a.ts', code: "import 'left-pad';", rule: 'noUndeclaredDependencies' },
  { path: 'src/a.ts', code: "export { a } from './a.ts';", rule: 'noBarrelFile' },
  { path: 'src/a.ts', code: lines(251), rule: 'noExcessiveLinesPerFile' },
  { path: 'commands/a.ts', code: lines(251), rule: 'noExcessiveLinesPerFile' },
  { path: 'bench/a.ts', code: lines(251), rule: 'noExcessiveLinesPerFile' },
  { path: 'tests/a.test.ts', code: lines(401), rule: 'noExcessiveLinesPerFile' },
  {
    path: 'tests/a.test.ts',
    code: marked('only'),
    rule: 'noFocusedTests',
  },
  {
    path: 'tests/a.test.ts',
    code: marked('skip'),
    rule: 'noSkippedTests',
  },
];

const allowed: Omit<Plant, 'rule'>[] = [
  { path: 'src/text/a.ts', code: "import './languages/en.ts';" },
  { path: 'src/text/languages/a.ts', code: "import '../language.ts';" },
  { path: 'src/core/a.ts', code: "import '../text/languages/en.ts';" },
  {
    path: 'src/text/a.ts',
    code: "import './words.ts';\nimport 'stemmer';\nimport 'tinyld';\nimport 'fastest-levenshtein';",
  },
  {
    path: 'src/core/a.ts',
    code: "import './model.ts';\nimport '../text/words.ts';\nimport 'zod';\nimport 'temporal-polyfill';",
  },
  { path: 'src/core/a.ts', code: 'export const a = (now: string) => new Date(now).getTime() + Date.parse(now);' },
  { path: 'commands/a.ts', code: "import './index.ts';\nimport '../src/core/model.ts';\nimport 'zod';" },
  {
    path: 'src/sources/a.ts',
    code: "import 'node:fs/promises';\nimport '../core/model.ts';\nimport 'yaml';\nimport 'linkedom';",
  },
  {
    path: 'src/store/a.ts',
    code: "import 'node:fs';\nimport '../core/ports.ts';\nimport 'kysely';\nimport 'better-sqlite3';",
  },
  {
    path: 'src/adapters/discord/a.ts',
    code: "import './limits.ts';\nimport '../../core/ports.ts';\nimport 'discord.js';",
  },
  {
    path: 'src/adapters/slack/a.ts',
    code: "import './limits.ts';\nimport '../../text/clip.ts';\nimport '@slack/bolt';",
  },
  { path: 'src/adapters/terminal/a.ts', code: "import 'node:readline/promises';\nconsole.log('a');" },
  { path: 'src/config.ts', code: 'export const a = process.env.HOME;' },
  { path: 'src/index.ts', code: "export { a } from './core/a.ts';" },
  {
    path: 'src/a.ts',
    code: "import './store/sqlite.ts';\nimport '../commands/index.ts';\nexport const a = new Date();",
  },
  { path: 'src/a.ts', code: lines(250) },
  { path: 'tests/a.test.ts', code: lines(400) },
  { path: 'tests/a.test.ts', code: "import 'vitest';\nexport const a = process.env.HOME;" },
];

type Diagnostic = { category: string; location: { path: string } };

/** Rules that Biome names per file when the plants stand in a project of their own under our configuration. */
function lint(plants: { path: string; code: string }[]): string[][] {
  const copy = temporary('lint');
  for (const name of ['biome.json', 'lint', 'package.json']) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  const paths = plants.map(({ path }, index) => path.replace('/a.', `/a${index}.`));
  for (const [index, path] of paths.entries()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${plants[index]!.code}\n`);
  }
  const biome = join(project, 'node_modules', '.bin', 'biome');
  const run = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: copy,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
  return paths.map((path) =>
    diagnostics
      .filter(({ location }) => location.path === path)
      .map(({ category }) => category.split('/').at(-1)!)
      .filter((rule) => !rule.startsWith('noUnused')),
  );
}

test('every planted violation is caught by its rule', () => {
  const found = lint(forbidden);
  const missed = forbidden.filter(({ rule }, index) => !found[index]!.includes(rule));
  expect(missed.map(({ path, code, rule }) => `${rule} ${path} ${code.slice(0, 80)}`)).toEqual([]);
});

test('what a folder may do is left alone', () => {
  const found = lint(allowed);
  expect(
    allowed.flatMap(({ path, code }, index) => (found[index]!.length ? [{ path, code, found: found[index] }] : [])),
  ).toEqual([]);
});

test('files that import each other are caught', () => {
  const found = lint([
    { path: 'src/store/one.ts', code: "import { two } from './two.ts';\nexport const one = () => two;" },
    { path: 'src/store/two.ts', code: "import { one } from './one.ts';\nexport const two = () => one;" },
  ]);
  expect(found).toEqual([['noImportCycles'], ['noImportCycles']]);
});

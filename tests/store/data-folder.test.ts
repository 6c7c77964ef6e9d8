/** The folder of state: made with those above it, or refused with one clear line, at once. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { makeDataFolder } from '../../src/store/data-folder.ts';
import { temporary } from '../temporary.ts';

const folder = temporary('state');

it('is made with the folders above it, and left as it is when it is there', () => {
  const deep = join(folder, 'a', 'b', 'c');
  makeDataFolder(deep);
  writeFileSync(join(deep, 'kept'), '');
  makeDataFolder(deep);
  expect(statSync(deep).isDirectory() && existsSync(join(deep, 'kept'))).toBe(true);
});

const file = join(folder, 'file');
it.each([file, join(file, 'below'), join(file, 'far', 'below')])('%s is refused as a file', (path) => {
  writeFileSync(file, '');
  expect(() => makeDataFolder(path)).toThrow(UserError);
  expect(() => makeDataFolder(path)).toThrow(`State cannot be kept in ${path}: ${file} is a file. Choose a folder`);
});

// A file system that refuses new folders as if the one above were missing: there is one on Linux.
it.runIf(existsSync('/proc/self'))('is refused where no folder can be made', () => {
  for (const path of ['/proc/nope', '/proc/nope/deeper'])
    expect(() => makeDataFolder(path)).toThrow(
      /^State cannot be kept in .*: it cannot be written to\. Choose a folder/,
    );
});

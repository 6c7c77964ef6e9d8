/** Makes the folder in which state lives. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';

/**
 * Makes the folder with those above it. UserError when it cannot be made or written to. One level at a time: below a file
 * system that refuses new folders as if the one above were missing (/proc), Node's recursive making never ends.
 */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  const missing: string[] = [];
  let above = path;
  while (!isThere(above) && dirname(above) !== above) {
    missing.unshift(above);
    above = dirname(above);
  }
  try {
    if (!statSync(above).isDirectory()) throw new Error(`${above} is a file`);
    for (const one of missing) makeOne(one);
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new UserError(
      `State cannot be kept in ${path}: ${reason(error)}. Choose a folder that can be written to (--data or READOUT_DATA).`,
    );
  }
}

/** A folder that another process made meanwhile is as good as one of ours. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!isThere(folder)) throw error;
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it cannot be written to';
  return error instanceof Error ? error.message : String(error);
}

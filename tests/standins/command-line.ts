/** The command line as a shell runs it: `readout` in a process of its own, and what its tests share. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Block, Line } from '../../src/core/model.ts';
import { temporary } from '../temporary.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const LAUNCH = join(ROOT, 'src', 'launch.mjs');
export const NOW = ['--now', '2025-12-04T08:00:00Z'];

export type Run = { code: number | null; stdout: string; stderr: string };

export const DATA = temporary('data');

/** Runs `readout` as a shell would, with an environment of its own: keys of the machine must not matter. */
export function readout(args: string[], options: { input?: string; env?: Record<string, string> } = {}): Promise<Run> {
  const env = { PATH: process.env.PATH ?? '', READOUT_DATA: DATA, ...options.env };
  const child = spawn(process.execPath, [LAUNCH, ...args], { cwd: ROOT, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A user's mistake: exit code 1, nothing on stdout, one line on stderr. */
export function expectMistake({ code, stdout, stderr }: Run, line: RegExp): void {
  expect(stderr).toMatch(line);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

export function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'lines':
      return block.lines;
    case 'timeline':
      return block.entries.flatMap(({ lines }) => lines);
    case 'positions':
      return block.rows.flatMap(({ lines }) => lines);
    case 'dispute':
      return block.sides;
    default:
      return [];
  }
}

export const article = (headline: string, fact: string) =>
  `---\nheadline: ${headline}\npublisher: Harbour Post\npublishedAt: 2025-03-05\n---\n\n${fact} The harbour master, Petra Lund, told reporters so on Wednesday.\n`;

/** Briefings written for a test, and the mistakes that are named in them. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { BriefingError, loadBriefing } from '../../src/briefings.ts';
import { temporary } from '../temporary.ts';

export const BUNDLED = new URL('../../briefings', import.meta.url).pathname;

/** A folder of briefings; each has an empty `corpus` beside its file. */
export function folderOf(files: Record<string, string>): string {
  const folder = temporary('briefings');
  for (const [id, yaml] of Object.entries(files)) {
    mkdirSync(join(folder, id, 'corpus'), { recursive: true });
    writeFileSync(join(folder, id, 'briefing.yaml'), yaml);
  }
  return folder;
}

/** The mistakes of one file, without the file's path, which each must begin with. */
export function problemsOf(yaml: string): string[] {
  const folder = folderOf({ strike: yaml });
  const file = join(folder, 'strike', 'briefing.yaml');
  try {
    loadBriefing(join(folder, 'strike'));
  } catch (error) {
    expect(error).toBeInstanceOf(BriefingError);
    return (error as BriefingError).problems.map((problem) => {
      expect(problem.startsWith(`${file}: `), problem).toBe(true);
      return problem.slice(file.length + 2);
    });
  }
  return [];
}

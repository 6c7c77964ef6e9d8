/** What the doctor looks at on this machine: free space, the database, the files of the briefings. */
import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadBriefings } from './briefings.ts';
import { UserError } from './core/errors.ts';
import { bytesName, type Examination, type Finding, spaceFinding } from './core/finding.ts';
import { databaseFile, type StatePlace } from './open-store.ts';
import { checkFile } from './store/integrity.ts';

/** The database: whether it is sound, and in a file, how much is free beside it. Never throws. */
export async function examineState({ databaseUrl, dataFolder }: StatePlace): Promise<Examination> {
  if (databaseUrl) return (await import('./store/postgres.ts')).examinePostgres(databaseUrl);
  const file = databaseFile(dataFolder);
  const findings: Finding[] = [];
  const facts: Examination['facts'] = [];
  try {
    const { bavail, bsize } = await statfs(dirname(file));
    findings.push(...spaceFinding(bavail * bsize));
    facts.push(['Disk', { text: '{space} free', values: { space: bytesName(bavail * bsize) } }]);
  } catch {
    return { findings, facts: [['Database', 'none yet: it is made at the first start']] };
  }
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined)
    return { findings, facts: [...facts, ['Database', 'none yet: it is made at the first start']] };
  const problems = await checkFile(file);
  if (problems.length > 0) {
    findings.push({
      what: 'Database',
      wrong: { text: 'it is not sound ({problem}).', values: { problem: problems[0] ?? '' } },
      mend: 'Stop the bot and restore a backup: readout restore <file>. What is there is kept beside it.',
    });
  } else facts.push(['Database', { text: 'sound, {size}', values: { size: bytesName(size) } }]);
  return { findings, facts };
}

/** A finding for each mistake in the briefings' files. */
export function briefingFindings(folder: string): Finding[] {
  return mistakes(() => loadBriefings(folder), 'Briefing', 'Mend the file; readout check names every mistake.');
}

/** What a UserError of this work says, a finding a line. */
export function mistakes(work: () => unknown, what: string, mend: string): Finding[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // What ends in a colon only announces the lines below it.
    const lines = error.message.split('\n').filter((line, _, all) => all.length === 1 || !line.endsWith(':'));
    return lines.map((line) => ({ what, wrong: line.replace(/[.:]?$/, '.'), mend }));
  }
}

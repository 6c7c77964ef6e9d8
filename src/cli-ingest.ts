/** `readout ingest`: what is added to a story, a line for each item. */
import type { WriteStream } from 'node:tty';
import type { App } from './app.ts';
import type { Invocation } from './cli-options.ts';
import { FetchError, UserError } from './core/errors.ts';
import type { Progress } from './ingest.ts';
import type { IngestLine } from './put-items.ts';

/** Adds what the words name and gives a line, or a JSON object, for each item; `stderr` hears which story they are for and how far it is. */
export async function addArticles(app: App, { words, format }: Invocation, stderr: WriteStream): Promise<string> {
  const [story, ...others] = app.bot.briefings;
  if (!story) throw new UserError('There is no briefing to add to.');
  const lines: IngestLine[] = [];
  let taken = 0;
  for (const item of words) {
    try {
      lines.push(...(await app.ingest([item], progressOn(stderr))));
      taken += 1;
    } catch (error) {
      if (!(error instanceof UserError) && !(error instanceof FetchError)) throw error;
      const named = error.message.includes(item) ? error.message : `${item}: ${error.message}`;
      lines.push({ item, result: 'skipped', why: named });
    }
  }
  if (taken === 0) throw new UserError(lines.map(({ why }) => why).join('\n'));
  // On stderr: stdout has one line for each item, for programs to read.
  const choice = others.length > 0 ? `; --briefing chooses another: ${others.map(({ id }) => id).join(', ')}` : '';
  stderr.write(`These are for ${story.title} (${story.id})${choice}.\n`);
  if (format === 'json') return `${JSON.stringify(lines, null, 2)}\n`;
  return lines.map((line) => `${ingestLine(line)}\n`).join('');
}

/** Long work says how far it is, where somebody watches. */
function progressOn(stderr: WriteStream): Progress {
  return (done, total, what) => {
    if (!stderr.isTTY) return;
    stderr.write(`\r\u001b[K${done < total ? `${what} ${done} of ${total}` : ''}`);
  };
}

/** An item as a line. */
export function ingestLine({ item, result, why }: IngestLine): string {
  return `${result} ${item}${why ? ` (${why})` : ''}`;
}

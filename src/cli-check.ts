/** `readout check`: every mistake of configuration and briefings, a line each, in one go. */
import { findBriefing, loadBriefing, loadBriefings } from './briefings.ts';
import { loadEnv, readConfig } from './config.ts';
import { UserError } from './core/errors.ts';
import type { Briefing } from './core/model.ts';

/** Where briefings are looked for when the configuration cannot be read. */
const DEFAULT_FOLDER = 'briefings';

/** What is in order, a line for each briefing (all of them unless one is `wanted`). UserError with every mistake otherwise. */
export function check(wanted: string | undefined): string {
  const problems: string[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
      return undefined;
    }
  };
  const folder = attempt(() => readConfig(loadEnv()).briefingsFolder) ?? DEFAULT_FOLDER;
  const briefings = attempt(() => (wanted ? [loadBriefing(findBriefing(wanted, folder))] : loadBriefings(folder)));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return (briefings ?? []).map(checkedLine).join('');
}

function checkedLine({ id, command, topics, actors, sources }: Briefing): string {
  return `${id}: in order (/${command}, ${topics.length} topics, ${actors.length} actors, ${sources.length} sources)\n`;
}

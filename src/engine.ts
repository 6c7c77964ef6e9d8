/** The engine's name with which readings are kept. */
import { shortHash } from './core/hash.ts';
import type { Briefing } from './core/model.ts';
import { ENGINE } from './core/reading.ts';

/** Readings depend on the engine and on whom and what the briefing lists. */
export function engineOf(briefing: Briefing): string {
  return `${ENGINE}-${shortHash(JSON.stringify([briefing.actors, briefing.topics, briefing.language]))}`;
}

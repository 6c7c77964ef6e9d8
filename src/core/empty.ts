/** The card for a corpus without articles: what to do next. */
import { noteCard } from './card.ts';
import type { Briefing, Card } from './model.ts';

/** Says that there is nothing to brief from yet, and how to change that. */
export function emptyCorpus(briefing: Briefing, now: string, kind: string): Card {
  return noteCard(kind, briefing.title, now, [
    'There are no articles yet, so there is nothing to tell.',
    `Put .txt, .md, .html or .json files into the folders that briefings/${briefing.id}/briefing.yaml names under "sources", or add some with: readout ingest <file or folder>.`,
  ]);
}
